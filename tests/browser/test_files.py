"""The record as a file: a backup, one for a manager, what is read back and what is refused; and all of it deleted."""

import json
import re
from pathlib import Path
from typing import Any, cast

import pytest
from playwright.sync_api import Page, expect

from conftest import wait_until
from learner import LATE_FILE, NEWER, NOW, PATH, Start, answered, begun, event, questions, read_record
from quizpage import FULL_ONCE
from wiki.site import Site

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


def test_of_two_files_the_later_is_looked_at(visit: Start, site: Site, tmp_path: Path) -> None:
    """However long the earlier one takes, as from a cloud: what is offered is what was chosen last."""
    file = {"format": "engagement-wiki-record", "version": 2, "made": NOW, "events": answered(site)}
    for name in ("late", "mine"):
        (tmp_path / f"{name}.json").write_text(json.dumps({**file, "name": name}), encoding="utf-8")
    page = visit().open("en/progress/")
    page.evaluate(LATE_FILE)
    choose, found = page.get_by_label("Read from a file"), page.locator(".in-file")
    choose.set_input_files(tmp_path / "late.json")
    choose.set_input_files(tmp_path / "mine.json")
    expect(found).to_contain_text("The file is mine’s.")
    page.evaluate("""async () => {
      window.come();
      for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
    }""")
    expect(found).to_contain_text("The file is mine’s.")


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


def test_a_file_without_entries_says_so(visit: Start, tmp_path: Path) -> None:
    """There is nothing to read back from it."""
    file = tmp_path / "file.json"
    file.write_text(DAMAGED["newer"].replace('"version": 9', '"version": 2'), encoding="utf-8")
    page = visit().open("en/progress/")
    page.get_by_label("Read from a file").set_input_files(file)
    expect(page.locator(".data [role=status]")).to_have_text("The file holds no entries.")
    expect(page.locator(".in-file")).to_be_empty()


def test_a_record_of_a_newer_site_is_not_deleted(visit: Start, site: Site) -> None:
    """Another tab has the newer version meanwhile: what was asked for did not happen, and the page says so."""
    page = begun(visit, answered(site)).open("en/progress/")
    expect(page.locator(".data")).to_contain_text("Never saved to a file.")
    page.evaluate(NEWER)
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete them").click()
    expect(page.locator(".data [role=status]")).to_contain_text("It could not be deleted")


def test_everything_can_be_deleted(visit: Start, site: Site, tmp_path: Path) -> None:
    """After one question more the record is empty, and drafts are gone, in other tabs as well; Cancel leaves it alone."""
    visited = begun(visit, answered(site))
    page = visited.open("en/progress/")
    other = visited.context.new_page()
    other.goto(f"{visited.address}en/{PATH}/")
    other.locator(".page-mark").first.wait_for(state="attached")  # its record is open
    for tab in (page, other):
        tab.evaluate('for (const name of ["wiki-draft-plan", "of-others"]) sessionStorage.setItem(name, "words")')
    saved(page, "Save to a file", tmp_path)
    page.get_by_label("Read from a file").set_input_files(tmp_path / "record.json")
    expect(page.locator(".in-file")).to_contain_text("New: 0")
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    assert read_record(page)
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete them").click()
    expect(page.locator(".data [role=status]")).to_have_text("Your record is deleted.")
    assert page.evaluate("Object.keys(sessionStorage)") == ["of-others"]
    wait_until(other, "Object.keys(sessionStorage).join() === 'of-others'")
    expect(page.locator(".data")).to_contain_text("entries: 0")
    expect(page.locator(".in-file")).to_be_empty()  # what is in the file is new now
    expect(page.get_by_role("button", name="Delete everything")).to_be_focused()
    assert read_record(page) == []


def test_marks_go_with_the_record_whatever_else_does_not_come(visit: Start, site: Site) -> None:
    """A tab that cannot fetch what deletes its drafts still shows that nothing is left of the record."""
    visited = begun(visit, answered(site))
    other = visited.context.new_page()
    other.route("**/check/draft.js", lambda route: route.abort())
    errors: list[object] = []
    other.on("pageerror", lambda error: errors.append(error))
    other.goto(f"{visited.address}en/about/")
    other.locator(".page-mark").first.wait_for(state="attached")
    page = visited.open("en/progress/")
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete them").click()
    expect(other.locator(".page-mark")).to_have_count(0)
    assert not errors


def test_a_draft_stays_where_there_was_nothing_to_delete(visit: Start) -> None:
    """Who writes before anything is kept, reads on and comes back to a page that was put aside loses no word."""
    visited = visit()
    page = visited.open(f"en/{PATH}/")
    form = page.locator("form[data-type=reflect]")
    form.scroll_into_view_if_needed()
    expect(form).to_have_attribute("data-live", "")
    form.locator("textarea").fill("My plan")
    wait_until(page, "Object.values(sessionStorage).includes('My plan')")
    page = visited.open("en/glossary/")
    # As if put aside and come back to, until the marks have looked again: they ask for the catalogue then.
    wait_until(
        page,
        """(dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })),
          performance.getEntriesByType("resource").some(({ name }) => name.endsWith("/course/en.json")))""",
    )
    assert "My plan" in page.evaluate("Object.values(sessionStorage)")
