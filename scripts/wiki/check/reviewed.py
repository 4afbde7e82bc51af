"""Questions and the ledger of those reviewed: ids are never used again, and a section that changes is read again."""

from collections.abc import Iterable, Iterator

from wiki.check.findings import error, place_of, warning
from wiki.check.known import unread
from wiki.model.ledger import section_hash
from wiki.model.problem import Problem
from wiki.model.quiz import Question
from wiki.model.said import Said
from wiki.model.text import LANGUAGES
from wiki.site import Site


def check_reviewed(site: Site) -> Iterable[Problem]:
    """Each id of the ledger stands for what it always stood for, and its section says what it said."""
    yield from _ids(site)
    for question in stale_questions(site):
        what = Said("its section has changed since it was reviewed on {day}", day=str(question.reviewed))
        cure = Said("Read it again, and set `reviewed` to the day you did")
        yield warning(place_of(site, f"item:{question.id}/reviewed"), what, cure)


def _ids(site: Site) -> Iterator[Problem]:
    used = {item.id for quiz in site.quizzes.values() for item in (*quiz.questions, *quiz.predictions)}
    for name, record in site.reviewed.items():
        if record.retired and name in used:
            what = Said("the id {id} belonged to a question of {page} that was removed", id=name, page=record.page)
            cure = Said("Give the new one an id of its own: answers to the old one are kept under this one")
            yield error(place_of(site, f"item:{name}"), what, cure)
        elif not record.retired and name not in used and not unread(site, f"quizzes/{record.page}.yml"):
            what = Said("no question {id} stands any more", id=name)
            cure = Said("Run wiki reviewed, which keeps its id from new use")
            yield warning(place_of(site, f"ledger:{name}"), what, cure)


def stale_questions(site: Site) -> list[Question]:
    """Return the questions whose section changed after the day on which somebody last reviewed them."""
    every = [(path, question) for path, quiz in site.quizzes.items() for question in quiz.questions]
    return [question for path, question in every if _is_stale(site, path, question)]


def _is_stale(site: Site, path: str, question: Question) -> bool:
    record = site.reviewed.get(question.id)
    # Whoever reviews a question with a browser only writes a later day, which the ledger learns in time.
    if record is None or record.retired or record.reviewed != question.reviewed:
        return False
    for language in LANGUAGES:
        page = site.page(language, path)
        text = page.sections.get(question.section) if page else None
        if text is not None and record.hash(language) not in ("", section_hash(text)):
            return True
    return False
