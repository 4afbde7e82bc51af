"""Pages: Markdown files, and notebooks in jupytext's percent format, become `Page`s."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from wiki.linking import Matcher, link_first_uses
from wiki.model.page import FrontMatter, Heading, Mention, MentionKind, Page
from wiki.model.problem import Problem
from wiki.model.text import LANGUAGES, Language
from wiki.prose import EXTENSION_CONFIGS, EXTENSIONS, CitationExtension, citations, split_scheme
from wiki.read.files import find_line, read_text, relative
from wiki.read.notebook import notebook_to_markdown
from wiki.read.records import make_record
from wiki.read.yaml import parse_yaml


def read_page(
    path: Path, *, docs: Path, root: Path, matchers: Mapping[Language, Matcher], problems: list[Problem]
) -> Page | None:
    """Read one page; on a mistake in its first block add problems and return None."""
    text = read_text(path, root=root, problems=problems)
    if text is None:
        return None
    file = relative(path, root)
    place = path.relative_to(docs).with_suffix("").as_posix()
    language = next((edition for edition in LANGUAGES if place.startswith(f"{edition}/")), None)
    if language is None:
        what = "the page belongs to no edition"
        problems.append(Problem(file, 1, what, "Move it below docs/en or docs/ja"))
        return None
    if path.suffix == ".py":
        text = notebook_to_markdown(text)
    split = split_front_matter(text)
    if split is None:
        problems.append(Problem(file, 1, "the page does not begin with a block between two --- lines", "Add it"))
        return None
    document = parse_yaml(split[0], file=file, problems=problems, first_line=2)
    front = make_record(document, FrontMatter, problems=problems) if document else None
    if front is None:
        return None
    body, body_line = split[1], split[0].count("\n") + 3
    outline = _outline(body, body_line, matchers[language])
    return Page(
        path=place.removeprefix(f"{language}/"),
        language=language,
        file=file,
        front=front,
        body=body,
        body_line=body_line,
        headings=tuple(outline.headings),
        mentions=tuple(outline.mentions),
        sections={section: " ".join(parts) for section, parts in outline.texts.items()},
        tables=tuple(outline.tables),
    )


def split_front_matter(text: str) -> tuple[str, str] | None:
    """Split a page into its first block and its body; None if it has no first block."""
    match = re.match(r"---\n(.*?\n)---[ ]*(?:\n|$)", text, re.DOTALL)
    return (match.group(1), text[match.end() :]) if match else None


class _Outline:
    """What a page's tree holds, in reading order."""

    def __init__(self, body: str, body_line: int) -> None:
        self.headings: list[Heading] = []
        self.mentions: list[Mention] = []
        self.texts: dict[str, list[str]] = {"": []}
        self.tables: list[tuple[int, int]] = []
        self._body, self._offset, self._section = body, body_line - 1, ""

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
                self.tables.append((len(rows), len(rows[0]) if rows else 0))
        self._text(element.text)
        for child in element:
            self.walk(child)
            self._text(child.tail)

    def _text(self, text: str | None) -> None:
        if text and text.strip():
            self.texts[self._section].append(text.strip())

    def _heading(self, element: Element) -> None:
        text, written = "".join(element.itertext()).strip(), element.get("id", "")
        explicit = f"{{#{written}}}" in self._body
        line = find_line(self._body, f"{{#{written}}}", text) + self._offset
        self._section = written if explicit else text
        self.texts.setdefault(self._section, [])
        self.headings.append(Heading(int(element.tag[1]), written if explicit else "", text, line))

    def _link(self, element: Element) -> None:
        href = element.get("href", "")
        scheme, target = split_scheme(href)
        detail = ""
        if scheme == "model":
            target, _, detail = target.partition("?")
        kind = cast("MentionKind", scheme or "link")
        self._mention(kind, target, f"({href}", "".join(element.itertext()), detail=detail)

    def _mention(self, kind: MentionKind, target: str, *needles: str, detail: str = "") -> None:
        line = find_line(self._body, *needles) + self._offset
        self.mentions.append(Mention(kind, target, self._section, line, detail))


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
    return Markdown(extensions=extensions, extension_configs=EXTENSION_CONFIGS), capture.capture


def _outline(body: str, body_line: int, matcher: Matcher) -> _Outline:
    reader, capture = _reader()
    reader.reset()
    reader.convert(body)
    outline = _Outline(body, body_line)
    if capture.root is not None:
        link_first_uses(capture.root, matcher)
        outline.walk(capture.root)
    return outline
