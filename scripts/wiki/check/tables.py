"""Tables: every row has as many cells as the head, since words in a cell too many are not shown."""

import re
from collections.abc import Iterable, Iterator

from wiki.check.findings import error, on
from wiki.model.page import Page
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.read.page import fence_after
from wiki.site import Site

_LINE = re.compile(r"[> ]*\|(.*?)\|? *$")
_RULE = re.compile(r"(?=.+-)[> |:-]+$")
_NO_DIVISION = re.compile(r"`[^`]*`|\\\|")


def check_tables(site: Site) -> Iterable[Problem]:
    """Nothing that stands in a table is left out of it."""
    for page in site.pages.values():
        yield from _rows(page)


def _rows(page: Page) -> Iterator[Problem]:
    head, before, fence = 0, 0, ""
    for number, line in enumerate(page.body.split("\n"), page.body_line):
        fence = fence_after(line, fence)
        cells = _cells(line) if "|" in line and not fence else 0
        if not cells or _RULE.match(line):
            head = before if cells else 0  # what stands above the rule is the head of a table
        elif head and cells != head:
            what = Said("this row has {count} cells, but the header row has {head}", count=cells, head=head)
            yield error(on(page, number), what, Said("Give it as many: extra cells are not shown"))
        before = cells


def _cells(line: str) -> int:
    row = _LINE.match(line)
    return _NO_DIVISION.sub("", row[1]).count("|") + 1 if row else 0
