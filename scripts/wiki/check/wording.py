"""How questions are worded: explained, and not answered by their own form."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from wiki.check.findings import NAMES, error, place_of, place_of_text, shorten, warning
from wiki.check.texts import texts_of_item
from wiki.model.item import Choice, choices, distractors_of, keys_of
from wiki.model.problem import Problem
from wiki.model.quiz import Question, QuizFile
from wiki.model.said import Said
from wiki.model.text import LANGUAGES, Language
from wiki.site import Site

_ALL_OR_NONE: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:all|none|both|neither|any) of (?:the above|these|them)\b|^(?:both )?[A-D] (?:and|or) [A-D]\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"(?:上記|以上|上の)(?:の)?(?:すべて|全て|いずれ|どれ)|^(?:すべて正しい|どれも(?:正しく|違|当てはまら)|該当なし)|^[A-DＡ-Ｄア-エ](?:と|および)[A-DＡ-Ｄア-エ]"
    ),
}
_VERDICT: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:this|that|it|is|was|the|answer|option|statement|yes|no|not|in)?(?:correct|right|wrong|incorrect|true|false)\b|\b(?:this|that|it|is|the|answer|option|yes|no|not)\b|\W",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"不?正解|誤り|間違い|間違って(?:いる|います)|正しく(?:ない|ありません)|正しい|です|これ|は|この|選択肢|である|ため|から|だ|\W"
    ),
}
_LEAST_REASON = {"en": 12, "ja": 4}
_SENTENCE_END = re.compile(r"(?<=\?)|\.(?!\d)")
_ASKING = re.compile(r"\b(?:which|what|who|where|when)\b", re.IGNORECASE)
_NEGATED: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:not|except|never|(?<!at )least|cannot|isn't|doesn't|aren't)\b", re.IGNORECASE),
    "ja": re.compile(
        r"(?:ではない|でない|ていない|えない|せない|しない|らない|誤っている|間違っている)(?:もの|の|こと)は(?:どれ|何|どの|誰)"
    ),
}
_ABSOLUTE: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:always|never)\b", re.IGNORECASE),
    "ja": re.compile(r"必ず|のみ|決して|絶対に|常に"),
}
_NO_LETTERS = re.compile(r"[\W_]+")
_LONGEST_STEM = {"en": 70, "ja": 190}


def check_wording(site: Site) -> Iterable[Problem]:
    """Each question can be understood, explains, and gives nothing away."""
    for quiz in site.quizzes.values():
        for question in quiz.questions:
            for language in LANGUAGES:
                yield from _stem(site, quiz, question, language)
                yield from _options(site, question, language)
            yield from _reasons(site, question)
        for language in LANGUAGES:
            yield from _given_away(site, quiz, language)
            yield from _absolutes(site, quiz, language)


def _stem(site: Site, quiz: QuizFile, question: Question, language: Language) -> Iterator[Problem]:
    place, stem = place_of(site, f"item:{question.id}/ask/{language}"), question.ask[language]
    page = site.page(language, quiz.page)
    if page and _letters(stem) in _letters(page.sections.get(question.section, "")):
        what = Said("the question appears word for word in its section")
        yield error(place, what, Said("Ask it in other words, about another case"))
    if (negation := negation_in(stem, language)) and "*" not in negation:
        what = Said("the question is asked in the negative ({language})", language=NAMES[language])
        yield warning(place, what, Said("Ask what is true, or emphasise the negation with **…**"))
    length = stem_length(stem, language)
    if length > _LONGEST_STEM[language]:
        what = (
            Said("the question has {count} words", count=length)
            if language == "en"
            else Said("the question has {count} characters", count=length)
        )
        yield warning(place, what, Said("Stay below {most}", most=_LONGEST_STEM[language]))


def stem_length(stem: str, language: Language) -> int:
    """Return the length of a question: words in English, characters in Japanese."""
    return len(stem.split()) if language == "en" else len(stem)


def negation_in(stem: str, language: Language) -> str:
    """Return the words with which a question asks for what does not hold, or nothing."""
    if language == "ja":
        found = _NEGATED["ja"].search(stem)
        return found.group() if found else ""
    # In steps: one pattern for all of it would take seconds for a long text.
    for sentence in _SENTENCE_END.split(stem):
        asking = _ASKING.search(sentence)
        if asking and sentence.endswith("?") and _NEGATED["en"].search(sentence, asking.end()):
            return sentence[asking.start() :]
    return ""


def _options(site: Site, question: Question, language: Language) -> Iterator[Problem]:
    # *Both of them* is an honest category, and *Answer all of them* something to do.
    for index, option in enumerate(question.options if isinstance(question, Choice) else ()):
        if _ALL_OR_NONE[language].search(option.text[language]):
            place = place_of(site, f"item:{question.id}/options/{index}/text/{language}")
            what = Said("“{option}” points to other options", option=shorten(option.text[language]))
            yield error(place, what, Said("Make each option stand on its own"))


def _reasons(site: Site, question: Question) -> Iterator[Problem]:
    for key, why in texts_of_item(question):
        for language in LANGUAGES if key.endswith("/why") else ():
            if len(_VERDICT[language].sub("", why[language])) < _LEAST_REASON[language]:
                what = Said("“{text}” gives a verdict but no reason", text=why[language])
                cure = Said("Say what makes the option right or wrong")
                yield error(place_of_text(site, key, language), what, cure)


def _given_away(site: Site, quiz: QuizFile, language: Language) -> Iterator[Problem]:
    least = 20 if language == "en" else 10
    for question in choices(quiz.questions):
        for key in keys_of(question):
            told = _letters(key.text[language])
            for other in quiz.questions:
                if other.id != question.id and len(told) >= least and told in _letters(other.ask[language]):
                    place = place_of(site, f"item:{other.id}/ask/{language}")
                    answer = shorten(key.text[language])
                    what = Said("the question contains the answer to {id} (“{answer}”)", id=question.id, answer=answer)
                    yield error(place, what, Said("Reword one of the two"))


def _absolutes(site: Site, quiz: QuizFile, language: Language) -> Iterator[Problem]:
    pattern = _ABSOLUTE[language]
    for question in choices(quiz.questions):
        wrong = [
            found.group() for option in distractors_of(question) if (found := pattern.search(option.text[language]))
        ]
        if wrong and not any(pattern.search(key.text[language]) for key in keys_of(question)):
            place = place_of(site, f"item:{question.id}/options")
            what = Said("“{word}” appears only in wrong options ({language})", word=wrong[0], language=NAMES[language])
            yield warning(place, what, Said("Remove it: it tells readers that the option is wrong"))


@lru_cache(maxsize=1 << 14)
def _letters(text: str) -> str:
    """Return the letters and digits of a text, so that marks, spaces and line breaks make no difference."""
    return _NO_LETTERS.sub("", unicodedata.normalize("NFKC", text).casefold())
