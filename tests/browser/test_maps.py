"""The map of the market: guessed, moved by keyboard, printed, and silent about what is still asked."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from conftest import Held
from wiki.explorables.market_map import run
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
    """Predict, see the result in words, go on by keyboard, share the state by address, begin again."""
    page = visit(width=390).open(f"{language}/history/web-2-0/")
    model = page.locator("wiki-market-map")
    model.scroll_into_view_if_needed()
    choice = model.locator("input[type=radio][data-right]")
    expect(model).to_have_attribute("data-phase", "asking")
    handed = json.loads(model.get_attribute("data-words") or "")
    expect(model.locator("desc").first).to_have_text(handed["stages"][0][1])  # of the arrows that are seen meanwhile
    choice.check()
    model.locator("[data-do=lock]").click()
    expect(model.locator(".map-verdict")).to_be_focused()
    chosen = model.locator(".option:has([data-right]) span").inner_text()
    expect(model.locator(".map-verdict")).to_have_text(handed["right"].replace("{choice}", chosen))
    expect(model.locator(".map-more p:visible")).to_have_count(1)
    view, persist = model.locator(".map-view"), model.locator("[type=checkbox]")
    expect(view.locator("input").first).to_be_disabled()
    expect(model.locator(".option .verdict")).to_have_text(
        [f"{words(language)('predict.right')} · {words(language)('predict.yours')}"]
    )
    before = model.locator("tbody tr").count()
    tab_to(page, model.locator("[data-do=next]"))
    page.keyboard.press("Enter")
    expect(model.locator("tbody tr")).not_to_have_count(before)
    expect(page).to_have_url(re.compile("market-map=stage-3"))
    persist.uncheck()
    view.locator("[value='3c']").check()
    scene = run(stage=3, persist=False, influencers=False)
    said = handed["hidden"].replace("{n}", str(scene.hidden))
    left_out = handed["left_out"].replace("{n}", str(scene.left_out))
    said = said.replace("{said}", left_out.replace("{said}", handed["stages"][2][1]))
    expect(page).to_have_url(re.compile(r"market-map=stage-3\.3c"))
    for _ in range(2):
        expect(model).to_have_attribute("data-phase", "open")
        expect(model.locator(".map-say [role=status]")).to_have_text(said)
        expect(model.locator("desc").first).to_have_text(said)
        expect(model.locator("tbody tr")).to_have_count(len(scene.edges))
        expect(view.locator("[value='3c']")).to_be_checked()
        expect(persist).not_to_be_checked()
        page.reload()
        model.scroll_into_view_if_needed()
    model.locator("[data-do=reset]").click()
    expect(model).to_have_attribute("data-phase", "asking")
    expect(model.locator(".option input").first).to_be_focused()
    expect(page).not_to_have_url(re.compile("market-map="))
    expect(model.locator(".map-edge").locator("visible=true")).to_have_count(len(run(stage=1).edges))


def test_the_last_stage_is_looked_at_without_guessing(visit: Callable[..., Any]) -> None:
    """Where no stage follows, the focus goes to the way back."""
    page = visit().open("en/history/engagement-arrives/")
    model = page.locator("wiki-market-map")
    model.scroll_into_view_if_needed()
    model.locator("[data-do=skip]").click()
    expect(model.locator("[data-do=previous]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("market-map=stage-3"))


def test_a_wrong_guess_is_told_with_the_right_one(visit: Callable[..., Any]) -> None:
    """In the words of the options."""
    page = visit().open("en/history/mass-media/")
    model = page.locator("wiki-market-map")
    model.scroll_into_view_if_needed()
    expect(model).to_have_attribute("data-phase", "asking")
    wrong = model.locator(".option:not(:has([data-right]))").first
    chosen, answer = (each.locator("span").inner_text() for each in (wrong, model.locator(".option:has([data-right])")))
    wrong.click()
    model.locator("[data-do=lock]").click()
    said = json.loads(model.get_attribute("data-words") or "")["wrong"]
    expect(model.locator(".map-verdict")).to_have_text(said.replace("{choice}", chosen).replace("{answer}", answer))


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
