"""Which browser is started, and what is said where there is none."""

from pathlib import Path

import pytest

from wiki.bench.measure import CannotMeasureError, measure
from wiki.browser import find_chromium
from wiki.quality import run_all
from wiki.setup_browser import ensure_browser

SAID = "CHROMIUM does not point to a program: /nope. Correct the path, or unset it"


def test_the_chosen_one_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`$CHROMIUM` goes before what else the machine has."""
    chosen = tmp_path / "mine"
    chosen.touch(mode=0o755)
    monkeypatch.setenv("CHROMIUM", str(chosen))
    assert find_chromium() == ensure_browser() == str(chosen)


def test_a_choice_that_is_no_program_gets_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told at once: nothing is installed, and no other browser taken."""
    monkeypatch.setenv("CHROMIUM", "/nope")
    monkeypatch.setattr("wiki.setup_browser._succeeds", lambda _: pytest.fail("something was installed"))
    with pytest.raises(SystemExit, match=f"^{SAID}.$"):
        ensure_browser()
    with pytest.raises(CannotMeasureError, match=f"^{SAID}$"):
        measure(tmp_path, site=None, parts=(), kinds=(), runs=1, json_file=None)


def test_tests_want_every_checker(tmp_path: Path) -> None:
    """`wiki test` installs no package: what is missing is named, with the command that brings it."""
    (tmp_path / "package.json").write_text('{"devDependencies": {"textlint": "1"}}', encoding="utf-8")
    with pytest.raises(
        SystemExit, match=r"^textlint is not installed\. Delete node_modules and run: python3 scripts test$"
    ):
        run_all(tmp_path, [])
