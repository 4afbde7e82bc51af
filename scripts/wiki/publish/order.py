"""The order of pages and their labels; where they do not do, the build stops with a line for each mistake."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from wiki.model.problem import Problem
from wiki.publish.editions import expand_nav
from wiki.read.order import read_order
from wiki.words import LabelsError, read_words_again


def take_order(config: MkDocsConfig) -> list[str]:
    """Expand `nav` into both editions; return the paths of the pages below the front door. Raises Abort on mistakes."""
    names = list(config.plugins)
    if "mkdocs-jupyter" not in names or names.index("mkdocs-jupyter") > names.index("wiki"):
        raise Abort("mkdocs.yml: `wiki` must stand after `mkdocs-jupyter`. Move it to the end of the list.")
    try:
        read_words_again()
    except LabelsError as refusal:
        raise Abort(str(refusal)) from refusal
    mistakes: list[Problem] = []
    path = Path(config.config_file_path)
    front_door, *pages = read_order(path, root=path.parent, problems=mistakes) or (None,)
    if mistakes or front_door is None:
        raise Abort("\n".join(map(str, mistakes)))
    config.nav = [front_door.file, *expand_nav(config.nav or [])]
    return [page.file.rpartition(".")[0] for page in pages]
