"""Japanese headings break between phrases, in every browser: the places are found at build and kept as `<wbr>`."""

import re
from functools import lru_cache
from html import unescape

from budoux import Parser, load_default_japanese_parser
from markupsafe import Markup, escape

from wiki.model.text import Language

_HEADING = re.compile(r"(<h[1-3]\b[^>]*>)(.*?)(</h[1-3]>)", re.DOTALL)
_TAG = re.compile(r"(<[^>]+>)")


def split_phrases(text: str) -> list[str]:
    """Return the phrases of a Japanese text: `3C、インフルエンサー、` / `そして` / `統制の` / `失敗`."""
    return _parser().parse(text) if text.strip() else [text]


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


@lru_cache(maxsize=1)
def _parser() -> Parser:
    return load_default_japanese_parser()
