"""One run: build, serve, measure part after part, print, write."""

import json
import tempfile
from collections.abc import Collection
from dataclasses import asdict
from functools import cached_property
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Error as BrowserError

from wiki.bench.builds import BuildFailedError, build_site, copy_project, measure_builds
from wiki.bench.floor import make_floor
from wiki.bench.lighthouse import NotReachedError, install_lighthouse, measure_lighthouse
from wiki.bench.measured import Measured
from wiki.bench.preview import measure_preview
from wiki.bench.report import write_report
from wiki.bench.server import SiteServer, started
from wiki.bench.targets import Target, choose_targets
from wiki.bench.views import measure_views
from wiki.bench.waits import measure_waits
from wiki.browser import LAUNCH_FLAGS, NoProgramError, find_chromium
from wiki.site import Site


class CannotMeasureError(Exception):
    """Nothing can be measured; the message says why and what to do."""


def measure(
    root: Path, *, site: Path | None, parts: Collection[str], kinds: Collection[str], runs: int, json_file: Path | None
) -> None:
    """Measure the chosen parts of the repository at `root`, print tables, and write JSON where asked.

    `runs` are those of Lighthouse on each page. Raises CannotMeasureError.
    """
    try:
        chromium = find_chromium()
    except NoProgramError as refusal:
        raise CannotMeasureError(str(refusal)) from refusal
    if chromium is None:
        raise CannotMeasureError("no browser was found. Run: python3 scripts test")
    measured = Measured()
    try:
        with tempfile.TemporaryDirectory(prefix="wiki-bench-") as name, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=[*LAUNCH_FLAGS])
            run = _Run(root, Path(name), browser, chromium, measured)
            run.serve(site, parts, list(choose_targets(kinds)), runs)
            run.time(parts)
            browser.close()
    except (BuildFailedError, BrowserError) as failure:
        raise CannotMeasureError(f"{str(failure).splitlines()[0]}. Run: wiki check") from failure
    print(write_report(measured), end="")
    if json_file:
        json_file.write_text(json.dumps(asdict(measured), indent=2) + "\n", encoding="utf-8")


class _Run:
    """What the parts of one run share."""

    def __init__(self, root: Path, work: Path, browser: Browser, chromium: str, measured: Measured) -> None:
        self.root, self.work, self.browser, self.chromium, self.measured = root, work, browser, chromium, measured

    @cached_property
    def project(self) -> Path:
        """The copy that may be built and changed, made when it is first asked for."""
        return copy_project(self.root, self.work / "project")

    def serve(self, site: Path | None, parts: Collection[str], targets: list[Target], runs: int) -> None:
        """Measure what readers get: views, Lighthouse and waits."""
        if not {"views", "lighthouse", "waits"} & set(parts):
            return
        with started(SiteServer()) as server:
            if site is None:
                _say("Building the site")
                site = self.work / "site"
                build_site(self.project, site, address=server.address)
            elif not (site / "index.html").is_file():
                raise CannotMeasureError(f"{site} holds no built site. Leave --site out, or run: python3 scripts build")
            _say("Compressing it")
            server.load(site, make_floor(Site.read(self.root)))
            for target in targets:
                if not server.has(target.first):
                    self.measured.not_reached[target.name] = "the site has no such page"
            targets = [target for target in targets if server.has(target.first)]
            if "views" in parts:
                _say("Counting requests and bytes")
                self.measured.views = list(measure_views(self.browser, server, targets))
            if "waits" in parts:
                _say("Waiting as readers wait")
                self.measured.waits = list(measure_waits(self.browser, server.address))
            if "lighthouse" in parts:
                self._lighthouse(server, targets, runs)

    def _lighthouse(self, server: SiteServer, targets: list[Target], runs: int) -> None:
        _say(f"Lighthouse, {runs} runs on each of {len(targets)} pages (about ten seconds each)")
        try:
            entry = install_lighthouse(self.root / ".cache" / "bench")
            audits = measure_lighthouse(entry, targets, address=server.address, chromium=self.chromium, runs=runs)
            for audit in audits:
                print(f"  {audit.page}: performance {audit.performance:g}", flush=True)
                self.measured.audits.append(audit)
        except NotReachedError as reason:
            self.measured.not_reached["Lighthouse"] = str(reason)

    def time(self, parts: Collection[str]) -> None:
        """Measure what editors wait for: builds and the live preview."""
        if "build" in parts:
            _say("Timing cold builds")
            self.measured.builds = measure_builds(self.project, self.work)
        if "preview" in parts:
            _say("Timing the live preview")
            self.measured.preview = measure_preview(self.browser, self.project, self.work)


def _say(what: str) -> None:
    print(f"{what} …", flush=True)
