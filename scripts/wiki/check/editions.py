"""Both editions have the same structure: headings, claims, sources, blocks, links, tables, pictures, frames, first block."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wiki.check.findings import both_editions, counterpart, error, front, on
from wiki.check.known import unread
from wiki.model.page import Page
from wiki.model.problem import Problem
from wiki.site import Site

_KINDS = {
    "claim": "claim {}",
    "source": "citation [@{}]",
    "predict": "prediction {}",
    "check": "check:{}",
    "model": "model:{}",
    "list": "list:{}",
    "learner": "learner:{}",
    "link": "link to {}",
    "image": "picture {}",
    "frame": "frame [!{}]",
}


@dataclass(frozen=True)
class Thing:
    """Something that both editions must have; things that say the same are the same."""

    said: str
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
            yield error(on(page, 1), f"{path} stands in one edition only", f"Write {twin}")


def _front_matter(english: Page, japanese: Page) -> Iterator[Problem]:
    for key in ("minutes", "prerequisites", "reviewed", "objectives"):
        mine, theirs = _value(japanese, key), _value(english, key)
        if mine != theirs:
            what = f"`{key}` is {mine} here and {theirs} in {english.file}:{front(english, key).line}"
            yield error(front(japanese, key), what, "Write the same in both editions")


def _value(page: Page, key: str) -> str:
    match key:
        case "objectives":
            values = [f"{objective.id} ({objective.bloom})" for objective in page.front.objectives]
        case "prerequisites":
            values = list(page.front.prerequisites)
        case _:
            values = [str(value)] if (value := getattr(page.front, key)) else []
    return ", ".join(values) or "missing"


def _outline(page: Page) -> list[tuple[int, str]]:
    return [(heading.level, heading.id) for heading in page.headings]


def _structures(page: Page, *, sections: bool) -> list[list[Thing]]:
    # A section whose heading has no id goes by its words, which no two languages share.
    known = {heading.id for heading in page.headings if heading.id} if sections else set()
    # One without an id is told where ids are told.
    headings = [Thing(f"heading {'#' * each.level} {{#{each.id}}}", "", each.line) for each in page.headings if each.id]
    mentions = [
        [
            Thing(
                said.format(mention.target + (f"?{mention.detail}" if kind == "model" else "")),
                mention.section if mention.section in known else "",
                mention.line,
            )
            for mention in page.mentions
            if mention.kind == kind and "://" not in mention.target
        ]
        for kind, said in _KINDS.items()
    ]
    tables = [
        Thing(f"table of {table.rows} × {table.columns}", table.section if table.section in known else "", table.line)
        for table in page.tables
    ]
    return [headings, *mentions, tables]


def _difference(one: tuple[Page, list[Thing]], two: tuple[Page, list[Thing]]) -> Iterator[Problem]:
    """Tell the first difference between two lists of things, at the edition that has more."""
    for (page, things), (twin, others) in ((one, two), (two, one)):
        left = Counter(thing.key for thing in others)
        for thing in things:
            if left[thing.key] == 0:
                what = f"the {thing.said} stands here{_in(thing)} and not in {twin.file}{_there(thing, others)}"
                yield error(on(page, thing.line), what, "Add it there, or remove it here")
                return
            left[thing.key] -= 1
    (page, things), (twin, others) = one, two
    for thing, facing in zip(things, others, strict=True):
        if thing.key != facing.key:
            what = f"the {thing.said} stands here{_in(thing)}, but {twin.file}:{facing.line} has the {facing.said}"
            yield error(on(page, thing.line), what, "Put them in the same order")
            return


def _in(thing: Thing) -> str:
    return f" in #{thing.section}" if thing.section else ""


def _there(thing: Thing, others: list[Thing]) -> str:
    """Say where the other edition has it, if in another section."""
    elsewhere = next((other for other in others if other.said == thing.said and other.section != thing.section), None)
    if elsewhere is None:
        return ""
    section = f"in #{elsewhere.section}" if elsewhere.section else "before the first heading"
    return f":{elsewhere.line} (there it is {section})"
