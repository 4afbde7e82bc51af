"""Tracks and the onboarding week: what stands is linked, what is planned says so."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from wiki.model.course import WeekStep
from wiki.model.text import Language
from wiki.render.html import render
from wiki.site import Site
from wiki.words import words

# From here on minutes are said in hours, as in `progress/element.js`.
_LONG_MINUTES = 120


@dataclass(frozen=True)
class Stop:
    """One chapter of a track as a reader sees it."""

    path: str
    title: str
    minutes: int
    stands: bool


def stop(site: Site, path: str, language: Language) -> Stop:
    """Return a chapter with the title and minutes of its page, of its twin, or those planned."""
    page, planned = site.either(path, language), site.planned.get(path)
    title = page.front.title if page else planned.title[language] if planned else path
    return Stop(path, title, site.minutes(path, language), site.page(language, path) is not None)


def render_tracks(site: Site, from_path: str, language: Language) -> str:
    """Render the tracks with their chapters and the sum of their minutes."""
    course = site.course
    if course is None:
        return ""
    tracks = [(track, [stop(site, path, language) for path in track.chapters]) for track in course.tracks]
    return render("tracks.html", language, tracks=tracks, here=from_path, sum_of=partial(_sum_of, language=language))


def _sum_of(stops: Sequence[Stop], language: Language) -> str:
    """Say how long some chapters take together: in hours, a half rounded up, as the page *progress* says what is left."""
    minutes = sum(stop.minutes for stop in stops)
    if minutes < _LONG_MINUTES:
        return words(language)("course.minutes-sum", minutes=minutes)
    return words(language)("course.hours-sum", hours=(minutes + 30) // 60)


def render_week(site: Site, from_path: str, language: Language) -> str:
    """Render the onboarding week, day by day."""
    course = site.course
    if course is None:
        return ""
    stops = {step.page: stop(site, step.page, language) for day in course.week.days for step in day.steps if step.page}
    return render(
        "week.html",
        language,
        week=course.week,
        stops=stops,
        here=from_path,
        section=partial(_section, site, language=language),
        minutes=site.step_minutes,
        total=lambda steps: sum(map(site.step_minutes, steps)),
    )


def _section(site: Site, step: WeekStep, language: Language) -> str:
    """Return the heading of the part of a page that a step has read, or nothing: a task says itself what to do."""
    page = site.page(language, step.page or "")
    if page is None or step.task:
        return ""
    return next((heading.text for heading in page.headings if heading.id == step.anchor), "")
