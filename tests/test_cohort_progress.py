"""How far each learner has come, for `wiki cohort`: pages read, checks passed, and how well they knew what they know."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from team import DAY, OPTIONS, REFLECT, SINGLE, START, bank_of, deed, learner, mark, part, question
from wiki.cohort.progress import Run, make_progress, notes_of
from wiki.cohort.sureness import Tally

PROGRESS = json.loads((Path(__file__).parent / "js" / "fixtures" / "progress.json").read_text(encoding="utf-8"))


def test_a_page_is_read_as_last_marked() -> None:
    """Read, unread, read again; a page without questions is known, and one that is gone is counted as unknown."""
    marks = [mark(1, "p", "read"), mark(2, "p", "unread"), mark(3, "week", "read"), mark(4, "gone", "read")]
    person = make_progress(learner(*marks), bank_of(SINGLE))
    assert (person.pages["p"].read, person.unknown) == (False, 1)
    page = make_progress(learner(*marks, deed(5, item="q"), mark(2000, "p", "read")), bank_of(SINGLE)).pages["p"]
    assert (page.read, page.last) == (True, date(2026, 10, 21))


@pytest.mark.parametrize(
    ("answers", "right", "unwritten", "passed"),
    [
        ([("q", 1), ("r", 0.5)], 1, 0, True),
        ([("q", 1)], 1, 1, False),
        ([("r", 1)], 0, 0, False),
        ([("q", 0), ("q", 1), ("r", 0)], 1, 0, True),
        ([("q", 1), ("r", 1), ("q", 0.5)], 0, 0, False),
    ],
)
def test_a_check_is_passed_by_its_last_answers(
    answers: list[tuple[str, float]], right: int, unwritten: int, passed: bool
) -> None:
    """Every question but the free ones right at its last answer; free ones written."""
    events = [deed(n, item=item, grade=grade) for n, (item, grade) in enumerate(answers)]
    page = make_progress(learner(*events), bank_of(SINGLE, REFLECT)).pages["p"]
    said = (page.right, page.total, page.unwritten, page.passed, page.last)
    assert said == (right, 1, unwritten, passed, date(2026, 10, 19))


def test_other_revisions_are_left_out_and_counted() -> None:
    """Only answers to the question as it stands count; those before and after it are counted as such."""
    asked = question("single", options=[part("key", correct=True), part("wrong"), part("other")], revision=2)
    events = [
        deed(1, item="q"),
        deed(2, item="q", revision=3),
        deed(3, item="q", revision=2, grade=0),
        deed(4, item="no"),
    ]
    person = make_progress(learner(*events), bank_of(asked))
    assert (person.revised, person.unknown, list(person.first_answers)) == (2, 1, ["q"])
    assert not person.first_answers["q"].right
    assert [(note.key, note.doubt) for note in notes_of(person)] == [("unknown", True), ("revised", True)]


def test_the_best_final_check() -> None:
    """Only runs answered to their end count, by the first answer to each item, on the day of the last; of equal ones the earliest is best."""

    def draw(number: int, items: list[str], track: str = "t") -> dict[str, Any]:
        return deed(number, kind="draw", item=track, choice=items, grade=None, confidence=None)

    def given_in(run: int, number: int, item: str, grade: float, **more: Any) -> dict[str, Any]:
        return deed(number, item=item, grade=grade, place=f"{run:032x}", **more)

    events = [
        draw(1, ["q", "r"]), given_in(1, 2, "q", 1), given_in(1, 300, "r", 0), given_in(1, 1900, "r", 1),
        draw(2000, ["q", "r"]), given_in(2000, 2001, "q", 1),
        draw(4000, ["q", "r"]), given_in(4000, 4001, "q", 0), given_in(4000, 4002, "r", 1),
        draw(5000, []), draw(5001, ["q"], "gone"),
    ]  # fmt: skip
    bank = bank_of(SINGLE, question("single", "r", options=OPTIONS))
    person = make_progress(learner(*events), bank)
    first = date(2026, 10, 20)
    assert person.best("t") == Run("t", first, 1, 2)
    assert len(person.runs) == 2
    short = [draw(6000, ["q"]), given_in(6000, 6001, "q", 1)]
    assert make_progress(learner(*events, *short), bank).best("t") == Run("t", date(2026, 10, 24), 1, 1), "by its share"
    assert person.unknown == 1
    assert [Run("t", first, right, 30).passed for right in (20, 21)] == [False, True]


def test_a_mark_follows_its_page() -> None:
    """A page that has another path now is read, or no longer, whichever path the mark names."""
    marks = [mark(1, "old/p", "read"), mark(2, "p", "unread"), mark(3, "old/p", "read")]
    for count, read in enumerate((False, True, False, True)):
        person = make_progress(learner(*marks[:count]), bank_of(SINGLE))
        assert (person.pages["p"].read, person.unknown) == (read, 0)


@pytest.mark.parametrize("case", PROGRESS, ids=lambda case: str(case["when"]))
def test_the_manager_counts_as_the_browser_does(case: dict[str, Any]) -> None:
    """The cases are those of `tests/js/progress.test.js`: a question `q` in its second revision."""
    events = []
    for number, answer in enumerate(case["answers"]):
        at = datetime.fromisoformat(answer["at"])
        offset = at.utcoffset() or timedelta()
        when = {"at": int(at.timestamp() * 1000), "offset": offset // timedelta(minutes=1)}
        events.append(deed(number, **{**answer, **when}))
    asked = question("single", options=[part("key", correct=True), part("wrong"), part("other")], revision=2)
    person = make_progress(learner(*events), bank_of(asked))
    counted: dict[str, list[int]] = {name: [tally.count, tally.right] for name, tally in person.calibration.items()}
    assert counted | {"right": person.pages["p"].right} == case["expected"]


def test_calibration_counts_the_first_answer_of_a_day() -> None:
    """A retry on the same day says nothing; the next day, from 04:00 where the learner is, counts again."""
    four = (START // DAY * DAY) + 4 * 3_600_000 - 540 * 60_000  # 04:00 in Japan
    times = [four - 2, four - 1, four, four + DAY]
    grades, said = [0, 1, 1, 1], ["sure", "sure", "sure", None]
    events = [
        deed(n, item="q", at=at, grade=grade, confidence=confidence)
        for n, (at, grade, confidence) in enumerate(zip(times, grades, said, strict=True))
    ]
    person = make_progress(learner(*events), bank_of(SINGLE))
    assert person.calibration == {"sure": Tally(2, 1), "think": Tally(), "guess": Tally()}
    assert person.last == date(2026, 10, 20)
