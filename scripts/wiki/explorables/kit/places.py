"""Finds room for the names of lines: beside the end, else above or below, clear of lines, markers and other names.

The twin is `models/kit/places.js`: both try the same places in the same order.
"""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from wiki.explorables.kit.pen import WIDTH, width_of
from wiki.explorables.kit.refusal import ModelError
from wiki.model.said import Said

Way = tuple[tuple[float, float], ...]

_ASCENT, _DESCENT = 11.0, 3.0
_CLEAR = 6.0  # from the middle of a line, whose markers reach 5.5 out
_NEAR = 13.0  # so near to another line, a name might be taken for that one's
_STEP, _BESIDE = 8.0, 9.0
_ASIDE = (0.0, *(sign * step for step in (4.0, 8.0, 12.0, 16.0, 20.0, 24.0, 28.0) for sign in (-1, 1)))
_AWAY = (0.0, 8.0, 16.0, 24.0, 32.0, 40.0, 48.0, 56.0)
_ALONG, _NOT_BESIDE, _DOUBTFUL, _CROSSED, _STRUCK = 0.25, 10.0, 20.0, 100.0, 1000.0


class Box(NamedTuple):
    """Where words stand."""

    left: float
    top: float
    right: float
    bottom: float


class Place(NamedTuple):
    """Where a name stands on the page: its box, and whether it is written up to the right edge."""

    box: Box
    end: bool

    @property
    def foot(self) -> float:
        """Return the line that the words stand on."""
        return self.box.bottom - _DESCENT


def box_of(left: float, foot: float, words: str) -> Box:
    """Return the box of words that begin at a place."""
    return Box(left, foot - _ASCENT, left + width_of(words), foot + _DESCENT)


@lru_cache(maxsize=256)  # the check of a model, its pages and the gallery ask for the same
def place_names(
    names: tuple[str, ...], ways: tuple[Way, ...], rules: tuple[Way, ...], taken: tuple[Box, ...]
) -> tuple[Place, ...]:
    """Return a place for the name of each way; what is `taken` is kept clear as well, and `rules` if they can be.

    Raises ModelError where a name is wider than any place.
    """
    places: list[Place] = []
    covered = [*taken]
    for index, (name, own) in enumerate(zip(names, ways, strict=True)):
        others = [*ways[:index], *ways[index + 1 :]]
        tried = sorted(_places(name, own), key=lambda each: each[0])
        if not tried:
            raise ModelError(
                Said("the picture has no room for “{name}”", name=name),
                Said("Shorten it under `chart` in the model's file"),
            )
        least, best = math.inf, tried[0][1]
        for cost, place in tried:
            if cost >= least:
                break
            in_all = cost + _trouble(place.box, others, rules, covered)
            if in_all < least:
                least, best = in_all, place
        covered.append(best.box)
        places.append(best)
    return tuple(places)


def _places(name: str, own: Way) -> Iterator[tuple[float, Place]]:
    """Yield where a name might stand, and how far that is from the best: beside the end, on its height."""
    (end_x, end_y), wide = own[-1], width_of(name)
    left = end_x + _BESIDE
    for aside in _ASIDE if left + wide <= WIDTH else ():
        yield abs(aside), Place(box_of(left, end_y + 4 + aside, name), end=False)
    right = end_x + _CLEAR
    while right - wide >= 0:
        reach = _extent(own, right - wide - _CLEAR, right + _CLEAR)
        if reach:
            high, low = reach
            cost = _NOT_BESIDE + _ALONG * (end_x - right) + (low - high)
            for away in _AWAY:
                for top in (high - _CLEAR - away - _ASCENT - _DESCENT, low + _CLEAR + away):
                    yield cost + away, Place(Box(right - wide, top, right, top + _ASCENT + _DESCENT), end=True)
        right -= _STEP


def _trouble(box: Box, others: Sequence[Way], rules: Sequence[Way], taken: Sequence[Box]) -> float:
    """Return what speaks against a place: what it would cover or be covered by, and lines it might be taken for.

    No place tried is on the name's own line.
    """
    struck = sum(_crosses(way, box, _CLEAR) for way in others) + sum(_overlap(box, other) for other in taken)
    crossed = sum(_crosses(way, box, _CLEAR) for way in rules)
    near = sum(_crosses(way, box, _NEAR) for way in others)
    return _STRUCK * struck + _CROSSED * crossed + _DOUBTFUL * near


def _crosses(way: Way, box: Box, clear: float) -> int:
    reaches = _reaches(way, box.left - clear, box.right + clear)
    return int(any(high < box.bottom + clear and low > box.top - clear for high, low in reaches))


def _overlap(one: Box, other: Box) -> int:
    across = one.left - _CLEAR < other.right and other.left - _CLEAR < one.right
    return int(across and one.top < other.bottom and other.top < one.bottom)


def _extent(way: Way, left: float, right: float) -> tuple[float, float] | None:
    """Return the highest and the lowest place that a way has between two uprights, None where it has none."""
    reaches = _reaches(way, left, right)
    return (min(high for high, _ in reaches), max(low for _, low in reaches)) if reaches else None


def _reaches(way: Way, left: float, right: float) -> list[tuple[float, float]]:
    """Return the highest and the lowest place of each of its steps between two uprights."""
    found = []
    for (x, y), (to_x, to_y) in zip(way, (*way[1:], way[-1]), strict=True):
        start, end = max(min(x, to_x), left), min(max(x, to_x), right)
        if start <= end:
            heights = (y, to_y) if x == to_x else [y + (at - x) / (to_x - x) * (to_y - y) for at in (start, end)]
            found.append((min(heights), max(heights)))
    return found
