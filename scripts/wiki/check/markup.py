"""Markup: what was meant as such is read as such, and no page holds HTML or frames of its own kind."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import get_args

from wiki.check.findings import error, on, place_of_text
from wiki.check.texts import texts_of
from wiki.model.page import FrameKind, Page
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import LANGUAGES, Language, Text
from wiki.prose import SCHEMES
from wiki.read.files import find_line
from wiki.read.knowledge import Place
from wiki.read.page import fence_after
from wiki.site import Site

_SCHEMES = "|".join(SCHEMES)
# As word processors write them, with any space behind, or none.
_BULLET = (
    r"^ *[-+*] |^\s*[-－･・•●◆◇■□▲△▼▽○◎①-⑳▪§\uf000-\uf0ff]\s*\S|^[–—o]\s+\S"
    r"|^[0-9０-９]{1,2}[.)．）](?=[^\d\n])|^[(（]\d{1,2}[)）]"
)
# What is left of markup in a text that readers see. What stands first is told; of two in one place, the upper.
_LEFT: tuple[tuple[str, Said, Said], ...] = (
    (r"\A {4}\S", Said("lines that begin with four spaces or a tab are shown as code"), Said("Remove these spaces")),
    (
        r"<img\b",
        Said("a picture is not recognised"),
        Said("Put its file beside the page, and write ![what it shows](file)"),
    ),
    (
        r"</?[a-zA-Z][^<>]*(?:>|\Z)|<[!?]",
        Said("there is HTML in the text"),
        Said("Write Markdown, or put it in `backticks` to show it as typed"),
    ),
    (r"`", Said("a ` is never closed"), Said("Close it")),
    (
        r"[\[［(（【] *[@＠]|\[[a-z_]+\d{4}\w*(?:, p[^\]]*)?\](?!\()|(?<!\x03)@\w+(?:, [^\]\[\n]{1,20})?\]|(?<![a-zA-Z0-9.\x03])@[a-z]+\d{4}",
        Said("a citation is incomplete"),
        Said("Write [@key] or [@key, p. 4] in half-width characters"),
    ),
    (
        r"[\[［][!！]",
        Said("the mark of a frame is in the middle of a text"),
        Said("Begin a paragraph with it, as in > [!case] Title"),
    ),
    (
        rf"\[\[|[\]］] *[(（\[［]|[\]］(（](?:(?:{_SCHEMES})[:：]|[\w./-]+\.(?:md|py)[#)）])",
        Said("a link is incomplete"),
        Said("Write [words](address): half-width brackets, both closed, nothing between them"),
    ),
    (r"^＃", Said("a heading is not recognised"), Said("Begin it with half-width ##")),
    (r"^＞", Said("a quotation is not recognised"), Said("Begin it with a half-width >")),
    (
        _BULLET,
        Said("a list is not recognised"),
        Said("Leave a blank line before it, and begin each entry with `- ` or `1. `"),
    ),
    (
        r"^ *[|｜]|[|｜].*[|｜]",
        Said("a table is not recognised"),
        Said("Leave a blank line before it, and put |---|---| with as many columns below the header row"),
    ),
    (
        r"[*＊]",
        Said("a * is shown as typed"),
        Said("Put half-width ** right before and right after the words, or write \\*"),
    ),
    (r"(?:https?://|\bwww\.)", Said("there is a bare web address in the text"), Said("Write [words](address)")),
    (
        r"[０-９％Ａ-Ｚａ-ｚ]+",
        Said("digits or letters are full-width"),
        Said("Write them half-width"),
    ),
    (r"[ｦ-ﾟ]+", Said("katakana are half-width"), Said("Write them full-width")),
    (
        r"(?<![a-z])[a-z]+-\n[a-z]+",
        Said("a word is split at the end of a line"),
        Said("Write each sentence on one line, and the word without the hyphen"),
    ),
    (
        r"^(?::::|!!!|\?\?\?)|\[\^|~~|==",
        Said("this markup is not used here"),
        Said("See the table of marks in STYLE.md"),
    ),
)
_PATTERNS = tuple(re.compile(pattern, re.MULTILINE) for pattern, _, _ in _LEFT)
_FRAMES = get_args(FrameKind)
# All that means something in a short text, and what is shown there as it was typed.
_SHORT = re.compile(r"`[^`]*`|\*\*(?=\S)[^*]+\*\*|\*(?=\S)[^*]+\*")
_TYPED = re.compile(r"</?[a-zA-Z][^<>]*(?:>|\Z)|<[!?]|[\[［] *[@＠]|[\]］][(（]|[*＊`]|https?://")
# Shorter pieces of a text stand in too many places to find it by them.
_TELLING = 4
_CELLS = re.compile(r"^[^\s•●▪§\uf000-\uf0ffo–—\d].*?\S\t+\S|^\d[^.)\t]*\t+\S")


def check_markup(site: Site) -> Iterable[Problem]:
    """Nothing on a page is shown as it was typed because a sign is missing, or because it means nothing there."""
    for page in site.pages.values():
        if "\t" in page.body:
            yield from _pasted(page)
        yield from _leftovers(page)
        yield from _attributes(page)
        yield from _frames(page)
    for key, text in texts_of(site):
        if language := in_quotes(text):
            what = Said("“{words}” is shown as typed", words=text[language][:30])
            cure = Said('Replace both with straight ", or remove them')
            yield error(place_of_text(site, key, language), what, cure)
            continue
        for language in LANGUAGES:
            yield from _typed(place_of_text(site, key, language), text[language])


def in_quotes(text: Text) -> Language | None:
    """Return where a text stands in curly quotes that were meant for YAML: what is quoted is so in both languages."""
    if text.ja[0] in "“”":
        return "ja"
    return "en" if text.en[0] in "“”" and text.en[-1] in "“”" and "「" not in text.ja[:3] + text.ja[-3:] else None


def _typed(place: Place, text: str) -> Iterator[Problem]:
    left = _SHORT.sub(" ", text)
    lone = text.count('"') % 2 and text.find('"') + 1
    if lone:
        what = Said("“{words}” is shown as typed", words=text[max(lone - 8, 0) : lone + 8].strip())
        yield error(place, what, Said('Put one " before the whole text and one after it, or remove it'))
    elif found := _TYPED.search(left):
        what = Said("“{words}” is shown as typed", words=left[found.start() :][:30].strip())
        cure = Said("Remove it: only *emphasis* and `code` work here, and sources have their own field")
        yield error(place, what, cure)


def _leftovers(page: Page) -> Iterator[Problem]:
    reached, body = 0, page.body.expandtabs(4)  # as Markdown reads it
    for text in page.prose:
        if not (left := _first_left(text)):
            continue
        found, (_, what, cure) = left
        shown = text[found.start() :].lstrip()
        before = re.split("[\x02\n]", text[: len(text) - len(shown)])[-1][-20:]
        words = re.split("[\x02\n]", shown[:30])[0]
        # As much of it as stands in the file in the same way: links and emphasis are gone from the text.
        needles = [before + words, before + words[:15], words, words[:15], words[:8]]
        line = _line(body, needles, found[0].strip(), reached)
        reached = len("\n".join(body.split("\n")[: line - 1]))
        quoted = Said("{what}: “{words}”", what=what, words=words.strip())
        yield error(on(page, line + page.body_line - 1), quoted, cure)


@lru_cache(maxsize=1 << 14)  # the live preview reads every page at each save
def _first_left(text: str) -> tuple[re.Match[str], tuple[str, Said, Said]] | None:
    found = [(match, told) for pattern, told in zip(_PATTERNS, _LEFT, strict=True) if (match := pattern.search(text))]
    return min(found, key=lambda each: each[0].start(), default=None)


def _pasted(page: Page) -> Iterator[Problem]:
    """Say where lines of a sheet begin, whose cells are still divided by tabs."""
    fence, before = "", False
    for number, line in enumerate(page.body.split("\n"), page.body_line):
        fence = fence_after(line, fence)
        here = not fence and bool(_CELLS.search(line))
        if here and not before:
            what = Said("{what}: “{words}”", what=Said("a table is not recognised"), words=" ".join(line.split())[:30])
            cure = Said("Put | before, between and after its cells, and |---|---| below the header row")
            yield error(on(page, number), what, cure)
        before = here


def _line(body: str, needles: list[str], sign: str, start: int) -> int:
    """Return the line of a text; where emphasis or links in it hide it, that of a line that begins with its sign."""
    bare = re.sub(r"[*`]|\[([^]\n]*)\]\([^)\n]*\)", r"\1", body[start:])
    for text, offset, gone in ((body, 0, r"\Z"), (bare, body.count("\n", 0, start), "[*`]")):
        for needle in (re.sub(gone, "", each) for each in needles):
            if len(needle) >= _TELLING and (at := text.find(needle, 0 if offset else start)) >= 0:
                return text.count("\n", 0, at) + 1 + offset
    return find_line(body, sign, start=start)


def _attributes(page: Page) -> Iterator[Problem]:
    for mention in page.mentions:
        if mention.kind == "attribute":
            what = Said("`{name}` in braces is not used here", name=mention.target)
            yield error(on(page, mention.line), what, Said("Remove it: only headings have braces, with their id"))


def _frames(page: Page) -> Iterator[Problem]:
    for mention in page.mentions:
        if mention.kind != "frame":
            continue
        if mention.target not in _FRAMES:
            what = Said("there is no frame [!{frame}]", frame=mention.target)
            cure = Said("Write one of {known}", known=[f"[!{kind}]" for kind in _FRAMES])
            yield error(on(page, mention.line), what, cure)
        elif mention.detail.casefold() == mention.target:
            what = Said("the frame [!{frame}] has no title", frame=mention.target)
            yield error(on(page, mention.line), what, Said("Write it on the same line"))
