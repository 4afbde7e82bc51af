"""Bought reviews: what a reader can still believe of a product once some of its good reviews may be bought.

A reader who sees g good and b bad reviews, and holds a share f of all for bought (bought ones always praise), weighs
two cases by Bayes' rule: a product of which 90 % of buyers write well, and one of which 40 % do; even odds before.
Stylised; the rates are illustrative.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from wiki.explorables.kit.controls import Control, Options, Range, Values
from wiki.explorables.kit.figures import Axis, Lines, Say, Series, View
from wiki.explorables.kit.numbers import per_cent, round_half, say

_EARNED, _MOST = 8, 50
_PRIOR, _GOOD, _BAD = 0.5, 0.9, 0.4
_SURE = 1 - 1e-9  # beliefs grow so near to 1 that binary cannot tell them from it
_MARKS = (0, 10, 20, 30, 40, 50)

CONTROLS: tuple[Control, ...] = (
    Range("bought", low=0, high=_MOST, step=1, start=10),
    Options("readers", ids=("trusting", "suspecting", "knowing"), start="knowing"),
    Range("suspicion", low=0, high=0.9, step=0.1, start=0.3, scale=100, when=("readers", "suspecting")),
    Range("critical", low=0, high=6, step=1, start=2),
    Range("detection", low=0, high=0.2, step=0.01, start=0.05, scale=100),
)


@dataclass(frozen=True)
class Belief:
    """Beliefs that the product is good, from 0 to 1, for 0 to 50 bought reviews; `share` is the share held for bought."""

    bought: int
    readers: Sequence[float]
    trusting: Sequence[float]
    share: float
    caught: Sequence[float]


def run(values: Values) -> Belief:
    """Return what the chosen readers believe, what trusting ones would, and the chance that a purchase is traced."""
    bought, bad = int(values["bought"]), int(values["critical"])

    def held(count: int) -> float:
        return _share(str(values["readers"]), float(values["suspicion"]), bought=count, honest=_EARNED + bad)

    def belief(fake: float, count: int) -> float:
        return p_good(_PRIOR, fake, _GOOD, _BAD, _EARNED + count, bad)

    counts = range(_MOST + 1)
    return Belief(
        bought=bought,
        readers=tuple(belief(held(count), count) for count in counts),
        trusting=tuple(belief(0, count) for count in counts),
        share=held(bought),
        caught=tuple(p_caught(float(values["detection"]), count) for count in counts),
    )


def _share(readers: str, suspicion: float, *, bought: int, honest: int) -> float:
    """Return the share of all reviews that readers hold for bought; those who know hold the true one."""
    if readers == "knowing":
        return bought / (honest + bought)
    return suspicion if readers == "suspecting" else 0.0


def p_good(prior: float, fake: float, good: float, bad: float, positive: int, negative: int) -> float:
    """Return the belief that the product is good; `good` and `bad` are the shares of praise for either product."""

    def likelihood(rate: float) -> float:
        return float((fake + (1 - fake) * rate) ** positive * ((1 - fake) * (1 - rate)) ** negative)

    return prior * likelihood(good) / (prior * likelihood(good) + (1 - prior) * likelihood(bad))


def p_caught(detection: float, bought: int) -> float:
    """Return the chance that at least one bought review is traced, if each is with the chance `detection`."""
    return float(1 - (1 - detection) ** bought)


def show(result: Belief, values: Values) -> View:
    """Show how belief moves with each purchase, beside that of readers who trust."""
    bought, readers = result.bought, str(values["readers"])
    names = (readers,) if readers == "trusting" else (readers, "trusting")
    lines = {readers: result.readers, "trusting": result.trusting}
    bad = say(float(values["critical"]))
    return View(
        figure=Lines(
            x=Axis("bought", low=0, high=_MOST, marks=_MARKS),
            y=Axis("belief", low=0, high=100, marks=(0, 25, 50, 75, 100)),
            series=tuple(
                Series(name, tuple((count, belief * 100) for count, belief in enumerate(lines[name]))) for name in names
            ),
            rules=(("here", bought),),
        ),
        sentence=Say(
            _verdict(result),
            {
                "who": f"@{readers}",
                "good": say(_EARNED + bought),
                "bad": bad,
                "share": say(result.share * 100),
                "now": _per_cent(result.readers[bought]),
                "before": _per_cent(result.readers[0]),
                "caught": _per_cent(result.caught[bought]),
            },
        ),
        columns=("bought", "seen", "readers", "trusting", "caught"),
        rows=tuple(
            (
                say(count),
                Say("seen", {"good": say(_EARNED + count), "bad": bad}),
                *(
                    Say("percent", {"n": _per_cent(part[count])})
                    for part in (result.readers, result.trusting, result.caught)
                ),
            )
            for count in dict.fromkeys(sorted((*_MARKS, bought)))
        ),
    )


def _verdict(result: Belief) -> str:
    """Say what the purchase does to belief, as far as whole per cents show it."""
    now, before = (round_half(result.readers[count], 2) for count in (result.bought, 0))
    if not result.bought:
        return "none"
    return "up" if now > before else "down" if now < before else "level"


def _per_cent(share: float) -> str:
    """Say a share in whole per cents; nothing that is only nearly sure is called certain."""
    return per_cent(min(share, _SURE))
