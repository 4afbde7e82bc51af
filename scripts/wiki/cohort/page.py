"""The manager's page: one HTML file that needs nothing beside it, in one language."""

from collections.abc import Sequence
from datetime import date
from math import floor

from wiki.cohort.bank import Bank
from wiki.cohort.items import HARD, LOW, MIN_ANSWERS, MIN_REST, report_items
from wiki.cohort.note import Note
from wiki.cohort.pictures import WIDTH, draw_pages, draw_scatter, signed
from wiki.cohort.progress import PASS, Progress, local_day
from wiki.cohort.sureness import Tally
from wiki.model.event import CONFIDENCES
from wiki.model.text import Language
from wiki.render.html import render

# A longer picture or list is folded away.
_FOLD = 40
# Less than any share of counted answers is off: 29 of 200 are 14.499999999999998.
_TINY = 1e-9


def render_page(bank: Bank, people: Sequence[Progress], notes: Sequence[Note], *, language: Language, now: int) -> str:
    """Render the page. `now` is in UTC milliseconds."""
    reports = report_items(people, bank, language)
    events = [person.learner.events for person in people if person.learner.events]
    return render(
        "cohort.html",
        language,
        bank=bank,
        people=people,
        notes=notes,
        doubtful={note.path for note in notes if note.doubt},
        first_day=min((local_day(each[0]) for each in events), default=None),
        last_day=max((local_day(each[-1]) for each in events), default=None),
        today=date.fromtimestamp(now / 1000),
        answers=sum(event.kind == "answer" for each in events for event in each),
        reports=reports,
        odd=[report for report in reports if report.needs_a_look],
        few=[report for report in reports if "few" in report.flags],
        scatter=draw_scatter(reports),
        bars=draw_pages(people, len(bank.titles)) if bank.titles else (),
        levels=CONFIDENCES,
        calibration={
            level: Tally(
                sum(person.calibration[level].count for person in people),
                sum(person.calibration[level].right for person in people),
            )
            for level in CONFIDENCES
        },
        limits={
            "answers": MIN_ANSWERS,
            "rest": MIN_REST,
            "hard": percent(HARD),
            "low": signed(LOW),
            "line": percent(PASS),
        },
        width=WIDTH,
        fold=_FOLD,
        percent=percent,
        reached=reached,
        at_once=at_once,
        signed=signed,
        day=_day,
    )


def percent(share: float) -> str:
    """Write a share as whole per cents, a half upwards, 100 only of all, as learners see it in their browser."""
    return f"{min(floor(share * 100 + 0.5 + _TINY), 100 if share == 1 else 99)}%"


def reached(share: float) -> str:
    """Write a share that is held against a line: below the line, never as if it were reached."""
    return f"{floor(share * 100 + _TINY)}%"


def at_once(share: float) -> str:
    """Write the share of those who were right at once: as beside it, but below the line of hard ones never as that line."""
    return reached(share) if share < HARD and percent(share) == percent(HARD) else percent(share)


def _day(day: date | None) -> str:
    return day.isoformat() if day else "–"
