"""Pictures of labs are read on a phone, in the dark and on paper."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Route

from wiki.lab import PIXELS_PER_INCH
from wiki.model.text import LANGUAGES, Language

ROOT = Path(__file__).parents[2]
LABS = sorted(path.stem for path in (ROOT / "docs" / "en" / "lab").glob("*.py"))
LETTERS = 10 / 72 * PIXELS_PER_INCH  # what matplotlib writes with, in pixels of the picture
NIGHT = "invert(0.92) hue-rotate(180deg)"
FILTER = "picture => getComputedStyle(picture).filter"
# How much larger each picture is shown than drawn, and how far it stands below what is printed above it, or above what is below.
SEEN = """pictures => pictures.map((picture) => {
  const { width, top, bottom } = picture.getBoundingClientRect();
  const [before, after] = [picture.previousElementSibling, picture.nextElementSibling].map((each) => each?.getBoundingClientRect());
  const gaps = [before && top - before.bottom, after && after.top - bottom].filter((gap) => gap !== undefined);
  return { scale: width / Number(picture.getAttribute("width")), gaps };
})"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LABS)
def test_letters_in_pictures_can_be_read(visit: Callable[..., Any], language: Language, name: str) -> None:
    """They are nearly as large as the text on a phone, no larger than it on a desk, and apart from what is printed."""
    visited = visit(width=390)
    page = visited.open(f"{language}/lab/{name}/")
    for width, least, most in ((390, 10.5, 14), (1280, 13, 16.1)):
        page.set_viewport_size({"width": width, "height": 900})
        seen = page.locator(".cell-output img").evaluate_all(SEEN)
        assert len(seen) >= 2
        assert all(least <= LETTERS * each["scale"] <= most for each in seen)
        assert all(gap >= 16 for each in seen for gap in each["gaps"])


def test_pictures_follow_the_scheme(visit: Callable[..., Any]) -> None:
    """Light lines on a dark ground where the page is dark, by the device or by choice; never on paper."""
    visited = visit(color_scheme="dark")
    page = visited.open("en/lab/cev/")
    picture = page.locator(".cell-output img").first
    assert picture.evaluate(FILTER) == NIGHT
    page.emulate_media(media="print")
    assert picture.evaluate(FILTER) == "none"
    page.emulate_media(media="screen", color_scheme="light")
    assert picture.evaluate(FILTER) == "none"
    for scheme, other, looks in (("dark", "light", NIGHT), ("light", "dark", "none")):
        page.emulate_media(color_scheme=other)
        page.evaluate("scheme => { document.documentElement.dataset.scheme = scheme }", scheme)
        assert picture.evaluate(FILTER) == looks
        page.emulate_media(media="print")
        assert picture.evaluate(FILTER) == "none"
        page.emulate_media(media="screen")


def test_pictures_stay_as_they_are_where_no_page_is_dark(visit: Callable[..., Any]) -> None:
    """As in Safari before 17.5, which knows no `light-dark`: there pages are light for everybody."""
    visited = visit(color_scheme="dark")

    def age(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("light-dark(", "unknown("))

    visited.page.route("**/*.css", age)
    page = visited.open("en/lab/cev/")
    assert page.locator(".cell-output img").first.evaluate(FILTER) == "none"
