"""The learner's own pages, from a first answer to the record: in the real site, by the browser's own clock."""

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, cast

import pytest
from playwright.sync_api import Page, expect

from axe import violations
from conftest import Held, wait_until
from quizpage import FULL_ONCE
from wiki.export.catalogue import make_catalogue
from wiki.model.text import LANGUAGES, Language
from wiki.site import Site

DAY = 86_400_000
NOW = 1_800_000_000_000  # 15 January 2027, 08:00 UTC
PATH = "history/web-2-0"
Start = Callable[..., Any]


def event(number: int, **change: Any) -> dict[str, Any]:
    """Return an answer as the record keeps it, right and sure, of a time long ago."""
    return {
        "id": f"{number:032x}",
        "v": 2,
        "at": NOW - 100 * DAY + number,
        "offset": 0,
        "language": "ja",
        "kind": "answer",
        "item": "unknown",
        "revision": 1,
        "grade": 1,
        "choice": ["a"],
        "confidence": "sure",
        "content": "",
        "place": "page",
        **change,
    }


def questions(site: Site, path: str = PATH, *, without: Iterable[str] = ()) -> list[dict[str, Any]]:
    """Return the questions of a page, as the catalogue lists them, without some types."""
    listed = make_catalogue(site, "en")["pages"][path]["questions"]
    return [cast("dict[str, Any]", question) for question in listed if question["type"] not in without]


def title(site: Site, path: str = PATH) -> str:
    """Return the English title of a page."""
    return make_catalogue(site, "en")["pages"][path]["title"]


def answered(site: Site, path: str = PATH, **change: Any) -> list[dict[str, Any]]:
    """Return an answer to each question of a page."""
    asked = enumerate(questions(site, path), start=1000 * site.asked("en").index(path))
    return [event(number, item=each["id"], revision=each["revision"], **change) for number, each in asked]


def fill_record(page: Page, events: list[dict[str, Any]]) -> None:
    """Put events into the record of the page's browser."""
    page.evaluate(
        """async (events) => {
          const { openLog } = await import(new URL("assets/javascripts/record/log.js", document.querySelector("link[rel=stylesheet]").href.replace("assets/", "")));
          const log = await openLog();
          await log.append(...events);
          await new Promise((done) => setTimeout(done, 100)); // other tabs are told before the log lets go
          log.close();
        }""",
        events,
    )


def read_record(page: Page) -> list[dict[str, Any]]:
    """Return the rows of the store as they lie there."""
    return cast(
        "list[dict[str, Any]]",
        page.evaluate("""() => new Promise((resolve, reject) => {
          const opening = indexedDB.open("engagement-wiki-record");
          opening.onerror = reject;
          opening.onsuccess = () => {
            const rows = opening.result.transaction("events").objectStore("events").getAll();
            rows.onsuccess = () => { opening.result.close(); resolve(rows.result); };
          };
        })"""),
    )


def begun(visit: Start, events: list[dict[str, Any]], **options: Any) -> Any:
    """Return a visit whose record holds some events, with the clock standing at NOW."""
    visited = visit(timezone_id="UTC", **options)
    visited.page.clock.install(time=NOW / 1000)
    visited.open("en/about/")
    fill_record(visited.page, events)
    return visited


def test_an_empty_record_leads_to_the_first_chapter(visit: Start) -> None:
    """Who comes here first is told what will happen and where to begin."""
    page = visit().open("en/review/")
    page.get_by_role("link", name="Begin with the first chapter").click()
    page.wait_for_url("**/start/evidence/")


def test_review_from_due_to_done(visit: Start, site: Site) -> None:
    """What is due is asked one at a time, the answers are kept as reviews, and it comes again much later."""
    visited = begun(visit, answered(site))
    page = visited.open("en/review/")
    count = len(questions(site, without=["reflect"]))
    expect(page.locator(".due")).to_have_text(f"{min(count, 20)} due today")
    page.get_by_role("button", name="Start the review").click()
    expect(page.locator(".position")).to_have_text(f"Question 1 of {count} · {title(site)}")
    expect(page.locator("wiki-check form")).to_have_count(1)
    expect(page.locator(".result")).to_be_empty()
    item = page.locator("wiki-check form").get_attribute("data-item")
    answer(page)
    expect(page.get_by_role("button", name="Next question")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="Next question").click()
    expect(page.locator(".position")).to_contain_text(f"Question 2 of {count}")
    expect(page.locator(".position")).to_be_focused()
    page.get_by_role("button", name="Stop here").click()
    [kept] = [each for each in read_record(page) if each["place"] == "review"]
    expect(page.locator(".sum")).to_contain_text(f"1 answered, {int(kept['grade'] == 1)} right")
    expect(page.locator(".due")).to_contain_text(f"{count - 1} due today")
    assert (kept["item"], kept["language"], kept["at"] >= NOW) == (item, "en", True)
    assert len(kept["content"]) == 8
    page.get_by_role("button", name="Start the review").click()
    page.get_by_role("button", name="Stop here").click()
    expect(page.locator(".sum")).to_have_text(f"Left for later: {count - 1}.")


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


def answer(page: Page) -> None:
    """Answer the question that is shown, whatever its type, with the first thing it offers."""
    form = page.locator("wiki-check form")
    form.evaluate("""(form) => {
      for (const fieldset of form.querySelectorAll("fieldset")) fieldset.querySelector("input[type=radio]")?.click();
      form.querySelector("input[type=checkbox]")?.click();
      for (const group of form.querySelectorAll("tr, [role=radiogroup]")) group.querySelector("input[type=radio]")?.click();
      for (const select of form.querySelectorAll("select")) select.selectedIndex = 1;
      for (const input of form.querySelectorAll("input[type=text], input:not([type])")) input.value = "1";
      form.querySelector(".move.down:not([aria-disabled=true])")?.click();
    }""")
    for _ in range(300):
        form.evaluate("""(form) => {
          const buttons = [...form.querySelectorAll("button[type=submit], .check-as")];
          buttons.find((button) => button.checkVisibility())?.click();
        }""")
        page.wait_for_timeout(100)
        if page.locator(".stage .next").is_visible():
            return
        form.evaluate("(form) => form.querySelector('input[type=radio]:enabled')?.click()")
    pytest.fail("the question takes no answer")


def test_the_days_ahead_can_go_into_a_calendar(visit: Start, site: Site, tmp_path: Path) -> None:
    """The calendar file holds a whole-day event for each day on which something falls due."""
    visited = begun(visit, answered(site, at=NOW - 1000, offset=0))
    page = visited.open("ja/review/")
    expect(page.locator(".due")).to_have_text("今日、復習するものはありません。")
    page.get_by_text("これからの予定").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="カレンダー用ファイル").click()
    saved.value.save_as(tmp_path / "review.ics")
    text = (tmp_path / "review.ics").read_bytes().decode("utf-8")
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text.count("BEGIN:VEVENT") == page.locator(".ahead tbody tr").count()
    assert "DTSTART;VALUE=DATE:2027" in text


def test_progress_shows_what_was_done(visit: Start, site: Site) -> None:
    """Pages, tracks and calibration follow from the record; marks stand beside the links of the course."""
    read = event(1, kind="page", item=PATH, grade=None, confidence=None, choice=["read"])
    visited = begun(visit, [read, *answered(site), *answered(site, "history/influencers", grade=0, confidence="guess")])
    page = visited.open("en/progress/")
    row = page.locator(f'tr[data-page="{PATH}"]')
    expect(row).to_contain_text("all right")
    expect(row.locator(".read")).to_have_text("✓ read")
    expect(row.locator(".left")).to_have_text("0")
    influencers = page.locator('tr[data-page="history/influencers"]')
    expect(influencers.locator(".checks")).to_contain_text("0 of ")
    expect(page.locator('[data-track="beginner"] .so-far')).to_contain_text("1 of 14 pages done, 1 read")
    sure = len(questions(site))
    expect(page.locator(".calibration")).to_contain_text(f"{sure} of {sure} right (100%)")
    assert violations(page) == []
    page = visited.open(f"en/{PATH}/")
    expect(
        page.locator('.in-part a[href$="web-2-0/"] .page-mark, .in-part [aria-current] .page-mark').first
    ).to_have_attribute("aria-label", "read, all questions right")


def test_a_task_is_not_done_by_reading_its_page(visit: Start) -> None:
    """In the week, the chapter is marked, and the task that is done on the same page is not."""
    read = event(1, kind="page", item="ideas/engagement", grade=None, confidence=None, choice=["read"])
    page = begun(visit, [read]).open("en/start/week/")
    links = page.locator('.stops a[href*="ideas/engagement/"]')
    expect(links.locator(".page-mark")).to_have_count(1)
    expect(links.and_(page.locator(":has(.page-mark)"))).not_to_have_class("at")
    expect(links).to_have_count(2)


@pytest.mark.parametrize(
    ("done", "line"),
    [
        ("nothing", "Your record is empty so far"),
        ("read", "Nothing due today, 5 new"),
        ("wrong", "20 due today, 5 new"),
        ("right", "Nothing is due today."),
    ],
)
def test_progress_review_and_tracks_agree(visit: Start, site: Site, done: str, line: str) -> None:
    """What is left, what is done and what a review holds is the same on all of them, however far somebody is."""
    paths = site.asked("en")
    events = [
        event(10**6 + number, kind="page", item=path, grade=None, confidence=None, choice=["read"])
        for number, path in enumerate(paths if done == "right" else paths[:3])
        if done != "nothing"
    ]
    if done == "wrong":
        events += [each for path in paths[:2] for each in answered(site, path, grade=0, at=NOW - DAY)]
    if done == "right":
        events += [each for path in paths for each in answered(site, path, at=NOW - 1000)]
    visited = begun(visit, events)
    page = visited.open("en/progress/")
    expect(page.locator(".frame p").first).to_contain_text(line)
    assert page.get_by_role("link", name="To the review").count() == (done in ("read", "wrong"))
    for row in page.locator("tr[data-page]").all():
        complete = "all right" in row.locator(".checks").inner_text()
        assert (row.locator(".left").inner_text() == "0") == complete
        assert (row.locator(".checks").inner_text() == "–") == (
            done != "right" and row.locator(".read").inner_text() == "–"
        )
    so_far = {
        track.id: page.locator(f'[data-track="{track.id}"] .so-far').inner_text()
        for track in (site.course.tracks if site.course else ())
    }
    expect(visited.open("en/review/").locator(".frame p").first).to_contain_text(line)
    page = visited.open("en/start/tracks/")
    for track, said in so_far.items():
        whole = re.search("About [0-9]+ hours", page.locator(f"section:has(#{track})").inner_text())
        assert whole
        if done == "nothing":
            assert whole[0].lower() in said
        assert ("All " in said) == (done == "right")


def test_a_page_is_marked_as_read_and_taken_back(visit: Start) -> None:
    """The button at the end of a chapter marks it, says when, and takes it back; the other edition knows."""
    visited = visit()
    page = visited.open(f"en/{PATH}/")
    page.locator("wiki-read").scroll_into_view_if_needed()
    page.get_by_role("button", name="Mark this page as read").click()
    expect(page.locator("wiki-read [role=status]")).to_contain_text("Read on")
    page = visited.open(f"ja/{PATH}/")
    page.locator("wiki-read").scroll_into_view_if_needed()
    page.get_by_role("button", name="読了を取り消す").click()
    expect(page.get_by_role("button", name="このページを読了にする")).to_be_visible()
    assert [each["choice"] for each in sorted(read_record(page), key=lambda each: each["at"])] == [["read"], ["unread"]]


def test_final_check_goes_on_where_it_was_left(visit: Start) -> None:
    """Thirty questions; who leaves in the middle goes on later with the rest of the same draw."""
    visited = begun(visit, [])
    # The same draw at every run of the test: its seed is the only number of 32 bits that is drawn.
    visited.page.add_init_script("""const chance = crypto.getRandomValues.bind(crypto);
      crypto.getRandomValues = (array) => array instanceof Uint32Array ? array.fill(7) : chance(array)""")
    page = visited.open("en/final/?track=manager")
    expect(page.get_by_label("Manager")).to_be_checked()
    page.get_by_role("button", name="Start the final check").click()
    expect(page.locator(".position")).to_contain_text("Question 1 of 30")
    answer(page)
    page.get_by_role("button", name="Stop here").click()
    expect(page.get_by_role("button", name="Go on (1 of 30 answered)")).to_be_focused()
    page.reload()
    page.get_by_role("button", name="Go on (1 of 30 answered)").click()
    expect(page.locator(".position")).to_contain_text("Question 2 of 30")
    drawn = [each for each in read_record(page) if each["kind"] == "draw"]
    assert [len(each["choice"]) for each in drawn] == [30]


def test_a_final_check_whose_questions_are_gone_is_not_offered_again(visit: Start, site: Site) -> None:
    """Who left in the middle cannot answer what stands no more: only another draw is offered."""
    [asked, *_] = questions(site, without=["reflect", "scenario"])
    run = event(5000, kind="draw", item="beginner", grade=None, confidence=None, choice=[asked["id"], "gone"])
    page = begun(visit, [run]).open("en/final/")
    expect(page.get_by_role("button", name="Start again with other questions")).to_be_visible()
    expect(page.get_by_role("button", name="Go on")).to_have_count(0)


def test_a_button_pressed_twice_begins_once(visit: Start) -> None:
    """Whoever presses twice has one draw, and one question before them, also while another tab writes."""
    page = visit().open("en/final/")
    busy = """() => new Promise((begun) => {
      const opening = indexedDB.open("engagement-wiki-record");
      opening.onsuccess = () => {
        const until = Date.now() + 1500;
        const store = opening.result.transaction("events", "readwrite").objectStore("events");
        const go = () => { begun(); if (Date.now() < until) store.count().onsuccess = go; };
        go();
      };
    })"""
    start = page.get_by_role("button", name="Start the final check")
    expect(start).to_be_visible()
    page.evaluate(busy)
    start.dblclick()
    expect(page.locator("wiki-check form")).to_have_count(1)
    answer(page)
    page.get_by_role("button", name="Stop here").click()
    page.evaluate(busy)
    page.get_by_role("button", name="Go on").dblclick()
    expect(page.locator(".position")).to_contain_text("Question 2 of 30")
    page.wait_for_load_state("networkidle")
    expect(page.locator("wiki-check form")).to_have_count(1)
    assert [each["kind"] for each in read_record(page)].count("draw") == 1


@pytest.mark.parametrize(("right", "said"), [(21, "Passed"), (20, "Not passed yet")])
def test_final_check_has_its_line_at_seventy(visit: Start, site: Site, right: int, said: str) -> None:
    """Twenty-one of thirty pass; who misses it finds the sections to read again, and another draw."""
    pool = [
        each
        for path in make_catalogue(site, "en")["tracks"][0]["chapters"]
        for each in questions(site, path, without=["reflect", "scenario"])
    ]
    items, last = pool[:30], pool[29]
    run = event(5000, kind="draw", item="beginner", grade=None, confidence=None, choice=[each["id"] for each in items])
    given = [
        event(6000 + index, item=each["id"], revision=each["revision"], place=run["id"], grade=int(index < right))
        for index, each in enumerate(items)
        if each is not last
    ]
    done = event(7000, item=last["id"], revision=last["revision"], place=run["id"], grade=0)
    visited = begun(visit, [run, *given])
    page = visited.open("en/final/")
    page.get_by_role("button", name="Go on (29 of 30 answered)").click()
    expect(page.locator("wiki-check form")).to_have_count(1)
    fill_record(page, [{**done, "at": NOW + 600_000}])
    page.get_by_role("button", name="To the result").click()
    expect(page.locator(".verdict")).to_contain_text(f"{right} of 30 right")
    expect(page.locator(".verdict")).to_contain_text(said)
    assert page.locator(".verdict li a").count() >= 1
    page.get_by_role("button", name="Start again with other questions").click()
    expect(page.locator(".position")).to_contain_text("Question 1 of 30")
    first, second = (
        set(each["choice"]) for each in sorted(read_record(page), key=lambda each: each["at"]) if each["kind"] == "draw"
    )
    assert not first & second


def test_a_record_that_is_moved_is_drawn_once(visit: Start) -> None:
    """Taken out and put back, the sheet is not drawn once more for every time that happened."""
    page = visit().open("en/record/")
    expect(page.locator(".facts-list")).to_be_visible()
    drawn = page.evaluate("""async () => {
      const element = document.querySelector("wiki-record");
      let drawn = 0;
      new MutationObserver((changes) => { drawn += changes.length }).observe(element.querySelector(".sheet"), { childList: true });
      const quiet = async () => {
        for (let before = 0; before !== drawn || !drawn; ) {
          before = drawn;
          await new Promise((done) => setTimeout(done, 500));
        }
        return drawn;
      };
      for (let time = 0; time < 3; time += 1) {
        drawn = 0;
        element.parentElement.append(element);
        await quiet();
      }
      drawn = 0;
      element.querySelector("input").dispatchEvent(new Event("input", { bubbles: true }));
      return quiet();
    }""")
    assert drawn == 1


def test_names_of_pages_are_whole_on_a_phone(visit: Start, site: Site) -> None:
    """In the sheet, too, where dates and versions beside them take much room: no word of a name is broken."""
    read = event(1, kind="page", item="start/evidence", grade=None, confidence=None, choice=["read"])
    visited = begun(visit, [read, *answered(site, "history/engagement-arrives", content="abcd1234")], width=390)
    names = visited.open("en/record/").locator(".sheet tbody th")
    expect(names.first).to_be_visible()
    broken = names.evaluate_all("""(names) => names.flatMap(({ firstChild: name }) =>
      [...name.data.matchAll(/[^\\s-]+/g)].filter(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(name, index);
        range.setEnd(name, index + word.length);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
      }).map(String))""")
    assert broken == []


def test_record_is_a_sheet_to_print(visit: Start, site: Site) -> None:
    """Name, track, pages, dates and versions stand on it; it says that it is no certificate; the form does not print."""
    visited = begun(visit, answered(site, content="abcd1234"))
    page = visited.open("en/record/")
    page.get_by_label("Name").fill("Aiko <b>Tanaka</b>")
    page.get_by_label("Track").select_option("Practitioner")
    page.get_by_label("Track").select_option("Beginner")
    sheet = page.locator(".sheet")
    expect(sheet).to_contain_text("Aiko <b>Tanaka</b>")
    expect(sheet).to_contain_text("not a certificate")
    expect(sheet).to_contain_text("15 January 2027")
    expect(sheet).to_contain_text("version abcd1234")
    expect(sheet.locator("thead")).to_have_text(["PageReadQuestions", "How sureRight answers"])
    assert violations(page) == []
    page.emulate_media(media="print")
    expect(page.locator(".sheet-form")).to_be_hidden()
    page.emulate_media(media="screen")
    page.reload()
    expect(page.get_by_label("Name")).to_have_value("Aiko <b>Tanaka</b>")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_record_fits_one_sheet_of_paper(visit: Start, site: Site, language: Language) -> None:
    """With every page read and every question answered, the longest track is one page of A4."""
    events = [each for path in site.asked(language) for each in answered(site, path, content="abcd1234")]
    done = {"kind": "page", "grade": None, "confidence": None, "choice": ["read"]}
    events += [event(10**6 + number, item=path, **done) for number, path in enumerate(site.asked(language))]
    page = begun(visit, events).open(f"{language}/record/")
    assert site.course
    longest = max(site.course.tracks, key=lambda track: len(track.chapters))
    page.locator("#record-track").select_option(longest.id)
    expect(page.locator(".sheet tr")).to_have_count(len(longest.chapters) + 5)
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1


def test_the_record_reads_as_japanese(visit: Start, site: Site) -> None:
    """Sentences follow one another without spaces, and a verdict its date with a Japanese comma."""
    [asked, *_] = questions(site, without=["reflect", "scenario"])
    run = event(5000, kind="draw", item="beginner", grade=None, confidence=None, choice=[asked["id"]])
    visited = begun(visit, [run, event(6000, item=asked["id"], revision=asked["revision"], place=run["id"])])
    expect(visited.open("ja/record/").locator(".sheet")).to_contain_text(re.compile("（100%）。2026年10月7日、合格"))
    expect(visited.open("ja/progress/").locator(".data")).to_contain_text("書き出していません。空き容量")


def saved(page: Page, press: str, folder: Path) -> dict[str, Any]:
    """Press a button and return the file that it gives; its name says whether it may be handed on."""
    with page.expect_download() as download:
        page.get_by_role("button", name=press).click()
    kind = "record" if "manager" in press else "backup"
    assert re.fullmatch(rf"engagement-wiki-{kind}-[0-9-]+\.json", download.value.suggested_filename)
    download.value.save_as(folder / "record.json")
    return cast("dict[str, Any]", json.loads((folder / "record.json").read_text(encoding="utf-8")))


def test_a_managers_file_holds_no_own_words(visit: Start, site: Site, tmp_path: Path) -> None:
    """What a learner wrote freely stays in the browser and in their own copy."""
    path, asked = next(
        (path, each) for path in site.asked("en") for each in questions(site, path) if each["type"] == "reflect"
    )
    secret = event(1, item=asked["id"], revision=asked["revision"], choice=["what I think of my boss"])
    visited = begun(visit, [secret])
    page = visited.open("en/record/")
    given = saved(page, "Save as a file for your manager", tmp_path)
    assert [each["choice"] for each in given["events"]] == [[""]], path
    page = visited.open("en/progress/")
    expect(page.locator(".data")).to_contain_text("Never saved to a file.")
    own = saved(page, "Save to a file", tmp_path)
    assert [each["choice"] for each in own["events"]] == [["what I think of my boss"]]
    expect(page.locator(".data")).to_contain_text("Last saved to a file on 15 January 2027.")


NEWER = """() => new Promise((resolve) => {
  const opening = indexedDB.open("engagement-wiki-record", 99);
  opening.onsuccess = () => { opening.result.close(); resolve(); };
})"""
BLOCKED = "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })"


@pytest.mark.parametrize("path", ["review", "progress", "final", "record"])
def test_a_newer_record_is_said_and_never_saved_as_an_empty_file(visit: Start, path: str) -> None:
    """What cannot be read here is not offered as a backup, nor as a file for anybody."""
    visited = visit()
    visited.open("en/about/").evaluate(NEWER)
    page = visited.open(f"en/{path}/")
    expect(page.locator(".doubt").first).to_contain_text("newer version")
    expect(page.get_by_role("button", name=re.compile("Save"))).to_have_count(0)


def test_a_record_that_cannot_be_read_makes_no_file(visit: Start) -> None:
    """Where the store fails after it was opened, the page says so, and names no day of a backup."""
    visited = begun(visit, [event(1)])
    files: list[object] = []
    visited.page.on("download", lambda file: files.append(file))
    for path, name in (("progress", "Save to a file"), ("record", "Save as a file for your manager")):
        page = visited.open(f"en/{path}/")
        save = page.get_by_role("button", name=name)
        expect(save).to_be_visible()
        page.evaluate(
            "void (IDBObjectStore.prototype.getAll = () => { throw new DOMException('lost', 'UnknownError') })"
        )
        save.click()
        expect(page.get_by_role("status").filter(has_text="No file was made")).to_be_visible()
    expect(visited.open("en/progress/").locator(".data")).to_contain_text("Never saved to a file.")
    assert not files


@pytest.mark.parametrize("path", ["review", "progress", "final", "record"])
def test_blocked_storage_is_said(visit: Start, path: str) -> None:
    """Where nothing may be stored, each page of the learner says that the record is gone afterwards."""
    visited = visit()
    visited.page.add_init_script(BLOCKED)
    expect(visited.open(f"en/{path}/").locator(".doubt").first).to_contain_text("gone when you leave")


@pytest.mark.parametrize(
    ("path", "said"), [(f"en/{PATH}", "gone when you leave"), ("ja/lab/cev", "ページを離れると消えます")]
)
def test_a_mark_that_will_not_last_is_said(visit: Start, path: str, said: str) -> None:
    """Marked as read with storage blocked: the page says that it is not kept."""
    visited = visit()
    visited.page.add_init_script(BLOCKED)
    page = visited.open(f"{path}/")
    page.locator("wiki-read").scroll_into_view_if_needed()
    expect(page.locator("wiki-read .doubt")).to_have_count(0)
    page.locator("wiki-read button").click()
    expect(page.locator("wiki-read .doubt")).to_contain_text(said)


def test_a_prediction_on_the_front_page_needs_no_record(visit: Start) -> None:
    """With storage blocked it is answered all the same: the front page has no words for a doubt about the record."""
    visited = visit()
    visited.page.add_init_script(BLOCKED)
    guess = visited.open("en/").locator("wiki-predict")
    with visited.page.expect_response("**/record/predictions.js"):
        guess.locator("label").first.click()
    visited.page.wait_for_load_state("networkidle")
    expect(guess.locator(".outcome")).not_to_be_empty()
    expect(guess.locator(".doubt")).to_have_count(0)


def test_a_choice_that_comes_before_its_module(visit: Start) -> None:
    """Chosen by pointer on a slow line, the answer opens as soon as it can; by keyboard it waits for its button."""
    visited = visit()
    waiting = Held(visited.page, "**/predict/element.js")
    guess = visited.open("en/").locator("wiki-predict")
    guess.locator("label").first.click()
    expect(guess.locator("details")).not_to_have_attribute("open", "")
    waiting.take().continue_()
    expect(guess.locator(".outcome")).not_to_be_empty()
    visited.page.reload()
    guess.locator("input").first.focus()
    visited.page.keyboard.press("Space")
    waiting.take().continue_()
    expect(guess.locator(".again")).not_to_have_attribute("hidden", "")
    expect(guess.locator("details")).not_to_have_attribute("open", "")


@pytest.mark.parametrize("click", ["gives the focus", "gives none", "is pressed still"])
def test_a_choice_on_a_slow_line_needs_no_button(visit: Start, click: str) -> None:
    """Also in Safari, where a click gives no focus, and where the module comes between the press and the choice."""
    visited = visit()
    waiting = Held(visited.page, "**/predict/element.js")
    with visited.page.expect_request("**/predict/element.js"):
        guess = visited.open("en/").locator("wiki-predict")
    guess.locator("label").first.hover()
    visited.page.mouse.down()
    if click != "is pressed still":
        visited.page.mouse.up()
    if click == "gives none":
        visited.page.evaluate("document.activeElement.blur()")
    waiting.take().continue_()
    expect(guess.locator(".again")).not_to_have_attribute("hidden", "")
    visited.page.mouse.up()
    expect(guess.locator(".outcome")).not_to_be_empty()


def test_a_mark_of_a_clock_that_was_ahead_can_be_taken_back(visit: Start) -> None:
    """What is done last counts last, whatever the clock said before."""
    ahead = event(1, kind="page", item=PATH, grade=None, confidence=None, choice=["read"], at=NOW + 9 * DAY)
    page = begun(visit, [ahead]).open(f"en/{PATH}/")
    page.locator("wiki-read").scroll_into_view_if_needed()
    page.get_by_role("button", name="Not read yet after all").click()
    expect(page.get_by_role("button", name="Mark this page as read")).to_be_visible()


def test_a_file_is_looked_at_before_it_is_added(visit: Start, site: Site, tmp_path: Path) -> None:
    """Import shows what would come, adds it once with its name, or nothing where it fails; a second time adds nothing."""
    file = tmp_path / "mine.json"
    events = answered(site)
    file.write_text(
        json.dumps({"format": "engagement-wiki-record", "version": 2, "made": NOW, "name": "Aiko", "events": events})
    )
    visited = begun(visit, events[:2])
    page = visited.open("en/progress/")
    page.get_by_label("Read from a file").set_input_files(file)
    expect(page.locator(".in-file")).to_contain_text(f"New: {len(events) - 2}, here already: 2")
    page.evaluate(FULL_ONCE)
    page.get_by_role("button", name=f"Add them ({len(events) - 2})").click()
    expect(page.locator(".data [role=status]")).to_contain_text("nothing was changed")
    assert len(read_record(page)) == 2
    page.get_by_label("Read from a file").set_input_files(file)
    page.get_by_role("button", name=f"Add them ({len(events) - 2})").click()
    expect(page.locator(".data [role=status]")).to_have_text(f"Added: {len(events) - 2}.")
    expect(page.get_by_label("Read from a file")).to_be_focused()
    assert len(read_record(page)) == len(events)
    page.get_by_label("Read from a file").set_input_files(file)
    expect(page.locator(".in-file")).to_contain_text("New: 0")
    expect(page.locator(".in-file button")).to_have_count(1)
    page = visited.open("en/record/")
    expect(page.get_by_label("Name (kept")).to_have_value("Aiko")


def test_a_colleagues_file_is_not_added_unawares(visit: Start, site: Site, tmp_path: Path) -> None:
    """Who looks into another's file is warned before the two are one; into an empty record it comes without a word."""
    file = tmp_path / "theirs.json"
    known = {"format": "engagement-wiki-record", "version": 2, "made": NOW, "name": "Ben", "events": answered(site)}
    file.write_text(json.dumps(known))
    warned = "Add it only if both are yours"
    page = begun(visit, [event(1)]).open("en/progress/")
    page.get_by_label("Read from a file").set_input_files(file)
    expect(page.locator(".in-file")).to_contain_text("The file is Ben’s.")
    expect(page.locator(".in-file")).to_contain_text(warned)
    page.get_by_role("button", name="Cancel").click()
    assert len(read_record(page)) == 1
    for held in ([], answered(site)[:1]):
        page = begun(visit, held).open("en/progress/")
        page.get_by_label("Read from a file").set_input_files(file)
        expect(page.locator(".in-file")).to_contain_text("The file is Ben’s.")
        expect(page.locator(".in-file")).not_to_contain_text(warned)


def test_a_backup_gives_back_what_this_version_cannot_read(visit: Start, tmp_path: Path) -> None:
    """Newer and damaged entries are counted, saved and added again as they are, the name stays; a file for a manager has none."""
    odd = [event(2, v=3, mood="glad"), event(3, grade=7)]
    visited = begun(visit, [event(1), *odd])
    page = visited.open("en/progress/")
    expect(page.locator(".data")).to_contain_text("entries: 3")
    file = tmp_path / "backup.json"
    file.write_text(json.dumps({**saved(page, "Save to a file", tmp_path), "name": "Aiko"}), encoding="utf-8")
    assert "unread" not in saved(visited.open("en/record/"), "Save as a file for your manager", tmp_path)
    page = visit().open("en/record/")
    page.get_by_label("Name (kept").fill("Ken")
    page.goto(page.url.replace("record", "progress"))
    page.get_by_label("Read from a file").set_input_files(file)
    expect(page.locator(".in-file")).to_contain_text("New: 3, here already: 0")
    page.get_by_role("button", name="Add them (3)").click()
    expect(page.locator(".data")).to_contain_text("entries: 3")
    assert sorted(read_record(page), key=lambda row: row["id"]) == [event(1), *odd]
    page.get_by_label("Read from a file").set_input_files(file)
    expect(page.locator(".in-file")).to_contain_text("New: 0")
    page.goto(page.url.replace("progress", "record"))
    expect(page.get_by_label("Name (kept")).to_have_value("Ken")


def test_a_file_that_cannot_be_read_is_said(visit: Start, tmp_path: Path) -> None:
    """One that is only in a cloud, or has changed meanwhile; it can be chosen again. A huge one is not even read."""
    file = tmp_path / "mine.json"
    file.write_text(DAMAGED["newer"], encoding="utf-8")
    page = visit().open("en/progress/")
    page.evaluate("void (File.prototype.text = async () => { throw new DOMException('gone', 'NotReadableError') })")
    choose = page.get_by_label("Read from a file")
    said = page.locator(".data [role=status]")
    choose.set_input_files(file)
    expect(said).to_contain_text("The file cannot be read")
    expect(choose).to_have_value("")
    page.evaluate("void Object.defineProperty(File.prototype, 'size', { value: 64 * 2 ** 20 + 1 })")
    choose.set_input_files(file)
    expect(said).to_contain_text("This is not a record of this site")


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


DAMAGED = {
    "cut off": '{"format": "engagement-wiki-record", "version": 2, "ma',
    "foreign": '{"hello": "world"}',
    "newer": '{"format": "engagement-wiki-record", "version": 9, "made": 1, "name": "", "events": []}',
    "one bad event": json.dumps(
        {
            "format": "engagement-wiki-record",
            "version": 2,
            "made": 1,
            "name": "",
            "events": [event(900), event(901, grade=7)],
        }
    ),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_file_changes_nothing(visit: Start, site: Site, tmp_path: Path, name: str) -> None:
    """The record is the same to the byte, and the page says what is wrong with the file."""
    file = tmp_path / "file.json"
    file.write_text(DAMAGED[name], encoding="utf-8")
    visited = begun(visit, answered(site))
    page = visited.open("en/progress/")
    before = json.dumps(read_record(page)).encode()
    page.get_by_label("Read from a file").set_input_files(file)
    expect(page.locator(".data [role=status]")).to_contain_text("Nothing was changed")
    assert json.dumps(read_record(page)).encode() == before


def test_everything_can_be_deleted(visit: Start, site: Site) -> None:
    """After one question more the record is empty, and drafts are gone, in other tabs as well; Cancel leaves it alone."""
    visited = begun(visit, answered(site))
    page = visited.open("en/progress/")
    other = visited.context.new_page()
    other.goto(f"{visited.address}en/{PATH}/")
    other.locator(".page-mark").first.wait_for(state="attached")  # its record is open
    for tab in (page, other):
        tab.evaluate('for (const name of ["wiki-draft-plan", "of-others"]) sessionStorage.setItem(name, "words")')
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    assert read_record(page)
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete them").click()
    expect(page.locator(".data [role=status]")).to_have_text("Your record is deleted.")
    assert page.evaluate("Object.keys(sessionStorage)") == ["of-others"]
    wait_until(other, "Object.keys(sessionStorage).join() === 'of-others'")
    expect(page.locator(".data")).to_contain_text("entries: 0")
    expect(page.get_by_role("button", name="Delete everything")).to_be_focused()
    assert read_record(page) == []


def test_ten_thousand_events_are_quick(visit: Start, site: Site) -> None:
    """A long record does not keep the reader waiting; the page says its numbers. The time is measured by `wiki bench`."""
    asked = [each for path in site.asked("en") for each in questions(site, path)]
    events = [
        event(
            index,
            item=asked[index % len(asked)]["id"],
            revision=asked[index % len(asked)]["revision"],
            at=NOW - 300 * DAY + index * 2_000_000,
        )
        for index in range(10_000)
    ]
    visited = begun(visit, events)
    page = visited.open("en/progress/")
    expect(page.locator(".data")).to_contain_text("entries: 10000")


@pytest.mark.parametrize("path", ["review", "progress", "final", "record", "team"])
def test_it_reads_on_paper_without_scripts(visit: Start, path: str) -> None:
    """Without a script each page says what can be done on paper."""
    page = visit(java_script_enabled=False).open(f"en/{path}/")
    expect(page.locator(".without-script").first).to_contain_text("On paper")


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


@pytest.mark.parametrize(("width", "height"), [(1280, 600), (640, 512), (320, 256)])
def test_the_first_question_begins_below_the_bar(visit: Start, width: int, height: int) -> None:
    """Who starts the final check from far down, or with a page twice or four times as large, sees where they are."""
    page = visit(width=width).open("en/final/")
    page.set_viewport_size({"width": width, "height": height})
    page.get_by_role("button", name="Start the final check").press("Enter")
    position = page.locator(".position")
    expect(position).to_be_focused()
    page.wait_for_timeout(300)
    box, bar = position.bounding_box(), page.locator("header.bar").bounding_box()
    assert box
    assert bar
    assert bar["y"] + bar["height"] <= box["y"] <= height - box["height"]
