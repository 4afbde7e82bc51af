"""Both editions have the same structure: headings, claims, sources, blocks, links, tables, pictures, frames, first block."""

from collections import Counter
from collections.abc import Iterable, Iterator

from wiki.check.findings import counterpart, error, front, on
from wiki.check.known import unread
from wiki.check.things import Thing, place_for, things_of
from wiki.model.page import Page
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.site import Site


def check_editions(site: Site) -> Iterable[Problem]:
    """Each page stands in both editions with the same structure; the first difference of each kind is told."""
    yield from _missing(site)
    for english, japanese in site.both_editions():
        yield from _front_matter(english, japanese)
        # Where the headings differ, sections cannot be compared: what stands in them still can.
        alike = _ids(english) == _ids(japanese)
        headings, *others = zip(things_of(english, sections=alike), things_of(japanese, sections=alike), strict=True)
        # Headings that only one of them has are another rule's matter.
        both = sorted(_ids(english)) == sorted(_ids(japanese))
        for one, two in [headings, *others] if both else others:
            yield from _difference((english, one), (japanese, two))


def _missing(site: Site) -> Iterator[Problem]:
    for (_, path), page in site.pages.items():
        twin = counterpart(page.file)
        if not (site.root / twin).exists() and not unread(site, twin):
            what = Said("{page} is in one edition only", page=path)
            yield error(on(page, 1), what, Said("Write {file}", file=twin))


def _front_matter(english: Page, japanese: Page) -> Iterator[Problem]:
    for key in ("minutes", "prerequisites", "reviewed", "objectives"):
        mine: Said | list[str] = _value(japanese, key)
        theirs: Said | list[str] = _value(english, key)
        if mine != theirs:
            place = front(japanese, key)
            if key == "objectives" and len(mine) == len(theirs):
                at = next(at for at, each in enumerate(mine) if each != theirs[at])
                mine, theirs, place = [mine[at]], [theirs[at]], front(japanese, f"objectives/{at}")
            there = f"{english.file}:{front(english, key).line}"
            what = Said(
                "`{key}` is {mine} here, but {theirs} in {there}", key=key, mine=mine, theirs=theirs, there=there
            )
            yield error(place, what, Said("Write the same in both editions"))


def _value(page: Page, key: str) -> Said | list[str]:
    match key:
        case "objectives":
            values = [f"{objective.id} ({objective.bloom})" for objective in page.front.objectives]
        case "prerequisites":
            values = list(page.front.prerequisites)
        case _:
            values = [str(value)] if (value := getattr(page.front, key)) else []
    return values or Said("missing")


def _ids(page: Page) -> list[str]:
    return [heading.id for heading in page.headings]


def _difference(one: tuple[Page, list[Thing]], two: tuple[Page, list[Thing]]) -> Iterator[Problem]:
    """Tell the first difference between two lists of things, where it is missing."""
    if sizes := _sizes(one, two):
        yield sizes
        return
    for (page, things), (twin, others) in ((one, two), (two, one)):
        left = Counter(thing.key for thing in others)
        for thing in things:
            if left[thing.key] == 0:
                same = [each for each in others if each.said == thing.said]
                moved = len(same) == sum(each.said == thing.said for each in things)
                yield _lacks(thing, page, twin, same if moved else [])
                return
            left[thing.key] -= 1
    (page, things), (twin, others) = one, two
    yield from _order(page, things, twin, others)


def _order(page: Page, things: list[Thing], twin: Page, others: list[Thing]) -> Iterator[Problem]:
    for thing, facing in zip(things, others, strict=True):
        if thing.key != facing.key:
            what = Said(
                "the {thing} is {here}, but {there} has the {other}",
                thing=thing.said,
                here=_here(thing),
                there=f"{twin.file}:{facing.line}",
                other=facing.said,
            )
            yield error(on(page, thing.line), what, Said("Put them in the same order"))
            return


def _sizes(one: tuple[Page, list[Thing]], two: tuple[Page, list[Thing]]) -> Problem | None:
    """Tell the first table that has another size in the other edition, where each section has as many of them in both."""
    (page, things), (twin, others) = one, two
    if [thing.section for thing in things] != [thing.section for thing in others]:
        return None
    for thing, facing in zip(things, others, strict=True):
        if (thing.size[0] == facing.size[0]) != (thing.size[1] == facing.size[1]):
            there = f"{twin.file}:{facing.line}"
            what = Said("the {thing} here is a {other} in {there}", thing=thing.said, there=there, other=facing.said)
            return error(on(page, thing.line), what, Said("Give both the same rows and columns"))
    return None


def _lacks(thing: Thing, page: Page, twin: Page, same: list[Thing]) -> Problem:
    """Say that the twin lacks a thing of a page, or has as many of `same` of which one stands in another section."""
    there = f"{page.file}:{thing.line}"
    if stray := next((each for each in same if each.section != thing.section), None):
        section = thing.section
        what = Said(
            "the {thing} is here, but in {there} it is {where}",
            thing=thing.said,
            there=there,
            where=Said("in #{section}", section=section) if section else Said("before the first heading"),
        )
        return error(on(twin, stray.line), what, Said("Put it in the same section in both editions"))
    what = Said("the {thing} in {there} is missing around here", thing=thing.said, there=there)
    return error(on(twin, place_for(twin, page, thing.line)), what, Said("Add it here, or remove it there"))


def _here(thing: Thing) -> Said:
    return Said("here in #{section}", section=thing.section) if thing.section else Said("here")
