"""Every text that stands in both languages side by side, with the place of each."""

from collections.abc import Iterator

from wiki.model.quiz import Categorise, Numeric, Question, QuizFile, Reflect, Scenario, Short, parts_of
from wiki.model.text import LANGUAGES, Text
from wiki.read.yaml import Value
from wiki.site import Site


def texts_of(site: Site) -> Iterator[tuple[str, Text]]:
    """Yield all bilingual texts by their place, as in `item:why-segment/ask`; a * stands where the language would."""
    for quiz in site.quizzes.values():
        yield from _of_quiz(quiz)
    for claim in site.claims.values():
        yield f"claim:{claim.id}/text", claim.text
        if claim.finding:
            yield f"claim:{claim.id}/finding", claim.finding
    for term in site.terms.values():
        yield f"term:{term.id}/*/definition", Text(en=term.en.definition, ja=term.ja.definition)
    for source in site.sources.values():
        yield f"source:{source.key}", Text(en=source.note, ja=source.note_ja)
    for name, model in site.models.items():
        yield from _pairs(dict(model), f"model:{name}")
    if site.course:
        yield from _pairs(site.course.model_dump(mode="json"), "course:")


def _of_quiz(quiz: QuizFile) -> Iterator[tuple[str, Text]]:
    for prediction in quiz.predictions:
        yield f"item:{prediction.id}/ask", prediction.ask
        for index, option in enumerate(prediction.options):
            yield f"item:{prediction.id}/options/{index}/text", option.text
        yield f"item:{prediction.id}/reveal", prediction.reveal
    for question in quiz.questions:
        yield from texts_of_question(question)


def _pairs(data: Value, at: str) -> Iterator[tuple[str, Text]]:
    """Yield the bilingual texts in data that was checked already."""
    # Not of a control that offers both languages: there each is a text.
    if isinstance(data, dict) and data.keys() == set(LANGUAGES) and isinstance(data["en"], str):
        yield at, Text.model_validate(data)
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _pairs(value, f"{at}/{key}")
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _pairs(value, f"{at}/{index}")


def texts_of_question(question: Question) -> Iterator[tuple[str, Text]]:
    """Yield all bilingual texts of one question by their place."""
    head = f"item:{question.id}"
    yield f"{head}/ask", question.ask
    for texts in (_told, shown_parts, reasons):
        for place, text in texts(question):
            yield f"{head}/{place}", text


def _told(question: Question) -> Iterator[tuple[str, Text]]:
    """Yield what a question tells besides its stem: nothing to choose from, and no explanation."""
    match question:
        case Numeric():
            yield "unit", question.unit
        case Scenario():
            for index, scene in enumerate(question.scenes):
                yield f"scenes/{index}/text", scene.text
        case Reflect():
            yield "model", question.model


def shown_parts(question: Question) -> Iterator[tuple[str, Text]]:
    """Yield the texts that a question offers to choose, order, match, sort or tick."""
    if isinstance(question, Categorise):
        for index, category in enumerate(question.categories):
            yield f"categories/{index}/text", category.text
    for place, part in parts_of(question):
        for side in ("text", "left", "right"):
            if shown := getattr(part, side, None):
                yield f"{place}/{side}", shown


def reasons(question: Question) -> Iterator[tuple[str, Text]]:
    """Yield the explanations of a question."""
    if isinstance(question, Short | Numeric):
        yield "why", question.why
    for place, part in parts_of(question):
        yield f"{place}/why", part.why
    if isinstance(question, Scenario):
        for index, scene in enumerate(question.scenes):
            if scene.why:
                yield f"scenes/{index}/why", scene.why
