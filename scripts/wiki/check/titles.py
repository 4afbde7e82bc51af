"""A title has room on the page's preview picture, which other sites show beside a link: three lines."""

from collections.abc import Iterable

from wiki.check.findings import front, warning
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.site import Site
from wiki.titles import MOST_LINES, title_lines


def check_titles(site: Site) -> Iterable[Problem]:
    """No title is so long that its end is missing on the picture."""
    for page in site.pages.values():
        lines = len(title_lines(page.front.title, page.language))
        if lines > MOST_LINES:
            what = Said(
                "the title needs {lines} lines on the preview picture, which has room for {most}",
                lines=lines,
                most=MOST_LINES,
            )
            yield warning(front(page, "title"), what, Said("Shorten it, or its end will be cut off there"))
