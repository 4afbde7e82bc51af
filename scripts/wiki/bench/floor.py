"""The floor to compare with: a chapter's words as plain HTML with one kilobyte of styles, and nothing else."""

from markdown import Markdown

from wiki.prose import EXTENSION_CONFIGS, EXTENSIONS, CitationExtension
from wiki.site import Site

_STYLES = """
body { font: 100%/1.6 Georgia, "Hiragino Mincho ProN", "Yu Mincho", serif; color: #1d1b19; background: #fbf9f5; margin: 0 }
main { max-width: 38rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1, h2 { font-family: system-ui, sans-serif; line-height: 1.25; text-wrap: balance }
h2 { margin-top: 2.5rem }
a { color: #a8321f; text-underline-offset: .15em }
table { border-collapse: collapse; width: 100%; font-size: .9rem; display: block; overflow-x: auto }
th, td { border-bottom: 1px solid #d8d2c8; padding: .4rem .6rem; text-align: left; vertical-align: top }
pre { overflow-x: auto; padding: 1rem; background: #f1ece3; font-size: .85rem }
blockquote { margin: 1.5rem 0; padding: .1rem 1rem; border-left: 3px solid #a8321f; background: #f6f1e8 }
@media (prefers-color-scheme: dark) { body { color: #e8e3da; background: #171614 } pre, blockquote { background: #22201d } }
"""


def make_floor(site: Site) -> dict[str, bytes]:
    """Return two plain pages and their style sheet by path, made from the chapters that are measured."""
    pages = (("floor/index.html", "history/web-2-0"), ("floor/again/index.html", "history/mass-media"))
    return {"floor/floor.css": _STYLES.encode(), **{file: _plain(site, path).encode() for file, path in pages}}


def _plain(site: Site, path: str) -> str:
    page = site.page("en", path)
    title, words = (page.front.title, page.body) if page else (path, path)
    text = Markdown(extensions=[*EXTENSIONS, CitationExtension()], extension_configs=EXTENSION_CONFIGS).convert(words)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">'
        f'<meta name="description" content="{title}"><link rel="stylesheet" href="/floor/floor.css"></head>'
        f"<body><main><h1>{title}</h1>{text}</main></body></html>"
    )
