"""Styles, modules and libraries as they are served."""

import random
import re
import subprocess
from pathlib import Path

import pytest

from wiki.publish.assets import copy_libraries, remove_foreign_addresses, weigh_python
from wiki.publish.lab_cache import cache_folder
from wiki.publish.modules import shrink_modules
from wiki.publish.styles import gather_styles

ROOT = Path(__file__).parents[1]
_WHOLE_LINE = re.compile(r"text-decoration:\s*[\w-]+\s+[^;}]+")


def test_styles_are_joined_in_order_under_a_name_of_their_content(tmp_path: Path) -> None:
    """Tokens come first and print last; another content has another name."""
    for name in ("print", "base", "check", "tokens", "home"):
        (tmp_path / f"{name}.css").write_text(f"/* about */\n.{name} a {{\n  b: c;\n}}\n", encoding="utf-8")
    first = gather_styles(tmp_path)
    assert first["site"].text == "".join(f".{name} a{{b:c;}}" for name in ("tokens", "base", "check", "print"))
    assert first["home"].text == ".home a{b:c;}"
    (tmp_path / "check.css").write_text(".other{}", encoding="utf-8")
    second = gather_styles(tmp_path)
    assert second["site"].name != first["site"].name
    assert second["home"].name == first["home"].name


def test_a_line_below_words_is_told_in_parts() -> None:
    """Safari before 26.2 drops a `text-decoration` of more than its line, and with it what marks a claim."""
    sheets = [*(ROOT / "overrides").rglob("*.css"), *(ROOT / "scripts").rglob("*.css")]
    assert {
        path.name: found for path in sheets if (found := _WHOLE_LINE.findall(path.read_text(encoding="utf-8")))
    } == {}


def test_addresses_of_other_origins_leave_the_scripts(tmp_path: Path) -> None:
    """The theme's optional libraries are taken out; the rest of the script stays."""
    folder = tmp_path / "assets" / "javascripts"
    folder.mkdir(parents=True)
    (folder / "bundle.js").write_text(
        'load("https://unpkg.com/mermaid@11/x.js");done("https://example.org")', encoding="utf-8"
    )
    remove_foreign_addresses(tmp_path)
    assert (folder / "bundle.js").read_text(encoding="utf-8") == 'load("");done("https://example.org")'


def make_modules(root: Path, **texts: str) -> Path:
    """Write modules below a folder that has esbuild, and return where they are served from."""
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    for folder in (root / "overrides", root / "site"):
        (folder / "assets" / "javascripts" / "part").mkdir(parents=True)
    for name, text in texts.items():
        (root / "overrides" / "assets" / "javascripts" / "part" / f"{name}.js").write_text(text, encoding="utf-8")
    return root / "site" / "assets" / "javascripts" / "part"


def test_modules_are_served_without_what_only_editors_need(tmp_path: Path) -> None:
    """Comments and types stay at home; names, and words of any script, are as they were written."""
    served = make_modules(
        tmp_path, one="/** Why. */\nexport const hello = (somebody) => `${somebody}、 こんにちは`; // done\n"
    )
    (served / "types.d.ts").write_text("export {};", encoding="utf-8")
    assert shrink_modules(tmp_path, tmp_path / "site") == []
    assert [path.name for path in served.iterdir()] == ["one.js"]
    assert (served / "one.js").read_text(
        encoding="utf-8"
    ) == "export const hello=somebody=>`${somebody}、 こんにちは`;\n"


def test_locks_of_an_editor_stop_no_build(tmp_path: Path) -> None:
    """Beside what is not saved yet, Emacs keeps a link to nowhere."""
    make_modules(tmp_path, one="export {};\n")
    lab = tmp_path / "docs" / "en" / "lab" / "one.py"
    lab.parent.mkdir(parents=True)
    lab.write_text("import math\n", encoding="utf-8")
    before = cache_folder(tmp_path)
    for folder, name in (
        (lab.parent, "one.py"),
        (tmp_path, "one.css"),
        (next(tmp_path.rglob("one.js")).parent, "one.js"),
    ):
        (folder / f".#{name}").symlink_to("somebody@here.123:456")
    assert cache_folder(tmp_path) == before
    assert gather_styles(tmp_path)["site"].text == ""
    assert shrink_modules(tmp_path, tmp_path / "site") == []


def test_a_module_that_no_browser_can_read_is_told_with_its_line(tmp_path: Path) -> None:
    """All of them at once."""
    make_modules(tmp_path, one="export const a = 1;\nexport const = 2;\n", two="export {")
    found = shrink_modules(tmp_path, tmp_path / "site")
    assert [(problem.file, problem.line) for problem in found] == [
        ("overrides/assets/javascripts/part/one.js", 2),
        ("overrides/assets/javascripts/part/two.js", 1),
    ]


def test_an_esbuild_that_does_not_run_stops_the_build(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """As one that was installed for another system; it says why. No module is taken for shrunk."""
    esbuild = tmp_path / "node_modules" / "esbuild" / "lib" / "main.js"
    esbuild.parent.mkdir(parents=True)
    esbuild.write_text('throw new Error("made for another system");', encoding="utf-8")
    (esbuild.parents[1] / "package.json").write_text('{"main": "lib/main.js"}', encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError):
        shrink_modules(tmp_path, tmp_path / "site")
    assert "made for another system" in capfd.readouterr().err


def make_libraries(root: Path) -> Path:
    """Put packages as npm installs them below a folder; return where MicroPython's lies."""
    fsrs, python = (
        root / "node_modules" / each for each in ("ts-fsrs", "@micropython/micropython-webassembly-pyscript")
    )
    (fsrs / "dist").mkdir(parents=True)
    (fsrs / "LICENSE").write_text("MIT License\n\nCopyright (c) Somebody\n", encoding="utf-8")
    (fsrs / "dist" / "index.mjs").write_text("export {};\n//# sourceMappingURL=index.mjs.map\n", encoding="utf-8")
    python.mkdir(parents=True)
    (python / "micropython.mjs").write_text("export {};\n", encoding="utf-8")
    (python / "micropython.wasm").write_bytes(random.Random(1).randbytes(100 * 1024))  # noqa: S311  # cannot be squeezed
    return python


def test_libraries_come_with_their_licence_and_without_a_map(tmp_path: Path) -> None:
    """What readers get is the package's ES module as it is, with the notice that its licence asks for."""
    python = make_libraries(tmp_path)
    copy_libraries(tmp_path, tmp_path / "site")
    vendor = tmp_path / "site" / "assets" / "vendor"
    copied = (vendor / "ts-fsrs.js").read_text(encoding="utf-8")
    assert copied == "/*!\nMIT License\n\nCopyright (c) Somebody\n*/\nexport {};\n"
    assert "Copyright (c) 2013-2026 Damien P. George" in (vendor / "micropython.js").read_text(encoding="utf-8")
    assert (vendor / "micropython.wasm").read_bytes() == (python / "micropython.wasm").read_bytes()


def test_a_missing_library_gets_one_line(tmp_path: Path) -> None:
    """The line says what is missing and what to run."""
    with pytest.raises(FileNotFoundError) as missing:
        copy_libraries(tmp_path, tmp_path / "site")
    assert str(missing.value) == "node_modules/ts-fsrs/dist/index.mjs is missing. Run: python3 scripts build"
    with pytest.raises(
        FileNotFoundError, match=r"^node_modules/esbuild/lib/main\.js is missing\. Run: python3 scripts build$"
    ):
        shrink_modules(tmp_path, tmp_path / "site")


def test_readers_are_never_told_less_than_they_load(tmp_path: Path) -> None:
    """The size said before code runs is that of the files, compressed, to the next ten kilobytes."""
    make_libraries(tmp_path)
    assert weigh_python(tmp_path) == 110
