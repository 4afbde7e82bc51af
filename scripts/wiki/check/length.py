"""A chapter is short enough to be read in one sitting: 2,500 English words, or 6,000 Japanese characters."""

import re
from collections.abc import Iterable

from wiki.check.findings import on, warning
from wiki.model.page import Page
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.site import Site

LONGEST = {"en": 2500, "ja": 6000}


def check_length(site: Site) -> Iterable[Problem]:
    """No chapter is longer than a reader's patience; questions and templates do not count."""
    for page in site.pages.values():
        length, most = length_of(page), LONGEST[page.language]
        if page.is_chapter and not page.is_lab and length > most:
            what = (
                Said("the chapter has {length} words, but the limit is {most}", length=length, most=most)
                if page.language == "en"
                else Said("the chapter has {length} characters, but the limit is {most}", length=length, most=most)
            )
            yield warning(on(page, page.body_line), what, Said("Cut what a reader would skip, in both editions"))


def length_of(page: Page) -> int:
    """Return a page's length: words in English, characters without spaces in Japanese."""
    text = " ".join(page.sections.values())
    return len(re.findall(r"[A-Za-z0-9][\w'’.,%-]*", text)) if page.language == "en" else len(re.sub(r"\s", "", text))
