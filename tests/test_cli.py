"""The command `wiki`: what it prints, what it returns, what it says when it is asked for what is not there."""

import io
import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tiny import make_site
from wiki.cli import main
from wiki.export.schema import SCHEMAS
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.quality import run_all


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The tiny wiki with one error in a term and one in a page."""
    root = make_site(tmp_path / "tiny")
    (root / "knowledge/terms/customer.yml").write_text("en: {}\n", encoding="utf-8")
    (root / "docs/en/glossary.md").write_text("", encoding="utf-8")
    return root


def test_findings_are_printed_and_counted(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Findings go to the output, their number beside it; errors give exit code 1, their absence 0."""
    assert main(["--root", str(root), "check"]) == 1
    said = capsys.readouterr()
    assert "docs/en/glossary.md:1: the file is empty. Write something in it, or delete it.\n" in said.out
    assert said.err == f"errors: {len(said.out.splitlines())}, warnings: 0\n"
    assert main(["--root", str(root), "check", "quizzes"]) == 0
    assert capsys.readouterr().out == ""


def test_a_warning_stops_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is printed and counted as what it is; the exit code is that of a wiki without errors."""
    doubt = Problem("docs/en/index.md", 1, Said("tea"), Said("Drink it"), "warning")
    monkeypatch.setattr("wiki.cli.check_site", lambda _: [doubt])
    assert main(["--root", str(root), "check"]) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("docs/en/index.md:1: warning: tea. Drink it.\n", "errors: 0, warnings: 1\n")


@pytest.mark.parametrize("path", ["docs/en/glossary.md", "docs/en", "./docs/en/", "docs/ja/../en"])
def test_findings_of_some_files(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], path: str
) -> None:
    """A file or folder shows its own findings only, however it is written, and the repository as well."""
    monkeypatch.chdir(root.parent)
    assert main(["--root", root.name, "check", path]) == 1
    assert capsys.readouterr().out == "docs/en/glossary.md:1: the file is empty. Write something in it, or delete it.\n"


@pytest.mark.parametrize("path", ["docs/ja/start", "docs/en/start"])
def test_what_one_edition_lacks_is_shown_for_both(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], path: str
) -> None:
    """Whoever asks for the folder of one edition sees what stands in it and not in its twin."""
    root = make_site(tmp_path / "tiny")
    page = root / "docs/en/start/evidence.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("on [prices](../history/prices.md)", "on prices"), encoding="utf-8"
    )
    assert main(["--root", str(root), "check", path]) == 1
    assert capsys.readouterr().out.startswith("docs/en/start/evidence.md:7: the link to ../history/prices.md")
    assert main(["--root", str(root), "check", "docs/en/history"]) == 0


def test_a_reader_who_leaves(root: Path) -> None:
    """Where the next program of a pipe reads no further, nothing is said about it."""
    program = Path(sys.executable).parent / "wiki"
    command = [str(program), "--root", str(root), "check"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        running.stdout.close()
        assert running.stderr is not None
        assert "Error" not in running.stderr.read()
    assert running.returncode == 1


def test_no_terminal(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing takes what is printed, as in a job without an output, the exit code still tells."""
    monkeypatch.setattr("sys.stdout", None)
    assert main(["--root", str(root), "check"]) == 1
    assert "warnings: 0" in capsys.readouterr().err


def test_a_command_that_is_broken_off(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C ends it as it ends every program, without a traceback."""

    def break_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("wiki.cli.run_all", break_off)
    assert main(["--root", str(root), "test"]) == 130


def test_annotations(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """GitHub gets the same finding in its own form, for readers of either language."""
    main(["--root", str(root), "check", "--format", "github", "docs"])
    said = "the file is empty. Write something in it, or delete it.%0Aファイルが空です。中身を書くか、ファイルを消してください。"
    assert capsys.readouterr().out == f"::error file=docs/en/glossary.md,line=1::{said}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "docs/en/nothing.md"], "docs/en/nothing.md does not exist. Give files or folders"),
        (["check", "--site", "docs"], "there is no built site in docs. Run: python3 scripts build"),
        (["--root", "docs", "check"], "has no mkdocs.yml. Run the command in the top folder of the repository"),
        (["check", "--bank", "docs"], "--bank takes no files, no --site and no --format. Run: wiki check --bank"),
        (["check", "--bank", "--site", "site"], "--bank takes no files, no --site and no --format"),
        (["check", "--bank", "--format", "github"], "--bank takes no files, no --site and no --format"),
        (["chek"], "invalid choice: 'chek'"),
        (["check", "--bnak"], "unrecognized arguments: --bnak"),
        (["schema", "--bnak"], "unrecognized arguments: --bnak"),
    ],
)
def test_what_is_not_there(
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    said: str,
) -> None:
    """A slip of the keyboard is told, and never taken for a wiki without mistakes."""
    monkeypatch.chdir(root)
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("options", [[], ["-k", "foo"], ["-x", "tests/test_cli.py", "-k", "a or b"], ["--lf"]])
def test_pytest_gets_its_options(root: Path, monkeypatch: pytest.MonkeyPatch, options: list[str]) -> None:
    """`wiki test` hands on whatever stands behind it, in its order."""
    handed: list[list[str]] = []
    monkeypatch.setattr("wiki.cli.run_all", lambda _, given: handed.append(given))
    main(["--root", str(root), "test", *options])
    assert handed == [options]


@pytest.mark.parametrize(("failing", "code"), [("", 0), ("ruff", 1), ("wiki", 1), ("pytest", 5)])
def test_one_step_that_fails_fails_the_whole(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], failing: str, code: int
) -> None:
    """The tests run all the same, with their options; what was not passed before them is named after them."""
    ran: list[str] = []

    def run(command: list[str], _: Path) -> subprocess.CompletedProcess[str]:
        ran.append(Path(command[0]).stem)
        assert ran[-1] != "pytest" or command[-2:] == ["-k", "tea"]
        return subprocess.CompletedProcess(command, 5 if ran[-1] == failing else 0)

    monkeypatch.setenv("CHROMIUM", "")
    for name, done in (("run", run), ("ensure_browser", lambda: "browser"), ("_missing_checker", lambda _: None)):
        monkeypatch.setattr(f"wiki.quality.{name}", done)
    assert run_all(root, ["-k", "tea"]) == code
    assert ran[-2:] == ["wiki", "pytest"]
    assert ("Not passed before the tests: " in capsys.readouterr().err) == (code == 1)


@pytest.mark.parametrize("command", [["check"], ["check", "--bank"]])
def test_a_terminal_of_few_letters(root: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]) -> None:
    """Where Japanese cannot be shown, the rest is."""
    (root / "docs/ja/glossary.md").rename(root / "docs/ja/用語.md")
    written = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(written, encoding="ascii", write_through=True))
    main(["--root", str(root), *command])
    assert b"?" in written.getvalue()


def test_a_built_site_is_looked_through(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With `--site`, broken addresses of the built pages are findings like all others."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text('<a href="gone/">on</a>', encoding="utf-8")
    root = make_site(tmp_path / "tiny")
    for within in ([], ["docs/en"]):
        assert main(["--root", str(root), "check", "--site", str(tmp_path / "site"), *within]) == 1
        assert "index.html:1: gone/ leads nowhere." in capsys.readouterr().out


def test_a_file_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line with its name, as where another program holds it; no line about a file where it is none's fault."""
    root = make_site(tmp_path / "tiny")
    (root / "quizzes" / "reviewed.yml").unlink(missing_ok=True)
    (root / "quizzes" / "reviewed.yml").mkdir()
    assert main(["--root", str(root), "reviewed"]) == 1
    assert "quizzes/reviewed.yml: cannot be read or written (Is a directory)" in capsys.readouterr().err

    def fail(*_: object, **__: object) -> None:
        raise OSError("no file is to blame")

    monkeypatch.setattr("wiki.cli.run_reviewed", fail)
    with pytest.raises(OSError, match="no file is to blame"):
        main(["--root", str(root), "reviewed"])


@pytest.mark.parametrize("command", ["reviewed", "schema"])
def test_what_is_written_on_windows_can_be_read_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """Files of the repository keep their line ends, where programs write those of the system unless told otherwise."""
    root = make_site(tmp_path / "tiny")
    monkeypatch.setattr("os.linesep", "\r\n")
    monkeypatch.setattr("io.open", import_module("_pyio").open)  # the one that asks what the line ends are
    assert main(["--root", str(root), command]) == 0
    monkeypatch.undo()
    assert not [path for path in root.rglob("*") if path.suffix in (".json", ".yml") and b"\r" in path.read_bytes()]


def test_schemas_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each schema is named, closed (an unknown key is a mistake) and of the year that editors' programs know."""
    root = make_site(tmp_path / "tiny")
    assert main(["--root", str(root), "schema"]) == 0
    assert capsys.readouterr().out.splitlines() == [f"written: {name}" for name in SCHEMAS]
    for name in SCHEMAS:
        schema = json.loads((root / name).read_text(encoding="utf-8"))
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert schema["additionalProperties"] is False
    term = json.loads((root / "knowledge/schemas/term.schema.json").read_text(encoding="utf-8"))
    assert "not" in term["properties"]
    assert "id" not in term["properties"]
