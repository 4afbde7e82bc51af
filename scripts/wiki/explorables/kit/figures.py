"""Pictures as plain data: what a model shows, before anybody draws it. Names are keys of the model's `chart` words.

View
├── figure    Lines | Bars | Dots | Network | Plane | Sheet
├── sentence  Say: a key of the model's `results`, and what fills it
└── table     columns are keys of `columns`; cells are numbers as said, or Say
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True)
class Axis:
    """An axis from low to high with marks at some numbers; `digits` are shown behind the point.

    On the x axis, a word `<name>-<mark>` of the chart stands for the number: years are written without a comma.
    """

    name: str
    low: float
    high: float
    marks: Sequence[float]
    digits: int = 0


@dataclass(frozen=True)
class Series:
    """A line through points; the first is whole, the others dashed, each with a marker and a name at its end."""

    name: str
    points: Sequence[Point]


@dataclass(frozen=True)
class Lines:
    """Series over one x, at most three: models.css has no more looks; `rules` are upright lines with a name at an x."""

    x: Axis
    y: Axis
    series: Sequence[Series]
    rules: Sequence[tuple[str, float]] = ()
    kind: Literal["lines"] = "lines"


@dataclass(frozen=True)
class Bar:
    """One bar: its name, its length, what is written at its end; `tone` 0 is quiet, 1 the one to look at."""

    name: str
    length: float
    said: str
    tone: Literal[0, 1] = 0


@dataclass(frozen=True)
class Bars:
    """Lying bars from 0 to `high`, which is 1 or more of their unit; a `rule` marks a length."""

    high: float
    bars: Sequence[Bar]
    rule: tuple[str, float] | None = None
    kind: Literal["bars"] = "bars"


@dataclass(frozen=True)
class Dots:
    """A field of people: one digit each, the place of its name in `names`; 0 is empty, 1 full, 2 ringed, 3 crossed."""

    states: str
    names: Sequence[str]
    columns: int = 25
    kind: Literal["dots"] = "dots"


@dataclass(frozen=True)
class Node:
    """Somebody in a network; places are from 0 to 1, states as in `Dots`, `size` from 0.5 to 3."""

    x: float
    y: float
    state: int = 0
    size: float = 1


@dataclass(frozen=True)
class Network:
    """People and ties; a tie is two places in `nodes` and whether it is to be looked at."""

    nodes: Sequence[Node]
    ties: Sequence[tuple[int, int, int]]
    names: Sequence[str]
    kind: Literal["network"] = "network"


@dataclass(frozen=True)
class Spot:
    """Something placed in a plane from 0 to 1 each way, its name to its right; `tone` 0 is the page's reading,
    1 the reader's, 2 something to hold against both.
    """

    name: str
    x: float
    y: float
    tone: Literal[0, 1, 2] = 0


@dataclass(frozen=True)
class Plane:
    """A plane between two pairs of ends; `columns` and `rows` name the bands from left and from below."""

    columns: Sequence[str]
    rows: Sequence[str]
    spots: Sequence[Spot]
    kind: Literal["plane"] = "plane"


@dataclass(frozen=True)
class Say:
    """A sentence: its key among the model's words, and what fills it: numbers as said, words of the reader, or a word
    of the chart, as `@` and its key.
    """

    key: str
    values: Mapping[str, str] = field(default_factory=dict)


SheetLine: TypeAlias = tuple[Literal["h", "p", "li", "warn"], Say]


@dataclass(frozen=True)
class Sheet:
    """Lines to copy, download and print: headings (`h`), lines (`p`), points (`li`), warnings (`warn`)."""

    lines: Sequence[SheetLine]
    kind: Literal["sheet"] = "sheet"


Figure: TypeAlias = Lines | Bars | Dots | Network | Plane | Sheet
Cell: TypeAlias = str | Say


@dataclass(frozen=True)
class View:
    """What a model shows for some values."""

    figure: Figure
    sentence: Say
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
