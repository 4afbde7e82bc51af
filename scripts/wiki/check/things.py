"""What both editions of a page must have: headings, mentions, tables. Things that say the same are the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from wiki.model.page import Page
from wiki.model.said import Form, Said

_KINDS = {
    "claim": Form("claim {target}"),
    "source": Form("citation [@{target}]"),
    "predict": Form("prediction {target}"),
    "check": Form("check:{target}"),
    "model": Form("model:{target}"),
    "list": Form("list:{target}"),
    "template": Form("template:{target}"),
    "learner": Form("learner:{target}"),
    "repository": Form("repository:{target}"),
    "link": Form("link to {target}"),
    "image": Form("picture {target}"),
    "frame": Form("frame [!{target}]"),
}


@dataclass(frozen=True)
class Thing:
    """Something that both editions must have."""

    said: Said
    section: str
    line: int
    size: tuple[int, int] = (0, 0)  # of a table

    @property
    def key(self) -> tuple[str, str]:
        """Return what is compared."""
        return self.section, self.said


def things_of(page: Page, *, sections: bool) -> list[list[Thing]]:
    """Return the things of a page by kind, each in the order of the page; without sections, all stand in one."""
    # A section whose heading has no id goes by its words, which no two languages share.
    known = {heading.id for heading in page.headings if heading.id} if sections else set()
    # One without an id is told where ids are told.
    headings = [
        Thing(Said("heading {{#{id}}}", id=heading.id), "", heading.line) for heading in page.headings if heading.id
    ]
    mentions = [
        [
            Thing(
                form(target=mention.target + (f"?{mention.detail}" if kind == "model" and mention.detail else "")),
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
            (table.rows, table.columns),
        )
        for table in page.tables
    ]
    return [headings, *mentions, tables]


def place_for(page: Page, twin: Page, line: int) -> int:
    """Return the line of a page that corresponds to one of its twin: that of the nearest thing before which both have."""
    theirs = [thing.said for thing in _by_line(twin) if thing.line < line]
    mine = _by_line(page)
    for at in reversed(range(len(theirs))):
        lines = [thing.line for thing in mine if thing.said == theirs[at]]
        if len(lines) >= (count := theirs[: at + 1].count(theirs[at])):
            return lines[count - 1]
    return page.body_line


def _by_line(page: Page) -> Sequence[Thing]:
    every = [thing for things in things_of(page, sections=False) for thing in things]
    return sorted(every, key=lambda thing: thing.line)
