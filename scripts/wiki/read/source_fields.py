"""What an entry of the bibliography may hold, and must."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from bibtexparser.model import Entry

from wiki.model.said import Said
from wiki.model.source import SEEN, STATUS
from wiki.model.text import LANGUAGES, Language
from wiki.read.people import find_crowds

_VENUES = ("journal", "booktitle", "publisher", "institution", "organization", "howpublished")
_NEEDED = ("title", "seen", "status", "note", "note_ja")
_OTHERS = "author shortauthor editor yomi translator langid year date month day volume number pages edition series address type doi url isbn"
_FIELDS = frozenset({*_NEEDED, *_VENUES, *_OTHERS.split()})
_WRITTEN_IN_JAPANESE = re.compile(r"[ぁ-ヿ一-鿿]")
_KANA = re.compile(r"[ぁ-ヿ]")
_KINDS = ("article", "book", "incollection", "inproceedings", "misc", "online", "techreport", "thesis")
# What a field may hold, and what to say of anything else.
_FORMS = {
    "year": (r"[0-9]{4}", Said("a year has four digits")),
    "doi": (r"10\.\d{4,9}/[!-~]+", Said("a DOI begins with 10., without an address before it")),
    "url": (r"https?://[!-~]+", Said("an address begins with https:// and has no spaces")),
    "yomi": (r"[ぁ-ゖー]+", Said("a reading is written in hiragana")),
    "langid": (r"japanese|english", Said("write japanese, or leave it out")),
}
_KEY = re.compile(r"[A-Za-z0-9_-]+")


def find_slips(entry: Entry, fields: Mapping[str, str]) -> Iterator[tuple[str, Said]]:
    """Yield what in an entry has not the form that it should have, behind the field in which it is."""
    if entry.entry_type not in _KINDS:
        yield "", Said("there is no kind @{kind}; use one of {names}", kind=entry.entry_type, names=_KINDS)
    if not _KEY.fullmatch(entry.key):
        yield "", Said("a key is made of letters and digits without spaces")
    missing = _missing(fields)
    of_others = _OF_OTHERS if _language_lost(fields) else _of_others(other_language(fields))
    meant = {key: near for key in {*fields} - _FIELDS - of_others if (near := _meant(key, missing))}
    yield from (("", Said("`{key}` is missing", key=key)) for key in missing if key not in meant.values())
    for key, allowed in (("seen", SEEN), ("status", STATUS)):
        if (value := fields.get(key) or allowed[0]) not in allowed:
            yield key, Said("`{key}` cannot be “{value}”; use one of {names}", key=key, value=value, names=allowed)
    for key, value in fields.items():
        form, said = _FORMS.get(key, ("", Said("")))
        if key not in _FIELDS | of_others:
            told = Said("there is no field `{key}`; write `{right}`", key=key, right=meant.get(key, ""))
            yield key, told if key in meant else Said("there is no field `{key}`", key=key)
        elif form and not re.fullmatch(form, value):
            yield key, Said("`{key}` is “{value}”; {said}", key=key, value=value, said=said)
    yield from find_crowds(fields)


def other_language(fields: Mapping[str, str]) -> Language:
    """Return the language that the source is not in."""
    return "en" if fields.get("langid") == "japanese" else "ja"


def find_beside_braces(entry: Entry) -> str:
    """Return the first field that has more than its braces hold; nothing where all are as they should be."""
    bare = (field for field in entry.fields if entry.parser_metadata["removed_enclosing"][field.key] == "no-enclosing")
    return next((field.key for field in bare if not re.fullmatch(r"\w+", str(field.value))), "")


def _missing(fields: Mapping[str, str]) -> list[str]:
    """Return the fields that an entry lacks."""
    lost = _language_lost(fields)
    others = ("langid",) if lost else _needed_for_others(fields)
    return [key for key in (*_NEEDED, *others) if not fields.get(key)]


def _of_others(language: Language) -> frozenset[str]:
    """Return the fields for readers of a language that the source is not in."""
    return frozenset((f"title_{language}", f"venue_{language}"))


_OF_OTHERS = frozenset(field for language in LANGUAGES for field in _of_others(language))


def _language_lost(fields: Mapping[str, str]) -> bool:
    """Say whether nobody can know which language a source is in, so that fields for readers of the other may be right."""
    if language := fields.get("langid"):
        return not re.fullmatch(_FORMS["langid"][0], language)
    return bool(fields.get("title_en")) and bool(_KANA.search(fields.get("title", "")))


def _meant(key: str, missing: Sequence[str]) -> str:
    """Return the field that is missing because it is misspelt."""
    return next(iter(get_close_matches(key, missing, n=1, cutoff=0.8)), "")


def venue_of(fields: Mapping[str, str]) -> str:
    """Return where it appeared, as it is written."""
    return next((fields[key] for key in _VENUES if fields.get(key)), "")


def _needed_for_others(fields: Mapping[str, str]) -> Iterator[str]:
    """Yield what readers of the other language need: all of a source in Japanese, of others a title that is ours."""
    other = other_language(fields)
    if other == "en" or fields.get("title", "").startswith("["):
        yield f"title_{other}"
    if other == "en" and _WRITTEN_IN_JAPANESE.search(venue_of(fields)):
        yield f"venue_{other}"
