"""`wiki cohort` reads learners' files: what is hostile or damaged is left out and told, and the rest counts."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from team import DAY, NOW, REFLECT, SHORT, WRITTEN, bank_of, deed, mark, record, write
from wiki.cohort import read as reading
from wiki.cohort.note import clean
from wiki.cohort.read import Submission, find_backups, read_files
from wiki.model.event import read_event
from wiki.model.text import LANGUAGES


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
    write(tmp_path / "empty" / "ana.txt", "nothing of ours")
    full = write(tmp_path / "full.json", json.dumps(record(deed(1), deed(2))).ljust(1500))
    many = write(tmp_path / "many.json", record(deed(1), deed(2), deed(3)))
    large = write(tmp_path / "large.json", " " * 2000)
    assert (reading.MAX_BYTES, reading.MAX_EVENTS) == (64 * 2**20, 200_000), "as in `tests/js/file.test.js`"
    monkeypatch.setattr(reading, "MAX_BYTES", 1500)
    monkeypatch.setattr(reading, "MAX_EVENTS", 2)
    paths = [tmp_path / "gone.json", Path("/dev/zero"), tmp_path / "empty", large, many, full]
    found, notes = read_files(paths, now=NOW)
    assert [each.path for each in found] == [full], "as many and as much as may be"
    assert [note.key for note in notes] == ["missing", "no-file", "no-files", "no-json", "large", "many"]


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
    for name in ("b.json", "a.JSON"):
        write(tmp_path / name, record(deed(1), name=name[0]))
    write(tmp_path / "copy.json", record(deed(1), name="b"))
    write(tmp_path / "ana.json.txt", "renamed on its way")
    write(tmp_path / "Thumbs.db", "no")
    write(tmp_path / "desktop.ini", "no")
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
        (deed(2, at=-1), "at"),
        (deed(2, at=8_640_000_000_000_001), "at"),
        (deed(2, offset=901), "offset"),
        (deed(2, offset=-901), "offset"),
        (deed(2, language=""), "language"),
        (deed(2, language=7), "language"),
        (deed(2, kind="other"), "kind"),
        (deed(2, item=""), "item"),
        (deed(2, item="x" * 201), "item"),
        (deed(2, item="\ud800"), "item"),
        (deed(2, revision=0), "revision"),
        (deed(2, revision=1_000_001), "revision"),
        (deed(2, grade=-0.1), "grade"),
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
    assert notes[0].doubt


@pytest.mark.parametrize(
    "change",
    [
        {"at": 0},
        {"at": 8_640_000_000_000_000},
        {"offset": -900},
        {"offset": 900},
        {"item": "x" * 200},
        {"revision": 1_000_000},
        {"grade": 0},
        {"choice": ["a"] * 60},
        {"choice": ["あ" * 10_000]},
        {"confidence": None},
        {"confidence": "guess"},
        {"place": "review"},
        {"place": "f" * 32},
        {"kind": "prediction", "grade": None, "confidence": None, "revision": 2, "choice": []},
    ],
    ids=str,
)
def test_what_is_at_a_limit_is_an_event(change: dict[str, Any]) -> None:
    """The limits are those of `tests/js/events.test.js`: what the browser keeps is read."""
    given = deed(1, **change)
    assert asdict(read_event(given)) == {**given, "choice": tuple(given["choice"])}


@pytest.mark.parametrize(("language", "edition"), [("de", "en"), ("zh-CN", "en"), ("ja", "ja")])
def test_events_of_a_translated_page_are_read(language: str, edition: str) -> None:
    """A page once named the language of a translation: the browser reads that as English."""
    assert read_event(deed(1, language=language)).language == edition


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
    assert [(note.key, note.doubt) for note in notes] == [("old", True)]
    assert found == [Submission(path, "", NOW, (read_event(deed(1, content="")),))]
    write(path, record(old, version=1, made=NOW - DAY))
    assert [(each.name, each.made) for each in read_files([path], now=NOW)[0]] == [("Ana", NOW - DAY)]


def test_a_file_that_was_saved_anew_is_read(tmp_path: Path) -> None:
    """Editors of Windows put a mark before the first sign."""
    path = write(tmp_path / "ana.json", f"\ufeff{json.dumps(record(deed(1)))}")
    found, notes = read_files([path], now=NOW)
    assert ([len(each.events) for each in found], notes) == ([1], [])


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
    late = write(tmp_path / "late.json", record(deed(1), deed(2, at=NOW + 3 * DAY), made=NOW + 2 * DAY))
    found, notes = read_files([late], now=NOW)
    assert (found[0].made, len(found[0].events), notes[0].key) == (NOW + 2 * DAY, 1, "dates")
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
        ("x" * 60, "x" * 60),
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
