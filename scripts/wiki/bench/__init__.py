"""The benchmark `wiki bench`: what a reader downloads and waits for, and what an editor waits for.

Numbers drift from machine to machine: compare only what was measured in one run.

targets     which pages are measured
server      the built site on loopback, compressed as hosts compress it; it counts what leaves it
views       requests and bytes of a first and of a next view
lighthouse  scores and times on a simulated phone
waits       a long record read, a moved control answered
builds      a cold build against stock MkDocs + Material
preview     from saving a chapter to seeing it
measured    all of the numbers; bars: which of them reach what they should; report: tables
"""

import argparse
import sys
from pathlib import Path

from wiki.bench.targets import KINDS

PARTS = ("views", "lighthouse", "waits", "build", "preview")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `wiki bench`."""
    parser.add_argument("--site", type=Path, metavar="DIR", help="measure this built site instead of building one")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), help="measure only these parts")
    parser.add_argument("--pages", nargs="+", choices=KINDS, default=list(KINDS), help="measure only these pages")
    parser.add_argument(
        "--lighthouse", type=_runs, default=5, metavar="N", help="Lighthouse runs per page (default: 5)"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the numbers to this file as well")


def _runs(text: str) -> int:
    if text.isdecimal() and int(text):
        return int(text)
    raise argparse.ArgumentTypeError(f"{text} is not a number of runs. Write 1 or more")


def run(arguments: argparse.Namespace) -> int:
    """Measure and print; return 0, or 1 and one line that says why nothing could be measured."""
    try:
        # Imported here: only the test environment has a browser driver and brotli, and `wiki check` must start without.
        from wiki.bench.measure import CannotMeasureError, measure
    except ModuleNotFoundError as missing:
        print(f"wiki bench: {missing.name} is not installed. Run: python3 scripts test", file=sys.stderr)
        return 1
    try:
        measure(
            arguments.root.resolve(),
            site=arguments.site,
            parts=arguments.only,
            kinds=arguments.pages,
            runs=arguments.lighthouse,
            json_file=arguments.json,
        )
    except CannotMeasureError as reason:
        print(f"wiki bench: {reason}", file=sys.stderr)
        return 1
    return 0
