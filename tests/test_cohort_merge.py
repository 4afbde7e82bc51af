"""`wiki cohort` merges learners: one person's files count as one, and nobody's name or answer is lost in it."""

from dataclasses import replace
from pathlib import Path

from team import NOW, START, WRITTEN, deed
from wiki.cohort.merge import merge_learners
from wiki.cohort.read import Submission
from wiki.model.event import read_event


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
    assert (same.key, same.values, same.doubt) == ("merged", {"other": "Ana.json"}, False)


def test_a_merge_never_hides_a_name() -> None:
    """Who took over a colleague's backup is one learner with them here: both names stand, and the manager is told why."""
    files = [
        submission("佐藤", 1, 2, made=NOW - 9),
        submission("田中", 2, 3, made=NOW),
        submission("佐藤", 3, file="c.json"),
    ]
    learners, notes = merge_learners(files)
    assert [each.label for each in learners] == ["田中 / 佐藤"]
    assert {(note.key, note.doubt) for note in notes} == {("merged-names", True)}
    assert "田中 / 佐藤" in notes[0].line("ja")
    (long,) = merge_learners([submission(name * 60, 1) for name in "ab"])[0]
    assert long.label == f"{'a' * 60} / {'b' * 56}…"


def test_equal_names_stay_apart() -> None:
    """Two people of one name are told apart by their files; who gave no name is called by the file."""
    files = [
        submission("Zoe", 4),
        submission("Ana", 1, file="x/a.json"),
        submission("Ana", 2, file="y/a.json"),
        submission("", 3, file="c.json"),
        submission("ben", 5),
    ]
    labels = [each.label for each in merge_learners(files)[0]]
    assert labels == ["Ana (a.json)", "Ana (a.json) 2", "ben", "c.json", "Zoe"], "names stand in their order"


def test_a_backup_is_no_changed_file() -> None:
    """It differs from the file for managers by the learner's own words alone, and not by what they ticked."""
    free = deed(1, item="r", choice=[WRITTEN, "one"], grade=0.5, confidence=None)
    own, handed, forged = (
        Submission(Path(f"{number}.json"), "Ana", NOW, (read_event(event),))
        for number, event in enumerate([free, free | {"choice": ["", "one"]}, free | {"choice": ["", "two"]}])
    )
    assert [note.key for note in merge_learners([own, handed])[1]] == ["merged"]
    assert [note.key for note in merge_learners([own, forged])[1]] == ["merged", "changed"]


def test_a_forged_event_counts_the_same_in_any_order() -> None:
    """Of two unlike events of one id one counts, whichever file comes first; the manager is told that they are unlike."""
    one = submission("Ana", 5, 1)
    five, first = one.events
    one = replace(one, events=(*one.events, read_event(deed(4, at=START))))
    unlike = replace(five, grade=0.0), replace(first, choice=("news",))
    other = replace(one, events=(*unlike, read_event(deed(3, at=START))))
    forth, back = (merge_learners(files)[0][0].events for files in ([one, other], [other, one]))
    assert [(note.key, note.values.get("count"), note.doubt) for note in merge_learners([one, other])[1]] == [
        ("merged", None, False),
        ("changed", 2, True),
    ]
    assert forth == back
    assert [event.at for event in forth] == sorted(event.at for event in forth)
    assert len(forth) == 4
