"""Every label a reader sees that no page holds, in both languages (`words.yml`)."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from pydantic import RootModel

from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import LANGUAGES, Language
from wiki.read.yaml import Document
from wiki.words.findings import LabelsError, read_file, read_findings
from wiki.words.label import Label

__all__ = ["LABELS", "Labels", "LabelsError", "Words", "nearest_key", "read_words_again", "words"]

_FILE = Path(__file__).parent / "words.yml"
LABELS = "scripts/wiki/words/words.yml"

Labels = RootModel[dict[str, Label]]


class Words:
    """The labels of one language."""

    def __init__(self, language: Language, labels: Mapping[str, Label], document: Document) -> None:
        """Take the labels of all languages, and where they stand, and show one."""
        self.language, self._labels, self._document = language, labels, document

    def __call__(self, key: str, **values: object) -> str:
        """Return a label with its `{names}` filled. Raises LabelsError where there is none, or another name stands in it."""
        if key not in self._labels:
            what = Said("a page shows the label {key}, which does not exist", key=key)
            line = self._document.line((nearest_key(key, self._labels),))
            raise LabelsError(Problem(LABELS, line, what, Said("Restore it")))
        try:
            return self._labels[key][self.language].format(**values)
        except KeyError as name:
            what = Said("{{{name}}} in {key} is never filled in", name=name.args[0], key=key)
            known = [f"{{{each}}}" for each in values]
            cure = Said("Write one of {known}", known=known) if known else Said("Remove it")
            raise LabelsError(Problem(LABELS, self._document.line((key,)), what, cure)) from name

    def below(self, prefix: str) -> dict[str, str]:
        """Return the labels whose key begins with a prefix, without it."""
        return {
            key.removeprefix(prefix): label[self.language]
            for key, label in self._labels.items()
            if key.startswith(prefix)
        }


def nearest_key(key: str, labels: Collection[str]) -> str:
    """Return the label that is most like a key that is lost, of the same beginning where there is one."""
    beginning = key.rpartition(".")[0]
    group = [each for each in labels if each.rpartition(".")[0] == beginning]
    return next(iter(get_close_matches(key, group or labels, n=1, cutoff=0)), "")


@lru_cache(maxsize=2)
def words(language: Language) -> Words:
    """Return the labels of a language. Raises LabelsError where they cannot be read."""
    labels, document = read_file(_FILE, Labels)
    return Words(language, labels.root, document)


def read_words_again() -> None:
    """Let labels and findings be as their files hold them now. Raises LabelsError where they cannot be read."""
    words.cache_clear()
    read_findings.cache_clear()
    read_findings()
    for language in LANGUAGES:
        words(language)
