"""Numbers to work out or to choose: no answer is taken for another, and options stand by size."""

from collections.abc import Iterable, Iterator

from wiki.check.findings import error, place_of
from wiki.model.item import Choice
from wiki.model.problem import Problem
from wiki.model.quiz import Numeric
from wiki.model.said import Said
from wiki.render.quiz import options_by_size
from wiki.site import Site


def check_numeric(site: Site) -> Iterable[Problem]:
    """The right number, and no other that a question foresees, is right."""
    for question in site.questions:
        if isinstance(question, Numeric):
            yield from _tolerance(site, question)
            yield from _slips(site, question)
            yield from _share(site, question)
        elif isinstance(question, Choice) and options_by_size(question) not in (
            [],
            [option.id for option in question.options],
        ):
            place = place_of(site, f"item:{question.id}/options")
            yield error(place, Said("the options are numbers, but not in order"), Said("Put the smallest first"))


def _tolerance(site: Site, question: Numeric) -> Iterator[Problem]:
    if question.answer and question.tolerance >= abs(question.answer):
        place = place_of(site, f"item:{question.id}/tolerance")
        what = Said("with a tolerance of {tolerance}, 0 would be right", tolerance=f"{question.tolerance:g}")
        yield error(place, what, Said("Make it smaller"))


def _slips(site: Site, question: Numeric) -> Iterator[Problem]:
    values = [slip.value for slip in question.slips]
    for index, value in enumerate(values):
        slip = f"{value:g}"
        place = place_of(site, f"item:{question.id}/slips/{index}/value")
        # Read as people write it: 0.3 is within 0.1 of 0.2, whatever binary fractions make of it.
        if round(abs(value - question.answer), 9) <= question.tolerance:
            yield error(place, _right(question, slip), Said("Lower `tolerance`, or correct the value"))
        if value in values[:index]:
            yield error(
                place, Said("the slip {slip} appears twice", slip=slip), Said("Explain both mistakes in one `why`")
            )
        elif index and value < values[index - 1]:
            what = Said("the slip {slip} comes after a larger one", slip=slip)
            yield error(place, what, Said("Put the smallest first"))


def _share(site: Site, question: Numeric) -> Iterator[Problem]:
    # Where per cent are asked for, some type 0.45 for 45%: they are not told of a mistake that they did not make.
    if question.unit.en != "%":
        return
    share = round(question.answer / 100, 9)
    for index, slip in enumerate(question.slips):
        if round(abs(slip.value - share), 9) <= question.tolerance:
            if slip.value != share:
                place = place_of(site, f"item:{question.id}/slips/{index}/value")
                what = Said(
                    "who types the right share, {share}, is told of the slip {slip}",
                    share=f"{share:g}",
                    slip=f"{slip.value:g}",
                )
                yield error(
                    place, what, Said("Lower `tolerance`, or make {share} a slip before it", share=f"{share:g}")
                )
            return


def _right(question: Numeric, slip: str) -> Said:
    tolerance, answer = f"{question.tolerance:g}", f"{question.answer:g}"
    if not question.tolerance:
        return Said("the slip {slip} is the answer {answer}, and would be graded as right", slip=slip, answer=answer)
    return Said(
        "the slip {slip} is within {tolerance} of the answer {answer}, and would be graded as right",
        slip=slip,
        tolerance=tolerance,
        answer=answer,
    )
