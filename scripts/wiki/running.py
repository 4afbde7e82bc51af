"""How commands run other programs. Standard library only: the set-up does as well."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path


def run(command: Sequence[str], root: Path, *, quietly: bool = False) -> subprocess.CompletedProcess[str]:
    """Run a program to its end; quietly, keep what it says, in whatever encoding it says it.

    Ctrl+C reaches the program as well, which may clean up before KeyboardInterrupt is raised: `subprocess.run` gives it
    a quarter of a second. A second Ctrl+C waits for nothing. Whoever ends the command (SIGTERM) ends the program, and
    no other is begun.
    """
    kept = subprocess.PIPE if quietly else None
    with subprocess.Popen(  # noqa: S603  # our own tools
        command, cwd=root, stdout=kept, stderr=kept, encoding="utf-8", errors="replace"
    ) as program:

        def end(number: int, _: object) -> None:
            program.terminate()
            raise SystemExit(128 + number)

        before = signal.signal(signal.SIGTERM, end)
        try:
            said, complained = program.communicate()
        except KeyboardInterrupt:
            program.communicate()
            raise
        finally:
            signal.signal(signal.SIGTERM, before)
    return subprocess.CompletedProcess(command, program.returncode, said, complained)
