"""Something is missing: storage, a record of this version, a module in time, all scripts. It is said, or done without."""

import re

import pytest
from playwright.sync_api import expect

from conftest import Held, wait_until
from learner import BLOCKED, NEWER, PATH, Start, answered, begun, event
from wiki.site import Site


@pytest.mark.parametrize("path", ["review", "progress", "final", "record"])
def test_a_newer_record_is_said_and_never_saved_as_an_empty_file(visit: Start, path: str) -> None:
    """What cannot be read here is not offered as a backup, nor as a file for anybody."""
    visited = visit()
    visited.open("en/about/").evaluate(NEWER)
    page = visited.open(f"en/{path}/")
    expect(page.locator(".doubt").first).to_contain_text("newer version")
    expect(page.get_by_role("button", name=re.compile("Save"))).to_have_count(0)


@pytest.mark.parametrize("path", ["review", "progress", "final", "record"])
def test_blocked_storage_is_said(visit: Start, path: str) -> None:
    """Where nothing may be stored, each page of the learner says that the record is gone afterwards."""
    visited = visit()
    visited.page.add_init_script(BLOCKED)
    expect(visited.open(f"en/{path}/").locator(".doubt").first).to_contain_text("gone when you leave")


def test_a_page_of_the_learner_is_whole_without_storage(visit: Start) -> None:
    """Where the browser will not even say whether what it keeps would last."""
    visited = visit()
    visited.page.add_init_script(BLOCKED)
    page = visited.open("en/progress/")
    expect(page.locator(".data")).to_contain_text(
        "Never saved to a file. The browser may clear it when space gets short. Safari also"
    )
    expect(page.get_by_role("alert")).to_have_count(0)


@pytest.mark.parametrize(
    ("path", "said"), [(f"en/{PATH}", "gone when you leave"), ("ja/lab/cev", "ページを離れると消えます")]
)
def test_a_mark_that_will_not_last_is_said(visit: Start, path: str, said: str) -> None:
    """Marked as read with storage blocked: the page says that it is not kept."""
    visited = visit()
    visited.page.add_init_script(BLOCKED)
    page = visited.open(f"{path}/")
    page.locator("wiki-read").scroll_into_view_if_needed()
    expect(page.locator("wiki-read .doubt")).to_have_count(0)
    page.locator("wiki-read button").click()
    expect(page.locator("wiki-read .doubt")).to_contain_text(said)


def test_a_prediction_on_the_front_page_needs_no_record(visit: Start) -> None:
    """With storage blocked it is answered all the same: the front page has no words for a doubt about the record."""
    visited = visit()
    visited.page.add_init_script(BLOCKED)
    guess = visited.open("en/").locator("wiki-predict")
    with visited.page.expect_response("**/record/predictions.js"):
        guess.locator("label").first.click()
    visited.page.wait_for_load_state("networkidle")
    expect(guess.locator(".outcome")).not_to_be_empty()
    expect(guess.locator(".doubt")).to_have_count(0)


def test_a_choice_that_comes_before_its_module(visit: Start) -> None:
    """Chosen by pointer on a slow line, the answer opens as soon as it can; by keyboard it waits for its button."""
    visited = visit()
    waiting = Held(visited.page, "**/predict/element.js")
    guess = visited.open("en/").locator("wiki-predict")
    guess.locator("label").first.click()
    expect(guess.locator("details")).not_to_have_attribute("open", "")
    waiting.take().continue_()
    expect(guess.locator(".outcome")).not_to_be_empty()
    visited.page.reload()
    guess.locator("input").first.focus()
    visited.page.keyboard.press("Space")
    waiting.take().continue_()
    expect(guess.locator(".again")).not_to_have_attribute("hidden", "")
    expect(guess.locator("details")).not_to_have_attribute("open", "")


@pytest.mark.parametrize("click", ["gives the focus", "gives none", "is pressed still"])
def test_a_choice_on_a_slow_line_needs_no_button(visit: Start, click: str) -> None:
    """Also in Safari, where a click gives no focus, and where the module comes between the press and the choice."""
    visited = visit()
    waiting = Held(visited.page, "**/predict/element.js")
    with visited.page.expect_request("**/predict/element.js"):
        guess = visited.open("en/").locator("wiki-predict")
    guess.locator("label").first.hover()
    visited.page.mouse.down()
    if click != "is pressed still":
        visited.page.mouse.up()
    if click == "gives none":
        visited.page.evaluate("document.activeElement.blur()")
    waiting.take().continue_()
    expect(guess.locator(".again")).not_to_have_attribute("hidden", "")
    visited.page.mouse.up()
    expect(guess.locator(".outcome")).not_to_be_empty()


def test_marks_come_later_where_the_course_does_not(visit: Start) -> None:
    """Without its catalogue nothing is marked and nothing breaks; the next change of the record asks for it again."""
    visited = begun(visit, [event(1, kind="page", item=PATH, grade=None, confidence=None, choice=["read"])])
    visited.page.route("**/assets/course/en.json", lambda route: route.fulfill(status=503), times=1)
    with visited.page.expect_response("**/assets/course/en.json"):
        page = visited.open("en/about/")
    wait_until(
        page,
        """(dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })),
          document.querySelector(".menu .page-mark"))""",
    )
    assert not [complaint for complaint in visited.complaints if complaint.startswith("error")]
    visited.complaints.clear()  # the browser itself speaks of the answer


@pytest.mark.parametrize(
    ("part", "page", "module"),
    [
        ("review", "review", "review/plan"),
        ("progress", "progress", "progress/element"),
        ("offline", "progress", "offline/shelf"),
        ("final", "final", "final/draw"),
        ("record", "record", "progress/sheet"),
        ("team", "team", "team/pool"),
    ],
)
def test_a_part_whose_module_does_not_come_says_so(visit: Start, part: str, page: str, module: str) -> None:
    """Its place is not empty, neither while it is waited for nor when it failed."""
    visited = visit()
    waiting = Held(visited.page, f"**/{module}.js")
    desk = visited.open(f"ja/{page}/").locator(f"wiki-{part}")
    unloaded, coming = desk.get_by_role("alert"), desk.get_by_text("記録を読み込んでいます")
    if part == "offline":
        desk.scroll_into_view_if_needed()
    lost = waiting.take()
    expect(unloaded).to_be_hidden()
    expect(coming).to_have_count(int(part in ("review", "final", "record")))
    lost.abort()
    expect(unloaded).to_contain_text("再読み込み")
    expect(coming).to_be_hidden()
    visited.complaints.clear()


@pytest.mark.parametrize(
    ("page", "name", "module", "other"),
    [
        ("rules/one-percent", "model", "models/element", "import { missing } from './kit/pen.js'"),
        ("rules/one-percent", "model", "models/sharing-minority", "export const missing = true"),
        ("glossary", "lookup", "lookup/element", "import { missing } from './normalise.js'"),
    ],
)
@pytest.mark.parametrize("comes", [True, False])
def test_what_needs_a_module_that_does_not_come_is_not_offered(
    visit: Start, page: str, name: str, module: str, other: str, *, comes: bool
) -> None:
    """Neither where the connection was lost nor where what comes is of another version of the site: the words stay."""
    visited = visit()
    visited.page.route(
        f"**/{module}.js",
        lambda route: route.fulfill(body=other, content_type="text/javascript") if comes else route.abort(),
    )
    part = visited.open(f"en/{page}/").locator(f"wiki-{name}").first
    part.scroll_into_view_if_needed()
    expect(part).to_have_attribute("data-phase", "open")
    expect(part.locator(".needs-script").first).to_be_hidden()
    assert part.locator(".needs-script:visible").count() == 0
    assert part.locator(".model-say, .entry").first.is_visible()
    visited.complaints.clear()


def test_an_answer_is_found_again_without_the_module_of_drafts(visit: Start, site: Site) -> None:
    """Where that is of another version of the site, what was answered on an earlier visit still stands there."""
    path = "history/mass-media"
    visited = begun(visit, answered(site, path))
    visited.page.route(
        "**/check/draft.js",
        lambda route: route.fulfill(body="export const other = true", content_type="text/javascript"),
    )
    page = visited.open(f"en/{path}/")
    written = page.locator("wiki-check textarea")
    written.scroll_into_view_if_needed()
    expect(written).to_have_value("a")


@pytest.mark.parametrize("path", ["review", "progress", "final", "record", "team"])
def test_it_reads_on_paper_without_scripts(visit: Start, path: str) -> None:
    """Without a script each page says what can be done on paper."""
    page = visit(java_script_enabled=False).open(f"en/{path}/")
    expect(page.locator(".without-script").first).to_contain_text("On paper")
