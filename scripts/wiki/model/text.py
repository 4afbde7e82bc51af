"""Words in both languages, side by side."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

Language = Literal["en", "ja"]
LANGUAGES: tuple[Language, Language] = ("en", "ja")

# What stands in addresses and is kept for ever: ids, and paths of pages without language and ending.
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
PATH = r"^[a-z0-9-]+(/[a-z0-9-]+)*$"

Filled = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=SLUG)]
PagePath = Annotated[str, StringConstraints(pattern=PATH)]


def other(language: Language) -> Language:
    """Return the language of the other edition."""
    return "ja" if language == "en" else "en"


class Record(BaseModel):
    """Something an editor writes in YAML: closed (an unknown key is a mistake) and never changed once read."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Record):
    """One piece of text in both languages."""

    en: Filled
    ja: Filled

    def __getitem__(self, language: Language) -> str:
        """Return the text of one edition."""
        return self.en if language == "en" else self.ja
