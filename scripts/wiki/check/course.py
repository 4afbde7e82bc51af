"""The course: its chapters, labs, tracks and week name what there is."""

from collections.abc import Iterable, Iterator

from wiki.check.findings import error, front, on, place_of, warning
from wiki.check.known import stands_or_planned
from wiki.check.links import anchors
from wiki.check.lost import lost_headings
from wiki.model.course import Course, Day
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import LANGUAGES
from wiki.site import Site

# A day of the onboarding week is said to take about 90 minutes.
_DAY_MINUTES = range(75, 121)


def check_course(site: Site) -> Iterable[Problem]:
    """Everything that the plan names is planned or stands."""
    yield from _prerequisites(site)
    course = site.course
    if course is None:
        return
    yield from _unplanned(site)
    yield from _ids(site, course)
    yield from _labs(site, course)
    for number, track in enumerate(course.tracks):
        for index, path in enumerate(track.chapters):
            if path not in site.planned:
                place = place_of(site, f"course:/tracks/{number}/chapters/{index}")
                what = Said("the track {track} names {page}, which is not a chapter", track=track.id, page=path)
                yield error(place, what, Said("Correct it, or add it to `chapters`"))
            if path in track.chapters[:index]:
                place = place_of(site, f"course:/tracks/{number}/chapters/{index}")
                what = Said("{name} appears twice in `{list}`", name=path, list=track.id)
                yield error(place, what, Said("Keep one of the two"))
    for number, day in enumerate(course.week.days):
        yield from _day(site, number, day)


def _unplanned(site: Site) -> Iterator[Problem]:
    for page in site.pages.values():
        if page.language == "en" and page.is_chapter and page.path not in site.planned:
            what = Said("the chapter is missing from the course")
            yield error(
                on(page, 1), what, Said("Add `- path: {page}` to {file}", page=page.path, file="knowledge/course.yml")
            )


def _ids(site: Site, course: Course) -> Iterator[Problem]:
    groups = {
        "chapters": ("path", [chapter.path for chapter in course.chapters]),
        "labs": ("path", [lab.path for lab in course.labs]),
        "tracks": ("id", [track.id for track in course.tracks]),
    }
    for group, (key, names) in groups.items():
        for index, name in enumerate(names):
            if name in names[:index]:
                place = place_of(site, f"course:/{group}/{index}/{key}")
                what = Said("{name} appears twice in `{list}`", name=name, list=group)
                yield error(place, what, Said("Keep one of the two"))


def _labs(site: Site, course: Course) -> Iterator[Problem]:
    chapters = {chapter.path for chapter in course.chapters}
    for index, lab in enumerate(course.labs):
        for number, path in enumerate(lab.chapters):
            if path not in chapters:
                place = place_of(site, f"course:/labs/{index}/chapters/{number}")
                what = Said("the lab belongs to {page}, which is not a chapter", page=path)
                yield error(place, what, Said("Correct the path"))


def _day(site: Site, number: int, day: Day) -> Iterator[Problem]:
    head = f"course:/week/days/{number}"
    minutes = sum(map(site.step_minutes, day.steps))
    known = all(step.page is None or stands_or_planned(site, step.page) for step in day.steps)
    if known and minutes not in _DAY_MINUTES:
        what = Said("day {day} of the week takes {minutes} minutes", day=number + 1, minutes=minutes)
        yield warning(place_of(site, head), what, Said("Bring it near the 90 minutes that the week promises"))
    for index, step in enumerate(day.steps):
        place = place_of(site, f"{head}/steps/{index}/page")
        if step.page is None:
            continue
        pages = [page for language in LANGUAGES if (page := site.page(language, step.page))]
        if not stands_or_planned(site, step.page):
            what = Said("the page {page} neither exists nor is planned", page=step.page)
            yield error(place, what, Said("Correct the path"))
        if step.anchor and any(
            step.anchor not in anchors(site, page) | lost_headings(site, page).keys() for page in pages
        ):
            place = place_of(site, f"{head}/steps/{index}/anchor")
            what = Said("{page} has no heading #{id}", page=step.page, id=step.anchor)
            yield error(place, what, Said("Correct the id"))


def _prerequisites(site: Site) -> Iterator[Problem]:
    order = [chapter.path for chapter in site.course.chapters] if site.course else []
    for page in site.pages.values():
        for index, path in enumerate(page.front.prerequisites):
            place = front(page, f"prerequisites/{index}")
            if not stands_or_planned(site, path, page.language):
                what = Said("`prerequisites` names {page}, which neither exists nor is planned", page=path)
                yield error(place, what, Said("Correct it"))
            elif path in order and page.path in order and order.index(path) >= order.index(page.path):
                what = Said(
                    "`prerequisites` names {page}, which does not come before this page in the course", page=path
                )
                yield error(place, what, Said("Remove it, or change the order in knowledge/course.yml"))
