"""Small things of setting text: where lines end, and what stands between letters."""

import re
from functools import lru_cache
from itertools import pairwise
from xml.etree.ElementTree import Element

from budoux import Parser, load_default_japanese_parser
from markdown.util import BLOCK_LEVEL_ELEMENTS

_WORD_JOINER = "\u2060"
_WIDE = r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]"
# A run without spaces, which may hold letters or figures, as in 「1%の法則」, and no tag.
JAPANESE = re.compile(rf"({_WIDE}+(?:[^\s<>{_WIDE[1:-1]}]{{1,12}}{_WIDE}+)*)")
_CLOSING = "、。，．）」』】？！,.;:?!)”’"
# Where the parser parts a text, but no line may begin or end.
_HELD = re.compile(r"\0(?=[、。，．）」』】？！：・])|(?<=[（「『【])\0|(?<=[!-~])\0(?=[!-~])")
_SLIM = 4  # letters
_BREAK_BESIDE_WIDE = re.compile(rf"(?<={_WIDE})\n *|\n *(?={_WIDE})")


def split_phrases(text: str) -> list[str]:
    """Return the phrases of a Japanese text: `3C、インフルエンサー、` / `そして` / `統制の` / `失敗`."""
    if not text.strip():
        return [text]
    held = _HELD.sub("", "\0".join(_parser().parse(text)))
    return re.sub(r"：\0?(?!$)", "：\0", held).split("\0")


@lru_cache(maxsize=1)
def _parser() -> Parser:
    return load_default_japanese_parser()


def join_lines(element: Element) -> None:
    """Remove line breaks beside Japanese letters: a browser would show them as gaps between sentences.

    The letter may stand in the element before or after, as in `<strong>強調</strong>`, line break, `<em>続き</em>`.
    """
    if element.tag == "code":
        return
    for child in element:
        join_lines(child)
    # Beside paragraphs, lists and the like nothing is shown.
    letters = ["" if child.tag in BLOCK_LEVEL_ELEMENTS else "".join(child.itertext()) for child in element]
    element.text = _join(element.text, after="".join(letters[:1]))
    for child, before, after in zip(element, letters, [*letters, ""][1:], strict=True):
        child.tail = _join(child.tail, before, after)


def _join(text: str | None, before: str = "", after: str = "") -> str | None:
    """Join the lines of a text that stands between two others."""
    if not text or "\n" not in text:
        return text
    left, right = before[-1:].strip(), after[:1].strip()
    joined = _BREAK_BESIDE_WIDE.sub("", left + text + right)
    return joined[len(left) : len(joined) - len(right)]


def bind_note(parent: Element, index: int) -> None:
    """Keep a note number, the child at `index`, with the word before it: no space between them, and no line break."""
    if index:
        parent[index - 1].tail = (parent[index - 1].tail or "").rstrip() + _WORD_JOINER
    else:
        parent.text = (parent.text or "").rstrip() + _WORD_JOINER


def take_marks(element: Element) -> str:
    """Take the full stop, comma or bracket off the text after an element, to stand inside it: a line may not begin so."""
    tail = element.tail or ""
    element.tail = tail.lstrip(_CLOSING)
    return tail[: len(tail) - len(element.tail)]


def mark_japanese(element: Element) -> None:
    """Say of Japanese words in English text that they are Japanese: a voice would spell them, or leave them out."""
    if element.tag == "code" or element.get("lang"):
        return
    if len(element) == 0 and element.text and JAPANESE.fullmatch(element.text):
        element.set("lang", "ja")
        return
    for place, child in reversed(list(enumerate(element, start=1))):
        mark_japanese(child)
        child.tail = _mark(element, place, child.tail)
    element.text = _mark(element, 0, element.text)


def _mark(element: Element, at: int, text: str | None) -> str | None:
    """Put the Japanese words of a text into elements of their own, from a place on; return what stands before them."""
    first, *rest = JAPANESE.split(text) if text else [text]
    for place, (words, after) in enumerate(zip(rest[::2], rest[1::2], strict=True)):
        span = Element("span", lang="ja")
        span.text, span.tail = words, after
        element.insert(at + place, span)
    return first


def hold_notes(parent: Element) -> None:
    """Put a note number that follows a claim's label beside it: at a button, browsers break even where a joiner is."""
    children = list(parent)
    for claim, note in pairwise(children):
        beside = claim.tail == _WORD_JOINER
        if claim.get("class", "").startswith("claim ") and note.get("class") == "cite" and beside:
            parent.remove(note)
            marks = take_marks(note)
            claim.tail, note.tail = note.tail, marks
            claim[-1].append(note)


def frame_table(table: Element, label: str) -> Element:
    """Put a table into a frame that scrolls by itself on narrow screens, by keyboard too; its first column names the rows."""
    frame = Element("div", {"class": "table", "tabindex": "0", "role": "group", "aria-label": label})
    frame.tail, table.tail = table.tail, None
    for cell in table.iter("th"):
        if not len(cell) and not (cell.text or "").strip():
            cell.tag = "td"  # an empty corner heads nothing
    for row in table.iterfind("tbody/tr"):
        row[0].tag = "th"
        row[0].set("scope", "row")
    _mark_slim_columns(table)
    frame.append(table)
    return frame


def _mark_slim_columns(table: Element) -> None:
    """Mark the columns of numbers and single words: they need no room of their own on a phone."""
    for column in zip(*table.iter("tr"), strict=False):
        if all(len("".join(cell.itertext())) <= _SLIM for cell in column):
            for cell in column:
                cell.set("class", "slim")
