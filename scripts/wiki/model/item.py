"""What every question has, and the questions that are answered by choosing, ordering or matching.

Item
├── Choice    Single | Multiple | TrueFalse
└── Order | Match
"""

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

from pydantic import Field

from wiki.model.claim import ClaimId
from wiki.model.text import Day, Record, Slug, Text, Whole

Bloom = Literal["remember", "understand", "apply", "analyze", "evaluate", "create"]
AT_APPLY_OR_ABOVE: frozenset[Bloom] = frozenset({"apply", "analyze", "evaluate", "create"})


class Option(Record):
    """One answer to choose, with the reason why it is right or wrong."""

    id: Slug
    text: Text
    correct: bool = False
    why: Text


class Step(Record):
    """One thing to be put in order."""

    id: Slug
    text: Text
    why: Text


class Pair(Record):
    """Two sides that belong together."""

    id: Slug
    left: Text
    right: Text
    why: Text


class Spare(Record):
    """A right-hand side that fits nowhere."""

    id: Slug
    right: Text
    why: Text


class Item(Record):
    """What every question has. `revision` is raised when the meaning changes."""

    id: Slug
    section: Slug
    objective: Slug
    bloom: Bloom
    claims: tuple[ClaimId, ...] = ()
    sources: tuple[str, ...] = ()
    reviewed: Day
    revision: Annotated[Whole, Field(ge=1)]
    ask: Text


class Single(Item):
    """Choose one."""

    type: Literal["single"]
    options: Annotated[tuple[Option, ...], Field(min_length=3, max_length=4)]


class Multiple(Item):
    """Choose all that apply."""

    type: Literal["multiple"]
    options: Annotated[tuple[Option, ...], Field(min_length=3, max_length=4)]


class TrueFalse(Item):
    """Judge a statement, then choose the reason."""

    type: Literal["true-false"]
    answer: bool
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=4)]


class Order(Item):
    """Put in order; `items` stand in the right one."""

    type: Literal["order"]
    items: Annotated[tuple[Step, ...], Field(min_length=3, max_length=6)]


class Match(Item):
    """Find the right-hand side of each left-hand side; at least one is left over."""

    type: Literal["match"]
    pairs: Annotated[tuple[Pair, ...], Field(min_length=3, max_length=5)]
    spare: Annotated[tuple[Spare, ...], Field(min_length=1)]


Choice = Single | Multiple | TrueFalse


def choices(questions: Iterable[Item]) -> Iterator[Choice]:
    """Yield the questions that offer options."""
    for question in questions:
        if isinstance(question, Choice):
            yield question


def keys_of(question: Choice) -> list[Option]:
    """Return the options that are right."""
    return [option for option in question.options if option.correct]


def distractors_of(question: Choice) -> list[Option]:
    """Return the options that are wrong."""
    return [option for option in question.options if not option.correct]
