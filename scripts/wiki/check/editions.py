"""Both editions have the same structure: headings, claims, sources, blocks, links, tables, pictures, frames, first block."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wiki.check.findings import both_editions, counterpart, error, front, on
from wiki.check.known import unread
from wiki.model.page import Page
from wiki.model.problem import Problem
from wiki.model.said import Form, Said
from wiki.site import Site

_KINDS = {
    "claim": Form("claim {target}"),
    "source": Form("citation [@{target}]"),
    "predict": Form("prediction {target}"),
    "check": Form("check:{target}"),
    "model": Form("model:{target}"),
    "list": Form("list:{target}"),
    "learner": Form("learner:{target}"),
    "link": Form("link to {target}"),
    "image": Form("picture {target}"),
    "frame": Form("frame [!{target}]"),
}


@dataclass(frozen=True)
class Thing:
    """Something that both editions must have; things that say the same are the same."""

    said: Said
    section: str
    line: int

    @property
    def key(self) -> tuple[str, str]:
        """Return what is compared."""
        return self.section, self.said


def check_editions(site: Site) -> Iterable[Problem]:
    """Each page stands in both editions with the same structure; the first difference of each kind is told."""
    yield from _missing(site)
    for english, japanese in both_editions(site):
        yield from _front_matter(english, japanese)
        # Where the headings differ, sections cannot be compared: what stands in them still can.
        alike = _outline(english) == _outline(japanese)
        for before, after in zip(
            _structures(english, sections=alike), _structures(japanese, sections=alike), strict=True
        ):
            yield from _difference((english, before), (japanese, after))


def _missing(site: Site) -> Iterator[Problem]:
    for (_, path), page in sorted(site.pages.items()):
        twin = counterpart(page)
        if not (site.root / twin).exists() and not unread(site, twin):
            what = Said("{page} stands in one edition only", page=path)
            yield error(on(page, 1), what, Said("Write {file}", file=twin))


def _front_matter(english: Page, japanese: Page) -> Iterator[Problem]:
    for key in ("minutes", "prerequisites", "reviewed", "objectives"):
        mine, theirs = _value(japanese, key), _value(english, key)
        if mine != theirs:
            there = f"{english.file}:{front(english, key).line}"
            what = Said(
                "`{key}` is {mine} here and {theirs} in {there}", key=key, mine=mine, theirs=theirs, there=there
            )
            yield error(front(japanese, key), what, Said("Write the same in both editions"))


def _value(page: Page, key: str) -> Said | list[str]:
    match key:
        case "objectives":
            values = [f"{objective.id} ({objective.bloom})" for objective in page.front.objectives]
        case "prerequisites":
            values = list(page.front.prerequisites)
        case _:
            values = [str(value)] if (value := getattr(page.front, key)) else []
    return values or Said("missing")


def _outline(page: Page) -> list[tuple[int, str]]:
    return [(heading.level, heading.id) for heading in page.headings]


def _structures(page: Page, *, sections: bool) -> list[list[Thing]]:
    # A section whose heading has no id goes by its words, which no two languages share.
    known = {heading.id for heading in page.headings if heading.id} if sections else set()
    # One without an id is told where ids are told.
    headings = [
        Thing(Said("heading {signs} {{#{id}}}", signs="#" * each.level, id=each.id), "", each.line)
        for each in page.headings
        if each.id
    ]
    mentions = [
        [
            Thing(
                form(target=mention.target + (f"?{mention.detail}" if kind == "model" else "")),
                mention.section if mention.section in known else "",
                mention.line,
            )
            for mention in page.mentions
            if mention.kind == kind and "://" not in mention.target
        ]
        for kind, form in _KINDS.items()
    ]
    tables = [
        Thing(
            Said("table of {rows} × {columns}", rows=table.rows, columns=table.columns),
            table.section if table.section in known else "",
            table.line,
        )
        for table in page.tables
    ]
    return [headings, *mentions, tables]


def _difference(one: tuple[Page, list[Thing]], two: tuple[Page, list[Thing]]) -> Iterator[Problem]:
    """Tell the first difference between two lists of things, at the edition that has more."""
    for (page, things), (twin, others) in ((one, two), (two, one)):
        left = Counter(thing.key for thing in others)
        for thing in things:
            if left[thing.key] == 0:
                yield error(on(page, thing.line), _lacks(thing, twin, others), Said("Add it there, or remove it here"))
                return
            left[thing.key] -= 1
    (page, things), (twin, others) = one, two
    for thing, facing in zip(things, others, strict=True):
        if thing.key != facing.key:
            what = Said(
                "the {thing} stands {here}, but {there} has the {other}",
                thing=thing.said,
                here=_here(thing),
                there=f"{twin.file}:{facing.line}",
                other=facing.said,
            )
            yield error(on(page, thing.line), what, Said("Put them in the same order"))
            return


def _lacks(thing: Thing, twin: Page, others: list[Thing]) -> Said:
    """Say that the other edition lacks a thing, or has it in another section."""
    elsewhere = next((other for other in others if other.said == thing.said and other.section != thing.section), None)
    if elsewhere is None:
        return Said("the {thing} stands {here} and not in {file}", thing=thing.said, here=_here(thing), file=twin.file)
    section = elsewhere.section
    return Said(
        "the {thing} stands {here} and not in {there} (there it is {where})",
        thing=thing.said,
        here=_here(thing),
        there=f"{twin.file}:{elsewhere.line}",
        where=Said("in #{section}", section=section) if section else Said("before the first heading"),
    )


def _here(thing: Thing) -> Said:
    return Said("here in #{section}", section=thing.section) if thing.section else Said("here")
