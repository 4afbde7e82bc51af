"""The map of definitions: what kind of thing is meant, on whose side, and which numbers would measure it.

No equation: a reading of each definition in two answers (kind and side), taken from the chapter `ideas/engagement`.
A number measures a definition where both answers agree; the rules for the rest are in `fit_of`. Readings are ours.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from wiki.explorables.kit.controls import Control, Options, Toggle, Values
from wiki.explorables.kit.figures import Plane, Say, Spot, View

Place: TypeAlias = tuple[str, str]

_KINDS = ("activity", "behaviour", "state")
_SIDES = ("customer", "both", "company")
READINGS: Mapping[str, Place] = {
    "oxford": ("behaviour", "both"),
    "arf": ("activity", "company"),
    "vandoorn": ("behaviour", "customer"),
    "brodie": ("state", "customer"),
    "hollebeek": ("state", "customer"),
    "pansari": ("state", "both"),
    "wikipedia": ("activity", "company"),
    "emc": ("activity", "both"),
}
NUMBERS: Mapping[str, Place] = {
    "reactions": ("behaviour", "customer"),
    "close": ("state", "customer"),
    "reviews": ("behaviour", "customer"),
    "posts": ("activity", "company"),
}
# In pixels of the plane: where the first spot of a cell stands, and how far apart spots are.
_PLANE, _FIRST, _APART, _INDENT = 274, 30, 17, 0.09

CONTROLS: tuple[Control, ...] = (
    Options("definition", (*READINGS, "team"), start="oxford", listed=True),
    Options("count", tuple(NUMBERS), start="reactions", listed=True),
    Options("kind", tuple(reversed(_KINDS)), start="state"),
    Options("side", _SIDES, start="customer"),
    Toggle("compare", start=True),
)


@dataclass(frozen=True)
class Placing:
    """Whether the reader's kind and side are the page's, and how the number fits the reader's place."""

    kind: bool
    side: bool
    fit: str


def run(values: Values) -> Placing:
    """Hold the reader's place for one definition to one number of a report, and to the page's reading where it has one."""
    kind, side = READINGS.get(str(values["definition"]), ("", ""))
    return Placing(
        kind=kind == values["kind"],
        side=side == values["side"],
        fit=fit_of(NUMBERS[str(values["count"])], _placed(values)),
    )


def fit_of(number: Place, meant: Place) -> str:
    """Say what a number tells of a meaning: `same`, `half` of two sides, another `kind` of that side, or `else`."""
    if number == meant:
        return "same"
    if number[0] == meant[0] and meant[1] == "both":
        return "half"
    return "kind" if number[1] == meant[1] else "else"


def show(result: Placing, values: Values) -> View:
    """Show the map with the reader's place, the number's, and the page's readings where they are asked for."""
    definition, count, compare = str(values["definition"]), str(values["count"]), bool(values["compare"])
    placed, reading = _placed(values), READINGS.get(definition)
    words = {"what": f"@{definition}", "place": _word(placed), "number": f"@said-{count}", "fit": f"@fit-{result.fit}"}
    agree = result.kind and result.side
    sentence = Say("placed", words)
    if compare and reading:
        compared = words | {"why": f"@why-{definition}"}
        sentence = Say("agree", compared) if agree else Say("differ", compared | {"page": _word(reading)})
    shown = [(name, place, 0) for name, place in READINGS.items()] if compare else []
    return View(
        figure=Plane(
            columns=_SIDES,
            rows=_KINDS,
            spots=tuple(_spots([*shown, ("you", placed, 1), (count, NUMBERS[count], 2)])),
        ),
        sentence=sentence,
        columns=("definition", "reading", "why"),
        rows=tuple(
            (
                Say("is", {"what": f"@{name}"}),
                Say("is", {"what": _word(place)}),
                Say("is", {"what": f"@why-{name}"}),
            )
            for name, place in READINGS.items()
        ),
    )


def _placed(values: Values) -> Place:
    return str(values["kind"]), str(values["side"])


def _word(place: Place) -> str:
    return f"@{place[0]}-{place[1]}"


def _spots(placed: Iterable[tuple[str, Place, int]]) -> list[Spot]:
    """Return spots one below the other in each cell, so that no name covers another."""
    taken: dict[Place, int] = {}
    spots = []
    for name, place, tone in placed:
        row = taken[place] = taken.get(place, -1) + 1
        top = (_KINDS.index(place[0]) + 1) / len(_KINDS)
        spots.append(
            Spot(
                name,
                x=(_SIDES.index(place[1]) + _INDENT) / len(_SIDES),
                y=top - (_FIRST + _APART * row) / _PLANE,
                tone=2 if tone == 2 else 1 if tone else 0,
            )
        )
    return spots
