"""What the learner's pages must know of the course: a catalogue per edition, and the questions of every page.

assets/course/<language>.json                   Catalogue: pages with questions, tracks, versions of the content
assets/questions/<language>/<part>.<page>.html  the page's questions and answers, for the review and the final check
"""

import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypedDict

from wiki.model.page import FrontMatter
from wiki.model.quiz import QuizFile
from wiki.model.text import LANGUAGES, Language
from wiki.render.html import href
from wiki.render.quiz import in_page_order, render_items
from wiki.site import Site

_DIGITS = 8


class QuestionEntry(TypedDict):
    """One question; `section` is a heading id, `objective` an id of the page."""

    id: str
    revision: int
    type: str
    section: str
    objective: str


class PageEntry(TypedDict):
    """One page with questions; `url` is relative to the root of the edition."""

    title: str
    url: str
    minutes: int
    version: str
    sections: Mapping[str, str]
    objectives: Mapping[str, str]
    questions: list[QuestionEntry]


class TrackEntry(TypedDict):
    """One track; of its chapters those that have questions."""

    id: str
    name: str
    chapters: list[str]


class Catalogue(TypedDict):
    """The course as the learner's pages see it.

    `renamed` holds the paths of pages by those they had, `week` those with questions that the onboarding week has read whole.
    """

    version: str
    pages: Mapping[str, PageEntry]
    renamed: Mapping[str, str]
    tracks: list[TrackEntry]
    week: list[str]


def page_version(site: Site, path: str) -> str:
    """Return 8 hex digits that change with every word of a page, in either language, and of its questions.

    The order of the fields in the records of a question counts as well: let it be, or learners see new versions.
    """
    pages = tuple((page.front, page.body) for page in site.pages_at(path))
    return _version(pages, site.quizzes.get(path))


def make_catalogue(site: Site, language: Language) -> Catalogue:
    """Return the catalogue of one edition."""
    pages = {path: _page(site, path, language) for path in site.asked(language)}
    tracks = [
        TrackEntry(id=track.id, name=track.name[language], chapters=[path for path in track.chapters if path in pages])
        for track in (site.course.tracks if site.course else ())
    ]
    version = _digest(*(page_version(site, path) for path in site.paths()))
    week = [path for path in (site.course.week.whole_pages if site.course else ()) if path in pages]
    return Catalogue(version=version, pages=pages, renamed=site.renamed, tracks=tracks, week=week)


def write_catalogue(site: Site, site_dir: Path) -> None:
    """Write the catalogue and the questions of both editions into a built site."""
    for language in LANGUAGES:
        text = json.dumps(make_catalogue(site, language), ensure_ascii=False, separators=(",", ":"))
        _write(site_dir / "assets" / "course" / f"{language}.json", text)
        for path in site.asked(language):
            sections = site.pages[language, path].targets("check")
            html = render_items(in_page_order(site.quizzes[path], sections), language)
            _write(site_dir / "assets" / "questions" / language / f"{path.replace('/', '.')}.html", html)


def _page(site: Site, path: str, language: Language) -> PageEntry:
    page, quiz = site.pages[language, path], site.quizzes[path]
    asked = {question.section for question in quiz.questions}
    return PageEntry(
        title=page.front.title,
        url=href("index", path),
        minutes=site.minutes(path, language),
        version=page_version(site, path),
        sections={heading.id: heading.text for heading in page.headings if heading.id in asked},
        objectives={objective.id: objective.text for objective in page.front.objectives},
        questions=[
            QuestionEntry(
                id=question.id,
                revision=question.revision,
                type=question.type,
                section=question.section,
                objective=question.objective,
            )
            for question in quiz.questions
        ],
    )


@lru_cache(maxsize=1024)  # each page of a build shows it, and so do both catalogues
def _version(pages: tuple[tuple[FrontMatter, str], ...], quiz: QuizFile | None) -> str:
    texts = [f"{front!r}\n{body}" for front, body in pages]
    return _digest(*texts, quiz.model_dump_json() if quiz else "")


def _digest(*texts: str) -> str:
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:_DIGITS]


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
