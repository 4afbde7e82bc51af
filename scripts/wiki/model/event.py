"""An event of a learner's record: the twin of `overrides/assets/javascripts/record/events.js`.

Event
├── answer      to a question: grade 0 to 1, choice in the form of its type, confidence where it was asked
├── prediction  before reading: never graded
├── page        a page marked as read, or as unread again
└── draw        a final check begins: the track, and the items drawn; its id names the run
"""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field, StringConstraints, TypeAdapter, model_validator
from pydantic.dataclasses import dataclass

from wiki.model.text import Language, Whole

EVENT_VERSION = 2

Kind = Literal["answer", "prediction", "page", "draw"]
Confidence = Literal["sure", "think", "guess"]
CONFIDENCES: tuple[Confidence, ...] = ("sure", "think", "guess")

_String = Annotated[str, Field(strict=True)]
_EventId = Annotated[_String, StringConstraints(pattern=r"\A[0-9a-f]{32}\z")]


def _edition(named: object) -> object:
    """Read the language of a translation, which pages once named, as English."""
    return "en" if isinstance(named, str) and named not in ("", "ja") else named


_Edition = Annotated[Language, BeforeValidator(_edition)]
_Chosen = Annotated[_String, StringConstraints(max_length=10_000)]


# Slots, since a team has hundreds of thousands of them; its fields are strict, since "1" is no grade.
@dataclass(frozen=True, slots=True, config=ConfigDict(extra="ignore"))
class Event:
    """What happened once, for ever as it was. `at` is in UTC milliseconds, `offset` in minutes east of UTC."""

    id: _EventId
    v: Literal[2]
    at: Annotated[Whole, Field(ge=0, le=8_640_000_000_000_000)]
    offset: Annotated[Whole, Field(ge=-900, le=900)]
    language: _Edition
    kind: Kind
    item: Annotated[_String, StringConstraints(min_length=1, max_length=200)]
    revision: Annotated[Whole, Field(ge=1, le=1_000_000)]
    grade: Annotated[float, Field(strict=True, ge=0, le=1)] | None
    choice: Annotated[tuple[_Chosen, ...], Field(max_length=60)]
    confidence: Confidence | None
    content: Annotated[_String, StringConstraints(pattern=r"\A([0-9a-f]{8})?\z")]
    place: Annotated[_String, StringConstraints(pattern=r"\A(page|review|[0-9a-f]{32})\z")]

    @model_validator(mode="after")
    def _fits_its_kind(self) -> "Event":
        if self.kind == "answer":
            if self.grade is None:
                raise ValueError("grade")
            return self
        if self.grade is not None or self.confidence is not None:
            raise ValueError("grade")
        if self.kind == "page" and self.choice not in (("read",), ("unread",)):
            raise ValueError("choice")
        if self.kind != "prediction" and self.revision != 1:
            raise ValueError("revision")
        return self

    @property
    def right(self) -> bool:
        """Say whether an answer was wholly right."""
        return self.grade == 1


_EVENT: TypeAdapter[Event] = TypeAdapter(Event)


def _from_1(event: Mapping[str, Any]) -> dict[str, Any]:
    return {**event, "v": 2, "content": "", "place": "page"}


# Each takes an event from the version of its place (0: version 1) to the next. Append only.
_MIGRATIONS: tuple[Callable[[Mapping[str, Any]], dict[str, Any]], ...] = (_from_1,)


def read_event(value: object) -> Event:
    """Return something from a file as an event of this version; what stands beside its fields is dropped.

    Raises ValueError where it is none: pydantic's ValidationError, or one whose text is the field that is wrong.
    """
    if not isinstance(value, dict):
        raise ValueError("event")  # one kind of error for all that is none
    version = value.get("v")
    if type(version) is not int or not 1 <= version <= EVENT_VERSION:
        raise ValueError("v")
    if version == 1 and value.get("kind") not in ("answer", "prediction"):
        raise ValueError("kind")
    for migrate in _MIGRATIONS[version - 1 :]:
        value = migrate(value)
    return _EVENT.validate_python(value)
