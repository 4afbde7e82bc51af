"""Each section, and each text in both languages, has the same numbers in both."""

from collections.abc import Iterable, Iterator, Mapping, Set
from functools import lru_cache
from itertools import pairwise

from wiki.check.figures import figures, say_figure, spelled
from wiki.check.findings import NAMES, error, on, place_of_text
from wiki.check.texts import texts_of
from wiki.check.translated import untranslated
from wiki.model.page import Page
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import LANGUAGES, Language
from wiki.site import Site


def check_numbers(site: Site) -> Iterable[Problem]:
    """A number that matters in one language stands in the other as well."""
    for english, japanese in site.both_editions():
        after, then = _following(english), _following(japanese)
        for section in english.sections.keys() & japanese.sections.keys():
            if after.get(section) != then.get(section):
                continue  # the heading behind it is lost in one of them, and told: two sections are one
            yield from _of_section(section, english, japanese)
    for key, text in texts_of(site):
        missing = lone_figures(text.en, text.ja)
        if not any(missing.values()) or untranslated(text):
            continue
        language, what = _of_text(missing)
        yield error(place_of_text(site, key, language), what, Said("Write the same numbers in both languages"))


def _of_text(missing: Mapping[Language, set[str]]) -> tuple[Language, Said]:
    """Return the language at whose text the numbers are told that stand in one language only, and what to say of them."""
    if all(missing.values()):
        here, there = (_told(missing[language]) for language in LANGUAGES)
        return "en", Said("the English text has {here}, but the Japanese has {there}", here=here, there=there)
    language = next(language for language in LANGUAGES if missing[language])
    numbers = _told(missing[language])
    return language, Said("only the {language} text has {numbers}", numbers=numbers, language=NAMES[language])


# The live preview checks everything at each save, and most texts are as they were.
@lru_cache(maxsize=1 << 14)
def lone_figures(english: str, japanese: str) -> Mapping[Language, set[str]]:
    """Return for each language the numbers that the other does not have, in digits or in words."""
    alone_in_english = (in_english := figures(english, "en")) - (in_japanese := figures(japanese, "ja"))
    alone_in_japanese = in_japanese - in_english
    return {
        "en": alone_in_english and alone_in_english - spelled(japanese, "ja"),
        "ja": alone_in_japanese and alone_in_japanese - spelled(english, "en"),
    }


def _following(page: Page) -> Mapping[str, str]:
    """Return for each section the id of the next heading."""
    ids = ["", *(heading.id for heading in page.headings)]
    return dict(pairwise(ids))


def _of_section(section: str, english: Page, japanese: Page) -> Iterator[Problem]:
    missing = lone_figures(english.sections[section], japanese.sections[section])
    if not any(missing.values()):
        return
    cure = Said("Write the same numbers in both editions")
    lines = {page.language: _line(page, section, missing[page.language]) for page in (english, japanese)}
    if all(missing.values()):
        what = Said(
            "this section has {here}, but {there} has {numbers}",
            here=_told(missing["en"]),
            numbers=_told(missing["ja"]),
            there=f"{japanese.file}:{lines['ja']}",
        )
        yield error(on(english, lines["en"]), what, cure)
        return
    for page, twin in ((english, japanese), (japanese, english)):
        if missing[page.language]:
            what = Said(
                "this section has {numbers}, but the same section of {file} does not",
                numbers=_told(missing[page.language]),
                file=twin.file,
            )
            yield error(on(page, lines[page.language]), what, cure)


def _line(page: Page, section: str, numbers: Set[str]) -> int:
    """Return the first line of a section that holds one of the numbers, or that of its heading."""
    lines = [heading.line for heading in page.headings if heading.id]
    begin = next((heading.line for heading in page.headings if heading.id == section), page.body_line)
    end = min((line for line in lines if line > begin), default=page.body_line + page.body.count("\n") + 1)
    text = page.body.split("\n")[begin - page.body_line : end - page.body_line]
    told = (number for number, line in enumerate(text, begin) if numbers & figures(line, page.language))
    return next(told, begin)


def _told(found: Iterable[str]) -> list[Said]:
    return [Said("“{text}”", text=say_figure(each)) for each in sorted(found)]
