"""Words that give the verdict away.

Who writes with care hedges what is true and overstates what is false, and gives reasons for what is wrong, so that
somebody believes it; then *may* or *since* alone tells a reader which is which. The test is a z-test of two shares.
"""

import re
from collections.abc import Iterable, Mapping
from math import sqrt

from wiki.model.item import Choice, TrueFalse
from wiki.model.text import Language
from wiki.site import Site

_HEDGE: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:may|might|can|could|likely|suggests|seldom|at least|in part|partly|although|all the same)\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"かもしれ|ことがある|ありうる|なりうる|限らない|ありそう|よさそう|ようだ|少なくとも|ある程度|一部|それでも|ほうがよい"
    ),
}
_REASON: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:since|because)\b|, (?:so|as|for)\b(?! long| far| well| if| it)", re.IGNORECASE),
    "ja": re.compile(r"ので|ため(?:、|$)|から(?:[。、」]|$)"),
}


def statements(site: Site) -> list[TrueFalse]:
    """Return all questions that give a statement to judge."""
    return [question for question in site.questions if isinstance(question, TrueFalse)]


def hedge_z(bank: Iterable[TrueFalse], language: Language) -> float:
    """Return how many standard deviations apart true and false statements are in their share of careful words."""
    return _apart((question.answer, bool(_HEDGE[language].search(question.ask[language]))) for question in bank)


def reason_z(bank: Iterable[Choice], language: Language) -> float:
    """Return the same for right and wrong options and their share of those that give a reason for themselves."""
    return _apart(
        (option.correct, bool(_REASON[language].search(option.text[language])))
        for question in bank
        for option in question.options
    )


def _apart(judged: Iterable[tuple[bool, bool]]) -> float:
    """Return how far apart the share of the second is where the first holds and where it does not."""
    told: dict[bool, list[bool]] = {True: [], False: []}
    for verdict, found in judged:
        told[verdict].append(found)
    true, false = told[True], told[False]
    if not true or not false:
        return 0.0
    share = (sum(true) + sum(false)) / (len(true) + len(false))
    variance = share * (1 - share) * (1 / len(true) + 1 / len(false))
    return (sum(true) / len(true) - sum(false) / len(false)) / sqrt(variance) if variance else 0.0
