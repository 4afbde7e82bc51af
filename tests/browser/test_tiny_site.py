"""The tiny wiki, built strictly and walked: what works there does not hang on the real content."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, expect

from conftest import build_once, serve
from tiny import change, make_site
from wiki.check import check_built
from wiki.check.taken import is_taken
from wiki.cli import main
from wiki.model.text import LANGUAGES
from wiki.sections import anchors
from wiki.site import Site
from wiki.words import words

MOVED = """\
moved:
  - {old: post, new: history/letters}
  - {old: history/tally, new: history/letters, anchor: counting}
tracks:
"""


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny wiki, built strictly for a folder of its host; one section has changed in English since both were compared."""
    folder = tmp_path_factory.mktemp("tiny")
    wiki = make_site(folder / "wiki", themed=True)
    assert main(["--root", str(wiki), "synced", "docs"]) == 0
    change(wiki, "docs/en/history/letters.md", "a postcard counted", "each postcard counted")
    change(wiki, "knowledge/course.yml", "tracks:\n", MOVED)
    change(wiki, "mkdocs.yml", "http://127.0.0.1:8000/", "https://example.org/wiki/")
    return build_once(wiki, folder / "host" / "wiki")


@pytest.fixture(scope="module")
def tiny_address(tiny: Path) -> Iterator[str]:
    shutil.copy(tiny / "404.html", tiny.parent)  # a host answers with it below the folder
    for address in serve(tiny.parent):
        yield f"{address}wiki/"


def test_tiny_wiki_is_built_without_a_loose_end(tiny: Path) -> None:
    """Both editions stand, and nothing leads nowhere."""
    assert check_built(tiny) == []
    paths = [
        {path.relative_to(tiny / each).as_posix() for path in (tiny / each).rglob("index.html")}
        for each in ("en", "ja")
    ]
    assert paths[0] == paths[1]
    assert len(paths[0]) > 3


def test_no_id_stands_twice_and_each_is_known_to_the_checks(tiny: Path) -> None:
    """An editor may take every id but those that the page gives, and is told so."""
    site = Site.read(tiny.parent / "wiki")
    for (language, path), page in site.pages.items():
        file = tiny / language / ("index.html" if path == "index" else f"{path}/index.html")
        ids = [
            str(each["id"]) for each in BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser").select("[id]")
        ]
        assert len(ids) == len(set(ids)), file
        added = set(ids) - anchors(site, page)
        assert [each for each in added if not is_taken(each) and not each.startswith("__")] == [], file


def test_the_edition_that_is_behind_says_so(tiny: Path) -> None:
    """The section that changed in the other edition only is named, and its name leads to it."""
    shown = {
        language: BeautifulSoup(
            (tiny / language / "history/letters/index.html").read_text(encoding="utf-8"), "html.parser"
        )
        for language in LANGUAGES
    }
    behind = {language: words(language)("page.behind") for language in LANGUAGES}
    (line,) = [each for each in shown["ja"].select(".chapter-head > p") if behind["ja"] in each.text]
    assert [(link["href"], link.text) for link in line.select("a")] == [("#counting", "手紙の数え方")]
    assert behind["en"] not in shown["en"].text


def test_a_reader_walks_from_page_to_page(browser: Browser, tiny_address: str) -> None:
    """*Next* leads through the whole edition; the switch leads to the same page of the other."""
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{tiny_address}en/start/evidence/")
    seen = {page.url}
    while (onward := page.locator("a[rel=next]")).count():
        with page.expect_navigation():
            onward.first.click()
        assert page.url not in seen
        seen.add(page.url)
    assert len(seen) > 3
    assert all("/en/" in address for address in seen)
    before = page.url
    page.locator("#switch").click()
    expect(page).to_have_url(before.replace("/en/", "/ja/"))
    assert complaints == []
    page.close()


def test_a_wrong_address_leads_back_into_the_folder(browser: Browser, tiny_address: str) -> None:
    """However deep it is: the page looks as the others do, and its search finds a page of the edition."""
    page = browser.new_page()
    missing: list[str] = []
    page.on("response", lambda response: missing.append(response.url) if response.status >= 400 else None)
    page.goto(f"{tiny_address}en/history/no-such-page/")
    expect(page.locator("header.bar")).to_have_css("position", "sticky")
    page.get_by_role("search", name="Search").get_by_role("searchbox").fill("postcard")
    page.keyboard.press("Enter")
    page.locator("#search ol a").first.click()
    expect(page).to_have_url(re.compile(f"^{re.escape(tiny_address)}en/history/letters/"))
    assert missing == [f"{tiny_address}en/history/no-such-page/"]
    page.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_where_a_page_stood_leads_on(scripts: bool, browser: Browser, tiny_address: str) -> None:
    """With the rest of the address where scripts run; a page that became a section leads there."""
    page = browser.new_page(java_script_enabled=scripts)
    page.goto(f"{tiny_address}ja/post/?x=1#do-it")
    expect(page).to_have_url(f"{tiny_address}ja/history/letters/{'?x=1#do-it' if scripts else ''}")
    page.goto(f"{tiny_address}en/history/tally/")
    expect(page).to_have_url(f"{tiny_address}en/history/letters/#counting")
    page.close()


def test_a_mark_follows_its_page(browser: Browser, tiny_address: str) -> None:
    """Who had read a page before it moved has read it, and may take that back."""
    page = browser.new_page()
    page.goto(f"{tiny_address}en/history/letters/")
    page.evaluate(
        """async () => {
          const { makeEvent } = await import("/wiki/assets/javascripts/record/events.js");
          const { openRecord } = await import("/wiki/assets/javascripts/record/record.js");
          const mark = { kind: "page", item: "post", revision: 1, grade: null, choice: ["read"], confidence: null };
          await (await openRecord()).append(makeEvent(mark));
        }"""
    )
    page.reload()
    mark = page.locator("wiki-read")
    mark.scroll_into_view_if_needed()
    expect(mark.get_by_role("status")).to_contain_text("Read on")
    expect(page.locator(".menu .page-mark")).to_have_count(1)
    mark.get_by_role("button").click()
    expect(mark.get_by_role("button")).to_have_text("Mark this page as read")
    expect(page.locator(".menu .page-mark")).to_have_count(0)
    page.close()
