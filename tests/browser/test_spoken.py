"""What screen readers say of the real site, and where the focus stands after an action."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect


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
