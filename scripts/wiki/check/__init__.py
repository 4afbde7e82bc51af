"""Findings about the whole site: one rule a file, each a plain function from Site to problems."""

from wiki.model.problem import Problem
from wiki.site import Site

RULES = ()


def check_site(site: Site) -> list[Problem]:
    """Return every problem, those met while reading included, by file and line."""
    found = {*site.problems}
    for rule in RULES:
        found.update(rule(site))
    return sorted(found)
