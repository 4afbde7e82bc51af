"""Citations: what is cited exists; what was never seen or never used is pointed out."""

import re
from collections.abc import Iterable, Iterator, Mapping

from wiki.check.findings import error, on, place_of, warning
from wiki.check.known import BIBLIOGRAPHY, lacks_source, stands
from wiki.model.problem import Problem
from wiki.read.knowledge import Place
from wiki.read.yaml import Value
from wiki.site import Site


def check_citations(site: Site) -> Iterable[Problem]:
    """Each source that is named exists."""
    yield from _on_pages(site)
    yield from _in_questions(site)
    yield from _unused(site)


def _on_pages(site: Site) -> Iterator[Problem]:
    for page in site.pages.values():
        warned: set[str] = set()
        for mention in page.mentions:
            if mention.kind != "source":
                continue
            source = site.sources.get(mention.target)
            if re.search("[@＠；、，]", mention.target + mention.detail):
                written = ", ".join(filter(None, (mention.target, mention.detail)))
                what = f"several sources are not divided by ; in “{written}”"
                yield error(on(page, mention.line), what, "Write them as [@one; @two] in half-width signs")
            elif lacks_source(site, mention.target):
                what = f"the source {mention.target} is not known"
                yield error(on(page, mention.line), what, f"Correct the key, or add it to {BIBLIOGRAPHY}")
            elif source and source.seen == "none" and source.key not in warned:
                warned.add(source.key)
                what = f"the source {source.key} was never seen (`seen = {{none}}`) and is cited"
                yield warning(
                    on(page, mention.line), what, "Read it, or let the sentence say no more than its record does"
                )


def _in_questions(site: Site) -> Iterator[Problem]:
    for quiz in site.quizzes.values():
        for question in quiz.questions:
            for index, key in enumerate(question.sources):
                if lacks_source(site, key):
                    place = place_of(site, f"item:{question.id}/sources/{index}")
                    what = f"the source {key} is not known"
                    yield error(place, what, f"Correct the key, or add it to {BIBLIOGRAPHY}")


def sources_of(words: Mapping[str, Value]) -> list[str]:
    """Return the sources that a model's words name for its equations."""
    named = words.get("sources")
    return [str(key) for key in named] if isinstance(named, list) else []


def _unused(site: Site) -> Iterator[Problem]:
    used = {mention.target for page in site.pages.values() for mention in page.mentions if mention.kind == "source"}
    used.update(*(question.sources for quiz in site.quizzes.values() for question in quiz.questions))
    used.update(*(sources_of(words) for words in site.models.values()))
    used.update(claim.article for claim in site.claims.values())
    used.update(*(term.sources for term in site.terms.values()), *(claim.sources for claim in site.claims.values()))
    # Where chapters are planned, or files cannot be read, their sources wait for them.
    if site.problems or not all(stands(site, path) for path in site.planned):
        return
    for source in site.sources.values():
        if source.key not in used:
            place = Place(BIBLIOGRAPHY, source.line)
            yield warning(place, f"the source {source.key} is used nowhere", "Cite it, or remove the entry")
