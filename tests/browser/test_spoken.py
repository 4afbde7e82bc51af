"""What screen readers say of the real site, and where the focus stands after an action."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect


def test_another_track_leaves_the_focus_where_it_is(visit: Callable[..., Any]) -> None:
    """Who walks through the tracks by arrow stays on one set of choices, and reads below what awaits them."""
    page = visit().open("en/final/")
    first = page.get_by_label("Beginner")
    first.focus()
    page.evaluate("""() => {
      window.lost = 0;
      addEventListener("focusout", ({ relatedTarget }) => { window.lost += !relatedTarget });
    }""")
    pages = page.locator(".choose-track + div .how").inner_text()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Practitioner")).to_be_focused()
    expect(page.locator(".choose-track + div .how")).not_to_have_text(pages)
    assert page.evaluate("window.lost") == 0
    expect(page.get_by_role("button", name="Start the final check")).to_have_count(1)


def test_the_note_of_a_claim_is_where_the_reader_is(visit: Callable[..., Any]) -> None:
    """It stands at the end of the page: the focus goes there when it opens, and back to the label when it closes."""
    page = visit().open("en/history/influencers/")
    expect(page.locator("body")).to_be_focused()  # not before it is open
    label = page.locator(".claim button").first
    label.press("Enter")
    note = page.locator(".claim-note:popover-open")
    expect(note).to_be_focused()
    page.keyboard.press("Tab")
    expect(note.locator("a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(note).to_have_count(0)
    expect(label).to_be_focused()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_row_of_a_table_has_a_name(visit: Callable[..., Any], language: str) -> None:
    """Who goes through a column hears of what each number is: in tables of chapters, of models and of the map."""
    page = visit().open(f"{language}/history/mass-media/")
    page.locator("wiki-market-map").scroll_into_view_if_needed()
    expect(page.locator("wiki-market-map[data-phase=asking]")).to_be_attached()
    nameless = page.evaluate("""() => [...document.querySelectorAll("article tbody tr")]
      .filter(({ cells: [first] }) => first.localName !== "th" || first.scope !== "row").map((row) => row.textContent)""")
    assert page.locator("article tbody tr").count() > 10
    assert nameless == []
