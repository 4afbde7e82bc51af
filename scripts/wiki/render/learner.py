"""The pages of the learner's own: review, progress, final check, record; that of a team; and what keeps an edition on the device.

All of it is in the reader's browser, so that a script fills these; without one, what can be done on paper stands there.
"""

from wiki.model.text import Language
from wiki.render.course import stop
from wiki.render.html import render
from wiki.site import Site
from wiki.words import words

DESKS = ("review", "progress", "final", "record", "team")
PARTS = (*DESKS, "offline")


def render_part(site: Site, part: str, from_path: str, language: Language) -> str:
    """Render one of these, with the words that its script needs."""
    course = site.course
    if course is None:
        return ""
    return render(
        f"learner-{part}.html",
        language,
        here=from_path,
        tracks=course.tracks,
        stops=[stop(site, path, language) for path in site.asked(language)],
        learner=words(language).below("learner."),
        live=words(language).below("live."),
        offline=words(language).below("offline."),
    )
