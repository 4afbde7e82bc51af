"""Which browser is started, and what is said where there is none."""

from importlib.machinery import ModuleSpec
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


def test_a_browser_that_does_not_start_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the download gave may lack a library of the system's: then Debian's package comes."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.setattr("wiki.browser._usual_places", lambda: ())
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    write_program(tmp_path / "apt-get", "exit 0")
    commands: list[str] = []

    def install(command: list[str]) -> bool:
        commands.append(command[-1])
        if command[-1] == "chromium-headless-shell":
            write_program(tmp_path / command[-1], "exit 0")
        elif command[-1] == "chromium":
            write_program(tmp_path / "chromium-9" / "chrome-linux" / "chrome", "exit 127")
        return True

    monkeypatch.setattr("wiki.setup_browser._succeeds", install)
    assert ensure_browser() == str(tmp_path / "chromium-headless-shell")
    assert commands == ["chromium", "--quiet", "chromium-headless-shell"]


def write_program(path: Path, does: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    path.chmod(0o755)


def test_a_browser_beside_the_driver_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With `PLAYWRIGHT_BROWSERS_PATH=0` Playwright keeps its browsers in its own package."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", "0")
    monkeypatch.setattr("wiki.browser._usual_places", lambda: ())
    package = ModuleSpec("playwright", None, origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr("wiki.browser.find_spec", lambda _: package)
    inside = tmp_path / "driver" / "package" / ".local-browsers" / "chromium-9" / "chrome-linux" / "chrome"
    write_program(inside, "exit 0")
    assert find_chromium() == str(inside)
