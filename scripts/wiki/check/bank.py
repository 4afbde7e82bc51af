"""All questions together: does their form give the answers away?

The tests are those of learning statistics' first week: a z-test on how often the key is the longest option, and a
chi-square test on where it stands on the built page. The thresholds are ours.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from math import sqrt

from wiki.check.findings import NAMES, place_of, warning
from wiki.check.questions import choices, distractors_of, keys_of
from wiki.model.problem import Problem
from wiki.model.quiz import Choice
from wiki.model.text import LANGUAGES, Language
from wiki.read.knowledge import Place
from wiki.render.quiz import shown_order
from wiki.site import Site

_RATIO = 1.3
_Z = 2.0
# Chi-square at 1 %, by degrees of freedom: the order is drawn once by a hash, so that one bank in twenty would pass 5 %.
_CRITICAL = {1: 6.63, 2: 9.21, 3: 11.34}
_BANK = Place("quizzes", 1)


def check_bank(site: Site) -> Iterable[Problem]:
    """Keys are neither longer than the rest nor always in one place."""
    bank = [question for quiz in site.quizzes.values() for question in choices(quiz) if _sound(question)]
    for language in LANGUAGES:
        for question in bank:
            yield from _long_key(site, question, language)
        z = longest_key_z(bank, language)
        if abs(z) >= _Z:
            often = "more" if z > 0 else "less"
            what = f"the key is the longest option {often} often than chance would have it ({NAMES[language]}, z = {z:.1f})"
            yield warning(_BANK, what, "Cut keys or lengthen wrong options until the lengths say nothing")
    skew, freedom = position_chi_square(bank)
    if skew > _CRITICAL.get(freedom, 1e9):
        what = f"the key stands in some places more often than in others (chi-square = {skew:.1f})"
        yield warning(_BANK, what, "Ask a developer: the order is drawn in scripts/wiki/render/quiz.py")


def _sound(question: Choice) -> bool:
    return bool(keys_of(question) and distractors_of(question))


def _long_key(site: Site, question: Choice, language: Language) -> Iterator[Problem]:
    key = _mean(len(option.text[language]) for option in keys_of(question))
    rest = _mean(len(option.text[language]) for option in distractors_of(question))
    if key / rest > _RATIO:
        place = place_of(site, f"item:{question.id}/options")
        what = f"the key is {key / rest:.2f} times as long as the wrong options ({NAMES[language]})"
        yield warning(place, what, "Cut it, or give the wrong options as much to say")


def longest_key_z(bank: Iterable[Choice], language: Language) -> float:
    """Return how many standard deviations the count of longest keys is from chance; ties count in part."""
    found = expected = variance = 0.0
    for question in bank:
        lengths = [(len(option.text[language]), option.correct) for option in question.options]
        longest = [correct for length, correct in lengths if length == max(lengths)[0]]
        chance = len(keys_of(question)) / len(lengths)
        found += sum(longest) / len(longest)
        expected += chance
        variance += chance * (1 - chance)
    return (found - expected) / sqrt(variance) if variance else 0.0


def position_chi_square(bank: Iterable[Choice]) -> tuple[float, int]:
    """Return the statistic of where keys stand on the built pages, and its degrees of freedom."""
    observed: Counter[int] = Counter()
    expected: Counter[int] = Counter()
    for question in bank:
        keys = {option.id for option in keys_of(question)}
        for place, option in enumerate(shown_order(question)):
            observed[place] += option in keys
            expected[place] += len(keys) / len(question.options)  # type: ignore[assignment]  # a Counter of shares
    statistic = sum((observed[place] - share) ** 2 / share for place, share in expected.items())
    return statistic, max(len(expected) - 1, 0)


def _mean(lengths: Iterable[int]) -> float:
    found = list(lengths)
    return sum(found) / len(found)
