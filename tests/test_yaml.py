"""What a text of YAML means, and how a slip of the pen in it is told."""

import pytest

from wiki.model.problem import Problem
from wiki.read.yaml import Value, parse_yaml

NESTED: list[Value] = []
for _ in range(18):
    NESTED = [NESTED]
AFTER, UNCLOSED = "there is something after the end of a text", "a bracket is never closed"
WIDE, NO_COLON = "there is a full-width ： after a key", "there is no colon after a key"
COLON_IN_TEXT, NO_KEY = (
    "a text contains a colon followed by a space",
    "the line is neither `key: value` nor a list entry",
)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('a: "1\\" tall"\nb c\nd: e\n', 2, NO_KEY),
        ("a:\n  b: c\n d: e\n", 3, NO_KEY),
        ('a: {en: "x" ja: "y"}\n', 1, "there is no comma between two parts"),
        ("a: [b, c\nd: e\nf: g\n", 1, UNCLOSED),
        ('a: [b,\n  "c {", d\ne: f\n', 1, UNCLOSED),
        ('a: ["x #y z", b\nc: d\n', 1, UNCLOSED),
        ("# x\nname\nreading: x\n", 2, NO_KEY),
        ("a: b\n  c: d: e\n", 2, COLON_IN_TEXT),
        ("x:\n  a b\n\n  c: d\n", 2, NO_KEY),
        ("x\n  a: b\n", 1, NO_KEY),
        ('a: {en: "x"、ja: "y"}\n', 1, "there is no comma between two parts"),
        ('x: y\na: {b: "c" d}\n', 2, AFTER),
        ("x: y\n\nz:\n  a b\n\n  c\n  d: e\n", 7, COLON_IN_TEXT),
        ("x: y\n  a b\n  c: d\n", 3, COLON_IN_TEXT),
        ("x:\n  a b\n  c d: e\n", 3, COLON_IN_TEXT),
        ("x: y\n...\nz: a\n", 2, "a line of ... ends the file"),
        ("see:\n  https://example.org: x: y\n", 2, COLON_IN_TEXT),
        *((f"a:\n  - b\n  {sign}c\n", 3, "a list entry does not begin with `- `") for sign in "－‐–ー・"),
        ("name ：x\nb: c\n", 1, WIDE),
        ("name：x\n\nb: c\n", 1, WIDE),
        ('a: {en："x", ja: "y"}\n', 1, WIDE),
        ('a: {en: "x", ja："y"}\n', 1, WIDE),
        ('a: {en "x", ja: "y"}\n', 1, NO_COLON),
        ('a: {en: "x", ja "y"}\n', 1, NO_COLON),
        *((f"a: {{en: Yes, {rest}}}\n", 1, "a text ends at a comma") for rest in ('no "x" is', "at 10:30")),
        *((f"a: {sign}b{sign}\n", 1, f"a text begins with {sign}") for sign in "@%`"),
        ("a: [b] c\nd: e\n", 1, AFTER),
        ('a: {b: "x" c', 1, AFTER),
        ('a:\n  id: b\n    c: {d: "e", f: g}\n', 3, "the line is indented more than the one above"),
        ('a: ["b" c]\n', 1, AFTER),
        ("　a: b\n\tc: d\n", 1, "the line begins with a full-width space"),
        ("a: {en: Yes, it is}\n", 1, "a text ends at a comma"),
        ("a: {en: Yes, it is }\n", 1, "a text ends at a comma"),
        ("a: {b-c:d}\n", 1, "there is no space after the colon of a key"),
        ('"": b\n', 1, "a key is not a plain word"),
        *((f"{sign}b : c\n", 1, f"a value begins with {sign}") for sign in "*&!"),
        ("a: {{b}\nc: d\n", 1, UNCLOSED),
        ('a: "x\\d"\n', 1, "a text in double quotes contains a \\"),
        ("a: [\n", 1, UNCLOSED),
        ("a: [b # ]\nc: d\ne: f\n", 1, UNCLOSED),
        ("a: {b: c d: e}\n", 1, COLON_IN_TEXT),
        ("a: {b: c # d: e: f", 1, COLON_IN_TEXT),
        ('a: b\n\n  c: "d: e"\n', 3, "the line is indented more than the one above"),
        ("a: * b\n", 1, "a text begins with * or &"),
        ("a: @b\nc：d\n", 1, "a text begins with @"),
        ("a: b\na: c\n", 2, "the key `a` appears twice"),
        (f"a: {'[' * 20}{']' * 20}\n", 1, "the lists are nested too deeply"),
    ],
)
def test_a_slip_is_known_by_its_line(text: str, line: int, said: str) -> None:
    """Neither what stands in quotes nor what stands around it is taken for the slip, wherever in a file the text begins."""
    problems: list[Problem] = []
    assert parse_yaml(text, file="a.md", problems=problems, first_line=5) is None
    ((found, what),) = [(problem.line, str(problem.what)) for problem in problems]
    assert (found, what[: len(said)]) == (line + 4, said)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("~", None),
        ("null", None),
        ("true", True),
        ("no", "no"),
        ("2026-11-22", "2026-11-22"),
        ("007", "007"),
        ("-5", -5),
        ("-0.5", -0.5),
        (".5", 0.5),
        ("1e3", "1e3"),
        ('"5"', "5"),
        ('"x" #y', "x"),
        ("{b}", {"b": None}),
        ("[" * 19 + "]" * 19, NESTED),
    ],
)
def test_a_plain_value_means_what_it_says(written: str, meant: object) -> None:
    """Numbers, true, false and nothing; all else is text, and so is what stands in quotes."""
    document = parse_yaml(f"a: {written}\n", file="a.yml", problems=[])
    assert document and document.data == {"a": meant}


def test_a_key_may_hold_a_colon() -> None:
    """As long as it has a value: otherwise the space behind the colon was forgotten."""
    document = parse_yaml("a:b: 1\n", file="a.yml", problems=[])
    assert document and document.data == {"a:b": 1}
