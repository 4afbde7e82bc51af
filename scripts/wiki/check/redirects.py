"""Pages that are gone: readers' links and records still name them, so each leads to where its words stand now."""

from collections.abc import Iterable, Iterator, Mapping

from wiki.check.findings import error, place_of
from wiki.check.known import namesake, unread
from wiki.model.course import Moved
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.synced import hash_sections
from wiki.model.text import Text
from wiki.read.knowledge import Place
from wiki.sections import anchors, lost_headings
from wiki.site import Site

_COURSE = "knowledge/course.yml"


def check_redirects(site: Site) -> Iterable[Problem]:
    """Each page that readers knew stands, or is in `moved` with a page that stands."""
    for index, moved in enumerate(site.course.moved if site.course else ()):
        yield from _moved(site, moved, f"course:/moved/{index}")
    if unread(site, _COURSE):
        return
    place = site.places.get("course:/moved", Place(_COURSE, 1))
    for path, sections in (site.synced or {}).items():
        if path not in site.moved and not site.stands(path):
            what = Said("the page {page} is gone, but readers still have links to it", page=path)
            line = f"- {{old: {path}, new: {_heir(site, sections) or namesake(site, path) or '…'}}}"
            cure = Said("Write under `moved` here where its words stand now, as in {line}", line=line)
            yield error(place, what, cure)


def _moved(site: Site, moved: Moved, place: str) -> Iterator[Problem]:
    if site.stands(moved.old):
        what = Said("{page} is in `moved`, but it still stands", page=moved.old)
        yield error(place_of(site, f"{place}/old"), what, Said("Remove it there"))
    if not site.stands(moved.new):
        what = Said("there is no page {page}", page=moved.new)
        near = namesake(site, moved.new)
        cure = Said("Write {name}", name=near) if near else Said("Correct the path")
        yield error(place_of(site, f"{place}/new"), what, cure)
    for page in site.pages_at(moved.new):
        if moved.anchor and moved.anchor not in anchors(site, page) | lost_headings(site, page).keys():
            what = Said("{page} has no heading #{id}", page=moved.new, id=moved.anchor)
            yield error(place_of(site, f"{place}/anchor"), what, Said("Correct the id"))
            break


def _heir(site: Site, sections: Mapping[str, Text]) -> str:
    """Return the page, new to the record, that says the most of what a page said; nothing where none says any of it."""
    known = site.synced or {}
    shared = {
        english.path: len(hash_sections(english, japanese).items() & sections.items())
        for english, japanese in site.both_editions()
        if english.path not in known
    }
    return max(shared, key=shared.__getitem__) if any(shared.values()) else ""
