"""What many tests share: the real site built once, a server on loopback, a browser."""

import functools
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Request, Route, expect, sync_playwright

from quizpage import new_reader, write_pages
from wiki.browser import LAUNCH_FLAGS, NoProgramError, find_chromium
from wiki.site import Site

ROOT = Path(__file__).parents[1]
# Whatever a contributor's terminal speaks, the commands answer in English unless a test asks for Japanese.
os.environ["LC_ALL"] = "C.UTF-8"
# A shell lets what it starts in the background ignore Ctrl-C, and so would all that tests start.
signal.signal(signal.SIGINT, signal.default_int_handler)
# How long anything may take before a test gives up: a busy machine needs more than Playwright's five seconds.
expect.set_options(timeout=30_000)
settings.register_profile("busy", deadline=None)
settings.load_profile("busy")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what needs no built site: while one worker builds it, the others have something to do."""
    items.sort(key=lambda item: "built" in getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def site() -> Site:
    """The real wiki, read once; tests only look at it."""
    return Site.read(ROOT)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built strictly by whichever worker comes first; the others wait for it."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    return build_once(ROOT, shared / "site")


def build_once(folder: Path, out: Path) -> Path:
    """Build a site unless another process did; raise with what MkDocs said if it fails."""
    done, said = out.with_suffix(".done"), out.with_suffix(".log")
    try:
        out.with_suffix(".lock").mkdir(parents=True)
    except FileExistsError:
        while not done.is_file():
            time.sleep(0.1)
    else:
        command = [str(Path(sys.executable).parent / "mkdocs"), "build", "--strict", "-d", str(out)]
        environment = {
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "SITE_URL": "https://example.org/",
            "REPO_URL": "https://github.com/example/wiki",
        }
        run = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True, env=environment)
        said.write_text(run.stdout + run.stderr, encoding="utf-8")
        if run.returncode:
            shutil.rmtree(out, ignore_errors=True)
        done.touch()
    if not out.is_dir():
        pytest.fail(f"the site does not build:\n{said.read_text(encoding='utf-8')}", pytrace=False)
    return out


class _QuietHandler(SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name is the library's
        del format, args

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer as static hosts do: with the site's own page for what is not there."""
        missing = Path(self.directory) / "404.html"
        if code != 404 or not missing.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(missing.read_bytes())


class QuietServer(ThreadingHTTPServer):
    """Says nothing of browsers that hang up before they have read everything."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """The address of the built site on loopback, ending in a slash."""
    yield from serve(built)


def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of loopback until the caller is done."""
    handler = functools.partial(_QuietHandler, directory=str(folder))
    server = QuietServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def question_page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page with a question of every type."""
    yield from serve(write_pages(tmp_path_factory.mktemp("questions")))


@pytest.fixture
def context(browser: Browser, question_page: str) -> Iterator[BrowserContext]:
    """A browser without a record, for the page of questions."""
    yield from new_reader(browser, question_page)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    try:
        path, refused = find_chromium(), "no browser was found. Run `python3 scripts test`, or set CHROMIUM to one"
    except NoProgramError as refusal:
        path, refused = None, str(refusal)
    if path is None:
        pytest.fail(refused, pytrace=False)
    browser = playwright.chromium.launch(executable_path=path, args=LAUNCH_FLAGS)
    yield browser
    browser.close()


# A page asks for its modules when its words stand. Tests do not wait for that: here its `load` means that all is there.
MODULES_AT_ONCE = """document.addEventListener("DOMContentLoaded", () => {
  const { modules } = document.querySelector("[data-modules]")?.dataset ?? {};
  if (modules) document.head.append(Object.assign(document.createElement("script"), { type: "module", src: `${modules}main.js` }));
  dispatchEvent(new Event("click")); // so that the page, too, begins at once: it would do again what is pressed before
})"""


class Visit:
    """A page in a context of its own, and everything it did that it should not."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context, self.address = context, address
        self.complaints: list[str] = []
        context.on("request", self._watch)
        context.add_init_script(MODULES_AT_ONCE)
        self.page = context.new_page()
        self.page.on("console", lambda said: self._note(said.type in ("error", "warning"), f"console: {said.text}"))
        self.page.on("pageerror", lambda error: self._note(True, f"error: {error}"))

    def open(self, path: str) -> Page:
        self.page.goto(self.address + path)
        return self.page

    def _watch(self, request: Request) -> None:
        here = request.url.startswith((self.address, "data:", "blob:"))
        self._note(not here, f"request to another origin: {request.url}")

    def _note(self, bad: bool, what: str) -> None:
        if bad:
            self.complaints.append(what)


def wait_until(page: Page, condition: str) -> None:
    """Wait for an expression to hold on a page, which would not let Playwright evaluate it as a string in its own script."""
    page.evaluate(
        f"""async () => {{
          const late = performance.now() + 30_000;
          while (!({condition})) {{
            if (performance.now() > late) throw new Error("this never held");
            await new Promise(requestAnimationFrame);
          }}
        }}"""
    )


LAY_ALL_OUT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".question { content-visibility: visible !important }");
  document.adoptedStyleSheets.push(sheet);
}"""
# As Safari is: nothing is kept in place by itself, and so no question is laid out later either.
AS_SAFARI = f"""document.addEventListener("DOMContentLoaded", () => {{
  document.documentElement.style.overflowAnchor = "none";
  ({LAY_ALL_OUT})();
}})"""


class Held:
    """Requests of a page for an address, kept waiting as on a slow line until the test takes them."""

    def __init__(self, page: Page, address: str) -> None:
        self._page = page
        self._waiting: list[Route] = []
        page.route(address, lambda route: self._waiting.append(route))

    def take(self) -> Route:
        """Return the oldest that waits, as soon as there is one."""
        late = time.monotonic() + 30
        while not self._waiting:
            assert time.monotonic() < late, "nothing was asked for"
            self._page.wait_for_timeout(20)
        return self._waiting.pop(0)


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Visit]]:
    """Open a fresh context; after the test nothing may have been complained about."""
    visits: list[Visit] = []

    def start(*, width: int = 1280, height: int = 900, **options: Any) -> Visit:
        context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce", **options)
        visits.append(Visit(context, address))
        return visits[-1]

    yield start
    complaints = [complaint for each in visits for complaint in each.complaints]
    for each in visits:
        each.context.close()
    assert not complaints
