"""The list of sources: by the name of the first author, in the order of each language."""

import re
from itertools import groupby

from jaconv import kana2alphabet, kata2hira

from wiki.model.source import Source
from wiki.model.text import Language
from wiki.read.knowledge import sources_of
from wiki.render.glossary import group_id, normalise
from wiki.render.html import href, render
from wiki.render.kana import ROWS, kana_key, latin_key, row_of
from wiki.render.notes import cite
from wiki.site import Site

_MARKS = re.compile(r"^\W+")  # as of a title that is ours, in brackets
_LONG = re.compile(r"(?<=o)u|(?<=o)o|(?<=u)u|(?<=a)a")


def reading_of(source: Source) -> str:
    """Return how the first author's name is read, in hiragana; nothing where it begins with Latin letters."""
    name = kata2hira(_MARKS.sub("", source.surnames[0]))
    return source.yomi or (name if row_of(name) else "")


def group_of(source: Source, language: Language) -> str:
    """Return the heading under which a source stands: a letter, or in Japanese the first kana of its row; 0-9 for all others."""
    reading = reading_of(source)
    if language == "ja" and reading:
        return row_of(reading)
    letter = _latin(source)[:1].upper()
    return letter if "A" <= letter <= "Z" else "0-9"


def in_order(site: Site, language: Language) -> list[Source]:
    """Return all sources in the order of one language: in Japanese kana before letters, in English among them."""

    def key(source: Source) -> tuple[int, str, str, str]:
        group, reading = group_of(source, language), reading_of(source)
        if group in ROWS:
            return ROWS.index(group), kana_key(reading), source.year + source.letter, source.title
        place = len(ROWS) + (group != "0-9")
        return place, _latin(source), cite(source, language).casefold() + source.year, source.title

    return sorted(site.sources.values(), key=key)


def render_sources(site: Site, from_path: str, language: Language) -> str:
    """Render every source with how it was read, what it shows, and the pages that cite it."""
    sources = in_order(site, language)
    return render(
        "sources.html",
        language,
        site=site,
        here=from_path,
        groups=[(group, list(found)) for group, found in groupby(sources, key=lambda each: group_of(each, language))],
        kind="source",
        group_id=lambda group: f"letter-{group.lower()}" if "A" <= group <= "Z" else group_id(group),  # not that of あ
        haystack=_haystack,
        cite=cite,
        places=_places,
    )


def _places(site: Site, source: Source, from_path: str, language: Language) -> list[tuple[str, str]]:
    """Return address and name of the pages that lean on a source: in their text, a model or a claim that they teach.

    What only the glossary cites leads to its terms.
    """
    paths = {page.path for page in site.users(language, "source", source.key)}
    for name, words in site.models.items():
        if source.key in sources_of(words):
            paths.update(page.path for page in site.users(language, "model", name) if page.path != "explore")
    paths.update(claim.home for claim in site.claims.values() if source.key in claim.sources)
    pages = [page for path in sorted(paths) if (page := site.page(language, path))]
    if pages:
        return [(href(from_path, page.path), page.front.title) for page in pages]
    terms = [term for term in site.terms.values() if source.key in term.sources]
    return [(href(from_path, "glossary", term.id), term.name(language)) for term in terms]


def _latin(source: Source) -> str:
    """Return the name that a source is sorted by among letters."""
    named = source.romanised or (() if source.authors else (source.venue_in("en"),))
    name = next(iter(named), "") or kana2alphabet(reading_of(source)) or source.surnames[0]
    return latin_key(_MARKS.sub("", name))


def _haystack(source: Source) -> str:
    """Return what the filter box looks at: authors in both scripts, title, year, where it appeared, in both languages."""
    latin = kana2alphabet(reading_of(source))
    names = (
        *source.authors,
        *source.romanised,
        source.title,
        source.title_other,
        source.year,
        source.venue,
        source.venue_other,
        reading_of(source),
        latin,
        _LONG.sub("", latin),
    )
    return " ".join(dict.fromkeys(filter(None, map(normalise, names))))
