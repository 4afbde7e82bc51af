"""Open or enclosed: what a room takes in where a share of the talk does not sell, beside one where all of it sells.

Each week 20 people of 10,000 join by themselves and members bring others, the more so the less the talk sells:
joining has the form of Bass's growth model (1969). 1 % leave, and more where talk sells. Selling takes 10 a week
per member at once; what trust can bring grows from nothing over some weeks.
Stylised; all numbers are illustrative.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from wiki.explorables.kit.controls import Control, Range, Values
from wiki.explorables.kit.figures import Axis, Lines, Point, Say, Series, View
from wiki.explorables.kit.numbers import say

_PEOPLE, _JOIN, _LEAVE, _SELLING = 10_000, 20, 0.01, 10
_QUARTER, _YEAR = 13, 52
_STEPS, _MOST_STEPS = (1, 2, 5), 4
_THOUSAND = 1000

CONTROLS: tuple[Control, ...] = (
    Range("openness", low=0, high=1, step=0.1, start=1, scale=100),
    Range("horizon", low=13, high=104, step=13, start=52),
    Range("trust", low=0, high=20, step=1, start=12),
    Range("grow", low=4, high=52, step=2, start=26),
    Range("bring", low=0, high=0.16, step=0.02, start=0.08, digits=2),
    Range("leave", low=0, high=0.2, step=0.02, start=0.1, scale=100),
)

Week = tuple[float, float]


@dataclass(frozen=True)
class Rooms:
    """Members, and what was taken in all, at the end of each week in a room and in a fence.

    `members` and `revenue` are the room's at the horizon, `inside` and `fenced` the fence's.
    `ahead` is the week from which the room stays ahead, 0 where it is behind at the horizon.
    """

    room: Sequence[Week]
    fence: Sequence[Week]
    members: float
    revenue: float
    inside: float
    fenced: float
    ahead: int


def run(values: Values) -> Rooms:
    """Return both rooms, week by week up to the horizon."""

    def weeks(openness: float) -> tuple[Week, ...]:
        return community(
            openness,
            int(values["horizon"]),
            trust=float(values["trust"]),
            grow=float(values["grow"]),
            bring=float(values["bring"]),
            leave=float(values["leave"]),
        )

    room, fence = weeks(float(values["openness"])), weeks(0)
    behind = [week for week, (mine, its) in enumerate(zip(room, fence, strict=True), 1) if mine[1] <= its[1]]
    ahead = behind[-1] + 1 if behind else 1
    return Rooms(
        room=room,
        fence=fence,
        members=room[-1][0],
        revenue=room[-1][1],
        inside=fence[-1][0],
        fenced=fence[-1][1],
        ahead=ahead if ahead <= len(room) else 0,
    )


def community(
    openness: float, weeks: int, *, trust: float, grow: float, bring: float, leave: float
) -> tuple[Week, ...]:
    """Return members and cumulative revenue after each week.

    `openness` is the share of talk that does not sell; `trust` what trust can bring per member and week, after `grow`
    weeks; `bring` how many others a member of a wholly open room brings in a week; `leave` the share of members who
    leave in a week because all talk sells.
    """
    members = revenue = 0.0
    course = []
    for week in range(1, weeks + 1):
        joining = (_JOIN + bring * openness * members) * (1 - members / _PEOPLE)
        members += joining - (_LEAVE + leave * (1 - openness)) * members
        revenue += members * (_SELLING * (1 - openness) + trust * openness * min(1.0, week / grow))
        course.append((members, revenue))
    return tuple(course)


def show(result: Rooms, values: Values) -> View:
    """Show what both rooms have taken, week by week."""
    horizon = int(values["horizon"])
    marks = range(0, horizon + 1, _QUARTER if horizon <= _YEAR else 2 * _QUARTER)
    high = _round_marks(max(result.revenue, result.fenced) / _THOUSAND)
    return View(
        figure=Lines(
            x=Axis("weeks", 0, horizon, tuple(marks)),
            y=Axis("revenue", 0, high[-1], high),
            series=(Series("room", _taken(result.room)), Series("fence", _taken(result.fence))),
        ),
        sentence=_said(result, values),
        columns=("week", "members", "inside", "revenue", "fenced"),
        rows=[
            tuple(say(number) for number in (week, mine[0], its[0], mine[1], its[1]))
            for week, (mine, its) in enumerate(zip(result.room, result.fence, strict=True), 1)
            if week in marks or week == horizon
        ],
    )


def _taken(course: Sequence[Week]) -> list[Point]:
    return [(0, 0), *((week, revenue / _THOUSAND) for week, (_, revenue) in enumerate(course, 1))]


def _round_marks(most: float) -> tuple[int, ...]:
    """Return round numbers from 0, in four steps at most, the last no lower than `most`."""
    unit = 1
    while unit * _STEPS[-1] * _MOST_STEPS < most:
        unit *= 10
    step = next(unit * step for step in _STEPS if unit * step * _MOST_STEPS >= most)
    return tuple(step * count for count in range(max(1, math.ceil(most / step)) + 1))


def _said(result: Rooms, values: Values) -> Say:
    told = {
        "weeks": say(float(values["horizon"])),
        "revenue": say(result.revenue),
        "fenced": say(result.fenced),
        "members": say(result.members),
        "inside": say(result.inside),
        "week": say(result.ahead),
    }
    if not values["openness"]:
        return Say("same", told)
    return Say("ahead" if result.ahead else "behind", told)
