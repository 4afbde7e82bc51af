"""Every label a reader sees that no page holds, in both languages (`words.yml`)."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from string import Formatter

from pydantic import RootModel, model_validator

from wiki.model.problem import Problem
from wiki.model.text import LANGUAGES, Language, Sentence
from wiki.read.files import find_line
from wiki.read.records import make_record
from wiki.read.yaml import parse_yaml

_FILE = Path(__file__).parent / "words.yml"
_NAME = "scripts/wiki/words/words.yml"


class Label(Sentence):
    """A label in both languages, which code fills."""

    @model_validator(mode="after")
    def _fillable(self) -> "Label":
        for language in LANGUAGES:
            try:
                names = [name for _, name, _, _ in Formatter().parse(self[language]) if name is not None]
            except ValueError as brace:
                raise ValueError("a brace is open: write {name}") from brace
            if not all(map(str.isidentifier, names)):
                raise ValueError("braces hold no name: write {name}")
        return self


_Labels = RootModel[dict[str, Label]]


class LabelsError(Exception, SystemExit):
    """Raised where labels cannot be read or filled, with a line for each mistake; in a build nothing else is printed."""


class Words:
    """The labels of one language."""

    def __init__(self, language: Language, labels: Mapping[str, Label]) -> None:
        """Take the labels of all languages and show one."""
        self.language = language
        self._labels = labels

    def __call__(self, key: str, **values: object) -> str:
        """Return a label with its `{names}` filled. Raises LabelsError where there is none, or another name stands in it."""
        if key not in self._labels:
            raise LabelsError(f"{_NAME}:1: a page shows the label {key}, and there is none. Restore it.")
        try:
            return self._labels[key][self.language].format(**values)
        except KeyError as name:
            line = find_line(_FILE.read_text(encoding="utf-8"), f"\n{key}:") + 1
            cure = f"Write {' or '.join(f'{{{each}}}' for each in values)}" if values else "Remove it"
            raise LabelsError(f"{_NAME}:{line}: nothing fills {{{name.args[0]}}} in {key}. {cure}.") from name

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
    document = parse_yaml(_FILE.read_text(encoding="utf-8"), file=_NAME, problems=problems)
    labels = make_record(document, _Labels, problems=problems) if document else None
    if labels is None:
        raise LabelsError("\n".join(map(str, problems)))
    return Words(language, labels.root)


def read_words_again() -> None:
    """Let the labels be as the file holds them now. Raises LabelsError where they cannot be read."""
    words.cache_clear()
    for language in LANGUAGES:
        words(language)
