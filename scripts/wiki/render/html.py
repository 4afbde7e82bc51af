"""The templates, what they may call, and addresses between pages."""

import posixpath
import re
from collections.abc import Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.inlinepatterns import Pattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import Registry
from markupsafe import Markup, escape

from wiki.model.text import Language, other
from wiki.typography import JAPANESE
from wiki.words import words

TEMPLATES = Path(__file__).parent / "templates"
# What stands between words, with the spaces that belong to it. A dot stays with the link before it.
SIGNS: Mapping[Language, Mapping[str, str]] = {
    "en": {"colon": ": ", "opening": " (", "closing": ")", "dot": "\u00a0· "},
    "ja": {"colon": "：", "opening": "（", "closing": "）", "dot": "\u00a0· "},
}


def href(from_path: str, to_path: str, anchor: str = "") -> str:
    """Return the relative address from one page of an edition to another, as in `../../glossary/#fan`."""
    fragment = f"#{anchor}" if anchor else ""
    way = _way(from_path, to_path)
    return way + fragment if way else fragment or "./"


def asset(from_path: str, name: str) -> str:
    """Return the relative address of a file below the site's `assets/`, seen from a page of an edition."""
    return posixpath.relpath(f"/assets/{name}", _folder(from_path))


@lru_cache(maxsize=1 << 12)
def _way(from_path: str, to_path: str) -> str:
    """Return the relative address of a page, nothing for the page itself."""
    start, end = (_folder(path) for path in (from_path, to_path))
    return "" if start == end else posixpath.relpath(end, start) + "/"


def _folder(path: str) -> str:
    """Return the folder a page is served from: `index` pages at the folder itself."""
    folder, _, name = path.rpartition("/")
    return posixpath.join("/edition", folder if name == "index" else path)


def inline(text: str) -> Markup:
    """Render a short text that may hold *emphasis* or `code`, without a paragraph around it."""
    if not any(mark in text for mark in "*`"):
        return escape(text)
    html = _inline_reader().convert(re.sub(r"\n\s*\n", "\n", text))  # one paragraph
    return Markup(html.removeprefix("<p>").removesuffix("</p>"))  # noqa: S704  # the reader knows no HTML


def mark_names(text: str, language: Language) -> Markup:
    """Return a short text, or HTML, as HTML that says in the English edition which words are Japanese."""
    said = escape(text)
    if language == "ja":
        return said
    return Markup(JAPANESE.sub(r'<span lang="ja">\1</span>', str(said)))  # noqa: S704  # escaped above, or made here


@lru_cache(maxsize=1)
def _inline_reader() -> Markdown:
    """Return a reader of nothing but emphasis and code: signs of lists, links or HTML are text."""
    reader = Markdown()
    patterns: Registry[Pattern] = Registry()
    for priority, name in enumerate(("em_strong", "escape", "backtick")):
        patterns.register(reader.inlinePatterns[name], name, priority)
    blocks: Registry[BlockProcessor] = Registry()
    blocks.register(reader.parser.blockprocessors["paragraph"], "paragraph", 0)
    reader.preprocessors.deregister("html_block")
    reader.inlinePatterns, reader.parser.blockprocessors = patterns, blocks
    reader.treeprocessors.register(InlineProcessor(reader), "inline", 20)  # the one that knows these patterns
    return reader


class _Compiled(BytecodeCache):
    """Templates as compiled for one language, which serve the other as well."""

    def __init__(self) -> None:
        """Begin without any."""
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket; it stays empty where the text of its template is another now."""
        if code := self._code.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a bucket."""
        self._code[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


@lru_cache(maxsize=2)
def environment(language: Language) -> Environment:
    """Return the templates of one language, as they stand now, without its words: the live preview reads them again."""
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
        bytecode_cache=_COMPILED,
    )
    env.filters["inline"] = lambda text: mark_names(inline(text), language)
    env.filters["marked"] = partial(mark_names, language=language)
    env.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}  # half the bytes in Japanese
    env.globals.update(language=language, other=other(language), href=href, asset=asset, signs=SIGNS[language])
    return env


def render(template: str, language: Language, **values: Any) -> str:  # templates take anything
    """Fill a template in one language."""
    return environment(language).get_template(template).render(w=words(language), **values)
