"""What a page holds below its first block: headings, mentions, tables, and its texts by section."""

import re
from functools import lru_cache
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from wiki.linking import Matcher, link_first_uses
from wiki.model.page import Heading, Mention, MentionKind, Table
from wiki.prose import EXTENSION_CONFIGS, EXTENSIONS, CitationExtension, citations, lone_link, split_scheme
from wiki.read.texts import Prose

# What Python-Markdown puts where a block of code will stand.
_STASHED = re.compile("\x02[^\x03]*\x03")
_LEVELS = {f"h{level}": level for level in range(1, 7)}
# What Markdown itself, and the ids of headings, give to elements.
_ATTRIBUTES = {
    "a": {"href", "title"},
    "cite": {"data-sources"},
    "details": {"class"},
    "div": {"class"},
    "img": {"alt", "src", "title"},
    "ol": {"start"},
    "p": {"class"},
    **{tag: {"id"} for tag in _LEVELS},
}
_ALIGNED = re.compile(r"text-align: (?:left|center|right);")
# With an id: a comment in code begins with the same sign.
_NEXT_HEADING = re.compile(r"(?<=\n)#+ .*\{#")


class Outline:
    """What a page's tree holds, in reading order."""

    def __init__(self, body: str, body_line: int, prose: list[str]) -> None:
        """Begin with the body of a page, the line where it begins in the file, and its texts outside code."""
        self.prose = tuple(prose)
        self.headings: list[Heading] = []
        self.mentions: list[Mention] = []
        self.texts: dict[str, list[str]] = {"": []}
        self.tables: list[Table] = []
        self._body, self._offset, self._section = body, body_line - 1, ""
        # Where the section begins, where the next one does, and how far the section has been read.
        self._begun = self._end = self._reached = 0
        self._begin(0)
        self._lone: Element | None = None

    def walk(self, element: Element) -> None:
        """Note an element and all below it."""
        alone, self._lone = element is self._lone, _only_child(element)
        if element.tag in _LEVELS:
            self._heading(element)
        else:
            self._attributes(element)
        match element.tag:
            case "a":
                self._link(element)
            case "cite":
                for citation in citations(element):
                    self._mention("source", citation.key, f"@{citation.key}", detail=citation.place)
            case "img":
                source = element.get("src", "")
                self._mention("image", source, f"({source}", detail=element.get("alt", ""), alone=alone)
            case "div" | "details" if (frame := _frame(element)) is not None:
                self._mention("frame", frame, f"[!{frame}]", detail=_title(element))
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

    def _attributes(self, element: Element) -> None:
        """Note what an author's braces gave to an element."""
        for name, value in element.items():
            if name not in _ATTRIBUTES.get(element.tag, ()) and not (name == "style" and _ALIGNED.fullmatch(value)):
                self._mention("attribute", name, f"{name}=", value)

    def _text(self, text: str | None) -> None:
        if text and (plain := _STASHED.sub("", text).strip()):
            self.texts[self._section].append(plain)

    def _heading(self, element: Element) -> None:
        text, written = "".join(element.itertext()).strip(), element.get("id", "")
        explicit = (mark := f"{{#{written}}}") in self._body
        found = self._body.find(mark if explicit else text, self._begun)
        if found >= 0:
            self._begin(found + 1)
        line = self._line_at(self._reached)
        self._section = written if explicit else text
        self.texts.setdefault(self._section, [])
        self.headings.append(Heading(_LEVELS[element.tag], written if explicit else "", text, line))
        if explicit:  # else what is in the braces is a damaged id
            self._attributes(element)

    def _link(self, element: Element, *, alone: bool = False) -> None:
        href = element.get("href", "")
        scheme, target = split_scheme(href)
        said = "".join(element.itertext())
        detail = said if scheme == "count" else ""
        if scheme == "model":
            target, _, detail = target.partition("?")
        kind = cast("MentionKind", scheme or "link")
        self._mention(kind, target, f"({href}", said, detail=detail, alone=alone)

    def _mention(self, kind: MentionKind, target: str, *needles: str, detail: str = "", alone: bool = False) -> None:
        self.mentions.append(Mention(kind, target, self._section, self._line_of(*needles), detail, alone))

    def _line_of(self, *needles: str) -> int:
        """Return the line of the first needle that this section still holds; only the first of all moves the reading on.

        A term that is linked by itself may stand elsewhere as a link of the author's.
        """
        places = [self._body.find(needle, self._reached, self._end) if needle else -1 for needle in needles]
        if places[0] >= 0:
            self._reached = places[0] + 1
        return self._line_at(next((place for place in places if place >= 0), self._reached))

    def _begin(self, place: int) -> None:
        """Note where a section begins, and where the next one does."""
        following = _NEXT_HEADING.search(self._body, place)
        self._begun = self._reached = place
        self._end = following.start() if following else len(self._body)

    def _line_at(self, place: int) -> int:
        return self._body.count("\n", 0, place) + 1 + self._offset


def _only_child(element: Element) -> Element | None:
    """Return what is all that an element holds."""
    return element[0] if len(element) == 1 and not ((element.text or "") + (element[0].tail or "")).strip() else None


def _frame(element: Element) -> str | None:
    """Return the kind of a frame, None for another element."""
    kinds = [name for name in element.get("class", "").split() if name != "admonition"]
    return kinds[0] if kinds else None


def _title(frame: Element) -> str:
    """Return the words at the head of a frame."""
    return "".join(frame[0].itertext()).strip() if len(frame) else ""


def _first_words(table: Element) -> str:
    """Return the first text in a table that stands in the file as it is."""
    return next((text.strip() for text in table.itertext() if text.strip() and not _STASHED.search(text)), "")


class Capture(Treeprocessor):
    """Keeps the tree as it stands at its turn: behind all others, the ids of headings are set."""

    root: Element | None = None

    def run(self, root: Element) -> None:
        """Keep the tree."""
        self.root = root


@lru_cache(maxsize=1)
def _reader() -> tuple[Markdown, Capture, Prose]:
    capture, prose = Capture(), Prose()
    plain_code = {"pymdownx.highlight": {**EXTENSION_CONFIGS["pymdownx.highlight"], "use_pygments": False}}
    reader = Markdown(extensions=[*EXTENSIONS, CitationExtension()], extension_configs=EXTENSION_CONFIGS | plain_code)
    # HTML and code by indentation belong on no page: here they stay visible, so that a rule can say so.
    reader.preprocessors.deregister("html_block")
    reader.inlinePatterns.deregister("html")
    reader.inlinePatterns.deregister("automail")
    reader.treeprocessors.deregister("indent-highlight")
    reader.treeprocessors.register(prose, "wiki-prose", 1)
    reader.treeprocessors.register(capture, "wiki-capture", -100)
    reader.serializer, reader.stripTopLevelTags = str, False  # only the tree is wanted
    return reader, capture, prose


# The live preview reads everything at each save, and most pages are as they were.
@lru_cache(maxsize=512)
def read_outline(body: str, body_line: int, matcher: Matcher) -> Outline:
    """Read the body of a page, which begins at a line of its file. Raises RecursionError where it is nested too deep."""
    reader, capture, prose = _reader()
    reader.reset()
    capture.root, prose.texts = None, []  # an empty text is not walked: what stood there was the page before
    try:
        reader.convert(body)
    except RecursionError:
        _reader.cache_clear()  # what was interrupted in the middle reads no other page
        raise
    outline = Outline(body, body_line, prose.texts)
    if capture.root is not None:
        link_first_uses(capture.root, matcher)
        outline.walk(capture.root)
    return outline
