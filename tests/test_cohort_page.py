"""The page that `wiki cohort` makes: what it says and draws, what it never shows, and how it stands in a browser."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from axe import violations
from team import (
    NOW,
    OPTIONS,
    QUESTIONS,
    REFLECT,
    SHORT,
    SINGLE,
    TRUE_FALSE,
    WRITTEN,
    bank_of,
    deed,
    learner,
    mark,
    question,
    team,
)
from wiki.cohort.bank import make_bank
from wiki.cohort.items import report_items
from wiki.cohort.note import Note
from wiki.cohort.page import at_once, percent, reached, render_page
from wiki.cohort.pictures import draw_pages, draw_scatter, signed
from wiki.cohort.progress import make_progress
from wiki.model.course import Moved, Week, WeekStep
from wiki.model.text import LANGUAGES, Language
from wiki.site import Site
from wiki.words import words


def test_the_row_of_whom_not_all_counts_says_so() -> None:
    """A learner whose clock was wrong does not look idle: their row leads to the note, and nobody else's does."""
    bank = bank_of(SINGLE)
    people = [make_progress(learner(label=label), bank) for label in ("Ana", "Ben", "Cleo")]
    notes = [Note(Path("Ana.json"), "dates", {"count": 9}), Note(Path("Ben.json"), "private", {"count": 1})]
    page = render_page(bank, people, notes, language="en", now=NOW)
    rows = page.partition("<tbody>")[2].partition("</tbody>")[0].split("</tr>")
    assert [words("en")("cohort.doubt") in row for row in rows] == [True, False, False, False]


def test_the_week_stands_beside_the_tracks(site: Site) -> None:
    """The chapters that the week has read whole, as far as they were read; parts of pages and tasks are not among them."""
    bank = replace(bank_of(SINGLE), tracks=())
    page = render_page(bank, [make_progress(learner(mark(1, "p", "read")), bank)], [], language="en", now=NOW)
    assert "<span>1 of 1 read</span> <span>0 all right</span>" in page
    assert site.course
    days = site.course.week.days
    first, *others = (step.page for day in days for step in day.steps if step.minutes is None)
    assert make_bank(site, "ja").week == (first, *others)
    fewer = replace(site, quizzes={path: quiz for path, quiz in site.quizzes.items() if path != first})
    assert make_bank(fewer, "ja").week == tuple(others), "nobody asks there"
    task = days[0].model_copy(update={"steps": (WeekStep(page=first, task=site.course.tracks[0].name, minutes=5),)})
    busy = replace(site, course=site.course.model_copy(update={"week": Week(days=(task,))}))
    assert make_bank(busy, "ja").week == ()


def test_the_course_is_that_of_the_edition(site: Site) -> None:
    """Its tracks have their names; pages that ask nothing are known, and so are those that stood elsewhere."""
    bank = make_bank(site, "ja")
    assert site.course
    assert [track.name for track in bank.tracks] == [track.name.ja for track in site.course.tracks]
    assert bank.paths > bank.titles.keys()
    moved = Moved(old="old/page", new=next(iter(bank.titles)))
    course = site.course.model_copy(update={"moved": (moved,)})
    assert make_bank(replace(site, course=course), "ja").renamed == {moved.old: moved.new}


def test_all_learners_are_counted_together() -> None:
    """How many answers from which day to which, and how many of those who were sure were right."""
    bank, w = bank_of(SINGLE), words("en")
    ana = learner(deed(1, item="q"), deed(1900, item="q"), mark(4000, "p", "read"))
    ben = learner(deed(2000, item="q", grade=0), label="Ben")
    page = render_page(bank, [make_progress(each, bank) for each in (ana, ben)], [], language="en", now=NOW)
    days = {"first": "2026-10-19", "last": "2026-10-22", "today": datetime.fromtimestamp(NOW / 1000).date()}
    assert w("cohort.lead", people=2, answers=3, **days) in page
    assert w("cohort.right-of", right=2, count=3) in page


def test_a_small_team_sees_what_most_missed_first() -> None:
    """With six learners no question is judged, and that is said; what four missed comes before what one alone missed."""
    bank = bank_of(*QUESTIONS[:3])
    people = team("100", "110", "10 ", "10 ", "11 ", "01 ", bank=bank)
    reports = report_items(people, bank, "en")
    assert [report.question.id for report in reports] == ["q1", "q2", "q0"]
    page = render_page(bank, people, [], language="en", now=NOW)
    assert words("en")("cohort.odd-unknown", answers=10) in page
    assert words("en")("cohort.odd-none") not in page


def test_what_is_still_to_be_written_is_said() -> None:
    """Else a page whose questions are all right would not count as all right for no reason that one can see."""
    bank, w = bank_of(SINGLE, REFLECT), words("en")
    events = [deed(1, item="q"), deed(2, item="r", choice=[""], confidence=None)]
    pages = [
        render_page(bank, [make_progress(learner(*events[:count]), bank)], [], language="en", now=NOW)
        for count in (1, 2)
    ]
    assert [w("cohort.unwritten", count=1) in page for page in pages] == [True, False]
    assert [w("cohort.all-right") in page for page in pages] == [False, True]


def test_free_texts_are_never_shown() -> None:
    """Not even where a file holds them, or calls them by another item's name."""
    bank = bank_of(REFLECT, SINGLE)
    events = [
        deed(1, item="r", choice=[WRITTEN], confidence=None),
        deed(2, item="q", choice=[WRITTEN]),
        deed(3, item="x", choice=[WRITTEN]),
    ]
    people = [make_progress(learner(*events), bank)]
    assert WRITTEN not in render_page(bank, people, [], language="en", now=NOW)


def test_typed_answers_are_shown_as_they_are() -> None:
    """What a learner typed is text: neither HTML nor Markdown comes to life."""
    bank = bank_of(SHORT)
    typed = "*a* <img src=x> [b](javascript:c) `d`"
    people = [make_progress(learner(deed(1, item="q", grade=0, choice=[typed])), bank)]
    page = render_page(bank, people, [], language="en", now=NOW)
    assert "*a* &lt;img src=x&gt; [b](javascript:c) `d`" in page


# Pictures


@pytest.mark.parametrize(
    ("right", "count", "rounded", "down"),
    [
        (1, 8, "13%", "12%"),
        (29, 200, "15%", "14%"),
        (29, 100, "29%", "29%"),
        (8, 27, "30%", "29%"),
        (20, 30, "67%", "66%"),
        (299, 300, "99%", "99%"),
        (3, 3, "100%", "100%"),
    ],
)
def test_shares_are_those_of_the_browser(right: int, count: int, rounded: str, down: str) -> None:
    """A half goes up, as in the learner's own sheet; what is below a line does not look as if it had reached it."""
    assert (percent(right / count), reached(right / count)) == (rounded, down)


@pytest.mark.parametrize(
    ("right", "count", "said"), [(1, 6, "17%"), (8, 27, "29%"), (3, 10, "30%"), (9, 29, "31%"), (299, 300, "99%")]
)
def test_right_at_once_is_said_as_the_shares_beside_it(right: int, count: int, said: str) -> None:
    """One of six is 17% here and among what was chosen; but what is called hard does not look as if it were not."""
    assert at_once(right / count) == said


def test_pictures_stay_in_their_frames() -> None:
    """Whatever the numbers, every dot and bar lies inside; nothing is drawn of too few answers."""
    bank = bank_of(*QUESTIONS)
    people = team(*["1111111"] * 5, *["0000000"] * 5, "1111110", "0000001", bank=bank)
    reports = report_items(people, bank, "en")
    picture = draw_scatter(reports)
    assert picture is not None
    for dot in picture.dots:
        assert picture.left <= dot.x <= picture.right
        assert picture.top <= dot.y <= picture.bottom
    assert picture.top <= picture.low <= picture.bottom
    assert draw_scatter(report_items(people[:10], bank, "en")) is not None
    assert draw_scatter(report_items(people[:9], bank, "en")) is None


def test_dots_stand_where_the_axes_say() -> None:
    """Each at its share and correlation, under its number in the list, marked where it needs a look; so do the lines."""
    bank = bank_of(*QUESTIONS)
    reports = report_items(team(*["1011110"] * 5, *["0110001"] * 6, "111111 ", bank=bank), bank, "en")
    picture = draw_scatter(reports)
    assert picture
    across, upwards = ([(tick.label, tick.at) for tick in ticks] for ticks in (picture.across, picture.upwards))
    assert (across[0], across[-1]) == (("0%", 44), ("100%", 344))
    assert (upwards[0], upwards[-1]) == (("1.00", 14), ("−1.00", 254))
    expected = [
        (number, round(44 + 300 * each.facility, 1), round(134 - 120 * each.biserial, 1), each.needs_a_look)
        for number, each in enumerate(reports, start=1)
        if each.biserial is not None
    ]
    assert [(dot.number, dot.x, dot.y, dot.odd) for dot in picture.dots] == expected
    assert {dot.odd for dot in picture.dots} == {True, False}
    assert (picture.hard, picture.low) == (134, 122)
    assert [signed(number) for number in (0.5, -0.25, -0.001)] == ["0.50", "−0.25", "0.00"]


def test_bars_of_pages() -> None:
    """Whoever has read most stands first, then whoever has passed most; a bar is full when all is done."""
    done = {"Ana": [], "Ben": [deed(1, item="q")], "Eve": [mark(1, "p", "read")]}
    people = [make_progress(learner(*events, label=name), bank_of(SINGLE)) for name, events in done.items()]
    bars = [(bar.name, bar.read_width, bar.passed_width, bar.y) for bar in draw_pages(people, 1)]
    assert bars == [("Eve", 270, 0, 0), ("Ben", 0, 270, 44), ("Ana", 0, 0, 88)]


# In a browser


def test_on_paper_the_first_ten_stand(browser: Browser, tmp_path: Path) -> None:
    """A team's hundreds of questions would fill eighty sheets: the first ten are printed, and the rest is said to be left out."""
    bank = bank_of(*[question("single", f"q{n}", options=OPTIONS) for n in range(12)])
    out = tmp_path / "page.html"
    out.write_text(render_page(bank, team("0" * 12, bank=bank), [], language="en", now=NOW), encoding="utf-8")
    page = browser.new_page()
    page.goto(out.as_uri())
    assert [page.locator(shown).filter(visible=True).count() for shown in (".item", ".on-paper")] == [12, 0]
    page.emulate_media(media="print")
    assert [page.locator(shown).filter(visible=True).count() for shown in (".item", ".on-paper")] == [10, 1]
    page.close()


def test_on_paper_names_of_tracks_and_dates_are_whole(browser: Browser, tmp_path: Path, site: Site) -> None:
    """The widest table of the course, beside a long name, fits an upright sheet without a break within a word."""
    bank = make_bank(site, "en")
    item = next(iter(bank.questions))
    people = [make_progress(learner(deed(1, item=item), label=name), bank) for name in ("Ana", "record-" * 6)]
    out = tmp_path / "page.html"
    out.write_text(render_page(bank, people, [], language="en", now=NOW), encoding="utf-8")
    page = browser.new_page(viewport={"width": 695, "height": 1000})  # A4 without its margins
    page.emulate_media(media="print")
    page.goto(out.as_uri())
    lines = """(cells) => cells.map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return new Set([...range.getClientRects()].map(({ top }) => top)).size;
    })"""
    for name in (track.name for track in bank.tracks):
        head = page.get_by_role("columnheader", name=name)
        assert head.evaluate(f"(cell) => ({lines})([cell])[0]") <= len(name.split())
    assert page.locator(".who td:last-child").evaluate_all(lines) == [1, 1]
    assert page.locator(".who table").evaluate("table => table.scrollWidth <= table.parentElement.clientWidth")
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_accessible_and_asks_for_nothing(browser: Browser, tmp_path: Path, language: Language) -> None:
    """No axe finding with all opened, in both schemes and widths; nothing scrolls sideways but tables; no request."""
    bank = bank_of(*QUESTIONS, question("true-false", "tf", answer=False, options=TRUE_FALSE.options), REFLECT)  # type: ignore[union-attr]
    people = team(*["10111100"] * 6, *["01100010"] * 6, "11111111", bank=bank)
    run = deed(1, kind="draw", item="t", choice=["q0"], grade=None, confidence=None)
    active = learner(mark(0, "p", "read"), run, deed(2, item="q0", place=run["id"]), label="x" * 60)
    notes = [Note(Path("a.json"), "same", {"other": "b.json"})]
    html = render_page(bank, [*people, make_progress(active, bank)], notes, language=language, now=NOW)
    out = tmp_path / "page.html"
    out.write_text(html, encoding="utf-8")
    context = browser.new_context()
    page = context.new_page()
    requests: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(out.as_uri())
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert violations(page) == []
    pictures = page.locator("svg").all()
    assert len(pictures) == 3
    for picture in pictures:
        assert picture.get_attribute("role") == "img"
        assert picture.locator("title").text_content()
        assert picture.locator("desc").text_content()
    assert [url for url in requests if not url.startswith(("file:", "data:"))] == []
    assert said == []
    context.close()
