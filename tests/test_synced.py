"""Both editions held against each other: what the record keeps, what is told when one of them changes."""

from pathlib import Path

import pytest

from tiny import change, make_site
from wiki.check import check_site
from wiki.cli import main
from wiki.model.text import LANGUAGES
from wiki.site import Site

ENGLISH, JAPANESE, RECORD = "docs/en/history/letters.md", "docs/ja/history/letters.md", "knowledge/synced.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The tiny wiki, compared as it stands."""
    root = make_site(tmp_path / "tiny")
    assert compare(root, "docs") == 0
    return root


def compare(root: Path, *paths: str) -> int:
    return main(["--root", str(root), "synced", *paths])


def told(root: Path) -> list[str]:
    return [str(problem) for problem in check_site(Site.read(root))]


def lines(root: Path) -> list[str]:
    return (root / RECORD).read_text(encoding="utf-8").splitlines()


def test_one_line_a_section(root: Path) -> None:
    """The file names itself, then the sections of each page in their order; it reads back, and written again it is the same."""
    written = lines(root)
    assert written[0].startswith("# Written by `wiki synced`")
    page = written.index("  history/letters:")
    assert [line.split(":")[0].strip() for line in written[page + 1 : page + 7]] == [
        *("text", "answers-pay", "counting", "unknown", "do-it", "summary")
    ]
    assert told(root) == []
    compare(root, "docs/ja/history")
    assert lines(root) == written


def test_only_what_was_compared_is_written(root: Path) -> None:
    """Naming one page says nothing of another; a page that is gone is asked for until `moved` leads on from it."""
    change(root, ENGLISH, "a postcard counted", "each postcard counted")
    waiting = told(root)
    assert len(waiting) == 1
    compare(root, "docs/en/start")
    assert told(root) == waiting
    compare(root, JAPANESE)
    assert told(root) == []
    for language in LANGUAGES:
        (root / f"docs/{language}/start/evidence.md").rename(root / f"docs/{language}/start/proof.md")
    compare(root, "docs/en/start/proof.md")
    pages = [line for line in lines(root) if line.startswith("  ") and line.endswith(":")]
    assert {"  start/proof:", "  start/evidence:"} <= set(pages)
    assert pages == sorted(pages)
    change(root, "knowledge/course.yml", "tracks:\n", "moved: [{old: start/evidence, new: start/proof}]\ntracks:\n")
    assert not any("but readers still" in each for each in told(root))
    compare(root, "docs/en/start/proof.md")
    assert "  start/evidence:" not in lines(root)


def test_a_page_that_is_gone_leads_on(root: Path) -> None:
    """What has its words, or else its name, is proposed; nothing is asked while `moved` cannot be read."""
    for language in LANGUAGES:
        folder = root / "docs" / language / "start"
        (folder / "evidence.md").rename(folder / "proof.md")
        (folder / "week.md").unlink()
        (folder.parent / "sources.md").unlink()
        for name in ("evidence", "week"):
            page = folder.parent / "history" / f"{name}.md"
            page.write_text("---\ntitle: 日\ndescription: 日。\n---\n\n日。\n", encoding="utf-8")
    gone = [each for each in told(root) if "but readers still" in each]
    said = "the page {} is gone, but readers still have links to it. Write under `moved` here where its words stand now"
    assert gone == [
        f"knowledge/course.yml:1: {said.format('sources')}, as in - {{old: sources, new: …}}.",
        f"knowledge/course.yml:1: {said.format('start/evidence')}, as in - {{old: start/evidence, new: start/proof}}.",
        f"knowledge/course.yml:1: {said.format('start/week')}, as in - {{old: start/week, new: history/week}}.",
    ]
    change(root, "knowledge/course.yml", "tracks:\n", "moved: [\ntracks:\n")
    assert not any("but readers still" in each for each in told(root))


def test_nothing_is_forgotten_by_a_slip(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """While a page cannot be read, or a path names nothing that can be compared, the record is left alone."""
    written = lines(root)
    assert compare(root, "docs/en", "quizzes") == 1
    nothing = "no page in {} stands in both editions. Give other files or folders in docs\n"
    assert capsys.readouterr().err == nothing.format("quizzes")
    alone = "docs/en/start/alone.md"
    (root / alone).write_text("---\ntitle: Alone\ndescription: Alone.\n---\n\nAlone.\n", encoding="utf-8")
    assert compare(root, alone) == 1
    assert capsys.readouterr().err == nothing.format(alone)
    change(root, ENGLISH, "title: ", "titel: ")
    assert compare(root, "docs") == 1
    said = capsys.readouterr()
    assert "`titel` is not a valid key here" in said.out
    assert said.err == "nothing was written. Fix the problems above first\n"
    assert lines(root) == written


def test_a_wiki_without_the_record_is_not_asked_for_it(root: Path) -> None:
    """Whoever begins one of their own has compared nothing yet."""
    (root / RECORD).unlink()
    assert told(root) == []


def test_an_id_that_is_none_breaks_no_record(root: Path) -> None:
    """A heading whose id is to be mended first is not written down: the record could not be read back."""
    for file in (ENGLISH, JAPANESE):
        change(root, file, "{#unknown}", "{#Not_known}")
    compare(root, "docs")
    assert "Not_known" not in "\n".join(lines(root))
    assert not [problem for problem in Site.read(root).problems if problem.file == RECORD]
