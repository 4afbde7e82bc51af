"""What pages say of one another, of their sources and of their questions."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from quizpage import QUIZ
from tiny import make_site
from wiki.lab import show
from wiki.model.course import Week, WeekStep
from wiki.model.item import Order, Single
from wiki.model.page import Mention
from wiki.model.problem import Problem
from wiki.model.quiz import TYPES, Numeric, QuizFile
from wiki.model.source import Source
from wiki.model.text import LANGUAGES, Language
from wiki.read.bibliography import read_sources
from wiki.render.course import render_tracks, render_week
from wiki.render.html import environment, inline, mark_names
from wiki.render.lists import LISTS
from wiki.render.notes import cite
from wiki.render.quiz import (
    in_page_order,
    measure,
    options_by_size,
    render_answers,
    render_check,
    render_items,
    shown_order,
    shuffled,
)
from wiki.render.tail import backlinks, render_tail
from wiki.site import Site
from wiki.words import words

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("kind", TYPES)
def test_every_type_of_question_is_whole(kind: str) -> None:
    """It has its template and its place in the browser's types, which hold the scripts to it, and is tried on a page."""
    assert f"question-{kind}.html" in environment("en").list_templates()
    types = (ROOT / "overrides/assets/javascripts/check/types.d.ts").read_text(encoding="utf-8")
    assert f'  | "{kind}"' in types
    assert kind in {question.type for question in QUIZ.questions}


@pytest.fixture
def tiny(tmp_path: Path) -> Site:
    """The tiny wiki, with a word of the text in one of its lists."""
    root = make_site(tmp_path / "tiny")
    with (root / "docs/en/glossary.md").open("a", encoding="utf-8") as glossary:
        glossary.write("\nEach [customer](term:customer) is one.\n")
    return Site.read(root)


@pytest.mark.parametrize(
    ("language", "said"), [("en", "(only “How letters were counted”)"), ("ja", "（「手紙の数え方」の節だけ）")]
)
def test_the_week_names_the_section_to_read(tiny: Site, language: Language, said: str) -> None:
    """A step that is a part of a page says which; its link alone would promise the whole page."""
    html = render_week(tiny, "start/week", language)
    assert said in html
    assert f">{words(language)('course.minutes-sum', minutes=90)}<" in html
    assert tiny.course
    day = tiny.course.week.days[0]
    steps = day.steps[0].model_copy(update={"task": day.title, "minutes": 7}), WeekStep(page="history/letters")
    week = Week(days=(day.model_copy(update={"steps": steps}),))
    busy = replace(tiny, course=tiny.course.model_copy(update={"week": week}))
    html = render_week(busy, "start/week", language)
    assert said not in html, "a task says itself what to do"
    assert f">{words(language)('page.minutes', minutes=20)}<" in html, "a whole page says itself how long it takes"


@pytest.mark.parametrize(
    ("minutes", "english", "japanese"),
    [(119, "119 min", "119分"), (120, "2 hours", "2時間"), (149, "2 hours", "2時間"), (150, "3 hours", "3時間")],
)
def test_a_long_track_is_said_in_hours(tiny: Site, minutes: int, english: str, japanese: str) -> None:
    """From two hours on, a half rounded up, as the learner's own page does; what is planned has its own name."""
    assert tiny.course
    (planned,) = tiny.course.planned
    known = sum(tiny.minutes(path) for path in tiny.course.tracks[0].chapters) - planned.minutes
    longer = planned.model_copy(update={"minutes": minutes - known})
    site = replace(tiny, course=tiny.course.model_copy(update={"planned": (longer,)}))
    assert english in render_tracks(site, "start/tracks", "en")
    html = render_tracks(site, "start/tracks", "ja")
    assert japanese in html
    assert "値段" in html
    assert "お茶屋に届いた手紙" in html
    alone = {place: page for place, page in site.pages.items() if place != ("en", "history/letters")}
    html = render_tracks(replace(site, pages=alone), "start/tracks", "en")
    assert '<li class="coming"><span>お茶屋に届いた手紙</span>' in html, "the other edition has it"
    assert english in html


def source(*authors: str, japanese: bool = False) -> Source:
    return Source("key", authors, "A title", "1956", "A venue", "", "", "", "full", "ok", "n", "n", japanese, 1)


@pytest.mark.parametrize(
    ("given", "english", "japanese"),
    [
        (source("Smith, Wendell"), "Smith 1956", "Smith 1956"),
        (source("Bernoff, Josh", "Li, Charlene"), "Bernoff & Li 1956", "Bernoff & Li 1956"),
        (source("A, B", "C, D", "E, F"), "A et al. 1956", "Aほか 1956"),
        (source("池田", "田中", japanese=True), "池田・田中 1956", "池田・田中 1956"),
        (source(), "A venue 1956", "A venue 1956"),
        (replace(source(), venue=""), "A title 1956", "A title 1956"),
        (
            replace(source("池田", "田中", japanese=True), romanised=("Ikeda", "Tanaka"), letter="b"),
            "Ikeda & Tanaka (池田・田中) 1956b",
            "池田・田中 1956b",
        ),
    ],
)
def test_short_form_of_a_source(given: Source, english: str, japanese: str) -> None:
    """Two authors are both named, more are shortened, and a source without authors goes by its venue.

    English names Japanese authors as its text does. A letter tells apart what has the same people and year.
    """
    assert (cite(given, "en"), cite(given, "ja")) == (english, japanese)


def test_what_looks_alike_has_letters_in_the_order_of_the_file(tmp_path: Path) -> None:
    """The same people and year, or shortened to the same."""
    entry = "@misc{{{0}, author = {{{1}}}, year = {{{2}}}, title = {{T}}, seen = {{full}}, status = {{ok}}, note = {{N}}, note_ja = {{N}}}}"
    rows = (("z", "A, B and C, D and E, F", "2009"), ("y", "A, B and G, H and I, J", "2009"), ("x", "A, B", "2009"))
    (tmp_path / "references.bib").write_text("\n".join(entry.format(*row) for row in rows), encoding="utf-8")
    problems: list[Problem] = []
    sources = read_sources(tmp_path / "references.bib", root=tmp_path, places={}, problems=problems)
    assert problems == []
    assert [cite(each, "en") for each in sources.values()] == ["A et al. 2009a", "A et al. 2009b", "A 2009"]


def test_parts_never_stand_in_the_order_written() -> None:
    """Whatever the hash says, an order question does not show its own answer; two languages show the same."""
    text = {"en": "x", "ja": "x"}
    head = {
        "type": "order",
        "section": "s",
        "objective": "o",
        "bloom": "apply",
        "reviewed": "2026-11-22",
        "revision": 1,
    }
    items = [{"id": name, "text": text, "why": text} for name in "abc"]
    for number in range(60):
        question = Order.model_validate({**head, "id": f"question-{number}", "ask": text, "items": items})
        shown = shown_order(question)
        assert sorted(shown) == ["a", "b", "c"]
        assert shown != ["a", "b", "c"]


def test_two_parts_stand_in_either_order() -> None:
    """The hash alone decides: never as written would always be the other way round."""
    assert {tuple(shuffled(f"question-{number}", "ab")) for number in range(20)} == {("a", "b"), ("b", "a")}


QUESTIONS = {question.id: question for question in QUIZ.questions}


def test_only_what_is_chosen_from_is_shown_in_another_order() -> None:
    """Things to sort are shuffled; scenes, foreseen answers and criteria stay as they are written."""
    assert sorted(shown_order(QUESTIONS["group"])) == ["q", "r", "s"]
    assert shown_order(QUESTIONS["group"]) != ["q", "r", "s"]
    for name in ("word", "count", "story", "plan"):
        assert shown_order(QUESTIONS[name]) == []
    html = render_check(QUIZ, "two", "Check", "en")
    places = [html.index(f'data-scene="{scene}"') for scene in ("start", "worse", "calm", "mended", "lost")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (["75%", "9%", "90%"], ["b", "a", "c"]),
        (["70,000 yen", "7,200 yen", "1,000,000 yen"], ["b", "a", "c"]),
        (["$5", "$.5", "$50"], ["b", "a", "c"]),
        (["+5%", "-10%", "10%"], ["b", "a", "c"]),
        (["0", "−$1,000", "$1,000"], ["b", "a", "c"]),
        (["5 times and 1.1 times", "4 times and 0.3 times", "3 times and 2 times"], []),
        (["9%", "none", "90%"], []),
        (["2 people", "1 person", "3 people"], ["b", "a", "c"]),
        (["2 weeks", "1 week", "3 weeks"], ["b", "a", "c"]),
        (["5 thousand", "200 thousand", "1 million"], []),
        (["12 weeks", "1 year", "3 months"], []),
    ],
)
def test_numbers_stand_by_size(texts: list[str], shown: list[str]) -> None:
    """Options that are all numbers are shown smallest first; one that is none leaves the order to the hash."""
    options = [
        {"id": name, "text": {"en": text, "ja": text}, "correct": name == "a", "why": {"en": "y", "ja": "y"}}
        for name, text in zip("abc", texts, strict=True)
    ]
    common = QUESTIONS["pick"].model_dump()
    question = Single.model_validate({**common, "options": options})
    assert options_by_size(question) == shown
    assert not shown or shown_order(question) == shown


@pytest.mark.parametrize(
    ("number", "unit", "english", "japanese"),
    [
        (900.0, {"en": "people", "ja": "人"}, "900 people", "900人"),
        (1234567.5, {"en": "yen", "ja": "円"}, "1,234,567.5 yen", "1,234,567.5円"),
        (45.0, {"en": "%", "ja": "%"}, "45%", "45%"),
    ],
)
def test_numbers_carry_their_unit(number: float, unit: dict[str, str], english: str, japanese: str) -> None:
    """A number has commas between thousands, no idle decimals, and its unit as the language writes it."""
    question = Numeric.model_validate({**QUESTIONS["count"].model_dump(), "unit": unit})
    assert (measure(question, number, "en"), measure(question, number, "ja")) == (english, japanese)


def test_answers_are_found_by_the_script_and_cannot_break_out() -> None:
    """What a question foresees stands in an attribute as JSON, whatever marks it holds."""
    word = QUESTIONS["word"].model_dump()
    word["accept"] = {"en": ["O'Reilly's \"<web>\""], "ja": ["口コミ"]}
    html = render_answers(QUIZ.model_validate({**QUIZ.model_dump(), "questions": [word]}), ["two"], "en")
    assert 'data-foreseen=\'["O\\u0027Reilly\\u0027s \\"\\u003cweb\\u003e\\"", "口コミ"]\'' in html


def test_answers_bring_the_words_of_their_types() -> None:
    """What the script says of an order or of typed words goes only where one is asked."""
    words = {section: render_answers(QUIZ, [section], "en").rpartition("<script")[2] for section in ("one", "two")}
    assert [[key in words[each] for key in ('"order.up"', '"short.missing"')] for each in ("one", "two")] == [
        [True, False],
        [False, True],
    ]
    assert render_answers(QUIZ, [], "en") == ""


def test_questions_come_in_the_order_of_the_page() -> None:
    """Those of a section that the page does not ask about come last."""
    sections = [question.section for question in in_page_order(QUIZ, ["two"]).questions]
    assert sections == ["two"] * 5 + ["one"] * 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_item_of_a_page_can_be_lifted_out(language: Language) -> None:
    """Each question stands once, beside its answer, whatever its section."""
    html = render_items(QUIZ, language)
    for name in QUESTIONS:
        assert html.count(f'<div class="item" data-item="{name}">') == 1
        assert html.count(f'id="question-{name}"') == html.count(f'id="answer-{name}"') == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ('"category":"y"', '"category":"gone"', "gone"),
        ('"to":"worse"', '"to":"gone"', "§gone"),
        ('"why":{"en":"why calm","ja":"why calmの日本語"}', '"why":null', "scene calm"),
    ],
)
def test_a_question_that_is_not_whole_is_shown(language: Language, old: str, new: str, shown: str) -> None:
    """A rule says what is wrong; in the live preview the page stands until it is mended."""
    written = QUIZ.model_dump_json()
    assert old in written
    assert shown in render_items(QuizFile.model_validate_json(written.replace(old, new)), language)


def test_a_page_is_linked_from_those_that_want_it_read_before(tiny: Site) -> None:
    """Prerequisites count as links, in the same edition; lists of everything do not count as uses."""
    page = tiny.pages["en", "start/evidence"]
    links = (Mention("link", target, "", 1) for target in ("evidence.md#text", "../glossary.md"))
    own = replace(page, mentions=(*page.mentions, *links))
    tiny = replace(tiny, pages={**tiny.pages, ("en", page.path): own})
    assert [(each.language, each.path) for each in backlinks(tiny, own)] == [("en", "history/letters")], (
        "not from itself"
    )
    assert backlinks(tiny, tiny.pages["en", "glossary"]) == [], "its entries have lists of their own"
    assert [each.path for each in backlinks(tiny, tiny.pages["ja", "history/letters"])] == ["start/evidence"]
    used = tiny.users("en", "term", "customer")
    assert used
    assert all(each.path not in ("glossary", "claims", "sources") for each in used)


def test_a_chapter_ends_with_its_terms(tiny: Site) -> None:
    """Other pages explain a term where it stands, but do not list what they teach."""
    for path, lists in (("history/letters", True), ("start/evidence", False)):
        html = render_tail(tiny, tiny.pages["en", path], notes=[], terms=["customer"], claims=[], checks=[])
        assert ('class="tail terms"' in html) is lists
        assert 'id="term-customer"' in html


def test_a_page_knows_the_pages_that_it_links_to(tiny: Site) -> None:
    """However the link is written; a picture is none of them, and neither is what stands elsewhere."""
    links = ("week.md", "./tracks.md#one", "../lab/tea.py", "../history/a%20b.md", "https://example.org/tea.md")
    mentions = [*(Mention("link", target, "", 1) for target in links), Mention("image", "leaf.svg", "", 1)]
    page = replace(tiny.pages["en", "start/evidence"], mentions=tuple(mentions))
    assert page.linked == {"start/week", "start/tracks", "lab/tea", "history/a b"}


def test_what_needs_care_leads_to_the_register(tiny: Site) -> None:
    """Of an article, what is corrected or contested is listed under its label; what is not stands nowhere."""
    html = LISTS["care-article0"](tiny, "series", "en")
    assert 'corrected</span> <a href="../claims/#S0-01">S0-01</a></p>' in html
    assert "S0-02" not in html and "contested" not in html
    assert not LISTS["care-article1"](tiny, "series", "en").strip()


def test_a_picture_without_words_is_refused() -> None:
    """A lab says what to write instead of publishing a picture that some cannot see."""
    from matplotlib.figure import Figure

    with pytest.raises(ValueError, match="say what it shows with show"):
        show(Figure(), alt=" ")


def test_a_picture_wider_than_a_phone_is_refused() -> None:
    """Scaled down to a phone its letters would be too small to read."""
    from matplotlib.figure import Figure

    with pytest.raises(ValueError, match="at most 4 inches wide"):
        show(Figure(figsize=(4.1, 3)), alt="Two curves that cross")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*one* and `two`", "<em>one</em> and <code>two</code>"),
        ("Use `Q&A` or `<b>`", "Use <code>Q&amp;A</code> or <code>&lt;b&gt;</code>"),
        ("1. *one*", "1. <em>one</em>"),
        ("# *one*", "# <em>one</em>"),
        ("[one](javascript:two) *three*", "[one](javascript:two) <em>three</em>"),
        ("<img src=x> & *one*", "&lt;img src=x&gt; &amp; <em>one</em>"),
        ("<img src=x> & one", "&lt;img src=x&gt; &amp; one"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("*one*\n\ntwo", "<em>one</em>\ntwo"),
    ],
)
def test_short_texts_hold_emphasis_and_code_only(text: str, html: str) -> None:
    """What would be a list, a heading, a link or HTML elsewhere is text in an option or a definition."""
    assert inline(text) == html


def test_japanese_names_say_so_in_english() -> None:
    """A voice that reads English would leave them out."""
    assert mark_names("消費者庁 & 広瀬毅 2010", "en") == (
        '<span lang="ja">消費者庁</span> &amp; <span lang="ja">広瀬毅</span> 2010'
    )
    assert mark_names("消費者庁 <2010>", "ja") == "消費者庁 &lt;2010&gt;"


def test_japanese_words_in_short_texts_say_so_in_english() -> None:
    """In findings, questions and definitions, emphasis included."""
    short: dict[Language, Callable[[str], str]] = {
        language: environment(language).filters["inline"] for language in LANGUAGES
    }
    assert short["en"]("*kanyo* (関与) <b>") == '<em>kanyo</em> (<span lang="ja">関与</span>) &lt;b&gt;'
    assert short["en"]("*関*与") == '<em><span lang="ja">関</span></em><span lang="ja">与</span>'
    assert short["ja"]("*関与*") == "<em>関与</em>"
