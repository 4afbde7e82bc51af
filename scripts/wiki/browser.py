"""Finds a Chromium on this machine, for the browser tests and the benchmark. Standard library only."""

import os
import platform
import re
import shutil
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

from wiki.model.said import Said

# The sandbox needs rights that containers lack, and /dev/shm is small there; the rest keeps the browser off the network.
LAUNCH_FLAGS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
)

# The shell has no window: it starts and draws faster.
_SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
_NAMES = (
    *_SHELLS,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
_MAC = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_WINDOWS = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
_PLAYWRIGHT = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    "chromium-*/chrome-win*/chrome.exe",
    "chromium_headless_shell-*/*/headless_shell*",
    "chromium_headless_shell-*/*/chrome-headless-shell*",
)


class NoProgramError(Exception):
    """Raised where `$CHROMIUM` names no program; what it says is also what to do."""

    def __init__(self, said: Said) -> None:
        """Keep the words for those who say them in another language."""
        super().__init__(said)
        self.said = said


def find_chromium(*, works: Callable[[str], bool] = lambda _: True) -> str | None:
    """Return the program to start: `$CHROMIUM`, else one on the PATH or in a usual place, else Playwright's own.

    `works` may refuse what was found, but not what was chosen.

    Raises NoProgramError where `$CHROMIUM` is set and cannot be started: nobody who chose one wants another.
    """
    if chosen := os.environ.get("CHROMIUM"):
        if found := shutil.which(chosen):
            return found
        raise NoProgramError(
            Said("CHROMIUM does not point to a program: {path}. Correct the path, or unset it", path=chosen)
        )
    on_path = (shutil.which(name) for name in _NAMES)
    places = (str(path) for path in (*_usual_places(), *_playwright_places()) if _is_program(path))
    return next((found for found in chain(on_path, places) if found and works(found)), None)


def _usual_places() -> Iterator[Path]:
    if platform.system() == "Darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            yield from (folder / name for name in _MAC)
    elif platform.system() == "Windows":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            if folder_name := os.environ.get(variable):
                yield from (Path(folder_name) / name for name in _WINDOWS)


def _playwright_places() -> Iterator[Path]:
    """Yield browsers that `playwright install chromium` has put down, the newest first."""
    folder = _playwright_folder()
    for pattern in _PLAYWRIGHT:
        yield from sorted(folder.glob(pattern), key=_revision, reverse=True)


def _playwright_folder() -> Path:
    chosen, package = os.environ.get("PLAYWRIGHT_BROWSERS_PATH"), find_spec("playwright")
    if chosen == "0" and package and package.origin:
        return Path(package.origin).parent / "driver" / "package" / ".local-browsers"
    if chosen:
        return Path(chosen)
    if platform.system() == "Darwin":
        return Path.home() / "Library" / "Caches" / "ms-playwright"
    if platform.system() == "Windows":
        return Path(os.environ.get("LOCALAPPDATA", "")) / "ms-playwright"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ms-playwright"


def _revision(path: Path) -> int:
    found = re.search(r"chromium\w*-(\d+)", path.as_posix())
    return int(found.group(1)) if found else 0


def _is_program(path: Path) -> bool:
    return path.is_file() and os.access(path, os.X_OK)
