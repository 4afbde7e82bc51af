"""Names of files: each is read under its own, and one that is not is known by the name that was meant."""

import re
from collections.abc import Iterator
from pathlib import Path

from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import LANGUAGES, PATH, other
from wiki.read.files import files_below, relative
from wiki.read.knowledge import TEMPLATE_SUFFIXES
from wiki.read.page import PAGE_SUFFIXES

EDITIONS = {f"docs/{language}": other(language) for language in LANGUAGES}
FOLDERS_READ = {
    **dict.fromkeys(EDITIONS, PAGE_SUFFIXES),
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
MEANT = {".yaml": ".yml", ".markdown": ".md", ".mdx": ".md", ".text": ".md", ".ipynb": ".py"}


def read_names(root: Path, problems: list[Problem]) -> set[str]:
    """Add a problem for each file that is not read because of its name; return the names that were meant, where known."""
    meant: set[str] = set()
    for folder, suffixes in FOLDERS_READ.items():
        for path in files_below(root / folder):
            for what, cure, name in _slips(root / folder, path, suffixes):
                problems.append(Problem(relative(path, root), 1, what, cure))
                if name:
                    meant.add(relative(path.with_name(name), root))
    return meant


def _slips(folder: Path, path: Path, suffixes: tuple[str, ...]) -> Iterator[tuple[Said, Said, str]]:
    """Yield what is wrong with a name, what to do, and the name that was meant."""
    stem, ending = path.stem, path.suffix.lower()
    if ending == ".txt":
        stem, ending = str(Path(stem).with_suffix("")), Path(stem).suffix
    right = MEANT.get(ending, ending)
    if right not in suffixes:
        return  # pictures, schemas and the like
    if path.name != f"{stem}{right}":
        what = Said("files ending in {ending} are ignored here", ending=path.name.removeprefix(stem))
        yield what, Said("Rename it to end in {ending}", ending=right), f"{stem}{right}"
    elif not re.match(PATH, path.relative_to(folder).with_suffix("").as_posix()):
        if folder.name == "quizzes":
            return  # `page` in it says what the name should be
        name = _lacking(folder, path)
        cure = Said("Use a-z, 0-9 and hyphens, as in {name}", name=f"web-2-0{right}")
        told = Said("Call it {name}, as in the other edition", name=name) if name else cure
        yield Said("the name does not work in every web address"), told, name
    elif not _DEVICES.isdisjoint(path.relative_to(folder).with_suffix("").parts):
        yield Said("Windows does not allow this file name"), Said("Choose another name"), ""


def _lacking(folder: Path, path: Path) -> str:
    """Return the one file that stands beside a page's twin, and not beside the page; nothing if there is no such one."""
    twin = EDITIONS.get(f"docs/{folder.name}")
    there = folder.parent / str(twin) / path.parent.relative_to(folder)
    lacking = [each.name for each in there.glob(f"[!.]*{path.suffix}") if not (path.parent / each.name).exists()]
    return lacking[0] if twin and len(lacking) == 1 and re.match(PATH, Path(lacking[0]).stem) else ""
