"""Questions: one file per page, both languages side by side.

QuizFile
├── Prediction   asked before reading; nothing is graded
└── Question     single | multiple | true-false | order | match | categorise | short | numeric | scenario | reflect
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, TypeAlias, get_args

from pydantic import Field, model_validator

from wiki.model.item import Item, Match, Multiple, Option, Order, Pair, Single, Spare, Step, TrueFalse
from wiki.model.said import Said
from wiki.model.text import PagePath, Record, Slug, Text, Word

# What YAML writes without quotes: no text, no true or false, nothing endless.
Number = Annotated[float, Field(strict=True, allow_inf_nan=False)]


class PredictionOption(Record):
    """One thing a reader may expect."""

    id: Slug
    text: Text


class Prediction(Record):
    """A question before reading; `answer` is left out where nothing is right or wrong."""

    id: Slug
    ask: Text
    options: Annotated[tuple[PredictionOption, ...], Field(min_length=2, max_length=5)]
    answer: Slug | None = None
    reveal: Text

    @model_validator(mode="before")
    @classmethod
    def _no_question(cls, written: Any) -> Any:  # whatever the editor wrote
        if isinstance(written, dict) and "type" in written:
            raise ValueError(Said("a question stands under `predictions`, but belongs under `questions`"))
        return written


class Category(Record):
    """A group to sort into."""

    id: Slug
    text: Text


class Sorted(Record):
    """One thing to be sorted, and the group it belongs to."""

    id: Slug
    text: Text
    category: Slug
    why: Text


class Categorise(Item):
    """Sort things into groups."""

    type: Literal["categorise"]
    categories: Annotated[tuple[Category, ...], Field(min_length=2, max_length=4)]
    items: Annotated[tuple[Sorted, ...], Field(min_length=3, max_length=8)]


class Accepted(Record):
    """Spellings in both languages; readers may type either. The first of each language is the one shown."""

    en: Annotated[tuple[Word, ...], Field(min_length=1)]
    ja: Annotated[tuple[Word, ...], Field(min_length=1)]

    def both(self) -> tuple[str, ...]:
        """Return the spellings of both languages."""
        return (*self.en, *self.ja)


class Rejected(Record):
    """An answer that readers are likely to give and that is wrong, with the reason."""

    id: Slug
    spellings: Accepted
    why: Text


class Short(Item):
    """Type a word or two; compared after folding width, case, kana and marks."""

    type: Literal["short"]
    accept: Accepted
    why: Text
    reject: tuple[Rejected, ...] = ()


class Slip(Record):
    """A wrong number that a known mistake leads to, with the mistake."""

    id: Slug
    value: Number
    why: Text


class Numeric(Item):
    """Work out a number; anything within `tolerance` of `answer` is right."""

    type: Literal["numeric"]
    answer: Number
    tolerance: Annotated[Number, Field(ge=0)]
    unit: Text
    why: Text
    slips: tuple[Slip, ...] = ()


class Decision(Record):
    """Something one may do in a scene, where it leads, and what speaks for or against it."""

    id: Slug
    text: Text
    to: Slug
    why: Text


class Scene(Record):
    """A moment of a scenario: either decisions to take, or an end with its grade and reason."""

    id: Slug
    text: Text
    decisions: Annotated[tuple[Decision, ...], Field(max_length=4)] = ()
    end: Literal["good", "fair", "bad"] | None = None
    why: Text | None = None


class Scenario(Item):
    """Decide, see what follows, decide again; the first scene is the start."""

    type: Literal["scenario"]
    scenes: Annotated[tuple[Scene, ...], Field(min_length=3, max_length=30)]


class Criterion(Record):
    """Something a good answer does, for readers to hold their own against; `why` says what it is good for."""

    id: Slug
    text: Text
    why: Text


class Reflect(Item):
    """Write freely, then compare with a model answer and grade oneself by a rubric."""

    type: Literal["reflect"]
    model: Text
    rubric: Annotated[tuple[Criterion, ...], Field(min_length=2, max_length=6)]


AnyQuestion: TypeAlias = (
    Single | Multiple | TrueFalse | Order | Match | Categorise | Short | Numeric | Scenario | Reflect
)
Question = Annotated[AnyQuestion, Field(discriminator="type")]
TYPES: tuple[str, ...] = tuple(get_args(kind.model_fields["type"].annotation)[0] for kind in get_args(AnyQuestion))

Part: TypeAlias = Option | Step | Pair | Spare | Sorted | Rejected | Slip | Decision | Criterion
# What each end of a scenario is worth.
ENDS: Mapping[str, float] = {"good": 1.0, "fair": 0.5, "bad": 0.0}


def parts_of(question: AnyQuestion) -> Iterator[tuple[str, Part]]:
    """Yield what a question offers, or foresees as an answer, each with its place in the file, as in `options/0`."""
    for name in ("options", "items", "pairs", "spare", "reject", "slips", "rubric"):
        for index, part in enumerate(getattr(question, name, ())):
            yield f"{name}/{index}", part
    if isinstance(question, Scenario):
        for at, scene in enumerate(question.scenes):
            for index, decision in enumerate(scene.decisions):
                yield f"scenes/{at}/decisions/{index}", decision


class QuizFile(Record):
    """The predictions and questions of one page."""

    page: PagePath
    predictions: tuple[Prediction, ...] = ()
    questions: tuple[Question, ...] = ()
