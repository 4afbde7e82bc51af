"""What screen readers say of the real site, and where the focus stands after an action."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from conftest import wait_until
from learner import PATH, answer, answered, begun, event
from wiki.site import Site

# Every text that a live region gets, one after the other.
LISTEN = """() => {
  window.said = [];
  const watch = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest("[role=status], [role=alert], [aria-live=polite]");
      if (region && region.ariaLive !== "off") window.said.push(region.textContent.trim());
    }
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
}"""


def said(page: Page) -> list[str]:
    """Return what live regions were told since LISTEN."""
    texts: list[str] = page.evaluate("window.said")
    return [text for text in texts if text]


@pytest.mark.parametrize(("path", "words"), [("glossary", "engagement"), ("sources", "smith")])
def test_a_filter_does_not_tell_its_result_at_every_key(visit: Callable[..., Any], path: str, words: str) -> None:
    """The count is that of what was typed, not of every letter on the way."""
    page = visit().open(f"en/{path}/")
    page.locator("wiki-lookup input").focus()
    wait_until(page, "!!customElements.get('wiki-lookup')")
    page.evaluate(LISTEN)
    page.keyboard.type(words, delay=60)
    shown = page.locator("wiki-lookup [role=status]")
    expect(shown).not_to_be_empty()
    heard = said(page)
    assert heard[-1] == shown.inner_text()
    assert len(heard) < len(words) / 2, "once, but for a machine that takes longer from key to key than a reader"


def test_another_track_leaves_the_focus_where_it_is(visit: Callable[..., Any], site: Site) -> None:
    """Who walks through the tracks by arrow stays on one set of choices, and reads below what awaits them."""
    assert site.course
    first, second, *_ = (track.name.en for track in site.course.tracks)
    page = visit().open("en/final/")
    page.get_by_label(first).focus()
    page.evaluate("""() => {
      window.lost = 0;
      addEventListener("focusout", ({ relatedTarget }) => { window.lost += !relatedTarget });
    }""")
    pages = page.locator(".choose-track + div .how").inner_text()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label(second)).to_be_focused()
    expect(page.locator(".choose-track + div .how")).not_to_have_text(pages)
    assert page.evaluate("window.lost") == 0
    expect(page.get_by_role("button", name="Start the final check")).to_have_count(1)


def test_a_copy_is_told_and_the_name_that_comes_back_is_not(visit: Callable[..., Any]) -> None:
    """The button says what came of it, once."""
    page = visit(permissions=["clipboard-read", "clipboard-write"]).open("en/practice/post/")
    copy = page.locator(".copy").first
    copy.evaluate("button => button.scrollIntoView()")
    page.evaluate(LISTEN)
    copy.press("Enter")
    expect(copy).to_have_text("Copied")
    expect(copy).to_have_text("Copy")
    assert said(page) == ["Copied"]
    expect(copy).to_be_focused()


def test_that_a_page_was_read_is_said_to_who_marks_it(visit: Callable[..., Any]) -> None:
    """Not to who comes back to it: there it stands beside the button."""
    read = event(1, kind="page", item=PATH, grade=None, confidence=None, choice=["read"])
    page = begun(visit, [read]).open(f"en/{PATH}/")
    page.evaluate(LISTEN)
    page.locator("wiki-read").scroll_into_view_if_needed()
    shown = page.locator("wiki-read p").first
    expect(shown).to_contain_text("Read on")
    assert said(page) == []
    page.get_by_role("button", name="Not read yet after all").click()
    page.get_by_role("button", name="Mark this page as read").click()
    expect(shown).to_contain_text("Read on")
    assert said(page) == [shown.inner_text()]


def test_the_note_of_a_claim_is_where_the_reader_is(visit: Callable[..., Any]) -> None:
    """It stands at the end of the page: the focus goes there when it opens, and back to the label when it closes."""
    page = visit().open("en/history/influencers/")
    expect(page.locator("body")).to_be_focused()  # not before it is open
    label = page.locator(".claim button").first
    label.press("Enter")
    note = page.locator(".claim-note:popover-open")
    expect(note).to_be_focused()
    page.keyboard.press("Tab")
    expect(note.locator("a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(note).to_have_count(0)
    expect(label).to_be_focused()


def test_a_term_is_described_by_its_definition_alone(visit: Callable[..., Any]) -> None:
    """Not by its own name again, by that in the other language, and by the words of a link."""
    page = visit().open("en/history/influencers/")
    link = page.locator("a.term").first
    note = page.locator(f"#term-{link.evaluate('link => link.hash.slice(1)')}")
    expect(link).to_have_accessible_description(
        note.locator("p").nth(1).evaluate("definition => definition.textContent")
    )


def test_a_share_is_said_once(visit: Callable[..., Any], site: Site) -> None:
    """The bar of a track has no words of its own beside those that follow it."""
    assert site.course
    page = visit().open("en/progress/")
    expect(page.locator(".so-far progress")).to_have_count(len(site.course.tracks))
    expect(page.get_by_role("progressbar")).to_have_count(0)


def test_the_page_for_wrong_addresses_says_so_in_its_title(visit: Callable[..., Any]) -> None:
    """It is told from the front of the English edition."""
    visited = visit()
    page = visited.open("no-such-page/")
    expect(page).to_have_title("Page not found · ページが見つかりません – Engagement Wiki")
    visited.complaints.clear()  # the browser itself reports the missing address


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_row_of_a_table_has_a_name(visit: Callable[..., Any], language: str) -> None:
    """Who goes through a column hears of what each number is: in tables of chapters, of models and of the map."""
    page = visit().open(f"{language}/history/mass-media/")
    page.locator("wiki-market-map").scroll_into_view_if_needed()
    expect(page.locator("wiki-market-map[data-phase=asking]")).to_be_attached()
    nameless = page.evaluate("""() => [...document.querySelectorAll("article tbody tr")]
      .filter(({ cells: [first] }) => first.localName !== "th" || first.scope !== "row").map((row) => row.textContent)""")
    assert page.locator("article tbody tr").count() > 10
    assert nameless == []


def test_parts_that_find_no_room_can_be_scrolled_to(visit: Callable[..., Any]) -> None:
    """With letters further apart the bar shows that it goes on."""
    page = visit(width=1280).open("en/about/")
    page.add_style_tag(content="* { letter-spacing: .12em !important; word-spacing: .16em !important }")
    parts = page.locator(".parts")
    assert parts.evaluate("parts => parts.scrollWidth > parts.clientWidth")
    expect(parts).to_have_css("scrollbar-width", "thin")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_headings_lead_to_models_and_claims(visit: Callable[..., Any], language: str) -> None:
    """Who goes from heading to heading passes by every model of a chapter, and by every claim of the register."""
    page = visit().open(f"{language}/mechanisms/networks/")
    models = page.locator("wiki-model")
    assert models.count() > 1
    expect(models.get_by_role("heading", level=3).first).to_be_attached()
    assert all(model.get_by_role("heading", level=3).count() for model in models.all())
    page.goto(page.url.replace("mechanisms/networks", "history/mass-media"))
    expect(page.locator("wiki-market-map").get_by_role("heading", level=3)).to_have_count(1)
    page.goto(page.url.replace("history/mass-media", "claims"))
    page.locator("[name=label][value=corrected]").check()
    corrected = page.locator(".label-counts .label-corrected .how").inner_text()
    expect(page.locator(".register").get_by_role("heading", level=3)).to_have_count(int(corrected))


@pytest.mark.parametrize("path", ["history/mass-media", "glossary"])
def test_everything_is_laid_out_at_once_in_firefox(visit: Callable[..., Any], path: str) -> None:
    """What waits to be laid out has its words for screen readers in Chromium; in Firefox it has neither text nor names."""
    page = visit().open(f"en/{path}/")
    conditions = page.evaluate("""() => {
      const waiting = (rules, condition) => [...rules].flatMap((rule) => rule.style?.contentVisibility === "auto"
        ? [condition] : waiting(rule.cssRules ?? [], rule instanceof CSSSupportsRule ? rule.conditionText : condition));
      return [...document.styleSheets].flatMap(({ cssRules }) => waiting(cssRules, ""));
    }""")
    assert conditions
    assert all("not (-moz-appearance:" in condition for condition in conditions)  # which Firefox alone knows


# Whether what had the focus is there when what comes has it, and a moment longer.
LEFT = """(button) => {
  button.focus();
  window.left = undefined;
  addEventListener("focusin", ({ relatedTarget }) => {
    const before = relatedTarget === button && button.isConnected;
    setTimeout(() => { window.left = before && button.isConnected }, 50);
  }, { once: true });
}"""


@pytest.mark.parametrize(("path", "start"), [("review", "Start the review"), ("final", "Start the final check")])
def test_what_was_pressed_goes_after_the_focus(visit: Callable[..., Any], site: Site, path: str, start: str) -> None:
    """Orca says nothing of what gets the focus in the place of something that is gone."""
    page = begun(visit, answered(site)).open(f"en/{path}/")
    for name in (start, "Next question", "Stop here"):
        page.get_by_role("button", name=name).evaluate(LEFT)
        page.keyboard.press("Enter")
        wait_until(page, "window.left !== undefined")
        assert page.evaluate("window.left"), name
        expect(page.locator(".leaving")).to_have_count(0)
        if name == start:
            answer(page)


@pytest.mark.parametrize("path", ["mechanisms/networks", "glossary"])
def test_words_are_not_called_clickable(visit: Callable[..., Any], path: str) -> None:
    """A form or a list that listens for clicks makes each word in it clickable to screen readers in Firefox."""
    visited = visit()
    visited.page.add_init_script("""
      window.listening = [];
      const listen = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (type, ...rest) {
        if (type === "click" && this instanceof Element) window.listening.push(this);
        return listen.call(this, type, ...rest);
      };""")
    page = visited.open(f"en/{path}/")
    page.locator("wiki-check form, wiki-lookup input").first.scroll_into_view_if_needed()
    wait_until(page, "document.querySelector('form[data-live], wiki-lookup:defined')")
    wait_until(page, "window.listening.length > 0")
    named = page.evaluate("""() => [...new Set([...window.listening, ...document.querySelectorAll("*")])]
      .filter((each) => window.listening.includes(each) || each.onclick)
      .map(({ localName }) => localName).filter((name) => !["button", "dialog"].includes(name))""")
    assert named == []


@pytest.mark.parametrize("path", ["mechanisms/networks", "progress", "record", "team", "glossary"])
def test_what_will_be_told_has_its_place_before(visit: Callable[..., Any], path: str) -> None:
    """Screen readers tell what changes in a line that they know, not a line that comes with its words."""
    page = visit().open(f"en/{path}/")
    page.locator("wiki-read, wiki-progress, wiki-record, wiki-team, wiki-lookup").first.scroll_into_view_if_needed()
    lines = page.locator("main [role=status]")
    expect(lines.first).to_be_attached()
    expect(page.get_by_text("Reading your record…").filter(visible=True)).to_have_count(0)
    assert "none" not in lines.evaluate_all("lines => lines.map((line) => getComputedStyle(line).display)")
