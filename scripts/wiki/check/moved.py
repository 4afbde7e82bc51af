"""Pages that were moved or renamed: told once, with all places that still have the old path."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches

from wiki.check.findings import error, on
from wiki.model.page import Page
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import LANGUAGES
from wiki.read.order import CONFIGURATION
from wiki.site import Site


def check_moved(site: Site) -> Iterable[Problem]:
    """What belongs to a page follows it to its new path."""
    if not (lost := _lost(site)):
        return
    listed, told = {listed.path for listed in site.order}, set[str]()
    for path in sorted(site.paths(), key=lambda path: path not in listed):
        page = site.either(path)
        old = (_asked_at if path in listed else _old)(site, page, lost) if page and path not in told else ""
        if page and old and (places := [*_left(site, old)]):
            told.add(old)  # what stands there has not moved
            what = Said(
                "the page {old} is now {path}, but its old path is still in {places}",
                old=old,
                path=path,
                places=places,
            )
            yield error(on(page, 1), what, Said("Write the new path there, or move the page back"))


def _lost(site: Site) -> set[str]:
    """Return the paths that are named where each page is, and that an edition does not have."""
    named = {listed.path for listed in site.order} | site.quizzes.keys()
    return {path for path in named if not all(site.page(language, path) for language in LANGUAGES)}


def _old(site: Site, page: Page, lost: set[str]) -> str:
    """Return the path that a page had: its questions and claims know it by that, else its name is nearly the same."""
    ids = {*page.targets("predict")}
    if quiz := site.quizzes.get(page.path):
        ids |= {item.id for item in (*quiz.predictions, *quiz.questions)}
    known = [site.reviewed[each].page for each in ids & site.reviewed.keys()]
    known += _holding(site, lost, ids)
    known += [claim.home for each in page.targets("claim") if (claim := site.claims.get(each))]
    votes = Counter(path for path in known if path in lost and not site.page(page.language, path))
    if votes:
        return votes.most_common(1)[0][0]
    folder = page.path.rpartition("/")[0]
    beside = [path for path in lost if path.rpartition("/")[0] == folder and not site.page(page.language, path)]
    return next(iter(get_close_matches(page.path, beside, n=1, cutoff=0.8)), "")


def _asked_at(site: Site, page: Page, lost: set[str]) -> str:
    """Return the path at which a page that the order names already has left its questions; nothing if it has any."""
    held = [] if page.path in site.quizzes else _holding(site, lost, page.targets("predict"))
    return next((path for path in sorted(held) if not site.page(page.language, path)), "")


def _holding(site: Site, lost: set[str], ids: Collection[str]) -> list[str]:
    """Return the lost paths at which predictions with these ids stand."""
    return [path for path in lost if path in site.quizzes for each in site.quizzes[path].predictions if each.id in ids]


def _left(site: Site, old: str) -> Iterator[str]:
    """Yield the files and lines that know a moved page by its old path: all but links, claims, terms, tracks and the week."""
    yield from (found.file for found in site.pages_at(old))
    yield from (f"{CONFIGURATION}:{each.line}" for each in site.order if each.path == old)
    if old in site.quizzes:
        yield f"quizzes/{old}.yml"
