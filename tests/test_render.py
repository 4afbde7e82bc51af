"""What pages say of one another, of their sources and of their questions."""

from pathlib import Path

import pytest

from tiny import make_site
from wiki.lab import show
from wiki.model.quiz import Order
from wiki.model.source import Source
from wiki.publish.cards import _EDGE, SIZE, draw_card
from wiki.render.notes import cite
from wiki.render.quiz import shown_order
from wiki.render.tail import backlinks
from wiki.site import Site


@pytest.fixture
def tiny(tmp_path: Path) -> Site:
    """The tiny wiki, with a word of the text in one of its lists."""
    root = make_site(tmp_path / "tiny")
    with (root / "docs/en/glossary.md").open("a", encoding="utf-8") as glossary:
        glossary.write("\nEach [customer](term:customer) is one.\n")
    return Site.read(root)


def source(*authors: str, japanese: bool = False) -> Source:
    return Source("key", "book", authors, "A title", "1956", "A venue", "", "", "", "full", "ok", "n", "n", japanese, 1)


@pytest.mark.parametrize(
    ("given", "english", "japanese"),
    [
        (source("Smith, Wendell"), "Smith 1956", "Smith 1956"),
        (source("Bernoff, Josh", "Li, Charlene"), "Bernoff & Li 1956", "Bernoff & Li 1956"),
        (source("A, B", "C, D", "E, F"), "A et al. 1956", "Aほか 1956"),
        (source("池田", "田中", japanese=True), "池田・田中 1956", "池田・田中 1956"),
        (source(), "A venue 1956", "A venue 1956"),
    ],
)
def test_short_form_of_a_source(given: Source, english: str, japanese: str) -> None:
    """Two authors are both named, more are shortened, and a source without authors goes by its venue."""
    assert (cite(given, "en"), cite(given, "ja")) == (english, japanese)


def test_parts_never_stand_in_the_order_written() -> None:
    """Whatever the hash says, an order question does not show its own answer; two languages show the same."""
    text = {"en": "x", "ja": "x"}
    head = {
        "type": "order",
        "section": "s",
        "objective": "o",
        "bloom": "apply",
        "reviewed": "2026-11-22",
        "revision": 1,
    }
    items = [{"id": name, "text": text, "why": text} for name in "abc"]
    for number in range(60):
        question = Order.model_validate({**head, "id": f"question-{number}", "ask": text, "items": items})
        shown = shown_order(question)
        assert sorted(shown) == ["a", "b", "c"]
        assert shown != ["a", "b", "c"]


def test_a_page_is_linked_from_those_that_want_it_read_before(tiny: Site) -> None:
    """Prerequisites count as links, in the same edition; lists of everything do not count as uses."""
    page = tiny.pages["en", "start/evidence"]
    assert ("en", "history/letters") in {(each.language, each.path) for each in backlinks(tiny, page)}
    used = tiny.users("en", "term", "customer")
    assert used
    assert all(each.path not in ("glossary", "claims", "sources") for each in used)


def test_a_long_title_stays_on_its_card() -> None:
    """Lines break before the right edge."""
    card = draw_card("A long title about engagement " * 6, "en").convert("L")
    width, height = SIZE
    right = card.crop((width - _EDGE, 0, width, height))
    assert right.getextrema() == (right.getpixel((0, 0)),) * 2


def test_a_picture_without_words_is_refused() -> None:
    """A lab says what to write instead of publishing a picture that some cannot see."""
    from matplotlib.figure import Figure

    with pytest.raises(ValueError, match="say what it shows with show"):
        show(Figure(), alt=" ")
