"""The order of pages and their labels; where they do not do, the build stops with a line for each mistake."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from wiki.model.said import Said
from wiki.publish.editions import expand_nav
from wiki.read.order import CONFIGURATION
from wiki.site import Site
from wiki.words import LabelsError, read_words_again
from wiki.words.findings import tell, tell_line


def take_labels(config: MkDocsConfig) -> None:
    """Read the labels, before anything asks for one. Raises Abort on mistakes, and where plugins stand in a wrong order."""
    names = list(config.plugins)
    if "mkdocs-jupyter" not in names or names.index("mkdocs-jupyter") > names.index("wiki"):
        what = Said("mkdocs.yml: `wiki` must come after `mkdocs-jupyter`. Move it to the end of the list.")
        raise Abort(tell(what))
    try:
        read_words_again()
    except LabelsError as refusal:
        raise Abort(str(refusal)) from refusal


def take_order(config: MkDocsConfig, site: Site) -> list[str]:
    """Expand `nav` into both editions; return the paths of the pages below the front door. Raises Abort on mistakes."""
    mistakes = [problem for problem in site.problems if problem.file == CONFIGURATION]
    if mistakes or not site.order:
        raise Abort("\n".join(tell_line(problem) for problem in mistakes))
    front_door, *pages = site.order
    config.nav = [front_door.file, *expand_nav(config.nav or [])]
    return [page.path for page in pages]
