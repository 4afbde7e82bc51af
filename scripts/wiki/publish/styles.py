"""Style sheets: written as a file per component, served as one to every page, and apart where few pages need them."""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from wiki.model.page import Page
from wiki.read.files import files_below

# Cascade: tokens first, then the page, then its parts, forced colours and print last; what stands apart comes after them.
_FIRST, _LAST = ("tokens.css", "base.css"), ("forced.css", "print.css")
# Comments, and white space beside a brace and behind what divides: nobody reads them in a browser.
_FOR_EDITORS = re.compile(r"/\*.*?\*/\s*|(?<=[;{}:,])\s+|\s+(?={)", re.DOTALL)
_REGISTERS, _COURSE = {"glossary", "claims", "sources"}, {"tracks", "week"}
_COMMON = "site"
# The files of each sheet that stands apart, and which pages need it; a page that is none is the door or tells of a loss.
_APART: Mapping[str, Callable[[Page | None], bool]] = {
    "home": lambda page: page is None or page.path == "index",
    "registers": lambda page: page is not None and not _REGISTERS.isdisjoint(page.targets("list")),
    "course": lambda page: page is not None and not _COURSE.isdisjoint(page.targets("list")),
    "learner": lambda page: page is not None and bool(page.targets("learner")),
    "run": lambda page: page is not None and page.is_lab,
}


@dataclass(frozen=True)
class StyleSheet:
    """A style sheet, named after its content so that browsers may keep it."""

    name: str
    text: str


StyleSheets = Mapping[str, StyleSheet]


def gather_styles(folder: Path) -> StyleSheets:
    """Return the sheet that every page has, of all files that do not stand apart, and those that do, by name."""
    files = {path.name for path in files_below(folder, ".css")}
    apart = {f"{name}.css" for name in _APART} & files
    middle = sorted(files - apart - {*_FIRST, *_LAST})
    common = [name for name in (*_FIRST, *middle, *_LAST) if name in files]
    groups = {_COMMON: common, **{name.removesuffix(".css"): [name] for name in sorted(apart)}}
    return {name: _join(name, [folder / file for file in group]) for name, group in groups.items()}


def write_styles(sheets: StyleSheets, site_dir: Path) -> None:
    """Write every sheet to where it is served from."""
    for sheet in sheets.values():
        (site_dir / sheet.name).write_text(sheet.text, encoding="utf-8")


def choose_styles(sheets: StyleSheets, page: Page | None) -> list[str]:
    """Return where the sheets of a page are served from, in the order of the cascade."""
    needed = [_COMMON, *(name for name, needs in _APART.items() if needs(page))]
    return [sheets[name].name for name in needed if name in sheets]


def _join(name: str, files: Iterable[Path]) -> StyleSheet:
    text = _FOR_EDITORS.sub("", "\n".join(file.read_text(encoding="utf-8").strip() for file in files))
    return StyleSheet(f"assets/{name}.{hashlib.sha256(text.encode()).hexdigest()[:8]}.css", text)
