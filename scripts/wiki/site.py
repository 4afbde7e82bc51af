"""Everything the wiki holds, read once and indexed: the one model behind pages, checks, exports and commands."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from wiki.linking import Matcher, make_matcher
from wiki.model.claim import Claim
from wiki.model.course import Course, Moved, Planned, WeekStep
from wiki.model.ledger import Reviewed
from wiki.model.page import MentionKind, Page
from wiki.model.problem import Problem
from wiki.model.quiz import Question, QuizFile
from wiki.model.said import Said
from wiki.model.source import Source
from wiki.model.term import Term
from wiki.model.text import LANGUAGES, PATH, Language, Text
from wiki.read.bibliography import read_sources
from wiki.read.files import files_below, stands
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
from wiki.read.ledger import read_ledger
from wiki.read.names import read_names
from wiki.read.order import CONFIGURATION, Listed, read_order
from wiki.read.page import PAGE_SUFFIXES, files_of_page, read_page
from wiki.read.synced import read_synced
from wiki.read.yaml import Value

FOLDERS = ("docs/en", "docs/ja", "knowledge/claims", "knowledge/terms", "quizzes")
# Pages that list everything do not count as places where something is used.
REFERENCE_PAGES = frozenset({"glossary", "sources", "claims"})


@dataclass(frozen=True)
class Site:
    """The whole wiki. Pages are keyed by language and path; `problems` are those met while reading.

    `meant` are the files that stand under another name or in another folder, where nobody reads them.
    """

    root: Path
    pages: Mapping[tuple[Language, str], Page]
    terms: Mapping[str, Term]
    claims: Mapping[str, Claim]
    sources: Mapping[str, Source]
    quizzes: Mapping[str, QuizFile]
    reviewed: Mapping[str, Reviewed]
    synced: Mapping[str, Mapping[str, Text]] | None
    models: Mapping[str, Mapping[str, Value]]
    templates: Mapping[str, frozenset[str]]
    course: Course | None
    order: tuple[Listed, ...]
    matchers: Mapping[Language, Matcher]
    places: Mapping[str, Place]
    meant: frozenset[str]
    problems: tuple[Problem, ...]

    @classmethod
    def read(cls, root: Path) -> "Site":
        """Read docs, quizzes and knowledge below a folder. Mistakes become problems, never exceptions."""
        problems = _missing_folders(root)
        places: Places = {}
        meant = read_names(root, problems)
        knowledge = root / "knowledge"
        terms = read_terms(knowledge / "terms", root=root, places=places, problems=problems)
        matchers = {language: make_matcher(terms.values(), language) for language in LANGUAGES}
        return cls(
            root=root,
            pages=_read_pages(root, matchers, problems),
            terms=terms,
            claims=read_claims(knowledge / "claims", root=root, places=places, problems=problems),
            sources=read_sources(knowledge / "references.bib", root=root, places=places, problems=problems),
            quizzes=read_quizzes(root / "quizzes", root=root, places=places, meant=meant, problems=problems),
            reviewed=read_ledger(root / "quizzes", root=root, places=places, problems=problems),
            synced=read_synced(knowledge, root=root, problems=problems),
            models=read_models(knowledge / "models", root=root, places=places, problems=problems),
            templates=read_templates(knowledge / "templates"),
            course=read_course(knowledge / "course.yml", root=root, places=places, problems=problems),
            order=read_order(root / CONFIGURATION, root=root, problems=problems),
            matchers=matchers,
            places=places,
            meant=frozenset(meant),
            problems=tuple(problems),
        )

    def page(self, language: Language, path: str) -> Page | None:
        """Return a page of one edition, or None."""
        return self.pages.get((language, path))

    def either(self, path: str, language: Language = "en") -> Page | None:
        """Return a page of one edition, or its twin where that edition lacks it."""
        return next((page for each in (language, *LANGUAGES) if (page := self.page(each, path))), None)

    def pages_at(self, path: str) -> list[Page]:
        """Return the page that each edition has at a path, English first; none where neither has one."""
        return [page for language in LANGUAGES if (page := self.page(language, path))]

    def both_editions(self) -> Iterator[tuple[Page, Page]]:
        """Yield each page that stands in both languages, English first."""
        for path in self.paths():
            if len(pages := self.pages_at(path)) == len(LANGUAGES):
                yield pages[0], pages[1]

    def stands(self, path: str) -> bool:
        """Say whether an edition has a page's file, readable or not; it is taken to be in a folder that is missing."""
        folders = [self.root / "docs" / edition for edition in LANGUAGES]
        return any(map(stands, files_of_page(self.root, path))) or not all(folder.is_dir() for folder in folders)

    def edition(self, language: Language) -> list[Page]:
        """Return the pages of one edition, by path."""
        return [page for (edition, _), page in sorted(self.pages.items()) if edition == language]

    def paths(self) -> list[str]:
        """Return the paths of all pages of either edition."""
        return sorted({path for _, path in self.pages})

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The questions of all pages."""
        return tuple(question for quiz in self.quizzes.values() for question in quiz.questions)

    def minutes(self, path: str, language: Language = "en") -> int:
        """Return how long a page takes: what it says itself, or what is planned for it; 0 where neither says."""
        if page := self.either(path, language):
            return page.front.minutes or 0
        planned = self.planned.get(path)
        return planned.minutes if planned else 0

    def step_minutes(self, step: WeekStep) -> int:
        """Return how long a step of the week takes."""
        return step.minutes or self.minutes(step.page or "")

    @cached_property
    def planned(self) -> Mapping[str, Planned]:
        """The pages that are still to be written, by path."""
        return {page.path: page for page in self.course.planned} if self.course else {}

    @cached_property
    def moved(self) -> Mapping[str, Moved]:
        """The pages that stood elsewhere once, by the path they had."""
        return {page.old: page for page in self.course.moved} if self.course else {}

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """The paths of pages by those they had; one that is a section of another now is not that page."""
        return {old: page.new for old, page in self.moved.items() if page.anchor is None}

    def asked(self, language: Language) -> list[str]:
        """Return the paths of the pages of an edition that have questions, in the order of the course."""
        paths = dict.fromkeys((*(listed.path for listed in self.order), *sorted(self.quizzes)))
        return [
            path
            for path in paths
            if path in self.quizzes and self.quizzes[path].questions and self.page(language, path)
        ]

    def users(self, language: Language, kind: MentionKind, target: str) -> list[Page]:
        """Return the pages of one edition that point to a term, claim, source or page."""
        return self._users.get((language, kind, target), [])

    @cached_property
    def _users(self) -> Mapping[tuple[Language, MentionKind, str], list[Page]]:
        found: dict[tuple[Language, MentionKind, str], list[Page]] = {}
        for (language, path), page in sorted(self.pages.items()):
            for kind, target in {(mention.kind, mention.target) for mention in page.mentions}:
                if path not in REFERENCE_PAGES:
                    found.setdefault((language, kind, target), []).append(page)
        return found


def _read_pages(
    root: Path, matchers: Mapping[Language, Matcher], problems: list[Problem]
) -> dict[tuple[Language, str], Page]:
    pages: dict[tuple[Language, str], Page] = {}
    for language, matcher in matchers.items():
        for path in files_below(root / "docs" / language, *PAGE_SUFFIXES):
            page = read_page(path, root=root, language=language, matcher=matcher, problems=problems)
            if page and re.match(PATH, page.path):  # `read_names` tells of others
                pages[language, page.path] = page
    return pages


def _missing_folders(root: Path) -> list[Problem]:
    return [
        Problem(folder, 1, Said("the folder is missing"), Said("Restore it from the last version"))
        for folder in FOLDERS
        if not (root / folder).is_dir()
    ]
