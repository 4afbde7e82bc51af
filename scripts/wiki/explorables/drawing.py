"""Draws the market map as SVG.

    Scene  ->  draw  ->  Shape (a tree of plain data)  ->  svg  ->  markup

The twin in the browser is `overrides/assets/javascripts/market-map/view.js`: a test holds both to the same shapes.
"""

from collections.abc import Mapping
from html import escape

from wiki.explorables.kit.shapes import Shape, markup
from wiki.explorables.market_map import Scene, SceneEdge
from wiki.explorables.market_map_plan import PLANS, Head, Layout, Line, Plan

_RANKS = ("kept", "changed", "new")


def draw(scene: Scene, layout: Layout, *, nodes: Mapping[str, str], kinds: Mapping[str, str]) -> tuple[Shape, ...]:
    """Return the shapes of a scene: parties first, then arrows, talk both ways on one line."""
    plan = PLANS[layout]
    shapes = [_draw_party(plan, node, nodes[node]) for node in scene.nodes]
    ways: dict[str, list[SceneEdge]] = {}
    for edge in scene.edges:
        ways.setdefault(_way(plan, edge), []).append(edge)
    shapes += [_draw_arrow(plan.lines[way], way, edges, kinds) for way, edges in ways.items()]
    return tuple(shapes)


def svg(shapes: tuple[Shape, ...], layout: Layout, *, title: str, description: str) -> str:
    """Return the markup of a picture with its name and its description in words."""
    view = " ".join(map(str, PLANS[layout].view))
    head = f"<title>{escape(title, quote=False)}</title><desc>{escape(description, quote=False)}</desc>"
    body = "".join(markup(shape) for shape in shapes)
    return f'<svg class="map-{layout}" viewBox="{view}" role="img">{head}{body}</svg>'


def _way(plan: Plan, edge: SceneEdge) -> str:
    """Messages and answers go their own ways; everything else between two parties shares a line."""
    if edge.kind != "conversation" and f"{edge.source}>{edge.target}" in plan.lines:
        return f"{edge.source}>{edge.target}"
    there = f"{edge.source}={edge.target}"
    return there if there in plan.lines else f"{edge.target}={edge.source}"


def _draw_party(plan: Plan, node: str, name: str) -> Shape:
    x, y, width, height, _ = plan.boxes[node]
    box = dict(zip(("x", "y", "width", "height", "rx"), map(str, plan.boxes[node]), strict=True))
    people = (Shape("path", {"class": "map-people", "d": plan.people}),) if node == "customers" else ()
    children = (Shape("rect", box), *people, _draw_words((x + width // 2, y + height // 2 + 5), name))
    return Shape("g", {"class": f"map-node map-{node}"}, children)


def _draw_arrow(line: Line, way: str, edges: list[SceneEdge], kinds: Mapping[str, str]) -> Shape:
    kind = edges[0].kind
    status = max((edge.status for edge in edges), key=_RANKS.index)
    heads = [head for edge in edges for head in _heads(line, way, edge)]
    parts = [Shape("path", {"d": line.path}), *(_draw_mark("head", *head) for head in heads)]
    if kind == "control-failed":
        parts.append(_draw_mark("cross", *line.cross, 0))
    parts.append(_draw_words(line.label, ("+ " if status == "new" else "") + kinds[kind]))
    return Shape("g", {"class": f"map-edge map-{kind} map-{status}"}, tuple(parts))


def _heads(line: Line, way: str, edge: SceneEdge) -> tuple[Head, ...]:
    """An arrow has its head where it points; talk within one party has one at both ends."""
    if edge.source == edge.target:
        return *line.ends, line.start
    return line.ends if way.startswith(edge.source) else (line.start,)


def _draw_mark(name: str, x: int, y: int, angle: int) -> Shape:
    marks = {"head": "M4 0-8-6v12z", "cross": "M-8-8 8 8M8-8-8 8"}
    place = f"translate({x} {y})rotate({angle})"
    return Shape("path", {"class": f"map-{name}", "d": marks[name], "transform": place})


def _draw_words(place: tuple[int, int], text: str) -> Shape:
    return Shape("text", {"x": str(place[0]), "y": str(place[1])}, text=text)
