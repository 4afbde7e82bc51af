"""What is to be reached, and whether a run reached it."""

from collections.abc import Iterator
from dataclasses import dataclass

from wiki.bench.measured import Audit, Measured

FIRST_BYTES, FIRST_REQUESTS, NEXT_BYTES = 45_000, 10, 12_000
SCORE, PERFORMANCE = 100, 98
LCP_OF_FLOOR, TBT_MS, CLS = 1.2, 118, 0
BUILD_RATIO = 2
_CHAPTERS = ("chapter", "heaviest")


@dataclass(frozen=True)
class Bar:
    """One number, and the limit it must keep: at most, or at least."""

    what: str
    value: float
    limit: float
    at_least: bool = False

    @property
    def held(self) -> bool:
        """Say whether the number keeps its limit."""
        return self.value >= self.limit if self.at_least else self.value <= self.limit


def weigh(measured: Measured) -> Iterator[Bar]:
    """Yield every bar that the run has a number for."""
    for views in measured.views:
        if views.page.startswith(_CHAPTERS):
            yield Bar(f"{views.page}: first view, bytes", views.first.total, FIRST_BYTES)
            yield Bar(f"{views.page}: first view, requests", views.first.requests, FIRST_REQUESTS)
            yield Bar(f"{views.page}: next view, bytes", views.next.total, NEXT_BYTES)
    floor = next((audit.lcp for audit in measured.audits if audit.page == "floor"), None)
    for audit in measured.audits:
        if audit.page != "floor":
            yield from _weigh_audit(audit, floor)
    for wait in measured.waits:
        yield Bar(f"{wait.what}, ms", wait.taken, wait.limit)
    if measured.builds:
        yield Bar("cold build, times stock", round(measured.builds.ratio, 2), BUILD_RATIO)


def _weigh_audit(audit: Audit, floor: float | None) -> Iterator[Bar]:
    yield Bar(f"{audit.page}: accessibility", audit.accessibility, SCORE, at_least=True)
    yield Bar(f"{audit.page}: best practices", audit.best_practices, SCORE, at_least=True)
    yield Bar(f"{audit.page}: SEO", audit.seo, SCORE, at_least=True)
    yield Bar(f"{audit.page}: performance", audit.performance, PERFORMANCE, at_least=True)
    yield Bar(f"{audit.page}: CLS", audit.cls, CLS)
    if audit.page.startswith(_CHAPTERS):
        yield Bar(f"{audit.page}: TBT, ms", audit.tbt, TBT_MS)
        if floor:
            yield Bar(f"{audit.page}: LCP, times the floor's", round(audit.lcp / floor, 2), LCP_OF_FLOOR)
