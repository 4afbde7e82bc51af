"""Markup: what was meant as such is read as such, and no page holds HTML or frames of its own kind."""

import re
from collections.abc import Iterable, Iterator
from typing import get_args

from wiki.check.findings import error, on
from wiki.model.page import FrameKind, Page
from wiki.model.problem import Problem
from wiki.prose import SCHEMES
from wiki.read.files import find_line
from wiki.site import Site

_SCHEMES = "|".join(SCHEMES)
# What is left of markup in a text that readers see; the first that fits is told.
_LEFT: tuple[tuple[str, str, str], ...] = (
    (r"\A {4}\S", "lines that begin with four spaces are shown as code", "Take the spaces away"),
    (
        r"</?[a-zA-Z][^<>]*>|<!--",
        "HTML stands in the text",
        "Write Markdown; what is meant as such goes in `backticks`",
    ),
    (r"^(?:`{3}|~{3})", "a block of code is opened and not closed", "End it with a line ```"),
    (r"`", "a ` is opened and not closed", "Close it"),
    (r"[\[［] *[@＠]", "a citation is not complete", "Write [@key] or [@key, p. 4] in half-width signs"),
    (r"\[!", "the mark of a frame stands inside a text", "Begin a paragraph with it, as in > [!case] Title"),
    (
        rf"[\]］] *[(（\[［]|[(（](?:{_SCHEMES})[:：]",
        "a link is not complete",
        "Write [words](address): half-width brackets, both closed, nothing between them",
    ),
    (r"^＃+\s", "a heading is not read", "Begin it with half-width ##"),
    (r"^＞", "a quotation is not read", "Begin it with a half-width >"),
    (
        r"^ *[-+*] |^\d{1,2}[.)．] |^[・•●] *\S",
        "a list is not read",
        "Leave a blank line before it, and begin each entry with `- ` or `1. `",
    ),
    (
        r"^ *\||\|.*\|",
        "a table is not read",
        "Leave a blank line before it, and put |---|---| with as many columns below its head",
    ),
    (r"[*＊]", "a * is shown as it stands", "Put half-width ** right before and right after the words, or write \\*"),
    (r"https?://", "an address stands in the text", "Write [words](address)"),
    (r"^(?::::|!!!|\?\?\?)|\[\^|~~|==", "this markup is not used here", "Compare the table of marks in STYLE.md"),
)
_ANY = re.compile("|".join(f"(?P<m{index}>{pattern})" for index, (pattern, _, _) in enumerate(_LEFT)), re.MULTILINE)
_FRAMES = get_args(FrameKind)


def check_markup(site: Site) -> Iterable[Problem]:
    """Nothing on a page is shown as it was typed because a sign is missing."""
    for page in site.pages.values():
        yield from _leftovers(page)
        yield from _frames(page)


def _leftovers(page: Page) -> Iterator[Problem]:
    reached = 0
    for text in page.prose:
        if not (found := _ANY.search(text)):
            continue
        _, what, cure = _LEFT[int(str(found.lastgroup)[1:])]
        shown = text[found.start() :].lstrip()
        # As much of it as stands in the file in the same way: links and emphasis are gone from the text.
        needles = [re.split("[\x02\n]", shown[:length])[0] for length in (30, 15, 8)]
        line = find_line(page.body, *needles, found[0].strip(), start=reached)
        reached = len("\n".join(page.body.split("\n")[: line - 1]))
        yield error(on(page, line + page.body_line - 1), f"{what}: “{needles[0].strip()}”", cure)


def _frames(page: Page) -> Iterator[Problem]:
    for mention in page.mentions:
        if mention.kind != "frame":
            continue
        if mention.target not in _FRAMES:
            cure = f"Write one of {', '.join(f'[!{kind}]' for kind in _FRAMES)}"
            yield error(on(page, mention.line), f"there is no frame [!{mention.target}]", cure)
        elif mention.detail.casefold() == mention.target:
            what = f"the frame [!{mention.target}] has no title"
            yield error(on(page, mention.line), what, "Write it in the same line")
