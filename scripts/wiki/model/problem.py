"""A problem in what an editor wrote: where it is, what it is, what to do."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Problem:
    """One finding. `line` counts from 1; `file` is relative to the repository."""

    file: str
    line: int
    what: str
    cure: str
    severity: Severity = "error"

    def __str__(self) -> str:
        """Say it in one line: `file:line: what. what to do`."""
        mark = "" if self.severity == "error" else "warning: "
        return f"{self.file}:{self.line}: {mark}{self.said}"

    def github(self) -> str:
        """Say it as an annotation that GitHub shows beside the line."""
        said = self.said.replace("%", "%25")
        file = self.file.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
        return f"::{self.severity} file={file},line={self.line}::{said}"

    @property
    def said(self) -> str:
        """Return what is wrong and what to do, in one line whatever is quoted from the file."""
        return " ".join(f"{self.what}. {self.cure}.".split())


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Keep the problems that must be mended before the site can be published."""
    return [problem for problem in problems if problem.severity == "error"]
