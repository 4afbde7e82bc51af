"""A model's words in one language; a word that is missing is said with the place where it belongs."""

from collections.abc import Mapping
from typing import Any, NoReturn

from wiki.explorables.kit.figures import Cell, Say
from wiki.explorables.kit.refusal import ModelError
from wiki.model.said import Said
from wiki.model.text import NAME, Language


class WordsError(ModelError):
    """Raised where a model's words do not do; `path` leads to the place in their file."""

    def __init__(self, name: str, path: tuple[str, ...], what: Said, cure: Said) -> None:
        """Say what is wrong with the words of a model, and what to do."""
        super().__init__(what, cure, before=f"{name}.yml ")
        self.path = path


class Group(dict[str, str]):
    """The words of a group by their key; a key that is not there is said as a missing word is."""

    def __init__(self, wording: "Wording", group: str, words: Mapping[str, str]) -> None:
        """Take the words, and where they come from."""
        super().__init__(words)
        self._wording, self._group = wording, group

    def __missing__(self, key: str) -> NoReturn:
        """Raise WordsError."""
        self._wording.lack(self._group, key)


class Wording:
    """The words of `knowledge/models/<name>.yml`; those of a variant go before the general ones."""

    def __init__(self, name: str, words: Mapping[str, Any], language: Language, variant: str = "") -> None:
        """Take the words as read. Raises ModelError where there is no such variant."""
        self.name, self.words, self.language = name, words, language
        variants = words.get("variants", {})
        if variant and variant not in variants:
            cure = Said("Write one of {known}", known=list(variants)) if variants else Said("Remove `for`")
            raise ModelError(Said("there is no variant {variant}", variant=variant), cure)
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
        """Return a word. Raises WordsError where it is missing."""
        return self.text(self.raw(*path), *path)

    def text(self, words: Any, *path: str) -> str:
        """Return the side of one language. Raises WordsError where it is missing."""
        found = words.get(self.language) if isinstance(words, Mapping) else None
        return found.strip() if isinstance(found, str) and found.strip() else self.lack(*path)

    def lack(self, *path: str) -> NoReturn:
        """Raise WordsError: a word is missing."""
        what = Said("has no {language} words for {key}", language=self.language, key=".".join(path))
        raise WordsError(self.name, path, what, Said("Add them"))

    def group(self, name: str) -> Group:
        """Return all words of a group by their key. Raises WordsError where one lacks the language."""
        keys = [key for words in (self.words, self.variant) for key in words.get(name, {})]
        return Group(self, name, {key: self(name, key) for key in dict.fromkeys(keys)})

    def say(self, sentence: Say) -> str:
        """Return a sentence, filled. A value `@open` stands for the word `open` of the chart.

        Raises WordsError where a word is missing, or holds a name in braces that the model does not fill in.
        """
        path = ("results", sentence.key)
        text = self(*path)
        if unknown := sorted({*NAME.findall(text)} - sentence.values.keys()):
            key, known = ".".join(path), [f"{{{name}}}" for name in sentence.values]
            what = Said("has {{{name}}} in {key}, which the model does not fill in", name=unknown[0], key=key)
            cure = Said("Write one of {known}", known=known) if known else Said("Remove it")
            raise WordsError(self.name, path, what, cure)
        values = {
            name: self("chart", value[1:]) if value.startswith("@") else value
            for name, value in sentence.values.items()
        }
        return NAME.sub(lambda found: values[found.group(1)], text)

    def cell(self, cell: Cell) -> str:
        """Return what stands in a cell of the table."""
        return self.say(cell) if isinstance(cell, Say) else cell
