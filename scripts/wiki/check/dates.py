"""Dates of a review: none lies ahead, as a slip in the year does."""

from collections.abc import Iterable
from datetime import date, timedelta

from wiki.check.findings import error, front, place_of
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.read.knowledge import Place
from wiki.site import Site


def check_dates(site: Site) -> Iterable[Problem]:
    """Nobody has reviewed a page or a question on a day to come."""
    # Tomorrow has begun elsewhere; and a clock that is behind is not the editor's slip.
    known = (record.reviewed for record in site.reviewed.values() if record.reviewed)
    latest = max((date.today() + timedelta(days=1), *known))  # the day of whoever edits
    dated: list[tuple[Place, date | None]] = [
        (front(page, "reviewed"), page.front.reviewed) for page in site.pages.values()
    ]
    dated += [(place_of(site, f"item:{question.id}/reviewed"), question.reviewed) for question in site.questions]
    for place, day in dated:
        if day and day > latest:
            yield error(place, Said("{day} is in the future", day=str(day)), Said("Write the day of the review"))
