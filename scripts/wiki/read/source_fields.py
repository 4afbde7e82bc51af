"""What an entry of the bibliography may hold, and must."""

import re
from collections.abc import Iterator, Mapping

from bibtexparser.model import Entry

from wiki.model.said import Said
from wiki.model.source import SEEN, STATUS
from wiki.model.text import Language
from wiki.read.people import find_crowds

_VENUES = ("journal", "booktitle", "publisher", "institution", "organization", "howpublished")
_NEEDED = ("title", "seen", "status", "note", "note_ja")
_OTHERS = "author shortauthor editor yomi translator langid year date month day volume number pages edition series address type doi url isbn"
_FIELDS = frozenset({*_NEEDED, *_VENUES, *_OTHERS.split()})
_WRITTEN_IN_JAPANESE = re.compile(r"[ぁ-ヿ一-鿿]")
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
    needed = (*_NEEDED, *_needed_for_others(fields))
    yield from (("", Said("`{key}` is missing", key=key)) for key in needed if not fields.get(key))
    for key, allowed in (("seen", SEEN), ("status", STATUS)):
        if (value := fields.get(key) or allowed[0]) not in allowed:
            yield key, Said("`{key}` cannot be “{value}”; use one of {names}", key=key, value=value, names=allowed)
    for key, value in fields.items():
        form, said = _FORMS.get(key, ("", Said("")))
        if key not in (*_FIELDS, f"title_{other_language(fields)}", f"venue_{other_language(fields)}"):
            yield key, Said("there is no field `{key}`", key=key)
        elif form and not re.fullmatch(form, value):
            yield key, Said("`{key}` is “{value}”; {said}", key=key, value=value, said=said)
    yield from find_crowds(fields)


def other_language(fields: Mapping[str, str]) -> Language:
    """Return the language that the source is not in."""
    return "en" if fields.get("langid") == "japanese" else "ja"


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
