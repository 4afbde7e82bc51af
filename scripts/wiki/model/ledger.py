"""The ledger of questions: every id that was ever used, what is right, and what its section said when it was last reviewed.

Ledger
└── Reviewed   by item: page, day, a hash of the section in each edition, revision and a hash of what is right; or `retired`
"""

import hashlib
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from wiki.model.item import Match, Multiple, Order, Single, TrueFalse, keys_of
from wiki.model.quiz import AnyQuestion, Categorise, Numeric, Scenario
from wiki.model.text import Day, Language, PagePath, Record, Slug, Whole

_DIGITS = 8


class Reviewed(Record):
    """What is kept of an item. A prediction has no section, so that its page is all that is kept."""

    page: PagePath
    reviewed: Day | None = None
    en: str = ""
    ja: str = ""
    revision: Whole | None = None
    right: str = ""
    retired: bool = False

    def hash(self, language: Language) -> str:
        """Return the hash of the section in one edition, or nothing where it was not there to be read."""
        return self.en if language == "en" else self.ja


class Ledger(Record):
    """All items, by id."""

    items: Mapping[Slug, Reviewed]


@lru_cache(maxsize=1 << 12)  # pages of both editions, the check and the ledger ask for the same
def section_hash(text: str) -> str:
    """Return 8 hex digits for the plain text of a section; spaces, line ends and width make no difference."""
    return _hash("".join(unicodedata.normalize("NFKC", text).split()))


def right_hash(question: AnyQuestion) -> str:
    """Return 8 hex digits for what is right, by ids and numbers as answers are stored; words make no difference."""
    match question:
        case Order():
            right = [step.id for step in question.items]
        case Match():
            right = sorted(pair.id for pair in question.pairs)
        case Categorise():
            right = sorted(f"{item.id}:{item.category}" for item in question.items)
        case Numeric():
            right = [repr(question.answer)]
        case Scenario():
            ends = [f"{scene.id}={scene.end}" for scene in question.scenes if scene.end]
            ways = [f"{scene.id}:{way.id}>{way.to}" for scene in question.scenes for way in scene.decisions]
            right = sorted([*ends, *ways])
        case Single() | Multiple() | TrueFalse():
            right = sorted(option.id for option in keys_of(question))
            right += [str(question.answer)] if isinstance(question, TrueFalse) else []
        case _:
            right = []  # what may be typed is words
    return _hash(f"{question.type} {right}")


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]
