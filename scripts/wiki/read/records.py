"""YAML files become records; every mistake in a file is told at once, with its line."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from wiki.model.claim import CLAIM_ID
from wiki.model.problem import Problem
from wiki.model.quiz import TYPES
from wiki.model.said import Form, Said, Value
from wiki.model.text import PATH, SLUG
from wiki.read.yaml import Document, Location, read_yaml

R = TypeVar("R", bound=BaseModel)

_TRUTH = Form("`{key}` must be true or false, not {value}"), Form("Write true or false")
_WHOLE = Form("`{key}` must be a whole number, not {value}"), Form("Write digits without quotes")
_BLOCK = Form("`{key}` must have `key: value` lines below it, not {value}"), Form("Compare it with a file that works")
_EMPTY = Form("`{key}` is empty"), Form("Fill it in")
_DATE = Form("`{key}` is not a date: {value}"), Form("Write it as 2026-11-22")
_BLOCKS = ("dict_type", "model_type", "model_attributes_type")
_SAID: Mapping[str, tuple[Form, Form]] = {
    "missing": (Form("`{key}` is missing"), Form("Add it")),
    "extra_forbidden": (Form("`{key}` is not a valid key here"), Form("Correct its spelling, or remove it")),
    "string_type": (Form("`{key}` must be text, not {value}"), Form("Write text, in quotes if it looks like a number")),
    "string_too_short": _EMPTY,
    "bool_type": _TRUTH,
    "bool_parsing": _TRUTH,
    "int_type": _WHOLE,
    "float_type": (
        Form("`{key}` must be a number, not {value}"),
        Form("Write digits without quotes or commas, with a point for decimals"),
    ),
    "finite_number": (Form("`{key}` is too large"), Form("Write a number that a reader can type")),
    "tuple_type": (Form("`{key}` must be a list"), Form("Put it in half-width [ ], or begin each entry with `- `")),
    **dict.fromkeys(_BLOCKS, _BLOCK),
    "greater_than": (Form("`{key}` must be more than {gt}, not {value}"), Form("Correct the number")),
    "greater_than_equal": (Form("`{key}` must be {ge} or more, not {value}"), Form("Correct the number")),
    "less_than_equal": (Form("`{key}` must be {le} or less, not {value}"), Form("Correct the number")),
    "literal_error": (Form("`{key}` cannot be {value}"), Form("Write one of {expected}")),
    "too_short": (Form("`{key}` needs {min_length} or more entries, but has {actual_length}"), Form("Add more")),
    "too_long": (Form("`{key}` has {actual_length} entries, but the limit is {max_length}"), Form("Remove some")),
    "union_tag_invalid": (Form("there is no type {tag}"), Form("Write one of {expected_tags}")),
    "union_tag_not_found": (Form("`type` is missing"), Form("Add it")),
    "date_from_datetime_parsing": _DATE,
    "date_type": _DATE,
}


def read_record(path: Path, kind: type[R], *, root: Path, problems: list[Problem]) -> tuple[R, Document] | None:
    """Read one file as a record of the given kind; on mistakes add a problem for each and return None."""
    document = read_yaml(path, root=root, problems=problems)
    if document is None:
        return None
    record = make_record(document, kind, problems=problems)
    return None if record is None else (record, document)


def make_record(document: Document, kind: type[R], *, problems: list[Problem]) -> R | None:
    """Return a document as a record of the given kind; on mistakes add a problem for each and return None."""
    if not isinstance(document.data, dict):
        what, cure = Said("the file must contain `key: value` lines"), Said("Compare it with a file that works")
        problems.append(Problem(document.file, document.line(()), what, cure))
        return None
    try:
        return kind.model_validate(document.data)
    except ValidationError as failure:
        mistakes = _told_once(failure.errors(include_url=False))
        missing = {error["loc"]: error for error in mistakes if error["type"] == "missing"}
        for error in mistakes:
            if error["type"] == "extra_forbidden" and (meant := _meant(error["loc"], missing)):
                # One slip of the pen is one problem, not a key too many and another too few.
                del missing[meant]
                problems.append(replace(_problem(document, error), cure=Said("Write `{key}`", key=meant[-1])))
            elif error["type"] != "missing":
                problems.append(_problem(document, error))
        problems += [_problem(document, error) for error in missing.values()]
        return None


def _told_once(mistakes: list[ErrorDetails]) -> list[ErrorDetails]:
    """Leave out that a list is too short where only an entry with a mistake of its own is missing."""
    return [
        error
        for error in mistakes
        if error["type"] != "too_short"
        or not any(
            len(each["loc"]) > len(error["loc"]) and each["loc"][: len(error["loc"])] == error["loc"]
            for each in mistakes
        )
    ]


def _meant(location: Location, missing: Collection[Location]) -> Location | None:
    """Return the missing key that an unknown one looks like."""
    beside = {str(other[-1]): other for other in missing if other[:-1] == location[:-1]}
    close = get_close_matches(str(location[-1]), beside, n=1, cutoff=0.75)
    return beside[close[0]] if close else None


def _problem(document: Document, error: ErrorDetails) -> Problem:
    # A discriminated union puts the chosen type behind the place in the list: it is no key of the file.
    steps = zip((None, *error["loc"]), error["loc"], strict=False)
    location = tuple(part for before, part in steps if not (isinstance(before, int) and part in TYPES))
    context = error.get("ctx", {})
    what, cure = _SAID.get(error["type"], (Form("`{key}`: {said}"), Form("Correct it")))
    if error["type"] == "string_pattern_mismatch":
        what, cure = Form("`{key}` cannot be {value}"), _PATTERNS.get(str(context["pattern"]), _SPELLING)
    elif error["input"] is None and error["type"] not in (*_BLOCKS, "tuple_type"):
        what, cure = _EMPTY
    told: dict[str, Value] = {
        name: _listed(each) if "expected" in name else _typed(each) for name, each in context.items()
    }
    # What a model of ours raises says itself; all else is in pydantic's words.
    said = context["error"].args[0] if error["type"] == "value_error" else error["msg"]
    told |= {"key": _name(location), "value": _shorten(error["input"]), "said": said}
    return Problem(document.file, document.line(location), what(**told), cure(**told))


def _typed(value: Any) -> str:  # whatever pydantic tells of a mistake
    """Return a number as people type it: 0, not 0.0."""
    return f"{value:g}" if isinstance(value, float) else str(value)


def _listed(value: str) -> list[str]:
    """Return what pydantic lists as `'one', 'two' or 'three'`."""
    return [f"`{entry}`" for entry in re.findall("'(.*?)'", value)]


_SPELLING = Form("Correct its spelling")
_PATTERNS: Mapping[str, Form] = {
    SLUG: Form("Use lower-case letters, digits and single hyphens"),
    PATH: Form("Write the page's path without language and extension, as in history/web-2-0"),
    CLAIM_ID: Form("Write a claim's id, as in S0-24"),
}


def _name(location: tuple[int | str, ...]) -> str:
    names = [part if isinstance(part, str) else f"{part + 1}." for part in location]
    return " > ".join(names[-3:]) if names else Said("the file")


def _shorten(value: Any) -> Said:  # whatever the editor wrote
    if value is None:
        return Said("nothing")
    if isinstance(value, list):
        return Said("a list")
    if isinstance(value, dict):
        return Said("a block of keys")
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return Said("“{text}”", text=text if len(text) < 58 else text[:56] + "…")
