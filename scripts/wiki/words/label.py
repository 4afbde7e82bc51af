"""A text of the site's own in both languages, with the `{names}` that code fills."""

from string import Formatter

from pydantic import model_validator

from wiki.model.said import Said
from wiki.model.text import LANGUAGES, Sentence


class Label(Sentence):
    """Text in both languages that `str.format` can fill."""

    @model_validator(mode="after")
    def _fillable(self) -> "Label":
        for language in LANGUAGES:
            try:
                filled = [part for part in Formatter().parse(self[language]) if part[1] is not None]
            except ValueError as brace:
                raise ValueError(Said("a brace is not closed: write {{name}}")) from brace
            if any(form or conversion or not str(name).isidentifier() for _, name, form, conversion in filled):
                raise ValueError(Said("there is no name in the braces: write {{name}}"))
        return self
