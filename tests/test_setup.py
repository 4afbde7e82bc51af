"""`python3 scripts …` on a machine that has only Python: what it says, and when it does nothing."""

import ast
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture
def scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The command, set up to work in an empty folder that holds only lock files."""
    spec = importlib.util.spec_from_file_location("scripts_main", ROOT / "scripts" / "__main__.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("requirements.lock", "requirements-test.lock", "pyproject.toml"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "BIN", tmp_path / ".venv" / "bin")
    return module


def test_needs_only_the_standard_library() -> None:
    """Every import of the set-up is Python's own."""
    lines = (ROOT / "scripts" / "__main__.py").read_text(encoding="utf-8").splitlines()
    names = {line.split()[1].split(".")[0] for line in lines if line.startswith(("import ", "from "))}
    assert names <= sys.stdlib_module_names


def test_an_unknown_command_shows_what_there_is(scripts: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is set up for a slip of the keyboard."""
    assert scripts.main(["sevre"]) == 2
    assert "serve   set up everything" in capsys.readouterr().out


def test_an_old_python_can_read_the_file() -> None:
    """It must come as far as the line that says which version is wanted: no newer syntax, no newer types evaluated."""
    text = (ROOT / "scripts" / "__main__.py").read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 7))
    assert "from __future__ import annotations\n" in text


def test_a_tool_that_is_gone_gets_one_line(
    scripts: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An environment that was damaged by hand is told from a mistake in the wiki."""
    monkeypatch.setattr(scripts, "set_up", lambda _: None)
    monkeypatch.setattr(scripts.os, "environ", {})
    assert scripts.main(["check"]) == 1
    assert capsys.readouterr().err.endswith("Delete .venv and run the same command again.\n")


def test_an_old_python_gets_one_line(
    scripts: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line says which version is wanted."""
    monkeypatch.setattr(scripts.sys, "version_info", (3, 9, 1))
    assert scripts.main(["serve"]) == 1
    assert capsys.readouterr().err.startswith("scripts: this is Python 3.9, and 3.11 is the oldest")


def test_a_missing_venv_module_gets_one_line(
    scripts: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line says what to install; nothing half made is left."""

    def fail(*_: object, **__: object) -> None:
        raise OSError("ensurepip is not available")

    monkeypatch.setattr(scripts.venv, "create", fail)
    assert scripts.main(["serve"]) == 1
    assert "could not make a virtual environment" in capsys.readouterr().err
    assert not scripts.VENV.exists()


def test_no_network_gets_one_line_and_no_stamp(
    scripts: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The next start tries again: what was not installed is not taken for installed."""
    monkeypatch.setattr(scripts, "make_environment", lambda: None)
    monkeypatch.setattr(scripts.shutil, "which", lambda _: None)
    (scripts.BIN).mkdir(parents=True)
    (scripts.BIN / "python").symlink_to("/bin/false")
    assert scripts.main(["serve"]) == 1
    assert "Connect to the network" in capsys.readouterr().err
    assert not list(scripts.VENV.glob("*.stamp"))


def test_a_second_start_only_compares(scripts: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a fresh stamp nothing is installed; a changed lock file is noticed."""
    scripts.BIN.mkdir(parents=True)
    stamp = scripts.VENV / "requirements.lock.stamp"
    stamp.write_text(scripts.fingerprint("requirements.lock"), encoding="utf-8")
    monkeypatch.setattr(scripts, "install", lambda _: pytest.fail("something was installed"))
    scripts.set_up("requirements.lock")
    (scripts.ROOT / "requirements.lock").write_text("changed", encoding="utf-8")
    assert stamp.read_text(encoding="utf-8") != scripts.fingerprint("requirements.lock")
