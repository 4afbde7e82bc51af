"""Files: each stands where somebody reads it, under a name that can stand in an address for ever."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from wiki.check.findings import error
from wiki.check.images import PICTURES
from wiki.check.known import unread
from wiki.model.page import FrontDoor
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import LANGUAGES
from wiki.read.files import files_below, linked, read_text, relative
from wiki.read.knowledge import Place
from wiki.read.names import FOLDERS_READ, MEANT
from wiki.read.order import FRONT_DOOR
from wiki.read.page import PAGE_SUFFIXES, read_front
from wiki.read.synced import SYNCED
from wiki.site import Site

# Pictures, and what a page may hand out.
_BESIDE_PAGES = (*PICTURES, ".heic", ".tif", ".tiff", ".bmp", ".pdf", ".csv", ".css", ".js", ".json")
_KNOWN = ("quizzes/quiz.schema.json", "knowledge/course.yml", f"knowledge/{SYNCED}")
_FRONT_DOOR = f"docs/{FRONT_DOOR}"
# What hosts and search engines look for at the top of a site.
_OF_HOSTS = ("docs/CNAME", "docs/robots.txt")


def check_files(site: Site) -> Iterable[Problem]:
    """Each file that editors add is read by somebody, and the front door opens."""
    yield from _front_door(site)
    yield from _unread(site)
    yield from _hidden(site)
    yield from _links(site)
    editions = tuple(f"docs/{language}/" for language in LANGUAGES)
    for path in files_below(site.root / "docs"):
        file = relative(path, site.root)
        if file != _FRONT_DOOR and not file.startswith(editions):
            if path.suffix in (*PAGE_SUFFIXES, *MEANT):
                what = Said("the page is not in either edition")
                yield error(Place(file, 1), what, Said("Move it into docs/en or docs/ja"))
            elif file not in _OF_HOSTS:
                what = Said("the file is not beside a page, but would be published")
                yield error(Place(file, 1), what, Said("Move it into docs/en or docs/ja, or delete it"))
        elif path.suffix == ".py" and path.parent.name != "lab":
            what = Said("notebooks run only in the folder lab")
            yield error(Place(file, 1), what, Said("Move it there, in both editions"))


def _unread(site: Site) -> Iterator[Problem]:
    """Say which files nobody reads: pages read their own, pictures and downloads that stand beside them."""
    for folder, suffixes in FOLDERS_READ.items():
        readable = {*suffixes, *(_BESIDE_PAGES if folder.startswith("docs/") else ()), *MEANT}
        for path in files_below(site.root / folder):
            file = relative(path, site.root)
            if path.suffix.lower() not in readable and file not in _KNOWN and not unread(site, file):
                what = Said("files ending in {ending} are ignored here", ending=path.suffix or path.name)
                yield error(
                    Place(file, 1),
                    what,
                    Said("Move its content to a file ending in {endings}, or delete it", endings=[*suffixes]),
                )
    for path in files_below(site.root / "knowledge", ".yml", ".yaml", ".txt"):
        if path.parent.name == "knowledge" and relative(path, site.root) not in _KNOWN:
            what = Said("files in this folder are ignored")
            yield error(
                Place(relative(path, site.root), 1),
                what,
                Said("Move it into the right folder, such as knowledge/terms"),
            )


def _hidden(site: Site) -> Iterator[Problem]:
    """Say which pages have the address of another, as `tea.md` beside `tea.py` or `tea/index.md`: one would take its place."""
    seen: dict[Path, str] = {}
    for language in LANGUAGES:
        for path in files_below(site.root / "docs" / language, *PAGE_SUFFIXES):
            file = relative(path, site.root)
            first = seen.setdefault(path.parent if path.stem == "index" else path.with_suffix(""), file)
            if first != file:
                what = Said("the page has the same address as {file}, and only one of them would be shown", file=first)
                yield error(Place(file, 1), what, Said("Give one of the two another name, or delete it"))


def _links(site: Site) -> Iterator[Problem]:
    """Say where a file only points to another: what it points to, of whoever builds the site, would be published."""
    for folder in ("docs", "knowledge", "quizzes"):
        for path in sorted((site.root / folder).rglob("[!.]*")):
            if path.is_symlink():
                yield linked(relative(path, site.root))


def _front_door(site: Site) -> list[Problem]:
    problems: list[Problem] = []
    text = read_text(site.root / _FRONT_DOOR, root=site.root, problems=problems)
    if text is not None:
        read_front(text, FrontDoor, file=_FRONT_DOOR, problems=problems)
    return problems
