"""The register of claims."""

from itertools import groupby

from wiki.model.claim import LABELS
from wiki.model.text import Language
from wiki.render.html import render
from wiki.render.notes import MARKS, cite
from wiki.site import Site
from wiki.words import words


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
        name_of=lambda article: _name_of(site, article, language),
        groups=[(article, list(found)) for article, found in groupby(claims, key=lambda claim: claim.article)],
    )


def _name_of(site: Site, article: str, language: Language) -> str:
    """Return the number of a source article, which is that in the ids of its claims, and its short form."""
    source = site.sources.get(article)
    number = article.removeprefix("article")
    if source is None:
        return words(language)("claim.article", number=number)
    return words(language)("claim.article-by", number=number, name=cite(source, language))
