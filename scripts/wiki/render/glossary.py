"""The glossary: A-Z in English, 五十音 in Japanese, complete without a script."""

import unicodedata
from itertools import groupby

from jaconv import kata2hira

from wiki.model.term import Term
from wiki.model.text import Language
from wiki.render.html import render
from wiki.render.kana import kana_key, latin_key, row_of
from wiki.render.notes import cite
from wiki.site import Site


def group_of(term: Term, language: Language) -> str:
    """Return the heading under which a term stands: a letter, or the first kana of its row; 0-9 or A-Z for all others."""
    if language == "en":
        letter = latin_key(term.en.name)[:1].upper()
        return letter if letter.isalpha() else "0-9"
    return row_of(term.ja.reading) or "A-Z"


def in_order(site: Site, language: Language) -> list[Term]:
    """Return all terms in the order of one language."""
    if language == "en":
        return sorted(site.terms.values(), key=lambda term: (group_of(term, "en") != "0-9", latin_key(term.en.name)))

    def key(term: Term) -> tuple[bool, str, str]:
        return not row_of(term.ja.reading), kana_key(term.ja.reading), term.ja.reading

    return sorted(site.terms.values(), key=key)


def render_glossary(site: Site, from_path: str, language: Language) -> str:
    """Render every term with its definition, names, sources and the pages that use it."""
    terms = in_order(site, language)
    groups = [(group, list(found)) for group, found in groupby(terms, key=lambda term: group_of(term, language))]
    return render(
        "glossary.html",
        language,
        groups=groups,
        site=site,
        here=from_path,
        cite=cite,
        kind="term",
        group_id=group_id,
        haystack=_haystack,
        needs_reading=_needs_reading,
    )


def group_id(group: str) -> str:
    """Return the id of a group, from its letter or the name of its kana: `row-a`, `row-ka`."""
    return f"row-{unicodedata.name(group).rsplit(' ', 1)[-1] if len(group) == 1 else group}".lower()


def _needs_reading(term: Term) -> bool:
    """Say whether a name is read otherwise than it is written: kanji and Latin letters, not katakana."""
    return normalise(term.ja.name) != normalise(term.ja.reading)


def _haystack(term: Term) -> str:
    """Return everything the filter box looks at, in one normalised line."""
    return " ".join(dict.fromkeys(map(normalise, term.names)))


def normalise(text: str) -> str:
    """Fold what readers type in many ways: width, case, katakana, long vowels, middle dots, spaces, hyphens, apostrophes.

    `overrides/assets/javascripts/lookup/normalise.js` does the same to what is typed.
    """
    folded = unicodedata.normalize("NFKC", text).lower()
    return "".join(letter for letter in kata2hira(folded) if letter not in "ー・-‐ ’'　")
