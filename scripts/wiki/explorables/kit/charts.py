"""Draws figures as shapes; the twin in the browser is `overrides/assets/javascripts/models/kit/charts.js`."""

from collections.abc import Iterable, Mapping, Sequence

from wiki.explorables.kit.figures import Bars, Dots, Lines, Network, Plane
from wiki.explorables.kit.lines import draw_lines
from wiki.explorables.kit.numbers import round_half
from wiki.explorables.kit.pen import WIDTH, at, marker, path, text, trail
from wiki.explorables.kit.shapes import Shape

_BAR_ROW, _BAR_ROOM = 42, 64
_NETWORK_HEIGHT, _EDGE = 280, 14
_PLANE_LEFT, _PLANE_HEIGHT, _PLANE_FOOT = 1, 300, 22
_LEGEND_ROW = 20

Names = Mapping[str, str]
Drawing = tuple[list[Shape], float]


def draw(figure: Lines | Bars | Dots | Network | Plane, names: Names) -> Drawing:
    """Return the shapes of a figure and its height; `names` are the model's `chart` words in one language.

    Raises ModelError where a name has no room.
    """
    match figure:
        case Lines():
            return draw_lines(figure, names)
        case Bars():
            return _draw_bars(figure, names)
        case Dots():
            return _draw_dots(figure, names)
        case Network():
            return _draw_network(figure, names)
        case Plane():
            return _draw_plane(figure, names)


def _draw_bars(figure: Bars, names: Names) -> Drawing:
    room = WIDTH - _BAR_ROOM
    head = _LEGEND_ROW if figure.rule else 0
    shapes: list[Shape] = []
    for index, bar in enumerate(figure.bars):
        top = head + index * _BAR_ROW
        length = bar.length / figure.high * room
        shapes.append(text(0, top + 13, names[bar.name], "bar-name"))
        box = {"x": "0", "y": at(top + 18), "width": at(length), "height": "16", "rx": "2"}
        shapes.append(Shape("rect", {"class": f"bar t{bar.tone}", **box}))
        shapes.append(text(length + 6, top + 31, bar.said, "said"))
    height = head + len(figure.bars) * _BAR_ROW
    if figure.rule:
        name, length = figure.rule
        place = length / figure.high * room
        tops = [head + row * _BAR_ROW for row in range(len(figure.bars))]
        shapes.append(path("".join(f"M{at(place)} {top + 17}V{top + 37}" for top in tops), "rule"))
        shapes.append(text(place, head - 8, names[name], "rule-name middle" if place > 60 else "rule-name"))
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
        ties[tone] = ties.get(tone, "") + f"M{at(x)} {at(y)}L{at(to_x)} {at(to_y)}"
    people = ((node.state, x, y, 4.5 * node.size) for node, (x, y) in zip(figure.nodes, places, strict=True))
    shapes = [*(path(ties[tone], f"tie t{tone}") for tone in sorted(ties)), *_draw_people(people)]
    return _with_legend(shapes, _NETWORK_HEIGHT, [node.state for node in figure.nodes], figure.names, names)


def _draw_people(people: Iterable[tuple[int, float, float, float]]) -> list[Shape]:
    """Return one path for all of one state: a thousand elements would make a slider slow."""
    groups: dict[int, list[tuple[float, float, str]]] = {}
    for state, x, y, radius in people:
        groups.setdefault(state, []).append((x - radius, y, _outline(state, radius)))
    return [path(trail(groups[state], "m"), f"person p{state}") for state in sorted(groups)]


def _with_legend(
    shapes: list[Shape], height: float, states: Sequence[int], keys: Sequence[str], names: Names
) -> Drawing:
    shown = [state for state in range(len(keys)) if state in states]
    for row, state in enumerate(shown):
        middle = height + 12 + row * _LEGEND_ROW
        shapes += [*_draw_people([(state, 8, middle, 5)]), text(20, middle + 4, names[keys[state]], "legend")]
    return shapes, height + 4 + len(shown) * _LEGEND_ROW


def _draw_plane(figure: Plane, names: Names) -> Drawing:
    foot = _PLANE_HEIGHT - _PLANE_FOOT
    wide, high = (WIDTH - 2 * _PLANE_LEFT) / len(figure.columns), (foot - 4) / len(figure.rows)
    shapes: list[Shape] = []
    for index, key in enumerate(figure.columns):
        left = _PLANE_LEFT + index * wide
        box = {"x": at(left), "y": "4", "width": at(wide), "height": at(foot - 4)}
        shapes.append(Shape("rect", {"class": "band", **box}))
        shapes.append(text(left + wide / 2, foot + 16, names[key], "mark middle"))
    for index, key in enumerate(figure.rows):
        floor = foot - index * high
        shapes.append(path(f"M{_PLANE_LEFT} {at(floor)}H{WIDTH - _PLANE_LEFT}", "grid"))
        shapes.append(text(_PLANE_LEFT + 6, floor - high + 15, names[key], "band-name"))
    for spot in figure.spots:
        x, y = _PLANE_LEFT + spot.x * (WIDTH - 2 * _PLANE_LEFT), foot - spot.y * (foot - 4)
        shapes += [marker(spot.tone, x, y), text(x + 9, y + 4, names[spot.name], f"spot s{spot.tone}")]
    return shapes, float(_PLANE_HEIGHT)


def _outline(state: int, radius: float) -> str:
    """Return a person seen from the left edge of their circle, where the pen comes back to."""
    if state == 3:
        reach = round_half(radius * 0.8, 1)
        inset = round_half(radius, 1) - reach
        there, back = at(2 * reach), at(-2 * reach)
        return f"m{at(inset)} {at(-reach)}l{there} {there}m0 {back}l{back} {there}m{at(-inset)} {at(-reach)}"
    half, across = f"a{at(radius)} {at(radius)} 0 1 0 ", round_half(2 * radius, 1)
    return f"{half}{at(across)} 0{half}{at(-across)} 0"
