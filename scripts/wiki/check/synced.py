"""Neither edition is the original: where one has changed, somebody holds it against the other."""

from collections.abc import Iterable

from wiki.check.findings import front, on, warning
from wiki.model.page import Page
from wiki.model.problem import Problem
from wiki.model.said import Form, Said
from wiki.model.synced import TOP
from wiki.model.text import LANGUAGES, Language
from wiki.read.knowledge import Place
from wiki.sections import changed_sections
from wiki.site import Site

_COMPARE = Form("Compare the two, and run: wiki synced {file}")


def check_synced(site: Site) -> Iterable[Problem]:
    """Each section says in both editions what it said when they were last held against each other."""
    for english, japanese in site.both_editions():
        if site.synced is not None and english.path not in site.synced:
            what = Said("this page has never been compared with {there}", there=japanese.file)
            yield warning(on(english, 1), what, _COMPARE(file=english.file))
            continue
        for section, languages in changed_sections(site, english.path).items():
            yield _finding(section, languages, english, japanese)


def _finding(section: str, languages: tuple[Language, ...], english: Page, japanese: Page) -> Problem:
    changed, still = (japanese, english) if languages == ("ja",) else (english, japanese)
    place, there = _place(changed, section), _place(still, section)
    if languages == LANGUAGES:
        what = Said(
            "the section has changed in both editions since they were last compared; the other is {there}",
            there=f"{there.file}:{there.line}",
        )
        return warning(place, what, _COMPARE(file=changed.file))
    what = Said(
        "the section has changed since it was last compared with {there}, which has not",
        there=f"{there.file}:{there.line}",
    )
    cure = Said("If its meaning has changed, change it there as well; then run: wiki synced {file}", file=changed.file)
    return warning(place, what, cure)


def _place(page: Page, section: str) -> Place:
    if section == TOP:
        return front(page, "title")
    return on(page, next(heading.line for heading in page.headings if heading.id == section))
