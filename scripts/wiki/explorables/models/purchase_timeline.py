"""Purchase timeline: what a mix of posts before, at and after the purchase sells over two years.

Four stocks of 100,000 people: unaware, considering, bought, advocates. Posts before purchase make people aware,
posts at purchase make those who are considering buy, posts after it turn buyers into advocates, who tell others.
An invention of ours, stylised; all rates are illustrative. The mill maker's mix, from the page's audit, runs beside.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from wiki.explorables.kit.controls import Control, Range, Values
from wiki.explorables.kit.figures import Axis, Lines, Say, Series, View
from wiki.explorables.kit.numbers import round_half, say

_PEOPLE = 100_000
_WEEKS, _NAMED = 104, 130  # the lines end at 104, their names stand beside them
_POSTS = ("before", "sale", "after", "own")
_MAKER = {"before": 3.0, "sale": 21.0, "after": 2.0, "own": 4.0}
_TOLD = 0.02  # people an advocate tells per week, for each told per year: a year counted as 50 weeks
_MARKS = (2_000, 5_000, 10_000)

CONTROLS: tuple[Control, ...] = (
    Range("before", low=0, high=30, step=1, start=13),
    Range("sale", low=0, high=30, step=1, start=11),
    Range("after", low=0, high=30, step=1, start=2),
    Range("own", low=0, high=30, step=1, start=4),
    Range("talk", low=0, high=20, step=1, start=1),
    Range("weeks", low=13, high=_WEEKS, step=13, start=52),
)


@dataclass(frozen=True)
class Stocks:
    """People in each stock after some weeks, and mills sold so far."""

    unaware: float
    considering: float
    bought: float
    advocates: float
    sales: float


@dataclass(frozen=True)
class Timeline:
    """Sales and stocks of the reader's mix by the chosen week, the maker's sales, and both mixes week by week.

    `turns` are the weeks in which the two change places.
    """

    sales: float
    advocates: float
    population: float
    maker: float
    turns: tuple[int, ...]
    yours: Sequence[Stocks]
    theirs: Sequence[Stocks]


def run(values: Values) -> Timeline:
    """Return what both mixes come to."""
    talk, week = float(values["talk"]), int(values["weeks"])
    yours = content_mix(*_shares({name: float(values[name]) for name in _POSTS}), talk)
    theirs = content_mix(*_shares(_MAKER), talk)
    now = yours[week]
    return Timeline(
        sales=now.sales,
        advocates=now.advocates,
        population=now.unaware + now.considering + now.bought + now.advocates,
        maker=theirs[week].sales,
        turns=_turns(yours, theirs),
        yours=yours,
        theirs=theirs,
    )


def _shares(posts: dict[str, float]) -> tuple[float, float, float]:
    """Return the shares of the effort before, at and after; posts about ourselves take theirs and do nothing."""
    total = sum(posts.values()) or 1.0
    return posts["before"] / total, posts["sale"] / total, posts["after"] / total


def content_mix(before: float, sale: float, after: float, talk: float) -> list[Stocks]:
    """Return the stocks week by week, from now; shares are from 0 to 1, `talk` is people told per advocate and year."""
    now = Stocks(0.9 * _PEOPLE, 0.03 * _PEOPLE, 0.07 * _PEOPLE, 0.0, 0.0)
    weeks = [now]
    for _ in range(_WEEKS):
        told = _TOLD * talk * now.advocates * min(1, now.unaware / _PEOPLE)
        aware = min(now.unaware, now.unaware * 0.004 * before + told)
        buy = now.considering * (0.02 + 0.10 * sale)
        forget = now.considering * 0.05
        praise = now.bought * 0.01 * after
        lapse = now.advocates * 0.02
        now = Stocks(
            unaware=now.unaware + forget - aware,
            considering=now.considering + aware - buy - forget,
            bought=now.bought + buy - praise + lapse,
            advocates=now.advocates + praise - lapse,
            sales=now.sales + buy,
        )
        weeks.append(now)
    return weeks


def _turns(yours: Sequence[Stocks], theirs: Sequence[Stocks]) -> tuple[int, ...]:
    """Return each week in which the one who was behind is ahead; weeks in which both are level do not count."""
    leads = [round(mine.sales - other.sales, 6) for mine, other in zip(yours, theirs, strict=True)]
    told = [(week, lead > 0) for week, lead in enumerate(leads) if lead]
    return tuple(week for (_, before), (week, now) in pairwise(told) if now != before)


def _bought(now: Stocks) -> float:
    """Return who has bought as the other stocks, in whole people, leave them: the four add up to everybody."""
    return _PEOPLE - sum(round_half(others) for others in (now.unaware, now.considering, now.advocates))


def show(result: Timeline, values: Values) -> View:
    """Show sales so far week by week, the reader's mix and the maker's."""
    week = int(values["weeks"])
    sales, maker = say(result.sales), say(result.maker)
    told = {"weeks": say(week), "sales": sales, "maker": maker}
    if result.turns:
        told["turns"] = " · ".join(say(turn) for turn in result.turns)
    lead = "level" if sales == maker else "ahead" if result.sales > result.maker else "behind"
    top = max(result.yours[-1].sales, result.theirs[-1].sales)
    step = next((mark for mark in _MARKS if top <= 4 * mark), _MARKS[-1])
    marks = [step * place for place in range(int(-(-top // step)) + 1)]
    return View(
        figure=Lines(
            x=Axis("weeks", 0, _NAMED, sorted({0, week, _WEEKS})),
            y=Axis("sold", 0, marks[-1], marks),
            series=[
                Series(name, [(float(place), stocks.sales) for place, stocks in enumerate(line)])
                for name, line in (("yours", result.yours), ("theirs", result.theirs))
            ],
        ),
        sentence=Say(f"{lead}-turn" if result.turns and lead != "level" else lead, told),
        columns=("mix", "sales", "unaware", "considering", "bought", "advocates"),
        rows=[
            (
                Say(f"row-{name}"),
                *(say(part) for part in (now.sales, now.unaware, now.considering, _bought(now), now.advocates)),
            )
            for name, now in (("yours", result.yours[week]), ("theirs", result.theirs[week]))
        ],
    )
