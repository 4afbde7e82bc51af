"""Progress: pages marked as read, tracks and what is left say the same everywhere, and a long record is counted whole."""

import re

import pytest
from playwright.sync_api import expect

from axe import violations
from conftest import Held
from learner import DAY, NOW, PATH, Start, answered, begun, event, questions, read_record
from wiki.export.catalogue import make_catalogue
from wiki.site import Site


def test_progress_shows_what_was_done(visit: Start, site: Site) -> None:
    """Pages, tracks and calibration follow from the record; marks stand beside the links of the course."""
    read = event(1, kind="page", item=PATH, grade=None, confidence=None, choice=["read"])
    visited = begun(visit, [read, *answered(site), *answered(site, "history/influencers", grade=0, confidence="guess")])
    page = visited.open("en/progress/")
    row = page.locator(f'tr[data-page="{PATH}"]')
    expect(row).to_contain_text("all right")
    expect(row.locator(".read")).to_have_text("✓ read")
    expect(row.locator(".left")).to_have_text("0")
    influencers = page.locator('tr[data-page="history/influencers"]')
    expect(influencers.locator(".checks")).to_contain_text("0 of ")
    assert site.course
    track = next(track for track in site.course.tracks if track.id == "beginner")
    asked = len({*track.chapters} & {*site.asked("en")})
    expect(page.locator('[data-track="beginner"] .so-far')).to_contain_text(f"1 of {asked} pages done, 1 read")
    sure = len(questions(site))
    expect(page.locator(".calibration")).to_contain_text(f"{sure} of {sure} right (100%)")
    assert violations(page) == []
    page = visited.open(f"en/{PATH}/")
    expect(
        page.locator('.in-part a[href$="web-2-0/"] .page-mark, .in-part [aria-current] .page-mark').first
    ).to_have_attribute("aria-label", "read, all questions right")


def test_a_task_is_not_done_by_reading_its_page(visit: Start) -> None:
    """In the week, the chapter is marked, and the task that is done on the same page is not."""
    read = event(1, kind="page", item="ideas/engagement", grade=None, confidence=None, choice=["read"])
    page = begun(visit, [read]).open("en/start/week/")
    links = page.locator('.stops a[href*="ideas/engagement/"]')
    expect(links.locator(".page-mark")).to_have_count(1)
    expect(links.and_(page.locator(":has(.page-mark)"))).not_to_have_class("at")
    expect(links).to_have_count(2)


@pytest.mark.parametrize(
    ("done", "line"),
    [
        ("nothing", "There is nothing to review yet"),
        ("read", "Nothing due today, 5 new"),
        ("wrong", "20 due today, 5 new"),
        ("right", "Nothing is due today."),
    ],
)
def test_progress_review_and_tracks_agree(visit: Start, site: Site, done: str, line: str) -> None:
    """What is left, what is done and what a review holds is the same on all of them, however far somebody is."""
    paths = site.asked("en")
    events = [
        event(10**6 + number, kind="page", item=path, grade=None, confidence=None, choice=["read"])
        for number, path in enumerate(paths if done == "right" else paths[:3])
        if done != "nothing"
    ]
    if done == "wrong":
        events += [each for path in paths[:2] for each in answered(site, path, grade=0, at=NOW - DAY)]
    if done == "right":
        events += [each for path in paths for each in answered(site, path, at=NOW - 1000)]
    visited = begun(visit, events)
    page = visited.open("en/progress/")
    expect(page.locator(".frame p").first).to_contain_text(line)
    assert page.get_by_role("link", name="To the review").count() == (done in ("read", "wrong"))
    for row in page.locator("tr[data-page]").all():
        complete = "all right" in row.locator(".checks").inner_text()
        assert (row.locator(".left").inner_text() == "0") == complete
        assert (row.locator(".checks").inner_text() == "–") == (
            done != "right" and row.locator(".read").inner_text() == "–"
        )
    so_far = {
        track.id: page.locator(f'[data-track="{track.id}"] .so-far').inner_text()
        for track in (site.course.tracks if site.course else ())
    }
    expect(visited.open("en/review/").locator(".frame p").first).to_contain_text(line)
    page = visited.open("en/start/tracks/")
    for track, said in so_far.items():
        whole = re.search("[0-9]+ (?:hours|minutes)(?= in all)", page.locator(f"section:has(#{track})").inner_text())
        assert whole
        if done == "nothing":
            assert whole[0] in said
        assert ("All " in said) == (done == "right")


@pytest.mark.parametrize(
    ("minutes", "said"), [(119, "119 min left"), (120, "about 2 hours left"), (150, "about 3 hours")]
)
def test_a_long_way_is_said_in_hours(visit: Start, site: Site, minutes: int, said: str) -> None:
    """From two hours on, a half rounded up, as the page of tracks does: see `tests/test_render.py`."""
    catalogue = make_catalogue(site, "en")
    track = catalogue["tracks"][0]
    track["chapters"] = [PATH]
    catalogue["pages"][PATH]["minutes"] = minutes
    visited = visit()
    visited.page.route("**/assets/course/en.json", lambda route: route.fulfill(json=catalogue))
    so_far = visited.open("en/progress/").locator(f'[data-track="{track["id"]}"] .so-far')
    expect(so_far).to_contain_text(said)


def test_a_record_without_answers_is_not_called_empty(visit: Start) -> None:
    """Who has read a lab or guessed has a record, though nothing of it comes back for review."""
    read = event(1, kind="page", item="lab/cev", grade=None, confidence=None, choice=["read"])
    visited = begun(visit, [read])
    for language, line in (("en", "There is nothing to review yet."), ("ja", "復習するものはまだありません。")):
        page = visited.open(f"{language}/progress/")
        expect(page.locator(".frame p").first).to_contain_text(line)
        expect(page.locator(".data")).to_contain_text(re.compile("entries: 1|1件"))


def test_progress_left_open_overnight_is_that_of_the_new_day(visit: Start, site: Site) -> None:
    """As the review: who comes back to the tab in the morning is told what is due now, and how little is left."""
    assert site.course
    track = next(track for track in site.course.tracks if track.id == "manager")
    read = [
        event(10**6 + number, kind="page", item=path, grade=None, confidence=None, choice=["read"])
        for number, path in enumerate(track.chapters)
    ]
    right = [each for path in track.chapters for each in answered(site, path, at=NOW - 1000)]
    missed = {**right[0], "id": f"{10**7:032x}", "at": NOW - 500, "grade": 0}
    page = begun(visit, [*read, *right, missed]).open("en/progress/")
    expect(page.locator(".frame .due")).to_have_text("Nothing is due today.")
    expect(page.locator('[data-track="manager"] .so-far')).to_contain_text("1 min left")
    page.clock.set_fixed_time(NOW / 1000 + 20 * 86_400)
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(".frame .due")).to_contain_text("20 due today")


def test_a_page_is_marked_as_read_and_taken_back(visit: Start) -> None:
    """The button at the end of a chapter marks it, says when, and takes it back; the other edition knows."""
    visited = visit()
    page = visited.open(f"en/{PATH}/")
    page.locator("wiki-read").scroll_into_view_if_needed()
    page.get_by_role("button", name="Mark this page as read").click()
    expect(page.locator("wiki-read [role=status]")).to_contain_text("Read on")
    page = visited.open(f"ja/{PATH}/")
    page.locator("wiki-read").scroll_into_view_if_needed()
    page.get_by_role("button", name="読了を取り消す").click()
    expect(page.get_by_role("button", name="このページを読了にする")).to_be_visible()
    assert [each["choice"] for each in sorted(read_record(page), key=lambda each: each["at"])] == [["read"], ["unread"]]


def test_what_is_read_while_the_course_comes_is_marked(visit: Start) -> None:
    """On a slow line the catalogue may be on its way still when the reader has finished the page."""
    read = event(1, kind="page", item="history/influencers", grade=None, confidence=None, choice=["read"])
    visited = begun(visit, [read])
    held = Held(visited.page, "**/assets/course/en.json")
    page = visited.open(f"en/{PATH}/")
    coming = held.take()
    page.locator("wiki-read").scroll_into_view_if_needed()
    page.get_by_role("button", name="Mark this page as read").click()
    expect(page.locator("wiki-read [role=status]")).to_contain_text("Read on")
    coming.continue_()
    expect(page.locator('.menu a[href$="influencers/"] .page-mark')).to_have_count(1)
    expect(page.locator(".menu [aria-current] .page-mark")).to_have_count(1)


def test_a_first_mark_stands_in_every_list(visit: Start) -> None:
    """In the list beside the page at once, and in the plan that the reader goes back to, opened before there was a record."""
    visited = visit()
    plan = visited.open("en/start/tracks/")
    page = plan.context.new_page()
    page.goto(visited.address + f"en/{PATH}/")
    page.locator("wiki-read").scroll_into_view_if_needed()
    page.get_by_role("button", name="Mark this page as read").click()
    expect(page.locator(".menu [aria-current] .page-mark")).to_have_count(1)
    expect(plan.locator(".stops .page-mark")).to_have_count(0)
    plan.evaluate("() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(plan.locator(".stops .page-mark").first).to_be_attached()


def test_a_mark_of_a_clock_that_was_ahead_can_be_taken_back(visit: Start) -> None:
    """What is done last counts last, whatever the clock said before."""
    ahead = event(1, kind="page", item=PATH, grade=None, confidence=None, choice=["read"], at=NOW + 9 * DAY)
    page = begun(visit, [ahead]).open(f"en/{PATH}/")
    page.locator("wiki-read").scroll_into_view_if_needed()
    page.get_by_role("button", name="Not read yet after all").click()
    expect(page.get_by_role("button", name="Mark this page as read")).to_be_visible()


def test_a_long_record_is_counted_whole(visit: Start, site: Site) -> None:
    """Ten thousand answers; how long they take is measured by `wiki bench`."""
    asked = [each for path in site.asked("en") for each in questions(site, path)]
    events = [
        event(
            index,
            item=asked[index % len(asked)]["id"],
            revision=asked[index % len(asked)]["revision"],
            at=NOW - 300 * DAY + index * 2_000_000,
        )
        for index in range(10_000)
    ]
    visited = begun(visit, events)
    page = visited.open("en/progress/")
    expect(page.locator(".data")).to_contain_text("entries: 10000")
