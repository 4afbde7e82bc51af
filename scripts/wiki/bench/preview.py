"""From saving a chapter under `mkdocs serve` to seeing the change in the browser."""

import os
import random
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from wiki.bench.builds import BuildFailedError

_CHAPTER = Path("docs/en/history/web-2-0.md")
_ADDRESS = "en/history/web-2-0/"
_SAVES = 5
_PATIENCE = 180
# A proxy would look for this machine's addresses on its own.
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def measure_preview(browser: Browser, project: Path, work: Path) -> float:
    """Return the median milliseconds of five saves. The project is a copy: its chapter is changed. Raises as `served` does."""
    chapter = project / _CHAPTER
    text = chapter.read_text(encoding="utf-8")
    with served(project, work) as address:
        page = browser.new_page()
        page.goto(address + _ADDRESS)
        taken = []
        for turn in range(_SAVES):
            mark = f"Saved for the {turn + 1}. time."
            begin = time.perf_counter()
            chapter.write_text(f"{text}\n\n{mark}\n", encoding="utf-8")
            page.get_by_text(mark).wait_for(state="attached", timeout=_PATIENCE * 1000)
            taken.append((time.perf_counter() - begin) * 1000)
            # The watcher groups what is saved within moments of each other.
            page.wait_for_timeout(1500)
        page.close()
    return round(median(taken))


@contextmanager
def served(project: Path, work: Path) -> Iterator[str]:
    """Run `mkdocs serve` and give its address; what it leaves when it is stopped lies in `work`.

    Raises BuildFailedError where it does not answer.
    """
    port = free_port()
    address = f"http://127.0.0.1:{port}/"
    process = subprocess.Popen(  # noqa: S603  # a fixed command
        [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(work))},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(address, process)
        yield address
    finally:
        process.terminate()
        process.wait()


def _wait_for(address: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with _DIRECT.open(address, timeout=5):
                return
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            time.sleep(0.2)
    raise BuildFailedError("`mkdocs serve` did not start")


def free_port() -> int:
    """Return a port that nothing listens on, below those that systems give to outgoing connections.

    One of theirs can be taken in the second until a server that was told of it binds it.
    """
    while True:
        port = random.randrange(10_240, 32_768)  # noqa: S311  # no secret
        with socket.socket() as tried, suppress(OSError):
            tried.bind(("127.0.0.1", port))
            return port
