"""A problem in what an editor wrote: where it is, what it is, what to do."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from wiki.model.said import Said

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Problem:
    """One finding. `line` counts from 1; `file` is relative to the repository."""

    file: str
    line: int
    what: Said
    cure: Said
    severity: Severity = "error"

    @property
    def said(self) -> Said:
        """Return what is wrong and what to do."""
        return Said("{what}. {cure}.", what=self.what, cure=self.cure)

    @property
    def marked(self) -> Said:
        """Return the same, with a word before it where it stops nothing."""
        return self.said if self.severity == "error" else Said("warning: {said}", said=self.said)

    @property
    def files(self) -> tuple[str, ...]:
        """Return the file, and the one with which it is compared."""
        named = (self.what.values[name] for name in ("there", "file") if name in self.what.values)
        return self.file, *(str(value).partition(":")[0] for value in named)

    def __str__(self) -> str:
        """Say it in English, in one line whatever is quoted from the file: `file:line: what. what to do`."""
        return f"{self.file}:{self.line}: {' '.join(self.marked.split())}"


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Keep the problems that must be mended before the site can be published."""
    return [problem for problem in problems if problem.severity == "error"]
