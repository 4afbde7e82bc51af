"""The end of a page, made from what the page holds: terms, sources, claims, what links here."""

from collections.abc import Sequence

from wiki.model.page import Page
from wiki.prose import Citation
from wiki.render.html import render
from wiki.render.notes import cite, render_claim_note, render_term_note
from wiki.render.quiz import in_page_order, render_answers
from wiki.site import REFERENCE_PAGES, Site

# How the end of a page begins in its HTML.
TAIL = '<div class="page-tail">'


def render_tail(
    site: Site,
    page: Page,
    *,
    notes: Sequence[Citation],
    terms: Sequence[str],
    claims: Sequence[str],
    checks: Sequence[str],
) -> str:
    """Render what follows the text, `TAIL` first. `notes` are the numbered citations, the rest ids in order of first use."""
    language = page.language
    tail = render(
        "tail.html",
        language,
        here=page.path,
        terms=[site.terms[term] for term in terms] if page.is_chapter else [],
        notes=[(note, site.sources[note.key]) for note in notes],
        backlinks=backlinks(site, page),
        cite=cite,
    )
    parts = [tail]
    if page.path in site.quizzes:
        parts.append(render_answers(in_page_order(site.quizzes[page.path], checks), checks, language))
    parts += [render_term_note(site.terms[term], page.path, language) for term in terms]
    if claims:
        shown = [render_claim_note(site, site.claims[claim], page.path, language) for claim in claims]
        parts.append(render("claim-notes.html", language, notes=shown))
    return TAIL + "\n".join(parts) + "</div>"


def backlinks(site: Site, page: Page) -> list[Page]:
    """Return the pages of the same edition that link to a page, or name it as something to read before."""
    if page.path in REFERENCE_PAGES:
        return []
    return [
        other
        for other in site.edition(page.language)
        if other.path not in (page.path, "index", *REFERENCE_PAGES)
        and (page.path in other.front.prerequisites or page.path in other.linked)
    ]
