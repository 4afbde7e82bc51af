"""The order of pages as mkdocs.yml gives it; where that or the labels do not do, the build stops with a line for each mistake."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from wiki.publish.editions import NavItem, nav_mistakes
from wiki.words import LabelsError, read_words_again

FRONT_DOOR = "index.md"


def read_order(config: MkDocsConfig) -> list[NavItem]:
    """Return the pages of an edition as `nav` lists them below the front door. Raises Abort on mistakes."""
    names = list(config.plugins)
    if "mkdocs-jupyter" not in names or names.index("mkdocs-jupyter") > names.index("wiki"):
        raise Abort("mkdocs.yml: `wiki` must stand after `mkdocs-jupyter`. Move it to the end of the list.")
    try:
        read_words_again()
    except LabelsError as refusal:
        raise Abort(str(refusal)) from refusal
    front, *order = config.nav or [FRONT_DOOR]
    if front != FRONT_DOOR:
        raise Abort(f"mkdocs.yml: the first page of `nav` is the front door. Write `- {FRONT_DOOR}` at its top.")
    if mistakes := nav_mistakes(order):
        raise Abort("\n".join(f"mkdocs.yml: {mistake}." for mistake in mistakes))
    return order
