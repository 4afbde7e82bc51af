"""The lists that a page can ask for with `[All terms](list:glossary)`."""

from collections.abc import Callable, Mapping
from functools import partial

from wiki.model.text import Language
from wiki.render.course import render_tracks, render_week
from wiki.render.gallery import render_gallery
from wiki.render.glossary import render_glossary
from wiki.render.registers import ARTICLES, render_care, render_claims
from wiki.render.sources import render_sources
from wiki.site import Site

LISTS: Mapping[str, Callable[[Site, str, Language], str]] = {
    "glossary": render_glossary,
    "sources": render_sources,
    "claims": render_claims,
    "tracks": render_tracks,
    "week": render_week,
    "models": render_gallery,
    **{f"care-{article}": partial(render_care, article) for article in ARTICLES},
}
