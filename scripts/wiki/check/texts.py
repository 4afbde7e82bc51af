"""Every text that stands in both languages side by side, with the place of each."""

from collections.abc import Iterator

from wiki.model.quiz import Match, Order, Question
from wiki.model.text import Text
from wiki.site import Site


def texts_of(site: Site) -> Iterator[tuple[str, Text]]:
    """Yield all bilingual texts of questions and claims by their place, as in `item:why-segment/ask`."""
    for quiz in site.quizzes.values():
        for prediction in quiz.predictions:
            yield f"item:{prediction.id}/ask", prediction.ask
            for index, option in enumerate(prediction.options):
                yield f"item:{prediction.id}/options/{index}/text", option.text
            yield f"item:{prediction.id}/reveal", prediction.reveal
        for question in quiz.questions:
            yield from texts_of_question(question)
    for claim in site.claims.values():
        yield f"claim:{claim.id}/text", claim.text
        if claim.finding:
            yield f"claim:{claim.id}/finding", claim.finding


def texts_of_question(question: Question) -> Iterator[tuple[str, Text]]:
    """Yield all bilingual texts of one question by their place."""
    head = f"item:{question.id}"
    yield f"{head}/ask", question.ask
    for place, part in shown_parts(question):
        yield f"{head}/{place}", part
    for place, why in reasons(question):
        yield f"{head}/{place}", why


def shown_parts(question: Question) -> Iterator[tuple[str, Text]]:
    """Yield what a question offers to choose, order or match."""
    if isinstance(question, Order):
        yield from ((f"items/{index}/text", step.text) for index, step in enumerate(question.items))
    elif isinstance(question, Match):
        yield from ((f"pairs/{index}/left", pair.left) for index, pair in enumerate(question.pairs))
        yield from ((f"pairs/{index}/right", pair.right) for index, pair in enumerate(question.pairs))
        yield from ((f"spare/{index}/right", spare.right) for index, spare in enumerate(question.spare))
    else:
        yield from ((f"options/{index}/text", option.text) for index, option in enumerate(question.options))


def reasons(question: Question) -> Iterator[tuple[str, Text]]:
    """Yield the explanations of a question."""
    if isinstance(question, Order):
        yield from ((f"items/{index}/why", step.why) for index, step in enumerate(question.items))
    elif isinstance(question, Match):
        yield from ((f"pairs/{index}/why", pair.why) for index, pair in enumerate(question.pairs))
        yield from ((f"spare/{index}/why", spare.why) for index, spare in enumerate(question.spare))
    else:
        yield from ((f"options/{index}/why", option.why) for index, option in enumerate(question.options))
