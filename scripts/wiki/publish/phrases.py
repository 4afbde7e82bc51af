"""Japanese headings break between phrases, in every browser: the places are found at build and kept as `<wbr>`."""

import re
from html import unescape

from markupsafe import Markup, escape

from wiki.model.text import Language
from wiki.typography import split_phrases

# The head of a claim holds no sentence; in its label, a flex box, Firefox takes each phrase for a box of its own.
_HEADING = re.compile(r"(<h[1-3]\b(?![^>]*note-head)[^>]*>)(.*?)(</h[1-3]>)", re.DOTALL)
_TAG = re.compile(r"(<[^>]+>)")


def break_text(text: str, language: Language) -> Markup:
    """Return plain text as HTML, with places to break."""
    return Markup("<wbr>").join(split_phrases(text)) if language == "ja" else escape(text)


def break_headings(html: str, language: Language) -> Markup:
    """Return HTML that the build made, with places to break in its headings."""
    if language == "ja":
        html = _HEADING.sub(lambda found: found[1] + _break_html(found[2]) + found[3], html)
    return Markup(html)  # noqa: S704  # the build's own


def _break_html(html: str) -> str:
    """Break the text of a heading, never within a tag or a sign written as `&amp;`."""
    parts = _TAG.split(html)
    return "".join(part if part.startswith("<") else break_text(unescape(part), "ja") for part in parts)
