"""A term of the field, in both languages."""

from pydantic import Field

from wiki.model.text import Filled, Language, Line, PagePath, Record, Slug, Word


class English(Record):
    """The English side of a term."""

    name: Line
    aliases: tuple[Word, ...] = ()
    definition: Filled


class Japanese(Record):
    """The Japanese side of a term; `reading` is in hiragana and puts it in 五十音 order."""

    name: Line
    reading: Line
    aliases: tuple[Word, ...] = ()
    definition: Filled


class Entry(Record):
    """A term as its file holds it; the file's name is its id."""

    en: English
    ja: Japanese
    search: tuple[Word, ...] = Field(default=(), description="words that find the term but are never linked")
    sources: tuple[str, ...] = ()
    home: PagePath
    see: tuple[Slug, ...] = ()
    not_: tuple[Slug, ...] = Field(default=(), alias="not", description="terms it is confused with")
    link: bool = Field(default=True, description="false where the name is too ordinary to link by itself")


class Term(Entry):
    """A term with its id."""

    id: Slug

    @property
    def names(self) -> list[str]:
        """Return every word by which the term is looked for, in both languages."""
        return [self.en.name, *self.en.aliases, self.ja.name, self.ja.reading, *self.ja.aliases, *self.search]

    def name(self, language: Language) -> str:
        """Return the term in one language."""
        return (self.en if language == "en" else self.ja).name

    def definition(self, language: Language) -> str:
        """Return the definition in one language."""
        return (self.en if language == "en" else self.ja).definition

    def aliases(self, language: Language) -> tuple[str, ...]:
        """Return the true synonyms in one language."""
        return (self.en if language == "en" else self.ja).aliases
