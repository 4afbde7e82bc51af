"""The glossary: A-Z in English, 五十音 in Japanese, complete without a script."""

import unicodedata
from itertools import groupby

from wiki.model.term import Term
from wiki.model.text import Language, other
from wiki.render.html import render
from wiki.render.notes import cite
from wiki.site import Site

_ROWS = (
    ("あ", "ぁあぃいぅうぇえぉお"),
    ("か", "かがきぎくぐけげこご"),
    ("さ", "さざしじすずせぜそぞ"),
    ("た", "ただちぢっつづてでとど"),
    ("な", "なにぬねの"),
    ("は", "はばぱひびぴふぶぷへべぺほぼぽ"),
    ("ま", "まみむめも"),
    ("や", "ゃやゅゆょよ"),
    ("ら", "らりるれろ"),
    ("わ", "ゎわをん"),
)
_SMALL = str.maketrans("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ")
_VOWELS = {
    kana: vowel
    for vowel, row in (
        ("あ", "あかがさざただなはばぱまやらわ"),
        ("い", "いきぎしじちぢにひびぴみり"),
        ("う", "うくぐすずつづぬふぶぷむゆる"),
        ("え", "えけげせぜてでねへべぺめれ"),
        ("お", "おこごそぞとどのほぼぽもよろを"),
    )
    for kana in row
}


def kana_key(reading: str) -> str:
    """Return a reading in the form that dictionaries sort by.

    Small letters count as large ones, voiced as unvoiced, and ー as the vowel before it (JIS X 4061, simplified).
    """
    plain = ""
    for letter in reading.translate(_SMALL):
        if letter == "ー" and plain:
            plain += _VOWELS.get(plain[-1], "")
        elif letter.isalnum():
            plain += unicodedata.normalize("NFD", letter)[0]
    return plain


def latin_key(name: str) -> str:
    """Return an English name in the form that it is sorted by: é counts as e, a capital as a small letter."""
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def group_of(term: Term, language: Language) -> str:
    """Return the heading under which a term stands: a letter, or the first kana of its row."""
    if language == "en":
        letter = latin_key(term.en.name)[:1].upper()
        return letter if letter.isalpha() else "0-9"
    first = kana_key(term.ja.reading)[:1]
    return next((row for row, kana in _ROWS if first and first in kana), "A-Z")


def in_order(site: Site, language: Language) -> list[Term]:
    """Return all terms in the order of one language."""
    if language == "en":
        return sorted(site.terms.values(), key=lambda term: (group_of(term, "en") != "0-9", latin_key(term.en.name)))
    rows = [row for row, _ in _ROWS]

    def key(term: Term) -> tuple[int, str, str]:
        row = group_of(term, "ja")
        return rows.index(row) if row in rows else len(rows), kana_key(term.ja.reading), term.ja.reading

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
        other=other(language),
        group_id=lambda group: f"row-{_group_slug(group)}",
        haystack=_haystack,
        needs_reading=_needs_reading,
    )


def _group_slug(group: str) -> str:
    return str(unicodedata.name(group[0]).rsplit(" ", 1)[-1].lower() if len(group) == 1 else group.lower())


def _needs_reading(term: Term) -> bool:
    """Say whether a name is read otherwise than it is written: kanji and Latin letters, not katakana."""
    return normalise(term.ja.name) != normalise(term.ja.reading)


def _haystack(term: Term) -> str:
    """Return everything the filter box looks at, in one normalised line."""
    names = [term.en.name, *term.en.aliases, term.ja.name, term.ja.reading, *term.ja.aliases, *term.search]
    return " ".join(dict.fromkeys(normalise(name) for name in names))


def normalise(text: str) -> str:
    """Fold what readers type in many ways: width, case, katakana, long vowels, middle dots, spaces, hyphens.

    `overrides/assets/javascripts/glossary/normalise.js` does the same to what is typed.
    """
    folded = unicodedata.normalize("NFKC", text).lower()
    hiragana = "".join(chr(ord(letter) - 0x60) if "ァ" <= letter <= "ヶ" else letter for letter in folded)
    return "".join(letter for letter in hiragana if letter not in "ー・-‐ ’'　")
