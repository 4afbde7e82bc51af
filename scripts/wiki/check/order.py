"""The order of pages: each page has one place in it, and each place a page."""

import re
from collections.abc import Iterable, Iterator

from wiki.check.findings import error, on
from wiki.check.known import unread
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import LANGUAGES, PATH
from wiki.read.files import stands
from wiki.read.knowledge import Place
from wiki.read.order import CONFIGURATION, Listed
from wiki.site import Site


def check_order(site: Site) -> Iterable[Problem]:
    """Readers come to every page, in both editions at the same place."""
    seen: dict[str, int] = {}
    for listed in site.order:
        if listed.file in seen:
            first = seen[listed.file]
            what = Said("{page} is already in `nav`, on line {first}", page=listed.file, first=first)
            yield error(Place(CONFIGURATION, listed.line), what, Said("Keep one of the two"))
        seen.setdefault(listed.file, listed.line)
        yield from _missing(site, listed)
    yield from _before(site)
    if unread(site, CONFIGURATION):
        return
    for page in site.pages.values():
        name = page.file.removeprefix(f"docs/{page.language}/")
        # A name that cannot stand is another rule's matter.
        if re.match(PATH, page.path) and name not in seen:
            seen[name] = 0
            cure = Said("Add `- {page}` to {file} where it belongs", page=name, file=CONFIGURATION)
            yield error(on(page, 1), Said("the page is missing from the order of pages"), cure)


def _before(site: Site) -> Iterator[Problem]:
    """Say which pages stand before one that they ask to have been read."""
    order = [listed.path for listed in site.order]
    for at, listed in enumerate(site.order):
        page = site.either(order[at])
        for needed in page.front.prerequisites if page else ():
            if needed in order[at:]:
                what = Said("{page} comes before {needed}, one of its `prerequisites`", page=order[at], needed=needed)
                yield error(Place(CONFIGURATION, listed.line), what, Said("Change the order, or the prerequisites"))


def _missing(site: Site, listed: Listed) -> Iterator[Problem]:
    """Say where no edition has a page; where one has, it is told at the page that waits for its twin."""
    folders = [site.root / "docs" / language for language in LANGUAGES]
    if all(folder.is_dir() for folder in folders) and not any(stands(folder / listed.file) for folder in folders):
        what = Said("there is no page {page}", page=f"docs/en/{listed.file[:60]}")
        cure = Said("Correct the name, write the page in both editions, or remove it from `nav`")
        yield error(Place(CONFIGURATION, listed.line), what, cure)
