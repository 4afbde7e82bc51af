"""What every rule needs: to say a problem at its place, and to know its counterpart in the other edition."""

from wiki.model.page import Page
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import Language
from wiki.read.knowledge import Place
from wiki.read.names import EDITIONS
from wiki.site import Site

NAMES: dict[Language, Said] = {"en": Said("English"), "ja": Said("Japanese")}


def error(place: Place, what: Said, cure: Said) -> Problem:
    """Say what must be mended before the site can be published."""
    return Problem(place.file, place.line, what, cure)


def warning(place: Place, what: Said, cure: Said) -> Problem:
    """Say what a person should look at."""
    return Problem(place.file, place.line, what, cure, "warning")


def shorten(text: str) -> str:
    """Return a text as findings quote it: the beginning of one of 50 letters and more."""
    return text if len(text) < 50 else text[:47] + "…"


def on(page: Page, line: int) -> Place:
    """Return the place of a line on a page."""
    return Place(page.file, line)


def front(page: Page, key: str) -> Place:
    """Return the place of a value in a page's front matter, or of the block where it is missing."""
    return Place(page.file, page.front_lines.get(key, 1))


def place_of(site: Site, key: str) -> Place:
    """Return where something stands (`item:why-segment/options/0`), or the nearest thing that holds it."""
    while key not in site.places and "/" in key:
        key = key.rpartition("/")[0]
    return site.places.get(key, Place("mkdocs.yml", 1))


def place_of_text(site: Site, key: str, language: Language) -> Place:
    """Return where one side of a bilingual text stands; a * in the key says where the language goes, else it is last."""
    return place_of(site, key.replace("*", language) if "*" in key else f"{key}/{language}")


def counterpart(file: str) -> str:
    """Return the file of the same page in the other edition; one that is no page stays itself."""
    folder = "/".join(file.split("/")[:2])
    return file.replace(folder, f"docs/{EDITIONS[folder]}", 1) if folder in EDITIONS else file
