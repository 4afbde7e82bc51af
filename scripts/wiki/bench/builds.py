"""A cold build against stock MkDocs + Material on the same pages, in turns, in one run.

Cold: from a copy that holds no cache but the executed notebooks. Stock: the theme and mkdocs-jupyter as they come,
the same pages and extensions, and nothing that our plugin makes of them.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import yaml

from wiki.bench.measured import Builds
from wiki.prose import EXTENSION_CONFIGS, EXTENSIONS
from wiki.read.files import files_below

_NOT_COPIED = frozenset({".git", ".venv", ".cache", ".mypy_cache", ".pytest_cache", ".ruff_cache", "site", "tests"})
_NOTEBOOKS = Path(".cache") / "labs"
_RUNS = 3


class BuildFailedError(Exception):
    """A site could not be built; the message holds the last line that the build said."""


def copy_project(root: Path, to: Path) -> Path:
    """Copy the repository without caches, so that nothing of the editor's own is touched; keep executed notebooks."""
    shutil.copytree(root, to, ignore=lambda folder, names: _NOT_COPIED & {*names} if Path(folder) == root else [])
    if (root / _NOTEBOOKS).is_dir():
        shutil.copytree(root / _NOTEBOOKS, to / _NOTEBOOKS)
    return to


def build_site(project: Path, to: Path, *, address: str = "") -> float:
    """Build a project into a folder and return the seconds it took. `address` is where it will be served.

    Raises BuildFailedError.
    """
    begin = time.perf_counter()
    done = subprocess.run(  # noqa: S603  # a fixed command
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(to)],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **({"SITE_URL": address} if address else {})},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    seconds = time.perf_counter() - begin
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise BuildFailedError(f"the site cannot be built ({said[-1] if said else 'no reason given'})")
    return seconds


def measure_builds(project: Path, work: Path) -> Builds:
    """Build ours and stock in turns, and return the medians. Raises BuildFailedError.

    The project is a copy: its caches are deleted. `work` is a folder for what is built.
    """
    stock = work / "stock"
    pages = _write_stock(project, stock)
    for source in (project, stock):
        build_site(source, work / f"{source.name}-first")  # executes the notebooks and keeps what they put out
    seconds: tuple[list[float], list[float]] = ([], [])
    for turn in range(_RUNS):
        for folder in (path for path in (project / ".cache").glob("*") if path.name != _NOTEBOOKS.name):
            shutil.rmtree(folder)
        for source, taken in zip((project, stock), seconds, strict=True):
            taken.append(build_site(source, work / f"{source.name}-{turn}"))
    return Builds(ours=round(median(seconds[0]), 2), stock=round(median(seconds[1]), 2), pages=pages)


def _write_stock(project: Path, stock: Path) -> int:
    docs = project / "docs"
    files = list(files_below(docs, ".md", ".py"))
    for path in files:
        copy = stock / "docs" / path.relative_to(docs)
        copy.parent.mkdir(parents=True, exist_ok=True)
        # The front door names a template of ours.
        copy.write_text(path.read_text(encoding="utf-8").replace("\ntemplate: front.html\n", "\n"), encoding="utf-8")
    extensions = [{name: EXTENSION_CONFIGS[name]} if name in EXTENSION_CONFIGS else name for name in EXTENSIONS]
    settings = {
        "site_name": "stock",
        "theme": {"name": "material", "font": False},
        "plugins": ["search", {"mkdocs-jupyter": {"include": ["lab/*.py"], "execute": True, "cache": True}}],
        "markdown_extensions": extensions,
    }
    (stock / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return len(files)
