"""A learner in a browser on the real site: the record to begin with, what it holds afterwards, answers to what is asked.

The clock stands at `NOW`, and answers are of a hundred days before: what is due does not hang on the day of the test.
"""

from collections.abc import Callable, Iterable
from typing import Any, cast

import pytest
from playwright.sync_api import Page, expect

from wiki.export.catalogue import make_catalogue
from wiki.site import Site

DAY = 86_400_000
NOW = 1_800_000_000_000  # 15 January 2027, 08:00 UTC
PATH = "history/web-2-0"
Start = Callable[..., Any]
# As browsers are whose readers allow no storage.
BLOCKED = """
Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("no", "SecurityError") } });
if (isSecureContext) StorageManager.prototype.persisted = () => Promise.reject(new TypeError("no"));
"""
# As a tab does whose site has a newer version of the record.
NEWER = """() => new Promise((resolve, reject) => {
  const opening = indexedDB.open("engagement-wiki-record", 99);
  opening.onerror = opening.onblocked = reject;
  opening.onsuccess = () => { opening.result.close(); resolve(); };
})"""

# As a file is that lies in a cloud: late.json can be read once the test says `come()`.
LATE_FILE = """() => {
  const { text } = Blob.prototype;
  const late = new Promise((resolve) => (window.come = resolve));
  Blob.prototype.text = async function () {
    const said = await text.call(this);
    if (this.name === "late.json") await late;
    return said;
  };
}"""


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
    """Return the rows of the store as they lie there, past all code of ours."""
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


def answer(page: Page) -> None:
    """Answer the question that is shown, whatever its type, with the first thing it offers."""
    form = page.locator("wiki-check form")
    expect(page.locator(".leaving")).to_have_count(0)
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
