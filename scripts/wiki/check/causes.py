"""One slip, one finding: what only follows from another finding waits until that one is mended."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from wiki.model.problem import Problem
from wiki.model.said import Said

# Signs of markup that are missing: what they stand for is missing as well.
CAUSES = frozenset(
    (
        "{what}: “{words}”",
        "several sources are not divided by ; in “{written}”",
        "{sign} in the link {link} is full-width",
        "the link {link} lacks the beginning of an address",
    )
)
EFFECTS = frozenset(
    (
        "around here the {thing} is missing, which stands in {there}",
        "the {thing} stands here, and in {there} it is {where}",
        "{numbers} stands in this section and not in the same one of {file}",
        "the text is {language}",
        "the section has changed since its questions were reviewed ({ids})",
    )
)
# An entry that is gone, rather than as many slips of the pen.
UNKNOWN = frozenset(
    (
        "the source {source} is not known",
        "the claim {claim} is not known",
        "the term `{term}` is not known",
        "{file} has no heading #{heading}",
    )
)
_MANY = 3


def without_effects(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Leave out what follows from a missing sign on the same page, or on its twin."""
    every = sorted(problems)
    broken = {problem.file for problem in every if problem.what.form in CAUSES}
    unknown = Counter(problem.what for problem in every if problem.what.form in UNKNOWN)
    for problem in every:
        count = unknown[problem.what]
        if count > _MANY:
            what = Said("{what}, which {count} places name", what=problem.what, count=count)
            yield replace(problem, what=what, cure=Said("Put its entry back, or correct them all"))
            unknown[problem.what] = -1
        elif count >= 0 and (problem.what.form not in EFFECTS or broken.isdisjoint(problem.files)):
            yield problem
