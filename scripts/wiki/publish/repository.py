"""Where the project's repository is, so that "Edit this page" can lead there."""

import os
import re
import subprocess
from pathlib import Path

# The port is that of ssh: the web has another.
_SSH = re.compile(r"\A(?:ssh://(?:[^@/]+@)?([^:/]+)(?::\d+)?/|git@([^:/]+):/?)")
_WEB = re.compile(r"https://(?:[^@/]+@)?([^:/@]+\.[^:/@]+(?::\d+)?/.+?)(?:\.git)?/?")


def repository_url(root: Path) -> str:
    """Return the web address of the `origin` that the clone came from, or nothing where it has none."""
    try:
        said = subprocess.run(  # a fixed command
            ["git", "config", "--get", "remote.origin.url"],  # noqa: S607  # git is where the reader's system has it
            cwd=root,
            # A copy without git's folder may lie in somebody's other repository.
            env={**os.environ, "GIT_CEILING_DIRECTORIES": str(root.resolve().parent)},
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        ).stdout.strip()
    except OSError:
        return ""
    match = _WEB.fullmatch(_SSH.sub(r"https://\1\2/", said))
    return f"https://{match[1]}" if match else ""
