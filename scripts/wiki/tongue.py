"""How commands speak to a terminal: its language and its letters. Standard library only: the set-up asks as well."""

from __future__ import annotations

import io
import locale
import os
import re
import sys
from collections.abc import Callable


def speaks_japanese() -> bool:
    """Say whether this terminal is set to Japanese; to everything else the commands speak English."""
    settings = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    chosen = next(filter(None, settings), None) or locale.setlocale(locale.LC_CTYPE)
    return bool(re.match(r"ja(panese)?([_.@-]|$)", chosen, re.IGNORECASE))


def print_anything() -> None:
    """Let terminals of few letters show a question mark for the others."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def run_at_terminal(command: Callable[[], int]) -> int:
    """Run a command and return its exit code; no traceback where it is broken off, or nobody reads on, as behind `head`."""
    try:
        code = command()
        print(end="", flush=True)  # what was written waits in a buffer; without an output there is none
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left goes nowhere
        return 1
    except KeyboardInterrupt:
        return 130
    return code
