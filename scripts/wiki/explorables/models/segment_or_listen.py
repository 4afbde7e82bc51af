"""Segment or listen: whom a firm reaches that guesses a group, and whom one that answers those who speak up.

Of 1,000 people 100 are in need. A guessed group of 200 holds more of them than chance would put there.
Counts multiplied out, stylised; the numbers are illustrative.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from wiki.explorables.kit.controls import Control, Options, Range, Values
from wiki.explorables.kit.figures import Dots, Say, View
from wiki.explorables.kit.numbers import mulberry32, round_half, say

_PEOPLE, _NEED, _GROUP = 1_000, 0.1, 0.2
_WAYS = ("segment", "listen", "both")
_COLUMNS = 40

CONTROLS: tuple[Control, ...] = (
    Options("way", ids=_WAYS, start="segment"),
    Range("speak", low=0, high=1, step=0.05, start=0.1, scale=100),
    Range("lift", low=1, high=5, step=0.5, start=3, digits=1),
    Range("budget", low=20, high=300, step=20, start=100),
    Range("noise", low=0, high=0.2, step=0.01, start=0.01, scale=100),
)


@dataclass(frozen=True)
class Reached:
    """People in need reached in each way, messages sent for it, people in need inside the group.

    `needed` is the share of those in need that must speak up for listening to draw level; None where it cannot.
    """

    segment: float
    listen: float
    both: float
    mailed: float
    answered: float
    written: float
    inside: float
    needed: float | None


def run(values: Values) -> Reached:
    """Return what the ways reach with the same number of messages."""
    speak, lift = float(values["speak"]), float(values["lift"])
    budget, noise = float(values["budget"]), float(values["noise"])
    segment = segment_hits(_PEOPLE, _NEED, _GROUP, lift, budget)
    listen = listen_hits(_PEOPLE, _NEED, speak, noise, budget)
    answered = min(budget, signals(_PEOPLE, _NEED, speak, noise))
    inside = _PEOPLE * _GROUP * _NEED * min(lift, 1 / _GROUP, 1 / _NEED)
    silent = inside * (1 - speak)
    quiet = silent + (_PEOPLE * _GROUP - inside) * (1 - noise)
    further = min(budget - answered, quiet)
    return Reached(
        segment=segment,
        listen=listen,
        both=listen + further * silent / quiet,
        mailed=min(budget, _GROUP * _PEOPLE),
        answered=answered,
        written=answered + further,
        inside=inside,
        needed=_share_needed(segment, budget, noise),
    )


def segment_hits(people: float, need: float, segment: float, lift: float, budget: float) -> float:
    """Return the people in need reached by writing to a segment in which need is `lift` times as common."""
    return min(budget, segment * people) * need * min(lift, 1 / segment, 1 / need)


def signals(people: float, need: float, speak: float, noise: float) -> float:
    """Return how many speak up: the share `speak` of those in need, the share `noise` of the others."""
    return people * (need * speak + (1 - need) * noise)


def listen_hits(people: float, need: float, speak: float, noise: float, budget: float) -> float:
    """Return the people in need reached by answering those who speak up, true and false signals alike."""
    heard = signals(people, need, speak, noise)
    return min(budget, heard) * people * need * speak / heard if heard else 0.0


def _share_needed(segment: float, budget: float, noise: float) -> float | None:
    """Solve listen_hits(speak) = segment: as many must speak up, and noise must leave as many messages."""
    heard = segment / (_PEOPLE * _NEED)
    answered = segment * (1 - _NEED) * noise / (_NEED * (budget - segment))
    share = max(heard, answered)
    return share if share <= 1 else None


def show(result: Reached, values: Values) -> View:
    """Show the 1,000 people, the group in the upper rows, as the chosen way treats them."""
    reached = dict(zip(_WAYS, (result.segment, result.listen, result.both), strict=True))
    sent = dict(zip(_WAYS, (result.mailed, result.answered, result.written), strict=True))
    said = {way: say(hits) for way, hits in reached.items()}
    if result.needed is not None:
        said["needed"] = say(result.needed * 100)
    return View(
        figure=Dots(
            states=_people(result, str(values["way"])),
            names=("idle", "reached", "missed", "vain"),
            columns=_COLUMNS,
        ),
        sentence=Say(_outcome(result), said),
        columns=("way", "sent", "reached", "vain", "missed"),
        rows=[
            (
                Say(f"way-{way}"),
                say(sent[way]),
                say(reached[way]),
                say(round_half(sent[way]) - round_half(reached[way])),
                say(_PEOPLE * _NEED - round_half(reached[way])),
            )
            for way in _WAYS
        ],
    )


def _outcome(result: Reached) -> str:
    segment, listen = round_half(result.segment), round_half(result.listen)
    if segment == listen:
        return "level"
    if listen > segment:
        return "listen"
    return "segment" if result.needed is not None else "never"


def _people(result: Reached, way: str) -> str:
    """Return everybody's state: 0 left alone, 1 reached, 2 in need and missed, 3 contacted in vain."""
    order = _shuffled(_PEOPLE)
    edge = _PEOPLE * _GROUP
    group, others = [one for one in order if one < edge], [one for one in order if one >= edge]
    held = int(round_half(result.inside))
    need = int(_PEOPLE * _NEED)
    apart, beyond = group[held:], others[need - held :]
    if way == "segment":
        hits, sent = int(round_half(result.segment)), int(round_half(result.mailed))
        within, vain = hits, sent - hits
    else:
        hits, sent = int(round_half(result.listen)), int(round_half(result.answered))
        within = int(round_half(hits * held / need))
        vain = int(round_half((sent - hits) * len(apart) / (_PEOPLE - need)))
    if way == "both":
        further, more = int(round_half(result.both)) - hits, int(round_half(result.written)) - sent
        within, vain = min(held, within + further), min(len(apart), vain + more - further)
        hits, sent = hits + further, sent + more
    states = ["0"] * _PEOPLE
    _mark(states, [*group[:held], *others[: need - held]], "2")
    _mark(states, [*group[:within], *others[: hits - within]], "1")
    _mark(states, [*apart[:vain], *beyond[: sent - hits - vain]], "3")
    return "".join(states)


def _mark(states: list[str], people: Sequence[int], state: str) -> None:
    for one in people:
        states[one] = state


def _shuffled(count: int) -> list[int]:
    """Return the places from 0 in an order by chance, the same each time (Fisher and Yates)."""
    draw, order = mulberry32(1), list(range(count))
    for last in range(count - 1, 0, -1):
        other = int(draw() * (last + 1))
        order[last], order[other] = order[other], order[last]
    return order
