"""Edge: finds or installs what browser tests need and no Python package brings."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from wiki.browser import LAUNCH_FLAGS, NoProgramError, find_chromium
from wiki.model.said import Said
from wiki.words.findings import tell

# The first is smaller and faster; older releases have only the second.
_DEBIAN = ("chromium-headless-shell", "chromium")
_FONTS = "fonts-noto-cjk"
# A busy machine needs long for a first start.
_PATIENCE = 60


def ensure_browser() -> str:
    """Return the path of a Chromium that starts, installing one if there is none.

    Tried in order: `$CHROMIUM`, the PATH, Playwright's own download, Debian's package (as root only).
    """
    try:
        found = find_chromium(works=_starts)
    except NoProgramError as refusal:
        raise SystemExit(tell(Said("{said}.", said=refusal.said))) from refusal
    if found:
        return found
    _say(Said("No browser was found that starts: downloading Playwright's …"))
    if _succeeds([sys.executable, "-m", "playwright", "install", "chromium"]) and (
        found := find_chromium(works=_starts)
    ):
        return found
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _say(Said("Playwright's browser cannot be downloaded or does not start: installing Debian's (a few minutes) …"))
        install = ("apt-get", "install", "--yes", "--quiet", "--no-install-recommends", _FONTS)
        _succeeds(["apt-get", "update", "--quiet"])
        for package in _DEBIAN:
            if _succeeds([*install, package]) and (found := find_chromium(works=_starts)):
                return found
    none = Said("No browser that starts could be installed. Install Chromium or Chrome, or set CHROMIUM to its path.")
    raise SystemExit(tell(none))


def _say(said: Said) -> None:
    print(tell(said), flush=True)


def _starts(program: str) -> bool:
    """Say whether a browser opens an empty page: one that is there may lack a library of the system's."""
    command = [program, *LAUNCH_FLAGS, "--headless", "--dump-dom", "about:blank"]
    try:
        done = subprocess.run(  # noqa: S603  # a browser that was found here
            command,
            check=False,
            timeout=_PATIENCE,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _succeeds(command: Sequence[str]) -> bool:
    done = subprocess.run(command, check=False, capture_output=True)  # noqa: S603  # fixed commands
    return done.returncode == 0
