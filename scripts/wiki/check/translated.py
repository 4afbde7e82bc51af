"""Everything stands in both languages, and in the right one."""

import re
from collections.abc import Iterable, Iterator

from wiki.check.findings import NAMES, error, front, on, place_of_text, shorten
from wiki.check.texts import texts_of
from wiki.model.page import Page
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import NAME, Language, Text, other
from wiki.read.files import find_line
from wiki.site import Site

_WORD = re.compile(r"\b[a-z]{2,}\b")
JAPANESE = re.compile(r"[ぁ-ヿ㐀-鿿]")


def check_translated(site: Site) -> Iterable[Problem]:
    """No text waits for its translation."""
    for key, text in texts_of(site):
        # km is km everywhere.
        if not (key.endswith("/unit") and text.en == text.ja) and (said := untranslated(text)):
            language, what, cure = said
            yield error(place_of_text(site, key, language), what, cure)
    for page in site.pages.values():
        yield from _page(page)


def untranslated(text: Text) -> tuple[Language, Said, Said] | None:
    """Say on which side a text seems to wait for its translation, what is wrong there, and what to do."""
    if text.en == text.ja and _WORD.search(NAME.sub("", text.en)):
        return "en", Said("“{text}” is the same in both languages", text=shorten(text.en)), Said("Translate it")
    if _is_japanese(text.en):
        return "en", Said("the English text is in Japanese"), Said("Write it in English")
    if is_english(text.ja):
        return "ja", Said("the Japanese text is in English"), Said("Write it in Japanese")
    return None


def _page(page: Page) -> Iterator[Problem]:
    wrong = _is_japanese if page.language == "en" else is_english
    what = Said("the text is in {language}", language=NAMES[other(page.language)])
    cure = Said("Translate it, or move it to the other edition")
    heads = {"title": page.front.title, "description": page.front.description}
    heads |= {f"objectives/{index}/text": each.text for index, each in enumerate(page.front.objectives)}
    for key, text in heads.items():
        if wrong(text):
            yield error(front(page, key), what, cure)
    # One is enough: a page that was copied is copied as a whole.
    lines = (line.strip() for text in page.prose for line in re.split("[\x02\n]", text))
    if first := next(filter(wrong, lines), None):
        yield error(on(page, page.body_line - 1 + find_line(page.body, first)), what, cure)


def _is_japanese(text: str) -> bool:
    return len(JAPANESE.findall(text)) > len(text) / 2


def is_english(text: str) -> bool:
    """Say whether a text has several English words and no Japanese sign."""
    return not JAPANESE.search(text) and len(_WORD.findall(text)) > 2
