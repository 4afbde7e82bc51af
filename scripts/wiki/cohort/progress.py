"""How far each learner has come: a pure fold over events, with the browser's rules.

They are in `record/fold.js`, `progress/` and `final/` there; cases that both are held to are in
`tests/js/fixtures/progress.json`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from wiki.cohort.bank import Bank
from wiki.cohort.merge import Learner
from wiki.cohort.note import Note
from wiki.cohort.sureness import Tally, calibrate, histories_of
from wiki.model.event import Confidence, Event

PASS = 0.7


@dataclass(frozen=True)
class PageState:
    """How a learner stands with one page."""

    read: bool
    right: int
    total: int
    unwritten: int
    passed: bool
    last: date | None


@dataclass(frozen=True)
class Run:
    """One final check of a track; `day` is that of its last answer."""

    track: str
    day: date
    right: int
    drawn: int

    @property
    def share(self) -> float:
        """Return the share of the drawn items that were answered right."""
        return self.right / self.drawn

    @property
    def passed(self) -> bool:
        """Say whether the line was reached."""
        return self.share >= PASS


@dataclass(frozen=True)
class Progress:
    """How a learner stands with the course. `unknown` and `revised` count events that say nothing of it as it is."""

    learner: Learner
    pages: Mapping[str, PageState]
    runs: tuple[Run, ...]
    calibration: Mapping[Confidence, Tally]
    last: date | None
    first_answers: Mapping[str, Event]
    unknown: int
    revised: int

    @property
    def touched(self) -> dict[str, PageState]:
        """Return the pages with which the learner did anything."""
        return {path: state for path, state in self.pages.items() if state.last}

    def read(self, paths: Iterable[str]) -> int:
        """Return how many of some pages are read."""
        return sum(self.pages[path].read for path in paths)

    def passed(self, paths: Iterable[str]) -> int:
        """Return how many checks of some pages are passed."""
        return sum(self.pages[path].passed for path in paths)

    def best(self, track: str) -> Run | None:
        """Return the best final check of a track, the earliest of equal ones."""
        runs = [run for run in self.runs if run.track == track]
        return max(runs, key=lambda run: run.share, default=None)


def local_day(event: Event) -> date:
    """Return the date where the learner was."""
    return datetime.fromtimestamp(event.at / 1000 + event.offset * 60, UTC).date()


def make_progress(learner: Learner, bank: Bank) -> Progress:
    """Fold a learner's events, which are in order."""
    answers: list[Event] = []
    marks: dict[str, Event] = {}
    unknown = revised = 0
    for event in learner.events:
        if event.kind == "answer":
            question = bank.questions.get(event.item)
            if question is None:
                unknown += 1
            elif event.revision != question.revision:
                revised += 1
            else:
                answers.append(event)
        elif event.kind == "page":
            path = bank.renamed.get(event.item, event.item)
            unknown += path not in bank.paths
            marks[path] = event
        elif event.kind == "draw":
            unknown += event.item not in {track.id for track in bank.tracks}
    histories = histories_of(learner.events)
    latest = {
        item: history[-1]
        for item, history in histories.items()
        if item in bank.questions and history[-1].revision == bank.questions[item].revision
    }
    return Progress(
        learner=learner,
        pages={path: _page(bank, path, marks.get(path), latest) for path in bank.titles},
        runs=tuple(_runs(learner, bank)),
        calibration=calibrate(histories.values()),
        last=local_day(learner.events[-1]) if learner.events else None,
        first_answers={event.item: event for event in reversed(answers)},
        unknown=unknown,
        revised=revised,
    )


def notes_of(person: Progress) -> Iterator[Note]:
    """Yield what of a learner's events was left out, since the course as it is does not hold it."""
    if person.unknown:
        yield Note(person.learner.paths[0], "unknown", {"count": person.unknown})
    if person.revised:
        yield Note(person.learner.paths[0], "revised", {"count": person.revised})


def _page(bank: Bank, path: str, mark: Event | None, latest: Mapping[str, Event]) -> PageState:
    questions = bank.by_page[path]
    graded = [question.id for question in questions if question.type != "reflect"]
    answered = [latest[question.id] for question in questions if question.id in latest]
    unwritten = sum(question.type == "reflect" and question.id not in latest for question in questions)
    right = sum(item in latest and latest[item].right for item in graded)
    events = [*answered, *([mark] if mark else [])]
    return PageState(
        read=mark is not None and mark.choice == ("read",),
        right=right,
        total=len(graded),
        unwritten=unwritten,
        # What is written freely is not graded, but it has to be written.
        passed=right == len(graded) and not unwritten,
        last=local_day(max(events, key=lambda event: event.at)) if events else None,
    )


def _runs(learner: Learner, bank: Bank) -> Iterator[Run]:
    """Yield the final checks that were answered to their end; the first answer to an item counts."""
    known = {track.id for track in bank.tracks}
    given: dict[str, dict[str, Event]] = {}
    for event in learner.events:
        if event.kind == "answer":
            given.setdefault(event.place, {}).setdefault(event.item, event)
    for event in learner.events:
        if event.kind == "draw" and event.item in known and event.choice:
            answers = given.get(event.id, {})
            if all(item in answers for item in event.choice):
                right = sum(answers[item].right for item in event.choice)
                last = max((answers[item] for item in event.choice), key=lambda answer: answer.at)
                yield Run(event.item, local_day(last), right, len(event.choice))
