"""The record as a sheet to print: whole on a phone, on one page of paper, and in either language."""

import re

import pytest
from playwright.sync_api import expect

from axe import violations
from learner import DAY, NOW, Start, answered, begun, event, fill_record, questions
from wiki.model.text import LANGUAGES, Language
from wiki.site import Site


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
      element.querySelector("select").dispatchEvent(new Event("input", { bubbles: true }));
      return quiet();
    }""")
    assert drawn == 1


def test_a_name_is_on_the_sheet_at_once(visit: Start) -> None:
    """However long the record is: for a letter of the name it is not read again."""
    page = visit().open("en/record/")
    owner = page.locator(".facts-list dd").first
    expect(owner).to_have_text("not given")
    page.evaluate(
        "() => { IDBFactory.prototype.open = IDBObjectStore.prototype.getAll = () => new Promise(() => {}); }"
    )
    page.get_by_label("Name").press_sequentially("Aiko ")
    assert owner.text_content() == "Aiko"
    submit = "form => form.dispatchEvent(new SubmitEvent('submit', { cancelable: true }))"
    assert not page.locator(".sheet-form").evaluate(submit), "Enter would load the page again, without the name"


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
    assert site.course
    for track in (site.course.tracks[1], site.course.tracks[0]):
        page.get_by_label("Track").select_option(track.name.en)
    sheet = page.locator(".sheet")
    expect(sheet).to_contain_text("Aiko <b>Tanaka</b>")
    expect(sheet).to_contain_text("not a certificate")
    expect(sheet).to_contain_text("15 January 2027")
    expect(sheet).to_contain_text("version abcd1234")
    visited.page.clock.set_fixed_time((NOW + DAY) / 1000)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(sheet).to_contain_text("16 January 2027")
    expect(sheet.locator("thead")).to_have_text(["PageReadQuestions", "How sureRight answers"])
    assert violations(page) == []
    page.emulate_media(media="print")
    expect(page.locator(".sheet-form")).to_be_hidden()
    page.emulate_media(media="screen")
    page.reload()
    expect(page.get_by_label("Name")).to_have_value("Aiko <b>Tanaka</b>")


def test_the_record_begins_with_the_track_that_was_checked(visit: Start, site: Site) -> None:
    """From a final check that was passed, the way leads to the sheet that says so; later it is the last one checked."""
    [asked, *_] = questions(site, "start/evidence", without=["reflect", "scenario"])
    visited = begun(visit, [])
    for number, track in enumerate(("practitioner", "manager")):
        run = event(10 * number, kind="draw", item=track, grade=None, confidence=None, choice=[asked["id"]])
        done = event(10 * number + 1, item=asked["id"], revision=asked["revision"], place=run["id"])
        fill_record(visited.page, [run, done])
    for way in ("practitioner", "manager"):
        page = visited.open(f"en/final/?track={way}")
        page.get_by_role("link", name="To your record").click()
        expect(page.get_by_label("Track")).to_have_value(way)
        expect(page.locator(".facts-list")).to_contain_text("1 of 1 right: 100%")
    expect(visited.open("ja/record/").locator("#record-track")).to_have_value("manager")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_record_fits_one_sheet_of_paper(visit: Start, site: Site, language: Language) -> None:
    """With every page read and every question answered on a day of two digits, the longest track is one page of A4."""
    late = NOW - 20 * DAY
    events = [each for path in site.asked(language) for each in answered(site, path, content="abcd1234", at=late)]
    done = {"kind": "page", "grade": None, "confidence": None, "choice": ["read"], "at": late}
    events += [event(10**6 + number, item=path, **done) for number, path in enumerate(site.asked(language))]
    assert site.course
    longest = max(site.course.tracks, key=lambda track: len(track.chapters))
    asked = questions(site, longest.chapters[0])
    drawn = [each["id"] for each in asked]
    run = event(2 * 10**6, kind="draw", item=longest.id, grade=None, confidence=None, choice=drawn, at=late)
    again = {"at": late + 1, "place": run["id"], "content": "abcd1234"}
    events += [
        run,
        *(event(3 * 10**6 + n, item=each["id"], revision=each["revision"], **again) for n, each in enumerate(asked)),
    ]
    page = begun(visit, events).open(f"{language}/record/")
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
