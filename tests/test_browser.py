"""Which browser is started, and what is said where there is none."""

import subprocess
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
    monkeypatch.setattr("wiki.setup_browser._succeeds", lambda _: pytest.fail("something was installed"))
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


@pytest.mark.parametrize("package", ["chromium-headless-shell", "chromium"])
def test_a_browser_that_does_not_start_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    """What the download gave may lack a library of the system's: then Debian's package comes, whatever its release calls it."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.setattr("wiki.browser._usual_places", lambda: ())
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    write_program(tmp_path / "apt-get", "exit 0")
    commands: list[str] = []

    def install(command: list[str]) -> bool:
        commands.append(command[-1])
        if "playwright" in command:
            write_program(tmp_path / "chromium-9" / "chrome-linux" / "chrome", "exit 127")
        elif command[-1] == package:
            write_program(tmp_path / package, 'case "$*" in *--no-sandbox*) ;; *) exit 1 ;; esac')
        return True

    monkeypatch.setattr("wiki.setup_browser._succeeds", install)
    assert ensure_browser() == str(tmp_path / package)
    packages = ["chromium-headless-shell", "chromium"]
    assert commands == ["chromium", "--quiet", *packages[: packages.index(package) + 1]]


@pytest.mark.parametrize(("apt", "user"), [(False, 0), (True, 1000)])
def test_only_root_installs_the_package_of_debian(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, apt: bool, user: int
) -> None:
    """Whoever has no rights, or another system, is told what to do once the download has failed."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.setattr("wiki.browser._usual_places", lambda: ())
    monkeypatch.setattr("os.geteuid", lambda: user, raising=False)
    if apt:
        write_program(tmp_path / "apt-get", "exit 0")
    commands: list[str] = []
    monkeypatch.setattr("wiki.setup_browser._succeeds", lambda command: commands.append(command[-1]))
    with pytest.raises(SystemExit, match=r"^No browser that starts could be installed"):
        ensure_browser()
    assert commands == ["chromium"]


@pytest.mark.parametrize("failure", [OSError("Exec format error"), subprocess.TimeoutExpired("chrome", 60)])
def test_a_browser_that_fails_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    """One that was made for another processor, or never answers, stands in the way of none that works."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("chromium-headless-shell", "chromium"):
        write_program(tmp_path / name, "exit 0")

    def start(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        if command[0].endswith("shell"):
            raise failure
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr("wiki.setup_browser.subprocess.run", start)
    assert ensure_browser() == str(tmp_path / "chromium")


def write_program(path: Path, does: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    path.chmod(0o755)


def test_the_newest_download_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its number, and passing over what is no program; a browser on the PATH comes before it, and a shell before that."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.setattr("wiki.browser._usual_places", lambda: ())
    places = {
        number: tmp_path / f"chromium-{number}" / "chrome-linux" / "chrome" for number in (9, 10, 8, 11, 100, 101)
    }
    for number, newest in ((9, 9), (10, 10), (8, 10), (11, 11), (100, 100)):  # folders are listed in any order
        write_program(places[number], "exit 0")
        assert find_chromium() == str(places[newest])
    write_program(places[101], "exit 0")
    places[101].chmod(0o644)
    assert find_chromium() == str(places[100])
    for name in ("chromium", "chromium-headless-shell"):
        write_program(tmp_path / "bin" / name, "exit 0")
        assert find_chromium() == str(tmp_path / "bin" / name)


def test_the_download_of_a_shell_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the folder for caches, where Playwright puts it unless told otherwise."""
    for name in ("CHROMIUM", "PLAYWRIGHT_BROWSERS_PATH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("platform.system", lambda: "Linux")
    shell = tmp_path / "ms-playwright" / "chromium_headless_shell-9" / "chrome-linux" / "headless_shell"
    write_program(shell, "exit 0")
    assert find_chromium() == str(shell)


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
