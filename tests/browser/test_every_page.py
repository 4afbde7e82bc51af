"""Every page of the real site, in both languages."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Page

from axe import violations
from conftest import wait_until
from wiki.model.text import LANGUAGES

ROOT = Path(__file__).parents[2]
PATHS = sorted(
    path.relative_to(ROOT / "docs").with_suffix("").as_posix().removesuffix("index")
    for suffix in ("md", "py")
    for path in (ROOT / "docs").rglob(f"*.{suffix}")
)
ADDRESSES = [path if path.endswith("/") or not path else f"{path}/" for path in PATHS]


@pytest.mark.parametrize("path", ADDRESSES)
def test_page_is_accessible_and_quiet(visit: Callable[..., Any], path: str) -> None:
    """No axe finding at phone and desktop width, in both schemes; no console message, no request elsewhere.

    At 320 and 640 px, a window of 1280 enlarged four times and twice, nothing but tables and code scrolls sideways.
    """
    page = visit(width=320).open(path)
    wake_all(page)
    for width in (320, 640):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    for width, scheme in looks(path):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == []


def looks(path: str) -> Iterator[tuple[int, Literal["light", "dark"]]]:
    """Yield widths and schemes: each once for a page, all pairs of them for a page and its twin, whose parts are the same."""
    yield 390, "dark" if path.startswith("ja/") else "light"
    yield 1280, "light" if path.startswith("ja/") else "dark"
    if not path.startswith(LANGUAGES):
        yield from ((390, "dark"), (1280, "light"))


def wake_all(page: Page) -> None:
    """Bring the first element of every kind near, and wait until the scripts of all are there."""
    page.evaluate("""async () => {
      const frame = () => new Promise(requestAnimationFrame);
      for (const name of new Set([...document.querySelectorAll("main *")].map(({ localName }) => localName))) {
        if (!name.includes("-")) continue;
        document.querySelector(name).scrollIntoView();
        await frame().then(frame);
      }
    }""")
    wait_until(page, "!document.querySelector('main :not(:defined)')")


def test_a_page_that_is_not_there_speaks_both_languages(visit: Callable[..., Any]) -> None:
    """The page for wrong addresses is accessible and leads on in both languages."""
    visited = visit()
    page = visited.open("no-such-page/")
    assert violations(page) == []
    for language in ("en", "ja"):
        assert page.locator(f"[lang={language}] a, a[hreflang={language}]").count() >= 1
    # The browser itself reports the missing address.
    assert all("404" in complaint for complaint in visited.complaints)
    visited.complaints.clear()


def test_a_page_that_is_not_there_offers_no_search_without_scripts(visit: Callable[..., Any]) -> None:
    """Only a script searches: the field would lead to a front page that has found nothing."""
    visited = visit(java_script_enabled=False)
    page = visited.open("no-such-page/")
    assert page.locator("form:visible").count() == 0
    text = page.locator("main, .lost").first.inner_text()
    assert "Search" not in text
    assert "検索" not in text
    visited.complaints.clear()


@pytest.mark.parametrize("path", ADDRESSES)
def test_page_is_whole_without_scripts(visit: Callable[..., Any], path: str) -> None:
    """Without JavaScript there is a heading, and every answer can be read."""
    page = visit(java_script_enabled=False).open(path)
    assert page.locator("h1").count() == 1
    unanswered = page.evaluate("""() => [...document.querySelectorAll("form.question")]
      .map(({ dataset }) => dataset.item)
      .filter((item) => !document.getElementById(`answer-${item}`)?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))""")
    assert unanswered == []
