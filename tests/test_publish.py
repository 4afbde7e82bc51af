"""What a build adds around pages: order, addresses, alternates, the repository they link to."""

import subprocess
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from tiny import change, make_site
from wiki.cli import main
from wiki.export.redirects import write_redirects
from wiki.model.repository import Repository
from wiki.model.text import LANGUAGES
from wiki.prose import EXTENSION_CONFIGS, EXTENSIONS
from wiki.publish.editions import alternates, cut_nav, expand_nav, twin
from wiki.publish.order import take_labels
from wiki.publish.repository import repository_url
from wiki.publish.view import View, make_view
from wiki.render.html import href
from wiki.site import Site

ROOT = Path(__file__).parents[1]


def test_navigation_is_written_once() -> None:
    """One order of pages becomes a branch for each edition, with the same paths."""
    english, japanese = expand_nav(["index.md", {"history": ["history/web-2-0.md"]}])
    assert english == {"English": ["en/index.md", {"History": ["en/history/web-2-0.md"]}]}
    assert japanese == {"日本語": ["ja/index.md", {"歴史": ["ja/history/web-2-0.md"]}]}


def test_back_and_next_stay_within_an_edition() -> None:
    """Each begins at its own front and ends with its last page; the front door is in neither."""
    names = ("index.md", "en/index.md", "en/tea.md", "ja/index.md", "ja/tea.md")
    door, *pages = (SimpleNamespace(file=SimpleNamespace(src_uri=name), is_homepage=False) for name in names)
    whole = Navigation([door, Section("English", []), Section("日本語", [])], cast("list[Page]", [door, *pages]))
    for (front, tea), cut in zip((pages[:2], pages[2:]), cut_nav(whole).values(), strict=True):
        assert [*cut.pages, cut.homepage] == [front, tea, front]
        assert (front.previous_page, front.next_page) == (None, tea)
        assert (tea.previous_page, tea.next_page) == (front, None)


@pytest.mark.parametrize("real", [True, False], ids=["real", "tiny"])
def test_markdown_is_read_alike(real: bool, tmp_path: Path) -> None:
    """Rules see a page as MkDocs renders it: with the same extensions, set alike."""
    root = ROOT if real else make_site(tmp_path / "tiny", themed=True)
    config = load_config(str(root / "mkdocs.yml"))
    own = {"fenced_code"}  # MkDocs adds it by itself; superfences takes its place
    assert set(config.markdown_extensions) - own == set(EXTENSIONS)
    assert config.mdx_configs == EXTENSION_CONFIGS


@pytest.mark.parametrize(
    ("url", "other"), [("en/", "ja/"), ("ja/history/x/", "en/history/x/"), ("", ""), ("entry/", "entry/")]
)
def test_the_same_page_in_the_other_edition(url: str, other: str) -> None:
    """The language switch keeps the page; pages of no edition stay themselves."""
    assert twin(url) == other


def test_alternates_name_both_editions_and_the_front_door() -> None:
    """Every page names both its versions; `/` is the choice for other languages."""
    site = "https://example.org/wiki/"
    assert alternates("en/a/", site) == [("en", f"{site}en/a/"), ("ja", f"{site}ja/a/")]
    assert alternates("ja/", site) == [("en", f"{site}en/"), ("ja", f"{site}ja/"), ("x-default", site)]
    assert alternates("", site)[-1] == ("x-default", site)


@pytest.mark.parametrize(
    ("start", "end", "anchor", "address"),
    [
        ("history/web-2-0", "glossary", "fan", "../../glossary/#fan"),
        ("history/web-2-0", "history/mass-media", "", "../mass-media/"),
        ("index", "start/week", "", "start/week/"),
        ("start/week", "index", "", "../../"),
        ("glossary", "glossary", "fan", "#fan"),
        ("glossary", "glossary", "", "./"),
        ("index", "index", "", "./"),
        ("rules/index", "rules/one-percent", "", "one-percent/"),
        ("rules/one-percent", "rules/index", "", "../"),
        ("about", "reading-index", "", "../reading-index/"),
    ],
)
def test_addresses_between_pages(start: str, end: str, anchor: str, address: str) -> None:
    """Addresses are relative, so that the site works below any folder."""
    assert href(start, end, anchor) == address


def test_templates_know_where_a_page_stands(tmp_path: Path) -> None:
    """Its neighbours, what to read before, how much it asks, the plans that hold it, where it stood, where to mend it."""
    root = make_site(tmp_path / "tiny")
    assert main(["--root", str(root), "synced", "docs"]) == 0
    for file, old, new in (
        ("en/history/letters", "a postcard counted", "each postcard counted"),
        ("en/history/letters", "one letter today", "a letter today"),
        ("ja/history/letters", "一通返事を", "返事を"),
        ("ja/start/evidence", "ここにあること", "どれも"),
    ):
        change(root, f"docs/{file}.md", old, new)
    moved = "moved:\n  - {old: post, new: history/letters}\n  - {old: tea, new: history/letters, anchor: counting}\n"
    change(root, "knowledge/course.yml", "tracks:\n", f"{moved}tracks:\n")
    site = Site.read(root)

    def view(file: str, site: Site = site) -> View:
        address, order = "https://example.org/", [listed.path for listed in site.order]
        repository = Repository("https://github.com/example/wiki")
        url = f"{file.partition('.')[0]}/"
        return make_view(site, url=url, src_path=file, site_url=address, repository=repository, sheets={}, order=order)

    letters, week, evidence, door, japanese = map(
        view,
        ("en/history/letters.md", "ja/start/week.md", "en/start/evidence.md", "index.md", "ja/history/letters.md"),
    )
    assert [page.path for page in letters.prerequisites] == ["start/evidence"]
    assert (letters.questions, letters.formerly) == (5, ["post"])
    assert letters.plans == [("The week, day 1", "../../start/week/#day-1")]
    assert letters.edit_url == "https://github.com/example/wiki/edit/main/docs/en/history/letters.md"
    assert [page.file for page in week.part_pages] == ["docs/ja/start/evidence.md", "docs/ja/start/week.md"]
    assert week.first_step == ("お茶屋に届いた手紙", "../../history/letters/")
    assert [each.position for each in (letters, week, evidence, door)] == [1, 2, 1, 0]
    assert (evidence.questions, evidence.formerly, evidence.plans, evidence.first_step) == (0, [], [], None)
    assert (door.language, door.page, door.card) == ("en", None, "assets/cards/en/index.png")
    assert japanese.card == "assets/cards/ja/history/letters.png"
    assert "page=https://example.org/ja/history/letters/&" in japanese.report_url
    assert (letters.behind, japanese.behind) == ([], [("手紙の数え方", "counting")]), "what both changed is no lag"
    assert evidence.behind == [("What a label says", "text")], "the words before the first heading"
    assert (letters.other_words("language.name"), week.other_words("language.name")) == ("日本語", "English")
    assert week.twin == "en/start/week/"
    assert letters.question_url.count("%7Brevision%7D") == 2
    assert [letters.version == each.version for each in (japanese, evidence, door)] == [True, False, False]
    assert not any(each.has_review or each.desk for each in (letters, week, door))
    english = site.pages["en", "history/letters"]
    unasked = replace(english, mentions=tuple(each for each in english.mentions if each.target != "counting"))
    fewer = replace(site, pages={**site.pages, ("en", "history/letters"): unasked})
    assert view("en/history/letters.md", fewer).questions == 2, "what no line of the page shows is not asked"
    alone = {place: page for place, page in site.pages.items() if place != ("ja", "history/letters")}
    assert view("ja/start/week.md", replace(site, pages=alone)).first_step is None, (
        "a step that is still to be translated"
    )


def test_nobody_is_led_away_from_a_page(tmp_path: Path) -> None:
    """Where a page stands, it stays: `week.md` that became `week/index.md` has the address that it had."""
    root, out = make_site(tmp_path / "tiny"), tmp_path / "site"
    moved = "moved:\n  - {old: post, new: history/letters, anchor: counting}\n  - {old: start/week, new: start/week/index}\n"
    change(root, "knowledge/course.yml", "tracks:\n", f"{moved}tracks:\n")
    change(root, "mkdocs.yml", "start/week.md", "start/week/index.md")
    for language in LANGUAGES:
        folder = root / "docs" / language / "start"
        (folder / "week").mkdir()
        (folder / "week.md").rename(folder / "week" / "index.md")
    (out / "en/start/week").mkdir(parents=True)
    (out / "en/start/week/index.html").write_text("The week", encoding="utf-8")
    write_redirects(Site.read(root), out)
    assert (out / "en/start/week/index.html").read_text(encoding="utf-8") == "The week"
    leads = (out / "ja/post/index.html").read_text(encoding="utf-8")
    assert "../history/letters/#counting" in leads
    assert '<html lang="ja">' in leads
    assert "お茶屋に届いた手紙" in leads


@pytest.mark.parametrize("names", [["wiki", "mkdocs-jupyter"], ["wiki"]])
def test_plugins_in_a_wrong_order_stop_the_build(names: list[str]) -> None:
    """Labs would be shown as mkdocs-jupyter renders them."""
    with pytest.raises(Abort, match=r"^mkdocs\.yml: `wiki` must come after `mkdocs-jupyter`\."):
        take_labels(cast("MkDocsConfig", SimpleNamespace(plugins=dict.fromkeys(names))))


@pytest.mark.parametrize(
    ("origin", "address"),
    [
        ("https://github.com/example/wiki.git", "https://github.com/example/wiki"),
        ("git@github.com:example/wiki.git", "https://github.com/example/wiki"),
        ("https://name:secret@github.com/example/wiki", "https://github.com/example/wiki"),
        ("https://git@git.example.org:8443/team/wiki.git/", "https://git.example.org:8443/team/wiki"),
        ("ssh://git@git.example.org:2222/team/wiki.git", "https://git.example.org/team/wiki"),
        ("ssh://git.example.org/team/wiki", "https://git.example.org/team/wiki"),
        ("https://name@secret@example.org/wiki", ""),
        ("https://localhost/wiki", ""),
        ("../somewhere", ""),
        ("", ""),
    ],
)
def test_repository_comes_from_the_clone(tmp_path: Path, origin: str, address: str) -> None:
    """The pencil leads to the repository that was cloned; no password ever stands in a page."""
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    if origin:
        subprocess.run(["git", "-C", str(tmp_path), "remote", "add", "origin", origin], check=True)
    assert repository_url(tmp_path) == address
    (tmp_path / "copy").mkdir()
    assert repository_url(tmp_path / "copy") == "", "another repository holds it"
