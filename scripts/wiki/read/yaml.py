"""YAML with the line of every value.

Plain scalars follow YAML 1.2: `no`, `on` and dates stay text. Anchors, aliases and tags are refused: no editor needs
them, and a few lines of them can fill a machine's memory.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

import yaml

from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.read.files import read_text, relative
from wiki.read.slips import HASHTAG, WITHOUT_SIGN, find_slip

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"
Location = tuple[str | int, ...]

_WORDS: Mapping[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
DEEPEST = 20
_RUN_ON = re.compile(r"[a-z_-]+:\S")
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

    def __init__(self, node: yaml.Node | yaml.Event, what: Said, cure: Said) -> None:
        super().__init__(what)
        mark = node.start_mark
        self.line, self.what, self.cure = mark.line + 1 if mark else 1, what, cure


class _Builder:
    """Turns nodes into data, remembering lines."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Location, int] = {}
        self._text = [*text.split("\n"), ""]  # where nothing follows ---, the value stands behind the last line

    def build(self, node: yaml.Node, at: Location = ()) -> Value:
        """Return the data of a node and record the lines of all that is in it."""
        self.lines[at] = min(node.start_mark.line + 1, len(self._text) - 1)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, at)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(child, (*at, index)) for index, child in enumerate(node.value)]
        self._refuse_hashtag(node)
        return _scalar(node)

    def _refuse_hashtag(self, node: yaml.Node) -> None:
        """Refuse a plain text that ends at a #, as in `a post with #ad`."""
        after = self._text[node.end_mark.line][node.end_mark.column :]
        if isinstance(node, yaml.ScalarNode) and not node.style and (hidden := HASHTAG.match(after)):
            raise _RefusedError(node, Said("the text ends before {hashtag}", hashtag=hidden[1]), WITHOUT_SIGN)

    def _ends_at_a_comma(self, key_node: yaml.Node) -> bool:
        """Say whether what should be a key in braces is the rest of a text, as in `{en: Yes, it is}`."""
        after = self._text[key_node.end_mark.line][key_node.end_mark.column :]
        return after.lstrip().startswith((",", "}"))

    def _mapping(self, node: yaml.MappingNode, at: Location) -> dict[str, Value]:
        data: dict[str, Value] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else ""
            if not key:
                raise _RefusedError(key_node, Said("a key is not a plain word"), Said("Write `key: value`"))
            if not value_node.value and _RUN_ON.match(key):
                what = Said("there is no space after the colon of a key")
                raise _RefusedError(key_node, what, Said("Write a half-width : and a space"))
            if node.flow_style and data and self._ends_at_a_comma(key_node):
                raise _RefusedError(key_node, Said("a text ends at a comma"), Said("Put the text in double quotes"))
            if key in data:
                what = Said("the key `{key}` appears twice", key=key)
                raise _RefusedError(key_node, what, Said("Keep one of the two"))
            data[key] = self.build(value_node, (*at, key))
            self.lines[(*at, key)] = key_node.start_mark.line + 1
        return data


def _scalar(node: yaml.Node) -> Value:
    text = str(node.value)
    if not isinstance(node, yaml.ScalarNode) or node.style:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _NUMBER.fullmatch(text) else text


class _Loader(yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader):  # type: ignore[misc]  # chosen at run time
    """Builds nodes only; what plain scalars mean is decided in `_scalar`."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012  # PyYAML's own name


def _refuse_bombs(text: str) -> None:
    """Stop before the parser, which is written in C, runs out of stack and takes the program with it."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent):
            what = Said("a value begins with *, which in YAML repeats an earlier value")
            raise _RefusedError(event, what, Said("Write it out, or put the text in double quotes"))
        if getattr(event, "anchor", None):
            what = Said("a value begins with &, which in YAML gives it a name")
            raise _RefusedError(event, what, Said("Remove the name, or put the text in double quotes"))
        if getattr(event, "tag", None):
            what = Said("a value begins with !, which in YAML gives it a type")
            raise _RefusedError(event, what, Said("Remove the type, or put the text in double quotes"))
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            what, cure = Said("the lists are nested too deeply"), Said("Use at most {most} levels", most=DEEPEST)
            raise _RefusedError(event, what, cure)


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
        mark = error.context_mark if known_below else error.problem_mark or error.context_mark
        line = min(mark.line + 1 if mark else 1, text.count("\n") + 1)
        found, what, cure = find_slip(str(error.problem), text.splitlines(), line)
        problems.append(Problem(file, found + offset, what, cure))
        return None
    except yaml.YAMLError as error:
        what = Said("the YAML cannot be read: {reason}", reason=" ".join(str(error).split()))
        problems.append(Problem(file, first_line, what, Said("Correct it")))
        return None
    return Document(file, data, {at: line + offset for at, line in lines.items()})


# The live preview reads everything at each save, and most files are as they were. Nobody changes what was read.
@lru_cache(maxsize=1024)
def _build(text: str) -> tuple[Value, Mapping[Location, int]]:
    _refuse_bombs(text)
    builder, node = _Builder(text), yaml.compose(text, Loader=_Loader)
    return builder.build(node) if node is not None else None, builder.lines


def read_yaml(path: Path, *, root: Path, problems: list[Problem]) -> Document | None:
    """Read one YAML file; on a mistake add one problem and return None."""
    text = read_text(path, root=root, problems=problems)
    return None if text is None else parse_yaml(text, file=relative(path, root), problems=problems)
