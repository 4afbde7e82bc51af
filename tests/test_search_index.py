"""What search reads, finds and is configured for."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import escape
from mkdocs.exceptions import Abort

from wiki.model.text import LANGUAGES
from wiki.publish.entries import register_entries
from wiki.publish.search import MENDED, SEPARATORS, mend_search, search_config, search_words, searched, split_index
from wiki.render.html import inline
from wiki.render.notes import cite
from wiki.render.tail import TAIL
from wiki.site import Site
from wiki.words import words


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
    theirs = "".join(MENDED)
    worker.write_text(theirs, encoding="utf-8")
    for _ in range(2):
        mend_search(tmp_path)
        assert worker.read_text(encoding="utf-8") == "".join(MENDED.values())
    worker.write_text(theirs.replace("slice", "substring"), encoding="utf-8")
    with pytest.raises(Abort, match=r"^requirements\.lock: .*its search\.1234\.min\.js is not what we mend\."):
        mend_search(tmp_path)


def test_each_edition_has_its_own_search_index(tmp_path: Path) -> None:
    """An edition's index holds its own pages only, with addresses relative to it."""
    places = ("", "en/", "en/a/#b", "ja/a/")
    docs = [{"location": where, "title": where, "text": "", "tags": ["word"]} for where in places]
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "search_index.json").write_text(
        json.dumps({"config": {"lang": ["en"]}, "docs": docs}), encoding="utf-8"
    )
    split_index(tmp_path, lambda language: [{"location": f"glossary/#{language}", "tags": ["R&D", "<b>"]}])
    english, japanese = (
        json.loads((tmp_path / each / "search" / "search_index.json").read_text(encoding="utf-8"))
        for each in ("en", "ja")
    )
    assert [entry["location"] for entry in english["docs"]] == ["", "a/#b", "glossary/#en"]
    assert [entry["location"] for entry in japanese["docs"]] == ["a/", "glossary/#ja"]
    assert [entry.get("tags") for entry in english["docs"]] == [["word"], [], ["R&D", "&lt;b>"]]
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
        ("いんふるえんさー・ユーザーの声", ["いんふるえんさー", "ユーザー", "の", "声"]),
    ],
)
def test_japanese_is_cut_where_the_script_changes(text: str, parts: list[str]) -> None:
    """Words of the index begin where kanji, kana and Latin letters meet."""
    assert [part for part in re.split(SEPARATORS["ja"], text) if part] == parts
