"""What a build adds around pages."""

import json
import random
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from markupsafe import escape
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from PIL import Image, ImageChops

from tiny import change, make_site
from wiki.cli import main
from wiki.model.notebook import split_notebook
from wiki.model.repository import Repository
from wiki.model.text import LANGUAGES, Language
from wiki.prose import EXTENSION_CONFIGS, EXTENSIONS
from wiki.publish.assets import copy_libraries, remove_foreign_addresses, weigh_python
from wiki.publish.cards import SIZE, draw_card, write_card, write_cards
from wiki.publish.editions import alternates, cut_nav, expand_nav, twin
from wiki.publish.entries import register_entries
from wiki.publish.lab_cache import cache_folder, imported_modules
from wiki.publish.labs import executed_outputs
from wiki.publish.modules import shrink_modules
from wiki.publish.order import take_labels
from wiki.publish.repository import repository_url
from wiki.publish.search import SEPARATORS, mend_search, search_config, search_words, searched, split_index
from wiki.publish.styles import gather_styles
from wiki.publish.view import View, make_view
from wiki.render.html import href, inline
from wiki.render.notes import cite
from wiki.render.tail import TAIL
from wiki.site import Site
from wiki.titles import MOST_LINES, title_lines
from wiki.words import words

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

    def view(file: str) -> View:
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


def test_styles_are_joined_in_order_under_a_name_of_their_content(tmp_path: Path) -> None:
    """Tokens come first and print last; another content has another name."""
    for name in ("print", "base", "check", "tokens", "home"):
        (tmp_path / f"{name}.css").write_text(f"/* about */\n.{name} a {{\n  b: c;\n}}\n", encoding="utf-8")
    first = gather_styles(tmp_path)
    assert first["site"].text == "".join(f".{name} a{{b:c;}}" for name in ("tokens", "base", "check", "print"))
    assert first["home"].text == ".home a{b:c;}"
    (tmp_path / "check.css").write_text(".other{}", encoding="utf-8")
    second = gather_styles(tmp_path)
    assert second["site"].name != first["site"].name
    assert second["home"].name == first["home"].name


def test_addresses_of_other_origins_leave_the_scripts(tmp_path: Path) -> None:
    """The theme's optional libraries are taken out; the rest of the script stays."""
    folder = tmp_path / "assets" / "javascripts"
    folder.mkdir(parents=True)
    (folder / "bundle.js").write_text(
        'load("https://unpkg.com/mermaid@11/x.js");done("https://example.org")', encoding="utf-8"
    )
    remove_foreign_addresses(tmp_path)
    assert (folder / "bundle.js").read_text(encoding="utf-8") == 'load("");done("https://example.org")'


def make_modules(root: Path, **texts: str) -> Path:
    """Write modules below a folder that has esbuild, and return where they are served from."""
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    for folder in (root / "overrides", root / "site"):
        (folder / "assets" / "javascripts" / "part").mkdir(parents=True)
    for name, text in texts.items():
        (root / "overrides" / "assets" / "javascripts" / "part" / f"{name}.js").write_text(text, encoding="utf-8")
    return root / "site" / "assets" / "javascripts" / "part"


def test_modules_are_served_without_what_only_editors_need(tmp_path: Path) -> None:
    """Comments and types stay at home; names, and words of any script, are as they were written."""
    served = make_modules(
        tmp_path, one="/** Why. */\nexport const hello = (somebody) => `${somebody}、 こんにちは`; // done\n"
    )
    (served / "types.d.ts").write_text("export {};", encoding="utf-8")
    assert shrink_modules(tmp_path, tmp_path / "site") == []
    assert [path.name for path in served.iterdir()] == ["one.js"]
    assert (served / "one.js").read_text(
        encoding="utf-8"
    ) == "export const hello=somebody=>`${somebody}、 こんにちは`;\n"


def test_locks_of_an_editor_stop_no_build(tmp_path: Path) -> None:
    """Beside what is not saved yet, Emacs keeps a link to nowhere."""
    make_modules(tmp_path, one="export {};\n")
    lab = tmp_path / "docs" / "en" / "lab" / "one.py"
    lab.parent.mkdir(parents=True)
    lab.write_text("import math\n", encoding="utf-8")
    before = cache_folder(tmp_path)
    for folder, name in (
        (lab.parent, "one.py"),
        (tmp_path, "one.css"),
        (next(tmp_path.rglob("one.js")).parent, "one.js"),
    ):
        (folder / f".#{name}").symlink_to("somebody@here.123:456")
    assert cache_folder(tmp_path) == before
    assert gather_styles(tmp_path)["site"].text == ""
    assert shrink_modules(tmp_path, tmp_path / "site") == []


def test_a_module_that_no_browser_can_read_is_told_with_its_line(tmp_path: Path) -> None:
    """All of them at once."""
    make_modules(tmp_path, one="export const a = 1;\nexport const = 2;\n", two="export {")
    found = shrink_modules(tmp_path, tmp_path / "site")
    assert [(problem.file, problem.line) for problem in found] == [
        ("overrides/assets/javascripts/part/one.js", 2),
        ("overrides/assets/javascripts/part/two.js", 1),
    ]


def test_an_esbuild_that_does_not_run_stops_the_build(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """As one that was installed for another system; it says why. No module is taken for shrunk."""
    esbuild = tmp_path / "node_modules" / "esbuild" / "lib" / "main.js"
    esbuild.parent.mkdir(parents=True)
    esbuild.write_text('throw new Error("made for another system");', encoding="utf-8")
    (esbuild.parents[1] / "package.json").write_text('{"main": "lib/main.js"}', encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError):
        shrink_modules(tmp_path, tmp_path / "site")
    assert "made for another system" in capfd.readouterr().err


@pytest.mark.parametrize("names", [["wiki", "mkdocs-jupyter"], ["wiki"]])
def test_plugins_in_a_wrong_order_stop_the_build(names: list[str]) -> None:
    """Labs would be shown as mkdocs-jupyter renders them."""
    with pytest.raises(Abort, match=r"^mkdocs\.yml: `wiki` must come after `mkdocs-jupyter`\."):
        take_labels(cast("MkDocsConfig", SimpleNamespace(plugins=dict.fromkeys(names))))


def make_libraries(root: Path) -> Path:
    """Put packages as npm installs them below a folder; return where MicroPython's lies."""
    fsrs, python = (
        root / "node_modules" / each for each in ("ts-fsrs", "@micropython/micropython-webassembly-pyscript")
    )
    (fsrs / "dist").mkdir(parents=True)
    (fsrs / "LICENSE").write_text("MIT License\n\nCopyright (c) Somebody\n", encoding="utf-8")
    (fsrs / "dist" / "index.mjs").write_text("export {};\n//# sourceMappingURL=index.mjs.map\n", encoding="utf-8")
    python.mkdir(parents=True)
    (python / "micropython.mjs").write_text("export {};\n", encoding="utf-8")
    (python / "micropython.wasm").write_bytes(random.Random(1).randbytes(100 * 1024))  # noqa: S311  # cannot be squeezed
    return python


def test_libraries_come_with_their_licence_and_without_a_map(tmp_path: Path) -> None:
    """What readers get is the package's ES module as it is, with the notice that its licence asks for."""
    python = make_libraries(tmp_path)
    copy_libraries(tmp_path, tmp_path / "site")
    vendor = tmp_path / "site" / "assets" / "vendor"
    copied = (vendor / "ts-fsrs.js").read_text(encoding="utf-8")
    assert copied == "/*!\nMIT License\n\nCopyright (c) Somebody\n*/\nexport {};\n"
    assert "Copyright (c) 2013-2026 Damien P. George" in (vendor / "micropython.js").read_text(encoding="utf-8")
    assert (vendor / "micropython.wasm").read_bytes() == (python / "micropython.wasm").read_bytes()


def test_a_missing_library_gets_one_line(tmp_path: Path) -> None:
    """The line says what is missing and what to run."""
    with pytest.raises(FileNotFoundError) as missing:
        copy_libraries(tmp_path, tmp_path / "site")
    assert str(missing.value) == "node_modules/ts-fsrs/dist/index.mjs is missing. Run: python3 scripts build"
    with pytest.raises(
        FileNotFoundError, match=r"^node_modules/esbuild/lib/main\.js is missing\. Run: python3 scripts build$"
    ):
        shrink_modules(tmp_path, tmp_path / "site")


def test_readers_are_never_told_less_than_they_load(tmp_path: Path) -> None:
    """The size said before code runs is that of the files, compressed, to the next ten kilobytes."""
    make_libraries(tmp_path)
    assert weigh_python(tmp_path) == 110


def test_search_reads_the_text_of_a_page() -> None:
    """Wrong options, labels of pictures, buttons, numbers of notes and what is appended are found by nobody."""
    asked = '<wiki-check class="check"><form>wrong</form></wiki-check><wiki-predict>guess</wiki-predict>'
    claim = '<span class="claim">said<button type="button">plausible</button><sup class="cite"><a href="#">1</a></sup></span>'
    code = '<div class="language-python highlight"><pre>x = 1</pre></div>'
    content = f"<p>First, {claim}</p>{asked}{code}<figure><svg><title>drawn</title></svg></figure><p>Last</p>{TAIL}answers</div>"
    assert searched(content) == "<p>First, said </p><figure></figure><p>Last </p>", "paragraphs run into each other"
    assert searched("<p>No end</p>") == "<p>No end </p>"


def test_a_page_is_found_by_words_that_it_does_not_use(site: Site) -> None:
    """What readers look for under another name, and the names of the terms that the page teaches."""
    record, first = site.page("en", "record"), site.page("ja", "history/mass-media")
    assert record is not None
    assert first is not None
    assert search_words(site, record) == [*record.front.keywords]
    assert "certificate" in record.front.keywords
    assert "しじょうさいぶんか" in search_words(site, first)


def test_search_reads_no_lists_of_references() -> None:
    """Registers are read entry by entry, and labels before links say nothing; a sentence with a link stays."""
    lists = (
        '<wiki-lookup class="register"><p>An entry</p></wiki-lookup><section class="register"><p>S0-01</p></section>',
        '<fieldset class="label-counts">all 183</fieldset><nav class="article-links">Source article 0</nav>',
        '<ul><li>Claims: <a href="#x">S0-01</a>, <a href="#y">S0-02</a></li><li>学ぶページ：<a href="#z">章</a></li></ul>',
        *(f"<wiki-{each}><p>30</p></wiki-{each}>" for each in ("review", "progress", "final", "record", "offline")),
    )
    said = '<ul><li>See: <a href="#x">this</a> is said</li><li>What a firm does that answers: <a href="#y">more</a></li></ul>'
    left = "<ul></ul><ul><li>See: this is said </li><li>What a firm does that answers: more </li></ul>"
    assert searched("".join(lists) + said) == left


def test_terms_claims_and_sources_are_results_of_their_own(site: Site) -> None:
    """Each has its name, its sentences without labels, and a place on its page; a term is found by all of its names."""
    for language in LANGUAGES:
        entries = {entry["location"]: entry for entry in register_entries(site, language)}
        assert len(entries) == len(site.terms) + len(site.claims) + len(site.sources)
        assert "いんふるえんさー" in entries["glossary/#influencer"]["tags"]
        assert (
            searched(inline(site.terms["influencer"].definition(language))) in entries["glossary/#influencer"]["text"]
        )
        for source in site.sources.values():
            entry = entries[f"sources/#{source.key}"]
            assert entry["title"] == escape(cite(source, language))
            assert all(
                escape(said or "") in entry["text"] for said in (source.title_said(language), source.remark(language))
            )
    term, claim, book = (entries[where] for where in ("glossary/#influencer", "claims/#S0-05", "sources/#smith1956"))
    assert (term["title"], claim["title"], book["title"]) == ("インフルエンサー", "S0-05 · 訂正", "Smith 1956")
    assert book["text"].startswith("<p>Product Differentiation")
    assert site.claims["S0-05"].finding
    assert site.claims["S0-05"].finding.ja in claim["text"]
    fewer = replace(site, pages={key: page for key, page in site.pages.items() if key != ("ja", "claims")})
    places = {entry["location"].partition("/")[0] for entry in register_entries(fewer, "ja")}
    assert places == {"glossary", "sources"}, "no page of claims, no results that lead there"
    assert not any("<em>" in entry["text"] or "学ぶページ" in entry["text"] for entry in entries.values())


def test_the_theme_is_configured_for_its_search_only() -> None:
    """The index of the edition, words of search as they are written, our own first; a theme that moved its block is noticed."""
    config = '{"base": "..", "version": null, "translations": {"clipboard.copy": "x", "search.result.none": "0", "search.result.placeholder": "<無>"}}'
    html = search_config(f'\n<script id="__config" type="application/json">{config}</script>\n', "../en/", words("en"))
    found = re.fullmatch(r"<script[^>]*>(.*)</script>", html)
    assert found
    assert "無" in found[1]
    assert "<" not in found[1]
    assert json.loads(found[1]) == {
        "base": "../en/",
        "translations": {
            "search.result.placeholder": "<無>",
            "search.result.none": words("en")("search.none"),
            "search.result.one": words("en")("search.one"),
            "search.result.other": words("en")("search.other", count="#"),
        },
    }
    with pytest.raises(Abort, match=r"^requirements\.lock: .*templates/base\.html has no configuration"):
        search_config("<p>elsewhere</p>", "", words("en"))


def test_another_search_of_the_theme_is_noticed(tmp_path: Path) -> None:
    """With one line that names the file, not with a traceback; the one that is known is mended once and stays so."""
    worker = tmp_path / "assets" / "javascripts" / "workers" / "search.1234.min.js"
    worker.parent.mkdir(parents=True)
    theirs = "for(let o=s+1;o<t.length;o++)t.slice(s,o)in e;n[a]&&a<t.length-1&&b"
    worker.write_text(theirs, encoding="utf-8")
    for _ in range(2):
        mend_search(tmp_path)
        assert (
            worker.read_text(encoding="utf-8") == "for(let o=s+1;o<=t.length;o++)t.slice(s,o)in e;n[a]&&a<t.length&&b"
        )
    worker.write_text(theirs.replace("slice", "substring"), encoding="utf-8")
    with pytest.raises(
        Abort, match=r"^requirements\.lock: .*segment\(\) in its search\.1234\.min\.js is not what we mend\."
    ):
        mend_search(tmp_path)


def test_each_edition_has_its_own_search_index(tmp_path: Path) -> None:
    """An edition's index holds its own pages only, with addresses relative to it."""
    places = ("", "en/", "en/a/#b", "ja/a/")
    docs = [{"location": where, "title": where, "text": "", "tags": ["word"]} for where in places]
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "search_index.json").write_text(
        json.dumps({"config": {"lang": ["en"]}, "docs": docs}), encoding="utf-8"
    )
    split_index(tmp_path, lambda language: [{"location": f"glossary/#{language}"}])
    english, japanese = (
        json.loads((tmp_path / each / "search" / "search_index.json").read_text(encoding="utf-8"))
        for each in ("en", "ja")
    )
    assert [entry["location"] for entry in english["docs"]] == ["", "a/#b", "glossary/#en"]
    assert [entry["location"] for entry in japanese["docs"]] == ["a/", "glossary/#ja"]
    assert [entry.get("tags") for entry in english["docs"]] == [["word"], [], None]
    assert japanese["config"]["lang"] == ["ja"]
    assert not (tmp_path / "search" / "search_index.json").exists()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("口コミの力", ["口", "コミ", "の", "力"]),
        ("SNSで拡散する", ["SNS", "で", "拡散", "する"]),
        ("炎上、対応", ["炎上", "対応"]),
        ("炎上* 対応", ["炎上", "対応"]),
        ("認証（ISO）！Q&A：“CRM”…", ["認証", "ISO", "Q", "A", "CRM"]),
        ("58%と1%の法則", ["58%", "と", "1%", "の", "法則"]),
    ],
)
def test_japanese_is_cut_where_the_script_changes(text: str, parts: list[str]) -> None:
    """Words of the index begin where kanji, kana and Latin letters meet."""
    assert [part for part in re.split(SEPARATORS["ja"], text) if part] == parts


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


@pytest.mark.parametrize(("language", "title"), [("en", "A title about tea " * 5), ("ja", "お茶についての題名、" * 4)])
def test_cards_are_drawn_in_both_languages(language: Language, title: str) -> None:
    """A long title stands in three lines on the picture that other sites show, and none of them runs over its edge."""
    card, without = (draw_card(each, language).convert("RGB") for each in (title, ""))
    assert card.size == SIZE
    assert len(title_lines(title, language)) == MOST_LINES
    assert title_lines("w" * 99, language) == ["w" * 99], "a word that fits in no line has one of its own"
    left, top, right, bottom = ImageChops.difference(card, without).getbbox() or (0, 0, 0, 0)
    assert left > 80
    assert 900 < right <= 1110
    assert bottom - top > 2 * 84


def test_a_card_speaks_the_language_of_its_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its title, and below it the name of the wiki."""
    english, japanese = (draw_card("", language).convert("RGB") for language in LANGUAGES)
    _, top, _, _ = ImageChops.difference(english, japanese).getbbox() or (0, 0, 0, 0)
    assert top > 500
    made: dict[str, tuple[str, str]] = {}

    def note(title: str, language: Language, path: Path, **_: object) -> None:
        made[path.relative_to(tmp_path).as_posix()] = (title, language)

    monkeypatch.setattr("wiki.publish.cards.write_card", note)
    write_cards(Site.read(make_site(tmp_path / "tiny")), tmp_path)
    assert made["assets/cards/ja/history/letters.png"] == ("お茶屋に届いた手紙", "ja")
    assert made["assets/cards/en/glossary.png"][1] == "en"


def test_a_card_is_drawn_anew_when_what_stands_on_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kept card is that of the same title, the same name of the wiki and the same mark."""
    write_card("Cake", "en", tmp_path / "card.png", cache=tmp_path / "cache")
    cake = (tmp_path / "card.png").read_bytes()
    write_card("Tea", "en", tmp_path / "card.png", cache=tmp_path / "cache")
    before = (tmp_path / "card.png").read_bytes()
    assert before != cake
    monkeypatch.setattr("wiki.publish.cards.words", lambda _: lambda key: f"Another {key}")
    write_card("Tea", "en", tmp_path / "card.png", cache=tmp_path / "cache")
    renamed = (tmp_path / "card.png").read_bytes()
    assert renamed != before
    mark = tmp_path / "mark.svg"
    mark.write_text('<path stroke="#ff0000" fill="none" d="M1 1C2 2 3 3 4 4"/>', encoding="utf-8")
    monkeypatch.setattr("wiki.publish.cards._MARK", mark)
    write_card("Tea", "en", tmp_path / "card.png", cache=tmp_path / "cache")
    assert (tmp_path / "card.png").read_bytes() != renamed


def test_a_build_that_is_broken_off_leaves_no_half_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written of a card then is no card for the next build."""

    def break_off(self: Image.Image, path: Path, **_: object) -> None:
        del self
        path.write_bytes(b"half")
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(Image.Image, "save", break_off)
        with pytest.raises(KeyboardInterrupt):
            write_card("Tea", "en", tmp_path / "card.png", cache=tmp_path / "cache")
    write_card("Tea", "en", tmp_path / "card.png", cache=tmp_path / "cache")
    with Image.open(tmp_path / "card.png") as card:
        assert card.size == SIZE


def _cell(*put_out: str, kind: str = "Code") -> str:
    """Return a cell as mkdocs-jupyter writes it."""
    areas = "".join(f'<div class="jp-OutputArea-output">\n{each}\n</div>' for each in put_out)
    outputs = f'<div class="jp-Cell-outputWrapper">{areas}</div>' if put_out else ""
    within = f'<div class="jp-Cell-inputWrapper"><pre>code</pre></div>{outputs}'
    cell = f'<div class="jp-Cell jp-{kind}Cell jp-Notebook-cell" id="cell-id=a">{within}</div>'
    return f'<div class="jp-Cell jp-CodeCell jp-Notebook-cell">{cell}</div>' if kind == "Code" else cell


def test_only_outputs_are_taken_from_an_executed_notebook() -> None:
    """Each code cell gives what it put out, whatever stands behind it; a silent one gives nothing."""
    notebook = "".join((_cell("<p>12</p>"), _cell("<p>words</p>", kind="Markdown"), _cell(), _cell("<p>13</p>")))
    shown = ['<div class="cell-output"><p>12</p></div>', "", '<div class="cell-output"><p>13</p></div>']
    assert executed_outputs(f'<style>.jp-Cell {{}}</style><div class="jp-Notebook">{notebook}</div>') == shown


def test_what_is_printed_in_pieces_is_shown_as_one() -> None:
    """How a busy machine cuts what a cell prints does not change the page; a picture between texts stays there."""
    pieces = _cell("<pre>1\n</pre>", "<pre>2\n</pre>", "<img>", "<pre>3</pre>")
    assert executed_outputs(pieces) == ['<div class="cell-output"><pre>1\n2\n</pre><img/><pre>3</pre></div>']


def test_a_notebook_keeps_the_tags_of_its_cells() -> None:
    """Only cells that their author marks may be run by readers; words and other cells have no tags."""
    text = '# ---\n# %% [markdown]\n# Words\n# %%\n1\n# %% tags=["run"]\n2\n# %% tags=["run", "long-one"]\n3\n'
    cells = split_notebook(text)
    assert [(cell.source.strip(), sorted(cell.tags)) for cell in cells] == [
        ("Words", []),
        ("1", []),
        ("2", ["run"]),
        ("3", ["long-one", "run"]),
    ]


@pytest.mark.parametrize(
    "code",
    [
        "from wiki.explorables.models.weak_ties import run",
        "from wiki.explorables.models import (\n    weak_ties,\n)",
        "if True:\n    import math, wiki.explorables.models.weak_ties as ties",
    ],
)
def test_a_lab_is_executed_anew_when_what_it_imports_changes(code: str, tmp_path: Path) -> None:
    """The place of kept notebooks follows the modules that labs import, and those that these import."""
    lab = tmp_path / "docs" / "en" / "lab" / "one.py"
    lab.parent.mkdir(parents=True)
    lab.write_text("import math\n", encoding="utf-8")
    alone = cache_folder(tmp_path)
    lab.write_text(f"{code}\n", encoding="utf-8")
    names = {path.name for path in imported_modules([lab])}
    assert {"weak_ties.py", "numbers.py", "figures.py", "__init__.py"} <= names
    assert "cli.py" not in names
    assert cache_folder(tmp_path) != alone


def test_a_module_that_comes_later_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lab may name it before it is written; from then on it is read with the lab."""
    monkeypatch.setattr("wiki.publish.lab_cache._PACKAGE", tmp_path / "wiki")
    lab, module = tmp_path / "one.py", tmp_path / "wiki" / "tea.py"
    lab.write_text("from wiki.tea import pour\n", encoding="utf-8")
    assert imported_modules([lab]) == set()
    module.parent.mkdir()
    module.write_text("def pour(): ...\n", encoding="utf-8")
    assert imported_modules([lab]) == {module}


def test_a_lab_is_executed_anew_by_another_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cells print may differ from one version to the next; code that cannot be read imports nothing."""
    lab = tmp_path / "docs" / "en" / "lab" / "one.py"
    lab.parent.mkdir(parents=True)
    lab.write_bytes("図 = 1".encode("shift_jis"))
    before = cache_folder(tmp_path)
    lab.write_text("import (\n", encoding="utf-8")
    assert cache_folder(tmp_path) == before
    lab.unlink()
    lab.symlink_to("nowhere.py")
    assert cache_folder(tmp_path) == before
    (tmp_path / "requirements.lock").write_text("numpy==3\n", encoding="utf-8")
    locked = cache_folder(tmp_path)
    assert locked != before, "other packages"
    monkeypatch.setattr("wiki.publish.lab_cache.sys.version", "4.0")
    assert cache_folder(tmp_path) not in (before, locked)
