"""The final check: thirty questions drawn once, left and gone on with, and passed from seventy per cent."""

import pytest
from playwright.sync_api import expect

from learner import NEWER, NOW, Start, answer, begun, event, fill_record, questions, read_record
from wiki.export.catalogue import make_catalogue
from wiki.site import Site


def test_final_check_goes_on_where_it_was_left(visit: Start) -> None:
    """Thirty questions; who leaves in the middle goes on later with the rest of the same draw, without naming the track.

    An answer that is not kept is said above the question, too.
    """
    left = event(1, kind="draw", item="beginner", grade=None, confidence=None, choice=["gone"])
    visited = begun(visit, [left])  # another track, long ago
    # The same draw at every run of the test: its seed is the only number of 32 bits that is drawn.
    visited.page.add_init_script("""const chance = crypto.getRandomValues.bind(crypto);
      crypto.getRandomValues = (array) => array instanceof Uint32Array ? array.fill(7) : chance(array)""")
    page = visited.open("en/final/?track=manager")
    expect(page.get_by_label("Manager")).to_be_checked()
    page.get_by_role("button", name="Start the final check").click()
    expect(page.locator(".position")).to_contain_text("Question 1 of 30")
    answer(page)
    page.get_by_role("button", name="Stop here").click()
    expect(page.get_by_role("button", name="Go on (1 of 30 answered)")).to_be_focused()
    page = visited.open("ja/final/")
    expect(page.get_by_role("button", name="続きから（30問中1問まで回答済み）")).to_be_visible()
    page = visited.open("en/final/")
    expect(page.get_by_label("Manager")).to_be_checked()
    page.get_by_role("button", name="Go on (1 of 30 answered)").click()
    expect(page.locator(".position")).to_contain_text("Question 2 of 30")
    drawn = [each for each in read_record(page) if each["kind"] == "draw" and each["item"] == "manager"]
    assert [len(each["choice"]) for each in drawn] == [30]
    page.evaluate(NEWER)
    answer(page)
    expect(page.locator("wiki-final > .stage:first-child > .doubt")).to_contain_text("newer version")


@pytest.mark.parametrize("was_answered", [False, True])
def test_a_final_check_goes_on_while_what_is_left_of_it_stands(visit: Start, site: Site, *, was_answered: bool) -> None:
    """Nobody can answer a question that stands no more: it is said, and another draw offered. Who has answered it goes on."""
    [asked, *_] = questions(site, without=["reflect", "scenario"])
    run = event(5000, kind="draw", item="beginner", grade=None, confidence=None, choice=[asked["id"], "gone"])
    given = [event(5001, item="gone", place=run["id"])] if was_answered else []
    page = begun(visit, [run, *given]).open("en/final/")
    expect(page.get_by_role("button", name="Start again with other questions")).to_be_visible()
    expect(page.get_by_role("button", name="Go on (1 of 2 answered)")).to_have_count(len(given))
    if not given:
        expect(page.locator("wiki-final .stage").last).to_contain_text("cannot be ended")
        return
    expect(page.locator("wiki-final .stage").last).not_to_contain_text("cannot be ended")
    page.get_by_role("button", name="Go on").click()
    expect(page.locator(".position")).to_contain_text("Question 2 of 2")
    answer(page)
    page.get_by_role("button", name="To the result").click()
    expect(page.locator(".verdict .sum")).to_contain_text("of 2 right")


def test_what_was_answered_in_another_tab_is_not_asked_again(visit: Start, site: Site) -> None:
    """A second answer within a run would count for nothing: both tabs go on with what nobody has answered."""
    drawn = [each["id"] for each in questions(site, without=["reflect", "scenario"])[:3]]
    run = event(1, kind="draw", item="beginner", grade=None, confidence=None, choice=drawn)
    page = begun(visit, [run]).open("en/final/")
    page.get_by_role("button", name="Go on").click()
    answer(page)
    fill_record(page, [event(2, item=drawn[1], place=run["id"])])
    page.get_by_role("button", name="Next question").click()
    expect(page.locator(".position:not(.leaving)")).to_contain_text("Question 3 of 3")
    answer(page)
    page.get_by_role("button", name="To the result").click()
    expect(page.locator(".verdict .sum")).to_contain_text("of 3 right")


def test_a_check_that_was_deleted_in_another_tab_does_not_go_on(visit: Start, site: Site) -> None:
    """Its answers would count for nothing: who presses is offered a new one."""
    drawn = [each["id"] for each in questions(site, without=["reflect", "scenario"])[:2]]
    page = begun(visit, [event(1, kind="draw", item="beginner", grade=None, confidence=None, choice=drawn)]).open(
        "en/final/"
    )
    expect(page.get_by_role("button", name="Go on (0 of 2 answered)")).to_be_visible()
    page.evaluate("""async () => {
      const { openLog } = await import("/assets/javascripts/record/log.js");
      const log = await openLog();
      await log.clear();
      log.close();
    }""")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("button", name="Start the final check")).to_be_visible()


def test_a_button_pressed_twice_begins_once(visit: Start) -> None:
    """Whoever presses twice has one draw, and one question before them, also while another tab writes."""
    page = visit().open("en/final/")
    busy = """() => new Promise((begun) => {
      const opening = indexedDB.open("engagement-wiki-record");
      opening.onsuccess = () => {
        const until = Date.now() + 1500;
        const store = opening.result.transaction("events", "readwrite").objectStore("events");
        const go = () => { begun(); if (Date.now() < until) store.count().onsuccess = go; };
        go();
      };
    })"""
    start = page.get_by_role("button", name="Start the final check")
    expect(start).to_be_visible()
    page.evaluate(busy)
    start.dblclick()
    expect(page.locator("wiki-check form")).to_have_count(1)
    answer(page)
    page.get_by_role("button", name="Stop here").click()
    page.evaluate(busy)
    page.get_by_role("button", name="Go on").dblclick()
    expect(page.locator(".position")).to_contain_text("Question 2 of 30")
    page.wait_for_load_state("networkidle")
    expect(page.locator("wiki-check form")).to_have_count(1)
    assert [each["kind"] for each in read_record(page)].count("draw") == 1


@pytest.mark.parametrize(("right", "said"), [(21, "Passed"), (20, "Not passed yet")])
def test_final_check_has_its_line_at_seventy(visit: Start, site: Site, right: int, said: str) -> None:
    """Twenty-one of thirty pass; who misses it finds the sections to read again, also when back from one or begun anew, and another draw."""
    pool = [
        each
        for path in make_catalogue(site, "en")["tracks"][0]["chapters"]
        for each in questions(site, path, without=["reflect", "scenario"])
    ]
    items, last = pool[:30], pool[29]
    run = event(5000, kind="draw", item="beginner", grade=None, confidence=None, choice=[each["id"] for each in items])
    given = [
        event(6000 + index, item=each["id"], revision=each["revision"], place=run["id"], grade=int(index < right))
        for index, each in enumerate(items)
        if each is not last
    ]
    done = event(7000, item=last["id"], revision=last["revision"], place=run["id"], grade=0)
    visited = begun(visit, [run, *given])
    page = visited.open("en/final/")
    page.get_by_role("button", name="Go on (29 of 30 answered)").click()
    expect(page.locator("wiki-check form")).to_have_count(1)
    fill_record(page, [{**done, "at": NOW + 600_000}])
    expect(page.get_by_role("button", name="To the result")).to_be_visible()
    expect(page.get_by_role("button", name="Stop here")).to_have_count(0)
    page.get_by_role("button", name="To the result").click()
    expect(page.locator(".verdict")).to_contain_text(f"{right} of 30 right")
    expect(page.locator(".verdict")).to_contain_text(said)
    expect(page.locator(".verdict .sum")).to_be_focused()
    page.locator(".verdict li a").first.click()
    page.wait_for_url("**#*")
    page.go_back()
    expect(page.locator(".verdict")).to_contain_text(f"{right} of 30 right")
    expect(page.locator(".verdict")).to_contain_text("Beginner · 15 January 2027")
    page.get_by_label("Manager").check()
    expect(page.locator(".verdict")).to_have_count(0)
    page.get_by_label("Beginner").check()
    expect(page.locator(".verdict li a").first).to_be_visible()
    page.get_by_role("button", name="Start again with other questions").click()
    expect(page.locator(".position")).to_contain_text("Question 1 of 30")
    first, second = (
        set(each["choice"]) for each in sorted(read_record(page), key=lambda each: each["at"]) if each["kind"] == "draw"
    )
    assert not first & second
    page.get_by_role("button", name="Stop here").click()
    expect(page.get_by_role("button", name="Go on (0 of 30 answered)")).to_be_focused()
    expect(page.locator("section + div .verdict .sum")).to_contain_text(f"{right} of 30 right")


@pytest.mark.parametrize(("width", "height"), [(1280, 600), (640, 512), (320, 256)])
def test_the_first_question_begins_below_the_bar(visit: Start, width: int, height: int) -> None:
    """Who starts the final check from far down, or with a page twice or four times as large, sees where they are."""
    page = visit(width=width).open("en/final/")
    page.set_viewport_size({"width": width, "height": height})
    page.get_by_role("button", name="Start the final check").press("Enter")
    position = page.locator(".position")
    expect(position).to_be_focused()
    page.wait_for_timeout(300)
    box, bar = position.bounding_box(), page.locator("header.bar").bounding_box()
    assert box
    assert bar
    assert bar["y"] + bar["height"] <= box["y"] <= height - box["height"]
