"""Citations: what is cited exists; what was never seen or never used is pointed out."""

import re
from collections.abc import Iterable, Iterator

from wiki.check.findings import error, on, place_of, warning
from wiki.check.known import BIBLIOGRAPHY, lacks_source, unknown_source
from wiki.model.page import Page
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.read.files import find_line
from wiki.read.knowledge import Place, sources_of
from wiki.site import Site

_BARE = re.compile(r"\[(?![a-z]+\d{4}[a-z]?\])([A-Za-z0-9_-]+)\](?!\()")  # `check_markup` knows a year


def check_citations(site: Site) -> Iterable[Problem]:
    """Each source that is named exists."""
    yield from _on_pages(site)
    yield from _in_questions(site)
    yield from _unused(site)
    yield from _without_reading(site)


def _on_pages(site: Site) -> Iterator[Problem]:
    for page in site.pages.values():
        yield from _bare(site, page)
        warned: set[str] = set()
        for mention in page.mentions:
            if mention.kind != "source":
                continue
            source = site.sources.get(mention.target)
            if re.search("[@＠；、，]", mention.target + mention.detail):
                written = ", ".join(filter(None, (mention.target, mention.detail)))
                what = Said("the sources in “{written}” are not separated by ;", written=written)
                cure = Said("Write them as [@one; @two] in half-width characters")
                yield error(on(page, mention.line), what, cure)
            elif lacks_source(site, mention.target):
                yield error(on(page, mention.line), *unknown_source(mention.target))
            elif source and source.seen == "none" and source.key not in warned:
                warned.add(source.key)
                what = Said("the source {source} is cited, but was never seen (`seen = {{none}}`)", source=source.key)
                cure = Said("Read it, or make the sentence say no more than its entry does")
                yield warning(on(page, mention.line), what, cure)


def _bare(site: Site, page: Page) -> Iterator[Problem]:
    """Say which keys stand in brackets without @, and are shown like that."""
    for text in page.prose:
        for found in _BARE.finditer(text):
            if found[1] in site.sources:
                what = Said("{what}: “{words}”", what=Said("a citation is incomplete"), words=found[0])
                line = page.body_line - 1 + find_line(page.body, found[0])
                yield error(on(page, line), what, Said("Write [@key] or [@key, p. 4] in half-width characters"))


def _in_questions(site: Site) -> Iterator[Problem]:
    for question in site.questions:
        for index, key in enumerate(question.sources):
            if lacks_source(site, key):
                yield error(place_of(site, f"item:{question.id}/sources/{index}"), *unknown_source(key))


def _unused(site: Site) -> Iterator[Problem]:
    used = {mention.target for page in site.pages.values() for mention in page.mentions if mention.kind == "source"}
    used.update(*(question.sources for question in site.questions))
    used.update(*(sources_of(words) for words in site.models.values()))
    used.update(claim.article for claim in site.claims.values())
    used.update(*(term.sources for term in site.terms.values()), *(claim.sources for claim in site.claims.values()))
    # Where chapters are planned, files cannot be read or a key is misspelt, a source waits for them.
    if site.problems or used - site.sources.keys() or site.planned:
        return
    for source in site.sources.values():
        if source.key not in used:
            what = Said("the source {source} is not used anywhere", source=source.key)
            yield warning(Place(BIBLIOGRAPHY, source.line), what, Said("Cite it, or remove the entry"))


def _without_reading(site: Site) -> Iterator[Problem]:
    """Yield the sources whose place in a list nobody can tell who does not know how their name is read."""
    for source in site.sources.values():
        if not source.yomi and re.match(r"\W*[々一-鿿]", source.surnames[0]):
            what = Said("the source {source} has no reading for {name}", source=source.key, name=source.surnames[0])
            yield error(Place(BIBLIOGRAPHY, source.line), what, Said("Add `yomi = {{…}}`, in hiragana"))
