"""Preview pictures: drawn in both languages, kept, never half."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from tiny import make_site
from wiki.model.text import LANGUAGES, Language
from wiki.publish.cards import SIZE, draw_card, write_card, write_cards
from wiki.site import Site
from wiki.titles import MOST_LINES, title_lines


@pytest.mark.parametrize(("language", "title"), [("en", "A title about tea " * 5), ("ja", "お茶についての題名、" * 4)])
def test_cards_are_drawn_in_both_languages(language: Language, title: str) -> None:
    """A long title stands in three lines on the picture that other sites show, and none of them runs over its edge."""
    card, without = (draw_card(each, language).convert("RGB") for each in (title, ""))
    assert card.size == SIZE
    assert len(title_lines(title, language)) == MOST_LINES
    assert title_lines("w" * 99, language) == ["w" * 99], "a word that fits in no line has one of its own"
    left, top, right, bottom = ImageChops.difference(card, without).getbbox() or (0, 0, 0, 0)
    assert left > 80
    assert 900 < right <= 1110
    assert bottom - top > 2 * 84
    longer = draw_card(title * 2, language).convert("RGB")
    assert (ImageChops.difference(longer, without).getbbox() or (0, 0, 0, SIZE[1]))[3] < 530, "the wiki's name is below"


def test_a_card_speaks_the_language_of_its_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its title, and below it the name of the wiki."""
    english, japanese = (draw_card("", language).convert("RGB") for language in LANGUAGES)
    _, top, _, _ = ImageChops.difference(english, japanese).getbbox() or (0, 0, 0, 0)
    assert top > 500
    made: dict[str, tuple[str, str]] = {}

    def note(title: str, language: Language, path: Path, **_: object) -> None:
        made[path.relative_to(tmp_path).as_posix()] = (title, language)

    monkeypatch.setattr("wiki.publish.cards.write_card", note)
    write_cards(Site.read(make_site(tmp_path / "tiny")), tmp_path)
    assert made["assets/cards/ja/history/letters.png"] == ("お茶屋に届いた手紙", "ja")
    assert made["assets/cards/en/glossary.png"][1] == "en"


def test_a_card_is_drawn_anew_when_what_stands_on_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kept card is that of the same title, the same name of the wiki and the same mark, by the same code."""
    write_card("Cake", "en", tmp_path / "card.png", cache=tmp_path / "cache")
    cake = (tmp_path / "card.png").read_bytes()
    write_card("Tea", "en", tmp_path / "card.png", cache=tmp_path / "cache")
    before = (tmp_path / "card.png").read_bytes()
    assert before != cake
    monkeypatch.setattr("wiki.publish.cards.words", lambda _: lambda key: f"Another {key}")
    write_card("Tea", "en", tmp_path / "card.png", cache=tmp_path / "cache")
    renamed = (tmp_path / "card.png").read_bytes()
    assert renamed != before
    mark = tmp_path / "mark.svg"
    mark.write_text('<path stroke="#ff0000" fill="none" d="M1 1C2 2 3 3 4 4"/>', encoding="utf-8")
    monkeypatch.setattr("wiki.publish.cards._MARK", mark)
    write_card("Tea", "en", tmp_path / "card.png", cache=tmp_path / "cache")
    assert (tmp_path / "card.png").read_bytes() != renamed
    kept = {*(tmp_path / "cache").iterdir()}
    monkeypatch.setattr("wiki.publish.cards._drawing", lambda: "another pen")
    write_card("Tea", "en", tmp_path / "card.png", cache=tmp_path / "cache")
    assert {*(tmp_path / "cache").iterdir()} - kept


def test_a_build_that_is_broken_off_leaves_no_half_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written of a card then is no card for the next build."""

    def break_off(self: Image.Image, path: Path, **_: object) -> None:
        del self
        path.write_bytes(b"half")
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(Image.Image, "save", break_off)
        with pytest.raises(KeyboardInterrupt):
            write_card("Tea", "en", tmp_path / "card.png", cache=tmp_path / "cache")
    write_card("Tea", "en", tmp_path / "card.png", cache=tmp_path / "cache")
    with Image.open(tmp_path / "card.png") as card:
        assert card.size == SIZE
