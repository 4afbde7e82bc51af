"""The browser's code holds what its own tests and the type checker say, and stays light."""

import re
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest

from node import run_node
from wiki.publish.modules import shrink_modules

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "overrides" / "assets" / "javascripts"
IMPORT = re.compile(r"^import [^;]*?\"(\.[^\"]+)\";", re.MULTILINE)


def run(*arguments: str) -> None:
    """Run Node and fail with what it said."""
    done = run_node(*arguments)
    if done.returncode:
        pytest.fail(f"node {' '.join(arguments)}\n{done.stdout}\n{done.stderr}", pytrace=False)


def test_units() -> None:
    """All of tests/js pass."""
    files = sorted(str(path) for path in (ROOT / "tests" / "js").glob("*.test.js"))
    run("--test", "--test-reporter=spec", *files)


def test_types() -> None:
    """The type checker has nothing to say."""
    run(str(ROOT / "node_modules" / "typescript" / "bin" / "tsc"), "-p", ".")


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


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the modules lie as a site serves them."""
    site = tmp_path_factory.mktemp("site")
    assert shrink_modules(ROOT, site) == []
    return site / "assets" / "javascripts"


@pytest.mark.parametrize(
    ("entries", "kilobytes", "requests"),
    [
        (("site/lazy.js", "check/element.js"), 12, 10),
        (("site/lazy.js", "check/element.js", "predict/element.js"), 13, 11),
    ],
)
def test_weight(entries: tuple[str, ...], kilobytes: float, requests: int, served: Path) -> None:
    """Questions of ten types cost a page 12 KB at most, in ten requests; predictions one more."""
    modules = modules_of(*entries)
    weight = sum(len(brotli.compress((served / module.relative_to(SCRIPTS)).read_bytes())) for module in modules)
    assert weight <= kilobytes * 1024
    assert len(modules) <= requests


def test_modules_are_short() -> None:
    """A module has one reason to change: less than two hundred lines."""
    long = [path.name for path in SCRIPTS.rglob("*.js") if len(path.read_text(encoding="utf-8").splitlines()) > 200]
    assert not long
