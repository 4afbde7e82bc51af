"""Every label a reader sees that no page holds, in both languages (`words.yml`)."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from pydantic import RootModel

from wiki.model.problem import Problem
from wiki.model.text import LANGUAGES, Language, Text
from wiki.read.records import make_record
from wiki.read.yaml import parse_yaml

_FILE = Path(__file__).parent / "words.yml"
_Labels = RootModel[dict[str, Text]]


class LabelsError(Exception):
    """Raised where the labels cannot be read; the message has a line for each mistake."""


class Words:
    """The labels of one language."""

    def __init__(self, language: Language, labels: Mapping[str, Text]) -> None:
        """Take the labels of all languages and show one."""
        self.language = language
        self._labels = labels

    def __call__(self, key: str, **values: object) -> str:
        """Return a label with its `{names}` filled; an unknown key is a programming error."""
        return self._labels[key][self.language].format(**values)

    def below(self, prefix: str) -> dict[str, str]:
        """Return the labels whose key begins with a prefix, without it."""
        return {
            key.removeprefix(prefix): label[self.language]
            for key, label in self._labels.items()
            if key.startswith(prefix)
        }


@lru_cache(maxsize=2)
def words(language: Language) -> Words:
    """Return the labels of a language. Raises LabelsError where they cannot be read."""
    problems: list[Problem] = []
    document = parse_yaml(_FILE.read_text(encoding="utf-8"), file="scripts/wiki/words/words.yml", problems=problems)
    labels = make_record(document, _Labels, problems=problems) if document else None
    if labels is None:
        raise LabelsError("\n".join(map(str, problems)))
    return Words(language, labels.root)


def read_words_again() -> None:
    """Let the labels be as the file holds them now. Raises LabelsError where they cannot be read."""
    words.cache_clear()
    for language in LANGUAGES:
        words(language)
