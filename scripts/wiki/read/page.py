"""Pages: Markdown files, and notebooks in jupytext's percent format, become `Page`s."""

import re
from functools import lru_cache
from pathlib import Path
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from wiki.linking import Matcher, link_first_uses
from wiki.model.page import FrontMatter, Heading, Mention, MentionKind, Page, Table
from wiki.model.problem import Problem
from wiki.model.text import Language
from wiki.prose import EXTENSION_CONFIGS, EXTENSIONS, CitationExtension, citations, lone_link, split_scheme
from wiki.read.files import find_line, read_text, relative
from wiki.read.notebook import notebook_to_markdown
from wiki.read.records import make_record
from wiki.read.yaml import parse_yaml

PAGE_SUFFIXES = (".md", ".py")
# What Python-Markdown puts where a block of code will stand.
_STASHED = re.compile("\x02[^\x03]*\x03")


def read_page(path: Path, *, root: Path, language: Language, matcher: Matcher, problems: list[Problem]) -> Page | None:
    """Read one page of an edition; on a mistake in its first block add problems and return None."""
    text = read_text(path, root=root, problems=problems)
    if text is None:
        return None
    file = relative(path, root)
    if path.suffix == ".py":
        text = notebook_to_markdown(text)
    split = split_front_matter(text)
    if split is None:
        opened = text.startswith("---\n")
        what = (
            "the first block is not closed" if opened else "the page does not begin with a block between two --- lines"
        )
        problems.append(Problem(file, 1, what, "End it with a line ---" if opened else "Add it"))
        return None
    document = parse_yaml(split[0], file=file, problems=problems, first_line=2)
    front = make_record(document, FrontMatter, problems=problems) if document else None
    if document is None or front is None:
        return None
    body, body_line = split[1], split[0].count("\n") + 3
    try:
        outline = _outline(body, body_line, matcher)
    except RecursionError:
        problems.append(
            Problem(file, body_line, "lists or quotations stand too deep in one another", "Write fewer levels")
        )
        return None
    return Page(
        path=path.relative_to(root / "docs" / language).with_suffix("").as_posix(),
        language=language,
        file=file,
        front=front,
        body=body,
        body_line=body_line,
        headings=tuple(outline.headings),
        mentions=tuple(outline.mentions),
        sections={section: " ".join(parts) for section, parts in outline.texts.items()},
        tables=tuple(outline.tables),
        front_lines={"/".join(map(str, at)): line for at, line in document.lines.items()},
    )


def split_front_matter(text: str) -> tuple[str, str] | None:
    """Split a page into its first block and its body; None if it has no first block."""
    match = re.match(r"---\n((?:.*?\n)?)---[ ]*(?:\n|$)", text, re.DOTALL)
    return (match.group(1), text[match.end() :]) if match else None


class _Outline:
    """What a page's tree holds, in reading order."""

    def __init__(self, body: str, body_line: int) -> None:
        self.headings: list[Heading] = []
        self.mentions: list[Mention] = []
        self.texts: dict[str, list[str]] = {"": []}
        self.tables: list[Table] = []
        self._body, self._offset, self._section = body, body_line - 1, ""
        self._reached = 0

    def walk(self, element: Element) -> None:
        """Note an element and all below it."""
        match element.tag:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                self._heading(element)
            case "a":
                self._link(element)
            case "cite":
                for citation in citations(element):
                    self._mention("source", citation.key, f"@{citation.key}", detail=citation.place)
            case "img":
                self._mention(
                    "image", element.get("src", ""), f"({element.get('src', '')}", detail=element.get("alt", "")
                )
            case "table":
                rows = list(element.iter("tr"))
                columns = len(rows[0]) if rows else 0
                self.tables.append(Table(len(rows), columns, self._section, self._line_of(_first_words(element))))
            case "p" if (link := lone_link(element)) is not None:
                self._link(link, alone=True)
                return
        self._text(element.text)
        for child in element:
            self.walk(child)
            self._text(child.tail)

    def _text(self, text: str | None) -> None:
        if text and (plain := _STASHED.sub("", text).strip()):
            self.texts[self._section].append(plain)

    def _heading(self, element: Element) -> None:
        text, written = "".join(element.itertext()).strip(), element.get("id", "")
        explicit = f"{{#{written}}}" in self._body
        line = self._line_of(f"{{#{written}}}") if explicit else self._line_of(text)
        self._section = written if explicit else text
        self.texts.setdefault(self._section, [])
        self.headings.append(Heading(int(element.tag[1]), written if explicit else "", text, line))

    def _link(self, element: Element, *, alone: bool = False) -> None:
        href = element.get("href", "")
        scheme, target = split_scheme(href)
        detail = ""
        if scheme == "model":
            target, _, detail = target.partition("?")
        kind = cast("MentionKind", scheme or "link")
        self._mention(kind, target, f"({href}", "".join(element.itertext()), detail=detail, alone=alone)

    def _mention(self, kind: MentionKind, target: str, *needles: str, detail: str = "", alone: bool = False) -> None:
        self.mentions.append(Mention(kind, target, self._section, self._line_of(*needles), detail, alone))

    def _line_of(self, *needles: str) -> int:
        """Return the line of the next place that holds the first needle; only that needle moves the reading on."""
        found = self._body.find(needles[0], self._reached) if needles[0] else -1
        if found >= 0:
            line, self._reached = self._body.count("\n", 0, found) + 1, found + 1
        else:
            line = find_line(self._body, *needles[1:], start=self._reached)
        return line + self._offset


def _first_words(table: Element) -> str:
    """Return the first text in a table that stands in the file as it is."""
    return next((text.strip() for text in table.itertext() if text.strip() and not _STASHED.search(text)), "")


class _Capture(Treeprocessor):
    root: Element | None = None

    def run(self, root: Element) -> None:
        self.root = root


class _CaptureExtension(Extension):
    def __init__(self) -> None:
        super().__init__()
        self.capture = _Capture()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        # After every other tree processor, so that ids of headings are set.
        md.treeprocessors.register(self.capture, "wiki-capture", -100)


@lru_cache(maxsize=1)
def _reader() -> tuple[Markdown, _Capture]:
    capture = _CaptureExtension()
    extensions: list[str | Extension] = [*EXTENSIONS, CitationExtension(), capture]
    plain_code = {"pymdownx.highlight": {**EXTENSION_CONFIGS["pymdownx.highlight"], "use_pygments": False}}
    return Markdown(extensions=extensions, extension_configs=EXTENSION_CONFIGS | plain_code), capture.capture


# The live preview reads everything at each save, and most pages are as they were.
@lru_cache(maxsize=512)
def _outline(body: str, body_line: int, matcher: Matcher) -> _Outline:
    reader, capture = _reader()
    reader.reset()
    capture.root = None  # an empty text is not walked: what stood there was the page before
    reader.convert(body)
    outline = _Outline(body, body_line)
    if capture.root is not None:
        link_first_uses(capture.root, matcher)
        outline.walk(capture.root)
    return outline
