"""Where pages stood once: a small page that leads readers, with all of their address, to where the words stand now."""

from pathlib import Path

from wiki.model.text import LANGUAGES
from wiki.render.html import href, render
from wiki.site import Site


def write_redirects(site: Site, site_dir: Path) -> None:
    """Write what `moved` in the course says into a built site, in each edition that has the new page.

    The pages of the site stand already, and stay: `week.md` that is `week/index.md` now has the address that it had.
    """
    for moved in site.moved.values():
        for language in LANGUAGES:
            page = site.page(language, moved.new)
            index = site_dir / language / href("index", moved.old) / "index.html"
            if page and not index.exists():
                index.parent.mkdir(parents=True, exist_ok=True)
                address = href(moved.old, moved.new, moved.anchor or "")
                text = render("moved.html", language, address=address, title=page.front.title)
                index.write_text(text, encoding="utf-8")
