"""What the tools say to editors is said in both languages, whole."""

import ast
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from string import Formatter

import pytest
import yaml
from mkdocs.exceptions import Abort

from tiny import make_site
from wiki.check.causes import AFTER_MOVE, CAUSES, EFFECTS, LAST, MISSPELT, MOVED, SECTION, UNKNOWN, UNTAUGHT, UNUSED
from wiki.check.figures import say_figure
from wiki.cli import main, make_parser
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.publish.told import explain, tell_problems
from wiki.set_up_words import JAPANESE
from wiki.site import Site
from wiki.tongue import speaks_japanese
from wiki.words import findings
from wiki.words.findings import LabelsError, annotate, read_findings, tell, tell_line

ROOT = Path(__file__).parents[1]
FORMS = yaml.safe_load((ROOT / "scripts/wiki/words/findings.yml").read_text(encoding="utf-8"))["findings"]


def names(form: str) -> set[str]:
    """The names that a form leaves open."""
    return {name for _, name, _, _ in Formatter().parse(form) if name}


def calls(path: Path, *functions: str) -> Iterator[ast.Call]:
    """Yield the calls of some functions in a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in functions:
            yield node


def said() -> Iterator[tuple[str, str, set[str] | None]]:
    """Yield each sentence in the code with its place, and the names that are filled where that is plain to see."""
    for path in sorted((ROOT / "scripts" / "wiki").rglob("*.py")):
        for call in calls(path, "Said", "Form"):
            where = f"{path.relative_to(ROOT)}:{call.lineno}"
            if isinstance(call.args[0], ast.Constant):
                given = {keyword.arg for keyword in call.keywords}
                plain = isinstance(call.func, ast.Name) and call.func.id == "Said" and None not in given
                yield where, str(call.args[0].value), {str(name) for name in given} if plain else None
            else:
                assert path.name == "said.py", f"{where}: the form is not written where it is filled"


def test_every_sentence_has_both_languages() -> None:
    """What the code says stands in the list once, and the list holds nothing that the code does not say."""
    forms = [form for _, form, _ in said() if form]
    assert {each["en"] for each in FORMS} == set(forms)
    assert len({each["en"] for each in FORMS}) == len(FORMS)


def test_what_waits_for_what_is_something_that_is_said() -> None:
    """A sentence that is worded anew, and not here, would be held back no longer."""
    assert (
        CAUSES | MISSPELT | EFFECTS | UNKNOWN | AFTER_MOVE | LAST | {MOVED, SECTION, UNTAUGHT, UNUSED}
    ) - read_findings().keys() == set()


def test_every_name_is_filled() -> None:
    """The code fills the names of a sentence, and no others."""
    for where, form, given in said():
        assert given is None or given == names(form), where


def test_japanese_is_japanese() -> None:
    """Each sentence of more than one word has Japanese letters."""
    for each in FORMS:
        words = re.findall("[A-Za-z]+", re.sub(r"\{.*?\}", "", each["en"]))
        assert re.search("[ぁ-ヶ一-龠]", each["ja"]) or len(words) < 2, each


def test_the_set_up_speaks_both_languages() -> None:
    """All that `python3 scripts` says before anything is installed has its Japanese, with the same names."""
    path = ROOT / "scripts" / "__main__.py"
    forms = {
        str(call.args[0].value)
        for call in calls(path, "say", "tell", "StopError")
        if isinstance(call.args[0], ast.Constant)
    }
    # What is said in another way than in words of its own: what a command does, and what to do without `venv`.
    texts = {
        str(node.value)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
    }
    assert forms <= JAPANESE.keys() <= texts
    assert all(names(english) == names(japanese) for english, japanese in JAPANESE.items())


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_page_that_cannot_be_read_says_so_in_its_language(language: str, tmp_path: Path) -> None:
    """The live preview speaks to whoever writes that edition."""
    root = make_site(tmp_path / "tiny")
    file = f"docs/{language}/history/letters.md"
    (root / file).write_text("# Letters\n", encoding="utf-8")
    shown = explain(file, Site.read(root).problems, "ja" if language == "ja" else "en")
    assert ("ページの先頭に" in shown) == (language == "ja")
    assert f"{file}:1: " in shown


@pytest.mark.parametrize(
    ("settings", "japanese"),
    [
        ({"LANG": "ja_JP.UTF-8"}, True),
        ({"LANG": "en_US.UTF-8"}, False),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "C"}, False),
        ({"LANG": "C", "LC_MESSAGES": "ja_JP"}, True),
    ],
)
def test_commands_speak_as_the_terminal_does(
    settings: Mapping[str, str], japanese: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The more special setting goes before the general one."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert speaks_japanese() == japanese


@pytest.mark.parametrize(
    ("place", "japanese"), [("Japanese_Japan", True), ("English_United States", False), (None, False)]
)
def test_windows_has_a_place_instead(place: str | None, japanese: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing is set, the machine's own language counts."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("wiki.tongue.locale.setlocale", lambda _: place or "C")
    assert speaks_japanese() == japanese


def test_findings_in_japanese(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same lines in another language, and the same answer."""
    root = make_site(tmp_path / "tiny")
    quiz = root / "quizzes/history/letters.yml"
    quiz.write_text(quiz.read_text(encoding="utf-8").replace("objective:", "objektive:", 1), encoding="utf-8")
    assert main(["--root", str(root), "check", "--language", "ja"]) == 1
    spoken = capsys.readouterr()
    said = "quizzes/history/letters.yml:16: ここに`questions > 1. > objektive`というキーはありません。`objective`と書いてください。"
    assert spoken.out == f"{said}\n"
    assert spoken.err == "誤り1件、注意0件\n"


def test_all_that_a_japanese_terminal_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Findings, refusals, builds that stop and broken labels, without asking for the language."""
    root = make_site(tmp_path / "tiny")
    (root / "docs/en/glossary.md").write_text("", encoding="utf-8")
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert main(["--root", str(root), "check"]) == 1
    empty = "docs/en/glossary.md:1: ファイルが空です。中身を書くか、ファイルを消してください。\n"
    assert capsys.readouterr().out == empty
    for language, said in (("ja", "がありません。"), ("en", " does not exist. ")):
        with pytest.raises(SystemExit):
            main(["--root", str(root), "check", "nosuch", "--language", language])
        assert said in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["--root", str(root), "check", "nosuch"])
    assert "nosuchがありません。" in capsys.readouterr().err
    with pytest.raises(Abort, match="サイトは生成していません。上の1行を先に直してください。"):
        tell_problems(Site.read(root).problems, strict=True)
    told = LabelsError(Problem("words.yml", 1, Said("English"), Said("Remove it")))
    assert str(told) == "words.yml:1: 英語。消してください。"
    assert make_parser().parse_args(["cohort", "team"]).language == "ja"


def test_the_live_preview_speaks_as_the_terminal_does(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """What does not stop it is logged."""
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    tell_problems([Problem("a.md", 2, Said("English"), Said("Remove it"), "warning")], strict=True)
    with caplog.at_level("INFO", "mkdocs.plugins.wiki"):
        tell_problems([Problem("a.md", 2, Said("English"), Said("Remove it"), "warning")], strict=True)
    assert "a.md:2: 注意：英語。消してください。" in caplog.text


def test_dates_are_those_of_the_language() -> None:
    """A month that stands in one edition only is told as its readers write it."""
    assert tell(Said("“{text}”", text=say_figure("month 4, day 24")), "ja") == "「4月24日」"
    assert tell(Said("“{text}”", text=say_figure("month 4")), "en") == "“month 4”"


def test_the_name_of_a_file_is_left_alone() -> None:
    """With two spaces, or a full-width one, it is another file."""
    found = Problem("docs/ja/a  b　c.md", 1, Said("English"), Said("Remove  it"))
    assert tell_line(found, "ja").startswith("docs/ja/a  b　c.md:1: ")
    assert str(found).startswith("docs/ja/a  b　c.md:1: ")


def test_copies_say_the_same() -> None:
    """A sentence with braces is filled once only."""
    sentence = Said("the chapter has no section {{#{id}}}", id="{summary}")
    copy = deepcopy(sentence)
    assert copy == sentence == "the chapter has no section {#{summary}}"
    assert (copy.form, copy.values) == (sentence.form, sentence.values)


def test_an_annotation_speaks_both_languages() -> None:
    """Whatever is quoted, GitHub reads it as it was meant: one line for each language."""
    what = Said("the text “{text}” stands twice", text="100%\n  of")
    found = Problem("docs/en/a,b:c%.md", 3, what, Said("Correct it"), "warning")
    said = "the text “100%25 of” stands twice. Correct it.%0Athe text “100%25 of” stands twice。直してください。"
    assert annotate(found) == f"::warning file=docs/en/a%2Cb%3Ac%25.md,line=3::{said}"


def test_lists_and_parts_are_said_in_the_language() -> None:
    """What fills a sentence is said like the sentence, and its lists are divided like those of the language."""
    sentence = Said("Write one of {known}", known=["`a`", Said("English")])
    assert sentence == "Write one of `a`, English"
    assert tell(sentence, "ja") == "`a`、英語のどれかを書いてください"


def test_a_slip_in_the_list_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name in one language only has its line, like a slip in a label."""
    broken = tmp_path / "findings.yml"
    broken.write_text('findings:\n  - {en: "no {page}", ja: "なし"}\n', encoding="utf-8")
    monkeypatch.setattr(findings, "_FILE", broken)
    read_findings.cache_clear()
    with pytest.raises(LabelsError, match=r"findings\.yml:2: .*\{page\} is in one language only"):
        tell(Said("English"), "ja")
    read_findings.cache_clear()
