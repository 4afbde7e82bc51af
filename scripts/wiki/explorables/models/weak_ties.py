"""Weak ties: news and habits on a ring of neighbours, with shortcuts in place of ties or beside them.

Networks after Watts and Strogatz (1998): 40 people, each tied to two neighbours on either side; a share of the ties
is replaced by shortcuts, and more shortcuts may be added. News needs one contact who has it, a habit two. Stylised.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wiki.explorables.kit.controls import Again, Control, Options, Range, Values
from wiki.explorables.kit.figures import Network, Node, Say, View
from wiki.explorables.kit.numbers import mulberry32, say

_PEOPLE, _SIDE, _NETWORKS = 40, 2, 100
_STARTERS = (0, 1)
_NEED = {"news": 1, "habit": 2}

CONTROLS: tuple[Control, ...] = (
    Options("spreads", ids=("news", "habit"), start="habit"),
    Range("replaced", low=0, high=1, step=0.05, start=0.1, scale=100),
    Range("added", low=0, high=20, step=1, start=0),
    Range("round", low=0, high=40, step=1, start=20),
    Again(),
)

Ties = Sequence[set[int]]


@dataclass(frozen=True)
class Spread:
    """One network: its edges, the round in which each person gets it (-1: never); and means over 100 networks.

    `told` people hear the news in `news` rounds; a `habit` reaches so many people in `slow` rounds.
    """

    edges: tuple[tuple[int, int], ...]
    when: tuple[int, ...]
    told: float
    news: float
    habit: float
    slow: float


def run(values: Values) -> Spread:
    """Return what happens in the network of the seed, and on average in the networks of seeds 1 to 100."""
    replaced, added = float(values["replaced"]), int(values["added"])
    shown = network(replaced, added, mulberry32(int(values["seed"])))
    networks = [network(replaced, added, mulberry32(seed)) for seed in range(1, _NETWORKS + 1)]
    told, news = _means([spread(ties, _NEED["news"]) for ties in networks])
    habit, slow = _means([spread(ties, _NEED["habit"]) for ties in networks])
    return Spread(
        edges=tuple((one, other) for one in range(_PEOPLE) for other in sorted(shown[one]) if one < other),
        when=tuple(spread(shown, _NEED[str(values["spreads"])])),
        told=told,
        news=news,
        habit=habit,
        slow=slow,
    )


def network(replaced: float, added: int, draw: Callable[[], float]) -> Ties:
    """Return who is tied to whom: a ring, each tie replaced with the chance `replaced`, then `added` shortcuts more.

    Ties to next neighbours go first, as in Watts and Strogatz (1998); a shortcut never doubles a tie.
    """
    ties: list[set[int]] = [set() for _ in range(_PEOPLE)]
    spans = [(one, (one + step) % _PEOPLE) for step in range(1, _SIDE + 1) for one in range(_PEOPLE)]
    for one, other in spans:
        ties[one].add(other)
        ties[other].add(one)
    for one, other in spans:
        if draw() < replaced and other in ties[one]:
            new = _stranger(ties, one, draw)
            ties[one].remove(other)
            ties[other].remove(one)
            ties[one].add(new)
            ties[new].add(one)
    for _ in range(added):
        one = int(draw() * _PEOPLE)
        new = _stranger(ties, one, draw)
        ties[one].add(new)
        ties[new].add(one)
    return ties


def _stranger(ties: Ties, one: int, draw: Callable[[], float]) -> int:
    free = [other for other in range(_PEOPLE) if other != one and other not in ties[one]]
    return free[int(draw() * len(free))]


def spread(ties: Ties, need: int) -> list[int]:
    """Return the round in which each person gets it, -1 for never; who has `need` contacts with it, has it next."""
    when, heard = [-1] * len(ties), [0] * len(ties)
    new: Sequence[int] = _STARTERS
    turn = 0
    while new:
        for one in new:
            when[one] = turn
            for other in ties[one]:
                heard[other] += 1
        new = [one for one in range(len(ties)) if when[one] < 0 and heard[one] >= need]
        turn += 1
    return when


def _means(runs: Sequence[Sequence[int]]) -> tuple[float, float]:
    """Return the mean number of people reached, and of rounds until nothing changes."""
    reached = sum(sum(turn >= 0 for turn in when) for when in runs)
    return reached / len(runs), sum(max(when) for when in runs) / len(runs)


def show(result: Spread, values: Values) -> View:
    """Show the ring after a round, shortcuts dashed; in the table, news beside habit."""
    turn = int(values["round"])
    now = sum(0 <= each <= turn for each in result.when)
    told, news = say(result.told, 1), say(result.news, 1)
    habit, slow = say(result.habit, 1), say(result.slow, 1)
    return View(
        figure=Network(
            nodes=tuple(_place(index, each, turn) for index, each in enumerate(result.when)),
            ties=tuple((one, other, _tone(one, other)) for one, other in result.edges),
            names=("without", "with", "starter"),
        ),
        sentence=Say(
            str(values["spreads"]),
            {"round": say(turn), "now": say(now), "told": told, "news": news, "habit": habit, "slow": slow},
        ),
        columns=("spreads", "reached", "rounds"),
        rows=((Say("news-name"), told, news), (Say("habit-name"), habit, slow)),
    )


def _place(index: int, when: int, turn: int) -> Node:
    angle = 2 * math.pi * (index - 0.5) / _PEOPLE
    inward = 0.84 if index % 2 else 1  # neighbours stand in two rows, so that the ties between them can be seen
    state = 2 if when == 0 else 1 if 0 < when <= turn else 0
    return Node(0.5 + 0.37 * inward * math.sin(angle), 0.5 - 0.49 * inward * math.cos(angle), state, 1.3)


def _tone(one: int, other: int) -> int:
    return int(_SIDE < other - one < _PEOPLE - _SIDE)
