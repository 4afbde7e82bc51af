"""The course: its parts, chapters, labs, tracks and week name what there is."""

from collections.abc import Iterable, Iterator

from wiki.check.findings import error, front, place_of, warning
from wiki.check.known import stands_or_planned
from wiki.check.links import anchors
from wiki.model.course import Course, Day
from wiki.model.problem import Problem
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
    yield from _ids(site, course)
    yield from _chapters(site, course)
    for number, track in enumerate(course.tracks):
        for index, path in enumerate(track.chapters):
            if path not in site.planned:
                place = place_of(site, f"course:/tracks/{number}/chapters/{index}")
                yield error(place, f"the track {track.id} names {path}, which is no chapter", "Correct it, or plan it")
    for number, day in enumerate(course.week.days):
        yield from _day(site, number, day)


def _ids(site: Site, course: Course) -> Iterator[Problem]:
    groups = {
        "parts": ("id", [part.id for part in course.parts]),
        "chapters": ("path", [chapter.path for chapter in course.chapters]),
        "labs": ("path", [lab.path for lab in course.labs]),
        "tracks": ("id", [track.id for track in course.tracks]),
    }
    for group, (key, names) in groups.items():
        for index, name in enumerate(names):
            if name in names[:index]:
                place = place_of(site, f"course:/{group}/{index}/{key}")
                yield error(place, f"{name} stands twice in `{group}`", "Keep one of the two")


def _chapters(site: Site, course: Course) -> Iterator[Problem]:
    parts, chapters = {part.id for part in course.parts}, {chapter.path for chapter in course.chapters}
    for index, chapter in enumerate(course.chapters):
        if chapter.part not in parts:
            place = place_of(site, f"course:/chapters/{index}/part")
            yield error(place, f"there is no part {chapter.part}", f"Write one of {', '.join(sorted(parts))}")
    for index, lab in enumerate(course.labs):
        for number, path in enumerate(lab.chapters):
            if path not in chapters:
                place = place_of(site, f"course:/labs/{index}/chapters/{number}")
                yield error(place, f"the lab belongs to {path}, which is no chapter", "Correct the path")


def _day(site: Site, number: int, day: Day) -> Iterator[Problem]:
    head = f"course:/week/days/{number}"
    minutes = sum(map(site.step_minutes, day.steps))
    if minutes not in _DAY_MINUTES:
        what = f"day {number + 1} of the week takes {minutes} minutes"
        yield warning(place_of(site, head), what, "Bring it near the 90 minutes that the week promises")
    for index, step in enumerate(day.steps):
        place = place_of(site, f"{head}/steps/{index}/page")
        if step.page is None:
            continue
        pages = [page for language in LANGUAGES if (page := site.page(language, step.page))]
        if not stands_or_planned(site, step.page):
            yield error(place, f"no page {step.page} stands or is planned", "Correct the path")
        if step.anchor and any(step.anchor not in anchors(site, page) for page in pages):
            place = place_of(site, f"{head}/steps/{index}/anchor")
            yield error(place, f"{step.page} has no heading #{step.anchor}", "Correct the id")


def _prerequisites(site: Site) -> Iterator[Problem]:
    order = [chapter.path for chapter in site.course.chapters] if site.course else []
    for page in site.pages.values():
        for index, path in enumerate(page.front.prerequisites):
            place = front(page, f"prerequisites/{index}")
            if not stands_or_planned(site, path, page.language):
                yield error(place, f"`prerequisites` names {path}, which neither stands nor is planned", "Correct it")
            elif path in order and page.path in order and order.index(path) >= order.index(page.path):
                what = f"`prerequisites` names {path}, which does not come before this page in the course"
                yield error(place, what, "Remove it, or change the order in knowledge/course.yml")
