"""The numbers of one run.

Measured
├── Views       of each page: first and next view, each requests and bytes by kind
├── Audit       of each page: Lighthouse's scores and times
├── Wait        milliseconds for something on a page, and the most they may be
├── Builds      seconds, ours and stock
└── Preview     milliseconds from saving to seeing
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from wiki.bench.server import Transfer

TRANSFER_KINDS = ("HTML", "CSS", "JS", "image", "other")


@dataclass(frozen=True)
class View:
    """What one view of a page fetched; `bytes` by kind, headers included."""

    requests: int
    bytes: Mapping[str, int]

    @property
    def total(self) -> int:
        """Return all bytes."""
        return sum(self.bytes.values())


@dataclass(frozen=True)
class Views:
    """A view with an empty cache, and the next one with what that left in the cache."""

    page: str
    first: View
    next: View


@dataclass(frozen=True)
class Audit:
    """What Lighthouse says of a page: scores of 100, times in milliseconds (medians)."""

    page: str
    accessibility: int
    best_practices: int
    seo: int
    performance: float
    lcp: float
    tbt: float
    cls: float
    failed: tuple[str, ...]


@dataclass(frozen=True)
class Builds:
    """Seconds of a cold build with executed notebooks kept, and of stock MkDocs + Material (medians)."""

    ours: float
    stock: float
    pages: int

    @property
    def ratio(self) -> float:
        """Return how many times stock's seconds ours takes."""
        return self.ours / self.stock


@dataclass(frozen=True)
class Wait:
    """How long something takes on a page, in milliseconds, and how long it may."""

    what: str
    taken: float
    limit: float


@dataclass
class Measured:
    """All of a run; what was not measured is empty, and `not_reached` says why."""

    views: list[Views] = field(default_factory=list)
    audits: list[Audit] = field(default_factory=list)
    waits: list[Wait] = field(default_factory=list)
    builds: Builds | None = None
    preview: float | None = None
    not_reached: dict[str, str] = field(default_factory=dict)


def make_view(transfers: Iterable[Transfer]) -> View:
    """Sum up what the server sent."""
    sizes: Counter[str] = Counter(dict.fromkeys(TRANSFER_KINDS, 0))
    requests = 0
    for transfer in transfers:
        requests += 1
        sizes[transfer.kind] += transfer.size
    return View(requests, dict(sizes))
