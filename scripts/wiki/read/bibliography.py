"""The bibliography: BibTeX entries become sources."""

import logging
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from string import ascii_lowercase
from typing import cast

from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.middlewares import LatexDecodingMiddleware, RemoveEnclosingMiddleware
from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry, ImplicitComment

from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.source import SEEN, STATUS, Seen, Source, Status
from wiki.read.files import read_text, relative
from wiki.read.knowledge import Place, Places

_VENUES = ("journal", "booktitle", "publisher", "institution", "organization", "howpublished")
_NEEDED = ("title", "seen", "status", "note", "note_ja")
_OTHERS = "author shortauthor editor yomi translator langid year date month day volume number pages edition series address type doi url isbn"
_FIELDS = frozenset({*_NEEDED, *_VENUES, *_OTHERS.split()})
_KINDS = ("article", "book", "incollection", "inproceedings", "misc", "online", "techreport", "thesis")
# What a field may hold, and what to say of anything else.
_FORMS = {
    "year": (r"[0-9]{4}", Said("a year has four digits")),
    "doi": (r"10\.\d{4,9}/[!-~]+", Said("a DOI begins with 10., without an address before it")),
    "url": (r"https?://[!-~]+", Said("an address begins with https:// and has no spaces")),
    "yomi": (r"[ぁ-ゖー]+", Said("a reading is written in hiragana")),
    "langid": (r"japanese|english", Said("write japanese, or leave it out")),
}
_AND = r"\s+and\s+(?![^{]*\})"
_KEY = re.compile(r"[A-Za-z0-9_-]+")
_RUNS_ON = re.compile(r"[}\"]\s*\w+\s*=\s*[{\"]")
_SUFFIX = re.compile(r",\s*(?:Jr\.?|Sr\.?|II|III|IV)\s*(?=,)")
_LATEX = LatexDecodingMiddleware()
_QUOTED_TWICE = re.compile(r"``(.+?)''")
_QUOTED = re.compile(r"(?<!\w)`(.+?)'(?!\w)")

# What it could not read it also writes to the log; here that becomes problems.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)


def read_sources(path: Path, *, root: Path, places: Places, problems: list[Problem]) -> dict[str, Source]:
    """Return the sources by key; a problem for each entry that cannot be used."""
    text = read_text(path, root=root, problems=problems)
    if text is None:
        return {}
    file = relative(path, root)
    library: Library = parse_string(text, parse_stack=[RemoveEnclosingMiddleware()])
    problems += [_failed(block, file) for block in library.failed_blocks]
    if not library.failed_blocks:  # what stands around a broken entry is a part of it
        problems += _between(library, file)
    sources = {}
    for entry in library.entries:
        source = _source(entry, file=file, problems=problems)
        if source:
            sources[source.key] = source
            places[f"source:{source.key}"] = Place(file, source.line)
    return _told_apart(sources)


def _told_apart(sources: Mapping[str, Source]) -> dict[str, Source]:
    """Give letters to what the same people published in the same year, in the order of the file."""
    alike: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for source in sources.values():
        if source.year:
            alike[source.surnames, len(source.authors) > 2, source.year].append(source.key)
    letters = {
        key: letter
        for keys in alike.values()
        if len(keys) > 1
        for key, letter in zip(keys, ascii_lowercase, strict=False)
    }
    return {key: replace(source, letter=letters.get(key, "")) for key, source in sources.items()}


def _failed(block: object, file: str) -> Problem:
    line = int(getattr(block, "start_line", 0)) + 1
    if isinstance(block, DuplicateBlockKeyBlock):
        what = Said("the source `{key}` stands twice", key=block.key)
        return Problem(file, line, what, Said("Keep one of the two"))
    if isinstance(block, DuplicateFieldKeyBlock):
        what = Said("an entry has {fields} twice", fields=[f"`{key}`" for key in sorted(block.duplicate_keys)])
        return Problem(file, line, what, Said("Keep one of the two"))
    return Problem(file, line, Said("the entry cannot be read"), Said("Look for a missing brace or comma"))


def _between(library: Library, file: str) -> Iterator[Problem]:
    for block in library.comments:
        if isinstance(block, ImplicitComment) and not all(line.startswith("%") for line in block.comment.splitlines()):
            words = block.comment.splitlines()[0][:40]
            what = Said("“{words}” stands between the entries, where nobody reads it", words=words)
            cure = Said("Begin an entry with @, as in @article{{, and a remark with %")
            yield Problem(file, int(block.start_line or 0) + 1, what, cure)


def _source(entry: Entry, *, file: str, problems: list[Problem]) -> Source | None:
    fields = {field.key.lower(): " ".join(str(field.value).split()) for field in entry.fields}
    line = int(entry.start_line or 0) + 1
    found = [
        *(Said("`{key}` is missing", key=key) for key in _NEEDED if not fields.get(key)),
        *(Said("the field `{key}` is not known", key=key) for key in fields if key not in _FIELDS),
    ]
    for key, allowed in (("seen", SEEN), ("status", STATUS)):
        if (value := fields.get(key, allowed[0])) not in allowed:
            said = Said("`{key}` cannot be “{value}”; it is one of {names}", key=key, value=value, names=allowed)
            found.append(said)
    found += _malformed(entry, fields)
    if found:
        told = [Said("source `{key}`: {what}", key=entry.key, what=what) for what in found]
        problems += [Problem(file, line, what, Said("Correct the entry")) for what in told]
        return None
    return Source(
        key=entry.key,
        kind=entry.entry_type.lower(),
        authors=_people(fields.get("author") or fields.get("editor", "")),
        title=_plain(fields["title"]),
        year=fields.get("year", ""),
        venue=next((_plain(fields[key]) for key in _VENUES if fields.get(key)), ""),
        detail=_detail(fields),
        url=fields.get("url", ""),
        doi=fields.get("doi", ""),
        seen=cast("Seen", fields["seen"]),
        status=cast("Status", fields["status"]),
        note=_plain(fields["note"]),
        note_ja=_plain(fields["note_ja"]),
        japanese=fields.get("langid") == "japanese",
        line=line,
        yomi=fields.get("yomi", ""),
        romanised=_people(fields.get("shortauthor", "")),
    )


def _malformed(entry: Entry, fields: Mapping[str, str]) -> Iterator[Said]:
    """Yield what in an entry has not the form that it should have."""
    if entry.entry_type.lower() not in _KINDS:
        yield Said("there is no kind @{kind}; it is one of {names}", kind=entry.entry_type, names=_KINDS)
    if not _KEY.fullmatch(entry.key):
        yield Said("a key is made of letters and digits without spaces")
    for key, value in fields.items():
        form, said = _FORMS.get(key, ("", Said("")))
        if _RUNS_ON.search(value):
            yield Said("a comma is missing behind `{key}`", key=key)
        elif form and not re.fullmatch(form, value):
            yield Said("`{key}` is “{value}”; {said}", key=key, value=value, said=said)
    for person in re.split(_AND, fields.get("author") or fields.get("editor", "")):
        if person == "others":
            yield Said("`others` is not a name; name them all")
        elif not person.startswith("{") and (
            re.search(r"[&;、，；]|[ぁ-龠].*,.*[ぁ-龠]|ほか$|et al", person) or _SUFFIX.sub("", person).count(",") > 1
        ):
            yield Said(
                "several people stand in “{names}”; write `and` between them, or {{{{ }}}} around an organisation",
                names=person,
            )


def _people(text: str) -> tuple[str, ...]:
    return tuple(_plain(person) for person in re.split(_AND, text) if person)


def _plain(text: str) -> str:
    """Return a text without LaTeX: its marks for quotations, accents and signs become the letters they stand for."""
    text = _QUOTED.sub(r"‘\1’", _QUOTED_TWICE.sub(r"“\1”", text)).replace("--", "–")
    if "\\" not in text:
        return text.replace("{", "").replace("}", "")
    decoded, _ = _LATEX._transform_python_value_string(text)  # noqa: SLF001  # its only door for a single text
    return str(decoded).replace("{", "").replace("}", "")


def _detail(fields: Mapping[str, str]) -> str:
    volume, number, pages = (fields.get(key, "").replace("--", "–") for key in ("volume", "number", "pages"))
    place = f"{volume}({number})" if volume and number else volume or number
    return f"{place}:{pages}" if place and pages else place or pages
