"""A team's files are read in the browser of whoever onboards, and stay there."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from axe import violations
from conftest import wait_until
from learner import LATE_FILE
from wiki.export.catalogue import make_catalogue
from wiki.model.text import LANGUAGES, Language
from wiki.site import Site

NOW = 1_800_000_000_000  # 15 January 2027, 08:00 UTC
FIRST = "start/evidence"
Start = Callable[..., Any]


def answers(site: Site, person: int, *, wrong: Iterable[str] = ()) -> list[dict[str, Any]]:
    """Return an answer to each question of the first page, and the mark that it was read."""
    listed = make_catalogue(site, "en")["pages"][FIRST]["questions"]
    missed = set(wrong)
    deeds = [
        {
            "kind": "answer",
            "item": question["id"],
            "revision": question["revision"],
            "grade": int(question["id"] not in missed),
            "choice": ["a"],
            "confidence": "sure",
        }
        for question in listed
    ]
    deeds.append(
        {"kind": "page", "item": FIRST, "revision": 1, "grade": None, "choice": ["read"], "confidence": None},
    )
    common = {"v": 2, "offset": 0, "language": "en", "content": "", "place": "page"}
    return [
        {"id": f"{1000 * person + number:032x}", "at": NOW + number, **common, **deed}
        for number, deed in enumerate(deeds)
    ]


def written(path: Path, name: str, events: list[dict[str, Any]]) -> Path:
    """Write a learner's file."""
    file = {"format": "engagement-wiki-record", "version": 2, "made": NOW, "name": name, "events": events}
    path.write_text(json.dumps(file), encoding="utf-8")
    return path


def opened(visit: Start, files: Iterable[Path], language: Language = "en", **options: Any) -> Page:
    """Open the page and choose the files."""
    page: Page = visit(timezone_id="UTC", **options).open(f"{language}/team/")
    page.locator("wiki-team").scroll_into_view_if_needed()
    page.locator("#team-files").set_input_files(list(files))
    return page


def test_a_team_is_seen_side_by_side(visit: Start, site: Site, tmp_path: Path) -> None:
    """Who finished what, track by track and page by page, and what most missed; the record of this browser stays empty."""
    first, second = [question["id"] for question in make_catalogue(site, "en")["pages"][FIRST]["questions"][:2]]
    aiko = answers(site, 1, wrong=[first, second])
    page = opened(
        visit,
        [
            written(tmp_path / "aiko.json", "Aiko", aiko),
            written(tmp_path / "aiko-older.json", "", aiko[:3]),
            written(tmp_path / "ben.json", "Ben", answers(site, 2, wrong=[first])),
            written(tmp_path / "chloe.json", "Chloé", answers(site, 3)),
        ],
    )
    team = page.locator("wiki-team")
    expect(team.get_by_role("status")).to_have_text("People: 3. Files: 4.")
    chapters = len(make_catalogue(site, "en")["tracks"][0]["chapters"])
    rows = team.get_by_role("region").locator("tbody tr")
    expect(rows.locator("th")).to_have_text(["Aiko", "Ben", "Chloé"])
    for row, passed in zip(rows.all(), (0, 0, 1), strict=True):
        cells = row.locator("td")
        expect(cells.nth(0)).to_have_text(f"1 of {chapters}")
        expect(cells.nth(1)).to_have_text(f"{passed} of {chapters}")
        expect(cells.nth(4)).to_have_text("15 January 2027")
    person = team.locator("details", has_text="aiko-older.json")
    person.locator("summary").press("Enter")
    expect(person.locator("tbody tr").first).to_contain_text("read on 15 January 2027")
    missed = team.locator("ol > li")
    expect(missed).to_have_count(1)
    expect(missed).to_contain_text("Wrong at first: 2 of 3.")
    expect(missed.get_by_role("link")).to_have_attribute("href", f"{page.url.replace('team', FIRST)}#question-{first}")
    [asked] = [question.ask["en"] for question in site.questions if question.id == first]
    expect(missed.locator("span").first).to_have_text(asked)
    team.locator("select").select_option(label="Onboarding week")
    expect(rows.first.locator("td").first).to_have_text(f"1 of {len(make_catalogue(site, 'en')['week'])}")
    team.locator("select").select_option(label="All pages with questions")
    expect(rows.first.locator("td").first).to_have_text(f"1 of {len(make_catalogue(site, 'en')['pages'])}")
    assert page.evaluate("Object.keys(localStorage).length") == 0
    assert page.evaluate("async () => (await indexedDB.databases()).length") == 0


def test_a_day_is_that_of_whoever_learned(visit: Start, site: Site, tmp_path: Path) -> None:
    """As on their own sheet and in `wiki cohort`: what was done in Honolulu at night is of that day for a reader elsewhere."""
    late = [{**each, "offset": -600} for each in answers(site, 1)]
    team = opened(visit, [written(tmp_path / "aiko.json", "Aiko", late)]).locator("wiki-team")
    expect(team.get_by_role("region").locator("tbody td").nth(4)).to_have_text("14 January 2027")
    team.locator("summary").press("Enter")
    first = team.locator("details tbody tr").first
    expect(first).to_contain_text("read on 14 January 2027")
    expect(first).to_contain_text("last on 14 January 2027")


def test_what_is_still_to_be_written_is_said(visit: Start, site: Site, tmp_path: Path) -> None:
    """Else a page whose questions are all right would not count as *all right* for no reason that one can see."""
    asked = make_catalogue(site, "en")["pages"][FIRST]["questions"]
    own = [question["id"] for question in asked if question["type"] == "reflect"]
    graded = len(asked) - len(own)
    events = [each for each in answers(site, 1) if each["item"] not in own]
    team = opened(visit, [written(tmp_path / "aiko.json", "Aiko", events)]).locator("wiki-team")
    expect(team.get_by_role("region").locator("tbody td").nth(1)).to_contain_text("0 of ")
    team.locator("summary").press("Enter")
    expect(team.locator("details tbody tr").first).to_contain_text(
        f"{graded} of {graded} right, {len(own)} to write, last on 15 January 2027"
    )


def test_a_table_that_is_moved_is_made_once(visit: Start) -> None:
    """Taken out and put back, the page asks for the files once, and not once more."""
    page = visit().open("en/team/")
    label = page.locator("wiki-team label")
    expect(label).to_have_count(1)
    page.locator("wiki-team").evaluate("team => team.parentElement.append(team)")
    expect(label).to_have_count(1)


def test_another_track_puts_no_record_in_order_again(visit: Start, site: Site, tmp_path: Path) -> None:
    """Thirty long ones take a slow phone a second; what does not hang on the track is known before."""
    events = answers(site, 1)
    page = opened(visit, [written(tmp_path / "a.json", "Aiko", events)])
    track = page.locator("#team-track")
    expect(track).to_be_visible()
    page.evaluate("""() => {
      const { sort } = Array.prototype;
      window.longest = 0;
      Array.prototype.sort = function (by) {
        window.longest = Math.max(window.longest, this.length);
        return sort.call(this, by);
      };
    }""")
    before = page.locator("wiki-team table").first.inner_text()
    track.select_option(index=1)
    expect(page.locator("wiki-team table").first).not_to_have_text(before, use_inner_text=True)
    assert page.evaluate("window.longest") < len(events)


def test_a_share_is_rounded_as_everywhere(visit: Start, tmp_path: Path) -> None:
    """29 of 50 are 58%, as on the learner's own page and in `wiki cohort`: not 57 after a fraction got lost."""
    deed = {"kind": "answer", "revision": 1, "choice": ["a"], "confidence": "sure", "v": 2, "offset": 0, "language": "en", "content": "", "place": "page"}  # fmt: skip
    events = [
        {"id": f"{number:032x}", "at": NOW + number, "item": f"item-{number}", "grade": int(number < 29), **deed}
        for number in range(50)
    ]
    page = opened(visit, [written(tmp_path / "aiko.json", "Aiko", events)])
    expect(page.locator("wiki-team tbody td").nth(3)).to_have_text("29 of 50 right (58%)")


def test_what_cannot_be_read_is_named_and_the_rest_counts(visit: Start, site: Site, tmp_path: Path) -> None:
    """A file that is no record says why; a backup that was sent by mistake counts, and its texts are shown nowhere.

    It is told as one, too, where the question that it answers is gone.
    """
    plan = next(
        (page, question)
        for page, listed in make_catalogue(site, "en")["pages"].items()
        for question in listed["questions"]
        if question["type"] == "reflect"
    )[1]
    secret = {
        **answers(site, 1)[0],
        "id": "f" * 32,
        "item": plan["id"],
        "revision": plan["revision"],
        "choice": ["my own plan"],
        "confidence": None,
    }
    (tmp_path / "cut.json").write_text('{"format": "engagement-wiki-rec', encoding="utf-8")
    (tmp_path / "other.json").write_text("{}", encoding="utf-8")
    with (tmp_path / "large.json").open("wb") as large:
        large.truncate(64 * 2**20 + 1)
    damaged = written(tmp_path / "damaged.json", "Ben", [{**secret, "at": "noon"}])
    newer = tmp_path / "newer.json"
    newer.write_text(damaged.read_text(encoding="utf-8").replace('"version": 2', '"version": 9'), encoding="utf-8")
    backup = written(tmp_path / "backup.json", "Aiko", [*answers(site, 1), secret])
    page = opened(
        visit, [tmp_path / "cut.json", tmp_path / "other.json", tmp_path / "large.json", damaged, newer, backup]
    )
    team = page.locator("wiki-team")
    expect(team.get_by_role("status")).to_have_text("People: 1. Files: 1.")
    notes = team.locator("ul li")
    begins = ["cut.json: left out.", "other.json: left out.", "large.json: left out. It is not a record of this site. Ask", "damaged.json: left out. Entry 1", "newer.json: left out.", "backup.json: this is a backup"]  # fmt: skip
    expect(notes).to_have_count(len(begins))
    for note, begin in zip(notes.all(), begins, strict=True):
        expect(note).to_contain_text(begin)
    assert "my own plan" not in team.inner_text()
    page.locator("#team-files").set_input_files([tmp_path / "other.json"])
    expect(team.get_by_role("status")).to_have_text("People: 0. Files: 0.")
    expect(team.locator("table")).to_have_count(0)
    gone = written(tmp_path / "gone.json", "Aiko", [{**secret, "item": "asked-no-more"}])
    page.locator("#team-files").set_input_files([gone])
    expect(notes).to_have_count(1)
    expect(notes).to_contain_text("gone.json: this is a backup")


def test_the_same_files_can_be_chosen_again(visit: Start, site: Site, tmp_path: Path) -> None:
    """After a failure, say: a browser tells nothing of a choice that is the same as before."""
    aiko = written(tmp_path / "aiko.json", "Aiko", answers(site, 1))
    page: Page = visit().open("en/team/")
    page.route("**/assets/course/en.json", lambda route: route.fulfill(body=""), times=1)
    page.locator("wiki-team").scroll_into_view_if_needed()
    chosen, said = page.locator("#team-files"), page.locator("wiki-team").get_by_role("status")
    for told in ("could not be loaded", "People: 1. Files: 1."):
        with page.expect_file_chooser() as choosing:
            chosen.click()
        expect(chosen).to_have_value("")
        choosing.value.set_files([aiko])
        expect(said).to_contain_text(told)
        expect(chosen).not_to_have_value("")  # what is read is named beside the button


def test_a_choice_that_is_given_up_changes_nothing(visit: Start, site: Site, tmp_path: Path) -> None:
    """The results stand, and beside the button the files that they are of, whether that was one choice ago or two."""
    names = ("aiko.json", "ben.json")
    page = opened(visit, [written(tmp_path / name, "", answers(site, at)) for at, name in enumerate(names, start=1)])
    chosen, said = page.locator("#team-files"), page.locator("wiki-team").get_by_role("status")
    expect(said).to_have_text("People: 2. Files: 2.")
    browser = page.context.new_cdp_session(page)
    browser.send("Page.setInterceptFileChooserDialog", {"enabled": True, "cancel": True})
    for _ in range(2):
        page.evaluate(
            "void document.getElementById('team-files').addEventListener('cancel', () => (window.left = true))"
        )
        chosen.click()
        wait_until(page, "window.left")
        assert chosen.evaluate("({ files }) => [...files].map(({ name }) => name)") == [*names]
        expect(said).to_have_text("People: 2. Files: 2.")
        expect(page.locator("wiki-team tbody th").first).to_have_text("aiko.json")
        page.evaluate("void (window.left = false)")


def test_of_two_choices_the_later_is_shown(visit: Start, site: Site, tmp_path: Path) -> None:
    """However long the files of the earlier one took, as those in a cloud do."""
    page: Page = visit().open("en/team/")
    page.evaluate(LATE_FILE)
    page.locator("wiki-team").scroll_into_view_if_needed()
    chosen, said = page.locator("#team-files"), page.locator("wiki-team").get_by_role("status")
    chosen.set_input_files([written(tmp_path / name, "", answers(site, 1)) for name in ("early.json", "late.json")])
    chosen.set_input_files([written(tmp_path / "aiko.json", "Aiko", answers(site, 2))])
    expect(said).to_have_text("People: 1. Files: 1.")
    page.evaluate("async () => { window.come(); await new Promise(requestAnimationFrame) }")
    expect(said).to_have_text("People: 1. Files: 1.")
    expect(page.locator("wiki-team tbody th").first).to_have_text("Aiko")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_team_is_accessible_and_prints(visit: Start, site: Site, tmp_path: Path, language: Language) -> None:
    """Filled in, axe finds nothing; at 320 px nothing but the table scrolls sideways; paper shows no closed person."""
    files = [
        written(tmp_path / f"{number}.json", f"Somebody {number} with a long name", answers(site, number))
        for number in range(4)
    ]
    page = opened(visit, files, language, width=320)
    page.locator("wiki-team details summary").first.click()
    expect(page.locator("wiki-team h2").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert violations(page, within="main") == []
    page.emulate_media(media="print")
    expect(page.locator("wiki-team summary:visible")).to_have_count(1)
    expect(page.locator("#team-files")).to_be_hidden()
