"""Neither edition is the original: where one has changed, somebody holds it against the other."""

from collections.abc import Iterable, Mapping

from wiki.check.findings import both_editions, front, on, warning
from wiki.check.lost import lost_headings
from wiki.model.page import Page
from wiki.model.problem import Problem
from wiki.model.said import Form, Said
from wiki.model.synced import TOP, hash_sections
from wiki.model.text import LANGUAGES, Language
from wiki.read.knowledge import Place
from wiki.site import Site

_COMPARE = Form("Compare the two, and run: wiki synced {file}")


def check_synced(site: Site) -> Iterable[Problem]:
    """Each section says in both editions what it said when they were last held against each other."""
    for english, japanese in both_editions(site):
        if site.synced is not None and english.path not in site.synced:
            what = Said("this page has never been compared with {there}", there=japanese.file)
            yield warning(on(english, 1), what, _COMPARE(file=english.file))
            continue
        for section, languages in changed_sections(site, english.path).items():
            yield _finding(section, languages, english, japanese)


def changed_sections(site: Site, path: str) -> Mapping[str, tuple[Language, ...]]:
    """Return the editions in which sections of a page have changed since they were compared, by the id of the heading.

    A section that nobody has compared counts as changed in both; a page that nobody has compared has none.
    """
    known = (site.synced or {}).get(path)
    english, japanese = (site.page(language, path) for language in LANGUAGES)
    if not (known and english and japanese) or any(lost_headings(site, page) for page in (english, japanese)):
        return {}
    found = {
        section: tuple(
            language for language in LANGUAGES if section not in known or known[section][language] != now[language]
        )
        for section, now in hash_sections(english, japanese).items()
    }
    return {section: languages for section, languages in found.items() if languages}


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
