"""The pages of the learner's own: review, progress, final check, record.

The record is in the reader's browser, so that a script fills these; without one, what can be done on paper stands there.
"""

from wiki.model.text import Language
from wiki.render.course import stop
from wiki.render.html import render
from wiki.site import Site
from wiki.words import words

DESKS = ("review", "progress", "final", "record")


def render_desk(site: Site, desk: str, from_path: str, language: Language) -> str:
    """Render one of the learner's pages, with the words that its script needs."""
    course = site.course
    if course is None:
        return ""
    return render(
        f"learner-{desk}.html",
        language,
        here=from_path,
        tracks=course.tracks,
        stops=[stop(site, path, language) for path in site.asked(language)],
        learner=words(language).below("learner."),
        live=words(language).below("live."),
    )
