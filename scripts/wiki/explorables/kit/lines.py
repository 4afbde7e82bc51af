"""Draws lines over one axis; the twin is `models/kit/lines.js`.

What covers what: numbers and the grid below, then names, whose halo covers only these, then lines, then markers.
"""

from collections.abc import Mapping

from wiki.explorables.kit.figures import Axis, Lines
from wiki.explorables.kit.numbers import say
from wiki.explorables.kit.pen import WIDTH, marker, path, scale, text, trail, width_of
from wiki.explorables.kit.places import Box, Way, box_of, place_names
from wiki.explorables.kit.shapes import Shape

_LEFT, _RIGHT, _TOP, _PLOT, _FOOT = 40.0, WIDTH - 12, 26, 190, 36
_NAME_FOOT, _RULE_ROW, _ASIDE = 12, 20, 10


def draw_lines(figure: Lines, names: Mapping[str, str]) -> tuple[list[Shape], float]:
    """Return the shapes and the height; the names of rules stand above the plot. Raises ModelError as `place_names` does."""
    x, y = figure.x, figure.y
    top = _TOP + _RULE_ROW * len(figure.rules)
    foot = top + _PLOT
    left = max(_LEFT, *(width_of(say(mark, y.digits)) + _ASIDE for mark in y.marks))
    across, up = scale(x, left, _RIGHT), scale(y, foot, top)
    named = [text(2, _NAME_FOOT, names[y.name], "axis-name")]
    taken = [box_of(2, _NAME_FOOT, names[y.name]), Box(0, 0, left - _ASIDE, foot)]
    taken += [Box(0, -_PLOT, WIDTH, 0), Box(0, foot + 1, WIDTH, foot + _PLOT)]
    uprights: list[Way] = []
    for row, (name, number) in enumerate(figure.rules, 1):
        upright, height, half = across(number), _NAME_FOOT + row * _RULE_ROW, width_of(names[name]) / 2
        middle = min(max(upright, half), WIDTH - half)
        taken.append(box_of(middle - half, height, names[name]))
        uprights.append(((upright, height + 5), (upright, foot)))
        named.append(text(middle, height, names[name], "rule-name middle"))
    ways = tuple(tuple((across(px), up(py)) for px, py in series.points) for series in figure.series)
    called = tuple(names[series.name] for series in figure.series)
    places = place_names(called, ways, tuple(uprights), tuple(taken))
    for index, (name, place) in enumerate(zip(called, places, strict=True)):
        where = (place.box.right, f"name end s{index}") if place.end else (place.box.left, f"name s{index}")
        named.append(text(where[0], place.foot, name, where[1]))
    rules = [path(trail([(px, py, "") for px, py in way], "l"), "rule") for way in uprights]
    lines = [path(trail([(px, py, "") for px, py in way], "l"), f"line s{index}") for index, way in enumerate(ways)]
    markers = [
        marker(index, *place)
        for index, (way, series) in enumerate(zip(ways, figure.series, strict=True))
        for place, point in zip(way, series.points, strict=True)
        if point[0] in x.marks
    ]
    ground = [path(trail([(left, up(mark), ""), (_RIGHT, up(mark), "")], "l"), "grid") for mark in y.marks]
    ground += [text(left - _ASIDE, up(mark) + 4, say(mark, y.digits), "mark end") for mark in y.marks]
    ground += [text(across(mark), foot + 16, _said(x, mark, names), "mark middle") for mark in x.marks]
    ground.append(text(_RIGHT, foot + _FOOT - 4, names[x.name], "axis-name end"))
    return [*ground, *rules, *named, *lines, *markers], float(foot + _FOOT)


def _said(axis: Axis, mark: float, names: Mapping[str, str]) -> str:
    return names.get(f"{axis.name}-{mark:g}", say(mark, axis.digits))
