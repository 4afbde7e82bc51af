"""The glossary's order, groups and filter words."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from wiki.model.term import Term
from wiki.model.text import LANGUAGES, Language
from wiki.render.glossary import group_of, in_order, normalise, render_glossary
from wiki.render.html import href
from wiki.render.kana import kana_key
from wiki.site import Site


def term(name: str, reading: str, english: str) -> Term:
    data = {
        "id": "x",
        "en": {"name": english, "definition": "…"},
        "ja": {"name": name, "reading": reading, "definition": "…"},
        "home": "a/b",
    }
    return Term.model_validate(data)


@pytest.mark.parametrize(
    ("reading", "key"),
    [
        ("がっこう", "かつこう"),
        ("ぱーてぃー", "はあていい"),
        ("えんげーじめんと", "えんけえしめんと"),
        ("うぇぶ 2.0", "うえふ20"),
        ("ーと", "ーと"),
    ],
)
def test_dictionary_order_ignores_voice_size_and_long_vowels(reading: str, key: str) -> None:
    """が sorts with か, small っ with つ, and ー as the vowel before it."""
    assert kana_key(reading) == key


@pytest.mark.parametrize(
    ("reading", "row"),
    [
        ("あいであ", "あ"),
        ("ぎゃくさん", "か"),
        ("じじつ", "さ"),
        ("だーと", "た"),
        ("ぷらん", "は"),
        ("ゔぉいす", "あ"),
        ("CRM", "A-Z"),
        ("…", "A-Z"),
    ],
)
def test_rows_of_the_japanese_index(reading: str, row: str) -> None:
    """Each reading stands in its row of the 五十音 index; Latin ones after them."""
    assert group_of(term("名前", reading, "name"), "ja") == row


@pytest.mark.parametrize(("english", "letter"), [("fan", "F"), ("90-9-1", "0-9"), ("élan", "E")])
def test_letters_of_the_english_index(english: str, letter: str) -> None:
    """Each English name stands under its first letter, digits apart."""
    assert group_of(term("名前", "なまえ", english), "en") == letter


def test_each_letter_stands_once(tmp_path: Path) -> None:
    """What begins with é stands among the words with e, not behind z."""
    names = ("zeal", "élan", "echo", "Exit", "“Like”", "90-9-1", "CRM")
    site = replace(Site.read(tmp_path), terms={name: term("名前", "なまえ", name) for name in names})
    found = [term.en.name for term in in_order(site, "en")]
    assert found == ["90-9-1", "“Like”", "CRM", "echo", "élan", "Exit", "zeal"]


def test_readings_stand_in_the_order_of_kana(tmp_path: Path) -> None:
    """Row by row, voiced beside unvoiced, and Latin letters behind them all."""
    readings = ("CRM", "らいく", "がめん", "かるて", "ぷらん", "あいであ", "かめら")
    site = replace(Site.read(tmp_path), terms={each: term("名前", each, "name") for each in readings})
    found = [each.ja.reading for each in in_order(site, "ja")]
    assert found == ["あいであ", "かめら", "がめん", "かるて", "ぷらん", "らいく", "CRM"]


@pytest.mark.parametrize(("name", "shown"), [("口コミ", True), ("クチコミ", False), ("WOM", True)])
def test_a_reading_is_shown_where_it_is_news(tmp_path: Path, name: str, *, shown: bool) -> None:
    """Behind kanji and Latin letters, not behind katakana, which say it themselves."""
    site = replace(Site.read(tmp_path), terms={"x": term(name, "くちこみ", "name")})
    assert ("<rt>くちこみ</rt>" in render_glossary(site, "glossary", "ja")) == shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_term_leads_to_its_chapter(site: Site, language: Language) -> None:
    """Once, also where the chapter has the matter under other words; the other pages that use the term come behind it."""
    shown = render_glossary(site, "glossary", language)
    for entry, term in zip(shown.split('<div class="entry"')[1:], in_order(site, language), strict=True):
        assert entry.count(f'href="{href("glossary", term.home)}"') == 1, term.id
        others = re.findall(r'<a href="#([^"]+)', entry.partition("<dd>")[2])
        assert len(others) == len({*others}), f"{term.id}: what it is confused with is named once"


@pytest.mark.parametrize(
    "typed", ["クチコミ", "くちこみ", "クチコミ", "くち こみ", "クチ・コミ", "くち‐こみ", "くち’こ'み"]
)
def test_what_readers_type_is_folded(typed: str) -> None:
    """Width, script, spaces and dots do not matter to the filter."""
    assert normalise(typed) == "くちこみ"
