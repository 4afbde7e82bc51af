"""The map of the market: guessed, moved by keyboard, printed, and silent about what is still asked."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from conftest import Held
from wiki.words import words


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the focus is on the target, as somebody without a mouse does."""
    for _ in range(40):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{target} was not reached by Tab")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_model_is_predicted_and_moved(visit: Callable[..., Any], language: str) -> None:
    """Predict, see the result in words, go on by keyboard, share the state by address."""
    page = visit(width=390).open(f"{language}/history/web-2-0/")
    model = page.locator("wiki-market-map")
    model.scroll_into_view_if_needed()
    choice = model.locator("input[type=radio][data-right]")
    expect(model).to_have_attribute("data-phase", "asking")
    choice.check()
    model.locator("[data-do=lock]").click()
    expect(model.locator(".map-verdict")).to_be_focused()
    expect(model.locator(".option .verdict")).to_have_text(
        [f"{words(language)('predict.right')} · {words(language)('predict.yours')}"]
    )
    before = model.locator("tbody tr").count()
    tab_to(page, model.locator("[data-do=next]"))
    page.keyboard.press("Enter")
    expect(model.locator("tbody tr")).not_to_have_count(before)
    expect(page).to_have_url(re.compile("market-map=stage-3"))
    page.reload()
    model.scroll_into_view_if_needed()
    expect(model).to_have_attribute("data-phase", "open")


def test_the_last_stage_is_looked_at_without_guessing(visit: Callable[..., Any]) -> None:
    """Where no stage follows, the focus goes to the way back."""
    page = visit().open("en/history/engagement-arrives/")
    model = page.locator("wiki-market-map")
    model.scroll_into_view_if_needed()
    model.locator("[data-do=skip]").click()
    expect(model.locator("[data-do=previous]")).to_be_focused()


def test_printing_a_map_answers_no_question(visit: Callable[..., Any]) -> None:
    """The sheet shows what comes out; on the screen the question is as open as before, with what was chosen."""
    page = visit().open("en/history/mass-media/")
    model = page.locator("wiki-market-map")
    model.scroll_into_view_if_needed()
    expect(model).to_have_attribute("data-phase", "asking")
    first = model.locator("fieldset input").first
    first.check()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(model.locator(".map-say")).to_be_visible()
    expect(first).to_be_disabled()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(model).to_have_attribute("data-phase", "asking")
    expect(first).to_be_enabled()
    expect(first).to_be_checked()
    expect(model.locator("[data-do=lock]")).to_have_attribute("aria-disabled", "false")


def test_a_map_that_waits_for_its_script_tells_no_answer(visit: Callable[..., Any]) -> None:
    """What is new at its stage shows once it was asked for, or where the script does not come."""
    visited = visit()
    waiting = Held(visited.page, "**/market-map/element.js")
    page = visited.open("en/history/web-2-0/")
    model = page.locator("wiki-market-map")
    model.scroll_into_view_if_needed()
    expect(model.locator(".map-edge:visible").first).to_be_attached()
    expect(model.locator(".map-new:visible, .map-title .map-stage:visible")).to_have_count(0)
    waiting.take().abort()
    expect(model.locator(".map-new:visible").first).to_be_attached()
    visited.complaints.clear()
