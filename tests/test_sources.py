"""The list of sources: its order, its groups and what its filter finds."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from wiki.model.problem import Problem
from wiki.model.source import Source
from wiki.model.text import Language
from wiki.read.bibliography import read_sources
from wiki.read.people import find_crowds
from wiki.render.glossary import normalise
from wiki.render.notes import cite
from wiki.render.sources import group_of, in_order, render_sources
from wiki.site import Site


def source(name: str, *, yomi: str = "", year: str = "2010", title: str = "A title") -> Source:
    japanese = any(letter > "\u3000" for letter in name)
    authors = (name,) if name else ()
    return Source(name, authors, title, year, "", "", "", "", "full", "ok", "note", "備考", japanese, 1, yomi)


NAMES = (
    source("Élan, A."),
    source("広瀬毅", yomi="ひろせ"),
    source("クマムラゴウスケ"),
    source("", title="[A page of ours]"),
    source("Kumar, V."),
    source("90 Things"),
    source("Ωmega"),
    source("ガーデン"),
    source("原", yomi="はら", year="2013"),
    source("原", yomi="はら", year="2009"),
)


ENTRY = "@Book{{KEY,\n  title = {{Tea}},\n  seen = {{full}}, status = {{ok}}, note = {{Read.}}, note_ja = {{読みました。}},\n  {}\n}}\n"


def read(folder: Path, text: str) -> dict[str, Source]:
    """Return the sources of a bibliography in which nothing is wrong."""
    (folder / "references.bib").write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    found = read_sources(folder / "references.bib", root=folder, places={}, problems=problems)
    assert problems == []
    return found


@pytest.mark.parametrize(
    ("fields", "name", "said"),
    [
        ("", "year", ""),
        ("AUTHOR = {Tea, Ann}", "authors", ("Tea, Ann",)),
        ("editor = {Tea, Ann and {Leaf and Cup}}", "authors", ("Tea, Ann", "Leaf and Cup")),
        ("author = {Tea, Ann}, editor = {Leaf, Ben}", "authors", ("Tea, Ann",)),
        ("", "authors", ()),
        ("", "romanised", ()),
        ("shortauthor = {Tea, Ann}", "romanised", ("Tea, Ann",)),
        ("yomi = {ちゃー}", "yomi", "ちゃー"),
        ("langid = {english}", "japanese", False),
        ("langid = {japanese}, title_en = {Said}", "japanese", True),
        ("venue_ja = {茶社}, publisher = {Tea House}", "venue_other", "茶社"),
        ("journal = {}, publisher = {``Tea'' and `leaf' -- 1900}", "venue", "“Tea” and ‘leaf’ – 1900"),
        ("publisher = {Caf\\'{e} of {T}ea}", "venue", "Café of Tea"),
        ("publisher = {Tea ｛green｝ leaf}", "venue", "Tea ｛green｝ leaf"),
        ("publisher = {茶社}", "venue", "茶社"),
        ("langid = {japanese}, title_en = {Said}, publisher = {Tea House}", "venue", "Tea House"),
        ("publisher = {Tea House}, booktitle = {Tea\n  Days}", "venue", "Tea Days"),
        ("publisher = {`It's tea' House}", "venue", "‘It's tea’ House"),
        ("volume = {3}", "detail", "3"),
        ("number = {4}", "detail", "4"),
        ("pages = {5--9}", "detail", "5–9"),
        ("volume = {3}, number = {4}, pages = {5--9}", "detail", "3(4):5–9"),
        ("url = {http://127.0.0.1/}", "link", "http://127.0.0.1/"),
        ("doi = {10.1000/182}, url = {http://127.0.0.1/}", "link", "https://doi.org/10.1000/182"),
        ("author = {Tea, Ann and Leaf, Ben}", "surnames", ("Tea", "Leaf")),
        ("author = {Tea, Ann and Leaf, Ben and Cup, Cy}", "surnames", ("Tea",)),
        ("publisher = {Tea House}", "surnames", ("Tea House",)),
        ("", "surnames", ("Tea",)),
        ("", "doubtful", False),
    ],
)
def test_an_entry_says_what_its_fields_say(tmp_path: Path, fields: str, name: str, said: object) -> None:
    """Without LaTeX, whatever letters a key is written in; what is not there is empty."""
    assert getattr(read(tmp_path, ENTRY.format(fields))["KEY"], name) == said


@pytest.mark.parametrize(
    "field",
    [
        *("year = {10}", "year = {2010a}", "doi = {10.1000/1 2}", "doi = {10.1/2}", "url = {https://a.b/c d}"),
        *("yomi = {ひろせ毅}", "langid = {english us}", "title_en = {Tea}", "venue_en = {Tea}", "place = {Kyoto}"),
    ],
)
def test_a_field_of_another_form_is_told_in_its_line(tmp_path: Path, field: str) -> None:
    """One finding for each; all of what a field holds counts."""
    (tmp_path / "references.bib").write_text(ENTRY.format(field), encoding="utf-8")
    problems: list[Problem] = []
    assert read_sources(tmp_path / "references.bib", root=tmp_path, places={}, problems=problems) == {}
    assert [problem.line for problem in problems] == [4]


def test_a_remark_is_in_the_language_of_who_reads_it(tmp_path: Path) -> None:
    """Each edition has its own."""
    found = read(tmp_path, ENTRY.format(""))["KEY"]
    assert (found.remark("en"), found.remark("ja")) == ("Read.", "読みました。")


@pytest.mark.parametrize(
    ("old", "new"),
    [("seen = {full}", "seen = {secondary}"), ("seen = {full}", "seen = {none}"), ("{ok}", "{verify}")],
)
def test_who_reads_is_warned(tmp_path: Path, old: str, new: str) -> None:
    """Of what nobody saw, what was seen only through others, and what is still to be verified."""
    assert read(tmp_path, ENTRY.format("").replace(old, new))["KEY"].doubtful


def test_letters_tell_apart_what_is_cited_alike(tmp_path: Path) -> None:
    """By the same people in the same year, in the order of the file; remarks between entries change nothing."""
    people = {
        **dict.fromkeys(("one", "two"), "author = {Tea, Ann}, year = {2010}"),
        "more": "author = {Tea, Ann and Leaf, Ben and Cup, Cy}, year = {2010}",
        "many": "author = {Tea, Ann and Leaf, Ben and Cup, Cy and Pot, Di}, year = {2010}",
        "other": "author = {Leaf, Ben}, year = {2010}",
        "later": "author = {Tea, Ann}, year = {2011}",
        **dict.fromkeys(("undated", "undated-too"), "author = {Tea, Ann}"),
    }
    entries = [ENTRY.format(fields).replace("KEY", key) for key, fields in people.items()]
    found = read(tmp_path, "% One.\n\n% Two.\n@comment{Three.}\n".join(entries))
    assert {key: each.letter for key, each in found.items()} == {
        **dict.fromkeys(people, ""),
        "one": "a",
        "two": "b",
        "more": "a",
        "many": "b",
    }


@pytest.mark.parametrize(
    ("language", "order"),
    [
        (
            "en",
            "0-9:90 Things 0-9:Ωmega A:[A page of ours] E:Élan G:ガーデン H:原2009 H:原2013 H:広瀬毅 K:クマムラゴウスケ K:Kumar",
        ),
        (
            "ja",
            "か:ガーデン か:クマムラゴウスケ は:原2009 は:原2013 は:広瀬毅 0-9:90 Things 0-9:Ωmega A:[A page of ours] E:Élan K:Kumar",
        ),
    ],
)
def test_order_of_each_language(tmp_path: Path, language: Language, order: str) -> None:
    """English files Japanese names among the letters, by their reading; Japanese puts kana first, as a glossary does."""
    site = replace(Site.read(tmp_path), sources={each.surnames[0] + each.year: each for each in NAMES})
    found = [
        f"{group_of(each, language)}:{each.surnames[0]}{each.year if each.surnames[0] == '原' else ''}"
        for each in in_order(site, language)
    ]
    assert " ".join(found) == order


@pytest.mark.parametrize("language", ["en", "ja"])
def test_letters_of_a_year_stand_in_their_order(site: Site, language: Language) -> None:
    """Who looks for 2009b finds it behind 2009a, whatever the titles are."""
    letters: dict[str, str] = {}
    for each in in_order(site, language):
        if each.letter:
            people = " ".join((*each.surnames, each.year))
            letters[people] = letters.get(people, "") + each.letter
    assert len(letters) > 4
    assert {people: "".join(sorted(found)) for people, found in letters.items()} == letters


@pytest.mark.parametrize("language", ["en", "ja"])
def test_each_group_stands_once_and_is_led_to(site: Site, language: Language) -> None:
    """Every letter above the list leads to a heading, and every source has its place."""
    html = render_sources(site, "sources", language)
    heads = [part.partition('"')[0] for part in html.split('<section id="')[1:]]
    leads = [part.partition('"')[0] for part in html.partition("</nav>")[0].split('<a href="#')[1:]]
    assert len(set(heads)) == len(heads) > 20
    assert leads == heads
    assert all(f'id="{key}"' in html for key in site.sources)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_each_source_leads_to_what_leans_on_it(site: Site, language: Language) -> None:
    """To a page that cites it, or that has it in a model or a claim; else to the term of the glossary."""
    entries = render_sources(site, "sources", language).split('<div class="entry" id="')[1:]
    found = {entry.partition('"')[0]: re.findall(r'<a href="\.\./([^"]+)', entry) for entry in entries}
    assert [key for key, places in found.items() if not places] == []
    assert {"rules/pr-pitfall/", "mechanisms/networks/"} == {*found["watsongalton1875"]}, "in a model"
    assert found["christensen2016"] == ["practice/content/"], "behind a claim"
    assert found["borden1964"] == ["glossary/#marketing-mix"]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_japanese_lists_have_japanese_signs(site: Site, language: Language) -> None:
    """Stops, commas and colons are those of the page's language; a Latin title keeps its own."""
    html = render_sources(site, "sources", language)
    assert ("読んだ範囲：全文" in html) == (language == "ja")
    assert ("語源と訳語]</cite>。AdverTimes" in html) == (language == "ja")
    assert "Strategies</cite>. Journal of Marketing, 21(1)" in html
    citing = [
        part.partition("</p>")[0]
        for part in html.split("引用しているページ：" if language == "ja" else "Cited in: ")[1:]
    ]
    between = {re.sub(r"<a .*?</a>", "", each) for each in citing}
    assert {part for each in between for part in each.split()} == {"·"}, (
        "titles hold commas: none may stand between them"
    )


@pytest.mark.parametrize(
    "people",
    [
        *("others", "Ann Tea, Ben Leaf", "Tea, Ann, Leaf, Ben", "Tea, Ann; Leaf, Ben", "Tea & Leaf", "Tea, Ann et al."),
        *("茶葉、葉子", "茶葉，葉子", "茶葉；葉子", "茶葉, 葉子", "茶葉ほか"),
    ],
)
@pytest.mark.parametrize("field", ["author", "editor"])
def test_several_people_in_one_name_are_told(people: str, field: str) -> None:
    """However they are divided, and whoever follows them behind `and`."""
    assert [key for key, _ in find_crowds({field: f"{people} and Cup, Cy"})] == [field]


@pytest.mark.parametrize(
    "people",
    ["King, Jr., Martin and Tea, Ann", "King, II, Martin", "King, III, Martin", "{Tea, Leaf & Co}", "van der Tea, Ann"],
)
def test_one_person_has_commas_of_their_own(people: str) -> None:
    """A suffix stands between surname and first name, and braces hold an organisation."""
    assert [*find_crowds({"author": people})] == []


@pytest.mark.parametrize("typed", ["クマムラ", "くまむら", "Kumamura-Gousuke", "kumamuragosuke", "原", "はら", "hara"])
def test_a_japanese_author_is_found_in_any_script(site: Site, typed: str) -> None:
    """The filter looks in kanji, kana, and Latin letters with long vowels or without."""
    words = [part.partition('"')[0] for part in render_sources(site, "sources", "en").split('data-words="')[1:]]
    assert any(normalise(typed) in each for each in words)


def test_a_source_is_found_by_all_that_is_known_of_it(tmp_path: Path) -> None:
    """By how its author writes the name in Latin letters, under which it stands in English, and by readers' spellings."""
    given = replace(
        source("大野", yomi="おおのゆうまあさ", title="お茶"),
        romanised=("Tohno",),
        title_other="Tea",
        venue="朝日",
        venue_other="Asahi",
    )
    assert (group_of(given, "en"), group_of(given, "ja")) == ("T", "あ")
    html = render_sources(replace(Site.read(tmp_path), sources={"x": given}), "sources", "en")
    words = html.partition('data-words="')[2].partition('"')[0].split()
    known = ("大野", "Tohno", "おおのゆうまあさ", "oonoyuumaasa", "onoyumasa", "お茶", "Tea", "2010", "朝日", "Asahi")
    assert {normalise(each) for each in known} == {*words}


def test_a_title_says_what_it_means_in_the_other_language(site: Site) -> None:
    """Behind a real title, in brackets; a title that is ours is said in the reader's language alone, and so is a place."""
    english, japanese = (render_sources(site, "sources", language) for language in ("en", "ja"))
    assert (
        '<cite lang="ja">mixiのユーザー数、2000万人突破</cite> [mixi passes 20 million users]. life.oricon.co.jp'
        in english
    )
    assert "<cite>mixiのユーザー数、2000万人突破</cite>。life.oricon.co.jp" in japanese
    assert "<cite>[Market segmentation at Dell]</cite>" not in japanese
    assert "<cite>[デルの市場細分化]</cite>。1000ventures.com" in japanese
    assert "</cite>. tim.blogへの寄稿" in japanese
    assert '<cite lang="en">put [set] the cart before the horse</cite>。コトバンク' in japanese
    assert "<cite>put [set] the cart before the horse</cite>. Kotobank" in english
    act = site.sources["appi2003"]
    assert (group_of(act, "en"), cite(act, "en")) == ("A", "Act No. 57 2003"), "it is filed under what is read"
    assert (group_of(act, "ja"), cite(act, "ja")) == ("は", "平成15年法律第57号 2003")
