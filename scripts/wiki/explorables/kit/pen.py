"""What every figure is drawn with: lines, words, markers. The twin is `models/kit/pen.js`.

A picture is 320 wide, as a phone shows it: its words are as large there as they are here, 12 pixels.
"""

from collections.abc import Callable, Sequence
from typing import Literal

from wiki.explorables.kit.figures import Axis
from wiki.explorables.kit.numbers import round_half
from wiki.explorables.kit.shapes import Shape

WIDTH = 320
_WIDE, _NARROW, _FIRST_WIDE = 12.0, 7.5, "\u2e80"


def scale(axis: Axis, start: float, end: float) -> Callable[[float], float]:
    """Return where a number of the axis stands between two places."""
    return lambda number: start + (number - axis.low) / (axis.high - axis.low) * (end - start)


def width_of(text: str) -> float:
    """Return how wide a text is at most, in whatever font it will be shown: Japanese is square."""
    return sum(_WIDE if letter >= _FIRST_WIDE else _NARROW for letter in text)


def trail(stops: Sequence[tuple[float, float, str]], step: Literal["l", "m"]) -> str:
    """Return a path from stop to stop, each with what is drawn from there and back.

    Steps are shorter to send than places.
    """
    way, pen_x, pen_y = "", 0.0, 0.0
    for x, y, drawn in stops:
        to_x, to_y = round_half(x, 1), round_half(y, 1)
        way += f"{step if way else 'M'}{at(to_x - pen_x)} {at(to_y - pen_y)}{drawn}"
        pen_x, pen_y = to_x, to_y
    return way


def marker(index: int, x: float, y: float) -> Shape:
    """Return the marker of a series: a ring, a diamond, a triangle."""
    name = f"marker s{index}"
    if index == 0:
        return Shape("circle", {"class": name, "cx": at(x), "cy": at(y), "r": "3.5"})
    if index == 1:
        return path(f"M{at(x)} {at(y - 4.5)}L{at(x + 4.5)} {at(y)}L{at(x)} {at(y + 4.5)}L{at(x - 4.5)} {at(y)}Z", name)
    return path(f"M{at(x)} {at(y - 4.5)}L{at(x + 4.5)} {at(y + 3.5)}H{at(x - 4.5)}Z", name)


def path(way: str, name: str) -> Shape:
    """Return a path of a class."""
    return Shape("path", {"class": name, "d": way})


def text(x: float, y: float, words: str, name: str) -> Shape:
    """Return words that stand on y."""
    return Shape("text", {"class": name, "x": at(x), "y": at(y)}, text=words)


def at(number: float) -> str:
    """Return a place as it is written: one digit behind the point at most."""
    rounded = round_half(number, 1)
    return f"{int(rounded)}" if rounded == int(rounded) else f"{rounded:.1f}"
