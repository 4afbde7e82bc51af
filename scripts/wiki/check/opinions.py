"""An opinion is never taught as a fact: where the right answer repeats one, the question says whose it is.

Only what a question holds to be true is looked at: its keys, and a statement that is said to be true. It repeats an
opinion if half of the claim's words stand in it, or three quarters of its own words in the claim.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from wiki.check.findings import NAMES, error, place_of
from wiki.check.vocabulary import content_words
from wiki.model.claim import Claim
from wiki.model.item import Choice, TrueFalse, choices
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import LANGUAGES, Language, Text
from wiki.site import Site

_SAID_BY: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:authors?|writers?|owners?|articles?|newsletter|according to|holds?|held|says?|said|argues?|argued|believes?"
        r"|believed|thinks?|thought|calls?|called|claims?|claimed|opinions?|views?)\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"著者|筆者|書き手|記事|ニューズレター|氏[はがもの、]|意見|考え|主張|見方|述べ|論じ|によれば|によると|という|とする"
    ),
}
# Fewer shared words say nothing: many texts here hold *engagement*.
_LEAST = 2
_OF_CLAIM, _OF_KEY = 0.5, 0.75


def check_opinions(site: Site) -> Iterable[Problem]:
    """No key and no true statement repeats an opinion without its author."""
    for question in choices(site.questions):
        for name in question.claims:
            claim = site.claims.get(name)
            if claim and claim.label == "opinion":
                yield from _as_fact(site, question, claim)


def _as_fact(site: Site, question: Choice, claim: Claim) -> Iterator[Problem]:
    for language in LANGUAGES:
        for place, text in _held_true(question):
            if _repeats(text[language], claim.text[language], language) and not any(
                _SAID_BY[language].search(words[language]) for words in (question.ask, text)
            ):
                what = Said(
                    "{claim} is an opinion, but the question treats it as a fact ({language})",
                    claim=claim.id,
                    language=NAMES[language],
                )
                cure = Said("Say whose opinion it is, or ask what its author thinks")
                yield error(place_of(site, f"item:{question.id}/{place}/{language}"), what, cure)


def _held_true(question: Choice) -> Iterator[tuple[str, Text]]:
    if isinstance(question, TrueFalse) and question.answer:
        yield "ask", question.ask
    for index, option in enumerate(question.options):
        if option.correct:
            yield f"options/{index}/text", option.text


def _repeats(said: str, claim: str, language: Language) -> bool:
    mine, theirs = content_words(said, language), content_words(claim, language)
    shared = len(mine & theirs)
    return shared >= _LEAST and (shared >= _OF_CLAIM * len(theirs) or shared >= _OF_KEY * len(mine))
