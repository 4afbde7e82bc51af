"""The market map: who speaks to whom, in four stages.

    Stage (nodes, edges)  ->  run(stage, persist, influencers)  ->  Scene  ->  drawing | page

Our own redrawing of four lost pictures, from the text of the source article.
The twin in the browser is `overrides/assets/javascripts/market-map/model.js`; a test holds both together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

Node = Literal["company", "customers", "influencers", "competitor"]
Kind = Literal["message", "answer", "opinion", "control-failed", "conversation"]
Status = Literal["new", "changed", "kept"]


@dataclass(frozen=True)
class Edge:
    """An arrow from one party to another, and what flows along it."""

    source: Node
    target: Node
    kind: Kind

    @property
    def ends(self) -> tuple[Node, Node]:
        """Return where the arrow starts and ends, whatever flows."""
        return self.source, self.target


@dataclass(frozen=True)
class Stage:
    """The whole map at one stage."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True)
class SceneEdge:
    """An arrow as shown: new, there before with something else in it (changed), or as before (kept)."""

    source: Node
    target: Node
    kind: Kind
    status: Status


@dataclass(frozen=True)
class Scene:
    """What is shown, and how many arrows of the stage are not: hidden by the reader, or without a place in 3C."""

    stage: int
    nodes: tuple[Node, ...]
    edges: tuple[SceneEdge, ...]
    hidden: int
    left_out: int

    def as_data(self) -> dict[str, Any]:
        """Return the scene as the browser's twin returns it."""
        edges = [{"from": e.source, "to": e.target, "kind": e.kind, "status": e.status} for e in self.edges]
        nodes = list(self.nodes)
        return {"stage": self.stage, "nodes": nodes, "edges": edges, "hidden": self.hidden, "leftOut": self.left_out}


def _talk(one: Node, other: Node) -> tuple[Edge, Edge]:
    return Edge(one, other, "conversation"), Edge(other, one, "conversation")


_MESSAGE = Edge("company", "customers", "message")
_ANSWER = Edge("customers", "company", "answer")
_RIVAL = Edge("competitor", "customers", "message")
_THREE_C: tuple[Node, ...] = ("company", "customers", "competitor")

STAGES: Mapping[int, Stage] = MappingProxyType(
    {
        1: Stage(nodes=("company", "customers"), edges=(_MESSAGE,)),
        2: Stage(nodes=("company", "customers"), edges=(_MESSAGE, _ANSWER)),
        3: Stage(
            nodes=("company", "customers", "influencers"),
            edges=(
                _MESSAGE,
                _ANSWER,
                Edge("influencers", "customers", "opinion"),
                Edge("company", "influencers", "control-failed"),
            ),
        ),
        4: Stage(
            nodes=("company", "customers", "influencers"),
            edges=(
                *_talk("company", "customers"),
                *_talk("influencers", "customers"),
                *_talk("company", "influencers"),
                Edge("customers", "customers", "conversation"),
            ),
        ),
    }
)
WITH_INFLUENCERS = 3  # the first stage at which the view can be switched


def run(*, stage: int, persist: bool = True, influencers: bool = True) -> Scene:
    """Return the scene of a stage.

    Without `persist`, only arrows are shown that lead from one party to another as none did in the stage before.
    Without `influencers`, stages 3 and 4 are seen as plain 3C: with the competitor, without influencers.
    Raises ValueError for a stage that does not exist.
    """
    if isinstance(stage, bool) or stage not in STAGES:
        raise ValueError(f"market-map: the stage is 1, 2, 3 or 4, not {stage!r}.")
    now = STAGES[stage]
    before = STAGES[stage - 1].edges if stage > 1 else ()
    three_c = stage >= WITH_INFLUENCERS and not influencers
    nodes, edges, left_out = now.nodes, now.edges, 0
    if three_c:
        nodes = _THREE_C
        edges = tuple(edge for edge in now.edges if {*edge.ends} <= {*nodes})
        left_out = len(now.edges) - len(edges)
        edges, before = (*edges, _RIVAL), (*before, _RIVAL)
    all_edges = [SceneEdge(edge.source, edge.target, edge.kind, _status(edge, before)) for edge in edges]
    shown = tuple(edge for edge in all_edges if persist or edge.status == "new")
    return Scene(stage, nodes, shown, hidden=len(all_edges) - len(shown), left_out=left_out)


def _status(edge: Edge, before: tuple[Edge, ...]) -> Status:
    if edge in before:
        return "kept"
    return "changed" if edge.ends in [old.ends for old in before] else "new"
