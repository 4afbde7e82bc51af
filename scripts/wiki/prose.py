"""Markdown as this wiki writes it: which extensions, and citations as `[@key, p. 4]`.

A citation becomes `<cite data-sources="key, p. 4">`; everything else special is a link with a scheme of its own
(`term:`, `claim:`, `count:`, `repository:`, `check:`, `predict:`, `model:`, `list:`, `template:`, `learner:`), which any Markdown viewer shows as a link.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor

# As in mkdocs.yml, whose list MkDocs reads: a test holds them to each other.
EXTENSIONS = ["attr_list", "tables", "toc", "pymdownx.highlight", "pymdownx.quotes", "pymdownx.superfences"]
EXTENSION_CONFIGS: dict[str, dict[str, Any]] = {
    "pymdownx.quotes": {"callouts": True},
    "pymdownx.highlight": {"use_pygments": True, "pygments_lang_class": True},
}
BLOCK_SCHEMES = ("check", "predict", "model", "list", "template", "learner")
SCHEMES = ("term", "claim", "count", "repository", *BLOCK_SCHEMES)


@dataclass(frozen=True)
class Citation:
    """One source in a citation, with the place in it."""

    key: str
    place: str


def citations(element: Element) -> Iterator[Citation]:
    """Yield the sources that a `<cite>` element names."""
    for part in element.get("data-sources", "").split(";"):
        key, _, place = part.partition(",")
        yield Citation(key.strip().removeprefix("@"), place.strip())


def split_scheme(href: str) -> tuple[str, str]:
    """Split `claim:S0-24` into scheme and target; the scheme is empty for every ordinary link."""
    scheme, colon, target = href.partition(":")
    return (scheme, target) if colon and scheme in SCHEMES else ("", href)


def lone_link(paragraph: Element) -> Element | None:
    """Return the link that is all a paragraph holds, if it places a block."""
    if paragraph.tag != "p" or len(paragraph) != 1 or (paragraph.text or "").strip():
        return None
    link = paragraph[0]
    alone = not (link.tail or "").strip()
    return link if alone and split_scheme(link.get("href", ""))[0] in BLOCK_SCHEMES else None


class CitationProcessor(InlineProcessor):
    """Turns `[@key, p. 4; @other]` into a `<cite>` element."""

    def __init__(self, md: Markdown) -> None:
        """Take the Markdown instance that the pattern belongs to."""
        super().__init__(r"\[@([^\]\[]+)\]", md)

    def handleMatch(  # type: ignore[override]  # noqa: N802  # the name and looser types are Python-Markdown's
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """Make the element, and say which part of the text it replaces."""
        del data
        return Element("cite", {"data-sources": m.group(1)}), m.start(0), m.end(0)


class CitationExtension(Extension):
    """Adds citations to Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        """Register the pattern before links, which also begin with a bracket."""
        md.inlinePatterns.register(CitationProcessor(md), "wiki-citation", 175)
