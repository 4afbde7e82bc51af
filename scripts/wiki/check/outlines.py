"""Both editions have the same headings: the same ids on the same levels, in the same order."""

import re
from collections.abc import Iterable, Iterator

from wiki.check.findings import error, on
from wiki.check.things import place_for
from wiki.model.page import Heading, Page
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import SLUG
from wiki.sections import lost_headings, renamed_headings
from wiki.site import Site


def check_outlines(site: Site) -> Iterable[Problem]:
    """No heading is lost or renamed in one edition, or in both while questions know it by its id."""
    for page in site.pages.values():
        for old, heading in renamed_headings(site, page).items():
            what = Said("the id #{id} was #{old}, which questions and links still use", id=heading.id, old=old)
            yield error(on(page, heading.line), what, Said("Put {{#{id}}} back, in both editions", id=old))
    for english, japanese in site.both_editions():
        yield from _levels(english, japanese)
        for page, twin in ((english, japanese), (japanese, english)):
            yield from _lost(site, page, twin)


def _levels(english: Page, japanese: Page) -> Iterator[Problem]:
    known = {heading.id: heading for heading in english.headings if heading.id}
    for heading in japanese.headings:
        theirs = known.get(heading.id, heading)
        if theirs.level != heading.level:
            what = Said(
                "the heading {{#{id}}} begins with {mine} here, but with {signs} in {there}",
                id=heading.id,
                mine="#" * heading.level,
                signs="#" * theirs.level,
                there=f"{english.file}:{theirs.line}",
            )
            yield error(on(japanese, heading.line), what, Said("Write the same in both editions"))


def _lost(site: Site, page: Page, twin: Page) -> Iterator[Problem]:
    known = {heading.id: heading for heading in twin.headings}
    quiz = site.quizzes.get(page.path)
    asked = {question.section for question in quiz.questions} if quiz else set()
    for name, facing in lost_headings(site, page).items():
        if name not in known:
            continue  # the other edition has lost it as well
        theirs = known[name]
        there = f"{twin.file}:{theirs.line}"
        if facing is None:
            what = Said("the heading {{#{id}}} in {there} is missing around here", id=name, there=there)
            yield error(on(page, place_for(page, twin, theirs.line)), what, Said("Add it here, or remove it there"))
        elif re.match(SLUG, facing.id) and re.match(SLUG, name) and _is_wrong(page, facing, name, asked):
            what = Said("the id is #{mine} here, but #{id} in {there}", mine=facing.id, id=name, there=there)
            yield error(on(page, facing.line), what, Said("Write {{#{id}}}", id=name))


def _is_wrong(page: Page, facing: Heading, name: str, asked: set[str]) -> bool:
    """Say whether of two ids for one heading this page has the wrong one: the one that no question knows, else the Japanese."""
    if (facing.id in asked) != (name in asked):
        return name in asked
    return page.language == "ja"
