"""Where people fail: each question's statistics over the learners' first answers, and which need a look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from wiki.cohort.bank import Bank
from wiki.cohort.choices import Group, groups_of
from wiki.cohort.progress import Progress
from wiki.cohort.stats import facility, point_biserial, rest_score
from wiki.model.event import Event
from wiki.model.quiz import AnyQuestion
from wiki.model.text import Language

# Ours: below ten answers a share moves by more than ten points with each; below five others a rest says little.
# Of two learners a point-biserial is 1, −1 or none: below ten of them, none is told.
MIN_ANSWERS, MIN_REST = 10, 5
HARD, LOW = 0.3, 0.1

Flag = Literal["beaten", "low", "hard", "few"]


@dataclass(frozen=True)
class ItemReport:
    """One question as the team answered it the first time. `sure_wrong` counts those who were sure and wrong."""

    question: AnyQuestion
    path: str
    answers: int
    right: int
    facility: float
    biserial: float | None
    sure_wrong: int
    groups: tuple[Group, ...]
    flags: tuple[Flag, ...]

    @property
    def needs_a_look(self) -> bool:
        """Say whether something is odd about the question, as far as enough people have answered it."""
        return bool(self.flags) and "few" not in self.flags


def report_items(people: Sequence[Progress], bank: Bank, language: Language) -> list[ItemReport]:
    """Return a report on every question that was answered and is graded, those that need a look first.

    Of those with too few answers, what most people missed comes first: a share says little there.
    """
    graded = [
        {item: event for item, event in person.first_answers.items() if bank.questions[item].type != "reflect"}
        for person in people
    ]
    sums = [(sum(event.right for event in first.values()), len(first)) for first in graded]
    given: dict[str, list[tuple[Event, float | None]]] = {}
    for first, (right, answered) in zip(graded, sums, strict=True):
        for item, event in first.items():
            rest = rest_score(right, answered, this_right=event.right) if answered > MIN_REST else None
            given.setdefault(item, []).append((event, rest))
    reports = [_report(bank, item, answers, language) for item, answers in given.items()]
    place: Mapping[str, int] = {item: number for number, item in enumerate(bank.questions)}
    return sorted(
        reports,
        key=lambda report: (
            "few" in report.flags,
            -len(report.flags),
            report.right - report.answers if "few" in report.flags else 0,
            report.facility,
            place[report.question.id],
        ),
    )


def _report(bank: Bank, item: str, answers: Sequence[tuple[Event, float | None]], language: Language) -> ItemReport:
    question = bank.questions[item]
    events = [event for event, _ in answers]
    rights = [event.right for event in events]
    rests = [(event.right, rest) for event, rest in answers if rest is not None]
    easy = facility(rights) or 0.0
    enough = len(rests) >= MIN_ANSWERS
    biserial = point_biserial([right for right, _ in rests], [rest for _, rest in rests]) if enough else None
    groups = groups_of(question, events, language)
    return ItemReport(
        question=question,
        path=bank.page_of[item],
        answers=len(events),
        right=sum(rights),
        facility=easy,
        biserial=biserial,
        sure_wrong=sum(event.confidence == "sure" and not event.right for event in events),
        groups=groups,
        flags=find_flags(len(events), easy, biserial, beaten=any(group.beaten for group in groups)),
    )


def find_flags(answers: int, easy: float, biserial: float | None, *, beaten: bool) -> tuple[Flag, ...]:
    """Return what is odd about an item; with too few answers, only that."""
    if answers < MIN_ANSWERS:
        return ("few",)
    odd: dict[Flag, bool] = {
        "beaten": beaten,
        "low": biserial is not None and biserial < LOW,
        "hard": easy < HARD,
    }
    return tuple(flag for flag, holds in odd.items() if holds)
