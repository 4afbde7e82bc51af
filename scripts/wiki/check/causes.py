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
        "the sources in “{written}” are not separated by ;",
        "{sign} in the link {link} is full-width",
        "the link {link} is missing the beginning of its address",
        "there is a space in the link {link}",
        "the picture {file} is only a link",
        "“{words}” becomes a row of the table above",
    )
)
# What is misspelt in one edition seems to be missing there.
MISSPELT = frozenset(
    (
        "there is no source {source}",
        "there is no claim {claim}",
        "there is no frame [!{frame}]",
        "there is no picture {file}",
        "{file} has no heading #{heading}",
        "the page {page} neither exists nor is planned",
        "model:{name}: there is no such model",
        "template:{name}: there is no {files}",
        "{block}: {file} has no such prediction",
        "{block}: the page has no heading #{heading}",
        "{block}: there is no such list",
        "{block}: there is no such part",
    )
)
MISSING = "the {thing} in {there} is missing around here"
EFFECTS = frozenset(
    (
        MISSING,
        "the {thing} is here, but in {there} it is {where}",
        "the {thing} here is a {other} in {there}",
        "this section has {numbers}, but the same section of {file} does not",
        "this section has {here}, but {there} has {numbers}",
        "the text is in {language}",
        "the heading {{#{id}}} begins with {mine} here, but with {signs} in {there}",
    )
)
# What stood in a section that an edition lacks is missing with it.
SECTION = "the heading {{#{id}}} in {there} is missing around here"
# Whoever moved a page is told so, with the places that have its old path.
MOVED = "the page {old} is now {path}, but its old path is still in {places}"
AFTER_MOVE = frozenset(
    (
        "{page} is in one edition only",
        "the page is missing from the order of pages",
        "there is no page {page}",
        "the page {page} neither exists nor is planned",
        "the `home` of {claim} is {page}, which neither exists nor is planned",
        "the objective {objective} has {count} of the {least} questions it needs",
        "{block}: {file} has no such prediction",
        "{block}: there is no question for this section",
    )
)
# Questions are read again, and editions compared, once their page is as it should be.
LAST = frozenset(
    (
        "the section has changed since its questions were reviewed ({ids})",
        "the section has changed since it was last compared with {there}, which has not",
        "the section has changed in both editions since they were last compared; the other is {there}",
        "this page has never been compared with {there}",
    )
)
# What is named on a page under a wrong sign or id seems to be named nowhere.
UNTAUGHT, NO_CLAIM = "the `home` of {claim} is {page}, which does not teach it", "there is no claim {claim}"
UNUSED = "the source {source} is not used anywhere"
# An entry that is gone, rather than as many slips of the pen.
UNKNOWN = frozenset(
    (
        "there is no source {source}",
        NO_CLAIM,
        "there is no term `{term}`",
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
    unnamed = broken | {problem.file for problem in every if problem.what.form == NO_CLAIM}
    misspelt = {problem.file for problem in every if problem.what.form in MISSPELT}
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
            what = Said("{what}, but {count} places use it", what=problem.what, count=count)
            yield replace(problem, what=what, cure=Said("Restore it, or correct all these places"))
            unknown[problem.what] = -1
        elif not (
            count < 0
            or (form == SECTION and broken & {*problem.files})
            or (form in EFFECTS and (lacking & {*problem.files} or problem.what.values.get("there") in places))
            or (form in AFTER_MOVE and any(path in f"{problem.file} {problem.what}" for path in moved))
            or (form == UNTAUGHT and any(f"/{problem.what.values['page']}." in file for file in unnamed))
            or (form == UNUSED and broken)
            or (form == MISSING and misspelt & {*problem.files})
            or (form in LAST and wrong & {problem.file, counterpart(problem.file)})
        ):
            yield problem
