"""Numbers to work out or to choose: a known mistake is not graded as right, and options stand by size."""

from collections.abc import Iterable, Iterator

from wiki.check.findings import error, place_of
from wiki.model.problem import Problem
from wiki.model.quiz import Choice, Numeric
from wiki.render.quiz import options_by_size
from wiki.site import Site


def check_numeric(site: Site) -> Iterable[Problem]:
    """The right number, and no other that a question foresees, is right."""
    for quiz in site.quizzes.values():
        for question in quiz.questions:
            if isinstance(question, Numeric):
                yield from _tolerance(site, question)
                yield from _slips(site, question)
            elif isinstance(question, Choice) and options_by_size(question) not in (
                [],
                [option.id for option in question.options],
            ):
                place = place_of(site, f"item:{question.id}/options")
                yield error(place, "the options are numbers and not in order", "Put the smallest first")


def _tolerance(site: Site, question: Numeric) -> Iterator[Problem]:
    if question.answer and question.tolerance >= abs(question.answer):
        place = place_of(site, f"item:{question.id}/tolerance")
        yield error(place, f"with a tolerance of {question.tolerance:g}, 0 would be right", "Make it smaller")


def _slips(site: Site, question: Numeric) -> Iterator[Problem]:
    values = [slip.value for slip in question.slips]
    for index, value in enumerate(values):
        place = place_of(site, f"item:{question.id}/slips/{index}/value")
        # Read as people write it: 0.3 is within 0.1 of 0.2, whatever binary fractions make of it.
        if round(abs(value - question.answer), 9) <= question.tolerance:
            near = f" within {question.tolerance:g} of" if question.tolerance else ""
            what = f"the slip {value:g} is{near} the answer {question.answer:g}, and would be graded as right"
            yield error(place, what, "Lower `tolerance`, or correct the value")
        if value in values[:index]:
            yield error(place, f"the slip {value:g} stands twice", "Tell both mistakes in one `why`")
        elif index and value < values[index - 1]:
            yield error(place, f"the slip {value:g} stands behind a larger one", "Put the smallest first")
