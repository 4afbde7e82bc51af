"""Blocks: what stands below a list, a frame or a table becomes a part of it where no blank line divides them."""

import re
from collections.abc import Iterable, Iterator

from wiki.check.findings import error, on
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.prose import BLOCK_SCHEMES
from wiki.read.page import fence_after
from wiki.site import Site

_QUOTED = re.compile(r" {0,3}> ?")
_ENTRY = re.compile(r"( *)(?:[-*+]|(\d+\.)) +\S")
_HEAD = re.compile(r"#|\[!")
_CELLS = re.compile("[|｜]")
_RULE = re.compile(r"(?=.*-)(?=.*\|)[ |:-]+$")
# These end what stands above them, or are told of by the rule that asks for a paragraph of their own.
_APART = re.compile(rf"#|{{:|\[[^]]*\]\((?:{'|'.join(BLOCK_SCHEMES)}):")
_BLANK = Said("Leave a blank line before it")
_LEVEL = 4


def check_joined(site: Site) -> Iterable[Problem]:
    """A text, a frame, and a list within a list are where they were meant to be."""
    for page in site.pages.values():
        for number, what, cure in _joined(page.body.expandtabs(_LEVEL).split("\n")):
            yield error(on(page, number + page.body_line), what, cure)


def _joined(lines: list[str]) -> Iterator[tuple[int, Said, Said]]:
    """Yield the lines (from 0) that belong to something else than they seem to, and what to do."""
    fence, within, above = "", "", ""  # `above`: the line above, without the sign of its frame
    table, kinds = False, dict[int, bool]()  # by the indentations of a list that is open: whether it is numbered
    for number, line in enumerate(lines):
        was, fence = fence, fence_after(line, fence)
        mark = _QUOTED.match(line)
        text = line[mark.end() :] if mark else line
        if was:
            above = ""
            continue
        if within and not mark and line.strip():
            if not _APART.match(line):
                cure = Said("Leave a blank line before it, or begin it with >")
                yield number, Said("“{words}” becomes a part of the frame above", words=_words(line)), cure
        elif bool(mark) != bool(within):
            if mark and kinds and above.strip():
                yield number, Said("“{words}” becomes a part of the list entry above", words=_words(text)), _BLANK
            above, table, kinds = "", False, {}
        within = mark[0] if mark else ""
        if table and text.strip() and not _CELLS.search(text):
            yield number, Said("“{words}” becomes a row of the table above", words=_words(text)), _BLANK
            table = False
        elif found := _in_list(text, above, kinds):
            yield number, *found
        table = "|" in text and (table or bool(above.strip() and _RULE.match(text)))
        above = text


def _in_list(text: str, above: str, kinds: dict[int, bool]) -> tuple[Said, Said] | None:
    """Say how a line and the list that is open above it go together, and note in `kinds` what is open below it."""
    indent = len(text) - len(text.lstrip())
    if (entry := _ENTRY.match(text)) and (kinds or not above.strip() or _HEAD.match(above)):
        numbered, outer = bool(entry[2]), min(kinds, default=indent)
        for deeper in [each for each in kinds if each > indent]:
            del kinds[deeper]
        other = kinds.setdefault(indent, numbered) != numbered
        if (indent - outer) % _LEVEL:
            what = Said("the list within a list is not recognised: “{words}”", words=_words(text))
            return what, Said("Begin its lines with four spaces")
        if other:
            what = Said("“{words}” becomes an entry of the list above, which is of another kind", words=_words(text))
            return what, Said("Put a sentence between the two lists")
        return None
    if not kinds or not text.strip():
        return None
    if indent < _LEVEL // 2 and above.strip() and not _APART.match(text) and not text.startswith("|"):
        what = Said("“{words}” becomes a part of the list entry above", words=_words(text))
        kinds.clear()
        return what, Said("Leave a blank line before it, or begin it with two spaces")
    if not above.strip() and 0 < indent < _LEVEL:
        kinds.clear()
        what = Said("“{words}” is no part of the list entry above", words=_words(text))
        return what, Said("Begin it with four spaces, or with none")
    if not indent:
        kinds.clear()
    return None


def _words(line: str) -> str:
    return " ".join(line.split())[:30]
