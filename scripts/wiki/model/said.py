"""What the tools say to editors: an English sentence that still knows its form, so that it can be said in Japanese.

Said("the key `{key}` appears twice", key="anser")    the sentence, a text like any other
├── form     the key `{key}` appears twice             `words/findings.yml` has it in both languages
└── values   what fills it: names, numbers, lists, sentences of this kind
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = "str | int | Sequence[str]"


class Said(str):
    """A sentence or a part of one. Braces that are meant as such are doubled in its form."""

    form: str
    values: Mapping[str, Value]

    def __new__(cls, form: str, /, **values: Value) -> "Said":
        """Fill the form; what a list holds is divided by commas."""
        said = super().__new__(cls, _fill(form, values, {}, ", "))
        said.form, said.values = form, values
        return said

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Value]]:
        """Let copies and pickles be filled like this one, not filled once more."""
        return (self.form,), dict(self.values)

    def told(self, forms: Mapping[str, str], comma: str) -> str:
        """Return the sentence in the words of `forms`, by English form; lists are divided by `comma`."""
        return _fill(forms.get(self.form, self.form), self.values, forms, comma)


class Form(str):
    """The form of a sentence that is filled later."""

    def __call__(self, **values: Value) -> Said:
        """Return the sentence."""
        return Said(self, **values)


def _fill(form: str, values: Mapping[str, Value], forms: Mapping[str, str], comma: str) -> str:
    return form.format(**{name: _tell(value, forms, comma) for name, value in values.items()})


def _tell(value: Value, forms: Mapping[str, str], comma: str) -> str:
    if isinstance(value, Said):
        return value.told(forms, comma)
    return str(value) if isinstance(value, str | int) else comma.join(_tell(each, forms, comma) for each in value)
