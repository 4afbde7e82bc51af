"""Each term, claim and source as a result of search of its own: its name, and the sentences that say what it is."""

from collections.abc import Iterator
from typing import TypedDict

from markupsafe import escape

from wiki.model.text import Language
from wiki.publish.search import searched
from wiki.render.html import inline
from wiki.render.notes import cite
from wiki.site import Site
from wiki.words import words


class Entry(TypedDict):
    """What the theme's search knows of a part of a page: `title` and `text` are HTML, `tags` words that find it, too."""

    location: str
    title: str
    text: str
    tags: list[str]


def register_entries(site: Site, language: Language) -> list[Entry]:
    """Return the entries of the registers that an edition has, without their labels, pages and sources."""
    found = {"glossary": _terms, "claims": _claims, "sources": _sources}
    return [entry for path, entries in found.items() if site.page(language, path) for entry in entries(site, language)]


def _terms(site: Site, language: Language) -> Iterator[Entry]:
    for term in site.terms.values():
        text = _paragraphs(inline(term.definition(language)))
        yield Entry(location=f"glossary/#{term.id}", title=escape(term.name(language)), text=text, tags=term.names)


def _claims(site: Site, language: Language) -> Iterator[Entry]:
    for claim in site.claims.values():
        title = f"{claim.id} · {words(language)(f'label.{claim.label}')}"
        said = (claim.text, *filter(None, (claim.finding,)))
        text = _paragraphs(*(inline(each[language]) for each in said))
        yield Entry(location=f"claims/#{claim.id}", title=title, text=text, tags=[])


def _sources(site: Site, language: Language) -> Iterator[Entry]:
    for source in site.sources.values():
        said = (source.title, source.title_said(language), source.remark(language))
        text = _paragraphs(*(escape(each) for each in said if each))
        yield Entry(location=f"sources/#{source.key}", title=escape(cite(source, language)), text=text, tags=[])


def _paragraphs(*texts: str) -> str:
    return searched("".join(f"<p>{text}</p>" for text in texts))
