"""Leaders or many: whose start makes the larger cascade, and what it is worth that people join easily.

A threshold cascade on a random network, as in Watts and Dodds (2007) but smaller: 200 people join once a share of
their contacts has joined, their threshold. Means over 60 networks, in each of which every start is tried. Stylised.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wiki.explorables.kit.controls import Again, Control, Range, Values
from wiki.explorables.kit.figures import Bar, Bars, Say, View
from wiki.explorables.kit.numbers import mulberry32, round_half, say

_PEOPLE, _TENTH, _NETWORKS = 200, 20, 60
_EASIER, _EASY, _LOWEST = 0.05, -0.8, 0.01
_STARTS = ("ordinary", "easy", "leader", "several", "easier")

CONTROLS: tuple[Control, ...] = (
    Range("threshold", low=0.1, high=0.4, step=0.05, start=0.3, scale=100),
    Range("spread", low=0, high=0.2, step=0.05, start=0.1, scale=100),
    Range("ties", low=2, high=8, step=1, start=4),
    Range("many", low=2, high=10, step=1, start=3),
    Again(),
)


@dataclass(frozen=True)
class Cascades:
    """People who join in all, the start included, on average, for each start.

    One `ordinary` person, one of the tenth that joins most easily (`easy`), one of the best-connected tenth (`leader`),
    `several` ordinary people, and one ordinary person where everybody joins more easily (`easier`).
    `times` is leader to ordinary; `degree` is the ties of the best-connected tenth to those of everybody.
    """

    ordinary: float
    easy: float
    leader: float
    several: float
    easier: float
    times: float
    degree: float


def run(values: Values) -> Cascades:
    """Return the means over the networks that begin with the seed."""
    ties, many, seed = (int(values[name]) for name in ("ties", "many", "seed"))
    middle, spread = float(values["threshold"]), float(values["spread"])
    totals, best = [0] * len(_STARTS), 0
    for chance in range(_NETWORKS):
        draw = mulberry32(seed * _NETWORKS + chance)
        contacts = network(ties, draw)
        bent = [spread * (2 * draw() - 1) for _ in range(_PEOPLE)]
        thresholds = [_bounded(middle + each) for each in bent]
        easier = [_bounded(middle + each - _EASIER) for each in bent]
        connected = sorted(range(_PEOPLE), key=lambda one: -len(contacts[one]))[:_TENTH]
        leader = connected[int(draw() * _TENTH)]
        easy = easily_influenced(bent, spread, draw)
        several = _pick(many, draw)
        starts = ([several[0]], [easy], [leader], several)
        sizes = [cascade(contacts, thresholds, start) for start in starts]
        sizes.append(cascade(contacts, easier, several[:1]))
        totals = [total + size for total, size in zip(totals, sizes, strict=True)]
        best += sum(len(contacts[one]) for one in connected)
    means = dict(zip(_STARTS, (total / _NETWORKS for total in totals), strict=True))
    return Cascades(**means, times=totals[2] / totals[0], degree=best / (_NETWORKS * _TENTH * ties))


def network(ties: int, draw: Callable[[], float]) -> list[list[int]]:
    """Return everybody's contacts where each person has `ties` of them on average, tied at random."""
    contacts: list[list[int]] = [[] for _ in range(_PEOPLE)]
    left = _PEOPLE * ties // 2
    while left:
        one, other = int(draw() * _PEOPLE), int(draw() * _PEOPLE)
        if one != other and other not in contacts[one]:
            contacts[one].append(other)
            contacts[other].append(one)
            left -= 1
    return contacts


def cascade(contacts: Sequence[Sequence[int]], thresholds: Sequence[float], starts: Sequence[int]) -> int:
    """Return how many join in all; a person joins once the share of contacts who have joined reaches the threshold."""
    joined, heard = [False] * len(contacts), [0] * len(contacts)
    queue = list(starts)
    for start in starts:
        joined[start] = True
    for person in queue:
        for other in contacts[person]:
            heard[other] += 1
            if not joined[other] and heard[other] >= thresholds[other] * len(contacts[other]):
                joined[other] = True
                queue.append(other)
    return len(queue)


def easily_influenced(bent: Sequence[float], spread: float, draw: Callable[[], float]) -> int:
    """Return somebody of the tenth whose thresholds lie lowest, counted on from a random place."""
    start = int(draw() * _PEOPLE)
    places = [(start + step) % _PEOPLE for step in range(_PEOPLE)]
    return next((one for one in places if bent[one] <= _EASY * spread), start)


def _bounded(threshold: float) -> float:
    return min(1, max(_LOWEST, threshold))


def _pick(many: int, draw: Callable[[], float]) -> list[int]:
    picked: list[int] = []
    while len(picked) < many:
        person = int(draw() * _PEOPLE)
        if person not in picked:
            picked.append(person)
    return picked


def show(result: Cascades, values: Values) -> View:
    """Show the five starts as bars, the easier world last; say whether a leader is worth more than the ties."""
    sizes = {name: float(getattr(result, name)) for name in _STARTS}
    said = {name: say(size, 1) for name, size in sizes.items()}
    told = {
        **said,
        "many": say(float(values["many"])),
        "times": say(result.times, 1),
        "degree": say(result.degree, 1),
    }
    return View(
        figure=Bars(
            high=_PEOPLE,
            bars=tuple(Bar(name, size, said[name], 1 if name == "easier" else 0) for name, size in sizes.items()),
        ),
        sentence=Say("more" if round_half(result.times, 1) > round_half(result.degree, 1) else "less", told),
        columns=("start", "joined", "share"),
        rows=tuple((Say(name, told), said[name], say(size / _PEOPLE * 100, 1)) for name, size in sizes.items()),
    )
