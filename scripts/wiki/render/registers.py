"""The register of claims, and those of an article that are to be handled with care."""

from itertools import groupby

from wiki.model.claim import LABELS, Label
from wiki.model.text import Language
from wiki.render.html import render
from wiki.render.notes import MARKS, cite, name_of_article
from wiki.site import Site

ARTICLES = tuple(f"article{number}" for number in range(5))
_CARE: tuple[Label, ...] = ("corrected", "contested")


def render_claims(site: Site, from_path: str, language: Language) -> str:
    """Render every claim, by source article, with its label, finding and sources, and a count of each label."""
    claims = sorted(site.claims.values(), key=lambda claim: claim.article)
    counts = {label: sum(claim.label == label for claim in site.claims.values()) for label in LABELS}
    return render(
        "claims.html",
        language,
        site=site,
        here=from_path,
        counts=counts,
        marks=MARKS,
        cite=cite,
        name_of=lambda article: name_of_article(site, article, language),
        groups=[(article, list(found)) for article, found in groupby(claims, key=lambda claim: claim.article)],
    )


def render_care(article: str, site: Site, from_path: str, language: Language) -> str:
    """Render the claims of an article that were corrected or are contested, by label, as links to the register."""
    claims = [claim for claim in site.claims.values() if claim.article == article]
    groups = [(label, [claim.id for claim in claims if claim.label == label]) for label in _CARE]
    return render("care.html", language, here=from_path, marks=MARKS, groups=groups)
