"""What the manager must be told of a file: that it was refused, or what of it was left out."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from wiki.model.text import Language
from wiki.words import words

NAME_LENGTH = 60
# After these a learner's row says less than their record, or something else.
_DOUBTS = frozenset({"changed", "damaged", "dates", "merged-names", "old", "revised", "unknown"})


def clean(text: str, limit: int = NAME_LENGTH) -> str:
    """Return foreign text in one line: no control or direction marks, one space at a time, cut to a length."""
    # Cut first, generously: a name of a megabyte is not looked through to its end.
    kept = "".join(" " if char.isspace() else char for char in text[: limit * 20])
    kept = "".join(char for char in kept if not unicodedata.category(char).startswith("C"))
    line = " ".join(kept.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


@dataclass(frozen=True)
class Note:
    """One line about one file; `key` names its words, `cohort.note.<key>`."""

    path: Path
    key: str
    values: Mapping[str, object] = field(default_factory=dict)

    def line(self, language: Language) -> str:
        """Say it for a terminal: `FILE: what. what to do`."""
        return f"{clean(str(self.path), 200)}: {self.said(language)}"

    @property
    def doubt(self) -> bool:
        """Say whether the numbers of the file's learner are to be read with this note."""
        return self.key in _DOUBTS

    @property
    def file(self) -> str:
        """Return the file's name for a page that others see: without the folders it lies in."""
        return clean(self.path.name)

    def said(self, language: Language) -> str:
        """Return what is wrong and what to do, in one language."""
        return words(language)(f"cohort.note.{self.key}", **self.values)
