"""The bibliography: BibTeX entries become sources."""

import logging
import re
from collections.abc import Mapping
from pathlib import Path
from typing import cast, get_args

from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.middlewares import LatexDecodingMiddleware, RemoveEnclosingMiddleware
from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry

from wiki.model.problem import Problem
from wiki.model.source import Seen, Source, Status
from wiki.read.files import read_text, relative

_VENUES = ("journal", "booktitle", "publisher", "institution", "organization", "howpublished")
_KNOWN = frozenset(
    {*_VENUES, "author", "editor", "title", "year", "volume", "number", "pages", "edition", "doi", "url"}
)
_LATEX = LatexDecodingMiddleware()
_QUOTED_TWICE = re.compile(r"``(.+?)''")
_QUOTED = re.compile(r"(?<!\w)`(.+?)'(?!\w)")
_OURS = frozenset(
    {
        "seen",
        "status",
        "note",
        "note_ja",
        "langid",
        "series",
        "address",
        "type",
        "date",
        "month",
        "day",
        "translator",
        "isbn",
    }
)

# What it could not read it also writes to the log; here that becomes problems.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)


def read_sources(path: Path, *, root: Path, problems: list[Problem]) -> dict[str, Source]:
    """Return the sources by key; a problem for each entry that cannot be used."""
    text = read_text(path, root=root, problems=problems)
    if text is None:
        return {}
    file = relative(path, root)
    library: Library = parse_string(text, parse_stack=[RemoveEnclosingMiddleware()])
    problems += [_failed(block, file) for block in library.failed_blocks]
    sources = {}
    for entry in library.entries:
        source = _source(entry, file=file, problems=problems)
        if source:
            sources[source.key] = source
    return sources


def _failed(block: object, file: str) -> Problem:
    line = int(getattr(block, "start_line", 0)) + 1
    if isinstance(block, DuplicateBlockKeyBlock):
        return Problem(file, line, f"the source `{block.key}` stands twice", "Keep one of the two")
    if isinstance(block, DuplicateFieldKeyBlock):
        fields = ", ".join(f"`{key}`" for key in sorted(block.duplicate_keys))
        return Problem(file, line, f"an entry has {fields} twice", "Keep one of the two")
    return Problem(file, line, "the entry cannot be read", "Look for a missing brace or comma")


def _source(entry: Entry, *, file: str, problems: list[Problem]) -> Source | None:
    fields = {field.key.lower(): " ".join(str(field.value).split()) for field in entry.fields}
    line = int(entry.start_line or 0) + 1
    found = [
        *(f"`{key}` is missing" for key in ("title", "seen", "status", "note", "note_ja") if not fields.get(key)),
        *(f"the field `{key}` is not known" for key in fields if key not in _KNOWN | _OURS),
    ]
    for key, allowed in (("seen", get_args(Seen)), ("status", get_args(Status))):
        if fields.get(key, allowed[0]) not in allowed:
            found.append(f"`{key}` cannot be “{fields[key]}”; it is one of {', '.join(allowed)}")
    if found:
        problems += [Problem(file, line, f"source `{entry.key}`: {what}", "Correct the entry") for what in found]
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
    )


def _people(text: str) -> tuple[str, ...]:
    return tuple(_plain(person) for person in re.split(r"\s+and\s+(?![^{]*\})", text) if person)


def _plain(text: str) -> str:
    """Return a text without LaTeX: its marks for quotations, accents and signs become the letters they stand for."""
    text = _QUOTED.sub(r"‘\1’", _QUOTED_TWICE.sub(r"“\1”", text))
    if "\\" not in text:
        return text.replace("{", "").replace("}", "")
    decoded, _ = _LATEX._transform_python_value_string(text)  # noqa: SLF001  # its only door for a single text
    return str(decoded).replace("{", "").replace("}", "")


def _detail(fields: Mapping[str, str]) -> str:
    volume, number, pages = (fields.get(key, "").replace("--", "–") for key in ("volume", "number", "pages"))
    place = f"{volume}({number})" if volume and number else volume or number
    return f"{place}:{pages}" if place and pages else place or pages
