"""Ids that a page gives to what the site adds to it; nothing that editors name may have one of them."""

import re

_NAMES = frozenset(
    (
        # what is around every page
        *("text", "search", "open-search", "close-search", "scheme", "switch", "in-part", "page-objectives", "course"),
        *("theme-script", "page-marks", "report-question", "copy-button"),
        # what follows the text
        *("answers", "page-sources"),
        # what scripts read, and what they add to the learner's pages
        *("check-words", "learner-words", "offline-words", "run-words", "your-pages", "your-tracks", "your-data"),
        *("record-name", "record-track", "import-file", "import-hint", "delete-sure"),
        *("team-files", "team-hint", "team-track"),
    )
)
# With what stands behind them: the id of a question, term or claim, a number or a letter.
_BEGINNINGS = (
    "answer",
    "check",
    "cite",
    "claim",
    "day",
    "letter",
    "note",
    "question",
    "row",
    "run-code",
    "run-size",
    "term",
)
_NUMBERED = re.compile(rf"({'|'.join(_BEGINNINGS)})-.+")


def is_taken(name: str) -> bool:
    """Say whether pages give an id by themselves."""
    return name in _NAMES or _NUMBERED.fullmatch(name) is not None
