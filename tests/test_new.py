"""`wiki new` writes what a term, a chapter or questions need, and asks for all that has to be said."""

import re
from pathlib import Path

import pytest

from tiny import change, make_site
from wiki.check import check_site
from wiki.cli import main
from wiki.model.text import LANGUAGES
from wiki.site import Site


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_site(tmp_path / "tiny")


def new(root: Path, *words: str) -> int:
    return main(["--root", str(root), "new", *words])


def told(root: Path) -> list[str]:
    return [str(problem) for problem in check_site(Site.read(root))]


def test_a_term_asks_for_what_it_lacks(root: Path) -> None:
    """Each empty field has its line, and a filled one is a term."""
    assert new(root, "term", "tea-pot") == 0
    file = root / "knowledge" / "terms" / "tea-pot.yml"
    fields = [line.split("`")[1] for line in told(root)]
    assert fields == ["en > name", "en > definition", "ja > name", "ja > reading", "ja > definition", "home"]
    text = file.read_text(encoding="utf-8")
    for empty, full in (
        ("en:\n  name:", "en:\n  name: teapot"),
        ("aliases: []\n  definition:\nja", "aliases: []\n  definition: What tea is made in.\nja"),
        ("ja:\n  name:\n  reading:", "ja:\n  name: 急須\n  reading: きゅうす"),
        ("definition:\nsearch", "definition: 茶をいれる道具。\nsearch"),
        ("home:", "home: start/evidence"),
    ):
        assert text.count(empty) == 1
        text = text.replace(empty, full)
    file.write_text(text, encoding="utf-8")
    assert told(root) == []


def test_a_chapter_stands_in_both_editions_in_the_order_with_questions(root: Path) -> None:
    """Its files are named behind the last page of its part, and only what is empty is told."""
    assert new(root, "chapter", "history/cups") == 0
    order = (root / "mkdocs.yml").read_text(encoding="utf-8")
    assert "      - history/letters.md\n      - history/cups.md\n  - reference:" in order
    findings = told(root)
    assert {line.partition(":")[0] for line in findings} == {
        "docs/en/history/cups.md",
        "docs/ja/history/cups.md",
        "quizzes/history/cups.yml",
    }
    assert all("is empty. Fill it in." in line for line in findings)


@pytest.mark.parametrize(
    "line", ["- history/letters.md", '- "history/letters.md" # the last', "- history/letters.md\n"]
)
def test_a_chapter_is_named_below_the_last_of_its_part(root: Path, line: str) -> None:
    """However that line is written, and where it ends the file without an end of its own."""
    order = f"site_name: Tea\nnav:\n  - index.md\n  - history:\n      {line}"
    (root / "mkdocs.yml").write_text(order, encoding="utf-8")
    assert new(root, "chapter", "history/cups") == 0
    named = f"{order.rstrip()}\n      - history/cups.md\n"
    assert (root / "mkdocs.yml").read_text(encoding="utf-8") == named


def test_a_chapter_with_its_first_words_is_equal_in_both_editions(root: Path) -> None:
    """Once its head is filled in, what is left to say is that its questions and sections are empty."""
    assert new(root, "chapter", "history/cups") == 0
    for language, word in zip(LANGUAGES, ("Cups", "茶碗"), strict=True):
        page = root / "docs" / language / "history" / "cups.md"
        text = page.read_text(encoding="utf-8")
        for empty, full in (
            ("title:", f"title: {word}"),
            ("description:", f"description: {word}"),
            ("text:", f"text: {word}"),
            ("id:", "id: hold-a-cup"),
        ):
            text = text.replace(empty, full, 1)
        assert ("## まとめ {#summary}" in text) == (language == "ja")
        page.write_text(text, encoding="utf-8")
    assert not [line for line in told(root) if line.startswith("docs/") and "missing" in line]


def test_questions_for_a_page_that_has_none(root: Path) -> None:
    """They carry the page's path and the day, and ask for the rest; the page stands in the order already."""
    order = (root / "mkdocs.yml").read_bytes()
    assert new(root, "quiz", "start/evidence") == 0
    text = (root / "quizzes" / "start" / "evidence.yml").read_text(encoding="utf-8")
    assert "page: start/evidence\n" in text
    assert re.search(r"^ *reviewed: \d{4}-\d\d-\d\d$", text, re.MULTILINE)
    assert "$" not in text.partition("\n")[2]
    assert told(root)
    assert (root / "mkdocs.yml").read_bytes() == order


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("term", "Tea Pot"), "Tea Pot cannot be the name of a file here. Write it like fan-club"),
        (("term", "../pot"), "../pot cannot be the name of a file here. Write it like fan-club"),
        (("term", "tea/pot"), "tea/pot cannot be the name of a file here. Write it like fan-club"),
        (("term", "pot.yml"), "pot.yml cannot be the name of a file here. Write it like fan-club"),
        (
            ("chapter", "history/Cups.md"),
            "history/Cups.md cannot be the name of a file here. Write it like practice/prices",
        ),
        (("term", "customer"), "knowledge/terms/customer.yml already exists. Change it there, or choose another name"),
        (
            ("chapter", "history/letters"),
            "quizzes/history/letters.yml already exists. Change it there, or choose another name",
        ),
        (("quiz", "history/cups"), "there is no page history/cups. Write it first: wiki new chapter history/cups"),
        (("chapter", "tea/cups"), "tea/cups is in no part of the course. Begin it with one of history, start, and a /"),
        (
            ("chapter", "hist/cups"),
            "hist/cups is in no part of the course. Begin it with one of history, start, and a /",
        ),
        (("chapter", "cups"), "cups is in no part of the course. Begin it with one of history, start, and a /"),
        (("chapter", "start"), "start is in no part of the course. Begin it with one of history, start, and a /"),
    ],
)
def test_what_cannot_be_written_is_told(
    root: Path, words: tuple[str, str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line says why, and nothing is changed."""
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert new(root, *words) == 1
    assert capsys.readouterr().err.splitlines() == [said]
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "pages", [" [start/evidence.md, start/week.md]", "\n      [\n        start/evidence.md,\n        start/week.md]"]
)
def test_an_order_on_one_line_is_not_written_into(root: Path, pages: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The new page would stand outside its part."""
    change(root, "mkdocs.yml", "\n      - start/evidence.md\n      - start/week.md", pages)
    assert told(root) == []
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert new(root, "chapter", "start/cups") == 1
    said = "start/week.md has no line of its own in mkdocs.yml. Write each page of its part on one, after `- `"
    assert capsys.readouterr().err.splitlines() == [said]
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_an_order_that_cannot_be_read_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A chapter is not written where nobody could find its place."""
    (root / "mkdocs.yml").write_text("site_name: Tea\n", encoding="utf-8")
    assert new(root, "chapter", "history/cups") == 1
    assert capsys.readouterr().out.startswith("mkdocs.yml:1: `nav`, the order of the pages, is missing.")
    assert not (root / "docs" / "en" / "history" / "cups.md").exists()
