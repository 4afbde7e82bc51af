"""The sharing minority: how much a few do where the second does less than the first, the third less than the second.

Zipf's law: of 10,000 people the one in place i does i to the power of minus s as much as the first; s = 0 makes all
alike. The concentration curve is Lorenz's, read from the most active end. Beside it stand published figures: those of
van Mierlo (2014) for who writes, those of Hall (2010) for whose sharing brings visitors.
Stylised; the steepness is illustrative.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from wiki.explorables.kit.controls import Control, Options, Range, Values
from wiki.explorables.kit.figures import Axis, Cell, Lines, Point, Say, Series, View
from wiki.explorables.kit.numbers import round_half, say

_PEOPLE = 10_000
_HALL, _ONE, _TEN = 60, 100, 1000
_WRITERS_SHOWN, _SHARERS_SHOWN = 10, 4  # per cent of people
_PLACES = (0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 40, 60, 80, 100, 150, 200, 250, 300, 400, 500, 600, 700, 800, 900, 1000)
_COUNTED: Sequence[Point] = ((1, 74.7), (10, 98.7))
_HALL_LOW, _HALL_HIGH = 20, 50
_HALL_BOX: Sequence[Point] = ((4, _HALL_LOW), (0.6, _HALL_LOW), (0.6, _HALL_HIGH), (4, _HALL_HIGH))

CONTROLS: tuple[Control, ...] = (
    Options("rule", ids=("writers", "sharers"), start="writers"),
    Range("steep", low=0, high=2, step=0.1, start=1, digits=1),
    Range("via", low=0.1, high=1, step=0.1, start=0.6, scale=100),
)


@dataclass(frozen=True)
class Shares:
    """Shares from 0 to 1 of all that is done: by the top 0.6 %, the top 1 %, the next 9 %, the other 90 %.

    `site` is what the top 0.6 % bring of a site's whole traffic; `curve` what the first so many people do together.
    """

    hall: float
    top: float
    next: float
    rest: float
    site: float
    curve: Sequence[float]


def run(values: Values) -> Shares:
    """Return the shares for a steepness, and for a share of traffic that comes through sharing at all."""
    sums = zipf_sums(_PEOPLE, float(values["steep"]))
    done = [0.0, *(part / sums[-1] for part in sums)]
    return Shares(
        hall=done[_HALL],
        top=done[_ONE],
        next=done[_TEN] - done[_ONE],
        rest=1 - done[_TEN],
        site=float(values["via"]) * done[_HALL],
        curve=[done[place] for place in _PLACES],
    )


def zipf_sums(people: int, steep: float) -> list[float]:
    """Return what the first, the first two, … the first `people` do together; the first does 1."""
    return list(accumulate(rank**-steep for rank in range(1, people + 1)))


def show(result: Shares, values: Values) -> View:
    """Show what the few do of everything written, or of all the visits that a site gets."""
    writers = values["rule"] == "writers"
    return View(
        figure=_writers(result) if writers else _sharers(result, float(values["via"])),
        sentence=_writers_said(result) if writers else _sharers_said(result, float(values["via"])),
        columns=("group", "people", "model", "published"),
        rows=(
            _row("hall-group", _HALL, result.site, Say("hall-published")),
            _row("top-group", _ONE, result.top, "74.7%"),
            _row("next-group", _TEN - _ONE, _between(result), "24.0%"),
            _row("rest-group", _PEOPLE - _TEN, result.rest, "1.3%"),
        ),
    )


def _row(group: str, people: int, share: float, published: Cell) -> tuple[Cell, ...]:
    return (Say(group), say(people), f"{_percent(share)}%", published)


def _writers(result: Shares) -> Lines:
    return Lines(
        x=Axis("members", 0, _WRITERS_SHOWN, (0, 1, 5, 10)),
        y=Axis("written", 0, 100, (0, 25, 50, 75, 100)),
        series=(
            Series("model", _curve(result, 1, _WRITERS_SHOWN)),
            Series("counted", _COUNTED),
            Series("alike", ((0, 0), (_WRITERS_SHOWN, _WRITERS_SHOWN))),
        ),
        rules=(("top", 1),),
    )


def _sharers(result: Shares, via: float) -> Lines:
    return Lines(
        x=Axis("visitors", 0, _SHARERS_SHOWN, (0, 1, 2, 3, 4)),
        y=Axis("traffic", 0, 100, (0, 25, 50, 75, 100)),
        series=(
            Series("model", _curve(result, via, _SHARERS_SHOWN)),
            Series("hall", _HALL_BOX),
            Series("alike", ((0, 0), (_SHARERS_SHOWN, _SHARERS_SHOWN * via))),
        ),
        rules=(("few", 0.6),),
    )


def _curve(result: Shares, of: float, shown: int) -> list[Point]:
    """Return the points up to `shown` per cent of people, in per cent of all, of which `of` is done by them at all."""
    places = [place / _PEOPLE * 100 for place in _PLACES]
    return [(place, share * of * 100) for place, share in zip(places, result.curve, strict=True) if place <= shown]


def _percent(share: float) -> str:
    return say(share * 100, 1)


def _writers_said(result: Shares) -> Say:
    told = {"top": result.top, "next": _between(result), "rest": result.rest}
    return Say("writers", {key: _percent(share) for key, share in told.items()})


def _between(result: Shares) -> float:
    """Return what the next nine per cent do as the two others, once rounded, leave it: the three add up to 100%."""
    return 1 - round_half(result.top, 3) - round_half(result.rest, 3)


def _sharers_said(result: Shares, via: float) -> Say:
    site = round_half(result.site * 100, 1)
    key = "below" if site < _HALL_LOW else "above" if site > _HALL_HIGH else "within"
    told = {"hall": _percent(result.hall), "via": say(via * 100), "site": say(site, 1)}
    return Say(key, told)
