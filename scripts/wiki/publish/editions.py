"""Two editions from one list of pages: their navigation, addresses and alternates."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urljoin

from mkdocs.structure.nav import Navigation, Section

from wiki.model.text import LANGUAGES, Language, other
from wiki.words import words

NavItem = str | dict[str, Any]


def expand_nav(order: Sequence[NavItem]) -> list[NavItem]:
    """Turn the order of pages, written once, into a navigation with a branch for each edition.

    `[{"history": ["history/web-2-0.md"]}]` becomes `[{"English": [{"History": ["en/history/web-2-0.md"]}]}, …]`.
    """
    return [
        {words(language)("language.name"): [_in_edition(item, language) for item in order]} for language in LANGUAGES
    ]


def _in_edition(item: NavItem, language: Language) -> NavItem:
    if isinstance(item, str):
        return f"{language}/{item}"
    return {
        words(language)(f"part.{part}"): [_in_edition(page, language) for page in pages] for part, pages in item.items()
    }


def cut_nav(nav: Navigation) -> dict[Language, Navigation]:
    """Cut the navigation of the whole site into one for each edition; back and next stay within it."""
    branches = [item for item in nav.items if isinstance(item, Section)]
    editions = {}
    for language, branch in zip(LANGUAGES, branches, strict=False):
        pages = [page for page in nav.pages if edition_of(page.file.src_uri) == language]
        for before, page, after in zip([None, *pages], pages, [*pages[1:], None], strict=False):
            page.previous_page, page.next_page = before, after
        editions[language] = Navigation(branch.children, pages)
        editions[language].homepage = pages[0] if pages else None
    return editions


def edition_of(path: str) -> Language | None:
    """Return the edition that a source path or an address belongs to."""
    return next((language for language in LANGUAGES if path.startswith(f"{language}/")), None)


def place_of_page(src_path: str) -> tuple[Language | None, str]:
    """Split a source file into its edition and the page's path: `en/history/web-2-0.md` into `en` and the rest."""
    language = edition_of(src_path)
    return language, src_path.rpartition(".")[0].removeprefix(f"{language}/")


def twin(url: str) -> str:
    """Return the address of the same page in the other edition; addresses are relative to the site's root."""
    language = edition_of(url)
    return other(language) + url[2:] if language else url


def alternates(url: str, site_url: str) -> list[tuple[str, str]]:
    """Return `hreflang` and absolute address of a page's versions; the front door is the one for everybody else."""
    language = edition_of(url)
    if language is None:
        return [*((edition, urljoin(site_url, f"{edition}/")) for edition in LANGUAGES), ("x-default", site_url)]
    own: list[tuple[str, str]] = [(edition, urljoin(site_url, edition + url[2:])) for edition in LANGUAGES]
    return [*own, ("x-default", site_url)] if url == f"{language}/" else own
