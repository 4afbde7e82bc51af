"""Draws figures as shapes; the twin in the browser is `overrides/assets/javascripts/models/kit/charts.js`.

A picture is 360 wide, as a phone shows it, and grows with its frame. Series differ by dash, marker and name.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

from wiki.explorables.kit.figures import Axis, Bars, Dots, Lines, Network, Plane
from wiki.explorables.kit.numbers import round_half, say
from wiki.explorables.kit.shapes import Shape

WIDTH = 360
_LEFT, _RIGHT, _TOP, _BOTTOM, _LINES_HEIGHT = 44, 352, 24, 36, 250
_BAR_ROW, _BAR_ROOM = 42, 64
_NETWORK_HEIGHT, _EDGE = 280, 14
_PLANE_LEFT, _PLANE_HEIGHT, _PLANE_FOOT = 8, 300, 22
_LEGEND_ROW = 20
_APART = 14

Names = Mapping[str, str]
Drawing = tuple[list[Shape], float]


def draw(figure: Lines | Bars | Dots | Network | Plane, names: Names) -> Drawing:
    """Return the shapes of a figure and its height; `names` are the model's `chart` words in one language."""
    match figure:
        case Lines():
            return _draw_lines(figure, names)
        case Bars():
            return _draw_bars(figure, names)
        case Dots():
            return _draw_dots(figure, names)
        case Network():
            return _draw_network(figure, names)
        case Plane():
            return _draw_plane(figure, names)


def _draw_lines(figure: Lines, names: Names) -> Drawing:
    x, y = figure.x, figure.y
    foot = _LINES_HEIGHT - _BOTTOM
    across, up = _scale(x, _LEFT, _RIGHT), _scale(y, foot, _TOP)
    shapes = [
        _text(2, 12, names[y.name], "axis-name"),
        _text(_RIGHT, _LINES_HEIGHT - 4, names[x.name], "axis-name end"),
    ]
    for mark in y.marks:
        shapes.append(_path(f"M{_LEFT} {_at(up(mark))}H{_RIGHT}", "grid"))
        shapes.append(_text(_LEFT - 5, up(mark) + 4, say(mark, y.digits), "mark end"))
    said = [(mark, names.get(f"{x.name}-{mark:g}", say(mark, x.digits))) for mark in x.marks]
    shapes += [_text(across(mark), foot + 16, text, "mark middle") for mark, text in said]
    for _, place in figure.rules:
        shapes.append(_path(f"M{_at(across(place))} {_TOP}V{foot}", "rule"))
    taken = [_TOP + 10.0 for _ in figure.rules]
    for index, series in enumerate(figure.series):
        points = [(across(px), up(py)) for px, py in series.points]
        shapes.append(_path(_trail([(px, py, "") for px, py in points], "l"), f"line s{index}"))
        marked = [at for at, point in zip(points, series.points, strict=True) if point[0] in x.marks]
        shapes += [_marker(index, px, py) for px, py in marked]
        shapes.append(_text(_RIGHT, _free(points[-1][1] - 7, taken), names[series.name], f"name end s{index}"))
    for name, place in figure.rules:
        late = across(place) > (_LEFT + _RIGHT) / 2
        side = -4 if late else 4
        shapes.append(_text(across(place) + side, _TOP + 10, names[name], "rule-name end" if late else "rule-name"))
    return shapes, _LINES_HEIGHT


def _free(wanted: float, taken: list[float]) -> float:
    """Return the nearest height, downwards, at which a name covers no other; note it."""
    place = max(wanted, 12.0)
    while any(abs(place - other) < _APART for other in taken):
        place += 1
    taken.append(place)
    return place


def _draw_bars(figure: Bars, names: Names) -> Drawing:
    room = WIDTH - _BAR_ROOM
    head = _LEGEND_ROW if figure.rule else 0
    shapes: list[Shape] = []
    for index, bar in enumerate(figure.bars):
        top = head + index * _BAR_ROW
        length = min(1.0, max(0.0, bar.length / figure.high)) * room
        shapes.append(_text(0, top + 13, names[bar.name], "bar-name"))
        box = {"x": "0", "y": _at(top + 18), "width": _at(length), "height": "16", "rx": "2"}
        shapes.append(Shape("rect", {"class": f"bar t{bar.tone}", **box}))
        shapes.append(_text(length + 6, top + 31, bar.said, "said"))
    height = head + len(figure.bars) * _BAR_ROW
    if figure.rule:
        name, length = figure.rule
        place = length / figure.high * room
        tops = [head + row * _BAR_ROW for row in range(len(figure.bars))]
        shapes.append(_path("".join(f"M{_at(place)} {top + 15}V{top + 37}" for top in tops), "rule"))
        shapes.append(_text(place, head - 8, names[name], "rule-name middle" if place > 60 else "rule-name"))
    return shapes, float(height)


def _draw_dots(figure: Dots, names: Names) -> Drawing:
    cell = WIDTH / figure.columns
    states = [int(state) for state in figure.states]
    people = (
        (state, (index % figure.columns + 0.5) * cell, (index // figure.columns + 0.5) * cell, cell * 0.36)
        for index, state in enumerate(states)
    )
    rows = -(-len(states) // figure.columns)
    return _with_legend(_draw_people(people), rows * cell, states, figure.names, names)


def _draw_network(figure: Network, names: Names) -> Drawing:
    places = [
        (_EDGE + node.x * (WIDTH - 2 * _EDGE), _EDGE + node.y * (_NETWORK_HEIGHT - 2 * _EDGE)) for node in figure.nodes
    ]
    ties: dict[int, str] = {}
    for one, other, tone in figure.ties:
        (x, y), (to_x, to_y) = places[one], places[other]
        ties[tone] = ties.get(tone, "") + f"M{_at(x)} {_at(y)}L{_at(to_x)} {_at(to_y)}"
    people = ((node.state, x, y, 4.5 * node.size) for node, (x, y) in zip(figure.nodes, places, strict=True))
    shapes = [*(_path(ties[tone], f"tie t{tone}") for tone in sorted(ties)), *_draw_people(people)]
    return _with_legend(shapes, _NETWORK_HEIGHT, [node.state for node in figure.nodes], figure.names, names)


def _draw_people(people: Iterable[tuple[int, float, float, float]]) -> list[Shape]:
    """Return one path for all of one state: a thousand elements would make a slider slow."""
    groups: dict[int, list[tuple[float, float, str]]] = {}
    for state, x, y, radius in people:
        groups.setdefault(state, []).append((x - radius, y, _outline(state, radius)))
    return [_path(_trail(groups[state], "m"), f"person p{state}") for state in sorted(groups)]


def _with_legend(
    shapes: list[Shape], height: float, states: Sequence[int], keys: Sequence[str], names: Names
) -> Drawing:
    shown = [state for state in range(len(keys)) if state in states]
    for row, state in enumerate(shown):
        middle = height + 12 + row * _LEGEND_ROW
        shapes += [_person(state, 8, middle, 5), _text(20, middle + 4, names[keys[state]], "legend")]
    return shapes, height + 4 + len(shown) * _LEGEND_ROW


def _draw_plane(figure: Plane, names: Names) -> Drawing:
    foot = _PLANE_HEIGHT - _PLANE_FOOT
    wide, high = (WIDTH - 2 * _PLANE_LEFT) / len(figure.columns), (foot - 4) / len(figure.rows)
    shapes: list[Shape] = []
    for index, key in enumerate(figure.columns):
        left = _PLANE_LEFT + index * wide
        box = {"x": _at(left), "y": "4", "width": _at(wide), "height": _at(foot - 4)}
        shapes.append(Shape("rect", {"class": "band", **box}))
        shapes.append(_text(left + wide / 2, foot + 16, names[key], "mark middle"))
    for index, key in enumerate(figure.rows):
        floor = foot - index * high
        shapes.append(_path(f"M{_PLANE_LEFT} {_at(floor)}H{WIDTH - _PLANE_LEFT}", "grid"))
        shapes.append(_text(_PLANE_LEFT + 6, floor - high + 15, names[key], "band-name"))
    for spot in figure.spots:
        x, y = _PLANE_LEFT + spot.x * (WIDTH - 2 * _PLANE_LEFT), foot - spot.y * (foot - 4)
        shapes += [_marker(spot.tone, x, y), _text(x + 9, y + 4, names[spot.name], f"spot s{spot.tone}")]
    return shapes, float(_PLANE_HEIGHT)


def _scale(axis: Axis, start: float, end: float) -> Callable[[float], float]:
    return lambda number: start + (number - axis.low) / (axis.high - axis.low) * (end - start)


def _person(state: int, x: float, y: float, radius: float) -> Shape:
    return _path(_trail([(x - radius, y, _outline(state, radius))], "m"), f"person p{state}")


def _trail(stops: Sequence[tuple[float, float, str]], step: Literal["l", "m"]) -> str:
    """Return a path from stop to stop, each with what is drawn there; steps are shorter to send than places."""
    way, pen_x, pen_y = "", 0.0, 0.0
    for x, y, drawn in stops:
        to_x, to_y = round_half(x, 1), round_half(y, 1)
        way += f"{step if way else 'M'}{_at(to_x - pen_x)} {_at(to_y - pen_y)}{drawn}"
        pen_x, pen_y = to_x, to_y
    return way


def _outline(state: int, radius: float) -> str:
    """Return a person seen from the left edge of their circle, where the pen comes back to."""
    if state == 3:
        reach = round_half(radius * 0.8, 1)
        inset = round_half(radius, 1) - reach
        there, back = _at(2 * reach), _at(-2 * reach)
        return f"m{_at(inset)} {_at(-reach)}l{there} {there}m0 {back}l{back} {there}m{_at(-inset)} {_at(-reach)}"
    half, across = f"a{_at(radius)} {_at(radius)} 0 1 0 ", round_half(2 * radius, 1)
    return f"{half}{_at(across)} 0{half}{_at(-across)} 0"


def _marker(index: int, x: float, y: float) -> Shape:
    name = f"marker s{index}"
    if index == 0:
        return Shape("circle", {"class": name, "cx": _at(x), "cy": _at(y), "r": "3.5"})
    if index == 1:
        return _path(
            f"M{_at(x)} {_at(y - 4.5)}L{_at(x + 4.5)} {_at(y)}L{_at(x)} {_at(y + 4.5)}L{_at(x - 4.5)} {_at(y)}Z", name
        )
    return _path(f"M{_at(x)} {_at(y - 4.5)}L{_at(x + 4.5)} {_at(y + 3.5)}H{_at(x - 4.5)}Z", name)


def _path(way: str, name: str) -> Shape:
    return Shape("path", {"class": name, "d": way})


def _text(x: float, y: float, text: str, name: str) -> Shape:
    return Shape("text", {"class": name, "x": _at(x), "y": _at(y)}, text=text)


def _at(number: float) -> str:
    rounded = round_half(number, 1)
    return f"{int(rounded)}" if rounded == int(rounded) else f"{rounded:.1f}"
