"""YAML with the line of every value.

Plain scalars follow YAML 1.2: `no`, `on` and dates stay text. Anchors, aliases and tags are refused: no editor needs
them, and a few lines of them can fill a machine's memory.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from pathlib import Path
from typing import TypeAlias, cast

import yaml

from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.read.files import read_text, relative
from wiki.read.slips import HASHTAG, WITHOUT_SIGN, find_run_on, find_slip

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"
Location = tuple[str | int, ...]
_Part: TypeAlias = yaml.ScalarEvent | yaml.CollectionStartEvent

_WORDS: Mapping[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
DEEPEST = 20
# More digits than anybody counts with stay text: Python refuses to read thousands of them.
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,99})")
_NUMBER = re.compile(r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?")


@dataclass(frozen=True)
class Document:
    """The data of one file, and the line (from 1) at which each value begins."""

    file: str
    data: Value
    lines: Mapping[Location, int]

    def line(self, location: Location) -> int:
        """Return the line of a value, or of the nearest value that holds it."""
        while location not in self.lines and location:
            location = location[:-1]
        return self.lines.get(location, 1)


class _RefusedError(Exception):
    """Raised where YAML is valid but not wanted."""

    def __init__(self, event: yaml.Event, what: Said, cure: Said) -> None:
        super().__init__(what)
        self.line, self.what, self.cure = _line(event), what, cure


class _Loader(yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader):  # type: ignore[misc]  # chosen at run time
    """Only its parser is used; what plain scalars mean is decided in `_scalar`."""


class _Builder:
    """Turns what the parser meets into data, remembering lines; refuses what is not wanted where it stands.

    The parser alone, as what would build nodes from it is written in C: deep lists make it take the program with it.
    """

    def __init__(self, text: str) -> None:
        self.lines: dict[Location, int] = {}
        self._events = yaml.parse(text, Loader=_Loader)
        self._text = [*text.split("\n"), ""]  # where nothing follows ---, the value stands behind the last line

    def document(self) -> Value:
        """Return the data of the only document; None where there is none."""
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            return None
        data = self._value(next(self._events))
        next(self._events)
        if not isinstance(another := next(self._events), yaml.StreamEndEvent):
            raise _RefusedError(another, Said("--- begins a second document"), Said("Remove the line"))
        return data

    def _value(self, event: yaml.Event, at: Location = ()) -> Value:
        """Return the data that begins with an event and record the lines of all that is in it."""
        part = _wanted(event)
        self.lines[at] = min(_line(part), len(self._text) - 1)
        if isinstance(part, yaml.ScalarEvent):
            self._refuse_hashtag(part)
            return _scalar(part)
        if len(at) >= DEEPEST:
            what, cure = Said("the lists are nested too deeply"), Said("Use at most {most} levels", most=DEEPEST)
            raise _RefusedError(part, what, cure)
        if isinstance(part, yaml.MappingStartEvent):
            return self._mapping(at)
        return [self._value(each, (*at, index)) for index, each in enumerate(self._until(yaml.SequenceEndEvent))]

    def _mapping(self, at: Location) -> dict[str, Value]:
        data: dict[str, Value] = {}
        for event in self._until(yaml.MappingEndEvent):
            key = self._key(_wanted(event))
            run_on = find_run_on(key)
            if data and not run_on and self._behind(event).lstrip().startswith((",", "}")):
                # What has no value in braces is the rest of a text, as in `{en: Yes, it is}`.
                raise _RefusedError(event, Said("a text ends at a comma"), Said("Put the text in double quotes"))
            if key in data:
                what = Said("the key `{key}` appears twice", key=key)
                raise _RefusedError(event, what, Said("Keep one of the two"))
            data[key] = self._value(next(self._events), (*at, key))
            if run_on and data[key] is None:
                raise _RefusedError(event, *run_on)
            self.lines[(*at, key)] = _line(event)
        return data

    def _key(self, event: _Part) -> str:
        if isinstance(event, yaml.ScalarEvent) and event.value:
            return event.value
        list(self._events)  # a bracket that is never closed says more: then the parser stops
        raise _RefusedError(event, Said("a key is not a plain word"), Said("Write `key: value`"))

    def _until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        """Yield what begins the parts of a list or mapping, up to its end."""
        return takewhile(lambda event: not isinstance(event, end), self._events)

    def _behind(self, event: yaml.Event) -> str:
        """Return what stands behind an event on its last line."""
        mark = cast("yaml.Mark", event.end_mark)
        return self._text[mark.line][mark.column :]

    def _refuse_hashtag(self, event: yaml.ScalarEvent) -> None:
        """Refuse a plain text that ends at a #, as in `a post with #ad`."""
        if not event.style and (hidden := HASHTAG.match(self._behind(event))):
            raise _RefusedError(event, Said("the text ends before {hashtag}", hashtag=hidden[1]), WITHOUT_SIGN)


def _line(event: yaml.Event) -> int:
    return cast("yaml.Mark", event.start_mark).line + 1


def _wanted(event: yaml.Event) -> _Part:
    """Return what begins a value or a key. Raises _RefusedError where it is marked in a way that nobody needs."""
    if isinstance(event, yaml.AliasEvent):
        what = Said("a value begins with *, which in YAML repeats an earlier value")
        raise _RefusedError(event, what, Said("Write it out, or put the text in double quotes"))
    part = cast("_Part", event)
    if part.anchor:
        what = Said("a value begins with &, which in YAML gives it a name")
        raise _RefusedError(event, what, Said("Remove the name, or put the text in double quotes"))
    if part.tag:
        what = Said("a value begins with !, which in YAML gives it a type")
        raise _RefusedError(event, what, Said("Remove the type, or put the text in double quotes"))
    return part


def _scalar(event: yaml.ScalarEvent) -> Value:
    text = event.value
    if event.style:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _NUMBER.fullmatch(text) else text


def parse_yaml(text: str, *, file: str, problems: list[Problem], first_line: int = 1) -> Document | None:
    """Parse YAML text; on a mistake add one problem and return None. `first_line` is where the text begins."""
    offset = first_line - 1
    try:
        data, lines = _build(text)
    except _RefusedError as refused:
        problems.append(Problem(file, refused.line + offset, refused.what, refused.cure))
        return None
    except yaml.MarkedYAMLError as error:
        # A line that is no key is known by the one below it, and stands where the parser began to read it as one.
        known_below = error.context_mark and "could not find expected ':'" in str(error.problem)
        mark = cast("yaml.Mark", error.context_mark if known_below else error.problem_mark)
        line = min(mark.line, text.count("\n")) + 1
        found, what, cure = find_slip(str(error.problem), text.splitlines(), line)
        problems.append(Problem(file, found + offset, what, cure))
        return None
    return Document(file, data, {at: line + offset for at, line in lines.items()})


# The live preview reads everything at each save, and most files are as they were. Nobody changes what was read.
@lru_cache(maxsize=1024)
def _build(text: str) -> tuple[Value, Mapping[Location, int]]:
    builder = _Builder(text)
    return builder.document(), builder.lines


def read_yaml(path: Path, *, root: Path, problems: list[Problem]) -> Document | None:
    """Read one YAML file; on a mistake add one problem and return None."""
    text = read_text(path, root=root, problems=problems)
    return None if text is None else parse_yaml(text, file=relative(path, root), problems=problems)
