"""A model's words in one language; a word that is missing is said with the place where it belongs."""

import re
from collections.abc import Mapping
from typing import Any

from wiki.explorables.kit.figures import Cell, Say
from wiki.model.text import Language

_NAME = re.compile(r"\{(\w+)\}")


class Wording:
    """The words of `knowledge/models/<name>.yml`; those of a variant go before the general ones."""

    def __init__(self, name: str, words: Mapping[str, Any], language: Language, variant: str = "") -> None:
        """Take the words as read. Raises ValueError where there is no such variant."""
        self.name, self.words, self.language = name, words, language
        variants = words.get("variants", {})
        if variant and variant not in variants:
            known = f"Write one of {', '.join(variants)}." if variants else "Leave `for` out."
            raise ValueError(f"there is no variant {variant}. {known}")
        self.variant: Mapping[str, Any] = variants[variant] if variant else {}

    def raw(self, *path: str) -> Any:
        """Return what stands at a place, in both languages, or None."""
        for words in (self.variant, self.words):
            found: Any = words
            for key in path:
                found = found.get(key) if isinstance(found, Mapping) else None
            if found is not None:
                return found
        return None

    def __call__(self, *path: str) -> str:
        """Return a word. Raises ValueError where it is missing."""
        return self.text(self.raw(*path), *path)

    def text(self, words: Any, *path: str) -> str:
        """Return the side of one language. Raises ValueError where it is missing."""
        found = words.get(self.language) if isinstance(words, Mapping) else None
        if not isinstance(found, str) or not found.strip():
            raise ValueError(f"{self.name}.yml has no {self.language} words for {'.'.join(path)}. Add them.")
        return found.strip()

    def group(self, name: str) -> dict[str, str]:
        """Return all words of a group by their key."""
        keys = [key for words in (self.words, self.variant) for key in words.get(name, {})]
        return {key: self(name, key) for key in dict.fromkeys(keys)}

    def say(self, sentence: Say) -> str:
        """Return a sentence, filled. A value `@open` stands for the word `open` of the chart."""
        values = {
            name: self("chart", value[1:]) if value.startswith("@") else value
            for name, value in sentence.values.items()
        }
        return _NAME.sub(lambda found: values[found.group(1)], self("results", sentence.key))

    def cell(self, cell: Cell) -> str:
        """Return what stands in a cell of the table."""
        return self.say(cell) if isinstance(cell, Say) else cell
