"""Notebooks in jupytext's percent format, seen as Markdown.

The first block is the front matter behind `# `; then cells follow, `# %% [markdown]` for words and `# %%` for code,
with `tags=["run"]` where readers may run it.
"""

import re
from dataclasses import dataclass
from typing import Literal

_CELL = re.compile(r"^# %%(.*)$", re.MULTILINE)
_TAGS = re.compile(r"\btags=\[([^\]]*)\]")


@dataclass(frozen=True)
class Cell:
    """One cell; `source` is what the reader sees, `line` (from 1) that of its mark in the file."""

    kind: Literal["words", "code"]
    source: str
    line: int
    tags: frozenset[str] = frozenset()


def split_notebook(text: str) -> tuple[Cell, ...]:
    """Return the cells of a notebook, which follow its first block."""
    marks = list(_CELL.finditer(text))
    cells = []
    for mark, end in zip(marks, [*(mark.start() for mark in marks[1:]), len(text)], strict=False):
        source, line = text[mark.end() : end].rstrip("\n"), text.count("\n", 0, mark.start()) + 1
        if "[markdown]" in mark.group(1):
            cells.append(Cell("words", _uncomment(source.strip("\n")), line))
        else:
            cells.append(Cell("code", source.removeprefix("\n"), line, _tags(mark.group(1))))
    return tuple(cells)


def notebook_to_markdown(text: str) -> str:
    """Return a notebook as one Markdown text that keeps the line numbers of the file."""
    lines, in_code = [], False
    for line in text.split("\n"):
        mark = _CELL.match(line)
        if mark:
            in_code = "[markdown]" not in mark.group(1)
        lines.append("" if mark or in_code else _uncomment(line))
    return "\n".join(lines) if _CELL.search(text) or lines[0] == "---" else text


def _tags(mark: str) -> frozenset[str]:
    found = _TAGS.search(mark)
    return frozenset(re.findall(r"[\w-]+", found.group(1))) if found else frozenset()


def _uncomment(text: str) -> str:
    return re.sub(r"^# ?", "", text, flags=re.MULTILINE)
