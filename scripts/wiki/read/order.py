"""The order of pages: `nav` of mkdocs.yml, written once for both editions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.read.files import read_text, relative
from wiki.read.yaml import Document, Location, Value, parse_yaml
from wiki.words import LABELS, words

CONFIGURATION = "mkdocs.yml"
FRONT_DOOR = "index.md"
_FIRST_PART = "start"  # the front of an edition opens its pages, and need not say what it is about
# The rest of the file holds what only MkDocs reads, as `!ENV`.
_NAV = re.compile(r"^nav:\s.*?(?=^[^\s#-]|\Z)", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Listed:
    """A file of both editions where the order names it."""

    file: str
    line: int

    @property
    def path(self) -> str:
        """Return the page's path: the file without its ending."""
        return self.file.rpartition(".")[0]


def read_order(path: Path, *, root: Path, problems: list[Problem]) -> tuple[Listed, ...]:
    """Return the files in order; a problem for each entry that is neither a file nor a part with a label and a list."""
    text = read_text(path, root=root, problems=problems)
    if text is None:
        return ()
    file, block = relative(path, root), _NAV.search(text)
    if block is None:
        problems.append(Problem(file, 1, Said("`nav`, the order of the pages, is missing"), Said("Restore it")))
        return ()
    first_line = text.count("\n", 0, block.start()) + 1
    document = parse_yaml(block[0], file=file, problems=problems, first_line=first_line)
    if document is None or not isinstance(document.data, dict):
        return ()
    order = document.data["nav"]
    if not isinstance(order, list) or not order:
        what, cure = Said("`nav` is not a list of pages"), Said("Write each file on its own line, after `- `")
        problems.append(Problem(file, first_line, what, cure))
        return ()
    listed = tuple(_listed(order, ("nav",), document, problems))
    if order[0] != FRONT_DOOR:
        what = Said("`nav` must begin with the front page")
        problems.append(Problem(file, first_line, what, Said("Write `- {file}` at the top", file=FRONT_DOOR)))
    return listed


def _listed(order: list[Value], at: Location, document: Document, problems: list[Problem]) -> Iterator[Listed]:
    labels, told = words("en").below("part."), {_FIRST_PART, *words("en").below("about.")}
    for index, item in enumerate(order):
        line = document.line((*at, index))
        if isinstance(item, str) and "：" in item:
            what = Said("there is a full-width ： after a key")
            problems.append(Problem(document.file, line, what, Said("Write a half-width : and a space")))
            continue
        if isinstance(item, str):
            yield Listed(item, line)
            continue
        for part, pages in item.items() if isinstance(item, dict) else [(str(item), None)]:
            if isinstance(pages, str) and pages.endswith((".md", ".py")):
                what = Said("`nav` gives {page} a name", page=pages)
                cure = Said("Write only `- {page}`: each edition takes the name from the page's title", page=pages)
                problems.append(Problem(document.file, line, what, cure))
                yield Listed(pages, line)
            elif not isinstance(pages, list) or not pages:
                what = Said("`{part}` in `nav` has no list of pages", part=part)
                problems.append(Problem(document.file, line, what, Said("Write each file below it, after `- `")))
            elif part not in labels:
                what = Said("the part `{part}` in `nav` has no label", part=part)
                cure = Said(
                    "Add part.{part} to {file}, or write one of {names}", part=part, file=LABELS, names=[*labels]
                )
                problems.append(Problem(document.file, line, what, cure))
            elif part not in told:
                what = Said("nothing says what the part `{part}` is about", part=part)
                cure = Said(
                    "Add about.{part} to {file}: the front page of each edition shows it", part=part, file=LABELS
                )
                problems.append(Problem(document.file, line, what, cure))
            else:
                yield from _listed(pages, (*at, index, part), document, problems)
