"""The real site as files: what a host will serve."""

import json
import re
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest
from markupsafe import escape
from PIL import Image

from wiki.check import check_built, check_site
from wiki.model.text import LANGUAGES, Language, other
from wiki.render.html import href
from wiki.site import Site
from wiki.words import words


def test_nothing_leads_nowhere_or_elsewhere(built: Path) -> None:
    """No broken link, no missing file, nothing loaded from another origin."""
    assert [str(problem) for problem in check_built(built)] == []


def test_the_content_has_no_problem(site: Site) -> None:
    """What `wiki check` calls an error would stop the build."""
    assert [str(problem) for problem in check_site(site) if problem.severity == "error"] == []


def test_each_edition_is_labelled_and_names_the_other(built: Path) -> None:
    """Language, canonical address and alternates are right on every page."""
    for language in LANGUAGES:
        for path in (built / language).rglob("index.html"):
            html = path.read_text(encoding="utf-8")
            where = path.parent.relative_to(built).as_posix()
            assert f'<html lang="{language}"' in html
            assert f'<link rel="canonical" href="https://example.org/{where}/">' in html
            for edition in LANGUAGES:
                address = f"https://example.org/{edition}{where[2:]}/"
                assert re.search(
                    f'hreflang="{edition}" href="{address}"|href="{address}" hreflang="{edition}"', html
                ), where


def test_one_sitemap_holds_both_editions(built: Path) -> None:
    """Every page stands in it once, with its own alternates."""
    root = ET.parse(built / "sitemap.xml").getroot()  # noqa: S314  # our own file
    found = [str(location.text) for location in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    pages = [path.parent.relative_to(built).as_posix() for path in built.rglob("index.html")]
    assert sorted(found) == sorted(f"https://example.org/{page}/".replace("/./", "/") for page in pages)
    for location, entry in zip(found, root, strict=True):
        links = {link.get("hreflang"): link.get("href") for link in entry.iter("{http://www.w3.org/1999/xhtml}link")}
        assert location in links.values()
        for language in LANGUAGES:
            assert links[language] == re.sub("org/((en|ja)/)?", f"org/{language}/", location)


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_knows_readings_and_other_names(built: Path, language: str) -> None:
    """Tags carry the words by which the glossary knows what a chapter teaches."""
    index = json.loads((built / language / "search" / "search_index.json").read_text(encoding="utf-8"))
    chapter = next(entry for entry in index["docs"] if entry["location"] == "history/mass-media/")
    assert "しじょうさいぶんか" in chapter["tags"] or "せぐめんてーしょん" in chapter["tags"]
    assert index["config"]["lang"] == [language]


def test_every_page_has_a_preview_picture(built: Path, site: Site) -> None:
    """The picture named in the page is there, of the size that other sites expect."""
    for page in site.pages.values():
        name = page.path.removesuffix("/index") if page.path.endswith("/index") else page.path
        folder = built / page.language / ("" if name == "index" else name)
        html = (folder / "index.html").read_text(encoding="utf-8")
        match = re.search(r'property="og:image" content="https://example\.org/([^"]+)"', html)
        assert match, page.file
        with Image.open(built / match.group(1)) as picture:
            assert picture.size == (1200, 630)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_leads_back_to_the_plans_that_hold_it(built: Path, site: Site, language: Language) -> None:
    """The next page of the navigation is seldom the next of the week or of a track; a task leads to where it is done."""
    course = site.course
    assert course
    wanted: dict[str, set[tuple[str, str]]] = {}
    for number, day in enumerate(course.week.days, 1):
        name = words(language)("page.plan-day", week=site.pages[language, "start/week"].front.title, day=number)
        for step in day.steps:
            wanted.setdefault(step.page or "", set()).add(
                (href(step.page or "", "start/week", f"day-{number}"), str(escape(name)))
            )
    for track in course.tracks:
        for path in track.chapters:
            wanted.setdefault(path, set()).add(
                (href(path, "start/tracks", track.id), str(escape(track.name[language])))
            )
    for page in site.edition(language):
        place = built / language / page.path.removesuffix("index") / "index.html"
        plans = re.findall(r'<p class="plans">.*?</p>', place.read_text(encoding="utf-8"))
        assert set(re.findall(r'href="([^"]+)">([^<]+)<', "".join(plans))) == wanted.get(page.path, set()), page.path
    week = (built / language / "start/week/index.html").read_text(encoding="utf-8")
    for step in (step for day in course.week.days for step in day.steps if step.task and step.page):
        assert step.task
        said, _, after = week.partition(str(escape(step.task[language])))
        assert after.startswith(f' <a class="at" href="{href("start/week", step.page or "", step.anchor or "")}"'), (
            said[-80:]
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_of_the_week_leads_to_its_first_step(built: Path, site: Site, language: Language) -> None:
    """What follows in the navigation is in none of its days."""
    assert site.course
    first = next(step.page for day in site.course.week.days for step in day.steps if step.page)
    html = (built / language / "start" / "week" / "index.html").read_text(encoding="utf-8")
    assert f'rel="next" class="next" href="{href("start/week", first)}"' in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_can_be_changed_and_its_mistakes_reported(built: Path, site: Site, language: Language) -> None:
    """The front of an edition too, as the page on contributing promises of each page."""
    for page in site.edition(language):
        html = (built / language / page.path.removesuffix("index") / "index.html").read_text(encoding="utf-8")
        end = html.partition('<p class="edit">')[2].partition("</p>")[0]
        assert re.findall(r'href="([^"?]+)', end) == [
            f"https://github.com/example/wiki/edit/main/{page.file}",
            "https://github.com/example/wiki/issues/new",
        ], page.path


def test_a_lab_page_is_light(built: Path) -> None:
    """Without its pictures a lab weighs at most 60 KB more than a plain page."""
    plain = len((built / "en" / "about" / "index.html").read_bytes())
    for path in built.glob("*/lab/*/index.html"):
        html = path.read_text(encoding="utf-8")
        bare = re.sub(r'src="data:[^"]*"|<svg class="figure.*?</svg>', "", html, flags=re.DOTALL)
        assert len(bare.encode()) - plain <= 60_000
        assert len(re.findall(r"<img[^>]+alt=\"[^\"]{20,}\"", html)) >= 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lab_whose_code_runs_speaks_its_own_language(language: Language, built: Path, site: Site) -> None:
    """As many cells may be run as its author marked; words for them stand in no other lab."""
    for page in (page for page in site.edition(language) if page.is_lab):
        html = (built / language / page.path / "index.html").read_text(encoding="utf-8")
        marked = sum("run" in cell.tags for cell in page.cells)
        assert html.count("<wiki-run ") == html.count("</wiki-run>") == marked, page.file
        said = re.findall(r'<script type="application/json" id="run-words">(.*?)</script>', html)
        assert [json.loads(each)["run"] for each in said] == [words(language)("run.run")] * bool(marked)


def test_a_page_links_the_sheets_of_what_stands_on_it(built: Path) -> None:
    """What one sheet alone styles stands on no page without that sheet; only labs link one that they may not need."""
    sheets = {path.name: _styled(path.read_text(encoding="utf-8")) for path in (built / "assets").glob("*.css")}
    common = next(names for name, names in sheets.items() if name.startswith("site."))
    apart = {name: names - common for name, names in sheets.items() if names is not common}
    assert len(apart) >= 5
    for path in (*built.rglob("index.html"), built / "404.html", built / "503.html"):
        html = path.read_text(encoding="utf-8")
        held = {name for each in re.findall(r'class="([^"]*)"', html) for name in each.split()}
        held |= set(re.findall(r"<(wiki-[a-z-]+)", html))
        needed = {name for name, names in apart.items() if names & held}
        linked = {name for name in apart if f"assets/{name}" in html}
        assert needed <= linked, path
        assert all(name.startswith("run.") for name in linked - needed), path


def _styled(sheet: str) -> set[str]:
    """Return the classes and custom elements that a sheet styles, but for rules on how a page stands around them."""
    selectors = " ".join(each for each in re.findall(r"([^{}]+)\{", sheet) if ":has(" not in each)
    return set(re.findall(r"\.([a-z][\w-]*)", selectors)) | set(re.findall(r"\bwiki-[a-z-]+", selectors))


def test_questions_are_numbered_as_they_are_met(built: Path, site: Site) -> None:
    """Down each page the numbers count from one, the answers at its end go the same way, and both editions agree."""
    orders: dict[str, list[list[str]]] = {}
    for language in LANGUAGES:
        for path in site.asked(language):
            html = (built / language / path.removesuffix("index") / "index.html").read_text(encoding="utf-8")
            numbers = [int(number) for number in re.findall(r'<span class="number">\D*(\d+)\D*</span>', html)]
            asked = re.findall(r'<form class="question" id="question-([\w-]+)"', html)
            assert set(asked) == {question.id for question in site.quizzes[path].questions}, path
            assert numbers == list(range(1, len(asked) + 1)), path
            assert re.findall(r'class="answer" id="answer-([\w-]+)"', html) == asked, path
            orders.setdefault(path, []).append(asked)
    assert all(one == other for one, other in orders.values())


def test_the_front_door_says_the_name_once_in_each_language(built: Path) -> None:
    """Its title is in both languages already; each half is said in its own, and leads to its own edition."""
    html = (built / "index.html").read_text(encoding="utf-8")
    title = re.search(r"<title>(.*?)</title>", html)
    assert title
    assert title[1].count("Engagement Wiki") == 1
    halves = re.findall(r'<section lang="(\w+)">(.*?)</section>', html, re.DOTALL)
    assert [language for language, _ in halves] == [*LANGUAGES]
    for language, half in halves:
        assert bool(re.search("[ぁ-ん]", half)) is (language == "ja")
        assert {each.partition("/")[0] for each in re.findall('href="([^"]*)"', half)} == {language}
        assert re.findall('hreflang="([^"]*)"', half) == [language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_edition_to_keep_lacks_nothing(language: Language, built: Path) -> None:
    """What a reader keeps on the device is there, and all that its pages name, but for the other edition."""
    contents = json.loads((built / "assets" / "offline" / f"{language}.json").read_text(encoding="utf-8"))
    files, host = set(contents["files"]), "https://example.org/"
    pages = {file: built / file / "index.html" for file in files if not file or file.endswith("/")}
    assert len(pages) > 50
    assert all(path.is_file() for path in pages.values())
    assert all((built / file).is_file() for file in files - pages.keys())
    for page, path in pages.items():
        for name in re.findall(r' (?:href|src)="([^"#?]+)', path.read_text(encoding="utf-8")):
            address = urljoin(host + page, name)
            if address.startswith(host) and not address.startswith(f"{host}{other(language)}/"):
                assert address.removeprefix(host) in files, page
