"""The ledger of questions: every id that was ever used, and what its section said when it was last reviewed.

Ledger
└── Reviewed   by item: page, day, a hash of the section in each edition; or `retired`
"""

import hashlib
import unicodedata
from collections.abc import Mapping
from datetime import date

from wiki.model.text import Language, PagePath, Record, Slug

_DIGITS = 8


class Reviewed(Record):
    """What is kept of an item. A prediction has no section, so that its page is all that is kept."""

    page: PagePath
    reviewed: date | None = None
    en: str = ""
    ja: str = ""
    retired: bool = False

    def hash(self, language: Language) -> str:
        """Return the hash of the section in one edition, or nothing where it was not there to be read."""
        return self.en if language == "en" else self.ja


class Ledger(Record):
    """All items, by id."""

    items: Mapping[Slug, Reviewed]


def section_hash(text: str) -> str:
    """Return 8 hex digits for the plain text of a section; spaces, line ends and width make no difference."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    return hashlib.sha256(plain.encode()).hexdigest()[:_DIGITS]
