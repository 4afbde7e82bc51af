"""A team as `wiki cohort` meets it: events and learners' files, questions of any type, and a course of one page.

Files are made at `NOW`, and events begin thirty days before: what is counted does not hang on the day of the test.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from wiki.cohort.bank import Bank, Track
from wiki.cohort.merge import Learner
from wiki.cohort.progress import Progress, make_progress
from wiki.model.event import read_event
from wiki.model.quiz import AnyQuestion, Question

DAY = 86_400_000
NOW = 1_795_000_000_000  # 18 November 2026
START = NOW - 30 * DAY
WRITTEN = "what I really think of my boss"


def deed(number: int, **changes: Any) -> dict[str, Any]:
    """An event as the browser writes it: the number gives its id, and its minute."""
    event = {
        "id": f"{number:032x}",
        "v": 2,
        "at": START + number * 60_000,
        "offset": 540,
        "language": "en",
        "kind": "answer",
        "item": "why-answer",
        "revision": 1,
        "grade": 1,
        "choice": ["return"],
        "confidence": "sure",
        "content": "0123abcd",
        "place": "page",
    }
    return event | changes


def mark(number: int, item: str, choice: str, **changes: Any) -> dict[str, Any]:
    """A page marked as read or unread."""
    return deed(number, kind="page", item=item, choice=[choice], grade=None, confidence=None, **changes)


def record(*events: object, **changes: Any) -> dict[str, Any]:
    """A learner's file."""
    return {
        "format": "engagement-wiki-record",
        "version": 2,
        "made": NOW,
        "name": "Ana",
        "events": list(events),
    } | changes


def write(path: Path, value: object) -> Path:
    """Write something as a file: bytes and text as they are, all else as JSON."""
    if isinstance(value, bytes):
        path.write_bytes(value)
    else:
        path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return path


def learner(*events: dict[str, Any], label: str = "Ana") -> Learner:
    """A learner with these events."""
    return Learner(label, (Path(f"{label}.json"),), tuple(map(read_event, events)))


TEXT = {"en": "text", "ja": "文"}


def question(kind: str, name: str = "q", **parts: Any) -> AnyQuestion:
    """A question of any type."""
    base = {"id": name, "type": kind, "section": "s", "objective": "o", "bloom": "apply", "reviewed": date(2026, 11, 1)}
    adapter: TypeAdapter[AnyQuestion] = TypeAdapter(Question)
    return adapter.validate_python({"revision": 1, "ask": TEXT, **base, **parts})


def part(name: str, **more: Any) -> dict[str, Any]:
    """An option, item or scene whose text is its id in capitals."""
    return {"id": name, "text": {"en": name.upper(), "ja": name.upper()}, "why": TEXT} | more


OPTIONS = [part("key", correct=True), part("wrong"), part("other")]
SINGLE = question("single", options=OPTIONS)
REFLECT = question("reflect", "r", model=TEXT, rubric=[part("one"), part("two")])
TRUE_FALSE = question("true-false", answer=False, options=[part("a", correct=True), part("b")])
SPELLINGS = {"en": ["fan"], "ja": ["ファン"]}
SHORT = question("short", accept=SPELLINGS, why=TEXT)
QUESTIONS = [question("single", f"q{n}", options=OPTIONS) for n in range(7)]


def bank_of(*questions: AnyQuestion) -> Bank:
    """A course of one page, `p`, and one track."""
    return Bank(
        paths=frozenset({"p", "week"}),
        renamed={"old/p": "p"},
        titles={"p": "Page"},
        by_page={"p": questions},
        questions={each.id: each for each in questions},
        page_of={each.id: "p" for each in questions},
        tracks=(Track("t", "Track", ("p",)),),
        week=("p",),
    )


def team(*rights: str, bank: Bank) -> list[Progress]:
    """A learner for each text: `1` and `0` are first answers to the questions in turn, a blank is none."""
    people = []
    for number, pattern in enumerate(rights):
        events = [
            deed(number * 100 + place, item=item, grade=int(mark_ == "1"), choice=["key" if mark_ == "1" else "wrong"])
            for place, (item, mark_) in enumerate(zip(bank.questions, pattern, strict=False))
            if mark_ != " "
        ]
        people.append(make_progress(learner(*events, label=f"L{number}"), bank))
    return people
