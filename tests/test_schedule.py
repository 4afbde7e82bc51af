"""The review's dates are those of FSRS: Python's `fsrs`, an implementation of its own, reckons the same."""

import json
import random
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from fsrs import Card, Rating, Scheduler

from node import run_node

HISTORIES = 200
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SCRIPT = """
import { readFileSync } from "node:fs";
import { remember } from "./overrides/assets/javascripts/review/schedule.js";

const histories = JSON.parse(readFileSync(process.argv[1], "utf-8"));
process.stdout.write(JSON.stringify(histories.map(remember)));
"""
SCHEDULER = Scheduler(
    desired_retention=0.9, learning_steps=(), relearning_steps=(), maximum_interval=180, enable_fuzzing=False
)

Moment = dict[str, Any]


def make_history(draw: random.Random) -> list[Moment]:
    """Answers to one item: on time, much too late, twice a day; at home and on journeys."""
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=draw.randrange(500_000))
    offset = draw.choice((-480, -180, 0, 60, 345, 540, 780))
    skill = draw.random()
    history = []
    for _ in range(draw.randint(1, 16)):
        at += timedelta(minutes=draw.choice((3, 300, 1440, 2000, 4320, 10_000, 45_000, 300_000, 600_000)))
        if draw.random() < 0.1:
            offset = draw.choice((-480, 0, 540))
        history.append(
            {
                "at": round(at.timestamp() * 1000),
                "offset": offset,
                "grade": 1 if draw.random() < skill else draw.choice((0, 0.5, 0.75)),
                "confidence": draw.choice(("sure", "sure", "think", "guess", None)),
                "place": draw.choice(("page", "review")),
                "content": "",
            }
        )
    return history


def rate(moment: Moment) -> Rating:
    if moment["grade"] < 1:
        return Rating.Again
    return Rating.Hard if moment["confidence"] in ("think", "guess") else Rating.Good


def local_day(moment: Moment) -> datetime:
    """The date of the learner's own clock four hours ago, as midnight UTC."""
    zone = timezone(timedelta(minutes=moment["offset"]))
    then = datetime.fromtimestamp(moment["at"] / 1000, zone) - timedelta(hours=4)
    return datetime(then.year, then.month, then.day, tzinfo=UTC)


def reckon(history: list[Moment]) -> Card:
    """The oracle's card."""
    card = Card()
    for moment in history:
        day = local_day(moment)
        if card.last_review and day <= card.last_review:
            continue
        card, _ = SCHEDULER.review_card(card, rate(moment), day)
    return card


def test_the_oracle_agrees(tmp_path: Path) -> None:
    """Memory and due day of 200 histories are the same in the browser's code and in Python's."""
    draw = random.Random(20261122)  # noqa: S311  # the same histories at every run
    histories = [make_history(draw) for _ in range(HISTORIES)]
    given = tmp_path / "histories.json"
    given.write_text(json.dumps(histories), encoding="utf-8")
    done = run_node("--input-type=module", "--eval", SCRIPT, str(given))
    assert done.returncode == 0, done.stderr
    cards = json.loads(done.stdout)
    assert len(cards) == HISTORIES
    longest = 0
    for ours, history in zip(cards, histories, strict=True):
        card = reckon(history)
        assert card.last_review is not None
        assert ours["stability"] == pytest.approx(card.stability, rel=1e-6)
        assert ours["difficulty"] == pytest.approx(card.difficulty, rel=1e-6)
        assert ours["due"] == (card.due - EPOCH).days
        assert ours["last"] == (card.last_review - EPOCH).days
        longest = max(longest, ours["due"] - ours["last"])
    assert longest == 180, "the histories do not reach the longest interval"
