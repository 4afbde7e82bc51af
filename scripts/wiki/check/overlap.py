"""The words of the stem do not point to the key.

Who has not read the page chooses the option that sounds like the question. One word in common is chance; a question is
named where the key shares three words more with its stem than any wrong option does (the threshold is ours).
"""

from collections.abc import Iterable

from wiki.check.findings import NAMES, place_of, warning
from wiki.check.vocabulary import content_words
from wiki.model.item import Choice, Option, choices, distractors_of, keys_of
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import LANGUAGES, Language
from wiki.site import Site

_MORE = 3


def check_overlap(site: Site) -> Iterable[Problem]:
    """No key sounds much more like its question than the wrong options do."""
    for question in choices(site.questions):
        for language in LANGUAGES:
            key, rest = (
                [shared_words(question, option, language) for option in options]
                for options in (keys_of(question), distractors_of(question))
            )
            if min(key, default=0) - max(rest, default=0) >= _MORE:
                what = Said(
                    "the right answer shares {count} words with the question, but no wrong one more than {most} ({language})",
                    count=min(key),
                    most=max(rest, default=0),
                    language=NAMES[language],
                )
                cure = Said("Reword the right answer or a wrong one")
                yield warning(place_of(site, f"item:{question.id}/options"), what, cure)


def shared_words(question: Choice, option: Option, language: Language) -> int:
    """Return how many words of the stem an option holds."""
    return len(content_words(question.ask[language], language) & content_words(option.text[language], language))
