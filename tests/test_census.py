"""The figures of the questions: they count what there is, name what waits, and read well in a terminal."""

import re
from pathlib import Path

import pytest

from tiny import make_site
from wiki.check.census import Table, take_census
from wiki.cli import main
from wiki.export.bank import render_bank
from wiki.model.quiz import TYPES
from wiki.site import Site


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The tiny wiki: five questions on one page."""
    return make_site(tmp_path / "tiny")


def table(root: Path, title: str) -> Table:
    return next(each for each in take_census(Site.read(root)) if each.title == title)


def test_questions_are_counted(root: Path) -> None:
    """Each type and each level has its row, with a column for each part of the course; nothing is left out."""
    types = {row[0]: row[1:] for row in table(root, "Questions by type").rows}
    assert list(types) == [*TYPES, "all"]
    assert types["single"] == types["match"] == ("1", "1")
    assert types["reflect"] == ("0", "0")
    assert types["all"] == ("5", "5")
    levels = {row[0]: row[-1] for row in table(root, "Questions by level").rows}
    asked = dict.fromkeys(("remember", "understand", "apply", "analyze", "evaluate"), "1")
    assert levels == {**asked, "create": "0", "all": "5"}


def test_objectives_tell_their_questions(root: Path) -> None:
    """Each objective shows how many questions it has, and at which levels."""
    assert table(root, "Objectives").rows == (
        ("history/letters", "explain-answers", "understand", "2", "1 understand, 1 apply"),
        ("history/letters", "judge-counts", "evaluate", "3", "1 remember, 1 analyze, 1 evaluate"),
    )


def test_labels_are_counted_once_a_question(root: Path) -> None:
    """A question with two claims of one label counts once."""
    file = root / "quizzes/history/letters.yml"
    text = file.read_text(encoding="utf-8").replace("claims: [S0-02]", "claims: [S0-02, S0-02]")
    file.write_text(text, encoding="utf-8")
    labels = {row[0]: row[1:] for row in table(root, "Questions by label of their claims").rows}
    assert labels["opinion"] == labels["corrected"] == ("1", "1")
    assert labels["confirmed"] == ("0", "0")
    assert labels["no claim named"] == ("", "3")


def test_what_waits_is_named(root: Path) -> None:
    """Questions to be read again and ids that are retired are listed."""
    assert table(root, "To be read again").rows == table(root, "Retired ids").rows == ()
    ledger = (
        'items:\n  why-answer: {page: history/letters, reviewed: 2026-11-22, en: "00000000", ja: "00000000"}\n'
        "  stamps: {page: history/letters, retired: true}\n"
    )
    (root / "quizzes/reviewed.yml").write_text(ledger, encoding="utf-8")
    assert table(root, "To be read again").rows == (("why-answer", "2026-11-22"),)
    assert table(root, "Retired ids").rows == (("stamps", "history/letters"),)


def test_an_empty_bank_has_figures(root: Path) -> None:
    """Before the first question is written, nothing is divided by nothing."""
    (root / "quizzes/history/letters.yml").unlink()
    assert "| questions asked in the negative" in render_bank(Site.read(root))


def test_columns_stand_below_each_other(root: Path) -> None:
    """Every row of a table is of one length, numbers to the right, so that a terminal shows it as a table."""
    for part in render_bank(Site.read(root)).split("\n## ")[1:]:
        rows = [line for line in part.splitlines() if line.startswith("|")]
        assert rows or part.endswith("\n\nNone.\n")
        assert len({len(row) for row in rows}) <= 1
    assert re.search(r"\| objective +\| level +\| questions \|", render_bank(Site.read(root)))
    assert re.search(r"\| -+ \| -+: \| -+: \|", render_bank(Site.read(root)))
    assert re.search(r"\| single +\| +1 \| +1 \|", render_bank(Site.read(root)))


def test_the_command(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The figures go to the output, and as Markdown to a file that is named; a folder is refused in one line."""
    assert main(["--root", str(root), "check", "--bank"]) == 0
    printed = capsys.readouterr().out
    assert printed == render_bank(Site.read(root))
    assert main(["--root", str(root), "check", "--bank", "--out", str(tmp_path / "bank.md")]) == 0
    assert (tmp_path / "bank.md").read_text(encoding="utf-8") == printed
    assert main(["--root", str(root), "check", "--bank", "--out", str(tmp_path)]) == 1
    assert (
        "cannot be read or written (Is a directory). Choose another place, or make this one available."
        in capsys.readouterr().err
    )
    with pytest.raises(SystemExit):
        main(["--root", str(root), "check", "--out", "bank.md"])
    assert "--out only works with --bank" in capsys.readouterr().err
