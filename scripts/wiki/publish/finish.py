"""What a build does once all pages stand: files of the site as a whole."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from mkdocs.exceptions import Abort

from wiki.export.catalogue import write_catalogue
from wiki.export.redirects import write_redirects
from wiki.publish.assets import copy_libraries, copy_templates, remove_foreign_addresses
from wiki.publish.cards import write_cards
from wiki.publish.entries import register_entries
from wiki.publish.modules import shrink_modules
from wiki.publish.offline import write_offline_lists
from wiki.publish.search import mend_search, split_index
from wiki.publish.styles import StyleSheets, write_styles
from wiki.publish.told import tell_problems
from wiki.site import Site


def finish_site(site: Site, out: Path, *, styles: StyleSheets, serving: bool) -> None:
    """Write what is no page: styles, indexes of search, templates, the catalogue, redirects, libraries, preview pictures,
    lists of files to keep.

    While an editor is `serving`, modules stay as they are written, and there is nothing to keep. Raises Abort
    where an npm package is missing, a module is no JavaScript, or the theme's search is another.
    """
    with ThreadPoolExecutor() as beside:  # drawing is C, and esbuild another program: neither need be waited for
        cards = beside.submit(write_cards, site, out)
        remove_foreign_addresses(out)
        modules = None if serving else beside.submit(shrink_modules, site.root, out)
        write_styles(styles, out)
        mend_search(out)
        split_index(out, partial(register_entries, site))
        copy_templates(site, out)
        write_catalogue(site, out)
        write_redirects(site, out)
        try:
            copy_libraries(site.root, out)
            broken = modules.result() if modules else []
        except FileNotFoundError as missing:
            raise Abort(str(missing)) from missing
        cards.result()
    tell_problems(broken, strict=True)
    if not serving:
        write_offline_lists(out)
