"""Words to type: what is accepted and what is rejected stay apart after folding, and synonyms are not forgotten."""

import re
from collections.abc import Iterable, Iterator

from wiki.check.findings import NAMES, error, place_of, warning
from wiki.model.problem import Problem
from wiki.model.quiz import Short
from wiki.model.said import Said
from wiki.model.term import Term
from wiki.model.text import LANGUAGES, Language
from wiki.render.glossary import normalise
from wiki.site import Site

_MARKS = re.compile(r"[\s‑‒–—―−.。]")
_KANJI = re.compile(r"[一-鿿々]+")


def fold(typed: str) -> str:
    """Return a typed answer as it is compared: without width, case, kind of kana, spaces, hyphens and marks.

    `foldSpelling` of `overrides/assets/javascripts/check/grade.js` does the same to what is typed.
    """
    return _MARKS.sub("", normalise(typed))


def check_short(site: Site) -> Iterable[Problem]:
    """Whoever knows the word is right, however it is written."""
    for question in site.questions:
        if isinstance(question, Short):
            yield from _collisions(site, question)
            yield from _editions(site, question)
            yield from _synonyms(site, question)
            for language in LANGUAGES:
                yield from _own_answer(site, question, language)


def _collisions(site: Site, question: Short) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    lists = [("accept", "`accept`", question.accept)]
    lists += [(f"reject/{index}/spellings", part.id, part.spellings) for index, part in enumerate(question.reject)]
    for key, owner, spellings in lists:
        for language in LANGUAGES:
            for index, spelling in enumerate(getattr(spellings, language)):
                place = place_of(site, f"item:{question.id}/{key}/{language}/{index}")
                folded = fold(spelling)
                if not folded:
                    what = Said("“{spelling}” has nothing in it but marks", spelling=spelling)
                    yield error(place, what, Said("Write the word itself"))
                elif (first := owners.setdefault(folded, owner)) != owner:
                    what = Said(
                        "“{spelling}” is already in {owner} (capitals, kana, ー and marks make no difference)",
                        spelling=spelling,
                        owner=first,
                    )
                    yield error(place, what, Said("Keep it in one of the two"))


def _editions(site: Site, question: Short) -> Iterator[Problem]:
    english = {fold(spelling) for spelling in question.accept.en}
    for index, spelling in enumerate(question.accept.ja):
        if re.fullmatch(r"[\x20-\x7e]+", spelling) and fold(spelling) not in english:
            place = place_of(site, f"item:{question.id}/accept/ja/{index}")
            what = Said("“{spelling}” is accepted in Japanese, but not in English", spelling=spelling)
            yield warning(place, what, Said("Add it there: English readers type it too"))


def _synonyms(site: Site, question: Short) -> Iterator[Problem]:
    accepted = {fold(spelling) for spelling in question.accept.both()}
    known = accepted | {fold(spelling) for part in question.reject for spelling in part.spellings.both()}
    for term in site.terms.values():
        # The word must be the term's name, not one of its looser synonyms, to be taken for the term.
        if accepted.isdisjoint(fold(term.name(language)) for language in LANGUAGES):
            continue
        for language in LANGUAGES:
            missing = [name for name in _names(term, language) if fold(name) not in known]
            if missing:
                place = place_of(site, f"item:{question.id}/accept/{language}")
                quoted = [Said("“{text}”", text=name) for name in missing]
                what = Said("the glossary also calls {term} {names}", term=term.id, names=quoted)
                yield warning(place, what, Said("Accept it, or say under `reject` why it does not count"))


def _names(term: Term, language: Language) -> list[str]:
    names = [term.name(language), *term.aliases(language)]
    if language == "en":
        return names
    # Pages write a word in kanji with its reading in brackets, and some readers type both.
    shown = [f"{term.ja.name}（{term.ja.reading}）"] if _KANJI.fullmatch(term.ja.name) else []
    return [*names, term.ja.reading, *shown]


def _own_answer(site: Site, question: Short, language: Language) -> Iterator[Problem]:
    stem = question.ask[language]
    for spelling in getattr(question.accept, language):
        word = rf"(?<![^\W_]){re.escape(spelling)}(?![^\W_])"
        # Japanese writes no spaces between words: there the answer is looked for as it is compared.
        within = fold(spelling) in fold(stem) if language == "ja" else re.search(word, stem, re.IGNORECASE)
        if within and fold(spelling):
            place = place_of(site, f"item:{question.id}/ask/{language}")
            shown = NAMES[language]
            what = Said(
                "the question contains its own answer, “{answer}” ({language})", answer=spelling, language=shown
            )
            yield error(place, what, Said("Ask in other words"))
