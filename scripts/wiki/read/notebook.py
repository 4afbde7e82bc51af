"""Notebooks in jupytext's percent format, seen as Markdown.

The first block is the front matter behind `# `; then cells follow, `# %% [markdown]` for words and `# %%` for code.
"""

import re
from dataclasses import dataclass
from typing import Literal

_CELL = re.compile(r"^# %%(.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Cell:
    """One cell; `source` is what the reader sees."""

    kind: Literal["words", "code"]
    source: str


def split_notebook(text: str) -> tuple[str, list[Cell]]:
    """Split a notebook into its first block (as on any page) and its cells."""
    marks = list(_CELL.finditer(text))
    head = _uncomment(text[: marks[0].start()] if marks else text)
    cells = []
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        source = text[mark.end() : following.start() if following else len(text)].strip("\n")
        if "[markdown]" in mark.group(1):
            cells.append(Cell("words", _uncomment(source)))
        else:
            cells.append(Cell("code", source))
    return head, cells


def notebook_to_markdown(text: str) -> str:
    """Return a notebook as one Markdown text that keeps the line numbers of the file."""
    lines, in_code, seen_cell = [], False, False
    for line in text.split("\n"):
        if mark := _CELL.match(line):
            in_code, seen_cell = "[markdown]" not in mark.group(1), True
            lines.append("")
        elif in_code:
            lines.append("")
        else:
            lines.append(_uncomment(line))
    return "\n".join(lines) if seen_cell or lines[:1] == ["---"] else text


def _uncomment(text: str) -> str:
    return re.sub(r"^# ?", "", text, flags=re.MULTILINE)
