"""Seeds that die: what becomes of seeds when every reader brings a few more, by chance.

A branching process (Watson and Galton, 1875): each reader brings a number of new readers drawn from a Poisson
distribution with mean R. How many are reached in all then follows Borel's distribution. Stylised.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from wiki.explorables.kit.controls import Again, Control, Range, Values
from wiki.explorables.kit.figures import Network, Node, Say, View
from wiki.explorables.kit.numbers import mulberry32, per_cent, round_half, say

_MOST, _SOWINGS = 60, 10

CONTROLS: tuple[Control, ...] = (
    Range("mean", low=0.1, high=2, step=0.1, start=0.6, digits=1),
    Range("seeds", low=5, high=50, step=5, start=20),
    Range("size", low=5, high=50, step=5, start=10),
    Again(start=2),
)


@dataclass(frozen=True)
class Sowing:
    """One sowing: for each seed, who brought whom (-1: the seed itself), at most 60; hits of ten sowings in a row.

    `counts` and `ten` are seeds that stay alone, stay below the size of a hit, or reach it: here, in all ten sowings.
    From 0 to 1: `dead`, nobody follows a seed; `reach`, a seed is a hit; `chance`, one or more are; `extinct`, a seed
    ever dies out.
    """

    trees: tuple[tuple[int, ...], ...]
    hits: tuple[int, ...]
    counts: tuple[int, ...]
    ten: tuple[int, ...]
    dead: float
    reach: float
    chance: float
    extinct: float


def run(values: Values) -> Sowing:
    """Return the sowing of a seed of chance, and the nine of those that follow it."""
    mean, size, seeds = float(values["mean"]), int(values["size"]), int(values["seeds"])
    first = int(values["seed"])
    sowings = [sow(mean, seeds, mulberry32(first + later)) for later in range(_SOWINGS)]
    reach = p_size_at_least(mean, size)
    return Sowing(
        trees=tuple(map(tuple, sowings[0])),
        hits=tuple(sum(len(tree) >= size for tree in sowing) for sowing in sowings),
        counts=_counts(sowings[0], size),
        ten=_counts((tree for sowing in sowings for tree in sowing), size),
        dead=math.exp(-mean),
        reach=reach,
        chance=1 - (1 - reach) ** seeds,
        extinct=p_extinct(mean),
    )


def sow(mean: float, seeds: int, draw: Callable[[], float]) -> list[list[int]]:
    """Return a tree for each seed: every reader's parent, in the order of arrival; growth is cut at 60 readers."""
    trees = []
    for _ in range(seeds):
        parents = [-1]
        reader = 0
        while reader < len(parents) < _MOST:
            parents += [reader] * min(poisson(mean, draw), _MOST - len(parents))
            reader += 1
        trees.append(parents)
    return trees


def poisson(mean: float, draw: Callable[[], float]) -> int:
    """Return a number with a Poisson distribution, by multiplying draws until they fall below e to the -mean."""
    count, product, floor = 0, draw(), math.exp(-mean)
    while product > floor:
        count += 1
        product *= draw()
    return count


def p_size_at_least(mean: float, size: int) -> float:
    """Return the chance, from 0 to 1, that a seed reaches `size` readers or more, itself included (Borel)."""
    missed, factorial = 0.0, 0.0
    for reached in range(1, size):
        factorial += math.log(reached)
        missed += math.exp(-mean * reached + (reached - 1) * math.log(mean * reached) - factorial)
    return 1 - missed


def p_extinct(mean: float) -> float:
    """Return the chance, from 0 to 1, that a seed ever dies out: the smallest q with q = exp(mean (q - 1))."""
    if mean <= 1:
        return 1
    before, after = 0.0, math.exp(-mean)
    while after - before > 1e-14:
        before, after = after, math.exp(mean * (after - 1))
    return after


def _counts(trees: Iterable[Sequence[int]], size: int) -> tuple[int, ...]:
    lengths = [len(tree) for tree in trees]
    alone, hits = lengths.count(1), sum(length >= size for length in lengths)
    return alone, len(lengths) - alone - hits, hits


def show(result: Sowing, values: Values) -> View:
    """Show every seed as a plant; in the table, how large they get, here and in ten sowings and on paper."""
    size = int(values["size"])
    # What lies between the two others is what these, once rounded, leave it: the three add up to 100%.
    shares = (result.dead, 1 - round_half(result.dead, 3) - round_half(result.reach, 3), result.reach)
    said = {
        "seeds": say(len(result.trees)),
        "hits": say(result.hits[0]),
        "dead": say(result.counts[0]),
        "size": say(size),
        "chance": per_cent(result.chance, 1),
        "ten": " · ".join(say(each) for each in result.hits),
        "with": say(sum(each > 0 for each in result.hits)),
        "extinct": say(result.extinct * 100, 1),
    }
    names = (Say("alone"), Say("some", {"below": say(size - 1)}), Say("hit", {"size": say(size)}))
    return View(
        figure=_garden(result.trees, size),
        sentence=Say("grows" if result.extinct < 1 else "dies", said),
        columns=("reached", "here", "ten", "expected"),
        rows=tuple(
            (name, say(here), say(ten), per_cent(share, 1))
            for name, here, ten, share in zip(names, result.counts, result.ten, shares, strict=True)
        ),
    )


def _garden(trees: Sequence[Sequence[int]], size: int) -> Network:
    columns, most = (5, 24) if len(trees) <= 20 else (10, 12)
    rows = -(-len(trees) // columns)
    nodes: list[Node] = []
    ties: list[tuple[int, int, int]] = []
    for index, tree in enumerate(trees):
        root, drawn = len(nodes), tree[:most]
        ties += [(root + parent, root + reader, 0) for reader, parent in enumerate(drawn) if parent >= 0]
        for reader, (across, up) in enumerate(_branches(drawn)):
            state = int(len(tree) >= size) if reader else 2 if len(tree) > 1 else 3
            x, y = (index % columns + across) / columns, (index // columns + 0.95 - up) / rows
            nodes.append(Node(x, y, state, 0.75 if reader == 0 else 0.5))
    return Network(nodes=tuple(nodes), ties=tuple(ties), names=("reader", "hit", "seed", "dead"))


def _branches(tree: Sequence[int]) -> list[tuple[float, float]]:
    """Return each reader's place in a plot of size 1: generations above one another, around the middle."""
    depths: list[int] = []
    for parent in tree:
        depths.append(depths[parent] + 1 if parent >= 0 else 0)
    step = 0.8 / max(4, max(depths))
    places = []
    for reader, depth in enumerate(depths):
        wide = depths.count(depth)
        from_middle = reader - depths.index(depth) - (wide - 1) / 2
        places.append((0.5 + from_middle * min(0.2, 0.9 / wide), depth * step))
    return places
