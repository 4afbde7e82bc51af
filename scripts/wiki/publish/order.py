"""The order of pages and their labels; where they do not do, the build stops with a line for each mistake."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from wiki.model.problem import Problem
from wiki.publish.editions import NavItem
from wiki.read.order import FRONT_DOOR, read_order
from wiki.words import LabelsError, read_words_again


def take_order(config: MkDocsConfig) -> list[NavItem]:
    """Return the pages of an edition as `nav` lists them below the front door. Raises Abort on mistakes."""
    names = list(config.plugins)
    if "mkdocs-jupyter" not in names or names.index("mkdocs-jupyter") > names.index("wiki"):
        raise Abort("mkdocs.yml: `wiki` must stand after `mkdocs-jupyter`. Move it to the end of the list.")
    try:
        read_words_again()
    except LabelsError as refusal:
        raise Abort(str(refusal)) from refusal
    mistakes: list[Problem] = []
    path = Path(config.config_file_path)
    read_order(path, root=path.parent, problems=mistakes)
    if mistakes:
        raise Abort("\n".join(map(str, mistakes)))
    return (config.nav or [FRONT_DOOR])[1:]
