"""The record's store: brought from version 1, shared by tabs, and changed wholly or not at all."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from conftest import serve
from learner import read_record
from quizpage import FULL_ONCE

ROOT = Path(__file__).parents[2]
OLD = json.loads((ROOT / "tests" / "js" / "fixtures" / "events-v1.json").read_text(encoding="utf-8"))
# The database as the first version of the site made it.
MAKE_OLD = """(events) => new Promise((resolve, reject) => {
  const opening = indexedDB.open("engagement-wiki-record", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("events", { keyPath: "id" }).createIndex("item", "item");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const change = opening.result.transaction("events", "readwrite");
    for (const event of events) change.objectStore("events").add(event);
    change.oncomplete = () => { opening.result.close(); resolve(); };
  };
})"""


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An empty page beside the scripts."""
    root = tmp_path_factory.mktemp("record")
    shutil.copytree(ROOT / "overrides" / "assets" / "javascripts", root / "js")
    (root / "index.html").write_text("<!doctype html><title>empty</title>", encoding="utf-8")
    yield from serve(root)


@pytest.fixture
def context(browser: Browser, scripts: str) -> Iterator[BrowserContext]:
    """A browser without a record; an error on a page fails the test."""
    errors: list[str] = []
    context = browser.new_context(base_url=scripts)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert not errors


def opened(context: BrowserContext) -> Page:
    page = context.new_page()
    page.goto("/")
    return page


def with_log(page: Page, body: str, value: object = None) -> Any:
    """Run a script of the page's own that has the `log`, the `changes` it told of, and a `value`."""
    script = f"""async (value) => {{
      const {{ openRecord }} = await import("/js/record/record.js");
      const {{ askToPersist }} = await import("/js/record/persist.js");
      const log = await openRecord();
      if (!window.changes) {{
        window.changes = [];
        log.onChange(() => window.changes.push(1), new AbortController().signal);
      }}
      {body}
    }}"""
    return page.evaluate(script, value)


def event(digit: str, item: str = "why") -> dict[str, Any]:
    known = {"kind": "answer", "item": item, "revision": 1, "grade": 1, "choice": ["a"], "confidence": "sure"}
    when = {"at": 1_800_000_000_000, "offset": 540, "language": "ja", "content": "0badc0de", "place": "page"}
    return {"id": digit * 32, "v": 2, **known, **when}


def rows(page: Page) -> list[dict[str, Any]]:
    return sorted(read_record(page), key=lambda row: row["at"])


def test_a_database_of_version_1_loses_nothing(context: BrowserContext) -> None:
    """Old events are read in today's form and stay in the store as they were written; notes can be made beside them."""
    page = opened(context)
    page.evaluate(MAKE_OLD, OLD)
    read = with_log(page, "return log.read();")
    wanted = [{**old, "v": 2, "content": "", "place": "page"} for old in OLD]
    assert sorted(read, key=lambda each: each["at"]) == wanted
    assert len(with_log(page, "return log.read(['why-segment']);")) == 2
    with_log(page, "await log.append(value); await log.remember('backup', 7);", event("f"))
    assert with_log(page, "return [log.state, await log.recall('backup')];") == ["kept", 7]
    assert rows(page) == sorted([*OLD, event("f")], key=lambda row: row["at"])


def test_a_tab_that_sleeps_keeps_nobody_waiting(context: BrowserContext) -> None:
    """Where it holds an older version, what is done is in memory, and says so; it is stored as soon as the tab lets go."""
    asleep = opened(context)
    asleep.evaluate(MAKE_OLD, [])
    asleep.evaluate("""() => new Promise((resolve) => {
      const opening = indexedDB.open("engagement-wiki-record", 1);
      opening.onsuccess = () => resolve(void (window.held = opening.result));
    })""")
    page = opened(context)
    opening = """async () => {
      const { openRecord } = await import("/js/record/record.js");
      const late = new Promise((done) => setTimeout(done, 10_000, { doubt: "it waits" }));
      return (await Promise.race([openRecord(), late])).doubt;
    }"""
    assert page.evaluate(opening) == "memory-only"
    append = "await log.append(value); return [log.doubt, (await log.read()).length];"
    assert with_log(page, append, event("1")) == ["memory-only", 1]
    asleep.evaluate("held.close()")
    page.wait_for_function("() => window.changes.length > 1")
    assert with_log(page, "return log.doubt;") == ""
    assert [row["id"] for row in rows(page)] == ["1" * 32]


def test_a_store_that_never_answers_keeps_nobody_waiting(context: BrowserContext) -> None:
    """After ten seconds what is done is in memory, and says so; it is stored if the answer comes after all."""
    context.clock.install()
    context.add_init_script("""{
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = (...given) => {
        const asked = {};
        const pass = (real, name) => (event) => asked[name](event, (asked.result = real.result));
        window.goOn = () => {
          IDBFactory.prototype.open = open;
          const real = indexedDB.open(...given);
          for (const name of ["onupgradeneeded", "onsuccess"]) real[name] = pass(real, name);
        };
        return asked;
      };
    }""")
    page = opened(context)
    page.evaluate("""async () => {
      const { openRecord } = await import("/js/record/record.js");
      openRecord().then(({ doubt }) => (window.doubt = doubt));
    }""")
    page.clock.fast_forward(9_000)
    assert page.evaluate("window.doubt") is None
    page.clock.fast_forward(1_000)
    page.wait_for_function("() => window.doubt === 'memory-only'")
    assert with_log(page, "await log.append(value); return (await log.read()).length;", event("1")) == 1
    page.evaluate("goOn()")
    page.wait_for_function("() => window.changes.length > 1")
    assert with_log(page, "return log.doubt;") == ""
    assert [row["id"] for row in rows(page)] == ["1" * 32]


def test_a_newer_database_is_never_touched(context: BrowserContext) -> None:
    """It is refused, neither read, changed nor deleted; what is done meanwhile is remembered until the page closes."""
    page = opened(context)
    page.evaluate(MAKE_OLD.replace('record", 1', 'record", 99'), OLD)
    said = with_log(
        page,
        """await log.append(value);
        const cleared = await log.clear().then(() => true, () => false);
        return [log.state, cleared, (await log.read()).length];""",
        event("f"),
    )
    assert said == ["newer", False, 1]
    assert rows(page) == OLD


def test_a_file_is_added_wholly_or_not_at_all(context: BrowserContext) -> None:
    """One event that cannot be stored leaves the record as it was; events that are there already stay and stop nothing."""
    page = opened(context)
    with_log(page, "await log.append(value);", event("1"))
    broken = [event("2"), {"item": "without an id"}, event("3")]
    assert with_log(page, "return log.merge(value).then(() => true, () => false);", broken) is False
    assert rows(page) == [event("1")]
    assert with_log(page, "return log.state;") == "kept"
    known = {**event("1"), "choice": ["another"]}
    with_log(page, "await log.merge(value);", [event("2"), known, event("3")])
    assert {row["id"]: row for row in rows(page)} == {each["id"]: each for each in (event("1"), event("2"), event("3"))}


def test_a_file_gives_back_a_text_that_was_left_out(context: BrowserContext) -> None:
    """Whoever read a manager's file first gets the own words back from a full copy; no file takes them away."""
    page = opened(context)
    full, empty = ({**event("1"), "choice": [text, "a"]} for text in ("my plan", ""))
    for file in (empty, full, empty):
        with_log(page, "await log.merge([value]);", file)
    assert rows(page) == [full]


def test_what_cannot_be_read_is_not_the_whole(context: BrowserContext) -> None:
    """Pages show what there is; whoever asks for the whole record is told that it is not there."""
    page = opened(context)
    with_log(page, "await log.append(value);", event("1"))
    page.evaluate("void (IDBObjectStore.prototype.getAll = () => { throw new DOMException('lost', 'UnknownError') })")
    read = "return [await log.read(), await log.read(undefined, { whole: true }).catch(({ message }) => message)];"
    assert with_log(page, read) == [[], "lost"]


def test_a_failed_write_is_offered_again(context: BrowserContext) -> None:
    """What the browser did not take once is held, and stored with the next event; the log says where it is."""
    page = opened(context)
    with_log(page, "")
    page.evaluate(FULL_ONCE)
    assert with_log(page, "await log.append(value); return [log.state, log.doubt];", event("1")) == [
        "memory",
        "memory-only",
    ]
    assert rows(page) == []
    assert with_log(page, "return (await log.read(undefined, { whole: true })).length;") == 1
    assert with_log(page, "await log.append(value); return [log.state, log.doubt];", event("2")) == ["kept", ""]
    assert {row["id"]: row for row in rows(page)} == {each["id"]: each for each in (event("1"), event("2"))}
    assert sorted(each["id"] for each in with_log(page, "return log.read();")) == [event(digit)["id"] for digit in "12"]


def test_a_note_that_is_not_stored_counts_until_the_page_closes(context: BrowserContext) -> None:
    """What was noted before it lies in the store still; of what is stored, the latest counts, whichever tab noted it."""
    page = opened(context)
    with_log(page, "await log.remember('name', 'Aiko');")
    with_log(opened(context), "await log.remember('name', 'Ben');")
    assert with_log(page, "return log.recall('name');") == "Ben"
    page.evaluate("() => { IDBTransaction.prototype.commit = function () { this.abort(); }; }")
    assert with_log(page, "await log.remember('name', 'Chloé'); return log.recall('name');") == "Chloé"
    page.reload()
    assert with_log(page, "return log.recall('name');") == "Ben"


def test_what_was_not_stored_is_taken_up_once(context: BrowserContext) -> None:
    """Where the store never answers, the next page that opens the record finds what was done; deleted, it is gone."""
    deed = {"kind": "answer", "item": "why", "revision": 1, "grade": 1, "choice": ["a"], "confidence": "sure"}
    page = context.new_page()
    page.add_init_script("IDBFactory.prototype.open = () => new EventTarget()")
    page.goto("/")
    do = "async (deed) => { (await import('/js/record/record.js')).record(deed); return Object.keys(localStorage).length; }"
    assert page.evaluate(do, deed) == 1
    other = opened(context)
    for _ in range(2):
        assert with_log(other, "return (await log.read()).map(({ item, grade }) => [item, grade]);") == [["why", 1]]
        assert other.evaluate("Object.keys(localStorage)") == []
        other.reload()
    page.evaluate(do, {**deed, "item": "how"})
    other.evaluate("async () => (await import('/js/record/record.js')).dropCopies()")
    other.reload()
    assert with_log(other, "return (await log.read()).map(({ item }) => item);") == ["why"]


def test_what_a_later_version_left_waits_for_it(context: BrowserContext) -> None:
    """A kept edition may be older than the page that a reader left last: what it cannot read it leaves where it is."""
    page = opened(context)
    copies = {f"wiki-deed-{each['id']}": each for each in ({**event("1"), "v": 3}, {**event("2"), "kind": "wish"})}
    page.evaluate("copies => { for (const name in copies) localStorage[name] = JSON.stringify(copies[name]) }", copies)
    assert with_log(page, "return log.read(undefined, { whole: true });") == []
    assert page.evaluate("Object.keys(localStorage)") == [f"wiki-deed-{event('1')['id']}"]


def test_an_event_that_never_fits_keeps_no_other_out(context: BrowserContext) -> None:
    """The next one is stored even where the one before it is refused once more; neither is forgotten."""
    page = opened(context)
    with_log(page, "await log.append(...value);", [{"item": "without an id", "choice": []}, event("1")])
    with_log(page, "await log.append(value);", event("2"))
    assert rows(page) == [event("2")]
    kept = with_log(page, "return [log.state, (await log.read()).map(({ id }) => id[0]).sort()];")
    assert kept == ["memory", ["1", "2"]]


def test_the_whole_record_is_every_row(context: BrowserContext) -> None:
    """Pages show what this version can read; who asks for the whole is given what is newer or damaged as well."""
    page = opened(context)
    odd = [{**event("2"), "v": 3, "mood": "glad"}, {"id": "3", "item": "why"}, {**event("4"), "language": "fr"}]
    with_log(page, "await log.append(value);", event("1"))
    with_log(page, "await log.merge(value);", odd)
    whole = with_log(page, "return log.read(undefined, { whole: true });")
    assert sorted(whole, key=lambda row: row["id"]) == [event("1"), *odd]
    shown = with_log(page, "return log.read(['why']);")
    assert sorted(shown, key=lambda row: row["id"]) == [event("1"), {**event("4"), "language": "en"}]


def test_changes_are_committed_at_once(context: BrowserContext) -> None:
    """The browser is not left waiting for an answer of a page that the reader may have left."""
    committed = with_log(
        opened(context),
        """
        const committed = [];
        const { commit } = IDBTransaction.prototype;
        IDBTransaction.prototype.commit = function () {
          committed.push([...this.objectStoreNames].join(" "));
          commit.call(this);
        };
        await log.append(value);
        await log.remember("name", "Aiko");
        await log.clear();
        return committed;""",
        event("1"),
    )
    assert committed == ["events", "meta", "events meta"]


def test_a_store_that_the_browser_closed_is_opened_again(context: BrowserContext, scripts: str) -> None:
    """After the browser cleared its data, what this tab adds is kept as before."""
    page = opened(context)
    with_log(page, "await log.append(value);", event("1"))
    where = {"origin": scripts.rstrip("/"), "storageTypes": "indexeddb"}
    context.new_cdp_session(page).send("Storage.clearDataForOrigin", where)
    with_log(
        page,
        "for (let turn = 0; turn < 1000 && log.state === 'kept'; turn += 1) await new Promise((done) => setTimeout(done, 20));",
    )
    assert with_log(page, "await log.append(value); return log.state;", event("2")) == "kept"
    assert rows(page) == [event("2")]


def test_deleting_is_whole_and_told_to_other_tabs(context: BrowserContext) -> None:
    """Events and notes are gone in every tab, and a tab that adds later begins a new record."""
    page, other = opened(context), opened(context)
    with_log(other, "await log.remember('name', 'Aiko');")
    with_log(page, "await log.append(value); await log.remember('backup', 7);", event("1"))
    other.wait_for_function("window.changes.length === 1")
    with_log(page, "await log.clear();")
    other.wait_for_function("window.changes.length === 2")
    look = "return [await log.read(), await log.recall('name') ?? null, await log.recall('backup') ?? null];"
    assert with_log(other, look) == with_log(page, look) == [[], None, None]
    with_log(other, "await log.append(value);", event("2"))
    page.wait_for_function("window.changes.length === 3")
    assert rows(page) == [event("2")]


def test_a_page_that_was_put_aside_looks_again(context: BrowserContext) -> None:
    """Who goes back to a page sees what was done on the one after it, which it could not hear of."""
    page = opened(context)
    with_log(page, "")
    assert page.evaluate("changes.length") == 0
    page.evaluate("void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert page.evaluate("changes.length") == 1
    page.evaluate("void dispatchEvent(new PageTransitionEvent('pageshow'))")
    assert page.evaluate("changes.length") == 1


def test_two_tabs_lose_nothing(context: BrowserContext) -> None:
    """Events added at the same time in two tabs, some of them the same, are all there, once each."""
    page, other = opened(context), opened(context)
    for tab in (page, other):
        with_log(tab, "")
    add = """window.adding = Promise.all(value.map((event) => log.append(event)));"""
    with_log(page, add, [event(digit) for digit in "01234567"])
    with_log(other, add, [event(digit) for digit in "456789ab"])
    for tab in (page, other):
        tab.evaluate("window.adding")
    assert sorted(row["id"][0] for row in rows(page)) == list("0123456789ab")


def test_the_browser_is_asked_to_keep_what_is_worth_it(context: BrowserContext) -> None:
    """Not for the first answers, once for ten, and not again on the next page."""
    context.add_init_script(
        """window.asked = 0;
        const manager = { persisted: async () => false, persist: async () => { window.asked += 1; return false; } };
        Object.assign(globalThis.StorageManager?.prototype ?? {}, manager);"""
    )
    page = opened(context)
    with_log(page, "await log.append(...value);", [event(digit) for digit in "123456789"])
    assert with_log(page, "await askToPersist(log); return window.asked;") == 0
    with_log(page, "await log.append(value);", event("a"))
    page.wait_for_function("window.asked === 1")
    other = opened(context)
    assert with_log(other, "await log.append(value); await askToPersist(log); return window.asked;", event("b")) == 0
