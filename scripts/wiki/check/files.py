"""Files: each stands where somebody reads it, under a name that can stand in an address for ever."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from wiki.check.findings import error
from wiki.model.page import FrontDoor
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import LANGUAGES, PATH
from wiki.read.files import files_below, read_text, relative
from wiki.read.knowledge import TEMPLATE_SUFFIXES, Place
from wiki.read.page import PAGE_SUFFIXES, read_front
from wiki.site import Site

_FRONT_DOOR = "docs/index.md"
_READ = {
    **{f"docs/{language}": PAGE_SUFFIXES for language in LANGUAGES},
    "knowledge/claims": (".yml",),
    "knowledge/models": (".yml",),
    "knowledge/templates": TEMPLATE_SUFFIXES,
    "knowledge/terms": (".yml",),
    "quizzes": (".yml",),
}
# Names that Windows keeps for devices, whatever their ending.
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
)
# What people write by mistake where another ending is read, and that ending.
_MEANT = {".yaml": ".yml", ".markdown": ".md", ".mdx": ".md", ".ipynb": ".py"}


def check_files(site: Site) -> Iterable[Problem]:
    """Each file that editors add is read by somebody, and the front door opens."""
    yield from _front_door(site)
    for folder, suffixes in _READ.items():
        for path in files_below(site.root / folder):
            yield from _name(site.root / folder, path, suffixes, Place(relative(path, site.root), 1))
    editions = tuple(f"docs/{language}/" for language in LANGUAGES)
    for path in files_below(site.root / "docs", *PAGE_SUFFIXES, *_MEANT):
        file = relative(path, site.root)
        if file != _FRONT_DOOR and not file.startswith(editions):
            what = Said("the page belongs to no edition")
            yield error(Place(file, 1), what, Said("Move it below docs/en or docs/ja"))


def _front_door(site: Site) -> list[Problem]:
    problems: list[Problem] = []
    text = read_text(site.root / _FRONT_DOOR, root=site.root, problems=problems)
    if text is not None:
        read_front(text, FrontDoor, file=_FRONT_DOOR, problems=problems)
    return problems


def _name(folder: Path, path: Path, suffixes: tuple[str, ...], place: Place) -> Iterator[Problem]:
    ending = path.suffix.lower()
    meant = _MEANT.get(ending, ending)
    if meant not in suffixes:
        return  # pictures, schemas and the like
    if path.suffix != meant:
        what = Said("nobody reads a file that ends in {ending}", ending=path.suffix)
        yield error(place, what, Said("Let it end in {ending}", ending=meant))
    elif not re.match(PATH, path.relative_to(folder).with_suffix("").as_posix()):
        what = Said("the name cannot stand in every address")
        yield error(place, what, Said("Use a-z, 0-9 and hyphens, as in web-2-0.md"))
    elif not _DEVICES.isdisjoint(path.relative_to(folder).with_suffix("").parts):
        yield error(place, Said("Windows can hold no file of this name"), Said("Write another one"))
    elif ending == ".py" and path.parent.name != "lab":
        what = Said("a notebook is executed only in the folder lab")
        yield error(place, what, Said("Move it there, in both editions"))
