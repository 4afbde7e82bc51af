"""What people read about the project is true: nothing an editor can write is left out of it."""

import json
import re
from argparse import ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
import yaml

from wiki.cli import make_parser
from wiki.export.schema import SCHEMAS, schema_of
from wiki.model.claim import LABELS
from wiki.model.item import Single
from wiki.model.page import FrontMatter, Objective
from wiki.model.quiz import AnyQuestion, Category, Part, Prediction, Scene
from wiki.model.source import SEEN, STATUS
from wiki.model.term import Entry
from wiki.prose import SCHEMES
from wiki.set_up_words import JAPANESE
from wiki.words import words
from wiki.words.findings import read_findings

HERE = Path(__file__).parent
ROOT = HERE.parent
EDITIONS = ("", ".ja")
STYLES = [(ROOT / f"STYLE{edition}.md").read_text(encoding="utf-8") for edition in EDITIONS]
styles = pytest.mark.parametrize("style", STYLES, ids=["en", "ja"])


@styles
@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_special_link_is_explained(scheme: str, style: str) -> None:
    """A writer finds each kind of link in the style guide."""
    assert f"]({scheme}:" in style


@styles
@pytest.mark.parametrize("label", LABELS)
def test_every_label_is_explained(label: str, style: str) -> None:
    """A writer finds each evidence label in the style guide."""
    assert f"| `{label}`" in style


@styles
@pytest.mark.parametrize("kind", get_args(AnyQuestion))
def test_every_question_type_is_shown(kind: type[Single], style: str) -> None:
    """The style guide shows each type and each of its keys."""
    assert f"type: {kind.model_fields['type'].annotation.__args__[0]}" in style  # type: ignore[union-attr]
    for key in kind.model_fields:
        assert re.search(rf"\b{key}:", style), key


@styles
@pytest.mark.parametrize("kind", [FrontMatter, Objective, Entry, Prediction, Category, Scene, *get_args(Part)])
def test_every_key_is_shown(kind: type[Entry], style: str) -> None:
    """The style guide shows each key of pages, terms, predictions and parts of questions."""
    for key, field in kind.model_fields.items():
        assert re.search(rf"\b{field.alias or key}:", style), key


@styles
@pytest.mark.parametrize("word", [*SEEN, *STATUS])
def test_every_mark_of_a_source_is_explained(word: str, style: str) -> None:
    """The style guide names each way of having read a source."""
    assert f"`{word}`" in style or f"{{{word}}}" in style


@pytest.mark.parametrize("guide", ["CONTRIBUTING.md", "CONTRIBUTING.ja.md"])
def test_messages_that_are_explained_exist(guide: str) -> None:
    """Each message of the table is one that a test has seen, or says in Japanese what tests have seen in English."""
    table = re.split(r"^\| (?:it says|指摘) .*\n", (ROOT / guide).read_text(encoding="utf-8"), flags=re.MULTILINE)[1]
    rows = re.findall(r"^\| (.+?) \|", table.partition("\n\n")[0], re.MULTILINE)[1:]
    messages = [re.sub(r" \(or & or !\)|（または&、!）", "", message) for row in rows for message in row.split(" · ")]
    assert len(messages) > 20
    if ".ja." in guide:
        seen = "\n".join([*read_findings().values(), *JAPANESE.values()])
    else:
        seen = "\n".join(path.read_text(encoding="utf-8") for path in (*HERE.glob("*.py"), *HERE.glob("*/*.yml")))
    for message in messages:
        assert re.search(".*".join(map(re.escape, message.split("…"))), seen), message


def test_every_label_is_shown() -> None:
    """By its name in quotes, or by the beginning of it, which is filled in or names a group."""
    folders = (ROOT / "scripts" / "wiki", ROOT / "overrides")
    files = [path for folder in folders for suffix in ("py", "html", "js") for path in folder.rglob(f"*.{suffix}")]
    named = set(re.findall(r"[\"'`]([a-z][\w.-]*)[\"'`{$]", "\n".join(path.read_text("utf-8") for path in files)))
    beginnings = [name for name in named if name.endswith((".", "-"))]
    assert [key for key in words("en").below("") if not (key in named or key.startswith(tuple(beginnings)))] == []


def commands() -> Iterator[tuple[str, ArgumentParser]]:
    """Yield every command of `wiki`."""
    parsers = next(action for action in make_parser()._actions if isinstance(action, _SubParsersAction))  # noqa: SLF001  # no other way
    yield from parsers.choices.items()


@pytest.mark.parametrize(
    "command", ["python3 scripts serve", "python3 scripts test", *(f"wiki {name}" for name, _ in commands())]
)
def test_every_command_is_explained(command: str) -> None:
    """A newcomer finds each command in the guides, in both languages."""
    for edition in EDITIONS:
        guides = [ROOT / f"{name}{edition}.md" for name in ("README", "CONTRIBUTING", "STYLE")]
        assert any(command in guide.read_text(encoding="utf-8") for guide in guides), edition


def options() -> Iterator[tuple[str, str]]:
    """Yield every command of `wiki` with each of its options."""
    for command, parser in commands():
        for action in parser._actions:  # noqa: SLF001  # no other way
            yield from ((command, option) for option in action.option_strings if option not in ("-h", "--help"))


@pytest.mark.parametrize(("command", "option"), [*options()])
def test_every_option_is_explained(command: str, option: str) -> None:
    """In the row of its command, in both languages."""
    for guide in ("CONTRIBUTING.md", "CONTRIBUTING.ja.md"):
        rows = [row for row in (ROOT / guide).read_text(encoding="utf-8").splitlines() if f"wiki {command}" in row]
        assert any(re.search(rf"[ `]{option}[ `]", row) for row in rows), guide


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_those_of_the_models(name: str) -> None:
    """The schemas in the repository are what `wiki schema` writes today."""
    written = json.loads((ROOT / name).read_text(encoding="utf-8"))
    assert written == schema_of(SCHEMAS[name]), "run: wiki schema"


def test_only_what_passed_every_check_goes_online() -> None:
    """Publishing waits for the checks that a proposal has to pass."""
    # BaseLoader: YAML takes the key `on` for a yes.
    checks, pages = (
        yaml.load((ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506  # makes texts only
        for name in ("ci.yml", "pages.yml")
    )
    assert set(checks["on"]) == {"pull_request", "workflow_call"}
    called = [name for name, job in pages["jobs"].items() if job.get("uses") == "./.github/workflows/ci.yml"]
    assert called
    assert {*called, "build"} <= {*pages["jobs"]["deploy"]["needs"]}


def test_only_the_edge_knows_mkdocs() -> None:
    """The core imports neither MkDocs nor what knows it: `plugin` and `publish`."""
    package = ROOT / "scripts" / "wiki"
    outside = [path for path in package.rglob("*.py") if path.name != "plugin.py" and path.parent.name != "publish"]
    found = re.compile(r"^\s*(?:from|import) (?:mkdocs|wiki\.(?:plugin|publish))\b", re.MULTILINE)
    assert [path.name for path in outside if found.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("folder", sorted(path.name for path in (ROOT / "scripts" / "wiki").iterdir() if path.is_dir()))
def test_every_folder_of_the_code_is_on_the_map(folder: str) -> None:
    """The table of README names each, in both languages."""
    for edition in EDITIONS:
        readme = (ROOT / f"README{edition}.md").read_text(encoding="utf-8")
        rows = [row for row in readme.splitlines() if "`scripts/wiki/" in row]
        assert any(re.search(rf"`(?:scripts/wiki/)?{folder}`", row) for row in rows) or folder == "__pycache__"
