"""What stands behind a term, a claim or a note number: small frames at the end of a page."""

from markupsafe import escape

from wiki.model.claim import Claim
from wiki.model.source import Source
from wiki.model.term import Term
from wiki.model.text import Language
from wiki.render.html import href, mark_names, render
from wiki.site import Site
from wiki.words import words

MARKS = {
    "confirmed": "●",
    "partly-confirmed": "◐",
    "corrected": "✎",
    "contested": "⇄",
    "not-found": "○",
    "plausible": "◌",
    "opinion": "❝",
    "missing": "▢",
    "frame": "▭",
}


def cite(source: Source, language: Language) -> str:
    """Return the short form of a source: authors and year."""
    names = source.surnames if source.authors or not source.venue else (source.venue_in(language),)
    people = ("・" if source.japanese else " & ").join(names)
    if source.romanised and language == "en":
        people = f"{' & '.join(source.romanised)} ({people})"
    others = "ほか" if language == "ja" else " et al."
    return f"{people}{others if len(source.authors) > 2 else ''} {source.year}{source.letter}".strip()


def name_of_article(site: Site, article: str, language: Language) -> str:
    """Return the number of a source article, which is that in the ids of its claims, and its short form."""
    source = site.sources.get(article)
    number = article.removeprefix("article")
    if source is None:
        return words(language)("claim.article", number=number)
    return words(language)("claim.article-by", number=number, name=cite(source, language))


def render_claim_button(claim: Claim, language: Language) -> str:
    """Render the label after a claim; it opens the claim's note, with or without a script."""
    return render("claim-button.html", language, claim=claim, mark=MARKS[claim.label]).strip()


def render_claim_note(site: Site, claim: Claim, from_path: str, language: Language) -> str:
    """Render what is known about a claim."""
    sources = [site.sources[key] for key in claim.sources if key in site.sources]
    return render(
        "claim-note.html",
        language,
        claim=claim,
        article=name_of_article(site, claim.article, language),
        mark=MARKS[claim.label],
        sources=sources,
        cite=cite,
        here=from_path,
    )


def render_term_note(term: Term, from_path: str, language: Language) -> str:
    """Render the definition that shows beside a term."""
    return render("term-note.html", language, term=term, here=from_path)


def render_source_link(site: Site, key: str, from_path: str, language: Language) -> str:
    """Render the short form of a source as a link to its entry; one that is not known stays its key."""
    source = site.sources.get(key)
    if source is None:
        return str(escape(key))
    return f'<a href="{escape(href(from_path, "sources", key))}">{mark_names(cite(source, language), language)}</a>'
