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
    def line_said(self) -> Said:
        """Return the whole line: `file:line: what. what to do`."""
        if self.severity == "error":
            return Said("{file}:{line}: {said}", file=self.file, line=self.line, said=self.said)
        return Said("{file}:{line}: warning: {said}", file=self.file, line=self.line, said=self.said)

    def __str__(self) -> str:
        """Say it in English, in one line whatever is quoted from the file."""
        return " ".join(self.line_said.split())


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Keep the problems that must be mended before the site can be published."""
    return [problem for problem in problems if problem.severity == "error"]
