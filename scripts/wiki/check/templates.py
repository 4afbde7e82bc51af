"""Templates to fill in: spreadsheets can open them, and both editions hand out the same form."""

import csv
import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import TypeAlias

from wiki.check.findings import error, on
from wiki.check.links import WIDE
from wiki.check.translated import is_english
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import LANGUAGES
from wiki.read.files import read_text
from wiki.read.knowledge import TEMPLATE_SUFFIXES, Place
from wiki.site import Site

_FOLDER = "knowledge/templates"
_MARK = "\ufeff"
_KINDS = re.compile(r"#+ |\||[-*] |> ")
# The number of a line (of a row of a sheet, its last line), what it is, and how many cells it has.
_Line: TypeAlias = tuple[int, tuple[str, int]]


def check_templates(site: Site) -> Iterable[Problem]:
    """Each template is on a page, can be read, and has the same lines or cells in both languages."""
    placed = {name for page in site.pages.values() for name in page.targets("template")}
    for name in sorted(site.templates.keys() - placed):
        what = Said("no page offers the template {template}", template=name)
        cure = Said("Write [words](template:{template}) in a paragraph of its own where it is used", template=name)
        yield error(Place(f"{_FOLDER}/{min(site.templates[name])}", 1), what, cure)
    yield from _missing(site)
    for name, files in site.templates.items():
        for suffix in TEMPLATE_SUFFIXES:
            paths = [f"{language}/{name}{suffix}" for language in LANGUAGES]
            if files.issuperset(paths):
                yield from _pair(site, *paths)


def _missing(site: Site) -> Iterator[Problem]:
    """Say once of each template, at its first place, which of its files are missing."""
    placed: dict[str, Place] = {}
    for page in site.pages.values():
        for mention in page.mentions:
            if mention.kind == "template" and not WIDE.search(mention.target):
                placed.setdefault(mention.target, on(page, mention.line))
    for name, place in placed.items():
        wanted = {f"{language}/{name}{suffix}" for language in LANGUAGES for suffix in TEMPLATE_SUFFIXES}
        if missing := sorted(wanted - site.templates.get(name, frozenset())):
            files = [f"{_FOLDER}/{each}" for each in missing]
            what = Said("template:{name}: there is no {files}", name=name, files=files)
            yield error(place, what, Said("Add it, or correct the name"))


def _pair(site: Site, english: str, japanese: str) -> Iterator[Problem]:
    files = f"{_FOLDER}/{english}", f"{_FOLDER}/{japanese}"
    problems: list[Problem] = []
    one, two = (list(_shape(site, file, problems)) for file in files)
    yield from problems
    if problems:
        return
    if [shape for _, shape in one] == [shape for _, shape in two]:
        yield from _untranslated(site, files[1])
        return
    alike = takewhile(lambda pair: pair[0][1] == pair[1][1], zip(one, two, strict=False))
    line = max((pair[1][0] for pair in alike), default=0)
    what = Said("from here on, the form differs from {file}", file=files[0])
    yield error(Place(files[1], line + 1), what, Said("Give both the same rows, columns, headings and lists"))


def _untranslated(site: Site, file: str) -> Iterator[Problem]:
    """Say where the Japanese form begins to be in English: one line is enough, since files are copied whole."""
    lines = (read_text(site.root / file, root=site.root, problems=[], sheet=True) or "").splitlines()
    if first := next((number for number, line in enumerate(lines, 1) if is_english(line)), 0):
        yield error(Place(file, first), Said("the Japanese text is in English"), Said("Write it in Japanese"))


def _shape(site: Site, file: str, problems: list[Problem]) -> Iterator[_Line]:
    """Yield the shape of a template, as far as it can be read."""
    sheet = file.endswith(".csv")
    text = read_text(site.root / file, root=site.root, problems=problems, sheet=sheet)
    if text is not None:
        yield from (_rows if sheet else _lines)(file, text, problems)


def _lines(file: str, text: str, problems: list[Problem]) -> Iterator[_Line]:
    head = 0
    for number, line in enumerate(text.splitlines(), 1):
        kind, bars = _KINDS.match(line.lstrip()), line.count("|")
        head = (head or bars) if kind and kind[0] == "|" else 0
        if head and bars != head:
            what = Said("this row has {count} cells, but the header row has {head}", count=bars - 1, head=head - 1)
            problems.append(Problem(file, number, what, Said("Give it as many: extra cells are not shown")))
            return
        yield number, (kind[0] if kind else "", bars)


def _rows(file: str, text: str, problems: list[Problem]) -> Iterator[_Line]:
    if not text.startswith(_MARK):
        what = Said("the sheet is not marked as UTF-8, so Excel garbles the Japanese")
        problems.append(Problem(file, 1, what, Said("Save it as “CSV UTF-8” (with a byte order mark)")))
    lines = text.removeprefix(_MARK).splitlines(keepends=True)
    if not any("," in line for line in lines) and (sign := next((sign for sign in "\t;" if sign in text), "")):
        what = Said("the cells are separated by {sign}, not by commas", sign=Said("tabs") if sign == "\t" else sign)
        problems.append(Problem(file, 1, what, Said("Save it again as “CSV UTF-8”, or use commas")))
        return
    rows = csv.reader(lines, strict=True)
    head = 0
    try:
        for row in rows:
            head = head or len(row)
            if len(row) > head:
                what = Said("this row has {count} cells, but the first row has {head}", count=len(row), head=head)
                cure = Said('Put a cell that contains a comma in straight double quotes (")')
                problems.append(Problem(file, rows.line_num, what, cure))
                return
            yield rows.line_num, ("row", len(row))
    except csv.Error as failure:
        what = Said("the sheet cannot be read ({reason})", reason=str(failure))
        cure = Said("Look for a double quote that is missing, here or above")
        problems.append(Problem(file, rows.line_num, what, cure))
