"""The figures of all questions, for editors: what there is, what is missing, and whether form gives answers away.

take_census(site)   tables, each a pure function of the site
└── kinds, levels, objectives, form, labels, longest stems, stale, retired
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from wiki.check.bank import CRITICAL, CUES, MOST_NEGATED, negated_questions, position_chi_square, sound_choices
from wiki.check.findings import NAMES
from wiki.check.reviewed import stale_questions
from wiki.check.wording import stem_length
from wiki.model.claim import LABELS
from wiki.model.item import Bloom
from wiki.model.quiz import TYPES
from wiki.model.text import LANGUAGES
from wiki.site import Site

_LONGEST = 5


@dataclass(frozen=True)
class Table:
    """Some figures under a title; rows may be none."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def take_census(site: Site) -> list[Table]:
    """Return every table."""
    placed = [(path, question) for path, quiz in sorted(site.quizzes.items()) for question in quiz.questions]
    return [
        _by_part("Questions by type", "type", TYPES, [(path, each.type) for path, each in placed]),
        _by_part("Questions by level", "level", get_args(Bloom), [(path, each.bloom) for path, each in placed]),
        Table("Objectives", ("page", "objective", "level", "questions", "their levels"), tuple(_objectives(site))),
        Table("Form", ("figure", "value", "bar"), tuple(_form(site))),
        Table("Questions by label of their claims", ("label", "claims", "questions"), tuple(_labels(site))),
        Table("Longest stems", ("question", "language", "length"), tuple(_stems(site))),
        Table("To be read again", ("question", "reviewed"), tuple(_stale(site))),
        Table("Retired ids", ("id", "page"), tuple(_retired(site))),
    ]


def _by_part(title: str, name: str, kinds: Sequence[str], found: Sequence[tuple[str, str]]) -> Table:
    """Count kinds of questions by the part of the course, which is the first word of a page's path."""
    parts = sorted({path.partition("/")[0] for path, _ in found})
    counts = Counter((kind, path.partition("/")[0]) for path, kind in found)
    rows = {kind: [counts[kind, part] for part in parts] for kind in kinds}
    rows["all"] = [sum(counts[kind, part] for kind in kinds) for part in parts]
    told = tuple((head, *map(str, numbers), str(sum(numbers))) for head, numbers in rows.items())
    return Table(title, (name, *parts, "all"), told)


def _objectives(site: Site) -> Iterator[tuple[str, ...]]:
    for page in site.edition("en"):
        quiz = site.quizzes.get(page.path)
        for objective in page.front.objectives:
            levels = Counter(
                question.bloom for question in (quiz.questions if quiz else ()) if question.objective == objective.id
            )
            told = ", ".join(f"{levels[level]} {level}" for level in get_args(Bloom) if levels[level])
            yield page.path, objective.id, objective.bloom, str(levels.total()), told


def _form(site: Site) -> Iterator[tuple[str, ...]]:
    for cue in CUES:
        for language in LANGUAGES:
            told = f"z of {cue.counted}, {NAMES[language]}", _signed(cue.measure(site, language))
            yield *told, "−2 to 2" if cue.below else "below 2"
    skew, freedom = position_chi_square(sound_choices(site))
    bar = f"below {CRITICAL[freedom]}" if freedom in CRITICAL else "–"
    yield f"chi-square of where keys stand, {freedom} degrees of freedom", f"{skew:.1f}", bar
    negated = len(negated_questions(site.questions))
    share = negated / len(site.questions) if site.questions else 0.0
    yield "questions asked in the negative", f"{negated} ({share:.1%})", f"at most {MOST_NEGATED:.0%}"


def _signed(z: float) -> str:
    return f"{z:.1f}".replace("-", "−")


def _labels(site: Site) -> Iterator[tuple[str, ...]]:
    claims = Counter(claim.label for claim in site.claims.values())
    asked = Counter(
        label
        for question in site.questions
        for label in {site.claims[name].label for name in question.claims if name in site.claims}
    )
    for label in LABELS:
        yield label, str(claims[label]), str(asked[label])
    yield "no claim named", "", str(sum(not question.claims for question in site.questions))


def _stems(site: Site) -> Iterator[tuple[str, ...]]:
    for language in LANGUAGES:
        lengths = sorted(
            ((stem_length(each.ask[language], language), each.id) for each in site.questions), reverse=True
        )
        unit = "words" if language == "en" else "characters"
        for length, name in lengths[:_LONGEST]:
            yield name, NAMES[language], f"{length} {unit}"


def _stale(site: Site) -> Iterator[tuple[str, ...]]:
    for question in stale_questions(site):
        yield question.id, str(question.reviewed)


def _retired(site: Site) -> Iterator[tuple[str, ...]]:
    for name, record in site.reviewed.items():
        if record.retired:
            yield name, record.page
