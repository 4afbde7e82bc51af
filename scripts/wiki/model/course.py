"""The course: chapters in order, labs, tracks, and the onboarding week."""

from pydantic import model_validator

from wiki.model.said import Said
from wiki.model.text import Minutes, PagePath, Record, Slug, Text


class Chapter(Record):
    """A chapter that stands or is planned; a page that stands gives its own title and minutes."""

    path: PagePath
    title: Text
    minutes: Minutes


class Lab(Record):
    """A notebook, and the chapters it belongs to."""

    path: PagePath
    title: Text
    chapters: tuple[PagePath, ...] = ()


class Track(Record):
    """A way through the course for one kind of reader."""

    id: Slug
    name: Text
    audience: Text
    goal: Text
    chapters: tuple[PagePath, ...]


class WeekStep(Record):
    """Something to do on a day: a page to read, or a task, with the page to do it on where there is one.

    A whole page takes the minutes that it says itself; a part of a page and a task say their own.
    """

    page: PagePath | None = None
    anchor: Slug | None = None
    task: Text | None = None
    minutes: Minutes | None = None

    @model_validator(mode="after")
    def _page_or_task(self) -> "WeekStep":
        if self.page is None and (self.task is None or self.anchor is not None):
            raise ValueError(Said("a step needs a page, a task, or both; an anchor needs a page"))
        if (self.minutes is None) != (self.task is None and self.anchor is None):
            raise ValueError(Said("a task or a part of a page needs minutes; a whole page has its own"))
        return self


class Day(Record):
    """One day of the onboarding week."""

    title: Text
    theme: Text
    steps: tuple[WeekStep, ...]
    output: Text


class Week(Record):
    """The onboarding week."""

    days: tuple[Day, ...]


class Course(Record):
    """Everything that is planned, in order."""

    chapters: tuple[Chapter, ...]
    labs: tuple[Lab, ...] = ()
    tracks: tuple[Track, ...]
    week: Week
