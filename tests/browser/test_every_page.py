"""Every page of the real site, in both languages."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

ROOT = Path(__file__).parents[2]
PATHS = sorted(
    path.relative_to(ROOT / "docs").with_suffix("").as_posix().removesuffix("index")
    for suffix in ("md", "py")
    for path in (ROOT / "docs").rglob(f"*.{suffix}")
)
ADDRESSES = [path if path.endswith("/") or not path else f"{path}/" for path in PATHS]


def violations(page: Any) -> list[str]:
    """What axe finds on a page, each with the first element it means."""
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['help']}: {each['nodes'][0]['html'][:200]}" for each in found]


@pytest.mark.parametrize("path", [*ADDRESSES, "no-such-page/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_page_is_accessible_and_quiet(visit: Callable[..., Any], path: str, scheme: str, width: int) -> None:
    """No axe finding, no console message, no request elsewhere; the whole page scrolls down only."""
    visited = visit(width=width, scheme=scheme)
    page = visited.open(path)
    if path == "no-such-page/":
        visited.complaints.clear()
    # Elements load their scripts when they come near: see them all.
    page.evaluate("async () => { for (const e of document.querySelectorAll('main *')) if (e.localName.includes('-')) e.scrollIntoView(); }")
    page.wait_for_load_state("networkidle")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("path", ADDRESSES)
def test_page_fits_a_small_phone(visit: Callable[..., Any], path: str) -> None:
    """Nothing but tables and code scrolls sideways at 320 px."""
    page = visit(width=320).open(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", ADDRESSES)
def test_page_is_whole_without_scripts(visit: Callable[..., Any], path: str) -> None:
    """Without JavaScript there is a heading, and every answer can be read."""
    page = visit(java_script_enabled=False).open(path)
    assert page.locator("h1").count() == 1
    for question in page.locator("form.question").all():
        answer = page.locator(f"#answer-{question.get_attribute('data-item')}")
        assert answer.is_visible()
