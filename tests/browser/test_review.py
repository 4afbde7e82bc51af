"""The spaced review: what is due is asked one at a time, nothing ends it halfway, and the days ahead go into a calendar."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from axe import violations
from conftest import Held, wait_until
from learner import NOW, PATH, Start, answer, answered, begun, event, fill_record, questions, read_record
from wiki.export.catalogue import make_catalogue
from wiki.site import Site


def title(site: Site, path: str = PATH) -> str:
    """Return the English title of a page."""
    return make_catalogue(site, "en")["pages"][path]["title"]


def test_an_empty_record_leads_to_the_first_chapter(visit: Start) -> None:
    """Who comes here first is told what will happen and where to begin."""
    page = visit().open("en/review/")
    page.get_by_role("link", name="Begin with the first chapter").click()
    page.wait_for_url("**/start/evidence/")


def test_review_from_due_to_done(visit: Start, site: Site) -> None:
    """What is due is asked one at a time, the answers are kept as reviews, and it comes again much later.

    What was answered in another sitting or in the chapter is no answer here; a second tab with the review gives one.
    """
    visited = begun(visit, answered(site, place="review"))
    page = visited.open("en/review/")
    count = len(questions(site, without=["reflect"]))
    expect(page.locator(".due")).to_have_text(f"{min(count, 20)} due today")
    page.get_by_role("button", name="Start the review").click()
    expect(page.locator(".position")).to_have_text(f"Question 1 of {count} · {title(site)}")
    expect(page.locator("wiki-check form")).to_have_count(1)
    expect(page.locator(".result")).to_be_empty()
    known = {each["id"]: each for each in questions(site)}
    item = page.locator("wiki-check form").get_attribute("data-item") or ""
    answer(page)
    onwards = page.get_by_role("button", name="Next question")
    expect(onwards).to_be_visible()
    expect(page.locator(".how a")).to_have_attribute("href", re.compile(f"/en/{PATH}/#{known[item]['section']}$"))
    assert violations(page) == []
    [kept] = [each for each in read_record(page) if each["at"] >= NOW]
    onwards.click()
    expect(page.locator(".position")).to_contain_text(f"Question 2 of {count}")
    expect(page.locator(".position")).to_be_focused()
    expect(page.locator(".leaving")).to_have_count(0)
    expect(page.locator(".stage > progress")).to_have_js_property("value", 1)
    second = known[page.locator("wiki-check form").get_attribute("data-item") or ""]
    given = {"item": second["id"], "revision": second["revision"], "at": NOW}
    fill_record(page, [event(10**6, **given), event(10**6 + 1, **given, place="review", grade=0.5)])
    expect(onwards).to_be_visible()
    fill_record(page, [event(10**6 + 2)])
    expect(onwards).to_have_count(1)
    page.get_by_role("button", name="Stop here").click()
    expect(page.locator(".sum")).to_contain_text(f"2 answered, {int(kept['grade'] == 1)} right")
    expect(page.locator(".due")).to_contain_text(f"{count - 2} due today")
    assert (kept["item"], kept["language"], kept["place"]) == (item, "en", "review")
    assert kept["content"] == make_catalogue(site, "en")["pages"][PATH]["version"]
    page.get_by_role("button", name="Start the review").click()
    page.get_by_role("button", name="Stop here").click()
    expect(page.locator(".sum")).to_have_text(f"Left for later: {count - 2}.")


# As in Safari where the page becomes shorter at the same time.
SCROLLS_NOWHERE = """const { focus } = HTMLElement.prototype;
HTMLElement.prototype.focus = function () { focus.call(this, { preventScroll: true }); };"""


@pytest.mark.parametrize(
    ("path", "name", "landing"), [("review", "Start the review", ".sum"), ("final", "Start the final check", "button")]
)
def test_who_stops_sees_what_came_of_it(visit: Start, site: Site, path: str, name: str, landing: str) -> None:
    """What has the focus then is in sight, wherever the reader was and whatever the browser does."""
    visited = begun(visit, answered(site))
    visited.page.add_init_script(SCROLLS_NOWHERE)
    page = visited.open(f"en/{path}/")
    page.get_by_role("button", name=name).click()
    expect(page.locator("wiki-check form")).to_have_count(1)
    page.get_by_role("button", name="Stop here").evaluate("stop => { scrollTo(0, 1e6); stop.click(); }")
    expect(page.locator(f"main {landing}").first).to_be_focused()
    expect(page.locator(f"main {landing}").first).to_be_in_viewport()


def test_a_review_left_open_overnight_is_that_of_the_new_day(visit: Start, site: Site) -> None:
    """Who comes back to the tab in the morning is not told of yesterday; in the same day nothing moves."""
    visited = begun(visit, [event(1, item=questions(site)[0]["id"], at=NOW)])
    page = visited.open("en/review/")
    expect(page.locator(".due")).to_contain_text("Nothing due today")
    back = "() => document.dispatchEvent(new Event('visibilitychange'))"
    page.locator(".ahead summary").click()
    page.evaluate(back)
    expect(page.locator(".ahead")).to_have_attribute("open", "")
    page.clock.set_fixed_time(NOW / 1000 + 20 * 86_400)
    page.evaluate(back)
    expect(page.locator(".due")).to_contain_text("1 due today")


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            [
                ["Today’s review is done.", "New on 16 January 2027: 5.", "Next due on 17 January 2027: 5."],
                ["Today’s due questions are done, 5 new", "Also due:"],
            ],
        ),
        (
            "ja",
            [
                [
                    "今日の復習は終わりました。",
                    "新しい問いは2027年1月16日に5問です。",
                    "次の復習は2027年1月17日に5問です。",
                ],
                ["今日の分の復習は終わり、新しい問い5問", "このほかに"],
            ],
        ),
    ],
)
def test_what_comes_next_is_all_that_comes(visit: Start, site: Site, language: str, lines: list[list[str]]) -> None:
    """New questions are left for tomorrow, due ones beyond a day's share are due all the same."""
    read = event(10**7, kind="page", item=PATH, grade=None, confidence=None, choice=["read"])
    asked = questions(site, without=["reflect"])
    new = [
        event(number, item=each["id"], revision=each["revision"], at=NOW - 1000, place="review")
        for number, each in enumerate(asked[:5], start=2)
    ]
    due = [each for path in site.asked("en")[:4] if path != PATH for each in answered(site, path)]
    done = [
        {**each, "id": f"{number:032x}", "at": NOW - 1000, "place": "review"}
        for number, each in enumerate(due[:20], start=10**6)
    ]
    for events, said in zip(([read, *new], [read, *due, *done]), lines, strict=True):
        page = begun(visit, events).open(f"{language}/review/")
        for line in said:
            expect(page.locator(".stage .frame")).to_contain_text(line)


def test_a_review_that_has_begun_is_not_taken_away(visit: Start, site: Site) -> None:
    """Who begins while the page is still reading what another tab added stays at the question."""
    visited = begun(visit, answered(site))
    page = visited.open("en/review/")
    start = page.get_by_role("button", name="Start the review")
    expect(start).to_be_visible()
    page.evaluate("""async () => {
      const { RecordLog } = await import(new URL("/assets/javascripts/record/log.js", location));
      const { read } = RecordLog.prototype;
      const slow = new Promise((done) => (window.goOn = done));
      RecordLog.prototype.read = function (...given) {
        window.reading = true;
        return slow.then(() => read.apply(this, given));
      };
    }""")
    fill_record(page, [event(1)])
    wait_until(page, "window.reading")
    start.click()
    expect(page.locator(".position")).to_contain_text("Question 1")
    page.evaluate("goOn()")
    expect(page.locator(".stage wiki-check form")).to_have_count(1)
    expect(start).to_have_count(0)


def test_a_clock_set_back_leaves_nobody_without_a_way_on(visit: Start, site: Site) -> None:
    """An answer is known as new by what it is, not by its time."""
    visited = begun(visit, answered(site))
    page = visited.open("en/review/")
    page.get_by_role("button", name="Start the review").click()
    expect(page.locator("wiki-check form")).to_have_count(1)
    page.clock.set_fixed_time(NOW / 1000 - 3600)
    answer(page)
    expect(page.get_by_role("button", name="Next question")).to_be_visible()


def test_a_question_that_cannot_be_loaded_does_not_end_the_review(visit: Start, site: Site) -> None:
    """The page says so and leads on; what was not asked stays due."""
    visited = begun(visit, answered(site))
    page = visited.open("en/review/")
    page.route("**/questions/en/**", lambda route: route.abort())
    page.get_by_role("button", name="Start the review").click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.unroute("**/questions/en/**")
    page.get_by_role("button", name="Next question").click()
    expect(page.locator(".position")).to_contain_text("Question 2 of")
    expect(page.locator("wiki-check form")).to_have_count(1)
    assert all("ERR_FAILED" in complaint for complaint in visited.complaints)
    visited.complaints.clear()


def test_a_question_on_its_way_keeps_nobody(visit: Start, site: Site) -> None:
    """While it is loaded, the reader is told where they are, and may stop; what comes then is shown no more."""
    page = begun(visit, answered(site)).open("en/review/")
    waiting = Held(page, "**/questions/en/**")
    page.get_by_role("button", name="Start the review").click()
    late = waiting.take()
    expect(page.locator(".position")).to_be_focused()
    page.get_by_role("button", name="Stop here").click()
    expect(page.locator(".sum")).to_be_focused()
    with page.expect_response("**/questions/en/**"):
        late.continue_()
    page.get_by_role("button", name="Start the review").click()
    expect(page.locator("wiki-check form")).to_have_count(1)
    expect(page.locator(".stage > *").last).to_have_class("actions")


def test_the_days_ahead_can_go_into_a_calendar(visit: Start, site: Site, tmp_path: Path) -> None:
    """The calendar file holds a whole-day event for each day on which something falls due."""
    visited = begun(visit, answered(site, at=NOW - 1000, offset=0))
    page = visited.open("ja/review/")
    expect(page.locator(".due")).to_have_text("今日、復習するものはありません。")
    page.get_by_text("これからの復習").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="カレンダー用ファイル").click()
    saved.value.save_as(tmp_path / "review.ics")
    text = (tmp_path / "review.ics").read_bytes().decode("utf-8")
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text.count("BEGIN:VEVENT") == page.locator(".ahead tbody tr").count()
    assert "DTSTART;VALUE=DATE:2027" in text


def test_a_translated_page_is_still_of_its_edition(visit: Start, site: Site) -> None:
    """Translated into French or English, the Japanese edition asks its own questions, and keeps answers as its own."""
    visited = begun(visit, answered(site))
    visited.page.add_init_script(
        "addEventListener('readystatechange', () => (document.documentElement.lang = 'en'), { capture: true })"
    )
    page = visited.open("ja/review/")
    assert page.locator("html").get_attribute("lang") == "en"
    page.get_by_role("button", name="復習を始める").click()
    expect(page.locator("wiki-check legend").first).to_contain_text(re.compile("[ぁ-ん]"))


@pytest.mark.parametrize("kind", ["order", "match"])
def test_a_question_stands_as_in_its_chapter(visit: Start, site: Site, kind: str) -> None:
    """Boxes to fill in by hand are for paper: on the screen they take no place beside the words."""
    asked = ((path, each) for path in site.asked("en") for each in questions(site, path) if each["type"] == kind)
    path, question = next(asked)
    visited = begun(visit, [event(1, item=question["id"], revision=question["revision"])])
    page = visited.open("en/review/")
    page.get_by_role("button", name="Start the review").click()
    expect(page.locator(f"form[data-type={kind}][data-live]")).to_be_visible()
    shown = "blanks => blanks.filter((blank) => getComputedStyle(blank).display !== 'none').length"
    assert page.locator(".stage .blank").evaluate_all(shown) == 0, path
