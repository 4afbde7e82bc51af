"""The reader stays where they are: by a link, by loading again, and while something comes above or below."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from conftest import AS_SAFARI
from wiki.model.text import LANGUAGES


def settled(page: Page, script: str) -> Any:
    """Return what a script reads once it has read the same twice."""
    read, last = page.evaluate(script), None
    while read != last:
        page.wait_for_timeout(500)
        read, last = page.evaluate(script), read
    return read


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [390, 800, 1280])
def test_a_link_leads_to_just_below_what_stays_at_the_top(visit: Callable[..., Any], language: str, width: int) -> None:
    """A claim, a source, an answer and a term stand below the bar, and below the letters of the glossary, not far off."""
    for place in ("claims/#S0-24", "sources/#smith1956", "history/mass-media/#answer-which-strategy", "glossary/#stp"):
        page = visit(width=width).open(f"{language}/{place}")
        top = page.locator(":target").evaluate("target => target.getBoundingClientRect().top")
        letters = page.locator(".jump")
        box = letters.bounding_box() if letters.count() else page.locator("header.bar").bounding_box()
        assert box
        assert 0 < top - box["y"] - box["height"] < 60, f"{place} stands at {top} px"


def test_no_link_of_the_claims_leads_to_what_is_filtered_away(visit: Callable[..., Any]) -> None:
    """Links to the articles are there while all of their claims are."""
    page = visit().open("en/claims/")
    expect(page.locator(".article-links")).to_be_visible()
    page.locator("[name=label][value=corrected]").check()
    expect(page.locator(".article-links")).to_be_hidden()
    page.locator("[name=label][value=all]").check()
    expect(page.locator(".article-links a").first).to_be_visible()


@pytest.mark.parametrize("by", ["reload", "back"])
@pytest.mark.parametrize("path", ["en/history/mass-media/", "ja/start/evidence/"])
def test_a_page_that_is_loaded_again_keeps_its_place(visit: Callable[..., Any], path: str, by: str) -> None:
    """What is read stays where it is, on a screen with contents beside the text too."""
    visiting = visit(width=1280)
    visiting.page.add_init_script("addEventListener('unload', () => {})")  # such a page is not put aside
    page = visiting.open(path)
    page.wait_for_load_state("networkidle")
    page.mouse.move(400, 400)
    for _ in range(28):
        page.mouse.wheel(0, 400)
        page.wait_for_timeout(60)
    place = """() => {
      const parts = [...document.querySelectorAll("article > :is(h2, p), .question")];
      const tops = parts.map((each) => each.getBoundingClientRect().top);
      const nearest = tops.reduce((best, top, index) => Math.abs(top) < Math.abs(tops[best]) ? index : best, 0);
      return [nearest, tops[nearest]];
    }"""
    before = settled(page, place)
    if by == "reload":
        page.reload()
    else:
        visiting.open("en/about/")
        page.go_back()
    page.wait_for_load_state("networkidle")
    after = settled(page, place)
    assert after[0] == before[0]
    assert abs(after[1] - before[1]) < 24


@pytest.mark.parametrize("init", ["", AS_SAFARI], ids=["anchored", "as in Safari"])
def test_a_page_with_answers_that_is_loaded_again_keeps_its_place(visit: Callable[..., Any], init: str) -> None:
    """The answers above what is read are there again later than the place that the browser returns to."""
    visiting = visit()
    visiting.page.add_init_script(init)
    page = visiting.open("en/mechanisms/networks/")
    page.locator("wiki-check").first.scroll_into_view_if_needed()
    for question in page.locator("wiki-check form[data-type=single]:not(.once-more form)").all():
        question.locator("input").first.check()
        question.locator("[value=sure]").click()
    page.wait_for_load_state("networkidle")
    page.locator("#growth").scroll_into_view_if_needed()
    place = "document.getElementById('growth').getBoundingClientRect().top"
    before = settled(page, place)
    page.reload()
    page.wait_for_load_state("networkidle")
    assert abs(settled(page, place) - before) < 24
    assert page.locator("wiki-check .because").count()


@pytest.mark.parametrize("anchor", ["", "#do-it"])
def test_a_page_that_is_loaded_again_forgets_an_earlier_visit(visit: Callable[..., Any], anchor: str) -> None:
    """Where its questions were read then, it is not led to now, when none was near."""
    visiting = visit(width=1280)
    page = visiting.open("en/history/mass-media/")
    page.locator("#check-one-way-media").evaluate("section => section.scrollIntoView()")
    page.wait_for_load_state("networkidle")
    visiting.open("en/about/")
    visiting.open(f"en/history/mass-media/{anchor}")
    place = "document.getElementById('do-it').getBoundingClientRect().top"
    before = settled(page, place)
    page.reload()
    page.wait_for_load_state("networkidle")
    assert abs(settled(page, place) - before) < 24


def test_what_has_the_focus_is_not_behind_the_letters(visit: Callable[..., Any]) -> None:
    """Going up through the glossary, no link stops below the strip that stays at the top."""
    page = visit(width=390).open("en/glossary/")
    page.locator("footer a").first.focus()
    covered = []
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        covered += page.evaluate("""() => {
          const { top, bottom } = document.activeElement.getBoundingClientRect();
          const strip = document.querySelector(".jump").getBoundingClientRect();
          const inside = document.activeElement.closest(".jump, header");
          return !inside && top >= strip.top - 60 && bottom <= strip.bottom ? [document.activeElement.textContent] : [];
        }""")
    assert covered == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["review", "progress", "final", "record"])
def test_what_is_read_does_not_jump_when_the_record_comes(
    visit: Callable[..., Any], path: str, width: int, language: str
) -> None:
    """What stands below a desk that is being filled has the room above it from the beginning."""
    page = visit(width=width).open(f"{language}/{path}/")
    expect(page.locator(".desk .frame:visible").first).to_be_visible()
    moved = page.evaluate("""() => new Promise((done) => {
      let moved = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) moved += value;
      }).observe({ type: "layout-shift", buffered: true });
      setTimeout(() => done(moved), 500);
    })""")
    assert moved < 0.05


@pytest.mark.parametrize("width", [390, 1280])
def test_who_reads_upwards_sees_nothing_jump(visit: Callable[..., Any], width: int) -> None:
    """A link leads to the last question; on the way up, questions become as tall as they are only where they come near."""
    page = visit(width=width).open("en/practice/post/#question-page-of-your-own")
    page.wait_for_load_state("networkidle")
    question = page.locator("#question-page-of-your-own")
    assert 0 < question.evaluate("form => form.getBoundingClientRect().top") < 100
    tall = "document.documentElement.scrollHeight"
    before = page.evaluate(tall)
    moved = page.evaluate("""async () => {
      const moved = [];
      const frame = () => new Promise(requestAnimationFrame);
      for (let step = 0; step < 40; step += 1) {
        const read = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        const top = read.getBoundingClientRect().top;
        scrollBy(0, -200);
        await frame().then(frame).then(frame);
        if (read.matches("p, legend, label, li, h2, h3, td, span, b")) moved.push(Math.round(read.getBoundingClientRect().top - top));
      }
      return moved;
    }""")
    assert len(moved) > 20
    assert {*moved} <= {199, 200, 201}
    assert page.evaluate(tall) != before, "every question was laid out from the beginning"
