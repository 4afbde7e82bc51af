"""A chapter is read in one sitting, 2,500 English words or 6,000 Japanese characters, and its summary at one glance."""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from wiki.check.findings import on, warning
from wiki.model.page import Page
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.site import Site

LONGEST = {"en": 2500, "ja": 6000}
_SUMMARY = 5


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
        yield from _summary(page)


def _summary(page: Page) -> Iterator[Problem]:
    """Say at its heading where a summary has more entries than a reader keeps; what is indented continues one."""
    for heading, following in zip_longest(page.headings, page.headings[1:]):
        if heading.id == "summary":
            end = following.line - page.body_line if following else None
            lines = page.body.split("\n")[heading.line - page.body_line + 1 : end]
            count = sum(bool(re.match(r"\S", line)) for line in lines)
            if count > _SUMMARY:
                what = Said("the summary has {count} lines, but the limit is {most}", count=count, most=_SUMMARY)
                yield warning(
                    on(page, heading.line),
                    what,
                    Said("Keep the {most} that matter most, in both editions", most=_SUMMARY),
                )


def length_of(page: Page) -> int:
    """Return a page's length: words in English, characters without spaces in Japanese."""
    text = " ".join(page.sections.values())
    return len(re.findall(r"[A-Za-z0-9][\w'’.,%-]*", text)) if page.language == "en" else len(re.sub(r"\s", "", text))
