"""Public answers: how much work openness saves, and what onlookers make of how it ends.

How often subjects repeat follows Zipf's law: subject i of 200 comes up 1/i times as often as the first.
An answer is written when a subject is new in the month, or when the person asking does not find the earlier one.
Onlookers: customers won = questions × views × conversion × (share that ends well − harm × share that ends badly).
A team that manages as many answers as it wrote by mail leaves the rest unanswered, and these end badly.
Stylised; all numbers are illustrative.
"""

import math
from dataclasses import dataclass

from wiki.explorables.kit.controls import Control, Options, Range, Values
from wiki.explorables.kit.figures import Axis, Lines, Say, Series, View
from wiki.explorables.kit.numbers import per_cent, round_half, say

_BY_MAIL, _SUBJECTS, _CONVERSION = 500, 200, 0.002
_QUARTERS = (0, 25, 50, 75, 100)

CONTROLS: tuple[Control, ...] = (
    Options("look", ids=("work", "onlookers"), start="work"),
    Range("extra", low=0, high=1, step=0.1, start=0, scale=100),
    Range("find", low=0, high=1, step=0.05, start=0.5, scale=100),
    Range("satisfied", low=0.4, high=1, step=0.05, start=0.8, scale=100),
    Range("views", low=10, high=400, step=10, start=40),
    Range("harm", low=1, high=5, step=0.5, start=2, digits=1),
)


@dataclass(frozen=True)
class Month:
    """A month's questions, the answers they need and those nobody writes; shares from 0 to 1; customers gained."""

    questions: float
    needed: float
    unanswered: float
    well: float
    even: float
    gain: float


def run(values: Values) -> Month:
    """Return the month for what the controls say."""
    return _month(values, float(values["find"]))


def _month(values: Values, find: float) -> Month:
    views, harm = float(values["views"]), float(values["harm"])
    questions = round_half(_BY_MAIL * (1 + float(values["extra"])))
    needed = answers_needed(questions, _SUBJECTS, find)
    unanswered = max(0.0, needed - _BY_MAIL)
    well = float(values["satisfied"]) * (1 - unanswered / questions)
    return Month(
        questions=questions,
        needed=needed,
        unanswered=unanswered,
        well=well,
        even=break_even(harm),
        gain=onlooker_gain(questions, views, _CONVERSION, well, harm),
    )


def distinct_topics(questions: float, topics: int) -> float:
    """Return how many of `topics` come up at least once among so many questions, on average (Zipf's law, s = 1)."""
    weights = [1 / rank for rank in range(1, topics + 1)]
    whole = sum(weights)
    return sum(1 - math.pow(1 - weight / whole, questions) for weight in weights)


def answers_needed(questions: float, topics: int, find: float) -> float:
    """Return the answers to write when a share `find` (0 to 1) of repeat askers finds the earlier answer."""
    distinct = distinct_topics(questions, topics)
    return distinct + (questions - distinct) * (1 - find)


def onlooker_gain(questions: float, views: float, conversion: float, well: float, harm: float) -> float:
    """Return customers won (below 0: lost) when a share `well` ends well and a bad end weighs `harm` good ones."""
    return questions * views * conversion * (well - harm * (1 - well))


def break_even(harm: float) -> float:
    """Return the share of good ends, from 0 to 1, above which answering in public wins customers."""
    return harm / (1 + harm)


def show(result: Month, values: Values) -> View:
    """Show the answers to write over the share that finds them, or the customers over the share that ends well."""
    work = values["look"] == "work"
    return View(
        figure=_work(values) if work else _onlookers(result, values),
        sentence=_work_said(result, values) if work else _onlookers_said(result),
        columns=("found", "needed", "unanswered", "well", "gain"),
        rows=[_row(_month(values, share / 100), share) for share in _QUARTERS],
    )


def _row(month: Month, share: int) -> tuple[str, ...]:
    numbers = (say(month.needed), say(month.unanswered), f"{per_cent(month.well)}%", say(month.gain))
    return (f"{share}%", *numbers)


def _work(values: Values) -> Lines:
    points = [(share, _month(values, share / 100).needed) for share in _QUARTERS]
    return Lines(
        x=Axis("found", 0, 100, _QUARTERS),
        y=Axis("answers", 0, 1000, (0, 250, 500, 750, 1000)),
        series=(Series("public", points), Series("mail", ((0, _BY_MAIL), (100, _BY_MAIL)))),
        rules=(("here", float(values["find"]) * 100),),
    )


def _onlookers(result: Month, values: Values) -> Lines:
    views, harm = float(values["views"]), float(values["harm"])

    def gain(share: float) -> float:
        return onlooker_gain(result.questions, views, _CONVERSION, share / 100, harm)

    worst, best = gain(0), gain(100)
    return Lines(
        x=Axis("well", 0, 100, _QUARTERS),
        y=Axis("customers", worst, best, (worst, 0, best)),
        series=(Series("gain", [(share, gain(share)) for share in _QUARTERS]), Series("none", ((0, 0), (100, 0)))),
        rules=(("here", result.well * 100),),
    )


def _work_said(result: Month, values: Values) -> Say:
    needed = round_half(result.needed)
    key = "saved" if needed < _BY_MAIL else "more" if needed > _BY_MAIL else "equal"
    told = {
        "questions": say(result.questions),
        "found": say(float(values["find"]) * 100),
        "needed": say(needed),
        "apart": say(abs(needed - _BY_MAIL)),
    }
    return Say(key, told)


def _onlookers_said(result: Month) -> Say:
    gain = round_half(result.gain)
    key = "won" if gain > 0 else "lost" if gain < 0 else "level"
    digits = _digits(result) if gain else 0
    told = {
        "questions": say(result.questions),
        "unanswered": say(result.unanswered),
        "well": per_cent(result.well, digits),
        "even": per_cent(result.even, digits),
        "gain": say(abs(gain)),
    }
    return Say(f"{key}-behind" if round_half(result.unanswered) else key, told)


def _digits(result: Month) -> int:
    """Return the fewest digits that tell the share that ends well from the share that is needed."""
    apart = (each for each in (0, 1) if say(result.well * 100, each) != say(result.even * 100, each))
    return next(apart, 2)
