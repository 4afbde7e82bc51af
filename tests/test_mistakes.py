"""An editor's mistake while building or previewing: one line that says what to do, and the site that was there stays."""

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tiny import add_lab, change, make_site
from wiki.bench.preview import free_port

MKDOCS = [sys.executable, "-m", "mkdocs"]
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
# No proxy: it would look for this machine's addresses on its own.
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
LETTERS = "docs/en/history/letters.md"


def misspell_a_key(root: Path) -> None:
    change(root, LETTERS, "title:", "titel:")


def divide_by_zero(root: Path) -> None:
    add_lab(root, "1 / 0")


def add_a_part(root: Path) -> None:
    change(root, "mkdocs.yml", "- history:", "- herstory:")


def lose_the_front_door(root: Path) -> None:
    change(root, "mkdocs.yml", "  - index.md\n", "")


@pytest.mark.parametrize(
    ("mistake", "said"),
    [
        (
            lose_the_front_door,
            "mkdocs.yml:13: `nav` must begin with the front page. Write `- index.md` at the top.",
        ),
        (misspell_a_key, f"{LETTERS}:2: `titel` is not a valid key here. Write `title`."),
        (add_a_part, "mkdocs.yml:18: the part `herstory` in `nav` has no label. Add part.herstory to "),
    ],
)
def test_a_strict_build_leaves_the_old_site(mistake: Callable[[Path], None], said: str, tmp_path: Path) -> None:
    """What is wrong is said, and nothing of the site that was there is touched."""
    root = make_site(tmp_path / "tiny", themed=True)
    mistake(root)
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("old", encoding="utf-8")
    done = subprocess.run([*MKDOCS, "build", "--strict"], cwd=root, env=ENVIRONMENT, capture_output=True, text=True)
    assert done.returncode == 1
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert (root / "site" / "index.html").read_text(encoding="utf-8") == "old"


def test_a_cell_that_fails_stops_the_build(tmp_path: Path) -> None:
    """One line names the cell and its error, whatever other cells hold of its code."""
    root = make_site(tmp_path / "tiny", themed=True)
    add_lab(root, "0)\n\n# %%\n\n# %%\nprint(0)\nprint(1 / 0")
    done = subprocess.run([*MKDOCS, "build"], cwd=root, env=ENVIRONMENT, capture_output=True, text=True)
    assert done.returncode == 1
    line = "docs/en/lab/tea.py:11: the notebook stops with ZeroDivisionError: division by zero. Run the cell and correct it."
    assert line in done.stderr
    assert "Traceback" not in done.stderr


def test_a_cell_without_end_stops_the_build(tmp_path: Path) -> None:
    """A notebook is not waited for for ever."""
    root = make_site(tmp_path / "tiny", themed=True)
    add_lab(root, "1)\nwhile True:\n    pass\n(2")
    soon = "import mkdocs.__main__, wiki.publish.labs as labs; labs._LONGEST = 3; mkdocs.__main__.cli(['build'])"
    done = subprocess.run([sys.executable, "-c", soon], cwd=root, env=ENVIRONMENT, capture_output=True, text=True)
    assert done.returncode == 1
    assert (
        "docs/en/lab/tea.py:6: the notebook is still running after 3 seconds. Look for a loop that never ends."
        in done.stderr
    )


class Preview:
    """A live preview, what it said, and what it shows."""

    def __init__(self, root: Path, port: int, log: Path, server: "subprocess.Popen[bytes]") -> None:
        self.root, self.address, self.log, self.server = root, f"http://127.0.0.1:{port}/", log, server

    def shows(self, path: str) -> str:
        with DIRECT.open(self.address + path, timeout=60) as answer:
            return str(answer.read().decode())

    def waits_for(self, said: str) -> None:
        deadline = time.monotonic() + 60
        while said not in self.log.read_text(encoding="utf-8"):
            assert self.server.poll() is None and time.monotonic() < deadline, self.log.read_text(encoding="utf-8")
            time.sleep(0.1)


def test_a_page_that_cannot_be_read_stands_among_its_neighbours(tmp_path: Path) -> None:
    """Where its part has other pages, it says what is wrong with it, and they stay."""
    root = make_site(tmp_path / "tiny", themed=True)
    for name in ("cups", "pots"):
        for language, title in (("en", name.title()), ("ja", {"cups": "茶碗", "pots": "急須"}[name])):
            words = f"---\ntitle: {title}\ndescription: {title}.\n---\n\n{title}.\n"
            (root / "docs" / language / "history" / f"{name}.md").write_text(words, encoding="utf-8")
        change(
            root,
            "mkdocs.yml",
            "      - history/letters.md\n",
            f"      - history/letters.md\n      - history/{name}.md\n",
        )
    misspell_a_key(root)
    done = subprocess.run([*MKDOCS, "build"], cwd=root, env=ENVIRONMENT, capture_output=True, text=True)
    assert "Traceback" not in done.stderr
    assert "`titel` is not a valid key here" in (root / "site/en/history/letters/index.html").read_text("utf-8")
    assert "Pots" in (root / "site/en/history/cups/index.html").read_text("utf-8")


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    """The tiny wiki under `mkdocs serve`."""
    root = make_site(tmp_path / "tiny", themed=True)
    port = free_port()
    log = tmp_path / "log"
    command = [*MKDOCS, "serve", "--dev-addr", f"127.0.0.1:{port}"]
    # What it leaves when it is stopped goes with the rest.
    environment = {**ENVIRONMENT, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(tmp_path))}
    with log.open("w", encoding="utf-8") as out:
        server = subprocess.Popen(command, cwd=root, env=environment, stdout=out, stderr=out)
    started = Preview(root, port, log, server)
    try:
        started.waits_for("Serving on")
        yield started
    finally:
        server.terminate()
        server.wait()


def test_the_preview_outlives_mistakes(preview: Preview) -> None:
    """Each mistake is said where its page would stand, the rest stays, and a correction brings the page back."""
    misspell_a_key(preview.root)
    preview.waits_for("`titel` is not a valid key here")
    assert "`titel` is not a valid key here. Write `title`." in preview.shows("en/history/letters/")
    change(preview.root, LETTERS, "titel:", "title:")
    divide_by_zero(preview.root)
    preview.waits_for("docs/en/lab/tea.py:6: the notebook stops with ZeroDivisionError: division by zero.")
    assert "print" in preview.shows("en/lab/tea/")
    assert "the shop answered its first" in preview.shows("en/history/letters/")
    add_a_part(preview.root)
    preview.waits_for("the part `herstory` in `nav` has no label")
    change(preview.root, "mkdocs.yml", "- herstory:", "- history:")
    assert "the shop answered its first" in preview.shows("en/history/letters/")
    assert "Traceback" not in preview.log.read_text(encoding="utf-8")
