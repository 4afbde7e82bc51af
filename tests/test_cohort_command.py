"""`wiki cohort` as a command: learners' files, however damaged, become one page; anything else is told in one line."""

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from team import NOW, WRITTEN, deed, mark, record, write
from tiny import change, make_site
from wiki import cohort
from wiki.cli import main
from wiki.cohort.bank import Bank, make_bank
from wiki.cohort.merge import merge_learners
from wiki.cohort.page import render_page
from wiki.cohort.progress import make_progress
from wiki.cohort.read import read_files
from wiki.model.text import LANGUAGES, Language
from wiki.site import Site
from wiki.words import words


@pytest.fixture(scope="session")
def tiny_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_site(tmp_path_factory.mktemp("cohort") / "tiny")


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
    # One of them sends the backup, too.
    backup = [deed(0, choice=["return"]), deed(60, item="gone", choice=[WRITTEN], confidence=None)]
    write(folder / "00b.json", record(*backup, name="Learner 0"))
    write(folder / "broken.json", "{")
    return folder


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
    assert len(said.err.splitlines()) == 15
    page = out.read_text(encoding="utf-8")
    assert f'<html lang="{language}">' in page
    for absent in ("<script", "http://", "https://", "//", WRITTEN, str(tmp_path), "@import", "url(h"):
        assert absent not in page.replace("</", ""), absent
    assert "&lt;script&gt;alert(&#39;x&#39;)" in page
    w = words(language)
    told = (w("cohort.note.private", count=1), w("cohort.note.merged", other="00.json"))
    assert all(line in said.err for line in told)
    for shown in (*told, w("cohort.note.not-json", line=1, column=2), w("cohort.flag.beaten"), w("cohort.private")):
        assert shown in page


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
    (tmp_path / "folder").mkdir()
    for out, said in (
        (
            tmp_path / "no" / "page.html",
            "cannot be read or written (No such file or directory). Choose another place, or make this one available.",
        ),
        (tmp_path, "cannot be read or written (Is a directory). Choose another place, or make this one available."),
        (damaged, "this is a learner's file. Choose another one with --out."),
        (path, "this is a learner's file. Choose another one with --out."),
        (tmp_path / "folder" / ".." / path.name, "this is a learner's file. Choose another one with --out."),
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
    assert words("en")("cohort.untouched") in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_default_page_lies_in_the_present_folder(
    tiny_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    """Without options: `cohort.html`, in the language of the terminal."""
    monkeypatch.setenv("LC_ALL", {"en": "en_US.UTF-8", "ja": "ja_JP.UTF-8"}[language])
    write(tmp_path / "ana.json", record(deed(1)))
    monkeypatch.chdir(tmp_path)
    assert main(["--root", str(tiny_root), "cohort", "ana.json"]) == 0
    assert f'<html lang="{language}">' in (tmp_path / "cohort.html").read_text(encoding="utf-8")


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


@cache
def tiny_bank(root: Path, language: Language) -> Bank:
    """The tiny course, read once."""
    return make_bank(Site.read(root), language)


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
        assert note.line(language)
    render_page(bank, people, [*notes, *merged], language=language, now=NOW).encode()


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200))
def test_no_bytes_raise(tmp_path: Path, data: bytes) -> None:
    """A file of any bytes is read or refused."""
    found, notes = read_files([write(tmp_path / "any.json", data)], now=NOW)
    assert len(found) + len(notes) >= 1
