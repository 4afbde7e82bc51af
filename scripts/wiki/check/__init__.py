"""Findings about the whole site: one rule a file, each a plain function from Site to problems.

check_site(site)         what editors wrote: RULES
check_built(site_dir)    what the build made of it
"""

from collections.abc import Callable, Iterable

from wiki.check.bank import check_bank
from wiki.check.built import check_built
from wiki.check.categorise import check_categorise
from wiki.check.causes import without_effects
from wiki.check.citations import check_citations
from wiki.check.claims import check_claims
from wiki.check.counts import check_counts
from wiki.check.course import check_course
from wiki.check.coverage import check_coverage
from wiki.check.dates import check_dates
from wiki.check.drawings import check_drawings
from wiki.check.editions import check_editions
from wiki.check.embeds import check_embeds
from wiki.check.files import check_files
from wiki.check.headings import check_headings
from wiki.check.images import check_images
from wiki.check.joined import check_joined
from wiki.check.labels import check_labels
from wiki.check.labs import check_labs
from wiki.check.length import check_length
from wiki.check.links import check_links
from wiki.check.markup import check_markup
from wiki.check.moved import check_moved
from wiki.check.numbers import check_numbers
from wiki.check.numeric import check_numeric
from wiki.check.opinions import check_opinions
from wiki.check.order import check_order
from wiki.check.outlines import check_outlines
from wiki.check.overlap import check_overlap
from wiki.check.questions import check_questions
from wiki.check.redirects import check_redirects
from wiki.check.reviewed import check_reviewed
from wiki.check.scenario import check_scenario
from wiki.check.short import check_short
from wiki.check.synced import check_synced
from wiki.check.tables import check_tables
from wiki.check.templates import check_templates
from wiki.check.terms import check_terms
from wiki.check.titles import check_titles
from wiki.check.translated import check_translated
from wiki.check.wording import check_wording
from wiki.model.problem import Problem
from wiki.site import Site

__all__ = ["RULES", "check_built", "check_site"]

RULES: tuple[Callable[[Site], Iterable[Problem]], ...] = (
    # The files, and what stands on pages.
    check_files,
    check_moved,
    check_redirects,
    check_order,
    check_markup,
    check_joined,
    check_tables,
    check_outlines,
    check_editions,
    check_translated,
    check_numbers,
    check_headings,
    check_titles,
    check_length,
    check_links,
    check_terms,
    check_claims,
    check_counts,
    check_citations,
    check_embeds,
    check_templates,
    check_images,
    check_drawings,
    check_labs,
    check_labels,
    check_course,
    # Each question by itself, by its type.
    check_questions,
    check_categorise,
    check_short,
    check_numeric,
    check_scenario,
    # What the questions say, and all of them together.
    check_wording,
    check_overlap,
    check_opinions,
    check_coverage,
    check_bank,
    check_reviewed,
    # Both editions together, days to come.
    check_synced,
    check_dates,
)


def check_site(site: Site) -> list[Problem]:
    """Return every problem, those met while reading included, by file and line."""
    found = {*site.problems}
    for rule in RULES:
        found.update(rule(site))
    return list(without_effects(found))
