"""Every label a reader sees that no page holds, in both languages (`words.yml`)."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import cast

from wiki.model.text import Language
from wiki.read.yaml import parse_yaml


class Words:
    """The labels of one language."""

    def __init__(self, language: Language, labels: Mapping[str, Mapping[str, str]]) -> None:
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
    """Return the labels of a language."""
    text = (Path(__file__).parent / "words.yml").read_text(encoding="utf-8")
    document = parse_yaml(text, file="words.yml", problems=[])
    if document is None:
        raise ValueError("words.yml cannot be read as YAML")
    return Words(language, cast("dict[str, dict[str, str]]", document.data))
