"""The course: its tracks and week name what there is."""

from collections.abc import Iterable, Iterator

from wiki.check.findings import error, front, place_of, warning
from wiki.check.known import stands_or_planned
from wiki.model.course import Course, Day
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import LANGUAGES
from wiki.read.knowledge import Place
from wiki.sections import anchors, lost_headings
from wiki.site import Site

# A day of the onboarding week is said to take about 100 minutes.
_DAY_MINUTES = range(75, 121)


def check_course(site: Site) -> Iterable[Problem]:
    """Everything that the course names stands or is planned."""
    yield from _prerequisites(site)
    course = site.course
    if course is None:
        return
    yield from _ids(site, course)
    yield from _written(site, course)
    for number, track in enumerate(course.tracks):
        for index, path in enumerate(track.chapters):
            place = place_of(site, f"course:/tracks/{number}/chapters/{index}")
            yield from _known(site, path, place)
            if path in track.chapters[:index]:
                what = Said("{name} appears twice in `{list}`", name=path, list=track.id)
                yield error(place, what, Said("Keep one of the two"))
    for number, day in enumerate(course.week.days):
        yield from _day(site, number, day)


def _known(site: Site, path: str, place: Place) -> Iterator[Problem]:
    if not stands_or_planned(site, path):
        what = Said("the page {page} neither exists nor is planned", page=path)
        yield error(place, what, Said("Correct the path"))


def _written(site: Site, course: Course) -> Iterator[Problem]:
    """Say what is no longer only planned."""
    for index, page in enumerate(course.planned):
        if all(site.page(language, page.path) for language in LANGUAGES):
            place = place_of(site, f"course:/planned/{index}/path")
            what = Said("{page} is written, but still in `planned`", page=page.path)
            yield warning(place, what, Said("Remove it there"))


def _ids(site: Site, course: Course) -> Iterator[Problem]:
    groups = {
        "planned": ("path", [page.path for page in course.planned]),
        "moved": ("old", [page.old for page in course.moved]),
        "tracks": ("id", [track.id for track in course.tracks]),
    }
    for group, (key, names) in groups.items():
        for index, name in enumerate(names):
            if name in names[:index]:
                place = place_of(site, f"course:/{group}/{index}/{key}")
                what = Said("{name} appears twice in `{list}`", name=name, list=group)
                yield error(place, what, Said("Keep one of the two"))


def _day(site: Site, number: int, day: Day) -> Iterator[Problem]:
    head = f"course:/week/days/{number}"
    minutes = sum(map(site.step_minutes, day.steps))
    known = all(step.page is None or stands_or_planned(site, step.page) for step in day.steps)
    if known and minutes not in _DAY_MINUTES:
        what = Said("day {day} of the week takes {minutes} minutes", day=number + 1, minutes=minutes)
        yield warning(place_of(site, head), what, Said("Bring it near the 100 minutes that the week promises"))
    for index, step in enumerate(day.steps):
        place = place_of(site, f"{head}/steps/{index}/page")
        if step.page is None:
            continue
        yield from _known(site, step.page, place)
        if step.anchor and any(
            step.anchor not in anchors(site, page) | lost_headings(site, page).keys()
            for page in site.pages_at(step.page)
        ):
            place = place_of(site, f"{head}/steps/{index}/anchor")
            what = Said("{page} has no heading #{id}", page=step.page, id=step.anchor)
            yield error(place, what, Said("Correct the id"))


def _prerequisites(site: Site) -> Iterator[Problem]:
    for page in site.pages.values():
        for index, path in enumerate(page.front.prerequisites):
            place = front(page, f"prerequisites/{index}")
            if not stands_or_planned(site, path):
                what = Said("`prerequisites` names {page}, which neither exists nor is planned", page=path)
                yield error(place, what, Said("Correct it"))
