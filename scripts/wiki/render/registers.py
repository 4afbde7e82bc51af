"""The register of claims and the list of sources."""

from wiki.model.claim import LABELS
from wiki.model.text import Language
from wiki.render.html import render
from wiki.render.notes import MARKS, cite
from wiki.site import Site


def render_claims(site: Site, from_path: str, language: Language) -> str:
    """Render every claim, by source article, with its label, finding and sources, and a count of each label."""
    articles = sorted({_article(claim_id) for claim_id in site.claims})
    counts = {label: sum(claim.label == label for claim in site.claims.values()) for label in LABELS}
    return render(
        "claims.html",
        language,
        site=site,
        here=from_path,
        counts=counts,
        marks=MARKS,
        cite=cite,
        groups=[
            (article, [claim for claim in site.claims.values() if _article(claim.id) == article])
            for article in articles
        ],
    )


def _article(claim_id: str) -> str:
    """Return the bibliography key of the article that a claim comes from."""
    return f"article{claim_id[1]}"


def render_sources(site: Site, from_path: str, language: Language) -> str:
    """Render every source with how it was read, what it shows, and the pages that cite it."""
    sources = sorted(site.sources.values(), key=lambda source: (cite(source, "en").casefold(), source.title))
    return render("sources.html", language, site=site, here=from_path, sources=sources, cite=cite)
