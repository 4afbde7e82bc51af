"""Counts of claims: a page that says how many carry a label says what the register has."""

from collections import Counter
from collections.abc import Iterable

from wiki.check.findings import error, on
from wiki.check.known import unread
from wiki.model.claim import LABELS
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.site import Site


def check_counts(site: Site) -> Iterable[Problem]:
    """Each `[34](count:confirmed)` is true; labels are joined by +, and `claims` are all of them."""
    if unread(site, "knowledge/claims"):
        return
    counts: Counter[str] = Counter(claim.label for claim in site.claims.values())
    for page in site.pages.values():
        for mention in page.mentions:
            if mention.kind != "count":
                continue
            block = f"count:{mention.target}"
            labels = LABELS if mention.target == "claims" else mention.target.split("+")
            if unknown := next((label for label in labels if label not in LABELS), None):
                what = Said("{block}: there is no label {label}", block=block, label=unknown)
                cure = Said("Write claims for all, or labels joined by +, of {known}", known=list(LABELS))
                yield error(on(page, mention.line), what, cure)
            elif mention.detail != (number := str(sum(counts[label] for label in labels))):
                what = Said("{block} is {number}, not {said}", block=block, number=number, said=mention.detail)
                cure = Said("Write {number}, and see whether the questions of this page say it, too", number=number)
                yield error(on(page, mention.line), what, cure)
