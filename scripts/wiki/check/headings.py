"""Headings: ids, levels, and the sections with which every chapter ends."""

import re
from collections.abc import Iterable, Iterator, Mapping, Set

from wiki.check.findings import error, on
from wiki.check.taken import is_taken
from wiki.model.page import Heading, Page
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import SLUG
from wiki.sections import listed, lost_headings
from wiki.site import Site

_ENDING = ("unknown", "do-it", "source-notes", "summary")
_NEEDED = ("unknown", "do-it", "summary")


def check_headings(site: Site) -> Iterable[Problem]:
    """Each heading has an id of its own and the right level; chapters end as all chapters do."""
    for page in site.pages.values():
        yield from _ids(page, listed(site, page), {each: name for name, each in lost_headings(site, page).items()})
        yield from _levels(page)
        if page.is_chapter and not page.is_lab:
            yield from _ending(page, lost_headings(site, page).keys())


def _ids(page: Page, entries: Set[str], lost: Mapping[Heading | None, str]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for heading in page.headings:
        place = on(page, heading.line)
        told = (
            Said("End it with a space and half-width {{#{id}}}, as in the other edition", id=lost[heading])
            if heading in lost
            else None
        )
        if not heading.id:
            what = Said("the heading “{heading}” has no id", heading=heading.text)
            example = Said("End it with one in half-width characters, as in {{#one-way-media}}")
            yield error(place, what, told or example)
        elif heading.id in seen:
            what = Said("the id #{id} is already used on line {line}", id=heading.id, line=seen[heading.id])
            yield error(place, what, Said("Give the newer of the two an id of its own"))
        elif not re.match(SLUG, heading.id):
            what = Said("the id #{id} does not work in every web address", id=heading.id)
            yield error(place, what, told or Said("Use a-z, 0-9 and single hyphens"))
        elif heading.id in entries or is_taken(heading.id):
            what = Said("the id #{id} is one that the site uses itself", id=heading.id)
            yield error(place, what, Said("Choose another id, in both editions"))
        seen.setdefault(heading.id, heading.line)


def _levels(page: Page) -> Iterator[Problem]:
    above = 1
    for heading in page.headings:
        place = on(page, heading.line)
        if heading.level == 1:
            what = Said("a heading begins with one #, which is for the page's title")
            yield error(place, what, Said("Begin it with {marks}", marks="##"))
        elif heading.level > above + 1:
            what = Said("a heading of level {level} follows one of level {above}", level=heading.level, above=above)
            yield error(place, what, Said("Begin it with {marks}", marks="#" * (above + 1)))
        above = heading.level


def _ending(page: Page, lost: Set[str]) -> Iterator[Problem]:
    ids = [heading.id for heading in page.headings if heading.level <= 2]
    missing = [needed for needed in _NEEDED if needed not in ids and needed not in lost]
    for needed in missing:
        what = Said("the chapter has no section {{#{id}}}", id=needed)
        yield error(on(page, 1), what, Said("Add it; STYLE.md says what goes in it"))
    wanted = [ending for ending in _ENDING if ending in ids]
    if not missing and lost.isdisjoint(_NEEDED) and ids[-len(wanted) :] != wanted:
        line = next(heading.line for heading in page.headings if heading.id == wanted[0])
        cure = Said("End it with {sections}, in this order", sections=[f"#{ending}" for ending in wanted])
        yield error(on(page, line), Said("the chapter does not end like the others"), cure)
