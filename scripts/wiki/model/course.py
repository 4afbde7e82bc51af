"""The course: tracks, the onboarding week, what is still to be written, and what stood elsewhere once."""

from pydantic import model_validator

from wiki.model.said import Said
from wiki.model.text import Minutes, PagePath, Record, Slug, Text


class Planned(Record):
    """A page that is not written yet and may be linked."""

    path: PagePath
    title: Text
    minutes: Minutes


class Moved(Record):
    """A page that is gone, and the page that it is now, or the section of another in which its words stand now."""

    old: PagePath
    new: PagePath
    anchor: Slug | None = None


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

    @property
    def whole_pages(self) -> tuple[PagePath, ...]:
        """Return the pages that it has read whole, in its order: neither parts of pages nor tasks."""
        return tuple(
            step.page for day in self.days for step in day.steps if step.page and not (step.anchor or step.task)
        )


class Course(Record):
    """The ways through the pages."""

    planned: tuple[Planned, ...] = ()
    moved: tuple[Moved, ...] = ()
    tracks: tuple[Track, ...]
    week: Week
