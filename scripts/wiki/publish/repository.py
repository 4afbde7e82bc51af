"""Where the project's repository is, so that "Edit this page" can lead there."""

import re
import subprocess
from pathlib import Path


def repository_url(root: Path) -> str:
    """Return the web address of the `origin` that the clone came from, or nothing where it has none."""
    try:
        said = subprocess.run(  # a fixed command
            ["git", "config", "--get", "remote.origin.url"],  # noqa: S607  # git is where the reader's system has it
            cwd=root,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        ).stdout.strip()
    except OSError:
        return ""
    match = re.fullmatch(r"(?:https://(?:[^@/]+@)?|git@|ssh://git@)([^:/]+\.[^:/]+)[:/](.+?)(?:\.git)?/?", said)
    return f"https://{match.group(1)}/{match.group(2)}" if match else ""
