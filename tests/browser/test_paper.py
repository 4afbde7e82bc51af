"""What is printed is whole, holds together, and fits the sheet."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

PAPER = 673  # the width of A4 between its margins
# The words that stand on more than one line, in spans that hold nothing but text.
WORDS_BROKEN = """spans => spans.flatMap((span) => {
  const text = span.firstChild;
  const range = new Range();
  return [...text.data.matchAll(/\\S+/g)].filter(({ index, 0: word }) => {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return range.getClientRects().length > 1;
  }).map(([word]) => word);
})"""


def test_a_table_is_no_wider_than_the_paper(visit: Callable[..., Any]) -> None:
    """On a screen its frame reaches beyond the text, which a printer would shrink the page for."""
    page = visit(width=PAPER).open("en/start/week/")
    page.emulate_media(media="print")
    assert page.locator(".table").count() > 0
    assert page.evaluate("document.documentElement.scrollWidth") == PAPER


def test_words_to_sort_by_are_whole_on_paper(visit: Callable[..., Any]) -> None:
    """Beside what is to be sorted there is room for each group's name: it breaks between words only."""
    page = visit(width=PAPER).open("en/practice/purchase-stages/")
    page.emulate_media(media="print")
    names = page.locator(".sort label > span").evaluate_all(WORDS_BROKEN)
    assert names == []


def test_cards_stay_in_one_piece_on_paper(visit: Callable[..., Any]) -> None:
    """Neither a model's card nor a door of the front page is cut by the end of a sheet."""
    for path, card in (("en/explore/", ".gallery > li"), ("en/", "#doors + ul > li")):
        page = visit(width=PAPER).open(path)
        page.emulate_media(media="print")
        expect(page.locator(card).first).to_have_css("break-inside", "avoid")


def test_a_title_stays_with_its_first_question_on_paper(visit: Callable[..., Any]) -> None:
    """Also where browsers do not keep a title from ending a page: both are in one piece."""
    page = visit(width=PAPER).open("en/history/web-2-0/")
    page.emulate_media(media="print")
    for check in page.locator("wiki-check").all():
        opening = check.locator(".opening")
        expect(opening.locator("h3.frame-name, form.question")).to_have_count(2)
        told = opening.locator("[data-type=scenario]").count() > 0  # too long for one page
        expect(opening).to_have_css("break-inside", "auto" if told else "avoid")


@pytest.mark.parametrize(
    ("path", "title", "told"),
    [
        ("en/claims/", ".register > p", ("break-after", "avoid")),  # what the article is called, below its heading
        ("en/history/mass-media/", ".check .how", ("break-after", "avoid")),  # what is to be done, above the rows
        ("en/history/mass-media/", ".model-controls", ("break-inside", "avoid")),  # begins with its title
        ("en/history/mass-media/", ".model figure", ("break-inside", "avoid")),
        ("en/history/mass-media/", ".predict", ("break-inside", "avoid")),
    ],
)
def test_no_title_ends_a_sheet(visit: Callable[..., Any], path: str, title: str, told: tuple[str, str]) -> None:
    """What tells of the next lines stays with them."""
    page = visit(width=PAPER).open(path)
    page.emulate_media(media="print")
    expect(page.locator(title).first).to_have_css(*told)


def test_sources_have_their_addresses_on_paper(visit: Callable[..., Any]) -> None:
    """An arrow leads nowhere there."""
    page = visit(width=PAPER).open("en/sources/")
    page.emulate_media(media="print")
    arrow = page.locator(".out").first
    written = arrow.evaluate("arrow => getComputedStyle(arrow, '::after').content")
    assert str(arrow.get_attribute("href")) in written
    assert page.evaluate("document.documentElement.scrollWidth") == PAPER
