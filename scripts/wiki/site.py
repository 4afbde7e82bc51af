"""Everything the wiki holds, read once and indexed: the one model behind pages, checks, exports and commands."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from wiki.linking import Matcher, make_matcher
from wiki.model.claim import Claim
from wiki.model.course import Course, WeekStep
from wiki.model.page import MentionKind, Page
from wiki.model.problem import Problem
from wiki.model.quiz import QuizFile
from wiki.model.source import Source
from wiki.model.term import Term
from wiki.model.text import LANGUAGES, Language
from wiki.read.bibliography import read_sources
from wiki.read.files import files_below
from wiki.read.knowledge import (
    Place,
    Places,
    read_claims,
    read_course,
    read_models,
    read_quizzes,
    read_templates,
    read_terms,
)
from wiki.read.page import read_page
from wiki.read.yaml import Value

# Pages that list everything do not count as places where something is used.
REFERENCE_PAGES = frozenset({"glossary", "sources", "claims"})


@dataclass(frozen=True)
class Site:
    """The whole wiki. Pages are keyed by language and path; `problems` are those met while reading."""

    root: Path
    pages: Mapping[tuple[Language, str], Page]
    terms: Mapping[str, Term]
    claims: Mapping[str, Claim]
    sources: Mapping[str, Source]
    quizzes: Mapping[str, QuizFile]
    models: Mapping[str, Mapping[str, Value]]
    templates: Mapping[str, frozenset[str]]
    course: Course | None
    matchers: Mapping[Language, Matcher]
    places: Mapping[str, Place]
    problems: tuple[Problem, ...]

    @classmethod
    def read(cls, root: Path) -> "Site":
        """Read docs, quizzes and knowledge below a folder. Mistakes become problems, never exceptions."""
        problems: list[Problem] = []
        places: Places = {}
        knowledge, docs = root / "knowledge", root / "docs"
        terms = read_terms(knowledge / "terms", root=root, places=places, problems=problems)
        matchers = {language: make_matcher(terms.values(), language) for language in LANGUAGES}
        return cls(
            root=root,
            pages=_read_pages(docs, root=root, matchers=matchers, problems=problems),
            terms=terms,
            claims=read_claims(knowledge / "claims", root=root, places=places, problems=problems),
            sources=read_sources(knowledge / "references.bib", root=root, problems=problems),
            quizzes=read_quizzes(root / "quizzes", root=root, places=places, problems=problems),
            models=read_models(knowledge / "models", root=root, problems=problems),
            templates=read_templates(knowledge / "templates"),
            course=read_course(knowledge / "course.yml", root=root, places=places, problems=problems),
            matchers=matchers,
            places=places,
            problems=tuple(problems),
        )

    def page(self, language: Language, path: str) -> Page | None:
        """Return a page of one edition, or None."""
        return self.pages.get((language, path))

    def edition(self, language: Language) -> list[Page]:
        """Return the pages of one edition, by path."""
        return [page for (edition, _), page in sorted(self.pages.items()) if edition == language]

    def paths(self) -> list[str]:
        """Return the paths of all pages of either edition."""
        return sorted({path for _, path in self.pages})

    def minutes(self, path: str, language: Language = "en") -> int:
        """Return how long a page takes: what it says itself, or what is planned for it."""
        page = self.page(language, path)
        if page and page.front.minutes:
            return page.front.minutes
        chapters = self.course.chapters if self.course else ()
        return next((chapter.minutes for chapter in chapters if chapter.path == path), 0)

    def step_minutes(self, step: WeekStep) -> int:
        """Return how long a step of the week takes."""
        return step.minutes or self.minutes(step.page or "")

    def planned(self) -> set[str]:
        """Return the paths of all chapters and labs of the course, written or not."""
        course = self.course
        return {*(chapter.path for chapter in course.chapters), *(lab.path for lab in course.labs)} if course else set()

    def users(self, language: Language, kind: MentionKind, target: str) -> list[Page]:
        """Return the pages of one edition that point to a term, claim, source or page."""
        pages = self.edition(language)
        return [page for page in pages if page.path not in REFERENCE_PAGES and target in page.targets(kind)]


def _read_pages(
    docs: Path, *, root: Path, matchers: Mapping[Language, Matcher], problems: list[Problem]
) -> dict[tuple[Language, str], Page]:
    pages: dict[tuple[Language, str], Page] = {}
    for edition in LANGUAGES:
        for path in files_below(docs / edition, ".md", ".py"):
            page = read_page(path, docs=docs, root=root, matchers=matchers, problems=problems)
            if page:
                pages[page.language, page.path] = page
    return pages
