"""What a reader can move. A control's words are in the model's file, under `controls` and its name.

`when` names another control and its value: the control is shown only while that one stands so.

Control
├── Range    a slider from low to high by steps
├── Options  a choice of a few: radio buttons, or a list to choose from
├── Toggle   on or off
├── Line     a line of the reader's own words
└── Again    a button that draws a new seed
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from wiki.explorables.kit.refusal import ModelError
from wiki.model.said import Said

Value: TypeAlias = "float | str | bool"
Values: TypeAlias = Mapping[str, Value]
When: TypeAlias = tuple[str, str] | None


@dataclass(frozen=True)
class Range:
    """A number; `digits` are those shown behind the point, `scale` multiplies for showing (100 for per cent)."""

    name: str
    low: float
    high: float
    step: float
    start: float
    digits: int = 0
    scale: float = 1
    when: When = None

    def read(self, text: str) -> Value:
        """Return the number written in a link. Raises ValueError where no browser's slider could stand on it."""
        number = float(text)
        if not self.low <= number <= self.high or abs(math.remainder(number - self.low, self.step)) > 1e-9:
            raise ValueError(text)
        return number


@dataclass(frozen=True)
class Options:
    """One of several, each with words of its own; `listed` makes it a list to choose from instead of radio buttons."""

    name: str
    ids: Sequence[str]
    start: str
    listed: bool = False
    when: When = None

    def read(self, text: str) -> Value:
        """Return the id written in a link. Raises ValueError where there is none such."""
        if text not in self.ids:
            raise ValueError(text)
        return text


@dataclass(frozen=True)
class Toggle:
    """On or off."""

    name: str
    start: bool = False
    when: When = None

    def read(self, text: str) -> Value:
        """Return what is written in a link: 1 or 0. Raises ValueError for anything else."""
        if text not in ("0", "1"):
            raise ValueError(text)
        return text == "1"


@dataclass(frozen=True)
class Line:
    """A line of the reader's own words, kept out of the address; at most 120 characters."""

    name: str
    start: str = ""
    when: When = None

    def read(self, text: str) -> Value:
        """Return the words written in a link."""
        return text


@dataclass(frozen=True)
class Again:
    """A button that takes the next seed."""

    name: str = "seed"
    start: float = 1
    when: When = None

    def read(self, text: str) -> Value:
        """Return the seed written in a link. Raises ValueError where it is no whole number from 1."""
        seed = int(text)
        if not 1 <= seed <= 999_999:
            raise ValueError(text)
        return float(seed)


Control: TypeAlias = Range | Options | Toggle | Line | Again


def start_values(controls: Sequence[Control], parameters: Mapping[str, str]) -> dict[str, Value]:
    """Return the values a model begins with, those of a link before its own. Raises ModelError with what to do."""
    values: dict[str, Value] = {control.name: control.start for control in controls}
    by_name = {control.name: control for control in controls}
    for name, text in parameters.items():
        if name not in by_name:
            what = Said("there is no parameter {name}", name=name)
            raise ModelError(what, Said("Write one of {known}", known=list(by_name)))
        try:
            values[name] = by_name[name].read(text)
        except ValueError:
            what = Said("{name} cannot be {value}", name=name, value=text)
            raise ModelError(what, Said("Compare it with the model's controls")) from None
    return values
