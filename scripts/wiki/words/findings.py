"""What the tools say to editors, in both languages (`findings.yml`); in English it stands in the code as well."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import LANGUAGES, Language, Record
from wiki.read.records import R, read_record
from wiki.read.yaml import Document
from wiki.tongue import speaks_japanese
from wiki.words.label import Label

_FILE = Path(__file__).parent / "findings.yml"


class Findings(Record):
    """All forms of what is said, as `findings.yml` holds them."""

    findings: tuple[Label, ...]


class LabelsError(Exception):
    """Raised where labels or findings cannot be read or filled, with a line for each mistake."""

    def __init__(self, *problems: Problem, language: Language | None = None) -> None:
        """Say the problems in the language of this terminal, or in another."""
        super().__init__("\n".join(tell_line(problem, language) for problem in problems))


def language_here() -> Language:
    """Return the language of this terminal."""
    return "ja" if speaks_japanese() else "en"


def tell(said: Said, language: Language | None = None) -> str:
    """Return a sentence in one line, in the language of this terminal or in another.

    Raises LabelsError where `findings.yml` cannot be read.
    """
    english = (language or language_here()) == "en"
    return " ".join((said if english else said.told(read_findings(), "、")).split())


def tell_line(problem: Problem, language: Language | None = None) -> str:
    """Return a finding as a line of the terminal; the name of the file stays as it is."""
    return f"{problem.file}:{problem.line}: {tell(problem.marked, language)}"


def annotate(problem: Problem) -> str:
    """Say a problem in both languages, as an annotation that GitHub shows beside the line."""
    said = "%0A".join(tell(problem.said, language).replace("%", "%25") for language in LANGUAGES)
    file = problem.file.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return f"::{problem.severity} file={file},line={problem.line}::{said}"


@lru_cache(maxsize=1)
def read_findings() -> Mapping[str, str]:
    """Return the Japanese of each English form. Raises LabelsError where the file cannot be read."""
    record, _ = read_file(_FILE, Findings, language="en")
    return {each.en: each.ja for each in record.findings}


def read_file(path: Path, kind: type[R], language: Language | None = None) -> tuple[R, Document]:
    """Return what a file of this package holds. Raises LabelsError, in a language, where it cannot be read."""
    problems: list[Problem] = []
    found = read_record(path, kind, root=path.parents[3], problems=problems)
    if found is None:
        raise LabelsError(*problems, language=language)
    return found
