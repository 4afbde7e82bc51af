"""The sections of a page as the rest of the site knows them: what links can lead to, what is lost, what has changed.

A lost heading is told once, where it should stand: nothing else calls it unknown.
"""

from collections.abc import Mapping, Sequence

from wiki.model.explorable import placed_as
from wiki.model.page import Heading, Page
from wiki.model.synced import hash_sections
from wiki.model.text import LANGUAGES, Language, other
from wiki.site import Site


def anchors(site: Site, page: Page) -> set[str]:
    """Return what can stand after # in a link to a page."""
    models = {placed_as(mention) for mention in page.mentions if mention.kind == "model"}
    return {heading.id for heading in page.headings} | models | listed(site, page)


def listed(site: Site, page: Page) -> set[str]:
    """Return the ids of what the generated lists of a page hold, one that is lost in this edition only included."""
    found: set[str] = set()
    lists = {target for each in site.pages_at(page.path) for target in each.targets("list")}
    if "glossary" in lists:
        found |= site.terms.keys()
    if "claims" in lists:
        found |= site.claims.keys() | {claim.article for claim in site.claims.values()}
    if "sources" in lists:
        found |= site.sources.keys()
    if "models" in lists:
        found |= {name for name in site.models if site.users(page.language, "model", name)}
    if "tracks" in lists and site.course:
        found |= {track.id for track in site.course.tracks}
    if "week" in lists and site.course:
        found |= {f"day-{number + 1}" for number in range(len(site.course.week.days))}
    return found


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


def changed_sections(site: Site, path: str) -> Mapping[str, tuple[Language, ...]]:
    """Return the editions in which sections of a page have changed since they were compared, by the id of the heading.

    A section that nobody has compared counts as changed in both; a page that nobody has compared has none.
    """
    known = (site.synced or {}).get(path)
    english, japanese = (site.page(language, path) for language in LANGUAGES)
    if not (known and english and japanese):
        return {}
    found = {
        section: tuple(
            language for language in LANGUAGES if section not in known or known[section][language] != now[language]
        )
        for section, now in hash_sections(english, japanese).items()
    }
    return {section: languages for section, languages in found.items() if languages}


def _ids(headings: Sequence[Heading]) -> list[str]:
    return [heading.id for heading in headings]
