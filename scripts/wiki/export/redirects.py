"""Where pages stood once: a small page that leads readers, with all of their address, to where the words stand now."""

from pathlib import Path

from wiki.model.text import LANGUAGES
from wiki.render.html import href, render
from wiki.site import Site


def write_redirects(site: Site, site_dir: Path) -> None:
    """Write what `moved` in the course says into a built site, in each edition that has the new page."""
    for moved in site.moved.values():
        for language in LANGUAGES:
            page = site.page(language, moved.new)
            if page and not site.stands(moved.old):
                folder = site_dir / language / href("index", moved.old)
                folder.mkdir(parents=True, exist_ok=True)
                address = href(moved.old, moved.new, moved.anchor or "")
                text = render("moved.html", language, address=address, title=page.front.title)
                (folder / "index.html").write_text(text, encoding="utf-8")
