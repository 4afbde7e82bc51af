"""YAML files become records; every mistake in a file is told at once, with its line."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from wiki.model.claim import CLAIM_ID
from wiki.model.problem import Problem
from wiki.model.quiz import AnyQuestion
from wiki.model.text import PATH, SLUG
from wiki.read.yaml import Document, Location, read_yaml

R = TypeVar("R", bound=BaseModel)

_SAID: Mapping[str, tuple[str, str]] = {
    "missing": ("`{key}` is missing", "Add it"),
    "extra_forbidden": ("the key `{key}` is not known here", "Correct its spelling, or remove it"),
    "string_type": ("`{key}` must be text, not {value}", "Write text, in quotes if it looks like a number"),
    "string_too_short": ("`{key}` is empty", "Fill it"),
    "bool_type": ("`{key}` must be true or false, not {value}", "Write true or false"),
    "bool_parsing": ("`{key}` must be true or false, not {value}", "Write true or false"),
    "int_type": ("`{key}` must be a whole number, not {value}", "Write a number"),
    "int_parsing": ("`{key}` must be a whole number, not {value}", "Write a number"),
    "int_parsing_size": ("`{key}` must be a whole number, not {value}", "Write a number"),
    "float_type": ("`{key}` must be a number, not {value}", "Write digits without quotes, and a point for decimals"),
    "finite_number": ("`{key}` is too large", "Write a number that a reader can type"),
    "tuple_type": ("`{key}` must be a list", "Begin each entry with `- `"),
    "dict_type": ("`{key}` must hold keys of its own, not {value}", "Compare it with a file that works"),
    "model_type": ("`{key}` must hold keys of its own, not {value}", "Compare it with a file that works"),
    "model_attributes_type": ("`{key}` must hold keys of its own, not {value}", "Compare it with a file that works"),
    "greater_than": ("`{key}` must be more than {gt}, not {value}", "Correct the number"),
    "greater_than_equal": ("`{key}` must be {ge:g} or more, not {value}", "Correct the number"),
    "less_than_equal": ("`{key}` must be {le:g} or less, not {value}", "Correct the number"),
    "literal_error": ("`{key}` cannot be {value}", "Write one of: {expected}"),
    "too_short": ("`{key}` has {actual_length} entries, and {min_length} is the least", "Add to them"),
    "too_long": ("`{key}` has {actual_length} entries, and {max_length} is the most", "Leave some out"),
    "union_tag_invalid": ("the type {tag} is not known", "Write one of: {expected_tags}"),
    "union_tag_not_found": ("`type` is missing", "Add it"),
    "date_from_datetime_parsing": ("`{key}` is not a date: {value}", "Write it as 2026-11-22"),
    "date_type": ("`{key}` is not a date: {value}", "Write it as 2026-11-22"),
}


def read_record(path: Path, kind: type[R], *, root: Path, problems: list[Problem]) -> tuple[R, Document] | None:
    """Read one file as a record of the given kind; on mistakes add a problem for each and return None."""
    document = read_yaml(path, root=root, problems=problems)
    if document is None:
        return None
    record = make_record(document, kind, problems=problems)
    return None if record is None else (record, document)


def make_record(document: Document, kind: type[R], *, problems: list[Problem]) -> R | None:
    """Check a document against a kind of record; add a problem for each mistake."""
    if not isinstance(document.data, dict):
        what, cure = "the file must hold `key: value` lines", "Compare it with a file that works"
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
                problems.append(replace(_problem(document, error), cure=f"Write `{meant[-1]}`"))
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
    # A discriminated union puts the chosen type into the location: it is no key of the file.
    location = tuple(part for part in error["loc"] if not isinstance(part, str) or part not in _TYPES)
    where = location[:-1] if error["type"] == "missing" else location
    what, cure = _SAID.get(error["type"], ("`{key}`: {said}", "Correct it"))
    if error["type"] == "string_pattern_mismatch":
        what, cure = "`{key}` cannot be {value}", _PATTERNS.get(str(error["ctx"]["pattern"]), "Correct its spelling")
    told = {
        "key": _name(location),
        "value": _shorten(error["input"]),
        "said": error["msg"].removeprefix("Value error, "),
        **{
            name: str(each).replace("'", "`") if "expected" in name else each
            for name, each in error.get("ctx", {}).items()
        },
    }
    return Problem(document.file, document.line(where), what.format(**told), cure.format(**told))


_TYPES = frozenset(get_args(kind.model_fields["type"].annotation)[0] for kind in get_args(AnyQuestion))
_PATTERNS: Mapping[str, str] = {
    SLUG: "Use lower-case letters, digits and single hyphens",
    PATH: "Write the page's path without language and ending, as in history/web-2-0",
    CLAIM_ID: "Write a claim's id, as in S0-24",
}


def _name(location: tuple[int | str, ...]) -> str:
    names = [part if isinstance(part, str) else f"{part + 1}." for part in location]
    return " > ".join(names[-3:]) if names else "the file"


def _shorten(value: Any) -> str:  # whatever the editor wrote
    text = "nothing" if value is None else f"“{value}”" if isinstance(value, str | int | float) else "a list or a block"
    return text if len(text) < 60 else text[:57] + "…”"
