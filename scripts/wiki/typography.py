"""Small things of setting text, done on the tree of elements."""

import re
from xml.etree.ElementTree import Element

_WORD_JOINER = "\u2060"
_WIDE = r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]"
_CLOSING = "、。，．）」』】？！,.;:?!)”’"
_SLIM = 4  # letters
_BREAK_BESIDE_WIDE = re.compile(rf"(?<={_WIDE})\n *|\n *(?={_WIDE})")


def join_lines(element: Element) -> None:
    """Remove line breaks beside Japanese letters: a browser would show them as gaps between sentences."""
    if element.tag not in ("pre", "code"):
        element.text = _BREAK_BESIDE_WIDE.sub("", element.text) if element.text else element.text
        for child in element:
            join_lines(child)
    for child in element:
        child.tail = _BREAK_BESIDE_WIDE.sub("", child.tail) if child.tail else child.tail


def bind_note(parent: Element, index: int) -> None:
    """Keep a note number, the child at `index`, with the word before it: no space between them, and no line break."""
    if index:
        parent[index - 1].tail = (parent[index - 1].tail or "").rstrip() + _WORD_JOINER
    else:
        parent.text = (parent.text or "").rstrip() + _WORD_JOINER


def bind_mark(element: Element) -> None:
    """Keep a full stop, comma or bracket that follows an element on its line, as it would be after a word."""
    if element.tail and element.tail[0] in _CLOSING:
        element.tail = _WORD_JOINER + element.tail


def frame_table(table: Element, label: str) -> Element:
    """Put a table into a frame that scrolls by itself on narrow screens, by keyboard too."""
    frame = Element("div", {"class": "table", "tabindex": "0", "role": "group", "aria-label": label})
    frame.tail, table.tail = table.tail, None
    for cell in table.iter("th"):
        if not len(cell) and not (cell.text or "").strip():
            cell.tag = "td"  # an empty corner heads nothing
    _mark_slim_columns(table)
    frame.append(table)
    return frame


def _mark_slim_columns(table: Element) -> None:
    """Mark the columns of numbers and single words: they need no room of their own on a phone."""
    for column in zip(*table.iter("tr"), strict=False):
        if all(len("".join(cell.itertext()).strip()) <= _SLIM for cell in column):
            for cell in column:
                cell.set("class", "slim")
