"""What was asked: one set of answers gives many percentages, and few published ones may stand in one line.

Invented answers, illustrative: 400 people, each with a leaning from 0 to 1, mark three kinds of speaker from 1 to 5:
mark = 1 + floor(2.5 × leaning + 2.5 × chance + lift of the speaker + lift of those who follow business news).
Published figures of one survey, as their sources give them: two may be joined by a line where people and item agree.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from wiki.explorables.kit.controls import Again, Control, Options, Range, Values
from wiki.explorables.kit.figures import Axis, Cell, Dots, Lines, Say, Series, View
from wiki.explorables.kit.numbers import mulberry32, say

_ASKED, _INFORMED, _INFORMED_LIFT = 400, 0.25, 0.5
_ITEMS: Mapping[str, float] = {"known": 1.0, "like": 0.2, "strangers": -0.4}
_PEOPLE = ("everybody", "informed")
_BOXES, _BEST = (1, 2, 3), 5
# The years that have figures; the axis begins before them, so that their marks find room.
_YEARS, _FIRST, _LAST = (2003, 2005, 2006, 2008, 2009, 2010, 2011), 2002, 2012


@dataclass(frozen=True)
class Answer:
    """What one invented person marked, by speaker; `informed` are those who follow business news."""

    informed: bool
    marks: Mapping[str, int]


@dataclass(frozen=True)
class Published:
    """A published percentage with its people, item and year."""

    percent: int
    year: int
    people: str
    item: str
    source: str


FIGURES: Mapping[str, Published] = {
    "us2003": Published(22, 2003, "leaders", "self", "holmes"),
    "us2005": Published(56, 2005, "leaders", "self", "holmes"),
    "us2006": Published(68, 2006, "leaders", "self", "prweek"),
    "brazil2006": Published(86, 2006, "brazil", "self", "prweek"),
    "friends2006": Published(58, 2006, "us", "friends", "bazaarvoice"),
    "circle2008": Published(45, 2008, "unstated", "circle", "adage"),
    "self2009": Published(45, 2009, "unstated", "self", "adage"),
    "self2010": Published(39, 2010, "unstated", "self", "adage"),
    "circle2010": Published(25, 2010, "unstated", "circle", "adage"),
    "peers2011": Published(43, 2011, "claimed", "peers", "destination"),
}
_MADE, _SHOWN = ("part", "made"), ("part", "published")

CONTROLS: tuple[Control, ...] = (
    Options("part", ("made", "published"), start="made"),
    Options("people", _PEOPLE, start="everybody", when=_MADE),
    Options("item", tuple(_ITEMS), start="like", when=_MADE),
    Range("boxes", low=1, high=3, step=1, start=2, when=_MADE),
    Again(when=_MADE),
    Options("one", tuple(FIGURES), start="us2003", listed=True, when=_SHOWN),
    Options("other", tuple(FIGURES), start="us2006", listed=True, when=_SHOWN),
)


@dataclass(frozen=True)
class Asked:
    """The percentage asked for, the lowest and highest of the same answers, and whether two published ones join."""

    counted: int
    asked: int
    share: float
    low: float
    high: float
    verdict: str
    differ: str


def run(values: Values) -> Asked:
    """Count the answers as chosen and in all other ways, and hold two published figures to each other."""
    answers = draw_answers(int(values["seed"]))
    counted, asked = count(answers, str(values["people"]), str(values["item"]), int(values["boxes"]))
    shares = [share for *_, share in _ways(answers)]
    differ = differences(FIGURES[str(values["one"])], FIGURES[str(values["other"])])
    return Asked(
        counted=counted,
        asked=asked,
        share=100 * counted / asked,
        low=min(shares),
        high=max(shares),
        verdict=verdict_of(differ, same=values["one"] == values["other"]),
        differ="-".join(differ),
    )


@cache
def draw_answers(seed: int) -> tuple[Answer, ...]:
    """Return the invented answers of a seed: everybody is asked about every speaker."""
    draw = mulberry32(seed)

    def person() -> Answer:
        leaning, informed = draw(), draw() < _INFORMED
        lift = _INFORMED_LIFT if informed else 0.0
        warmth = {item: 2.5 * leaning + 2.5 * draw() + own + lift for item, own in _ITEMS.items()}
        return Answer(informed, {item: 1 + min(4, max(0, math.floor(warm))) for item, warm in warmth.items()})

    return tuple(person() for _ in range(_ASKED))


def count(answers: Sequence[Answer], people: str, item: str, boxes: int) -> tuple[int, int]:
    """Return how many gave one of the best `boxes` marks of five, and of how many."""
    asked = [answer for answer in answers if people == "everybody" or answer.informed]
    return sum(answer.marks[item] > _BEST - boxes for answer in asked), len(asked)


def differences(one: Published, other: Published) -> list[str]:
    """Return in what two figures differ: people, item, year."""
    return [each for each in ("people", "item", "year") if getattr(one, each) != getattr(other, each)]


def verdict_of(differ: Sequence[str], *, same: bool) -> str:
    """Return `line` where only the year differs, `side` where only people or item do, else `apart`; or the `same`."""
    if same:
        return "same"
    if len(differ) > 1:
        return "apart"
    return "line" if "year" in differ else "side"


def show(result: Asked, values: Values) -> View:
    """Show the invented answers as people, or two published figures with all that were asked alike."""
    return _show_made(result, values) if values["part"] == "made" else _show_published(result, values)


def _show_made(result: Asked, values: Values) -> View:
    answers = draw_answers(int(values["seed"]))
    people, item, best = str(values["people"]), str(values["item"]), _BEST - int(values["boxes"])
    states = [
        "3" if people == "informed" and not answer.informed else "1" if answer.marks[item] > best else "0"
        for answer in answers
    ]
    percents = {key: say(value) for key, value in (("share", result.share), ("low", result.low), ("high", result.high))}
    return View(
        figure=Dots("".join(states), ("below", "counted", "", "left-out")),
        sentence=Say("made", {"counted": say(result.counted), "asked": say(result.asked), **percents}),
        columns=("figure", "who", "what", "how"),
        rows=tuple(
            (_percent(share), _is(group), _is(speaker), Say("boxes", {"n": say(boxes)}))
            for group, speaker, boxes, share in _ways(answers)
        ),
    )


def _ways(answers: Sequence[Answer]) -> list[tuple[str, str, int, float]]:
    """Return every way of counting with its percentage."""
    ways = [(group, item, boxes) for item in _ITEMS for group in _PEOPLE for boxes in _BOXES]
    counts = [count(answers, *way) for way in ways]
    return [(*way, 100 * counted / asked) for way, (counted, asked) in zip(ways, counts, strict=True)]


def _show_published(result: Asked, values: Values) -> View:
    one, other = FIGURES[str(values["one"])], FIGURES[str(values["other"])]
    lines = dict.fromkeys([(one.people, one.item), (other.people, other.item)])
    names = ("first", "second") if len(lines) > 1 else ("alike",)
    said = {"one": _percent(one.percent), "year": str(one.year)}
    if result.verdict != "same":
        said |= {"other": _percent(other.percent), "later": str(other.year)}
    if result.verdict in ("side", "apart"):
        said["differ"] = f"@differ-{result.differ}"
    return View(
        figure=Lines(
            x=Axis("year", _FIRST, _LAST, _YEARS),
            y=Axis("percent", 0, 100, (0, 25, 50, 75, 100)),
            series=tuple(Series(name, _points(*line)) for name, line in zip(names, lines, strict=True)),
        ),
        sentence=Say(result.verdict, said),
        columns=("figure", "who", "what", "how"),
        rows=tuple(_row(figure) for figure in FIGURES.values()),
    )


def _points(people: str, item: str) -> tuple[tuple[float, float], ...]:
    return tuple((f.year, f.percent) for f in FIGURES.values() if (f.people, f.item) == (people, item))


def _row(figure: Published) -> tuple[Cell, ...]:
    origin = Say("origin", {"year": str(figure.year), "source": f"@{figure.source}"})
    return _percent(figure.percent), _is(figure.people), _is(figure.item), origin


def _percent(number: float) -> str:
    return f"{say(number)}%"


def _is(word: str) -> Say:
    return Say("is", {"what": f"@{word}"})
