"""Each question by itself: its keys, its parts, and what it points to."""

import unicodedata
from collections.abc import Iterable, Iterator

from wiki.check.findings import NAMES, error, place_of
from wiki.check.known import lacks_claim
from wiki.check.texts import shown_parts, texts_of_item
from wiki.model.item import Choice, Multiple, TrueFalse, keys_of
from wiki.model.page import Page
from wiki.model.problem import Problem
from wiki.model.quiz import Prediction, Question, parts_of
from wiki.model.said import Said
from wiki.model.text import LANGUAGES
from wiki.read.knowledge import Place
from wiki.sections import lost_headings
from wiki.site import Site


def check_questions(site: Site) -> Iterable[Problem]:
    """Each question can be answered, has the right number of keys, and names what exists."""
    seen: dict[str, str] = {}
    for quiz in site.quizzes.values():
        pages = site.pages_at(quiz.page)
        if not site.stands(quiz.page):
            where = Place(f"quizzes/{quiz.page}.yml", 1)
            what = Said("there is no page {page}", page=quiz.page)
            yield error(where, what, Said("Write the page, or rename the file"))
        for prediction in quiz.predictions:
            yield from _prediction(site, prediction)
        for question in quiz.questions:
            yield from _pointers(site, question, pages)
            yield from _keys(site, question)
            yield from _parts(site, question)
            words = repr([text for _, text in texts_of_item(question)])
            if (first := seen.setdefault(words, question.id)) != question.id:
                what = Said("the question says the same as {id}", id=first)
                yield error(place_of(site, f"item:{question.id}/ask"), what, Said("Write another one, or remove it"))


def _prediction(site: Site, prediction: Prediction) -> Iterator[Problem]:
    ids = [option.id for option in prediction.options]
    places = [f"item:{prediction.id}/options/{index}" for index in range(len(ids))]
    yield from repeated(site, zip(places, ids, strict=True))
    if prediction.answer is not None and prediction.answer not in ids:
        what = Said("`answer` is {answer}, which is not an option", answer=prediction.answer)
        yield error(place_of(site, f"item:{prediction.id}/answer"), what, Said("Write one of {known}", known=ids))


def _pointers(site: Site, question: Question, pages: list[Page]) -> Iterator[Problem]:
    head = f"item:{question.id}"
    # What only one edition has is told where the editions are compared.
    if pages and not any(
        question.section in {heading.id for heading in page.headings} | lost_headings(site, page).keys()
        for page in pages
    ):
        what = Said("{file} has no heading #{heading}", file=pages[0].file, heading=question.section)
        yield error(place_of(site, f"{head}/section"), what, Said("Write the id of a heading of the page"))
    known_somewhere = {objective.id for page in pages for objective in page.front.objectives}
    for page in pages:
        objectives = [objective.id for objective in page.front.objectives]
        if question.objective not in known_somewhere:
            what = Said("{file} has no objective {objective}", file=page.file, objective=question.objective)
            known = Said("Write one of {known}", known=objectives)
            cure = known if objectives else Said("Give the page objectives")
            yield error(place_of(site, f"{head}/objective"), what, cure)
    for index, claim in enumerate(question.claims):
        if lacks_claim(site, claim):
            what = Said("there is no claim {claim}", claim=claim)
            yield error(place_of(site, f"{head}/claims/{index}"), what, Said("Correct the id"))


def _keys(site: Site, question: Question) -> Iterator[Problem]:
    if not isinstance(question, Choice):
        return
    place = place_of(site, f"item:{question.id}/options")
    keys = [option.id for option in keys_of(question)]
    if isinstance(question, Multiple):
        if len(keys) < 2:
            what = Said("a question with several answers has {count} option marked as correct", count=len(keys))
            yield error(place, what, Said("Mark two or more with correct: true, or set `type` to single"))
        elif len(keys) == len(question.options):
            yield error(place, Said("every option is marked as correct"), Said("Leave at least one unmarked"))
    elif len(keys) != 1:
        kind = Said("reason") if isinstance(question, TrueFalse) else Said("option")
        several = Said("{count} options are marked as correct ({options})", count=len(keys), options=keys)
        what = several if keys else Said("no {kind} is marked as correct", kind=kind)
        yield error(place, what, Said("Mark exactly one {kind} with correct: true", kind=kind))


def _parts(site: Site, question: Question) -> Iterator[Problem]:
    yield from repeated(site, ((f"item:{question.id}/{place}", part.id) for place, part in parts_of(question)))
    for language in LANGUAGES:
        seen: set[str] = set()
        for place, text in shown_parts(question):
            # A left-hand side may say the same as a right-hand side.
            side = _scene(place) + place.rpartition("/")[2]
            plain = side + unicodedata.normalize("NFKC", text[language]).casefold().strip(" .。")
            if plain in seen:
                where = place_of(site, f"item:{question.id}/{place}/{language}")
                what = Said("“{text}” appears twice in {language}", text=text[language], language=NAMES[language])
                yield error(where, what, Said("Write two different texts"))
            seen.add(plain)


def repeated(site: Site, parts: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """Say which ids stand twice among the parts of an item."""
    seen: set[str] = set()
    for place, name in parts:
        if _scene(place) + name in seen:
            yield error(place_of(site, f"{place}/id"), Said("the id {id} appears twice", id=name), Said("Rename one"))
        seen.add(_scene(place) + name)


def _scene(place: str) -> str:
    """Return the scene of a scenario that a decision belongs to: the same may be done in two of them."""
    return place.rpartition("decisions/")[0]
