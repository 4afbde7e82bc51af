"""What is looked up: the note of a claim, the definition of a term, and the lists of terms and sources."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from conftest import wait_until


def test_a_claim_opens_without_scripts(visit: Callable[..., Any]) -> None:
    """The label is a native button; what is known shows beside it."""
    page = visit(java_script_enabled=False).open("en/history/influencers/")
    button = page.locator("button[popovertarget]").first
    note = page.locator(f"#{button.get_attribute('popovertarget')}")
    expect(note).to_be_hidden()
    button.press("Enter")
    expect(note).to_be_visible()


@pytest.mark.parametrize("path", ["history/influencers/", ""])
def test_the_note_of_a_claim_closes_when_the_focus_goes_on(visit: Callable[..., Any], path: str) -> None:
    """It stays while its own links have the focus, and covers nothing that comes after, also where no term is linked."""
    page = visit(width=390).open(f"en/{path}")
    page.locator(".claim button").nth(1).press("Enter")  # what follows is no term: its note would take the place
    note = page.locator(".claim-note:popover-open")
    expect(note).to_be_visible()
    inside = note.locator("a").count()
    assert inside
    for _ in range(inside):
        page.keyboard.press("Tab")
    expect(note).to_be_visible()
    page.keyboard.press("Tab")
    expect(note).to_have_count(0)


@pytest.mark.parametrize(("width", "height"), [(360, 340), (360, 740), (844, 390)])
def test_the_note_of_a_claim_does_not_cover_what_was_tapped(visit: Callable[..., Any], width: int, height: int) -> None:
    """Nor does a second tap follow a link that now stands in its place; a keyboard on the screen leaves little room, and so does a phone that lies."""
    page = visit(width=width, height=height, has_touch=True, is_mobile=True).open("en/history/web-2-0/")
    label = page.locator(".claim button").nth(5)
    label.evaluate("label => scrollBy(0, label.getBoundingClientRect().bottom - innerHeight + 40)")
    label.tap()
    wait_until(
        page,
        """(() => {
      const [label, note] = [document.querySelectorAll(".claim button")[5], document.querySelector(".claim-note:popover-open")];
      const { left, right, top, bottom } = label.getBoundingClientRect();
      return note && label.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    })()""",
    )
    label.tap()
    expect(page.locator(".claim-note:popover-open")).to_have_count(0)


def test_a_term_shows_its_definition_on_focus_and_leaves_on_escape(visit: Callable[..., Any]) -> None:
    """Keyboard users meet the definition without leaving the page."""
    page = visit().open("en/history/influencers/")
    link = page.locator("a.term").first
    note = page.locator(f"#term-{link.evaluate('link => link.hash.slice(1)')}")
    link.focus()
    expect(note).to_be_visible()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()


def test_a_note_is_there_at_once(visit: Callable[..., Any]) -> None:
    """What has fallbacks for its place stays at the first frame of an animation in WebKit 26: nobody would see it."""
    page = visit().open("en/history/influencers/")
    page.emulate_media(reduced_motion="no-preference")
    for opener in (page.locator("a.term").first, page.locator(".claim button").first):
        opener.focus()
        if opener.get_attribute("popovertarget"):
            page.keyboard.press("Enter")
        expect(page.locator(".note:popover-open")).to_have_css("animation-name", "none")
        page.keyboard.press("Escape")


def test_a_definition_at_the_foot_can_be_reached_by_the_pointer(visit: Callable[..., Any]) -> None:
    """In a small window, as of a page enlarged four times, the way from the term to its definition is long."""
    page = visit(width=320, height=700).open("en/history/influencers/")
    link = page.locator("a.term").first
    link.evaluate("link => scrollTo(0, link.getBoundingClientRect().top - 90)")
    link.hover()
    note = page.locator(".term-note:popover-open")
    expect(note).to_be_visible()
    page.mouse.move(10, 300)
    page.wait_for_timeout(400)
    note.hover()
    page.wait_for_timeout(300)
    expect(note).to_be_visible()


def test_a_tap_on_a_term_shows_its_definition(visit: Callable[..., Any]) -> None:
    """On a phone a tap explains instead of leaving the page; one on its words leaves it there, one elsewhere closes it."""
    page = visit(width=390, has_touch=True, is_mobile=True).open("en/history/influencers/")
    link = page.locator("a.term").first
    link.scroll_into_view_if_needed()
    address = page.url
    link.tap()
    note = page.locator(f"#term-{link.evaluate('link => link.hash.slice(1)')}")
    expect(note).to_be_visible()
    assert page.url == address
    note.locator("p").nth(1).tap()
    page.wait_for_timeout(200)
    expect(note).to_be_visible()
    page.locator("h1").tap()
    expect(note).to_be_hidden()


# As Safari of iOS is before 18.3: no tap beside a note closes it.
LEFT_OPEN = """document.addEventListener("DOMContentLoaded", () => {
  for (const note of document.querySelectorAll("[popover]")) note.popover = "manual";
})"""


@pytest.mark.parametrize("init", ["", LEFT_OPEN], ids=["closed", "left open"])
@pytest.mark.parametrize("opener", ["a.term", ".claim-button button"])
def test_a_tap_beside_a_note_closes_it(visit: Callable[..., Any], opener: str, init: str) -> None:
    """Whether or not the browser does; one on the label again closes that of a claim, one within it does not."""
    visited = visit(width=390, has_touch=True, is_mobile=True)
    visited.page.add_init_script(init)
    page = visited.open("en/history/influencers/")
    link = page.locator(opener).first
    link.evaluate("link => scrollTo(0, link.getBoundingClientRect().top - 300)")
    note = page.locator(".note:popover-open")
    with page.expect_response("**/site/notes.js"):
        link.tap()
    expect(note).to_be_visible()
    note.locator("p").nth(1).tap()
    page.wait_for_timeout(200)
    expect(note).to_be_visible()
    page.touchscreen.tap(380, 120)
    expect(note).to_have_count(0)
    link.tap()
    expect(note).to_be_visible()
    if opener != "a.term":
        link.tap()
        expect(note).to_have_count(0)


def test_a_tap_on_a_term_leads_to_it_where_nothing_can_be_shown(visit: Callable[..., Any]) -> None:
    """Where the script that shows definitions does not come, the link leads to the glossary."""
    visited = visit(width=390, has_touch=True, is_mobile=True)
    visited.page.route("**/site/notes.js", lambda route: route.abort())
    page = visited.open("en/history/influencers/")
    link = page.locator("a.term").first
    link.scroll_into_view_if_needed()
    link.tap()
    page.wait_for_url("**/glossary/#*")
    visited.complaints.clear()


def test_a_filter_waits_for_the_rest_of_a_syllable(visit: Callable[..., Any]) -> None:
    """Between two kana an IME shows a letter: what was found stays; letters that it has let go of are looked for."""
    page = visit().open("ja/glossary/")
    page.locator("wiki-lookup input").focus()
    wait_until(page, "!!customElements.get('wiki-lookup')")
    keys = page.context.new_cdp_session(page)

    def found(composed: str) -> int:
        keys.send("Input.imeSetComposition", {"text": composed, "selectionStart": 0, "selectionEnd": 0})
        return int(page.locator(".entry:visible").count())

    everything = page.locator(".entry:visible").count()
    page.locator("wiki-lookup input").fill("WOM")
    named = page.locator(".entry:visible").count()
    page.locator("wiki-lookup input").fill("")
    assert found("ｋ") == everything
    assert 0 < found("くち") == found("くちｋ") < everything
    assert 0 < found("くちこみ") < everything
    keys.send("Input.insertText", {"text": "WOM"})
    expect(page.locator(".entry:visible")).to_have_count(named)


@pytest.mark.parametrize(
    ("language", "typed", "term"),
    [("en", "クチコミ", "word-of-mouth"), ("ja", "くちこみ", "word-of-mouth"), ("ja", "WOM", "word-of-mouth")],
)
def test_glossary_filter_knows_readings_and_other_names(
    visit: Callable[..., Any], language: str, typed: str, term: str
) -> None:
    """Names in either language, readings and aliases find a term; the number found is said."""
    page = visit().open(f"{language}/glossary/")
    box = page.locator("wiki-lookup input[type=search]")
    box.fill(typed)
    expect(page.locator("wiki-lookup [role=status]")).not_to_be_empty()  # before, every term can be seen
    expect(page.locator(f"#{term}")).to_be_visible()
    shown = page.locator("wiki-lookup .entry:visible").count()
    assert 0 < shown < 20
    jumps = page.locator(".jump a:visible")
    assert 0 < jumps.count() < 20
    for jump in jumps.all():
        expect(page.locator(f"[id='{jump.get_attribute('href')[1:]}']")).to_be_visible()
    box.fill("qqqqqq")
    expect(page.locator("wiki-lookup .entry:visible")).to_have_count(0)
    expect(page.locator("wiki-lookup [role=status]")).not_to_be_empty()


@pytest.mark.parametrize("path", ["ja/glossary/", "en/sources/"])
def test_what_is_far_away_is_not_laid_out_when_the_filter_is_emptied(visit: Callable[..., Any], path: str) -> None:
    """Hundreds of entries that come back at once would stop a slow phone; the page is as long as before all the same."""
    page = visit(width=390).open(path)
    last = page.locator(".entry").last.locator("a").first
    drawn = "link => link.checkVisibility({ contentVisibilityAuto: true })"
    tall = page.evaluate("document.documentElement.scrollHeight")
    assert last.evaluate(drawn)
    box = page.locator("wiki-lookup input")
    box.fill("zimmerman")
    expect(last).to_be_hidden()
    box.fill("")
    expect(last).to_be_visible()
    assert not last.evaluate(drawn)
    assert abs(page.evaluate("document.documentElement.scrollHeight") - tall) < 24


def test_a_link_to_a_term_that_is_filtered_out_leads_to_it(visit: Callable[..., Any]) -> None:
    """*See also* works in what was found as in the whole list; a link to what is shown leaves the filter alone."""
    page = visit().open("en/glossary/")
    box = page.locator("wiki-lookup input[type=search]")
    box.fill("4Cs")
    page.locator("#four-c .permalink").click()
    expect(box).to_have_value("4Cs")
    page.locator("#four-c a[href='#three-c']").first.click()
    expect(page.locator("#three-c")).to_be_in_viewport()
    expect(box).to_have_value("")


@pytest.mark.parametrize(
    ("language", "typed", "key"),
    [
        ("en", "Kumamura", "article1"),
        ("en", "クマムラ", "article1"),
        ("ja", "hirose", "article3"),
        ("ja", "ひろせ 2010", "article3"),
        ("ja", "SMITH 1956", "smith1956"),
        ("en", "alternative marketing strategies", "smith1956"),
    ],
)
def test_sources_are_found_by_author_title_and_year(
    visit: Callable[..., Any], language: str, typed: str, key: str
) -> None:
    """By keyboard, on a narrow screen, authors in both scripts; a letter without a source leads nowhere and is gone."""
    page = visit(width=320).open(f"{language}/sources/")
    whole = page.locator("wiki-lookup .entry:visible").count()
    page.locator(".jump a").last.focus()
    page.keyboard.press("Tab")
    expect(page.locator("wiki-lookup input")).to_be_focused()
    page.keyboard.type(typed)
    expect(page.locator("wiki-lookup [role=status]")).not_to_be_empty()
    expect(page.locator(f"[id='{key}']")).to_be_visible()
    assert 0 < page.locator("wiki-lookup .entry:visible").count() < 20 < whole
    assert 0 < page.locator(".jump a:visible").count() < 10
    assert page.evaluate("document.documentElement.scrollWidth") == 320
