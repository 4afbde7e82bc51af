"""What the course holds today, as far as learners' files can speak of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from wiki.model.quiz import AnyQuestion
from wiki.model.text import Language
from wiki.site import Site


@dataclass(frozen=True)
class Track:
    """One track; of its chapters those that have questions."""

    id: str
    name: str
    chapters: tuple[str, ...]


@dataclass(frozen=True)
class Bank:
    """Titles of the pages with questions, their questions by page and by id, and the page of each question.

    `paths` are those of all pages: a page without questions can be read, too; `renamed` are these by those they had.
    `week`: the chapters that the onboarding week has read whole.
    """

    paths: frozenset[str]
    renamed: Mapping[str, str]
    titles: Mapping[str, str]
    by_page: Mapping[str, tuple[AnyQuestion, ...]]
    questions: Mapping[str, AnyQuestion]
    page_of: Mapping[str, str]
    tracks: tuple[Track, ...]
    week: tuple[str, ...]

    def track_name(self, name: str) -> str:
        """Return what a track is called in the edition."""
        return next(track.name for track in self.tracks if track.id == name)


def make_bank(site: Site, language: Language) -> Bank:
    """Return what one edition of the course asks, pages in the order of the course."""
    titles = {path: site.pages[language, path].front.title for path in site.asked(language)}
    by_page = {path: tuple(site.quizzes[path].questions) for path in titles}
    return Bank(
        paths=frozenset(site.paths()),
        renamed=site.renamed,
        titles=titles,
        by_page=by_page,
        questions={question.id: question for questions in by_page.values() for question in questions},
        page_of={question.id: path for path, questions in by_page.items() for question in questions},
        tracks=tuple(
            Track(track.id, track.name[language], tuple(path for path in track.chapters if path in titles))
            for track in (site.course.tracks if site.course else ())
        ),
        week=tuple(path for path in (site.course.week.whole_pages if site.course else ()) if path in titles),
    )
