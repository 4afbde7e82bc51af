"""Questions and their ledger: ids are never used again, what is right changes with its revision, sections are read again."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from wiki.check.findings import error, place_of, warning
from wiki.check.known import unread
from wiki.model.ledger import right_hash, section_hash
from wiki.model.page import Page
from wiki.model.problem import Problem
from wiki.model.quiz import Question
from wiki.model.said import Said
from wiki.model.text import LANGUAGES
from wiki.read.knowledge import Place
from wiki.sections import lost_headings
from wiki.site import Site


def check_reviewed(site: Site) -> Iterable[Problem]:
    """Each id of the ledger stands for what it always stood for, and its section says what it said."""
    yield from _ids(site)
    yield from _revisions(site)
    changed: dict[tuple[str, int], list[Question]] = {}
    for page, question in _stale(site):
        line = next((heading.line for heading in page.headings if heading.id == question.section), page.body_line)
        changed.setdefault((page.file, line), []).append(question)
    for (file, line), questions in changed.items():
        what = Said(
            "the section has changed since its questions were reviewed ({ids})", ids=[each.id for each in questions]
        )
        cure = Said(
            "Read them again, and set `reviewed` in {file} to the day you did",
            file=place_of(site, f"item:{questions[0].id}").file,
        )
        yield warning(Place(file, line), what, cure)


def _ids(site: Site) -> Iterator[Problem]:
    pages = {path: {item.id for item in (*quiz.questions, *quiz.predictions)} for path, quiz in site.quizzes.items()}
    used = {name for names in pages.values() for name in names}
    fresh = {path: sorted(names - site.reviewed.keys()) for path, names in pages.items()}
    for name, record in site.reviewed.items():
        if record.retired and name in used:
            what = Said("the id {id} belonged to a question of {page} that was removed", id=name, page=record.page)
            cure = Said("Give the new one its own id: answers to the old one are stored under this one")
            yield error(place_of(site, f"item:{name}"), what, cure)
        elif record.retired or name in used or unread(site, f"quizzes/{record.page}.yml"):
            continue
        elif new := _successor(name, fresh.get(record.page, [])):
            what = Said("the id {id} is gone, and {new} is new", id=name, new=new)
            cure = Said(
                "Put {id} back, or readers lose their answers; if this is another question, run wiki reviewed", id=name
            )
            yield error(place_of(site, f"item:{new}"), what, cure)
        else:
            what = Said("the question {id} no longer exists", id=name)
            cure = Said(
                "If it was removed on purpose, run `wiki reviewed` or leave that to a maintainer: it keeps the id from being used again"
            )
            yield warning(place_of(site, f"ledger:{name}"), what, cure)


def _revisions(site: Site) -> Iterator[Problem]:
    """Say which questions have another right answer than in the same revision before: answers that are stored would turn wrong."""
    for question in site.questions:
        record = site.reviewed.get(question.id)
        if record and record.revision == question.revision and record.right != right_hash(question):
            what = Said("what is right in {id} has changed, but not its `revision`", id=question.id)
            cure = Said(
                "Write revision: {next}: readers are then asked it anew, and their old answers are not judged by the new key",
                next=question.revision + 1,
            )
            yield error(place_of(site, f"item:{question.id}/revision"), what, cure)


def _successor(name: str, fresh: list[str]) -> str:
    """Take from the new ids of a page the one that an old one seems to have become; another question has another name."""
    close = get_close_matches(name, fresh, n=1)
    if close:
        fresh.remove(close[0])
    return close[0] if close else ""


def stale_questions(site: Site) -> list[Question]:
    """Return the questions whose section changed after the day on which somebody last reviewed them."""
    return [question for _, question in _stale(site)]


def _stale(site: Site) -> Iterator[tuple[Page, Question]]:
    """Yield each of them with the page on which its section changed."""
    for path, quiz in site.quizzes.items():
        for question in quiz.questions:
            if page := _changed(site, path, question):
                yield page, question


def _changed(site: Site, path: str, question: Question) -> Page | None:
    record = site.reviewed.get(question.id)
    # Whoever reviews a question with a browser only writes a later day, which the ledger learns in time.
    if record is None or record.retired or record.reviewed != question.reviewed:
        return None
    for language in LANGUAGES:
        page = site.page(language, path)
        text = page.sections.get(question.section) if page and not lost_headings(site, page) else None
        if text is not None and record.hash(language) not in ("", section_hash(text)):
            return page
    return None
