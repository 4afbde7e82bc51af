"""The register of claims."""

from itertools import groupby

from wiki.model.claim import LABELS
from wiki.model.text import Language
from wiki.render.html import render
from wiki.render.notes import MARKS, cite, name_of_article
from wiki.site import Site


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
