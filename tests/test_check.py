"""Every rule speaks when it should, and says what it should (cases in `check/*.yml`)."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from tiny import make_site
from wiki.check import RULES, check_built, check_site
from wiki.check.bank import longest_key_z, position_chi_square
from wiki.check.numbers import lone_figures
from wiki.model.problem import Problem
from wiki.model.quiz import Single
from wiki.site import Site

FOLDER = Path(__file__).parent / "check"
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['when']}")
    for path in sorted(FOLDER.glob("*.yml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]


def break_site(root: Path, case: dict[str, Any]) -> None:
    """Make the changes of a case: whole files, words in files, words many times, or files taken away."""
    for file, text in case.get("change", {}).items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text, encoding="utf-8")
    for file, changes in case.get("replace", {}).items():
        text = (root / file).read_text(encoding="utf-8")
        for old, new in changes if isinstance(changes[0], list) else [changes]:
            assert old in text, f"{file} does not hold “{old}”"
            text = text.replace(old, new)
        (root / file).write_text(text, encoding="utf-8")
    for file, (before, piece, times) in case.get("repeat", {}).items():
        text = (root / file).read_text(encoding="utf-8")
        (root / file).write_text(text.replace(before, piece * times + before), encoding="utf-8")
    for file in case.get("remove", []):
        (root / file).unlink()


@pytest.mark.parametrize("case", CASES)
def test_says(case: dict[str, Any], tmp_path: Path) -> None:
    """The tiny wiki, changed as the case says, gives exactly these findings."""
    if "built" in case:
        break_site(tmp_path, {"change": case["built"]})
        assert [str(problem) for problem in check_built(tmp_path)] == case["says"]
        return
    root = make_site(tmp_path / "tiny")
    break_site(root, case)
    assert [str(problem) for problem in check_site(Site.read(root))] == case["says"]


def test_every_rule_is_tried() -> None:
    """Each rule has a file of cases of its own, and each case file a rule."""
    rules = {rule.__name__.removeprefix("check_") for rule in RULES} | {"built"}
    assert {path.stem for path in FOLDER.glob("*.yml")} == rules


def test_tiny_wiki_is_whole(tmp_path: Path) -> None:
    """Untouched, the tiny wiki gives no finding."""
    assert check_site(Site.read(make_site(tmp_path / "tiny"))) == []


@pytest.mark.parametrize(
    ("folder", "lost"),
    [
        ("docs", ["docs/en", "docs/ja"]),
        ("docs/ja", ["docs/ja"]),
        ("knowledge", ["knowledge/claims", "knowledge/course.yml", "knowledge/references.bib", "knowledge/terms"]),
        ("knowledge/claims", ["knowledge/claims"]),
        ("knowledge/terms", ["knowledge/terms"]),
        ("quizzes", ["quizzes"]),
    ],
)
def test_lost_folder(folder: str, lost: list[str], tmp_path: Path) -> None:
    """A folder that is gone is told once; nothing that it held is called unknown."""
    root = make_site(tmp_path / "tiny")
    shutil.rmtree(root / folder)
    found = check_site(Site.read(root))
    assert [problem.file for problem in found] == lost
    assert all(" is missing. " in str(problem) for problem in found)


def test_a_finding_is_one_line() -> None:
    """Whatever a message quotes, it stays one line, and GitHub reads it as it was meant."""
    found = Problem("docs/en/a,b.md", 3, "the text “100%\n  of” stands twice", "Cut it", "warning")
    assert str(found) == "docs/en/a,b.md:3: warning: the text “100% of” stands twice. Cut it."
    said = "::warning file=docs/en/a%2Cb.md,line=3::the text “100%25 of” stands twice. Cut it."
    assert found.github() == said


def bank(count: int, *, key: str, rest: str) -> list[Single]:
    """Questions of one key and three wrong options, all worded alike."""
    text = {"en": rest, "ja": rest}
    options = [
        {"id": "a", "text": {"en": key, "ja": key}, "why": text, "correct": True},
        *({"id": name, "text": text, "why": text} for name in "bcd"),
    ]
    head = {
        "type": "single",
        "section": "s",
        "objective": "o",
        "bloom": "apply",
        "reviewed": "2026-11-22",
        "revision": 1,
    }
    return [
        Single.model_validate({**head, "id": f"question-{number}", "ask": text, "options": options})
        for number in range(count)
    ]


def test_length_of_keys_in_the_bank() -> None:
    """Keys that are always the longest stand out; keys of equal length do not."""
    assert longest_key_z(bank(16, key="long", rest="no"), "en") > 6
    assert longest_key_z(bank(16, key="no", rest="long"), "ja") < -2
    assert longest_key_z(bank(16, key="same", rest="same"), "en") == 0


def test_places_of_keys_in_the_bank(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys that always come first stand out; the order in which pages show them does not."""
    questions = bank(60, key="yes", rest="no")
    statistic, freedom = position_chi_square(questions)
    assert freedom == 3
    assert statistic < 11.34
    monkeypatch.setattr("wiki.check.bank.shown_order", lambda question: [option.id for option in question.options])
    assert position_chi_square(questions)[0] == pytest.approx(180)


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        ("2,000 shops", "2千の店"),
        ("1.2 billion", "12億"),
        ("12,345,678", "1,234万5,678"),
        ("forty-five", "45"),
        ("two hundred and fifty thousand", "25万"),
        ("15", "十五"),
        ("20%", "2割"),
        ("in May 2007", "2007年5月に"),
        ("on May 24, 2007", "２００７年５月２４日"),
        ("the 21st century", "21世紀"),
        ("12 of 12 months", "一年"),
        ("2026", "令和8年（2026年）"),
    ],
)
def test_same_numbers(english: str, japanese: str) -> None:
    """Two ways of writing a number are one number."""
    assert lone_figures(english, japanese) == {"en": set(), "ja": set()}
