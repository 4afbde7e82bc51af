"""One slip, one finding: what only follows from another finding waits until that one is mended."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from wiki.check.findings import counterpart
from wiki.model.problem import Problem
from wiki.model.said import Said

# Signs of markup that are missing: what they stand for is missing as well.
CAUSES = frozenset(
    (
        "{what}: “{words}”",
        "several sources are not divided by ; in “{written}”",
        "{sign} in the link {link} is full-width",
        "the link {link} lacks the beginning of an address",
        "a space stands in the link {link}",
    )
)
EFFECTS = frozenset(
    (
        "around here the {thing} is missing, which stands in {there}",
        "the {thing} stands here, and in {there} it is {where}",
        "the {thing} stands here, and in {there} the {other}",
        "{numbers} stands in this section and not in the same one of {file}",
        "{here} stands in this section, and {numbers} in {there}",
        "the text is {language}",
        "the heading {{#{id}}} begins with {mine} here and with {signs} in {there}",
    )
)
# What stood in a section that an edition lacks is missing with it.
SECTION = "around here the heading {{#{id}}} is missing, which stands in {there}"
# Whoever moved a page is told so, with the places that have its old path.
MOVED = "the page {old} is {path} now, and its old path still stands in {places}"
AFTER_MOVE = frozenset(
    (
        "{page} stands in one edition only",
        "the page has no place in the order of pages",
        "no page {page} stands",
        "the chapter has no place in the course",
        "the objective {objective} has {count} of {least} questions",
        "{block}: {file} has no such prediction",
        "{block}: there is no question of this section",
    )
)
# Questions are read again, and editions compared, once their page is as it should be.
LAST = frozenset(
    (
        "the section has changed since its questions were reviewed ({ids})",
        "the section has changed since it was last held against {there}, which says what it said then",
        "the section has changed in both editions since they were last held against each other; the other is {there}",
        "this page was never held against {there}",
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
    """Leave out what follows from another problem: on the same page, on its twin, or at the place with which it is compared."""
    every = sorted(problems)
    moved = [
        str(problem.what.values[name]) for problem in every for name in ("old", "path") if problem.what.form == MOVED
    ]
    wrong = {problem.file for problem in every if problem.severity == "error"}
    broken = {problem.file for problem in every if problem.what.form in CAUSES}
    lacking = broken | {problem.file for problem in every if problem.what.form == SECTION}
    places = {
        f"{problem.file}:{problem.line}"
        for problem in every
        if problem.severity == "error" and problem.what.form not in EFFECTS
    }
    unknown = Counter(problem.what for problem in every if problem.what.form in UNKNOWN)
    for problem in every:
        form, count = problem.what.form, unknown[problem.what]
        if count > _MANY:
            what = Said("{what}, which {count} places name", what=problem.what, count=count)
            yield replace(problem, what=what, cure=Said("Put its entry back, or correct them all"))
            unknown[problem.what] = -1
        elif not (
            count < 0
            or (form == SECTION and broken & {*problem.files})
            or (form in EFFECTS and (lacking & {*problem.files} or problem.what.values.get("there") in places))
            or (form in AFTER_MOVE and any(path in f"{problem.file} {problem.what}" for path in moved))
            or (form in LAST and wrong & {problem.file, counterpart(problem.file)})
        ):
            yield problem
