"""The ledger of questions: what it keeps, what it never forgets, and the command that writes it."""

from pathlib import Path

import pytest

from tiny import change, make_site
from wiki.check import check_site
from wiki.check.reviewed import stale_questions
from wiki.cli import main
from wiki.model.ledger import right_hash, section_hash
from wiki.model.quiz import AnyQuestion, Categorise, Numeric, Scenario
from wiki.site import Site

PAGE, QUIZ, LEDGER = "docs/ja/history/letters.md", "quizzes/history/letters.yml", "quizzes/reviewed.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The tiny wiki with a ledger that is up to date."""
    root = make_site(tmp_path / "tiny")
    review(root)
    return root


def review(root: Path, *paths: str) -> int:
    return main(["--root", str(root), "reviewed", *paths])


def stale(root: Path) -> list[str]:
    return [question.id for question in stale_questions(Site.read(root))]


def lines(root: Path) -> list[str]:
    return (root / LEDGER).read_text(encoding="utf-8").splitlines()


def test_one_line_an_item(root: Path) -> None:
    """The file names itself, then each item in a line, by id; it reads back, and written again it is the same."""
    written = lines(root)
    assert written[0].startswith("# Written by `wiki reviewed`")
    assert written[1] == "items:"
    assert written[2:] == sorted(written[2:])
    assert written[2] == "  how-many: {page: history/letters}"
    assert written[3].startswith('  names-and-meanings: {page: history/letters, reviewed: 2026-11-22, en: "')
    assert check_site(Site.read(root)) == []
    review(root)
    assert lines(root) == written
    change(root, LEDGER, "names-and-meanings: {page: history/letters", "names-and-meanings: {page: start/evidence")
    review(root)
    assert lines(root) == written, "a question has moved to another page"


def test_another_right_answer_is_not_forgotten(root: Path) -> None:
    """Running the command does not hide that something else is right; only another revision does."""
    change(root, QUIZ, "answer: false", "answer: true")
    before = check_site(Site.read(root))
    assert ["what is right in postcards-count has changed" in str(problem) for problem in before] == [True]
    review(root)
    assert check_site(Site.read(root)) == before
    change(root, QUIZ, "revision: 1", "revision: 2")
    review(root)
    assert check_site(Site.read(root)) == []


def test_a_change_is_not_forgotten(root: Path) -> None:
    """Running the command does not hide that a section changed; only reading it again does."""
    change(root, PAGE, "口コミは", "口コミのほうは")
    waiting = ["postcards-count", "steps-of-an-answer", "names-and-meanings"]
    assert stale(root) == waiting
    review(root)
    assert stale(root) == waiting
    change(root, QUIZ, "reviewed: 2026-11-22", "reviewed: 2026-11-25")
    assert stale(root) == []
    review(root)
    assert stale(root) == []
    assert all("reviewed: 2026-11-25" in line for line in lines(root)[3:])
    change(root, PAGE, "口コミのほうは", "口コミは")
    assert stale(root) == waiting


def test_read_again_on_the_same_day(root: Path) -> None:
    """A file that is named counts as read again, though its date is the same."""
    change(root, PAGE, "口コミは", "口コミのほうは")
    review(root, "quizzes/history")
    assert stale(root) == []


def test_an_id_is_retired_for_ever(root: Path) -> None:
    """What is gone stays in the ledger, and coming back does not make it new."""
    kept = (root / QUIZ).read_text(encoding="utf-8")
    change(root, QUIZ, "id: why-answer", "id: why-reply")
    review(root)
    assert "  why-answer: {page: history/letters, retired: true}" in lines(root)
    (root / QUIZ).write_text(kept, encoding="utf-8")
    review(root)
    assert "  why-answer: {page: history/letters, retired: true}" in lines(root)
    assert "the id why-answer belonged to a question of history/letters that was removed" in str(
        check_site(Site.read(root))[0]
    )


def test_nothing_is_retired_by_a_slip(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """While a file cannot be read, the ledger is left alone: its questions only seem to be gone."""
    written = lines(root)
    change(root, QUIZ, "predictions:", "predictons:")
    assert review(root) == 1
    said = capsys.readouterr()
    assert "`predictons` is not a valid key here" in said.out
    assert said.err == "nothing was written. Fix the problems above first\n"
    assert lines(root) == written


def test_a_file_that_is_not_there(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelt path is told, and nothing is written."""
    with pytest.raises(SystemExit):
        review(root, "quizzes/histroy")
    assert "quizzes/histroy does not exist" in capsys.readouterr().err


@pytest.mark.parametrize("path", ["docs/en/history/letters.md", "quizzes/reviewed.yml"])
def test_a_file_without_questions(root: Path, capsys: pytest.CaptureFixture[str], path: str) -> None:
    """Whoever names the page instead of its questions is not told that they were read again."""
    change(root, PAGE, "口コミは", "口コミのほうは")
    waiting, written = stale(root), lines(root)
    assert review(root, "quizzes/history/letters.yml", path) == 1
    assert capsys.readouterr().err == f"there are no questions in {path}. Give files or folders in quizzes\n"
    assert (stale(root), lines(root)) == (waiting, written)


WORDS = {"en": "Tea.", "ja": "茶。"}
HEAD = {"section": "s", "objective": "o", "bloom": "apply", "reviewed": "2026-11-22", "revision": 1, "ask": WORDS}


def part(name: str, **more: object) -> dict[str, object]:
    return {"id": name, "text": WORDS, "why": WORDS, **more}


def categorise(*groups: str) -> AnyQuestion:
    items = [part(name, category=group) for name, group in zip("abc", groups, strict=True)]
    categories = [{"id": name, "text": WORDS} for name in ("x", "y")]
    return Categorise.model_validate(
        {**HEAD, "id": "q", "type": "categorise", "categories": categories, "items": items}
    )


def numeric(answer: float, unit: str = "cups") -> AnyQuestion:
    body = {"answer": answer, "tolerance": 0, "unit": {"en": unit, "ja": "杯"}, "why": WORDS}
    return Numeric.model_validate({**HEAD, "id": "q", "type": "numeric", **body})


def scenario(to: str, end: str, last: str = "bad", *, turned: bool = False) -> AnyQuestion:
    ends: list[dict[str, object]] = [
        {"id": "one", "text": WORDS, "end": end, "why": WORDS},
        {"id": "two", "text": WORDS, "end": last, "why": WORDS},
    ]
    start = {"id": "start", "text": WORDS, "decisions": [part("go", to=to), part("stay", to="two")]}
    scenes = [start, *(reversed(ends) if turned else ends)]
    return Scenario.model_validate({**HEAD, "id": "q", "type": "scenario", "scenes": scenes})


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        (categorise("x", "x", "y"), categorise("x", "y", "y"), False),
        (numeric(4), numeric(5), False),
        (numeric(4), numeric(4, "pots"), True),
        (scenario("one", "good"), scenario("two", "good"), False),
        (scenario("one", "good"), scenario("one", "fair"), False),
        (scenario("one", "good"), scenario("one", "good", turned=True), True),
    ],
)
def test_what_is_right(before: AnyQuestion, after: AnyQuestion, *, same: bool) -> None:
    """It is another thing where an answer, a group, a way or an end is another; words and order make no difference."""
    assert (right_hash(before) == right_hash(after)) is same


def test_a_section_set_otherwise_is_the_same() -> None:
    """Spaces, line ends and width make no difference; letters do."""
    assert section_hash("Tea １００％\n杯") == section_hash("Tea 100% 杯") != section_hash("tea 100% 杯")
