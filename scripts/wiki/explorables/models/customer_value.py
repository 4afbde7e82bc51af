"""Customer value: what three customers of an invented coffee subscription are worth in four parts.

Value = lifetime value + referral value + influencer value + knowledge value (Kumar and others, 2010).
Lifetime value = margin / (1 - stay / (1 + discount)): a margin each year for as long as the customer stays.
Amounts in yen; the customers, their margins and the estimates are invented.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from wiki.explorables.kit.controls import Control, Range, Values
from wiki.explorables.kit.figures import Bar, Bars, Say, View
from wiki.explorables.kit.numbers import round_half, say

_NAMES = ("a", "b", "c")
_MARGINS, _STAYS = (30_000, 8_000, 4_000), (0.8, 0.7, 0.9)
_FRIENDS, _REWARD = 4, 2_000
_INFLUENCE, _KNOWLEDGE = 30_000, 60_000
_WHOLE = 0.995  # purchases show all of a value, in whole per cents

CONTROLS: tuple[Control, ...] = (
    Range("influence", low=0, high=2, step=0.1, start=1, scale=100),
    Range("knowledge", low=0, high=2, step=0.1, start=1, scale=100),
    Range("caused", low=0, high=_FRIENDS, step=1, start=2),
    Range("stay", low=0.5, high=0.95, step=0.05, start=0.8, scale=100),
    Range("discount", low=0, high=0.3, step=0.05, start=0.1, scale=100),
)


@dataclass(frozen=True)
class Worth:
    """The parts of A, B and C in yen; `needed` is the share of C's influence at which C draws level with the best other."""

    lifetime: Sequence[float]
    referral: Sequence[float]
    influencer: Sequence[float]
    knowledge: Sequence[float]
    sums: Sequence[float]
    needed: float


def run(values: Values) -> Worth:
    """Return what each customer is worth. B's friends are worth as much as B buys."""
    discount, stays = float(values["discount"]), (float(values["stay"]), *_STAYS[1:])
    lifetime = tuple(lifetime_value(margin, stay, discount) for margin, stay in zip(_MARGINS, stays, strict=True))
    referral = (0.0, referral_value(float(values["caused"]), lifetime[1], _FRIENDS, _REWARD), 0.0)
    influencer = (0.0, 0.0, round_half(_INFLUENCE * float(values["influence"])))
    knowledge = (0.0, 0.0, round_half(_KNOWLEDGE * float(values["knowledge"])))
    sums = tuple(sum(parts) for parts in zip(lifetime, referral, influencer, knowledge, strict=True))
    needed = (max(sums[:2]) - lifetime[2] - knowledge[2]) / _INFLUENCE
    return Worth(lifetime, referral, influencer, knowledge, sums, max(0.0, needed))


def lifetime_value(margin: float, stay: float, discount: float) -> float:
    """Return what a customer buys in yen of today; `stay` is the chance of another year, `discount` a year's interest.

    In whole yen, so that the parts add up as they are shown.
    """
    return round_half(margin / (1 - stay / (1 + discount)))


def referral_value(caused: float, worth: float, friends: int, reward: float) -> float:
    """Return what referrals bring: the friends who would not have come, less a reward for every friend."""
    return caused * worth - friends * reward


def show(result: Worth, values: Values) -> View:
    """Show what purchases say beside the sum of the four parts."""
    del values
    bars = tuple(
        bar
        for name, bought, total in zip(_NAMES, result.lifetime, result.sums, strict=True)
        for bar in (Bar(f"{name}-bought", bought, say(bought)), Bar(f"{name}-sum", total, say(total), tone=1))
    )
    parts = (result.lifetime, result.referral, result.influencer, result.knowledge, result.sums)
    return View(
        figure=Bars(high=max(*result.lifetime, *result.sums), bars=bars),
        sentence=_sentence(result),
        columns=("customer", "lifetime", "referral", "influencer", "knowledge", "sum"),
        rows=tuple((Say(f"{name}-name"), *(say(part[place]) for part in parts)) for place, name in enumerate(_NAMES)),
    )


def _sentence(result: Worth) -> Say:
    """Say who leads, whom purchases undervalue most, and what C's lead rests on."""
    shown = [bought / total for bought, total in zip(result.lifetime, result.sums, strict=True)]
    least, first = min(shown), max(result.sums)
    told = {"first": _named(result.sums, first), "sum": say(first)}
    if least >= _WHOLE:
        return Say("nobody", told)
    told |= {"hidden": _named(shown, least), "shown": say(least * 100)}
    return Say("needs", told | {"needed": say(result.needed * 100)}) if result.needed > 0 else Say("safe", told)


def _named(numbers: Sequence[float], sought: float) -> str:
    """Return the word for all who have the number that is sought."""
    return "@" + "-".join(name for name, number in zip(_NAMES, numbers, strict=True) if number == sought)
