"""The numbers of a text, in a form that is the same in both languages.

`figures` are those written with digits, `spelled` those written in words. Whole numbers up to twelve are left out: one
language may count where the other says *both*. What remains is compared by value, whatever its unit looks like:
10万 and 100,000, 2% and 2パーセント, 24 May and 5月24日.
"""

import re
import unicodedata

from wiki.model.said import Said
from wiki.model.text import Language

_SMALL = 12
_DIGIT = re.compile(r"\d")
_ADDRESS = re.compile(r"https?://[!-~]+")
_ERA = re.compile(r"(?:平成|昭和|令和|大正|明治)\d+年?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>Jan(?=uary|\b)|Feb(?=ruary|\b)|Mar(?=ch|\b)|Apr(?=il|\b)|May\b|Jun(?=e|\b)|Jul(?=y|\b)|Aug(?=ust|\b)"
    r"|Sep(?=t|\b)|Oct(?=ober|\b)|Nov(?=ember|\b)|Dec(?=ember|\b))[a-z]*\.?"
)
_ANY_MONTH = re.compile(rf"\b{_MONTH}(?!\w)")
_ENGLISH_DATES = (
    re.compile(rf"(?<![\d.,])(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH}(?=\W)"),
    re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?!\d|,\d)(?:st|nd|rd|th)?"),
    re.compile(rf"\b{_MONTH}(?= \d{{4}}\b)"),
    re.compile(rf"\b(?:in|of|since|by|until|for|from|to|and|last|early|late|mid) {_MONTH}(?!\w)"),
)
_DATE = re.compile(r"month (\d+)(?:, day (\d+))?")  # as both languages are compared
_YEAR = re.compile(r"1,[5-9]\d\d|2,0\d\d")  # nobody writes it so
_JAPANESE_DATE = re.compile(r"(?P<month>\d{1,2})月(?!間)(?:(?P<day>\d{1,2})日)?")
_NUMBER = r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_UNITS_EN = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_UNITS_JA = {"千": 1e3, "万": 1e4, "億": 1e8, "兆": 1e12}
_UNIT_EN = "|".join(_UNITS_EN)
_RANGE_EN = re.compile(
    rf"(?<!\d)({_NUMBER})( ?(?:to|or|and|–|-) ?(?:{_NUMBER})) ?((?:{_UNIT_EN}|per ?cent)\b|%)", re.IGNORECASE
)
_ENGLISH = re.compile(
    rf"(?<![\w.])({_NUMBER})(?:[ -]({_UNIT_EN})\b|(?:st|nd|rd|th|s)\b|( ?%| per ?cent\b))?", re.IGNORECASE
)
_RANGE_JA = re.compile(rf"(?<!\d)({_NUMBER})([~〜–-](?:{_NUMBER}))([万億兆割]|%)")
_JAPANESE = re.compile(rf"(?<![A-Za-z\d.])((?:(?:{_NUMBER})[千万億兆]+)+(?:{_NUMBER})?|{_NUMBER})(%|パーセント|割)?")
_PART_JA = re.compile(rf"({_NUMBER})([千万億兆]*)")
_ONES_EN = (
    "one two three four five six seven eight nine ten eleven twelve"
    " thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS_EN = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS_EN = {
    **{word: value for value, word in enumerate(_ONES_EN.split(), 1)},
    **{word: value * 10 for value, word in enumerate(_TENS_EN.split(), 2)},
    "a": 1,
    "half": 0.5,
    "hundred": 100,
    **_UNITS_EN,
}
_WORD_EN = "|".join(sorted(_WORDS_EN, key=len, reverse=True))
_SPELLED_EN = re.compile(rf"\b(?:{_WORD_EN})s?(?:[ -](?:and )?(?:{_WORD_EN})s?)*\b", re.IGNORECASE)
_DIGITS_JA = {digit: value for value, digit in enumerate("〇一二三四五六七八九")}
_SPELLED_JA = re.compile(r"[〇一二三四五六七八九十百千万億]+")


def figures(text: str, language: Language) -> set[str]:
    """Return the numbers and dates that a text writes with digits."""
    text = _ERA.sub(" ", _ADDRESS.sub(" ", unicodedata.normalize("NFKC", text)))
    if not _DIGIT.search(text):
        return _dates(text, language)
    return _dates(text, language) | (_english(text) if language == "en" else _japanese(text))


def spelled(text: str, language: Language) -> set[str]:
    """Return the numbers above twelve, and the months, that a text writes in words."""
    if language == "en":
        months = {f"month {_MONTHS.index(match['month'].lower()) + 1}" for match in _ANY_MONTH.finditer(text)}
        tenth = {"10%"} if re.search(r"\btenths?\b", text) else set()
        return months | tenth | {_told(_value_en(match.group())) for match in _SPELLED_EN.finditer(text)}
    return {_told(_value_ja(match.group())) for match in _SPELLED_JA.finditer(text)}


def say_figure(figure: str) -> str:
    """Return a number or date of a text as it is told to editors."""
    if not (date := _DATE.fullmatch(figure)):
        return figure.replace(",", "") if _YEAR.fullmatch(figure) else figure
    month, day = date.groups()
    return Said("month {month}, day {day}", month=month, day=day) if day else Said("month {month}", month=month)


def _dates(text: str, language: Language) -> set[str]:
    if language == "en" and not _ANY_MONTH.search(text):
        return set()
    found = set()
    for pattern in _ENGLISH_DATES if language == "en" else (_JAPANESE_DATE,):
        for match in pattern.finditer(text):
            month, day = match["month"].lower(), match.groupdict().get("day")
            number = _MONTHS.index(month) + 1 if month in _MONTHS else int(month)
            found.add(f"month {number}" + (f", day {int(day)}" if day else ""))
    # "24 May 2007" says the month twice, once with its day.
    return {date for date in found if not any(longer.startswith(f"{date},") for longer in found)}


def _english(text: str) -> set[str]:
    for pattern in _ENGLISH_DATES[:2]:
        text = pattern.sub(" ", text)
    text = _RANGE_EN.sub(r"\1 \3\2 \3", text)
    found = set()
    for number, unit, percent in _ENGLISH.findall(text):
        found.add(_figure(_plain(number) * _UNITS_EN.get(unit.lower(), 1), percent=bool(percent)))
    return found - {""}


def _japanese(text: str) -> set[str]:
    text = _RANGE_JA.sub(r"\1\3\2\3", _JAPANESE_DATE.sub(" ", text))
    found = set()
    for number, mark in _JAPANESE.findall(text):
        value = 0.0
        for digits, units in _PART_JA.findall(number):
            part = _plain(digits)
            for unit in units:
                part *= _UNITS_JA[unit]
            value += part
        found.add(_figure(value * 10 if mark == "割" else value, percent=bool(mark)))
    return found - {""}


def _plain(number: str) -> float:
    return float(number.replace(",", ""))


def _figure(value: float, *, percent: bool) -> str:
    """Return a number as it is compared; small whole ones count only as percentages."""
    if value.is_integer() and value <= _SMALL:
        return f"{value:.0f}%" if percent else ""
    return _told(value)


def _told(value: float) -> str:
    return f"{value:,.10g}"


def _value_en(words: str) -> float:
    total, part = 0.0, 0.0
    for word in re.split(r"[ -]", words.lower()):
        value = float(_WORDS_EN.get(word) or _WORDS_EN.get(word.removesuffix("s"), 0))
        if value >= 1000:
            total, part = total + (part or 1) * value, 0.0
        elif value == 100:
            part = (part or 1) * 100
        else:
            part += value
    return total + part


def _value_ja(signs: str) -> float:
    total, part, digit = 0.0, 0.0, 0.0
    for sign in signs:
        if sign in _DIGITS_JA:
            digit = digit * 10 + _DIGITS_JA[sign]
        elif sign in "十百千":
            part, digit = part + (digit or 1) * {"十": 10, "百": 100, "千": 1000}[sign], 0.0
        else:
            total, part, digit = total + (part + digit or 1) * _UNITS_JA[sign], 0.0, 0.0
    return total + part + digit
