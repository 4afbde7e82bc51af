"""Headings: ids, levels, and the sections with which every chapter ends."""

import re
from collections.abc import Iterable, Iterator, Set

from wiki.check.findings import error, on
from wiki.check.links import listed
from wiki.check.taken import is_taken
from wiki.model.page import Page
from wiki.model.problem import Problem
from wiki.model.text import SLUG
from wiki.site import Site

_ENDING = ("unknown", "do-it", "source-notes", "summary")
_NEEDED = ("unknown", "do-it", "summary")


def check_headings(site: Site) -> Iterable[Problem]:
    """Each heading has an id of its own and the right level; chapters end as all chapters do."""
    for page in site.pages.values():
        yield from _ids(page, listed(site, page))
        yield from _levels(page)
        if page.is_chapter and not page.is_lab:
            yield from _ending(page)


def _ids(page: Page, entries: Set[str]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for heading in page.headings:
        place = on(page, heading.line)
        if not heading.id:
            cure = "End it with one in half-width signs, as in {#one-way-media}"
            yield error(place, f"the heading “{heading.text}” has no id", cure)
        elif heading.id in seen:
            what = f"the id #{heading.id} stands already in line {seen[heading.id]}"
            yield error(place, what, "Give the heading an id of its own")
        elif not re.match(SLUG, heading.id):
            yield error(place, f"the id #{heading.id} cannot stand in every address", "Use a-z, 0-9 and single hyphens")
        elif heading.id in entries or is_taken(heading.id):
            what = f"the id #{heading.id} is one that the page gives by itself"
            yield error(place, what, "Choose another id, in both editions")
        seen.setdefault(heading.id, heading.line)


def _levels(page: Page) -> Iterator[Problem]:
    above = 1
    for heading in page.headings:
        place = on(page, heading.line)
        if heading.level == 1:
            yield error(place, "a heading begins with one #, which is the page's title", "Begin it with ##")
        elif heading.level > above + 1:
            what = f"a heading of level {heading.level} follows one of level {above}"
            yield error(place, what, f"Begin it with {'#' * (above + 1)}")
        above = heading.level


def _ending(page: Page) -> Iterator[Problem]:
    ids = [heading.id for heading in page.headings if heading.level <= 2]
    missing = [needed for needed in _NEEDED if needed not in ids]
    for needed in missing:
        yield error(on(page, 1), f"the chapter has no section {{#{needed}}}", "Add it; STYLE.md says what it holds")
    wanted = [ending for ending in _ENDING if ending in ids]
    if not missing and ids[-len(wanted) :] != wanted:
        line = next(heading.line for heading in page.headings if heading.id == wanted[0])
        order = ", ".join(f"#{ending}" for ending in wanted)
        yield error(
            on(page, line), "the chapter does not end as chapters do", f"Let it end with {order}, in this order"
        )
