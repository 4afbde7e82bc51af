"""Where people fail, for `wiki cohort`: the numbers on each question, what was chosen, and what deserves a look."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from team import (
    QUESTIONS,
    REFLECT,
    SHORT,
    SINGLE,
    TEXT,
    TRUE_FALSE,
    WRITTEN,
    bank_of,
    deed,
    learner,
    part,
    question,
    team,
)
from wiki.cohort.choices import Group, groups_of
from wiki.cohort.items import Flag, find_flags, report_items
from wiki.cohort.progress import make_progress
from wiki.cohort.stats import facility, point_biserial, rest_score
from wiki.model.event import read_event
from wiki.model.quiz import AnyQuestion

# Statistics


def test_facility_is_the_share_of_right_answers() -> None:
    """Three of four are 0.75; of nothing there is no share."""
    assert facility([True, True, True, False]) == 0.75
    assert facility([]) is None


def test_the_rest_leaves_the_item_out() -> None:
    """Three right of five, this one among them, are two of four others."""
    assert rest_score(3, 5, this_right=True) == 0.5
    assert rest_score(3, 5, this_right=False) == 0.75
    assert rest_score(1, 1, this_right=True) is None


def test_point_biserial_by_hand() -> None:
    """M1 = 0.8, M0 = 0.4, s = sqrt(0.05), p = q = 1/2: r = 0.4 / sqrt(0.05) / 2 = 2 / sqrt(5)."""
    assert point_biserial([True, True, False, False], [0.9, 0.7, 0.5, 0.3]) == pytest.approx(2 / 5**0.5)
    assert point_biserial([True, False], [0.2, 0.6]) == -1


@pytest.mark.parametrize(
    ("rights", "scores"),
    [([], []), ([True], [1.0]), ([True, True], [0.1, 0.9]), ([False, False], [0.1, 0.9]), ([True, False], [0.5, 0.5])],
)
def test_point_biserial_is_none_where_there_is_none(rights: list[bool], scores: list[float]) -> None:
    """Nobody, everybody right, everybody wrong, or no difference on the rest: no number, and no error."""
    assert point_biserial(rights, scores) is None


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 1, width=32)), min_size=2, max_size=60))
def test_point_biserial_is_pearsons_r(pairs: list[tuple[bool, float]]) -> None:
    """The formula gives what numpy gives for the correlation of the two columns."""
    rights, scores = [right for right, _ in pairs], [score for _, score in pairs]
    r = point_biserial(rights, scores)
    if r is not None and np.std(scores) > 1e-4:
        assert r == pytest.approx(np.corrcoef(rights, scores)[0, 1], abs=1e-7)


@pytest.mark.parametrize(
    ("answers", "easy", "biserial", "beaten", "flags"),
    [
        (9, 0.0, None, True, ("few",)),
        (10, 0.3, 0.1, False, ()),
        (10, 0.29, 0.09, True, ("beaten", "low", "hard")),
        (10, 0.5, None, False, ()),
    ],
)
def test_flags(answers: int, easy: float, biserial: float | None, beaten: bool, flags: tuple[Flag, ...]) -> None:
    """Each flag stands from its threshold on, and none is raised on too few answers."""
    assert find_flags(answers, easy, biserial, beaten=beaten) == flags


# What was chosen


def told(groups: Sequence[Group]) -> list[tuple[str, list[tuple[str, int]], bool]]:
    """Groups in short: what each answers, what was chosen (right ones with a tick), whether a wrong one won."""
    return [
        (group.of, [(f"{'✓' if each.right else ''}{each.text}", each.count) for each in group.answers], group.beaten)
        for group in groups
    ]


def sided(name: str, *sides: str) -> dict[str, Any]:
    """A pair or a spare part of a match."""
    return {"id": name, "why": TEXT} | {side: {"en": f"{name} {side}", "ja": name} for side in sides}


MULTIPLE = question("multiple", options=[part("a", correct=True), part("b", correct=True), part("c"), part("d")])
ORDER = question("order", items=[part("a"), part("b"), part("c")])
MATCH = question("match", pairs=[sided(each, "left", "right") for each in "abc"], spare=[sided("d", "right")])
CATEGORISE = question(
    "categorise",
    categories=[{"id": each, "text": {"en": each, "ja": each}} for each in ("x", "y")],
    items=[part("a", category="x"), part("b", category="x"), part("c", category="y")],
)
NUMERIC = question("numeric", answer=900, tolerance=0, unit=TEXT, why=TEXT)
SCENARIO = question(
    "scenario",
    scenes=[
        {"id": "s", "text": TEXT, "decisions": [part("wait", to="bad"), part("say", to="good")]},
        {"id": "good", "text": TEXT, "end": "good", "why": TEXT},
        {"id": "bad", "text": TEXT, "end": "bad", "why": TEXT},
    ],
)


@pytest.mark.parametrize(
    ("asked", "given_answers", "expected"),
    [
        (SINGLE, [["key"], ["wrong"], ["wrong"], ["gone"]], [("", {"✓KEY": 1, "WRONG": 2, "OTHER": 0}, True)]),
        (SINGLE, [["key"], ["other"], []], [("", {"✓KEY": 1, "OTHER": 1, "WRONG": 0}, False)]),
        # A wrong option has to stay below the weakest key.
        (MULTIPLE, [["a", "b"], ["a", "c", "c"], ["a", "c"]], [("", {"✓A": 3, "✓B": 1, "C": 2, "D": 0}, True)]),
        (
            TRUE_FALSE,
            [["false", "b"], ["true", "b"], ["false", "a"], ["false"], []],
            [("Is it true?", {"✓False": 3, "True": 1}, False), ("Why?", {"✓A": 1, "B": 2}, True)],
        ),
        (ORDER, [["a", "b", "c"], ["b", "a", "c"], ["b", "a", "c"]], [("", {"✓A → B → C": 1, "B → A → C": 2}, True)]),
        (
            MATCH,
            [["a:a", "b:d", "c:c", "c:c"], ["a:a", "b:b", "c:c"]],
            [
                ("a left", {"✓a right": 2}, False),
                ("b left", {"✓b right": 1, "d right": 1}, False),
                ("c left", {"✓c right": 2}, False),
            ],
        ),
        (
            CATEGORISE,
            [["a:y", "b:x", "c:y"]],
            [("A", {"✓x": 0, "y": 1}, True), ("B", {"✓x": 1}, False), ("C", {"✓y": 1}, False)],
        ),
        (SHORT, [["ＦＡＮ"], ["fan"], ["crowd"]], [("", {"✓ＦＡＮ": 2, "crowd": 1}, False)]),
        # A wrong answer that is typed has to stay below all right ones together.
        (SHORT, [["fan"], ["fans"], ["crowd"], ["crowd"]], [("", {"✓fan": 1, "✓fans": 1, "crowd": 2}, False)]),
        (SHORT, [["x" * 200], ["fan"]], [("", {"✓fan": 1, f"{'x' * 159}…": 1}, False)]),
        (NUMERIC, [["900"], ["3600"], ["3600"]], [("", {"✓900": 1, "3600": 2}, True)]),
        (SCENARIO, [["s:say"], ["s:wait"], ["s:gone"]], [("", {"✓SAY": 1, "WAIT": 1, "…": 1}, False)]),
    ],
)
def test_choices_are_counted_under_their_words(
    asked: AnyQuestion, given_answers: list[list[str]], expected: list[tuple[str, dict[str, int], bool]]
) -> None:
    """Each type's answers are told in the words that learners saw, right ones first; a wrong one that wins is noted."""
    right = {"order": ["a b c"], "short": ["fan", "fans"], "numeric": ["900"], "scenario": ["s:say"]}.get(
        asked.type, []
    )
    answers = [deed(n, choice=choice, grade=int(" ".join(choice) in right)) for n, choice in enumerate(given_answers)]
    in_order = [(of, list(chosen.items()), beaten) for of, chosen, beaten in expected]
    assert told(groups_of(asked, tuple(map(read_event, answers)), "en")) == in_order


def test_foreign_ids_are_counted_only() -> None:
    """A forged file cannot fill the page with options of its own."""
    (group,) = groups_of(SINGLE, [read_event(deed(1, choice=["key", *(f"x{n}" for n in range(59))]))], "en")
    assert (len(group.answers), group.unshown) == (3, 59)


def test_of_what_is_typed_the_most_frequent_is_shown() -> None:
    """Eight answers, each with its share of all who answered; the others are counted together."""
    typed = [deed(n, choice=[f"word {n % 10}"], grade=0) for n in range(20)]
    (group,) = groups_of(SHORT, tuple(map(read_event, typed)), "en")
    assert [(each.count, each.share) for each in group.answers] == [(2, 0.1)] * 8
    assert group.unshown == 4
    (group,) = groups_of(SINGLE, [read_event(deed(n, choice=choice)) for n, choice in enumerate((["key"], []))], "en")
    assert [each.share for each in group.answers] == [0.5, 0, 0]


# Where people fail


def test_items_are_reported_and_sorted() -> None:
    """First answers only; odd questions first, those with too few answers last."""
    bank = bank_of(*QUESTIONS)
    people = team(*["1011110"] * 5, *["0110001"] * 6, "111111 ", bank=bank)
    retry = deed(9000, item="q0", grade=1, choice=["key"])
    people[6] = make_progress(replace(people[6].learner, events=(*people[6].learner.events, read_event(retry))), bank)
    doubtful = tuple(replace(event, confidence="think") for event in people[7].learner.events)
    people[7] = make_progress(replace(people[7].learner, events=doubtful), bank)
    reports = {report.question.id: report for report in report_items(people, bank, "en")}
    first = reports["q0"]
    assert (first.answers, first.right, first.facility, first.sure_wrong) == (12, 6, 0.5, 5)
    rests = [4 / 6] * 5 + [3 / 6] * 6 + [5 / 5]
    assert first.biserial == pytest.approx(np.corrcoef([1] * 5 + [0] * 6 + [1], rests)[0, 1])
    assert reports["q2"].biserial is None
    assert "beaten" not in first.flags
    few = report_items(team(*["1"] * 9, bank=bank_of(*QUESTIONS)), bank, "en")
    assert [report.flags for report in few] == [("few",)]
    order = report_items(people, bank, "en")
    assert [report.needs_a_look for report in order] == sorted((r.needs_a_look for r in order), reverse=True)


def test_what_needs_a_look_comes_first() -> None:
    """The odder and the harder, the earlier, else in the order of the course; of what few answered, what most missed."""
    columns = (
        "1" * 13 + "0" * 7,
        "1" * 5 + "0" * 5 + " " * 10,
        "1" * 6 + "0" * 6 + " " * 8,
        "1" * 2 + "0" * 8 + " " * 10,
        "1" * 4 + "0" * 6 + " " * 10,
        " " * 16 + "0111",
        " " * 17 + "000",
    )
    bank = bank_of(*QUESTIONS)
    reports = report_items(team(*map("".join, zip(*columns, strict=True)), bank=bank), bank, "en")
    assert [(report.question.id, report.flags) for report in reports] == [
        ("q3", ("beaten", "hard")),
        ("q4", ("beaten",)),
        ("q1", ()),
        ("q2", ()),
        ("q0", ()),
        ("q6", ("few",)),
        ("q5", ("few",)),
    ]


def test_one_group_that_is_beaten_is_odd() -> None:
    """All judge a statement rightly, and choose a wrong reason."""
    bank, answer = bank_of(TRUE_FALSE), {"item": "q", "choice": ["false", "b"], "grade": 0}
    (report,) = report_items([make_progress(learner(deed(n, **answer)), bank) for n in range(10)], bank, "en")
    assert report.flags == ("beaten", "hard")


def test_free_answers_are_no_items() -> None:
    """What is written freely is neither reported nor part of anybody's rest."""
    bank = bank_of(SINGLE, REFLECT)
    person = make_progress(learner(deed(1, item="r", choice=[WRITTEN], confidence=None)), bank)
    assert report_items([person], bank, "en") == []


def test_the_rest_needs_other_answers() -> None:
    """Learners with five answers or fewer do not count towards a point-biserial, nor among those behind it."""
    bank = bank_of(*QUESTIONS)
    (report, *_) = report_items(team(*["10101  "] * 6, *["01010  "] * 6, bank=bank), bank, "en")
    assert report.biserial is None
    report = next(
        report
        for report in report_items(team(*["100000 "] * 5, *["011111 "] * 4, *["1"] * 3, bank=bank), bank, "en")
        if report.question.id == "q0"
    )
    assert (report.answers, report.biserial, report.flags) == (12, None, ())


@pytest.mark.parametrize(("others", "told"), [(4, None), (5, -1)])
def test_a_point_biserial_needs_ten_learners(others: int, told: float | None) -> None:
    """However many have answered: of two, one right and one wrong, it would be 1 or −1 by itself."""
    people = team(*["100000 "] * 5, *["011111 "] * others, *["1"] * 3, bank=bank_of(*QUESTIONS))
    report = next(each for each in report_items(people, bank_of(*QUESTIONS), "en") if each.question.id == "q0")
    assert (report.biserial, "low" in report.flags) == (told, told is not None)
