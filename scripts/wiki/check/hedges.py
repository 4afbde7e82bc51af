"""Statements to judge: does their caution give the verdict away?

Who writes with care hedges what is true and overstates what is false; then *may* alone tells a reader that it is true.
The test is a z-test of two shares.
"""

import re
from collections.abc import Iterable, Mapping
from math import sqrt

from wiki.model.item import TrueFalse
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


def statements(site: Site) -> list[TrueFalse]:
    """Return all questions that give a statement to judge."""
    return [question for question in site.questions if isinstance(question, TrueFalse)]


def hedge_z(bank: Iterable[TrueFalse], language: Language) -> float:
    """Return how many standard deviations apart true and false statements are in their share of careful words."""
    judged = [(question.answer, bool(_HEDGE[language].search(question.ask[language]))) for question in bank]
    true = [hedged for answer, hedged in judged if answer]
    false = [hedged for answer, hedged in judged if not answer]
    if not true or not false:
        return 0.0
    share = (sum(true) + sum(false)) / len(judged)
    variance = share * (1 - share) * (1 / len(true) + 1 / len(false))
    return (sum(true) / len(true) - sum(false) / len(false)) / sqrt(variance) if variance else 0.0
