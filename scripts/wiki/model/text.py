"""Words in both languages, side by side."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticKnownError

from wiki.model.said import Said

Language = Literal["en", "ja"]
LANGUAGES: tuple[Language, Language] = ("en", "ja")

# What stands in addresses and is kept for ever: ids, and paths of pages without language and ending.
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
PATH = r"^[a-z0-9-]+(/[a-z0-9-]+)*$"
# A name that is filled in, as in `{minutes} min`.
NAME = re.compile(r"\{(\w+)\}")


def _one(entry: str) -> str:
    if divided := re.search("[、，]", entry):
        raise ValueError(
            Said(
                "“{entry}” counts as one entry: separate two with a comma and a space, not {sign}",
                entry=entry,
                sign=divided[0],
            )
        )
    return entry


def _on_one_line(text: str) -> str:
    if len(text.splitlines()) > 1:
        raise ValueError(Said("the text must be on one line"))
    return text


def _written_out(day: object) -> object:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", str(day)):
        return day
    raise PydanticKnownError("date_type")


Filled = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
# What tabs, search results, pictures and lists show on one line.
Line = Annotated[Filled, AfterValidator(_on_one_line)]
# One of several words in a list, where YAML reads 、 as a part of a word.
Word = Annotated[Filled, AfterValidator(_one)]
# Strict, since `true` is no number, and 0 no day.
Whole = Annotated[int, Field(strict=True)]
Day = Annotated[date, BeforeValidator(_written_out)]
Minutes = Annotated[Whole, Field(gt=0, le=300)]
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


class Sentence(Text):
    """A text in both languages with `{names}` that are filled in: the same in both."""

    @model_validator(mode="after")
    def _same_names(self) -> "Sentence":
        lone = sorted({*NAME.findall(self.en)} ^ {*NAME.findall(self.ja)})
        if lone:
            raise ValueError(Said("{{{name}}} is in one language only", name=lone[0]))
        return self
