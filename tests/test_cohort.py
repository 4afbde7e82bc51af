"""`wiki cohort`: learners' files, however damaged, become one page; the numbers on it are right."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser
from pydantic import TypeAdapter

from axe import violations
from tiny import change, make_site
from wiki import cohort
from wiki.cli import main
from wiki.cohort import read as reading
from wiki.cohort.bank import Bank, Track, make_bank
from wiki.cohort.choices import Group, groups_of
from wiki.cohort.items import Flag, find_flags, report_items
from wiki.cohort.merge import Learner, merge_learners
from wiki.cohort.note import Note, clean
from wiki.cohort.page import percent, reached, render_page
from wiki.cohort.pictures import draw_pages, draw_scatter, signed
from wiki.cohort.progress import Progress, Run, make_progress, notes_of
from wiki.cohort.read import Submission, find_backups, read_files
from wiki.cohort.stats import facility, point_biserial, rest_score
from wiki.cohort.sureness import Tally
from wiki.model.event import read_event
from wiki.model.quiz import AnyQuestion, Question
from wiki.model.text import LANGUAGES, Language
from wiki.site import Site
from wiki.words import words

DAY = 86_400_000
NOW = 1_795_000_000_000  # 18 November 2026
START = NOW - 30 * DAY
PROGRESS = json.loads((Path(__file__).parent / "js" / "fixtures" / "progress.json").read_text(encoding="utf-8"))
WRITTEN = "what I really think of my boss"


def deed(number: int, **changes: Any) -> dict[str, Any]:
    """An event as the browser writes it: the number gives its id, and its minute."""
    event = {
        "id": f"{number:032x}",
        "v": 2,
        "at": START + number * 60_000,
        "offset": 540,
        "language": "en",
        "kind": "answer",
        "item": "why-answer",
        "revision": 1,
        "grade": 1,
        "choice": ["return"],
        "confidence": "sure",
        "content": "0123abcd",
        "place": "page",
    }
    return event | changes


def mark(number: int, item: str, choice: str, **changes: Any) -> dict[str, Any]:
    """A page marked as read or unread."""
    return deed(number, kind="page", item=item, choice=[choice], grade=None, confidence=None, **changes)


def record(*events: object, **changes: Any) -> dict[str, Any]:
    """A learner's file."""
    return {
        "format": "engagement-wiki-record",
        "version": 2,
        "made": NOW,
        "name": "Ana",
        "events": list(events),
    } | changes


def write(path: Path, value: object) -> Path:
    """Write something as a file: bytes and text as they are, all else as JSON."""
    if isinstance(value, bytes):
        path.write_bytes(value)
    else:
        path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return path


def learner(*events: dict[str, Any], label: str = "Ana") -> Learner:
    """A learner with these events."""
    return Learner(label, (Path(f"{label}.json"),), tuple(map(read_event, events)))


TEXT = {"en": "text", "ja": "文"}


def question(kind: str, name: str = "q", **parts: Any) -> AnyQuestion:
    """A question of any type; each text is its own id, in capitals."""
    base = {"id": name, "type": kind, "section": "s", "objective": "o", "bloom": "apply", "reviewed": date(2026, 11, 1)}
    adapter: TypeAdapter[AnyQuestion] = TypeAdapter(Question)
    return adapter.validate_python({"revision": 1, "ask": TEXT, **base, **parts})


def part(name: str, **more: Any) -> dict[str, Any]:
    """An option, item or scene whose text is its id in capitals."""
    return {"id": name, "text": {"en": name.upper(), "ja": name.upper()}, "why": TEXT} | more


def sided(name: str, *sides: str) -> dict[str, Any]:
    """A pair or a spare part of a match."""
    return {"id": name, "why": TEXT} | {side: {"en": f"{name} {side}", "ja": name} for side in sides}


SINGLE = question("single", options=[part("key", correct=True), part("wrong"), part("other")])
REFLECT = question("reflect", "r", model=TEXT, rubric=[part("one"), part("two")])


def bank_of(*questions: AnyQuestion) -> Bank:
    """A course of one page, `p`, and one track."""
    return Bank(
        paths=frozenset({"p", "week"}),
        renamed={"old/p": "p"},
        titles={"p": "Page"},
        by_page={"p": questions},
        questions={each.id: each for each in questions},
        page_of={each.id: "p" for each in questions},
        tracks=(Track("t", "Track", ("p",)),),
        week=("p",),
    )


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
    ("answers", "rests", "easy", "biserial", "beaten", "flags"),
    [
        (9, 9, 0.0, -1.0, True, ("few",)),
        (10, 10, 0.3, 0.1, False, ()),
        (10, 10, 0.29, 0.09, True, ("beaten", "low", "hard")),
        (10, 9, 0.5, -1.0, False, ()),
        (10, 10, 0.5, None, False, ()),
    ],
)
def test_flags(
    answers: int, rests: int, easy: float, biserial: float | None, beaten: bool, flags: tuple[Flag, ...]
) -> None:
    """Each flag stands from its threshold on, and none is raised on too few answers."""
    assert find_flags(answers, rests, easy, biserial, beaten=beaten) == flags


# What was chosen


def told(groups: Sequence[Group]) -> list[tuple[str, dict[str, int], bool]]:
    """Groups in short: what each answers, what was chosen (right ones with a tick), whether a wrong one won."""
    return [
        (group.of, {f"{'✓' if each.right else ''}{each.text}": each.count for each in group.answers}, group.beaten)
        for group in groups
    ]


MULTIPLE = question("multiple", options=[part("a", correct=True), part("b", correct=True), part("c"), part("d")])
TRUE_FALSE = question("true-false", answer=False, options=[part("a", correct=True), part("b")])
ORDER = question("order", items=[part("a"), part("b"), part("c")])
MATCH = question("match", pairs=[sided(each, "left", "right") for each in "abc"], spare=[sided("d", "right")])
CATEGORISE = question(
    "categorise",
    categories=[{"id": each, "text": {"en": each, "ja": each}} for each in ("x", "y")],
    items=[part("a", category="x"), part("b", category="x"), part("c", category="y")],
)
SPELLINGS = {"en": ["fan"], "ja": ["ファン"]}
SHORT = question("short", accept=SPELLINGS, why=TEXT)
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
        (SINGLE, [["key"], ["wrong"], []], [("", {"✓KEY": 1, "WRONG": 1, "OTHER": 0}, False)]),
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
            [["a:a", "b:d", "c:c"], ["a:a", "b:b", "c:c"]],
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
        (SHORT, [["fan"], ["ＦＡＮ"], ["crowd"]], [("", {"✓fan": 2, "crowd": 1}, False)]),
        (NUMERIC, [["900"], ["3600"], ["3600"]], [("", {"✓900": 1, "3600": 2}, True)]),
        (SCENARIO, [["s:say"], ["s:wait"], ["s:gone"]], [("", {"✓SAY": 1, "WAIT": 1, "…": 1}, False)]),
    ],
)
def test_choices_are_counted_under_their_words(
    asked: AnyQuestion, given_answers: list[list[str]], expected: list[tuple[str, dict[str, int], bool]]
) -> None:
    """Each type's answers are told in the words that learners saw, right ones first; a wrong one that wins is noted."""
    right = {"order": ["a", "b", "c"], "short": ["fan"], "numeric": ["900"], "scenario": ["s:say"]}.get(asked.type)
    answers = [deed(n, choice=choice, grade=int(choice == right)) for n, choice in enumerate(given_answers)]
    assert told(groups_of(asked, tuple(map(read_event, answers)), "en")) == expected


def test_foreign_ids_are_counted_only() -> None:
    """A forged file cannot fill the page with options of its own."""
    (group,) = groups_of(SINGLE, [read_event(deed(1, choice=[f"x{n}" for n in range(60)]))], "en")
    assert (len(group.answers), group.unshown) == (3, 60)


# Reading


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "it is not JSON (line 1, column 2)."),
        ("", "it is not JSON (line 1, column 1)."),
        ("[" * 100_000, "it is nested too deeply"),
        ("é".encode("latin-1"), "it is not in UTF-8."),
        ([], "it is not a learner’s file of this course."),
        ({"format": "other"}, "it is not a learner’s file of this course."),
        (record(version=3), "newer version of the course (file version 3)"),
        (record(version=10**400), "newer version of the course (file version 1000000)"),
        (record(version=True), "it is damaged: “version” is missing"),
        (record(version=0), "it is damaged: “version” is missing"),
        (record(made="today"), "it is damaged: “made” is missing"),
        (record(name=None), "it is damaged: “name” is missing"),
        ({"format": "engagement-wiki-record", "version": 2, "events": []}, "it is damaged: “made” is missing"),
        (record(events={}), "it is damaged: “events” is missing"),
        (record(made=float("nan")), "it holds a value that is not a number"),
        (record(made=float("-inf")), "it holds a value that is not a number"),
        ('{"format": "engagement-wiki-record", "made": ' + "9" * 5000 + "}", "it holds a value that is not a number"),
        ('{"format": "engagement-wiki-record", "version": 2, "made": 1e999}', "it is damaged: “made”"),
    ],
)
def test_hostile_files_are_refused(tmp_path: Path, content: object, said: str) -> None:
    """One line says what is wrong with a file; the others are read all the same."""
    bad, good = write(tmp_path / "bad.json", content), write(tmp_path / "good.json", record(deed(1)))
    found, notes = read_files([bad, good], now=NOW)
    assert [each.path for each in found] == [good]
    assert len(notes) == 1
    assert notes[0].line("en").startswith(f"{bad}: ")
    assert said in notes[0].line("en")


def test_what_is_no_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that is wrong, a device without end, an empty folder, a file too large, too many events."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "locked").mkdir()
    many = write(tmp_path / "many.json", record(deed(1), deed(2), deed(3)))
    large = write(tmp_path / "large.json", " " * 2000)
    monkeypatch.setattr(reading, "MAX_BYTES", 1500)
    monkeypatch.setattr(reading, "MAX_EVENTS", 2)
    paths = [tmp_path / "gone.json", Path("/dev/zero"), tmp_path / "empty", large, many]
    found, notes = read_files(paths, now=NOW)
    assert found == []
    assert [note.key for note in notes] == ["missing", "no-file", "no-files", "large", "many"]


def test_what_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's own reason is passed on."""
    path = write(tmp_path / "ana.json", record())

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    found, notes = read_files([path], now=NOW)
    assert found == []
    assert "it cannot be opened (Permission denied)." in notes[0].line("en")


def test_a_folder_stands_for_its_files(tmp_path: Path) -> None:
    """Its .json files are read, in order; the same content counts once, and what may be a learner's file is told."""
    for name in ("b.json", "a.JSON", "copy.json"):
        write(tmp_path / name, record(deed(1), name=name[0]))
    write(tmp_path / "copy.json", record(deed(1), name="b"))
    write(tmp_path / "ana.json.txt", "renamed on its way")
    write(tmp_path / "Thumbs.db", "no")
    write(tmp_path / ".DS_Store", "no")
    (tmp_path / "week-2").mkdir()
    found, notes = read_files([tmp_path, tmp_path / "b.json"], now=NOW)
    assert [each.path.name for each in found] == ["a.JSON", "b.json"]
    assert [(note.path.name, note.key, note.values) for note in notes] == [
        ("ana.json.txt", "no-json", {}),
        ("week-2", "no-json", {}),
        ("copy.json", "same", {"other": "b.json"}),
        ("b.json", "same", {"other": "b.json"}),
    ]


@pytest.mark.parametrize(
    ("event", "field"),
    [
        (None, "event"),
        ([], "event"),
        (deed(2, v=3), "v"),
        (deed(2, v=True), "v"),
        (deed(2, id="x"), "id"),
        (deed(2, id="0" * 32 + "\n"), "id"),
        (deed(2, at=1.5), "at"),
        (deed(2, at="1"), "at"),
        (deed(2, offset=901), "offset"),
        (deed(2, language="de"), "language"),
        (deed(2, kind="other"), "kind"),
        (deed(2, item=""), "item"),
        (deed(2, item="x" * 201), "item"),
        (deed(2, item="\ud800"), "item"),
        (deed(2, revision=0), "revision"),
        (deed(2, grade=1.01), "grade"),
        (deed(2, grade=None), "grade"),
        (deed(2, grade=True), "grade"),
        (deed(2, choice="x"), "choice"),
        (deed(2, choice=["x"] * 61), "choice"),
        (deed(2, choice=["x" * 10_001]), "choice"),
        (deed(2, choice=[1]), "choice"),
        (deed(2, confidence="very"), "confidence"),
        (deed(2, content="0123"), "content"),
        (deed(2, place="elsewhere"), "place"),
        (deed(2, kind="prediction"), "grade"),
        (mark(2, "p", "perhaps"), "choice"),
        (mark(2, "p", "read", revision=2), "revision"),
        (mark(2, "p", "read", v=1), "kind"),
        ({"v": 2}, "id"),
        ({**deed(2), "\ud800": 1}, "event"),
    ],
)
def test_a_damaged_event_is_left_out_and_named(tmp_path: Path, event: object, field: str) -> None:
    """Its number and the field that is wrong are told; the events around it count."""
    path = write(tmp_path / "ana.json", record(deed(1), event, deed(3)))
    found, notes = read_files([path], now=NOW)
    assert [each.id for each in found[0].events] == [f"{n:032x}" for n in (1, 3)]
    assert f"1 events, by number (and field): 2 ({field})." in notes[0].line("en")


def test_many_damaged_events_are_one_line(tmp_path: Path) -> None:
    """The first five are named, all are counted."""
    path = write(tmp_path / "ana.json", record(*[{}] * 40))
    [note] = read_files([path], now=NOW)[1]
    assert "40 events, by number (and field): 1 (v), 2 (v), 3 (v), 4 (v), 5 (v), …." in note.line("en")


def test_version_1_is_read(tmp_path: Path) -> None:
    """A file of the first version has neither content nor place, and perhaps no name; what is foreign in it is dropped.

    It never had pages read or final checks: the manager is told, or the learner would look idle.
    """
    old = {key: value for key, value in deed(1, v=1, extra="x").items() if key not in ("content", "place")}
    path = write(tmp_path / "old.json", {"format": "engagement-wiki-record", "version": 1, "events": [old]})
    found, notes = read_files([path], now=NOW)
    assert [note.key for note in notes] == ["old"]
    assert found == [Submission(path, "", NOW, (read_event(deed(1, content="")),))]


def test_absurd_dates_are_left_out(tmp_path: Path) -> None:
    """Before 2020, or more than two days after the file was made or after today: left out and counted."""
    events = [
        deed(n, at=at)
        for n, at in enumerate([0, 1_577_836_799_999, 1_577_836_800_000, NOW + 2 * DAY, NOW + 2 * DAY + 1])
    ]
    path = write(tmp_path / "ana.json", record(*events))
    found, notes = read_files([path], now=NOW)
    assert len(found[0].events) == 2
    assert [(note.key, note.values) for note in notes] == [("dates", {"count": 3})]
    early = write(tmp_path / "early.json", record(deed(1, at=NOW - DAY), made=NOW - 4 * DAY))
    assert read_files([early], now=NOW)[0][0].events == ()
    for made in (0, -1, NOW + 3 * DAY):
        odd = write(tmp_path / "odd.json", record(deed(1), made=made))
        found, notes = read_files([odd], now=NOW)
        assert (found[0].made, len(found[0].events), notes[0].key) == (NOW, 1, "made")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("  Ana\n\tB ", "Ana B"),
        ("\u202eana\x00\x1b[31m\ud800", "ana[31m"),
        ("<b>Ana</b>", "<b>Ana</b>"),
        ("x" * 10_000, "x" * 59 + "…"),
        ("\u200b" * 10_000, ""),
        ("佐藤　健", "佐藤 健"),
    ],
)
def test_names_are_made_harmless(name: str, shown: str) -> None:
    """One line, no control or direction marks, cut; markup stays, and is escaped where it is shown."""
    assert clean(name) == shown


@pytest.mark.parametrize(
    ("event", "private"),
    [
        (deed(1, item="r", choice=[WRITTEN, "one"], grade=0.5, confidence=None), True),
        (deed(1, item="r", choice=["", "one"], grade=0.5, confidence=None), False),
        (deed(1, item="gone", choice=[WRITTEN], confidence=None), True),
        (deed(1, item="gone", choice=["s:say"], confidence=None), False),
        (deed(1, item="gone", choice=["two words"]), False),
        (deed(1, item="q", choice=["two words"], confidence=None), False),
        (deed(1, kind="prediction", item="r", choice=[WRITTEN], grade=None, confidence=None), False),
    ],
)
def test_a_backup_handed_on_by_mistake_is_told(event: dict[str, Any], *, private: bool) -> None:
    """The file with a learner's own words is told from the one for managers, also where its question is gone."""
    given_file = Submission(Path("b.json"), "Ana", NOW, (read_event(event),))
    notes = list(find_backups([given_file], bank_of(SHORT, REFLECT)))
    assert [(note.key, note.values) for note in notes] == ([("private", {"count": 1})] if private else [])
    assert all(WRITTEN not in note.line(language) for note in notes for language in LANGUAGES)


# One person, several files


def submission(name: str, *numbers: int, file: str = "", made: int = NOW) -> Submission:
    """A file with events of these numbers."""
    return Submission(Path(file or f"{name}.json"), name, made, tuple(read_event(deed(n)) for n in numbers))


def test_files_with_common_events_are_one_learner() -> None:
    """Also by way of a third file; the newest name comes first, each event counts once, and the merge is told."""
    files = [
        submission("Ana", 1, 2, file="a.json", made=NOW - 9),
        submission("Ben", 7),
        submission("", 3, 4, file="c.json"),
        submission("Anna", 3, 2, file="d.json", made=NOW - 1),
    ]
    learners, notes = merge_learners(files)
    assert [(each.label, len(each.events), each.files) for each in learners] == [
        ("Anna / Ana", 4, "a.json, c.json, d.json"),
        ("Ben", 1, "Ben.json"),
    ]
    assert [(note.path.name, note.key, note.values) for note in notes] == [
        ("c.json", "merged-names", {"other": "a.json", "names": "Anna / Ana"}),
        ("d.json", "merged-names", {"other": "a.json", "names": "Anna / Ana"}),
    ]
    (same,) = merge_learners([submission("Ana", 1, 2), submission("", 2)])[1]
    assert (same.key, same.values) == ("merged", {"other": "Ana.json"})


def test_a_merge_never_hides_a_name() -> None:
    """Who took over a colleague's backup is one learner with them here: both names stand, and the manager is told why."""
    files = [
        submission("佐藤", 1, 2, made=NOW - 9),
        submission("田中", 2, 3, made=NOW),
        submission("佐藤", 3, file="c.json"),
    ]
    learners, notes = merge_learners(files)
    assert [each.label for each in learners] == ["田中 / 佐藤"]
    assert {note.key for note in notes} == {"merged-names"}
    assert "田中 / 佐藤" in notes[0].line("ja")


def test_equal_names_stay_apart() -> None:
    """Two people of one name are told apart by their files; who gave no name is called by the file."""
    files = [
        submission("Ana", 1, file="x/a.json"),
        submission("Ana", 2, file="y/a.json"),
        submission("", 3, file="c.json"),
    ]
    assert [each.label for each in merge_learners(files)[0]] == ["Ana (a.json)", "Ana (a.json) 2", "c.json"]


def test_a_backup_is_no_changed_file() -> None:
    """It differs from the file for managers by the learner's own words alone."""
    free = deed(1, item="r", choice=[WRITTEN, "one"], grade=0.5, confidence=None)
    own, handed = (
        Submission(Path(f"{number}.json"), "Ana", NOW, (read_event(event),))
        for number, event in enumerate([free, free | {"choice": ["", "one"]}])
    )
    assert [note.key for note in merge_learners([own, handed])[1]] == ["merged"]


def test_a_forged_event_counts_the_same_in_any_order() -> None:
    """Of two unlike events of one id one counts, whichever file comes first; the manager is told that they are unlike."""
    one = submission("Ana", 5, 1)
    other = replace(one, events=(replace(one.events[0], grade=0.0), read_event(deed(3, at=START))))
    forth, back = (merge_learners(files)[0][0].events for files in ([one, other], [other, one]))
    assert [(note.key, note.values.get("count")) for note in merge_learners([one, other])[1]] == [
        ("merged", None),
        ("changed", 1),
    ]
    assert forth == back
    assert [event.at for event in forth] == sorted(event.at for event in forth)
    assert len(forth) == 3


# How far each has come


def test_a_page_is_read_as_last_marked() -> None:
    """Read, unread, read again; a page without questions is known, and one that is gone is counted as unknown."""
    marks = [mark(1, "p", "read"), mark(2, "p", "unread"), mark(3, "week", "read"), mark(4, "gone", "read")]
    person = make_progress(learner(*marks), bank_of(SINGLE))
    assert (person.pages["p"].read, person.unknown) == (False, 1)
    page = make_progress(learner(*marks, deed(5, item="q"), mark(2000, "p", "read")), bank_of(SINGLE)).pages["p"]
    assert (page.read, page.last) == (True, date(2026, 10, 21))


@pytest.mark.parametrize(
    ("answers", "right", "passed"),
    [
        ([("q", 1), ("r", 0.5)], 1, True),
        ([("q", 1)], 1, False),
        ([("r", 1)], 0, False),
        ([("q", 0), ("q", 1), ("r", 0)], 1, True),
        ([("q", 1), ("r", 1), ("q", 0.5)], 0, False),
    ],
)
def test_a_check_is_passed_by_its_last_answers(answers: list[tuple[str, float]], right: int, passed: bool) -> None:
    """Every question but the free ones right at its last answer; free ones written."""
    events = [deed(n, item=item, grade=grade) for n, (item, grade) in enumerate(answers)]
    page = make_progress(learner(*events), bank_of(SINGLE, REFLECT)).pages["p"]
    assert (page.right, page.total, page.passed, page.last) == (right, 1, passed, date(2026, 10, 19))


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
    assert [note.key for note in notes_of(person)] == ["unknown", "revised"]


def test_the_best_final_check() -> None:
    """Only runs answered to their end count, by the first answer to each item; of equal ones the earliest is best."""

    def draw(number: int, items: list[str], track: str = "t") -> dict[str, Any]:
        return deed(number, kind="draw", item=track, choice=items, grade=None, confidence=None)

    def given_in(run: int, number: int, item: str, grade: float, **more: Any) -> dict[str, Any]:
        return deed(number, item=item, grade=grade, place=f"{run:032x}", **more)

    events = [
        draw(1, ["q", "r"]), given_in(1, 2, "q", 1), given_in(1, 3, "r", 0), given_in(1, 4, "r", 1),
        draw(2000, ["q", "r"]), given_in(2000, 2001, "q", 1),
        draw(4000, ["q", "r"]), given_in(4000, 4001, "q", 0), given_in(4000, 4002, "r", 1),
        draw(5000, []), draw(5001, ["q"], "gone"),
    ]  # fmt: skip
    person = make_progress(learner(*events), bank_of(SINGLE, question("single", "r", options=SINGLE.options)))  # type: ignore[union-attr]
    first = date(2026, 10, 19)
    assert person.best("t") == Run("t", first, 1, 2)
    assert len(person.runs) == 2
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
    assert person.last == date.fromtimestamp(0) + (date(2026, 10, 20) - date.fromtimestamp(0))


# Where people fail


def team(*rights: str, bank: Bank) -> list[Progress]:
    """A learner for each text: `1` and `0` are first answers to the questions in turn, a blank is none."""
    people = []
    for number, pattern in enumerate(rights):
        events = [
            deed(number * 100 + place, item=item, grade=int(mark_ == "1"), choice=["key" if mark_ == "1" else "wrong"])
            for place, (item, mark_) in enumerate(zip(bank.questions, pattern, strict=False))
            if mark_ != " "
        ]
        people.append(make_progress(learner(*events, label=f"L{number}"), bank))
    return people


QUESTIONS = [question("single", f"q{n}", options=SINGLE.options) for n in range(7)]  # type: ignore[union-attr]


def test_items_are_reported_and_sorted() -> None:
    """First answers only; odd questions first, those with too few answers last."""
    bank = bank_of(*QUESTIONS)
    people = team(*["1011110"] * 5, *["0110001"] * 6, "111111 ", bank=bank)
    retry = deed(9000, item="q0", grade=1, choice=["key"])
    people[6] = make_progress(replace(people[6].learner, events=(*people[6].learner.events, read_event(retry))), bank)
    reports = {report.question.id: report for report in report_items(people, bank, "en")}
    first = reports["q0"]
    assert (first.answers, first.right, first.facility, first.sure_wrong) == (12, 6, 0.5, 6)
    rests = [4 / 6] * 5 + [3 / 6] * 6 + [5 / 5]
    assert first.biserial == pytest.approx(np.corrcoef([1] * 5 + [0] * 6 + [1], rests)[0, 1])
    assert reports["q2"].biserial is None
    assert "beaten" not in first.flags
    few = report_items([*team(*["1"] * 9, bank=bank_of(*QUESTIONS))], bank, "en")
    assert [report.flags for report in few] == [("few",)]
    order = report_items(people, bank, "en")
    assert [report.needs_a_look for report in order] == sorted((r.needs_a_look for r in order), reverse=True)


def test_free_answers_are_no_items() -> None:
    """What is written freely is neither reported nor part of anybody's rest."""
    bank = bank_of(SINGLE, REFLECT)
    person = make_progress(learner(deed(1, item="r", choice=[WRITTEN], confidence=None)), bank)
    assert report_items([person], bank, "en") == []


def test_the_rest_needs_other_answers() -> None:
    """Learners with five answers or fewer do not count towards a point-biserial."""
    bank = bank_of(*QUESTIONS)
    (report, *_) = report_items(team(*["10101  "] * 6, *["01010  "] * 6, bank=bank), bank, "en")
    assert report.biserial is None


# Pictures


@pytest.mark.parametrize(
    ("right", "count", "rounded", "down"),
    [
        (1, 8, "13%", "12%"),
        (29, 200, "15%", "14%"),
        (29, 100, "29%", "29%"),
        (8, 27, "30%", "29%"),
        (20, 30, "67%", "66%"),
        (3, 3, "100%", "100%"),
    ],
)
def test_shares_are_those_of_the_browser(right: int, count: int, rounded: str, down: str) -> None:
    """A half goes up, as in the learner's own sheet; what is below a line does not look as if it had reached it."""
    assert (percent(right / count), reached(right / count)) == (rounded, down)


def test_pictures_stay_in_their_frames() -> None:
    """Whatever the numbers, every dot and bar lies inside; nothing is drawn of too few answers."""
    bank = bank_of(*QUESTIONS)
    people = team(*["1111111"] * 5, *["0000000"] * 5, "1111110", "0000001", bank=bank)
    picture = draw_scatter(report_items(people, bank, "en"))
    assert picture is not None
    for dot in picture.dots:
        assert picture.left <= dot.x <= picture.right
        assert picture.top <= dot.y <= picture.bottom
    assert picture.top <= picture.low <= picture.bottom
    assert draw_scatter(report_items(people[:9], bank, "en")) is None
    assert [signed(number) for number in (0.5, -0.25, -0.001)] == ["0.50", "−0.25", "0.00"]


def test_bars_of_pages() -> None:
    """Whoever has read most stands first, then whoever has passed most; a bar is full when all is done."""
    done = {"Ana": [], "Ben": [deed(1, item="q")], "Eve": [mark(1, "p", "read")]}
    people = [make_progress(learner(*events, label=name), bank_of(SINGLE)) for name, events in done.items()]
    bars = [(bar.name, bar.read_width, bar.passed_width, bar.y) for bar in draw_pages(people, 1)]
    assert bars == [("Eve", 270, 0, 0), ("Ben", 0, 270, 44), ("Ana", 0, 0, 88)]


# The command and its page


@pytest.fixture(scope="session")
def tiny_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_site(tmp_path_factory.mktemp("cohort") / "tiny")


@cache
def tiny_bank(root: Path, language: Language) -> Bank:
    """The tiny course, read once."""
    return make_bank(Site.read(root), language)


def class_of_twelve(folder: Path) -> Path:
    """Twelve learners' files, with all that a page can show: flags, a final check, a hostile name, a damaged file."""
    folder.mkdir()
    for n in range(12):
        base = n * 1000
        right = n % 4 == 0
        run = deed(base + 50, kind="draw", item="short", choice=["why-answer"], grade=None, confidence=None)
        events = [
            deed(base, grade=int(right), choice=["return" if right else "news"]),
            deed(base + 1, item="what-answers-show", choice=["best"], grade=0, confidence="guess"),
            deed(base + 2, item="postcards-count", choice=["true", "x"], grade=0, confidence="think"),
            deed(base + 3, item="steps-of-an-answer", choice=["x"], grade=n % 2),
            deed(base + 4, item="names-and-meanings", choice=["x:y"], grade=0.5, confidence=None),
            deed(base + 5, item="gone", choice=[WRITTEN]),
            mark(base + 6, "history/letters", "read"),
            run,
            deed(base + 51, place=run["id"]),
        ]
        name = "<script>alert('x')</script>" if n == 3 else f"Learner {n}"
        write(folder / f"{n:02}.json", record(*events, name=name))
    write(folder / "broken.json", "{")
    return folder


def test_the_row_of_whom_not_all_counts_says_so() -> None:
    """A learner whose clock was wrong does not look idle: their row leads to the note, and nobody else's does."""
    bank = bank_of(SINGLE)
    people = [make_progress(learner(label=label), bank) for label in ("Ana", "Ben", "Cleo")]
    notes = [Note(Path("Ana.json"), "dates", {"count": 9}), Note(Path("Ben.json"), "private", {"count": 1})]
    page = render_page(bank, people, notes, language="en", now=NOW)
    rows = page.partition("<tbody>")[2].partition("</tbody>")[0].split("</tr>")
    assert [words("en")("cohort.doubt") in row for row in rows] == [True, False, False, False]


def test_the_week_stands_beside_the_tracks() -> None:
    """The chapters that the week has read whole, as far as they were read; parts of pages and tasks are not among them."""
    bank = replace(bank_of(SINGLE), tracks=())
    page = render_page(bank, [make_progress(learner(mark(1, "p", "read")), bank)], [], language="en", now=NOW)
    assert "<span>1 of 1 read</span> <span>0 passed</span>" in page
    site = Site.read(Path(__file__).parents[1])
    assert site.course
    steps = [step for day in site.course.week.days for step in day.steps]
    assert make_bank(site, "ja").week == tuple(step.page for step in steps if step.minutes is None)


def test_a_small_team_sees_what_most_missed_first() -> None:
    """With six learners no question is judged, and that is said; what four missed comes before what one alone missed."""
    bank = bank_of(*QUESTIONS[:3])
    people = team("100", "110", "10 ", "10 ", "11 ", "01 ", bank=bank)
    reports = report_items(people, bank, "en")
    assert [report.question.id for report in reports] == ["q1", "q2", "q0"]
    page = render_page(bank, people, [], language="en", now=NOW)
    assert words("en")("cohort.odd-unknown", answers=10) in page
    assert words("en")("cohort.odd-none") not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_needs_nothing_and_gives_nothing_away(
    tiny_root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], language: Language
) -> None:
    """One file, without script and address; foreign names are escaped; what was left out is told in its language."""
    files, out = class_of_twelve(tmp_path / "files"), tmp_path / "page.html"
    command = ["--root", str(tiny_root), "cohort", str(files), "--language", language, "--out", str(out)]
    assert main(command) == 0
    said = capsys.readouterr()
    written = {"en": f"written: {out} (learners: 12)\n", "ja": f"書き出しました：{out}（学習者12人）\n"}
    assert said.out == written[language]
    refused = {"en": "it is not JSON", "ja": "JSONとして読めません"}
    assert f"{files / 'broken.json'}: {refused[language]}" in said.err
    assert len(said.err.splitlines()) == 13
    page = out.read_text(encoding="utf-8")
    assert f'<html lang="{language}">' in page
    for absent in ("<script", "http://", "https://", "//", WRITTEN, str(tmp_path), "@import", "url(h"):
        assert absent not in page.replace("</", ""), absent
    assert "&lt;script&gt;alert(&#39;x&#39;)" in page
    w = words(language)
    for shown in (w("cohort.note.not-json", line=1, column=2), w("cohort.flag.beaten"), w("cohort.private")):
        assert shown in page


def test_free_texts_are_never_shown() -> None:
    """Not even where a file holds them, or calls them by another item's name."""
    bank = bank_of(REFLECT, SINGLE)
    events = [
        deed(1, item="r", choice=[WRITTEN], confidence=None),
        deed(2, item="q", choice=[WRITTEN]),
        deed(3, item="x", choice=[WRITTEN]),
    ]
    people = [make_progress(learner(*events), bank)]
    assert WRITTEN not in render_page(bank, people, [], language="en", now=NOW)


def test_typed_answers_are_shown_as_they_are() -> None:
    """What a learner typed is text: neither HTML nor Markdown comes to life."""
    bank = bank_of(SHORT)
    typed = "*a* <img src=x> [b](javascript:c) `d`"
    people = [make_progress(learner(deed(1, item="q", grade=0, choice=[typed])), bank)]
    page = render_page(bank, people, [], language="en", now=NOW)
    assert "*a* &lt;img src=x&gt; [b](javascript:c) `d`" in page


def test_nothing_to_read_is_a_failure(tiny_root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1, a line for each reason, and no page."""
    out = tmp_path / "page.html"
    assert main(["--root", str(tiny_root), "cohort", str(tmp_path), str(tmp_path / "no"), "--out", str(out)]) == 1
    assert [line.partition(": ")[2] for line in capsys.readouterr().err.splitlines()] == [
        "there is no .json file in the folder. Put the learners’ files into it.",
        "there is no such file. Correct its name.",
        "no file could be read. Ask for the files that the course writes for managers.",
    ]
    assert not out.exists()


def test_a_course_that_is_not_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Answers to questions that cannot be read are not taken for answers to old ones without a word."""
    root = make_site(tmp_path / "tiny")
    change(root, "quizzes/history/letters.yml", "questions:", "qestions:")
    path = write(tmp_path / "ana.json", record(deed(1)))
    assert main(["--root", str(root), "cohort", str(path), "--out", str(tmp_path / "page.html")]) == 0
    said = "wiki cohort: some course files cannot be read, so their questions are missing. Run: wiki check"
    assert capsys.readouterr().err.splitlines()[0] == said


def test_the_page_is_written_nowhere_else(tiny_root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A place that cannot be written is told, and a learner's file is never overwritten."""
    path = write(tmp_path / "ana.json", record(deed(1)))
    damaged = write(tmp_path / "damaged.json", "{")
    for out, said in (
        (
            tmp_path / "no" / "page.html",
            "cannot be read or written (No such file or directory). Choose another place, or make this one available.",
        ),
        (tmp_path, "cannot be read or written (Is a directory). Choose another place, or make this one available."),
        (damaged, "this is a learner's file. Choose another one with --out."),
        (path, "this is a learner's file. Choose another one with --out."),
    ):
        assert main(["--root", str(tiny_root), "cohort", str(path), str(damaged), "--out", str(out)]) == 1
        assert f"{out}: {said}" in capsys.readouterr().err
    assert json.loads(path.read_bytes()) == record(deed(1))
    assert damaged.read_bytes() == b"{"


def test_a_learner_without_answers_has_a_row(tiny_root: Path, tmp_path: Path) -> None:
    """An empty record is no error."""
    path, out = write(tmp_path / "ana.json", record()), tmp_path / "page.html"
    assert cohort.run(tiny_root, files=[path], language="en", out=out, now=NOW) == 0
    page = out.read_text(encoding="utf-8")
    assert "Learners: 1. No answers yet" in page
    assert words("en")("cohort.nothing") in page


def test_a_default_page_lies_in_the_present_folder(
    tiny_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without options: `cohort.html`, in English."""
    write(tmp_path / "ana.json", record(deed(1)))
    monkeypatch.chdir(tmp_path)
    assert main(["--root", str(tiny_root), "cohort", "ana.json"]) == 0
    assert '<html lang="en">' in (tmp_path / "cohort.html").read_text(encoding="utf-8")


# Anything at all

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
# Nearly right: a sound event in which some fields are anything, or something that matters elsewhere.
TELLING = st.sampled_from(
    ["why-answer", "history/letters", "short", "read", "answer", "page", "draw", 1, 2, NOW, ["read"], "0" * 32]
)
EVENTS = st.builds(
    lambda number, changes: deed(number, **changes),
    st.integers(0, 50),
    st.dictionaries(st.sampled_from(sorted(deed(0))), JSON | TELLING, max_size=4),
)
FILES = JSON | st.builds(
    lambda events, changes: record(*events, **changes),
    st.lists(EVENTS | JSON, max_size=6),
    st.dictionaries(st.sampled_from(sorted(record())), JSON | TELLING, max_size=2),
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(contents=st.lists(FILES, min_size=1, max_size=3), language=st.sampled_from(LANGUAGES))
def test_no_json_raises(tiny_root: Path, tmp_path: Path, contents: list[object], language: Language) -> None:
    """Whatever stands in the files: notes and perhaps a page, never an exception; every note has its words."""
    paths = [write(tmp_path / f"{n}.json", content) for n, content in enumerate(contents)]
    submissions, notes = read_files(paths, now=NOW)
    learners, merged = merge_learners(submissions)
    bank = tiny_bank(tiny_root, language)
    people = [make_progress(each, bank) for each in learners]
    for note in (*notes, *merged):
        assert note.line("en")
    render_page(bank, people, [*notes, *merged], language=language, now=NOW).encode()


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200))
def test_no_bytes_raise(tmp_path: Path, data: bytes) -> None:
    """A file of any bytes is read or refused."""
    found, notes = read_files([write(tmp_path / "any.json", data)], now=NOW)
    assert len(found) + len(notes) >= 1


# In a browser


def test_on_paper_the_first_ten_stand(browser: Browser, tmp_path: Path) -> None:
    """A team's hundreds of questions would fill eighty sheets: the first ten are printed, and the rest is said to be left out."""
    bank = bank_of(*[question("single", f"q{n}", options=SINGLE.options) for n in range(12)])  # type: ignore[union-attr]
    out = tmp_path / "page.html"
    out.write_text(render_page(bank, team("0" * 12, bank=bank), [], language="en", now=NOW), encoding="utf-8")
    page = browser.new_page()
    page.goto(out.as_uri())
    assert [page.locator(shown).filter(visible=True).count() for shown in (".item", ".on-paper")] == [12, 0]
    page.emulate_media(media="print")
    assert [page.locator(shown).filter(visible=True).count() for shown in (".item", ".on-paper")] == [10, 1]
    page.close()


def test_on_paper_names_of_tracks_and_dates_are_whole(browser: Browser, tmp_path: Path, site: Site) -> None:
    """The widest table of the course, beside a long name, fits an upright sheet without a break within a word."""
    bank = make_bank(site, "en")
    item = next(iter(bank.questions))
    people = [make_progress(learner(deed(1, item=item), label=name), bank) for name in ("Ana", "record-" * 6)]
    out = tmp_path / "page.html"
    out.write_text(render_page(bank, people, [], language="en", now=NOW), encoding="utf-8")
    page = browser.new_page(viewport={"width": 695, "height": 1000})  # A4 without its margins
    page.emulate_media(media="print")
    page.goto(out.as_uri())
    lines = """(cells) => cells.map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return new Set([...range.getClientRects()].map(({ top }) => top)).size;
    })"""
    tracks = [page.get_by_role("columnheader", name=each.name) for each in bank.tracks]
    assert [each.evaluate(f"(cell) => ({lines})([cell])[0]") for each in tracks] == [1, 1, 1]
    assert page.locator(".who td:last-child").evaluate_all(lines) == [1, 1]
    assert page.locator(".who table").evaluate("table => table.scrollWidth <= table.parentElement.clientWidth")
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_accessible_and_asks_for_nothing(browser: Browser, tmp_path: Path, language: Language) -> None:
    """No axe finding with all opened, in both schemes and widths; nothing scrolls sideways but tables; no request."""
    bank = bank_of(*QUESTIONS, question("true-false", "tf", answer=False, options=TRUE_FALSE.options), REFLECT)  # type: ignore[union-attr]
    people = team(*["10111100"] * 6, *["01100010"] * 6, "11111111", bank=bank)
    run = deed(1, kind="draw", item="t", choice=["q0"], grade=None, confidence=None)
    active = learner(mark(0, "p", "read"), run, deed(2, item="q0", place=run["id"]), label="x" * 60)
    notes = [Note(Path("a.json"), "same", {"other": "b.json"})]
    html = render_page(bank, [*people, make_progress(active, bank)], notes, language=language, now=NOW)
    out = tmp_path / "page.html"
    out.write_text(html, encoding="utf-8")
    context = browser.new_context()
    page = context.new_page()
    requests: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(out.as_uri())
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert violations(page) == []
    pictures = page.locator("svg").all()
    assert len(pictures) == 3
    for picture in pictures:
        assert picture.get_attribute("role") == "img"
        assert picture.locator("title").text_content()
        assert picture.locator("desc").text_content()
    assert [url for url in requests if not url.startswith(("file:", "data:"))] == []
    assert said == []
    context.close()
