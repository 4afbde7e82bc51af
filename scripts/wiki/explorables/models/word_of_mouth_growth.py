"""Word-of-mouth growth: how a new product spreads by advertising and by talk, and which of the two to double.

The model of Bass (1969): of those who have not bought, the share p + q·F buys per year, where F have bought already.
p is influence from outside, q the influence of buyers. The values are illustrative.
"""

import math
from dataclasses import dataclass

from wiki.explorables.kit.controls import Control, Range, Values
from wiki.explorables.kit.figures import Axis, Lines, Say, Series, View
from wiki.explorables.kit.numbers import per_cent, say

_YEARS, _NAMED = 10, 13  # the lines end at 10, their names stand beside them
_PER_YEAR = 4
_TABLED = (2, 5, 10)
_HALVINGS = 50

CONTROLS: tuple[Control, ...] = (
    Range("p", low=0.005, high=0.1, step=0.005, start=0.03, digits=1, scale=100),
    Range("q", low=0, high=1, step=0.02, start=0.38, scale=100),
    Range("years", low=1, high=_YEARS, step=1, start=5),
)


@dataclass(frozen=True)
class Growth:
    """Shares that have bought by the chosen year: as set, with twice the advertising, with twice the talk.

    `peak` is the year of most new buyers as set; `crossing` the year from which twice the talk is ahead, if within ten.
    """

    base: float
    ads: float
    talk: float
    peak: float
    crossing: float | None


def run(values: Values) -> Growth:
    """Return the three shares, the peak and the crossing."""
    p, q, years = float(values["p"]), float(values["q"]), float(values["years"])
    return Growth(
        base=bass_share(p, q, years),
        ads=bass_share(2 * p, q, years),
        talk=bass_share(p, 2 * q, years),
        peak=bass_peak(p, q),
        crossing=_crossing(p, q),
    )


def bass_share(p: float, q: float, years: float) -> float:
    """Return the share, from 0 to 1, that has bought after some years (Bass 1969)."""
    left = math.exp(-(p + q) * years)
    return (1 - left) / (1 + q / p * left)


def bass_peak(p: float, q: float) -> float:
    """Return the year of most new buyers (Bass 1969); where talk is the weaker, most buy at once."""
    return math.log(q / p) / (p + q) if q > p else 0.0


def _crossing(p: float, q: float) -> float | None:
    """Halve the ten years until the moment is found at which twice the talk draws level with twice the advertising."""
    low, high = 0.0, float(_YEARS)
    if bass_share(p, 2 * q, high) <= bass_share(2 * p, q, high):
        return None
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if bass_share(p, 2 * q, middle) > bass_share(2 * p, q, middle):
            high = middle
        else:
            low = middle
    return high


def show(result: Growth, values: Values) -> View:
    """Show the three ways to grow, year by year."""
    p, q, years = float(values["p"]), float(values["q"]), float(values["years"])
    ways = (("base", p, q), ("ads", 2 * p, q), ("talk", p, 2 * q))
    steps = [step / _PER_YEAR for step in range(_YEARS * _PER_YEAR + 1)]
    said = _shares_said(result)
    told = {"years": say(years), **said}
    if result.crossing is not None:
        near = say(result.crossing, 1) == say(years, 1)  # a digit more tells which comes first
        told["crossing"] = say(result.crossing, 2 if near else 1)
    return View(
        figure=Lines(
            x=Axis("years", 0, _NAMED, sorted({0, years, float(_YEARS)})),
            y=Axis("bought", 0, 100, (0, 25, 50, 75, 100)),
            series=[Series(name, [(at, 100 * bass_share(a, b, at)) for at in steps]) for name, a, b in ways],
        ),
        sentence=Say(_outcome(result, said), told),
        columns=("case", "peak", *(f"after-{year}" for year in _TABLED)),
        rows=[
            (
                Say(f"row-{name}"),
                say(bass_peak(a, b), 1) if b > a else Say("at-once"),
                *(per_cent(bass_share(a, b, year)) for year in _TABLED),
            )
            for name, a, b in ways
        ],
    )


def _shares_said(result: Growth) -> dict[str, str]:
    """Say the three shares in whole per cents, and with a digit more where these do not tell the doublings apart."""
    digits = int(per_cent(result.ads) == per_cent(result.talk))
    shares = {"base": result.base, "ads": result.ads, "talk": result.talk}
    return {name: per_cent(share, digits) for name, share in shares.items()}


def _outcome(result: Growth, said: dict[str, str]) -> str:
    if said["ads"] == said["talk"]:
        return "level"
    if result.talk > result.ads:
        return "talk"
    return "ads" if result.crossing is not None else "stays"
