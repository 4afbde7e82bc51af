"""Every text that stands in both languages side by side, with the place of each."""

from collections.abc import Iterator, Mapping

from wiki.model.quiz import Categorise, Prediction, Question, parts_of
from wiki.model.text import Record, Text
from wiki.site import Site


def texts_of(site: Site) -> Iterator[tuple[str, Text]]:
    """Yield all bilingual texts by their place, as in `item:why-segment/ask`; a * stands where the language would."""
    for quiz in site.quizzes.values():
        for item in (*quiz.predictions, *quiz.questions):
            yield from texts_of_item(item)
    for claim in site.claims.values():
        yield from _within(claim, f"claim:{claim.id}")
    for term in site.terms.values():
        yield f"term:{term.id}/*/definition", Text(en=term.en.definition, ja=term.ja.definition)
    for source in site.sources.values():
        yield f"source:{source.key}", Text(en=source.note, ja=source.note_ja)
    for name, model in site.models.items():
        yield from _within(model, f"model:{name}")
    yield from _within(site.course, "course:")


def texts_of_item(item: Prediction | Question) -> Iterator[tuple[str, Text]]:
    """Yield all bilingual texts of a prediction or a question by their place."""
    return _within(item, f"item:{item.id}")


def _within(value: object, at: str) -> Iterator[tuple[str, Text]]:
    """Yield the bilingual texts in a record, or in data that was checked already."""
    match value:
        case Text():
            yield at, value
        case {"en": str(), "ja": str()}:  # of a control that offers both languages, each holds a text
            yield at, Text.model_validate(value)
        case Record() | Mapping():
            for key, each in value.items() if isinstance(value, Mapping) else value:
                yield from _within(each, f"{at}/{key}")
        case tuple() | list():
            for index, each in enumerate(value):
                yield from _within(each, f"{at}/{index}")


def shown_parts(question: Question) -> Iterator[tuple[str, Text]]:
    """Yield the texts that a question offers to choose, order, match, sort or tick."""
    if isinstance(question, Categorise):
        for index, category in enumerate(question.categories):
            yield f"categories/{index}/text", category.text
    for place, part in parts_of(question):
        for side in ("text", "left", "right"):
            if shown := getattr(part, side, None):
                yield f"{place}/{side}", shown
