"""The bibliography: BibTeX entries become sources."""

import logging
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from string import ascii_lowercase
from typing import cast

from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.middlewares import LatexDecodingMiddleware, RemoveEnclosingMiddleware
from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry, ImplicitComment

from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.source import Seen, Source, Status
from wiki.read.files import read_text, relative
from wiki.read.knowledge import Place, Places
from wiki.read.people import split_people
from wiki.read.source_fields import find_beside_braces, find_slips, other_language, venue_of

_RUNS_ON = re.compile(r"[}\"]\s*[，、]?\s*\w+\s*=\s*[{\"]")
_REST = re.compile(r"[,{}]|\w+\s*=\s*[{\"]")  # of an entry that ended too early
_WIDE = re.compile(r"^\s*\w+\s*(?:(＝)|=\s*([｛“”＂])|=.*(｝)\s*,?\s*$)|^\s*(＠)", re.MULTILINE)
_LATEX = LatexDecodingMiddleware()
# Most of what is written in LaTeX here is one of these, and to decode a text takes a hundred times as long.
_SIGN = re.compile(r"(?<!\\)\\([%&#_$])")
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
    cut = _cut_short(library, file)
    problems += cut.values()
    if not library.failed_blocks and not cut:  # what stands around a broken entry is a part of it
        problems += _between(library, file)
    sources = {}
    for entry in library.entries:
        source = None if entry.key in cut else _source(entry, file=file, problems=problems)
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
        what = Said("the source `{key}` appears twice", key=block.key)
        return Problem(file, line, what, Said("Keep one of the two"))
    if isinstance(block, DuplicateFieldKeyBlock):
        what = Said("an entry has {fields} twice", fields=[f"`{key}`" for key in sorted(block.duplicate_keys)])
        return Problem(file, line, what, Said("Keep one of the two"))
    if wide := _wide(str(getattr(block, "raw", "")), file, line):
        return wide
    return Problem(file, line, Said("the entry cannot be read"), Said("Look for a missing brace or comma"))


def _wide(raw: str, file: str, line: int) -> Problem | None:
    """Return what is wrong with an entry whose parts are divided by signs of a Japanese keyboard or a word processor."""
    if not (found := _WIDE.search(raw)):
        return None
    what = Said("{sign} cannot separate the parts of an entry", sign=found[found.lastindex or 0])
    line += raw.count("\n", 0, found.start(found.lastindex or 0))
    return Problem(file, line, what, Said("Use half-width characters, as in title = {{…}},"))


def _cut_short(library: Library, file: str) -> dict[str, Problem]:
    """Return by its key what is wrong with each entry that ends at a brace in its middle, so that its rest follows it."""
    found = {}
    for entry, rest in pairwise(library.blocks):
        if isinstance(entry, Entry) and isinstance(rest, ImplicitComment) and _REST.match(rest.comment):
            words = rest.comment.split("\n")[0][:30]
            what = Said("source `{key}` has ended before “{words}”", key=entry.key, words=words)
            cure = Said("Look for a {{ that is missing, or a }} too many")
            told = Problem(file, int(rest.start_line or 0) + 1, what, cure)
            found[entry.key] = _wide(entry.raw or "", file, int(entry.start_line or 0) + 1) or told
    return found


def _between(library: Library, file: str) -> Iterator[Problem]:
    for block in library.comments:
        lines = enumerate(block.comment.splitlines(), int(block.start_line or 0) + 1)
        ignored = next((each for each in lines if each[1].strip() and not each[1].startswith("%")), None)
        if isinstance(block, ImplicitComment) and ignored:
            what = Said("“{words}” is between two entries, where it is ignored", words=ignored[1][:40])
            cure = Said("Begin an entry with @, as in @article{{, and a comment with %")
            yield Problem(file, ignored[0], what, cure)


def _source(entry: Entry, *, file: str, problems: list[Problem]) -> Source | None:
    fields = {field.key.lower(): _filled(str(field.value)) for field in entry.fields}
    line = int(entry.start_line or 0) + 1
    if wide := _wide(entry.raw or "", file, line):
        problems.append(wide)
        return None
    if run := next((field.key for field in entry.fields if _RUNS_ON.search(str(field.value))), None):
        found = [(run, Said("a comma is missing after `{key}`", key=run))]
    elif beside := find_beside_braces(entry):
        found = [(beside, Said("nothing but a comma may stand beside the braces of `{key}`", key=beside))]
    else:
        found = [*find_slips(entry, fields)]
    if found:
        lines = {field.key.lower(): int(field.start_line or 0) + 1 for field in entry.fields}
        for key, what in found:
            told = Said("source `{key}`: {what}", key=entry.key, what=what)
            problems.append(Problem(file, lines.get(key.lower(), line), told, Said("Correct the entry")))
        return None
    return Source(
        key=entry.key,
        authors=_people(fields.get("author") or fields.get("editor", "")),
        title=_plain(fields["title"]),
        year=fields.get("year", ""),
        venue=_plain(venue_of(fields)),
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
        title_other=_plain(fields.get(f"title_{other_language(fields)}", "")),
        venue_other=_plain(fields.get(f"venue_{other_language(fields)}", "")),
    )


def _filled(value: str) -> str:
    """Return a field on one line; nothing where LaTeX leaves nothing to read."""
    return " ".join(value.split()) if _plain(value).strip() else ""


def _people(text: str) -> tuple[str, ...]:
    return tuple(_plain(person) for person in split_people(text) if person)


@lru_cache(maxsize=1 << 12)  # the live preview reads everything at each save
def _plain(text: str) -> str:
    """Return a text without LaTeX: its marks for quotations, accents and signs become the letters they stand for."""
    text = _QUOTED.sub(r"‘\1’", _QUOTED_TWICE.sub(r"“\1”", text)).replace("--", "–")
    if "\\" not in (signs := _SIGN.sub(r"\1", text)):
        return signs.replace("{", "").replace("}", "")
    decoded, _ = _LATEX._transform_python_value_string(text)  # noqa: SLF001  # its only door for a single text
    return str(decoded).replace("{", "").replace("}", "")


def _detail(fields: Mapping[str, str]) -> str:
    volume, number, pages = (fields.get(key, "").replace("--", "–") for key in ("volume", "number", "pages"))
    place = f"{volume}({number})" if volume and number else volume or number
    return f"{place}:{pages}" if place and pages else place or pages
