"""Where everything stands in the page's pictures, in units of their view boxes; the templates draw them.

All are 360 units wide, so that their words stay readable on a phone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from wiki.cohort.items import HARD, LOW, ItemReport
from wiki.cohort.progress import Progress

WIDTH = 360
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 344, 14, 254
_BAR, _ROW = 270, 44


@dataclass(frozen=True)
class Dot:
    """One item of the scatter plot; `number` is its place in the page's list."""

    x: float
    y: float
    number: int
    odd: bool


@dataclass(frozen=True)
class Tick:
    """A mark on an axis."""

    at: float
    label: str


@dataclass(frozen=True)
class Scatter:
    """Facility to the right, point-biserial upwards; `hard` and `low` are where the lines of the flags stand."""

    dots: tuple[Dot, ...]
    across: tuple[Tick, ...]
    upwards: tuple[Tick, ...]
    hard: float
    low: float
    left: int = _LEFT
    right: int = _RIGHT
    top: int = _TOP
    bottom: int = _BOTTOM


@dataclass(frozen=True)
class Bars:
    """A learner's pages: how long the bars are, and where their row begins."""

    name: str
    read: int
    passed: int
    read_width: float
    passed_width: float
    y: int


def draw_scatter(reports: Sequence[ItemReport]) -> Scatter | None:
    """Place the items that have a point-biserial; None where there is none."""
    shown = [
        (number, report, report.biserial)
        for number, report in enumerate(reports, start=1)
        if report.biserial is not None
    ]
    if not shown:
        return None
    lowest = min(-0.2, floor(min(r for _, _, r in shown) * 5) / 5)

    def across(share: float) -> float:
        return round(_LEFT + share * (_RIGHT - _LEFT), 1)

    def upwards(r: float) -> float:
        return round(_BOTTOM - (r - lowest) / (1 - lowest) * (_BOTTOM - _TOP), 1)

    steps = round((1 - lowest) * 5)
    return Scatter(
        dots=tuple(Dot(across(item.facility), upwards(r), number, item.needs_a_look) for number, item, r in shown),
        across=tuple(Tick(across(share / 100), f"{share}%") for share in range(0, 101, 20)),
        upwards=tuple(Tick(upwards(r), signed(r)) for r in (1 - step / 5 for step in range(0, steps + 1, 2))),
        hard=across(HARD),
        low=upwards(LOW),
    )


def draw_pages(people: Sequence[Progress], total: int) -> tuple[Bars, ...]:
    """Return each learner's bars, the furthest first."""
    counts = [(person.learner.label, person.read(person.pages), person.passed(person.pages)) for person in people]
    ranked = sorted(counts, key=lambda each: (-each[1], -each[2]))
    return tuple(
        Bars(name, read, passed, round(read / total * _BAR, 1), round(passed / total * _BAR, 1), row * _ROW)
        for row, (name, read, passed) in enumerate(ranked)
    )


def signed(number: float) -> str:
    """Write a correlation: two decimals and a true minus sign."""
    text = f"{number:.2f}"
    return "0.00" if text == "-0.00" else text.replace("-", "−")
