"""The DART meter: is a programme with customers a target, on the way, or a forum?

Four letters from 0 to 3 (steps are ours, in the chapter `ideas/co-creation`): dialogue, access, risk, transparency.
Target: dialogue below 2. Forum: all four at 2 or more. On the way: anything else.
Warning: access of 2 or more with transparency of 1 or less. A rule, not an average: points are shown to say so.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from wiki.explorables.kit.controls import Control, Options, Range, Values
from wiki.explorables.kit.figures import Bar, Bars, Cell, Say, View
from wiki.explorables.kit.numbers import say

_LETTERS = ("dialogue", "access", "risk", "transparency")
_ENOUGH, _MOST = 2, 3
_PROGRAMMES: Mapping[str, tuple[int, ...]] = {"even": (2, 2, 2, 2), "muji": (2, 1, 0, 2), "ideastorm": (2, 1, 0, 1)}

CONTROLS: tuple[Control, ...] = (
    Range("dialogue", low=0, high=_MOST, step=1, start=3),
    Range("access", low=0, high=_MOST, step=1, start=3),
    Range("risk", low=0, high=_MOST, step=1, start=3),
    Range("transparency", low=0, high=_MOST, step=1, start=0),
    Options("beside", tuple(_PROGRAMMES), start="even", listed=True),
)


@dataclass(frozen=True)
class Reading:
    """How one programme reads: its points, the verdict, the warning, letters below 2, and steps up to a forum."""

    points: int
    verdict: str
    warning: bool
    below: str
    steps: int


@dataclass(frozen=True)
class Meter:
    """The reader's programme and the one beside it."""

    yours: Reading
    beside: Reading


def run(values: Values) -> Meter:
    """Read both programmes by the same rules."""
    return Meter(yours=read_programme(_levels(values)), beside=read_programme(_PROGRAMMES[str(values["beside"])]))


def read_programme(levels: tuple[int, ...]) -> Reading:
    """Read four levels from 0 to 3, in the order of the letters."""
    dialogue, access, _, transparency = levels
    below = [letter[0].upper() for letter, level in zip(_LETTERS, levels, strict=True) if level < _ENOUGH]
    return Reading(
        points=sum(levels),
        verdict="target" if dialogue < _ENOUGH else "way" if below else "forum",
        warning=access >= _ENOUGH and transparency < _ENOUGH,
        below=" · ".join(below),
        steps=sum(max(0, _ENOUGH - level) for level in levels),
    )


def show(result: Meter, values: Values) -> View:
    """Show letter by letter what both programmes do, and the line that a forum needs."""
    name, yours, beside = str(values["beside"]), result.yours, result.beside
    mine, theirs = _levels(values), _PROGRAMMES[name]
    pairs = list(zip(_LETTERS, mine, theirs, strict=True))
    said = {
        "points": say(yours.points),
        "name": f"@{name}",
        "others": say(beside.points),
        "verdict": f"@is-{beside.verdict}",
    }
    short = {} if yours.verdict == "forum" else {"below": yours.below, "steps": say(yours.steps)}
    bars = [
        bar
        for letter, level, other in pairs
        for bar in (
            Bar(f"{letter}-{level}", level, say(level), tone=1),
            Bar(name, other, say(other)),
        )
    ]
    rows: list[tuple[Cell, ...]] = [
        (_is(f"{letter}-{level}"), _is(f"{letter}-{other}")) for letter, level, other in pairs
    ]
    rows.append((_is(f"is-{yours.verdict}"), _is(f"is-{beside.verdict}")))
    return View(
        figure=Bars(high=_MOST, bars=tuple(bars), rule=("enough", _ENOUGH)),
        sentence=Say(f"{yours.verdict}-warned" if yours.warning else yours.verdict, said | short),
        columns=("yours", "beside"),
        rows=tuple(rows),
    )


def _levels(values: Values) -> tuple[int, ...]:
    return tuple(int(values[letter]) for letter in _LETTERS)


def _is(word: str) -> Say:
    return Say("is", {"what": f"@{word}"})
