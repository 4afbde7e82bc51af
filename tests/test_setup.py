"""`python3 scripts …` on a machine that has only Python: what it says, and when it does nothing."""

import ast
import importlib.util
import io
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

ROOT = Path(__file__).parents[1]
# What runs before anything is installed.
SET_UP = [
    ROOT / "scripts" / name
    for name in ("__main__.py", "wiki/__init__.py", "wiki/running.py", "wiki/set_up_words.py", "wiki/tongue.py")
]

# With -S: Python as it is where nobody has set the wiki up.
BARE = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


# Ends with an error, as an installer without a network does; macOS has it elsewhere than Linux.
FALSE = shutil.which("false") or ""


@pytest.fixture
def scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The command, set up to work in an empty folder that holds only lock files."""
    spec = importlib.util.spec_from_file_location("scripts_main", ROOT / "scripts" / "__main__.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("requirements.lock", "requirements-test.lock", "pyproject.toml", "package.json", "package-lock.json"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    monkeypatch.setenv("PIP_USER", "1")  # to be undone: the set-up changes it
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "BIN", tmp_path / ".venv" / "bin")
    return module


def test_needs_only_the_standard_library() -> None:
    """Every import of the set-up is Python's own, or one of the wiki's of which that is true."""
    for path in SET_UP:
        lines = path.read_text(encoding="utf-8").splitlines()
        names = {line.split()[1] for line in lines if line.startswith(("import ", "from "))}
        assert {
            name.split(".")[0] for name in names - {path_name(other) for other in SET_UP}
        } <= sys.stdlib_module_names


def path_name(path: Path) -> str:
    """Return the name under which a module is imported."""
    return ".".join(path.relative_to(ROOT / "scripts").with_suffix("").parts)


def test_the_set_up_speaks_japanese(
    scripts: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the terminal does, and every command says there what it does."""
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert scripts.main([]) == 2
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("使い方")
    assert len(said) == 2 + len(scripts.COMMANDS)


@pytest.mark.parametrize("start", [["scripts"], ["-m", "scripts"], ["-P", "scripts"]])
def test_it_starts_however_it_is_started(start: list[str]) -> None:
    """As a folder, as a module, and where Python is told to look beside no script."""
    said = subprocess.run([sys.executable, "-S", *start], cwd=ROOT, env=BARE, capture_output=True, text=True)
    assert (said.returncode, said.stderr) == (2, "")
    assert "serve   set up everything" in said.stdout


def test_a_reader_who_leaves() -> None:
    """Where the next program of a pipe reads no further, nothing is said about it."""
    command = [sys.executable, "-S", "scripts"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, env=BARE, stdout=pipe, stderr=pipe, text=True) as running:
        assert running.stdout is not None
        running.stdout.close()
        assert running.stderr is not None
        assert running.stderr.read() == ""
    assert running.returncode == 1


def test_an_unknown_command_shows_what_there_is(scripts: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is set up for a slip of the keyboard."""
    assert scripts.main(["sevre"]) == 2
    assert "serve   set up everything" in capsys.readouterr().out
    assert scripts.main(["--help"]) == 0, "who asks makes no mistake"


@pytest.mark.parametrize(
    ("command", "lock", "started"),
    [
        ("serve", "requirements.lock", ["mkdocs", "serve"]),
        ("build", "requirements.lock", ["mkdocs", "build", "--strict"]),
        ("test", "requirements-test.lock", ["wiki", "test"]),
        ("check", "requirements.lock", ["wiki", "check"]),
    ],
)
def test_a_command_gets_what_it_needs(
    scripts: ModuleType, monkeypatch: pytest.MonkeyPatch, command: str, lock: str, started: list[str]
) -> None:
    """Its options, tools for tests where it tests, no environment but ours; and how it ends is told on."""
    did: list[object] = []

    def start(given: list[str]) -> subprocess.CompletedProcess[str]:
        did.append(given)
        return subprocess.CompletedProcess(given, 3)

    monkeypatch.setattr(scripts, "set_up", did.append)
    monkeypatch.setattr(scripts, "set_up_libraries", lambda *, everything: did.append(everything))
    monkeypatch.setattr(scripts, "start", start)
    monkeypatch.setattr(scripts.os, "environ", {"PYTHONPATH": "theirs", "VIRTUAL_ENV": "theirs", "PATH": "theirs"})
    assert scripts.main([command, "-x", "one"]) == 3
    program, *options = started
    assert did == [lock, command == "test", [str(scripts.BIN / program), *options, "-x", "one"]]
    ours = {"VIRTUAL_ENV": str(scripts.VENV), "PATH": f"{scripts.BIN}{os.pathsep}theirs"}
    assert {name: value for name, value in scripts.os.environ.items() if name != "NO_MKDOCS_2_WARNING"} == ours


def test_an_old_python_can_read_the_file() -> None:
    """It must come as far as the line that says which version is wanted: no newer syntax, no newer types evaluated."""
    for path in SET_UP:
        text = path.read_text(encoding="utf-8")
        ast.parse(text, feature_version=(3, 7))
        assert "import" not in text or "from __future__ import annotations\n" in text


def test_a_tool_that_is_gone_gets_one_line(
    scripts: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An environment that was damaged by hand is told from a mistake in the wiki."""
    monkeypatch.setattr(scripts, "set_up", lambda _: None)
    monkeypatch.setattr(scripts, "set_up_libraries", lambda **_: None)
    monkeypatch.setattr(scripts.os, "environ", {})
    assert scripts.main(["check"]) == 1
    assert capsys.readouterr().err.endswith("Delete .venv and run the same command again.\n")


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_an_installer_speaks_any_encoding(scripts: ModuleType, capsys: pytest.CaptureFixture[str], stream: str) -> None:
    """What it said last is shown as far as it can be read, before the line that says what to do."""
    said = f"import sys; sys.{stream}.buffer.write(b'1\\n2\\n3\\n4\\n\\ncaf\\xe9 \\x8f\\n\\n'); sys.exit(1)"
    with pytest.raises(scripts.StopError, match="packages could not be installed"):
        scripts.install([sys.executable, "-c", said])
    assert capsys.readouterr().err == "2\n3\n4\ncaf\ufffd \ufffd\n"


def test_a_terminal_of_few_letters_shows_the_rest(scripts: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is done is told on any terminal."""
    written = io.BytesIO()
    monkeypatch.setattr(scripts.sys, "stdout", io.TextIOWrapper(written, encoding="ascii", write_through=True))
    assert scripts.main(["sevre"]) == 2
    scripts.say("Getting ready")
    assert written.getvalue().endswith(b"Getting ready ?\n")


def test_an_old_python_gets_one_line(
    scripts: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line says which version is wanted."""
    monkeypatch.setattr(scripts.sys, "version_info", (3, 9, 1))
    assert scripts.main(["serve"]) == 1
    assert capsys.readouterr().err.startswith("scripts: this is Python 3.9, but 3.11 or newer is needed")


def test_a_missing_venv_module_gets_one_line(
    scripts: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line says what to install, where Debian keeps it in a package of its own; nothing half made is left."""
    monkeypatch.setattr(scripts.shutil, "which", lambda _: None)
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    assert scripts.main(["serve"]) == 1
    said = capsys.readouterr()
    assert said.out.count("\n") == said.err.count("\n") == 1
    assert "could not make a virtual environment" in said.err
    assert "sudo apt install python3-venv" in said.err
    assert not scripts.VENV.exists()


def test_uv_needs_no_pip(scripts: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where uv is found, the environment is made on such a machine too."""
    monkeypatch.setattr(scripts.shutil, "which", lambda _: "uv")
    monkeypatch.setattr(scripts, "install", lambda _: None)
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    scripts.set_up("requirements.lock")
    assert subprocess.run([scripts.environment_python(), "-c", ""]).returncode == 0


@pytest.fixture
def made(scripts: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """How often an environment was made, which is one with pip where it was asked for."""
    times: list[bool] = []

    def make_environment(*, with_pip: bool) -> None:
        times.append(with_pip)
        shutil.rmtree(scripts.VENV, ignore_errors=True)
        scripts.BIN.mkdir(parents=True)
        for name in ("python", *["pip"] * with_pip):
            (scripts.BIN / name).symlink_to(sys.executable)

    monkeypatch.setattr(scripts.shutil, "which", lambda _: None)
    monkeypatch.setattr(scripts, "install", lambda _: None)
    monkeypatch.setattr(scripts, "make_environment", make_environment)
    return times


def test_what_was_broken_off_is_made_anew(
    scripts: ModuleType, made: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether while the environment was made or while packages were installed, now or after a lock file changed."""
    scripts.make_environment(with_pip=True)
    scripts.set_up("requirements.lock")
    assert len(made) == 2
    (scripts.ROOT / "requirements.lock").write_text("changed", encoding="utf-8")
    with monkeypatch.context() as context:
        context.setattr(scripts, "install", lambda _: signal.raise_signal(signal.SIGINT))
        with pytest.raises(KeyboardInterrupt):
            scripts.set_up("requirements.lock")
    scripts.set_up("requirements.lock")
    assert len(made) == 3


def test_a_copy_of_the_clone_has_an_environment_of_its_own(
    scripts: ModuleType, made: list[bool], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The one that was copied with it would run the other clone's code; so would that of another Python."""
    scripts.set_up("requirements.lock")
    for name, value in (
        ("ROOT", tmp_path / "copy"),
        ("VENV", tmp_path / "copy/.venv"),
        ("BIN", tmp_path / "copy/.venv/bin"),
    ):
        monkeypatch.setattr(scripts, name, value)
    shutil.copytree(tmp_path, scripts.ROOT, symlinks=True)
    scripts.set_up("requirements.lock")
    assert len(made) == 2
    monkeypatch.setattr(scripts.sys, "version", "3.99")
    scripts.set_up("requirements.lock")
    scripts.set_up("requirements.lock")
    assert len(made) == 3


def test_an_environment_whose_python_is_gone_is_made_anew(scripts: ModuleType, made: list[bool]) -> None:
    """As after an upgrade of the system: its link leads nowhere, and all that was installed is still there."""
    scripts.set_up("requirements.lock")
    scripts.environment_python().unlink()
    scripts.environment_python().symlink_to("/nope")
    scripts.set_up("requirements.lock")
    assert len(made) == 2


def test_pip_is_there_where_uv_is_no_longer(
    scripts: ModuleType, made: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What uv made has no pip; the next change of a lock file is installed all the same."""
    with monkeypatch.context() as context:
        context.setattr(scripts.shutil, "which", lambda _: "uv")
        scripts.set_up("requirements.lock")
    (scripts.ROOT / "requirements.lock").write_text("changed", encoding="utf-8")
    scripts.set_up("requirements.lock")
    assert made == [False, True]


def test_an_installer_that_cannot_be_started_gets_one_line(scripts: ModuleType) -> None:
    """The line says what to delete."""
    with pytest.raises(scripts.StopError, match=r"^python cannot be started .*Delete \.venv and run"):
        scripts.install([str(scripts.environment_python())])


def test_what_fails_for_another_reason_asks_for_no_package(
    scripts: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two first starts at once get in each other's way: the package that Debian keeps apart has no part in it."""

    def create(folder: Path, **_: object) -> None:
        folder.mkdir(parents=True)  # fails where an old one is in its way
        Path("/nope").read_text(encoding="utf-8")

    monkeypatch.setattr(scripts.venv, "create", create)
    scripts.BIN.mkdir(parents=True)
    with pytest.raises(scripts.StopError, match=r"No such file.*Run the same command again$"):
        scripts.make_environment(with_pip=False)
    assert not scripts.VENV.exists(), "nothing half made is left"


def test_only_wheels_are_installed(scripts: ModuleType, made: list[bool], monkeypatch: pytest.MonkeyPatch) -> None:
    """With their hashes; what a package would be built with has none. The reader's settings of pip do not count."""
    commands: list[list[str]] = []
    monkeypatch.setattr(scripts, "install", commands.append)
    scripts.set_up("requirements.lock")
    assert made
    assert {"--require-hashes", "--only-binary"} <= {*commands[0]}
    assert {"--no-deps", "--no-build-isolation"} <= {*commands[1]}, "nothing is fetched for the wiki itself"
    assert os.environ["PIP_USER"] == "0"


def test_other_letters_in_a_path_on_windows_get_one_line(
    scripts: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before 3.13, the environment's Python would stop in a folder that Japanese Windows names after its owner."""
    monkeypatch.setattr(scripts, "os", SimpleNamespace(name="nt"))
    monkeypatch.setattr(scripts, "ROOT", Path("/ユーザー"))
    monkeypatch.setattr(scripts.sys, "version_info", (3, 12, 1))
    assert scripts.main(["serve"]) == 1
    assert capsys.readouterr().err.endswith("Move it, or install Python 3.13 or newer.\n")
    for step in ("set_up", "set_up_libraries"):
        monkeypatch.setattr(scripts, step, lambda *_, **__: None)
    monkeypatch.setattr(scripts, "hand_over", lambda *_: 0)
    for name, version in (("nt", (3, 13, 0)), ("posix", (3, 12, 1))):
        monkeypatch.setattr(scripts, "os", SimpleNamespace(name=name))
        monkeypatch.setattr(scripts.sys, "version_info", version)
        assert scripts.main(["serve"]) == 0, "all is well elsewhere"


def test_a_build_says_for_which_address(
    scripts: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One that is not set would be published with links to the reader's own computer."""
    monkeypatch.setattr(scripts, "start", lambda command: subprocess.CompletedProcess(command, 0))
    monkeypatch.setattr(scripts.os, "environ", {})
    for told in (True, False):
        assert scripts.hand_over("build", []) == 0
        assert ("SITE_URL" in capsys.readouterr().out) == told
        scripts.os.environ["SITE_URL"] = "https://example.org/"


def test_no_network_gets_one_line_and_no_stamp(
    scripts: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The next start tries again: what was not installed is not taken for installed."""
    monkeypatch.setattr(scripts, "make_environment", lambda **_: None)
    monkeypatch.setattr(scripts.shutil, "which", lambda _: None)
    (scripts.BIN).mkdir(parents=True)
    (scripts.BIN / "python").symlink_to(FALSE)
    assert scripts.main(["serve"]) == 1
    assert "If it is the network, connect" in capsys.readouterr().err
    assert not list(scripts.VENV.glob("*.stamp"))


def test_a_second_start_only_compares(scripts: ModuleType, made: list[bool], monkeypatch: pytest.MonkeyPatch) -> None:
    """What was installed is not installed again, until a lock file or what the wiki asks for changes."""
    installed: list[str] = []
    monkeypatch.setattr(scripts, "install", lambda command: installed.append(command[-1]))
    for times, name in enumerate(("requirements.lock", "pyproject.toml"), 1):
        (scripts.ROOT / name).write_text("changed", encoding="utf-8")
        for _ in range(2):
            scripts.set_up("requirements.lock")
        assert installed == [str(scripts.ROOT / "requirements.lock"), str(scripts.ROOT)] * times
    installed.clear()
    for lock in ("requirements-test.lock", "requirements.lock"):
        scripts.set_up(lock)
    assert installed == [str(scripts.ROOT / "requirements-test.lock"), str(scripts.ROOT)], (
        "tests need all that others do"
    )
    assert len(made) == 1


@pytest.fixture
def npm(scripts: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What npm was asked for; it makes the folder anew, as `npm ci` does."""
    asked: list[list[str]] = []

    def install(command: list[str]) -> None:
        asked.append(command[command.index("ci") :])
        folder = scripts.ROOT / "node_modules"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()

    monkeypatch.setattr(scripts, "install", install)
    return asked


def test_readers_need_no_checkers(
    scripts: ModuleType, npm: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    """To serve and build, only the libraries of the site are installed; for tests, the checkers as well. It says so."""
    scripts.set_up_libraries(everything=False)
    assert "package-lock.json" in capsys.readouterr().out
    assert "--omit=dev" in npm[0]
    scripts.set_up_libraries(everything=True)
    assert "--omit=dev" not in npm[1]
    assert "--include=dev" in npm[1]
    assert all({"--ignore-scripts", "--include=optional"} <= set(each) for each in npm)


@pytest.mark.parametrize(
    ("first", "second", "times"), [(False, False, 1), (True, True, 1), (True, False, 1), (False, True, 2)]
)
def test_npm_runs_only_for_what_is_not_there(
    scripts: ModuleType, npm: list[list[str]], first: bool, second: bool, times: int
) -> None:
    """What was installed is not installed again; everything holds what serving needs, and not the other way round."""
    scripts.set_up_libraries(everything=first)
    scripts.set_up_libraries(everything=second)
    assert len(npm) == times


@pytest.mark.parametrize("name", ["package.json", "package-lock.json"])
def test_a_changed_package_is_noticed(scripts: ModuleType, npm: list[list[str]], name: str) -> None:
    """A lock file or a list of packages that changed is installed anew, and so is a folder that was deleted."""
    scripts.set_up_libraries(everything=False)
    (scripts.ROOT / name).write_text("changed", encoding="utf-8")
    scripts.set_up_libraries(everything=False)
    shutil.rmtree(scripts.ROOT / "node_modules")
    scripts.set_up_libraries(everything=False)
    assert len(npm) == 3


def test_no_network_for_npm_gets_one_line_and_no_stamp(scripts: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    """The next start tries again."""
    scripts.BIN.mkdir(parents=True)
    (scripts.BIN / "python").symlink_to(FALSE)
    with pytest.raises(scripts.StopError, match="connect and run the same command again"):
        scripts.set_up_libraries(everything=False)
    assert not (scripts.ROOT / "node_modules").exists()
    assert "…" in capsys.readouterr().out


def test_a_missing_lock_file_gets_one_line(scripts: ModuleType) -> None:
    """The line names the file."""
    (scripts.ROOT / "package-lock.json").unlink()
    with pytest.raises(scripts.StopError, match=r"package-lock\.json is missing\. Restore it from the repository"):
        scripts.set_up_libraries(everything=False)
