"""Headings that a page should have and lacks. Each is told once, where it should stand: nothing else calls it unknown."""

from collections.abc import Mapping, Sequence

from wiki.model.page import Heading, Page
from wiki.model.text import other
from wiki.site import Site


def lost_headings(site: Site, page: Page) -> Mapping[str, Heading | None]:
    """Return by id the headings that the other edition or the questions have, and this page has not.

    Beside each stands the heading that seems to be it, under a damaged or another id; None where there is no such one.
    """
    twin = site.page(other(page.language), page.path)
    mine, theirs = _ids(page.headings), _ids(twin.headings) if twin else []
    found: dict[str, Heading | None] = {**renamed_headings(site, page)}
    for name in (name for name in theirs if name and name not in mine):
        at = theirs.index(name)
        steps = next((back for back in range(1, at + 1) if theirs[at - back] in mine), 0)
        place = (mine.index(theirs[at - steps]) if steps else -1) + (steps or at + 1)
        facing = page.headings[place] if place < len(mine) else None
        found[name] = facing if facing and (not facing.id or facing.id not in theirs) else None
    return found


def renamed_headings(site: Site, page: Page) -> Mapping[str, Heading]:
    """Return the ids under which questions know a section of a page, with the heading that stands there now."""
    quiz = site.quizzes.get(page.path)
    asked = {question.section for question in quiz.questions} if quiz else set()
    headings = {heading.id: heading for heading in page.headings}
    if twin := site.page(other(page.language), page.path):
        asked -= {heading.id for heading in twin.headings} - headings.keys()  # which tells what was meant
    return {
        mention.target: headings[mention.section]
        for mention in page.mentions
        if mention.kind == "check"
        and mention.target in asked - headings.keys()
        and mention.section in headings.keys() - asked
    }


def _ids(headings: Sequence[Heading]) -> list[str]:
    return [heading.id for heading in headings]
