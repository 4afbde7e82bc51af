"""An edition kept on the device: whole, read without a connection, brought up to date, taken off again."""

import functools
import json
import math
import re
import threading
import time
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Response, expect

from axe import violations
from conftest import QuietServer, wait_until
from quizpage import kept

LIST = "/assets/offline/en.json"
MODULE = "/assets/javascripts/site/menu.js"  # no page asks for it by itself
# What lies in the browser: files in each cache, and workers.
STATE = """async () => {
  const names = await caches.keys();
  const counts = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
  return [counts, (await navigator.serviceWorker.getRegistrations()).length];
}"""


class Host(QuietServer):
    """Serves the built site until it is `down`, at once or after `left` more files, or `broken`: then all it says is 503.

    When it is `slow`, nobody waits so long; what is `late` waits for `come`. Where that is said, its list of files has
    another `version`, one file is `changed` (and empty now), and those with such an ending are `gone`. With `deployed`, it
    has them after so many more files only.
    """

    down = slow = broken = False
    left = deployed = 1_000_000
    version = changed = gone = ""
    late: tuple[str, ...] = ()

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
        self.daemon_threads = True
        self.come = threading.Event()
        self.asked: list[str] = []


class _Handler(SimpleHTTPRequestHandler):
    server: Host

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name is the library's
        del format, args

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")  # else the browser's own copies answer
        super().end_headers()

    def do_GET(self) -> None:
        host = self.server
        host.asked.append(self.path)
        host.left -= 1
        host.deployed -= 1
        if host.deployed == 0:
            host.version, host.changed = "0badc0de", MODULE
        if host.slow:
            time.sleep(60)
        if self.path in host.late:
            host.come.wait(60)
        if host.down or host.left < 0:
            self.close_connection = True  # without an answer
        elif host.broken:
            self.send_error(503)
        elif host.gone and self.path.endswith(host.gone):
            self.send_error(404)
        elif host.version and self.path == LIST:
            contents = json.loads((Path(self.directory) / LIST[1:]).read_text(encoding="utf-8"))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps({**contents, "version": host.version}).encode())
        elif self.path == host.changed:
            self.send_response(200)
            self.end_headers()
        else:
            super().do_GET()


@pytest.fixture
def host(built: Path) -> Iterator[Host]:
    host = Host(built)
    threading.Thread(target=host.serve_forever, daemon=True).start()
    yield host
    host.come.set()
    host.shutdown()
    host.server_close()


@pytest.fixture
def page(browser: Browser, host: Host) -> Iterator[Page]:
    """A browser that keeps nothing yet; an error on a page fails the test."""
    context = browser.new_context(base_url=f"http://127.0.0.1:{host.server_port}/")
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context.new_page()
    context.close()
    assert not errors


def shelf(page: Page, language: str = "en") -> Locator:
    page.goto(f"{language}/progress/")
    found = page.locator("wiki-offline")
    # What stands above it grows when it is filled, and may move it away before it has begun.
    wait_until(page, "document.querySelector('wiki-offline').scrollIntoView() ?? customElements.get('wiki-offline')")
    return found


def press(page: Page, name: str, language: str = "en") -> Locator:
    found = shelf(page, language)
    found.get_by_role("button", name=name).click()
    expect(found.get_by_role("status")).to_be_focused()
    expect(found.get_by_role("progressbar")).to_be_hidden()
    return found


def status(answer: Response | None) -> int:
    return answer.status if answer else 0


def keep(page: Page, name: str = "Keep the English edition") -> None:
    said = press(page, name).get_by_role("status")
    expect(said).to_have_text("The English edition is on this device: its pages open without a connection.")
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")


def stop_worker(page: Page) -> None:
    """As the browser does when it has had nothing to do for half a minute."""
    session = page.context.new_cdp_session(page)
    stopped: list[bool] = []
    session.on("ServiceWorker.workerVersionUpdated", lambda told: stopped.append("stopped" in json.dumps(told)))
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")
    for _ in range(1500):
        if any(stopped):
            return
        page.wait_for_timeout(20)
    pytest.fail("the worker goes on")


def module(page: Page) -> str:
    """Return the module that a page is given when it asks for it now; an error if it is given none."""
    script = "file => fetch(file).then((answer) => answer.ok ? answer.text() : Promise.reject(answer.status))"
    return str(page.evaluate(script, MODULE))


def test_an_edition_is_read_without_a_connection(page: Page, host: Host) -> None:
    """Pages, questions and search work, the record grows, and what a page is asked in its address is no other page."""
    keep(page)
    host.down = True
    page.goto("en/final/?track=beginner")
    expect(page.get_by_role("button", name="Start the final check")).to_be_visible()
    page.goto("en/history/mass-media/")
    check = page.locator("wiki-check form").first
    check.locator("label").first.click()
    check.get_by_role("button", name="Guess").click()
    expect(check.locator(".result")).to_contain_text(re.compile("Right|Not yet"))
    kept(page, kind="answer")
    page.reload()
    expect(check.locator(".result")).to_contain_text(re.compile("Right|Not yet"))
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("loyalty")
    expect(page.locator("#search ol a").first).to_be_visible()
    found = shelf(page)
    expect(found.get_by_role("status")).to_contain_text("is on this device")
    expect(found.get_by_role("button")).to_have_text(["Take it off this device"])


def test_a_page_that_is_not_kept_says_so(page: Page, host: Host) -> None:
    """In both languages, and how to go on; not while the site can be reached, whatever it answers."""
    keep(page)
    assert status(page.goto("en/no-such-page/")) == 404
    host.down = True
    assert status(page.goto("ja/glossary/")) == 503
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("This page is not on this device. このページは、端末に保存されていません。")
    expect(page.locator(".kept")).to_have_text([" · Start page of the kept edition"])
    assert violations(page) == []
    page.get_by_role("link", name="Start page").click()
    expect(page.locator(".home")).to_be_visible()
    assert status(page.goto("en/glossary?h=fan")) == 200  # the site's host adds the slash, while it can be reached
    expect(page).to_have_url(re.compile(r"/en/glossary/\?h=fan$"))
    page.go_back()
    page.go_back()
    host.down = False
    page.get_by_role("link", name="もう一度").click()
    expect(page).to_have_url(re.compile("/ja/glossary/$"))
    expect(heading).to_have_text("用語集")


def test_a_page_that_does_not_come_in_time_is_the_kept_one(page: Page, host: Host) -> None:
    """Nobody looks at an empty window for a minute."""
    keep(page)
    host.slow = True
    page.goto("en/glossary/", timeout=30_000, wait_until="domcontentloaded")
    expect(page.get_by_role("heading", level=1)).to_have_text("Glossary")


def test_a_kept_page_has_what_was_kept_with_it(page: Page, host: Host) -> None:
    """Where the site changed meanwhile and is back at once, nothing else is asked for: no sheet is missing, no module newer."""
    keep(page)
    host.late, host.gone, host.changed = ("/en/glossary/",), ".css", MODULE
    host.asked.clear()
    page.goto("en/glossary/")
    assert page.evaluate(
        "[...document.querySelectorAll('link[rel=stylesheet]')].every(({ sheet }) => sheet?.cssRules.length)"
    )
    assert module(page)
    stop_worker(page)
    assert module(page)
    assert set(host.asked) - {"/offline.js"} == {"/en/glossary/"}


def test_a_page_of_the_site_waits_for_its_own_modules(page: Page, host: Host) -> None:
    """A kept one may be too old for those that have come: a second page, which is not waited for, says that time is up."""
    keep(page)
    page.goto("en/glossary/")
    stop_worker(page)
    host.late, host.changed = ("/en/history/mass-media/", MODULE), MODULE
    page.evaluate("file => { window.coming = fetch(file).then((answer) => answer.text()) }", MODULE)
    for _ in range(1500):
        if MODULE in host.asked:
            break
        page.wait_for_timeout(20)
    assert MODULE in host.asked
    page.context.new_page().goto("en/history/mass-media/")
    host.come.set()
    assert page.evaluate("coming") == ""


def test_what_the_site_cannot_give_is_the_kept_one(page: Page, host: Host) -> None:
    """While it is broken, or has another version of what a page needs; but a page that was removed is gone."""
    keep(page)
    host.gone = MODULE
    page.goto("en/glossary/")
    assert module(page)
    host.broken = True
    assert status(page.goto("en/history/mass-media/")) == 200
    assert module(page)
    host.broken, host.gone = False, "/en/glossary/"
    assert status(page.goto("en/glossary/")) == 404


def test_what_has_come_stays_when_the_rest_does_not(page: Page, host: Host, built: Path) -> None:
    """A half edition is none, nor one with a page of errors in it; the next press fetches the other half."""
    host.gone = LIST
    expect(shelf(page).get_by_role("status")).to_contain_text("The edition cannot be fetched now")
    expect(page.locator("wiki-offline").get_by_role("button")).to_have_count(0)
    host.gone = MODULE
    found = press(page, "Keep the English edition")
    expect(found.get_by_role("status")).to_contain_text("The connection was lost")
    megabytes = math.ceil(json.loads((built / LIST[1:]).read_text(encoding="utf-8"))["bytes"] / 1e6)
    expect(found.get_by_role("button")).to_have_text([f"Keep the English edition on this device ({megabytes} MB)"])
    host.gone, host.left = "", 100
    found = press(page, "Keep the English edition")
    expect(found.get_by_role("status")).to_contain_text("The connection was lost")
    host.left = 1_000_000
    found = shelf(page)
    expect(found.get_by_role("button")).to_have_text([re.compile("^Keep the English edition")])
    before = len(host.asked)
    keep(page)
    files, _ = page.evaluate(STATE)
    assert len(host.asked) - before < files[0] - 20


def test_an_edition_too_large_for_the_device_leaves_room_for_the_record(page: Page) -> None:
    """What had come would fill the site's share to the last byte: answers could not be kept, and no button would help."""
    shelf(page)
    limit = {"origin": page.evaluate("origin"), "quotaSize": 5_000_000}
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", limit)
    said = press(page, "Keep the English edition").get_by_role("status")
    expect(said).to_contain_text("There is not enough room on this device")
    assert page.evaluate(STATE) == [[], 0]
    page.goto("en/history/mass-media/")
    check = page.locator("wiki-check form").first
    check.locator("label").first.click()
    check.get_by_role("button", name="Guess").click()
    kept(page, kind="answer")


def test_a_kept_edition_is_brought_up_to_date_and_taken_off(page: Page, host: Host) -> None:
    """What is kept does not pass for new; only the newest version stays; the worker leaves with the last edition."""
    keep(page)
    host.version, host.left = "0badc0de", 60
    expect(press(page, "Bring it up to date").get_by_role("status")).to_contain_text("The connection was lost")
    host.left = 1_000_000
    expect(shelf(page).get_by_role("status")).to_have_text(
        "The English edition is on this device. The site has changed since."
    )
    keep(page, "Bring it up to date")
    said = press(page, "日本語版をこの端末に保存する", "ja").get_by_role("status")
    expect(said).to_contain_text("日本語版を保存してあります")
    files, workers = page.evaluate(STATE)
    assert (len(files), workers) == (2, 1)
    expect(press(page, "Take it off").get_by_role("status")).to_contain_text("no longer on this device")
    files, workers = page.evaluate(STATE)
    assert (len(files), workers) == (1, 1)
    expect(press(page, "この端末から消す", "ja").get_by_role("status")).to_contain_text("この端末から消しました")
    assert page.evaluate(STATE) == [[], 0]


def test_what_the_worker_noted_leaves_with_it(page: Page, host: Host) -> None:
    """It notes the last hundred pages that came from the device, however many are read there."""
    keep(page)
    page.evaluate("""async () => {
      const notes = await caches.open("/offline.js");
      for (let page = 0; page < 100; page += 1) await notes.put(`/page-${page}`, new Response());
    }""")
    host.down = True
    page.goto("en/about/")
    noted = page.evaluate(
        "async () => (await (await caches.open('/offline.js')).keys()).map(({ url }) => new URL(url).pathname)"
    )
    assert len(noted) == 100
    assert "/page-0" not in noted
    assert noted[0] == "/page-1"
    host.down = False
    press(page, "Take it off")
    assert page.evaluate(STATE) == [[], 0]


def test_a_site_that_changes_while_it_is_kept_is_kept_anew(page: Page, host: Host) -> None:
    """Half of the old version and half of the new one would pass for the old one."""
    shelf(page)
    host.deployed = 150
    keep(page)
    assert host.version
    host.down = True
    page.goto("en/glossary/")
    assert module(page) == ""
    expect(shelf(page).get_by_role("button")).to_have_text(["Take it off this device"])


def test_each_edition_has_what_was_kept_with_it(page: Page, host: Host) -> None:
    """Where the site changed in between, its pages do not get the other edition's modules."""
    keep(page)
    host.changed = MODULE
    said = press(page, "日本語版をこの端末に保存する", "ja").get_by_role("status")
    expect(said).to_have_text("日本語版を保存してあります。電波のない所でも、どのページも開けます。")
    host.down = True
    for language, empty in (("ja", True), ("en", False)):
        page.goto(f"{language}/glossary/")
        assert (module(page) == "") is empty


def test_an_edition_that_cannot_be_taken_off_is_still_there(page: Page) -> None:
    """Where the browser refuses, the page says how things stand; while it is at it, there is nothing else to press."""
    keep(page)
    page.evaluate("""() => {
      window.refusing = new Promise((_, refuse) => (window.refuse = refuse));
      CacheStorage.prototype.delete = () => ((window.asked = true), window.refusing);
    }""")
    found = page.locator("wiki-offline")
    found.get_by_role("button", name="Take it off").click()
    wait_until(page, "window.asked")
    expect(found.get_by_role("button")).to_have_count(0)
    page.evaluate("void window.refuse(new DOMException('', 'InvalidStateError'))")
    expect(found.get_by_role("button")).to_have_text(["Take it off this device"])
    expect(found.get_by_role("status")).to_contain_text("is on this device")


@pytest.mark.parametrize(
    "without",
    [
        "delete Navigator.prototype.serviceWorker",
        "CacheStorage.prototype.keys = () => Promise.reject(new DOMException('', 'SecurityError'))",
    ],
)
def test_a_browser_that_keeps_nothing_says_so(without: str, browser: Browser, host: Host) -> None:
    """As in a private window of some browsers; there is nothing to press."""
    context = browser.new_context(base_url=f"http://127.0.0.1:{host.server_port}/")
    context.add_init_script(without)
    found = shelf(context.new_page())
    expect(found.get_by_role("status")).to_contain_text("This browser keeps no pages here")
    expect(found.get_by_role("button")).to_have_count(0)
    context.close()
