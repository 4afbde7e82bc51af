"""All questions together: does their form give the answers away?

The tests are those of learning statistics' first week: a z-test on how often the key is the longest option, or the one
that sounds most like the question, another on words that give verdicts away (hedges.py), and a chi-square test on where
the key stands on the built page. The thresholds are ours.
Options that are numbers stand by size, so that nobody draws their places: the chi-square test leaves them out.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from math import sqrt
from statistics import fmean
from typing import NamedTuple

from wiki.check.findings import NAMES, place_of, warning
from wiki.check.hedges import hedge_z, reason_z, statements
from wiki.check.overlap import shared_words
from wiki.check.ways import crossroads
from wiki.check.wording import negation_in
from wiki.model.item import Choice, choices, distractors_of, keys_of
from wiki.model.problem import Problem
from wiki.model.quiz import Question
from wiki.model.said import Form, Said
from wiki.model.text import LANGUAGES, Language
from wiki.read.knowledge import Place
from wiki.render.quiz import options_by_size, shown_order
from wiki.site import Site

_RATIO = 1.3
_Z = 2.0
# Chi-square at 1 %, by degrees of freedom: the order is drawn once by a hash, so that one bank in twenty would pass 5 %.
CRITICAL = {1: 6.63, 2: 9.21, 3: 11.34}
MOST_NEGATED = 0.05
_BANK = Place("quizzes", 1)
_REASONS = Form("reasons, such as “since” or “ので”, tell right options from wrong ones ({language}, z = {z})")
_CAREFUL = Form(
    "careful words, such as “may” or “かもしれない”, tell true statements from false ones ({language}, z = {z})"
)
_WAYS = Form("the length of decisions shows which one to take ({language}, z = {z})")


class Cue(NamedTuple):
    """What may give answers away: its statistic, what that counts, what is said far above chance and far below, the cure."""

    measure: Callable[[Site, Language], float]
    counted: str
    above: Form
    below: Form | None
    cure: Said


CUES = (
    Cue(
        lambda site, language: longest_key_z(sound_choices(site), language),
        "keys that are the longest option",
        Form("the right answer is the longest option more often than chance would suggest ({language}, z = {z})"),
        Form("the right answer is the longest option less often than chance would suggest ({language}, z = {z})"),
        Said("Shorten right answers or lengthen wrong ones until length gives nothing away"),
    ),
    Cue(
        lambda site, language: stem_words_z(sound_choices(site), language),
        "keys that share most words with the stem",
        Form("right answers share more words with their question than chance would suggest ({language}, z = {z})"),
        None,
        Said("Reword right answers, or use the question's words in wrong ones"),
    ),
    Cue(
        lambda site, language: hedge_z(statements(site), language),
        "careful words in true and false statements",
        _CAREFUL,
        _CAREFUL,
        Said("Word true statements more plainly, or false ones with more care"),
    ),
    Cue(
        lambda site, language: reason_z(sound_choices(site), language),
        "reasons in right and wrong options",
        _REASONS,
        _REASONS,
        Said("Give reasons in right and wrong options alike, or in neither"),
    ),
    Cue(
        lambda site, language: longest_way_z(site.questions, language),
        "best decisions that are the longest",
        _WAYS,
        _WAYS,
        Said("Let good and bad decisions of scenarios be the longest in turn"),
    ),
)


def check_bank(site: Site) -> Iterable[Problem]:
    """Keys are neither longer than the rest nor always in one place."""
    bank = sound_choices(site)
    for language in LANGUAGES:
        for question in bank:
            yield from _long_key(site, question, language)
        for cue in CUES:
            z = cue.measure(site, language)
            if told := cue.above if z >= _Z else cue.below if z <= -_Z else None:
                yield warning(_BANK, told(language=NAMES[language], z=f"{z:.1f}"), cue.cure)
    skew, freedom = position_chi_square(bank)
    if skew > CRITICAL.get(freedom, 1e9):
        what = Said(
            "the right answer is in some positions more often than in others (chi-square = {skew})", skew=f"{skew:.1f}"
        )
        yield warning(_BANK, what, Said("Ask a developer: the order is drawn in scripts/wiki/render/quiz.py"))
    negated = negated_questions(site.questions)
    # In a small bank one such question is more than its share.
    if len(negated) > max(MOST_NEGATED * len(site.questions), 1):
        what = Said(
            "{count} of {all} questions are asked in the negative, but the limit is {most}",
            count=len(negated),
            all=len(site.questions),
            most=f"{MOST_NEGATED:.0%}",
        )
        yield warning(_BANK, what, Said("Make some of them ask what is true"))


def sound_choices(site: Site) -> list[Choice]:
    """Return the questions with options that have both a key and a wrong option."""
    return [question for question in choices(site.questions) if keys_of(question) and distractors_of(question)]


def negated_questions(bank: Iterable[Question]) -> list[Question]:
    """Return the questions that ask, in either language, for what does not hold."""
    return [each for each in bank if any(negation_in(each.ask[language], language) for language in LANGUAGES)]


def _long_key(site: Site, question: Choice, language: Language) -> Iterator[Problem]:
    key = fmean(len(option.text[language]) for option in keys_of(question))
    rest = fmean(len(option.text[language]) for option in distractors_of(question))
    if key / rest > _RATIO:
        place = place_of(site, f"item:{question.id}/options")
        what = Said(
            "the right answer is {times} times as long as the wrong ones ({language})",
            times=f"{key / rest:.2f}",
            language=NAMES[language],
        )
        yield warning(place, what, Said("Shorten it, or make the wrong ones say as much"))


def longest_key_z(bank: Iterable[Choice], language: Language) -> float:
    """Return how many standard deviations the count of longest keys is from chance; ties count in part."""
    return _top_key_z(
        [(option.correct, len(option.text[language])) for option in question.options] for question in bank
    )


def stem_words_z(bank: Iterable[Choice], language: Language) -> float:
    """Return the same for the count of keys that share most words with their stem."""
    return _top_key_z(
        [(option.correct, shared_words(question, option, language)) for option in question.options] for question in bank
    )


def longest_way_z(bank: Iterable[Question], language: Language) -> float:
    """Return the same for the count of scenes whose longest decision is one of the best."""
    return _top_key_z([(best, len(way.text[language])) for way, best in ways] for ways in crossroads(bank))


def _top_key_z(scored: Iterable[list[tuple[bool, int]]]) -> float:
    found = expected = variance = 0.0
    for options in scored:
        most = max(score for _, score in options)
        top = [right for right, score in options if score == most]
        chance = sum(right for right, _ in options) / len(options)
        found += sum(top) / len(top)
        expected += chance
        variance += chance * (1 - chance)
    return (found - expected) / sqrt(variance) if variance else 0.0


def position_chi_square(bank: Iterable[Choice]) -> tuple[float, int]:
    """Return the statistic of where keys stand on the built pages, and its degrees of freedom."""
    observed: Counter[int] = Counter()
    expected: defaultdict[int, float] = defaultdict(float)
    for question in bank:
        if options_by_size(question):
            continue
        keys = {option.id for option in keys_of(question)}
        for place, option in enumerate(shown_order(question)):
            observed[place] += option in keys
            expected[place] += len(keys) / len(question.options)
    statistic = sum((observed[place] - share) ** 2 / share for place, share in expected.items())
    return statistic, max(len(expected) - 1, 0)
