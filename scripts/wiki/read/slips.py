"""The slip of the pen behind a mistake that stops the YAML parser: its line, and what to do, in an editor's words.

The parser tells where it gave up, which is often below the slip. What editors get wrong is looked for in this order:
full-width signs and blanks, a lost quotation mark, a lost bracket, a lost comma, the colon behind a key.
"""

import re
from collections.abc import Callable

from wiki.model.said import Said

# A line (from 1) and what to say of it.
Slip = tuple[int, Said, Said]

_QUOTE = re.compile(r'(?<!\\)"')
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'')
_BRACES = re.compile(r"\{.*\}")
HASHTAG = re.compile(r"\s+(#[^\s#,\]}][^\s,\]}]*)")  # YAML takes what follows for a comment
WITHOUT_SIGN = Said("Remove the #, or put the text in double quotes")
_COMMENT = re.compile(r"(?<![^\s{\[,])#.*")  # also behind a bracket, as where {#id} is meant
_COLON = Said("a text contains a colon followed by a space"), Said("Put the text in double quotes")
_SPACE = Said("there is no space after the colon of a key"), Said("Write a half-width : and a space")
_WIDE = Said("there is a full-width ： after a key"), Said("Write a half-width : and a space")
_NEITHER = (
    Said("the line is neither `key: value` nor a list entry, or is indented differently from its neighbours"),
    Said("Compare the indentation and the colons with the lines around it"),
)
_PAIR = Said('Put a half-width " before and after the text; inside it, write \\" or “ ”')

# What a line near the place that the parser names looks like, and what to say of it; the first that fits is told.
_LOOKS: tuple[tuple[re.Pattern[str], Said, Said], ...] = tuple(
    (re.compile(pattern), what, cure)
    for pattern, what, cure in (
        (r" *\t", Said("the line begins with a tab"), Said("Indent with spaces")),
        (r" *\u3000", Said("the line begins with a full-width space"), Said("Indent with half-width spaces")),
        (
            r" *\u00a0",
            Said("the line begins with a space of a word processor"),
            Said("Delete it, and press the space bar"),
        ),
        (r"\.{3}\s*$", Said("a line of ... ends the file, and more follows"), Said("Remove the line")),
        (r"[\s-]*[A-Za-z_]+ *：", *_WIDE),
        (
            r"[\s-]*[\w-]+: *[｛［]",
            Said("a bracket is full-width"),
            Said("Write half-width brackets: {{ }} or [ ]"),
        ),
        (r"[\s-]*[A-Za-z_]+:[^\s/]", *_SPACE),
        (
            r" *(?:[－‐–ー・]|-[A-Za-z\"{\[])",
            Said("a list entry does not begin with `- `"),
            Said("Write a half-width hyphen and a space before it"),
        ),
    )
)
# A key without a value, of which the value is a part.
_RUN_ON = (
    (re.compile(r"[a-z_-]+ *："), *_WIDE),
    (re.compile(r"[a-z_-]+:\S"), *_SPACE),
    (re.compile(r'[a-z_-]+ *".*"$'), Said("there is no colon after a key"), Said("Write a half-width : and a space")),
)
_COMMA = re.compile(r'"\s*[、，]?\s*[a-z]+:\s')
_BEGINS = re.compile(r"(?:^|[\s\[,])([@%`])")
_QUOTE_IN_QUOTES = re.compile(r"""[:,\[{-]\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s,#:、，\]}]""")
_COLON_IN_BRACES = re.compile(r"[{,]\s*[\w-]+:\s+[^\s\"'{\[][^,}]*:\s")
_AFTER_LIST = re.compile(r"[\s-]*[\w-]+:\s+(?:\[.*\]|\{.*\}|\".*?(?<!\\)\")\s*[^\s,#\]}]")


def find_slip(said: str, lines: list[str], line: int) -> Slip:
    """Return the slip behind what the parser said of a line (from 1)."""
    here = lines[line - 1] if line <= len(lines) else ""
    for number in (_up(lines, line - 1, lambda each: bool(each.strip())), line):
        each = lines[number - 1] if 0 < number <= len(lines) else ""
        for pattern, what, cure in _LOOKS:
            if pattern.match(each):
                return number, what, cure
    if odd := _up(lines, line, lambda each: len(_QUOTE.findall(each)) % 2 == 1):
        return odd, Said("a quotation mark is never closed"), _PAIR
    if "unknown escape" in said:
        what = Said("a text in double quotes contains a \\")
        return line, what, Said("Remove it, or write \\\\")
    if "expected ',' or" in said or "expected node content" in said:
        return _bracket(lines, line)
    if "expected key" in said and _AFTER_LIST.match(here):
        return line, Said("there is something after the end of a text"), _PAIR
    if "cannot start any token" in said and (begins := _BEGINS.search(here)):
        return (
            line,
            Said("a text begins with {sign}", sign=begins[1]),
            Said("Remove it, or put the text in double quotes"),
        )
    if "mapping values are not allowed" in said and (lost := _without_colon(lines, line)):
        return lost, *_NEITHER
    return line, *_words(said, lines, line)


def find_run_on(key: str) -> tuple[Said, Said] | None:
    """Return what is wrong with a key that has no value, where the value stands in it; None where it may be whole."""
    return next(((what, cure) for pattern, what, cure in _RUN_ON if pattern.match(key)), None)


def _up(lines: list[str], line: int, wrong: Callable[[str], bool]) -> int:
    """Return the nearest line, from one upward, of which something is wrong; 0 if there is none."""
    return next((number for number in range(min(line, len(lines)), 0, -1) if wrong(lines[number - 1])), 0)


def _bracket(lines: list[str], line: int) -> Slip:
    stopped = lines[min(line, len(lines)) - 1]
    if _QUOTE_IN_QUOTES.search(stopped) and not _COMMA.search(stopped):
        return line, Said("there is something after the end of a text"), _PAIR
    if _COLON_IN_BRACES.search(stopped):
        return line, *_COLON
    here = _up(lines, line, _is_open) or min(line, len(lines))
    if _COMMA.search(lines[here - 1]):
        return here, Said("there is no comma between two parts"), Said("Write a half-width comma and a space")
    if hidden := HASHTAG.search(_QUOTED.sub("", lines[here - 1])):
        return here, Said("the text ends before {hashtag}", hashtag=hidden[1]), WITHOUT_SIGN
    return here, Said("a bracket is never closed"), Said("Close it, on this line or above")


def _is_open(each: str) -> bool:
    bare = _COMMENT.sub("", _QUOTED.sub("", each))
    return bare.count("{") > bare.count("}") or bare.count("[") > bare.count("]") or bool(_COMMA.search(each))


def _words(said: str, lines: list[str], line: int) -> tuple[Said, Said]:
    """Put the parser's words into an editor's."""
    if "mapping values are not allowed" in said:
        if len(re.findall(r":\s", _BRACES.sub("", _QUOTED.sub("", lines[line - 1])))) == 1 and _is_deeper(lines, line):
            return Said("the line is indented more than the one above"), Said("Indent it like the lines around it")
        return _COLON
    if "alphabetic or numeric" in said:
        return Said("a text begins with * or &"), Said("Put the text in double quotes")
    return _NEITHER


def _without_colon(lines: list[str], line: int) -> int:
    """Return the line of a first key without its colon, which the parser took with the one below for a text; else 0."""
    written = [(number, each) for number, each in enumerate(lines[:line], 1) if _COMMENT.sub("", each).strip()]
    (_, head), (at, above), (_, here) = [(0, ""), (0, ""), *written][-3:]
    is_first = not head or head.rstrip().endswith(":")
    is_key = re.match(r"\s*[a-z_]+:\s", here) and not re.search(r":(?:\s|$)|^\s*-", above)
    return at if is_first and is_key else 0


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_deeper(lines: list[str], line: int) -> bool:
    above = next((each for each in reversed(lines[: line - 1]) if each.strip()), "")
    return _depth(lines[line - 1]) > _depth(above)
