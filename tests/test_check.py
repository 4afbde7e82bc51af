"""Every rule speaks when it should, and says what it should (cases in `check/*.yml`)."""

import calendar
import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from node import run_node
from tiny import change, make_site
from wiki.check import RULES, check_built, check_site
from wiki.check.numbers import lone_figures
from wiki.check.short import fold
from wiki.check.taken import is_taken
from wiki.check.texts import texts_of
from wiki.check.vocabulary import content_words
from wiki.check.wording import negation_in
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.read.yaml import Value
from wiki.site import Site
from wiki.words import LABELS
from wiki.words.findings import tell

ROOT = Path(__file__).parents[1]
FOLDER = Path(__file__).parent / "check"
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['when']}")
    for path in sorted(FOLDER.glob("*.yml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]


def break_site(root: Path, case: dict[str, Any]) -> None:
    """Make the changes of a case: files of the real wiki, whole files, a piece so many times, other words, files moved, linked or gone."""
    for file in case.get("copy", []):
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / file, root / file)
    for file, text in case.get("change", {}).items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text, encoding="utf-8")
    for file, (before, piece, times) in case.get("repeat", {}).items():
        text = (root / file).read_text(encoding="utf-8")
        (root / file).write_text(text.replace(before, piece * times + before), encoding="utf-8")
    for file, changes in case.get("replace", {}).items():
        text = (root / file).read_text(encoding="utf-8")
        for old, new in changes if isinstance(changes[0], list) else [changes]:
            assert old in text, f"{file} does not hold “{old}”"
            text = text.replace(old, new)
        (root / file).write_text(text, encoding="utf-8")
    for file, name in case.get("move", {}).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / file).rename(root / name)
    for file, target in case.get("link", {}).items():
        (root / file).symlink_to(target)
    for file in case.get("remove", []):
        (root / file).unlink()


@pytest.mark.parametrize("case", CASES)
def test_says(case: dict[str, Any], tmp_path: Path) -> None:
    """The tiny wiki, changed as the case says, gives exactly these findings."""
    if "built" in case:
        break_site(tmp_path, {"change": case["built"]})
        found = check_built(tmp_path)
    else:
        root = make_site(tmp_path / "tiny")
        break_site(root, case)
        found = check_site(Site.read(root))
    assert [str(problem) for problem in found] == case["says"]
    assert all(re.search("[ぁ-ん]", tell(problem.said, "ja")) for problem in found)


def test_every_rule_is_tried() -> None:
    """Each rule has a file of cases of its own, and each case file a rule."""
    rules = {rule.__name__.removeprefix("check_") for rule in RULES} | {"built"}
    assert {path.stem for path in FOLDER.glob("*.yml")} == rules


@pytest.mark.parametrize(
    ("old", "new", "near", "said"),
    [
        (
            'label.confirmed: {en: "confirmed", ja: "確認"}\n',
            "",
            "label.",
            "a page shows the label label.confirmed, which does not exist. Restore it.",
        ),
        (
            'desk.minutes-left: {en: "Minutes left", ja: "残り時間（分）"}\n',
            "",
            "desk.",
            "a page shows the label desk.minutes-left, which does not exist. Restore it.",
        ),
        (
            "bloom.remember:",
            "bloom.remembre:",
            "bloom.remembre:",
            "a page shows the label bloom.remember, which does not exist. Correct it here.",
        ),
        (
            "source.seen.none:",
            "source.seen.non:",
            "source.seen.non:",
            "a page shows the label source.seen.none, which does not exist. Correct it here.",
        ),
        (
            "live.partner:",
            "live.partners:",
            "live.partners:",
            "a page shows the label partner, which does not exist. Correct it here.",
        ),
        (
            "page.skip:",
            "page.skipp:",
            "page.skipp:",
            "a page shows the label page.skip, which does not exist. Correct it here.",
        ),
        (
            "live.is-right:",
            "live.is-righ:",
            "live.is-righ:",
            "a page shows the label is-right, which does not exist.",
        ),
        (
            "learner.position:",
            "learner.positio:",
            "learner.positio:",
            "a page shows the label position, which does not exist. Correct it here.",
        ),
        (
            "learner.delete-failed:",
            "learner.delete-fails:",
            "learner.delete-fails:",
            "a page shows the label delete-failed, which does not exist. Correct it here.",
        ),
        (
            "live.order.moved:",
            "live.order.move:",
            "live.order.move:",
            "a page shows the label order.moved, which does not exist.",
        ),
        (
            '"{minutes} min", ja: "{minutes}分"',
            '"{number} min", ja: "{number}分"',
            "page.minutes:",
            "{number} in page.minutes is never filled in. Write one of {minutes}.",
        ),
    ],
)
def test_a_lost_label_is_told(old: str, new: str, near: str, said: str, tmp_path: Path) -> None:
    """At the line where it stood, or where it is misspelt; templates and scripts say what they need."""
    root = make_site(tmp_path / "tiny")
    shutil.copytree(ROOT / "overrides", root / "overrides")
    break_site(root, {"copy": [LABELS], "replace": {LABELS: [old, new]}})
    (found,) = check_site(Site.read(root))
    assert said in str(found)
    assert (root / LABELS).read_text(encoding="utf-8").splitlines()[found.line - 1].startswith(near)


def test_a_lost_label_is_told_wherever_it_is_asked_for(tmp_path: Path) -> None:
    """By templates, by each package that writes HTML, and by the scripts of each folder."""
    root = make_site(tmp_path / "tiny")
    shutil.copytree(ROOT / "overrides", root / "overrides")
    asked = {"check.also", "course.hours-sum", "search.none", "source.note", "page.skip"}
    by_scripts = {"once-more", "final-about", "forget", "calibration-how", "coming-days", "different", "team-all"}
    lines = (ROOT / LABELS).read_text(encoding="utf-8").splitlines(keepends=True)
    keys = [line.partition(":")[0] for line in lines]
    lost = [key in asked or key.partition(".")[2] in by_scripts for key in keys]
    kept = "".join(line for line, is_lost in zip(lines, lost, strict=True) if not is_lost)
    break_site(root, {"change": {LABELS: kept}})
    assert {problem.what.values["key"] for problem in check_site(Site.read(root))} == asked | by_scripts


def test_a_label_gets_what_it_needs_in_every_place(tmp_path: Path) -> None:
    """Where one of several calls leaves a name out, that is told."""
    root = make_site(tmp_path / "tiny")
    break_site(root, {"copy": [LABELS], "change": {"overrides/home.html": '{{ w("page.minutes") }}'}})
    (found,) = check_site(Site.read(root))
    assert "{minutes} in page.minutes is never filled in. Remove it." in str(found)


def test_a_picture_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    """A link to a file that is gone is one line, and hides nothing else."""
    root = make_site(tmp_path / "tiny")
    (root / "docs/en/start/cup.svg").symlink_to("nowhere.svg")
    (root / "docs/ja/start/cup.svg").write_text("<svg>", encoding="utf-8")
    assert [str(problem) for problem in check_site(Site.read(root))] == [
        "docs/en/start/cup.svg:1: this only points to another file. Put the file itself here, or delete it.",
        "docs/ja/start/cup.svg:1: browsers cannot show the picture cup.svg. Save it as plain SVG, or as .png.",
    ]


@pytest.mark.parametrize("file", ["home.html", "assets/javascripts/check/tea.js"])
def test_a_script_or_template_in_another_encoding_is_told(file: str, tmp_path: Path) -> None:
    """It is named with its line, and no label that stands is blamed."""
    root = make_site(tmp_path / "tiny")
    break_site(root, {"copy": [LABELS]})
    (root / "overrides" / file).parent.mkdir(parents=True)
    (root / "overrides" / file).write_bytes("a cup\n茶".encode("shift_jis"))
    found = [str(problem) for problem in check_site(Site.read(root))]
    assert found == [f"overrides/{file}:2: the text is not UTF-8. Save the file as UTF-8."]


@pytest.mark.parametrize(("days", "count"), [(1, 0), (2, 5)])
def test_tomorrow_has_begun_elsewhere(days: int, count: int, tmp_path: Path) -> None:
    """Whoever edits where it is tomorrow already may write so; nobody has got further."""
    root = make_site(tmp_path / "tiny")
    day = date.today() + timedelta(days=days)
    change(root, "quizzes/history/letters.yml", "reviewed: 2026-11-22", f"reviewed: {day}")
    assert [str(problem.what) for problem in check_site(Site.read(root))] == [f"{day} is in the future"] * count


def given_ids() -> Iterator[tuple[str, str]]:
    """Yield the ids in templates and scripts, an `x` where something is filled in, with the file of each."""
    templates = [*(ROOT / "overrides").rglob("*.html"), *(ROOT / "scripts/wiki/render/templates").glob("*.html")]
    for path in templates:
        if not path.name.startswith("cohort"):  # a page of its own
            for found in re.findall(r'[ "]id="([^"]+)"', path.read_text(encoding="utf-8")):
                yield path.name, re.sub(r"\{\{.*?\}\}", "x", found)
    for path in (ROOT / "overrides" / "assets" / "javascripts").rglob("*.js"):
        for _, found in re.findall(r'build\("\w+", \{[^}]*?\bid: (["`])([^"`]+)\1', path.read_text(encoding="utf-8")):
            yield path.name, re.sub(r"\$\{.*?\}", "x", found)


@pytest.mark.parametrize(("file", "name"), sorted(set(given_ids())))
def test_ids_that_pages_give_are_taken(file: str, name: str) -> None:
    """No heading and no term may have one; an entry of a list has that of its record."""
    assert is_taken(name) or name == "x", file


def test_tiny_wiki_is_whole(tmp_path: Path) -> None:
    """Untouched, the tiny wiki gives no finding."""
    assert check_site(Site.read(make_site(tmp_path / "tiny"))) == []


@pytest.mark.parametrize(
    ("folder", "lost"),
    [
        ("docs", ["docs/en", "docs/index.md", "docs/ja"]),
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
    """Whatever a message quotes."""
    what = Said("the text “{text}” stands twice", text="100%\n  of")
    found = Problem("docs/en/a.md", 3, what, Said("Cut it"), "warning")
    assert str(found) == "docs/en/a.md:3: warning: the text “100% of” stands twice. Cut it."


SPELLINGS = [
    ("Ｗｏｒｄ－ｏｆ－Ｍｏｕｔｈ", "word of mouth"),
    ("クチコミ", "くちこみ"),
    ("ボード", "ボド"),
    ("ソーシャル・ＣＲＭ", "ソーシャルCRM"),
    ("customers’ forum.", "customers' forum"),
    ("ｶｽﾀﾏｰ", "カスタマー"),
    ("1—2‑3−4–5―6", "123456"),
    ("共創。", "共　創"),
]


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_one_answer_in_two_spellings(one: str, other: str) -> None:
    """What readers type in different ways is one answer."""
    assert fold(one) == fold(other)


def test_the_browser_folds_alike() -> None:
    """Spellings that collide here collide in the browser, and no others."""
    typed = [spelling for pair in SPELLINGS for spelling in pair] + ["ヴィンテージ", "Ⅳ‒①", "ﾊﾟﾀｰﾝ ", "ヶ月", "É′"]
    script = (
        'import { foldSpelling } from "./overrides/assets/javascripts/check/grade.js";'
        f"console.log(JSON.stringify({json.dumps(typed)}.map(foldSpelling)));"
    )
    done = run_node("--input-type=module", "-e", script)
    assert json.loads(done.stdout) == [fold(spelling) for spelling in typed], done.stderr


def test_a_long_question_is_read_at_once() -> None:
    """However often it begins to ask and to negate without an end: a search that goes back would take hours."""
    assert negation_in("Which of these is not one " * 300, "en") == ""
    assert negation_in("Version 2.0. Which of these is not one? " * 300, "en") == "Which of these is not one?"


def test_words_that_carry_meaning() -> None:
    """Endings and the commonest words make no difference; Japanese is compared without spaces."""
    assert content_words("The customers answered", "en") == content_words("a customer answering", "en")
    assert content_words("Which of these is it? A fan’s ads", "en") == {"fan", "ads"}
    assert content_words("顧客の返事とWeb 2.0のフォーラム", "ja") == {"顧客", "返事", "web", "フォーラム"}
    assert content_words("市場細分化", "ja") == {"市場", "場細", "細分", "分化"}


def test_no_text_of_a_question_is_left_out(tmp_path: Path) -> None:
    """Every pair of texts in the question files, of whatever type, is one that the rules look at."""
    root = make_site(tmp_path / "tiny")
    for name in ("categorise", "short", "numeric", "scenario", "questions"):
        cases = yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
        break_site(root, next(case for case in cases if "repeat" in case))

    def pairs(value: Any) -> int:
        if isinstance(value, dict) and value.keys() == {"en", "ja"}:
            return int(isinstance(value["en"], str))
        return sum(map(pairs, value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()))

    written = pairs(yaml.safe_load((root / "quizzes/history/letters.yml").read_text(encoding="utf-8")))
    seen = [key for key, _ in texts_of(Site.read(root)) if key.startswith("item:")]
    assert len(seen) == len(set(seen)) == written


def test_a_choice_of_languages_is_no_text(tmp_path: Path) -> None:
    """The words of a control that offers English and Japanese are two texts."""
    both: Value = {"en": {"en": "English", "ja": "英語"}, "ja": {"en": "Japanese", "ja": "日本語"}}
    site = replace(Site.read(tmp_path), models={"tea": {"controls": {"language": {"options": both}}}})
    options = "model:tea/controls/language/options"
    assert {key: text.ja for key, text in texts_of(site)} == {f"{options}/en": "英語", f"{options}/ja": "日本語"}


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
        ("1980", "昭和55年、つまり1980年"),
        ("2 trillion", "2兆"),
        ("Three hundred", "300"),
        ("345", "三百四十五"),
        ("4,020", "四千二十"),
        ("a hundred", "100"),
        ("a tenth", "1割"),
        ("12 of them", "すべて"),
    ],
)
def test_same_numbers(english: str, japanese: str) -> None:
    """Two ways of writing a number are one number, and none up to twelve is missed."""
    assert lone_figures(english, japanese) == {"en": set(), "ja": set()}


@pytest.mark.parametrize("number", range(1, 13))
def test_same_months(number: int) -> None:
    """Each month is one month in both languages, written out or cut short, with a day or without."""
    name = calendar.month_name[number]
    for english in (f"{name} 24, 2007", f"24 {name} 2007", f"{name[:3]}. 24, 2007", f"24 {name[:3]} 2007"):
        assert lone_figures(english, f"2007年{number}月24日") == {"en": set(), "ja": set()}
    assert lone_figures(f"in {name}", f"{number}月に") == {"en": set(), "ja": set()}
    assert lone_figures(f"in {name}", "")["en"] == {f"month {number}"}


def test_other_numbers() -> None:
    """From thirteen on a number is missed, in digits; as a percentage, any."""
    assert lone_figures("13 of them, and 14", "14割") == {"en": {"13", "14"}, "ja": {"140"}}
    assert lone_figures("12%", "") == {"en": {"12%"}, "ja": set()}
