"""Programs that commands run: what they say, and how they end."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from wiki.running import run

# Like `mkdocs serve`, it cleans up when Ctrl+C stops it, for longer than Python would wait by itself.
CLEANS_UP = """
import sys, time
try:
    print("ready", file=sys.stderr, flush=True)
    time.sleep(60)
except KeyboardInterrupt:
    time.sleep(1)
    open("clean", "w").close()
"""
RUNS_IT = "import sys; from wiki.running import run; run([sys.executable, '-c', sys.argv[1]], '.', quietly=False)"


def test_what_ctrl_c_stops_may_clean_up(tmp_path: Path) -> None:
    """The command ends after the program that it runs, as one that was broken off."""
    command = [sys.executable, "-c", RUNS_IT, CLEANS_UP]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, start_new_session=True) as running:
        assert running.stderr is not None
        assert running.stderr.readline() == "ready\n"
        os.killpg(running.pid, signal.SIGINT)
        assert running.wait(30) != 0
        assert (tmp_path / "clean").is_file()
        assert "KeyboardInterrupt" in running.stderr.read()


def test_what_is_ended_ends_what_it_runs(tmp_path: Path) -> None:
    """A server whose command is ended by another program leaves its address free."""
    tells = "import os, sys, time; print(os.getpid(), file=sys.stderr, flush=True); time.sleep(60)"
    command = [sys.executable, "-c", RUNS_IT, tells]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr is not None
        program = int(running.stderr.readline())
        running.terminate()
        assert running.wait(30) == 128 + signal.SIGTERM, "before it ends by itself"
        with pytest.raises(ProcessLookupError):
            os.kill(program, signal.SIGKILL)


@pytest.mark.parametrize("quietly", [True, False])
def test_what_a_program_says_is_kept_if_wanted(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], quietly: bool
) -> None:
    """In whatever encoding; otherwise it goes to the terminal. It runs in the folder that it is told."""
    said = "import os, sys; sys.stdout.buffer.write(b'caf\\xe9'); sys.exit(3 * (os.getcwd() == sys.argv[1]))"
    done = run([sys.executable, "-c", said, str(tmp_path.resolve())], tmp_path, quietly=quietly)
    assert (done.returncode, done.stdout) == (3, "caf\ufffd" if quietly else None)
    assert bool(capfd.readouterr().out) != quietly
