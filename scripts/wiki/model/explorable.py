"""The words of a model to move, as `knowledge/models/<name>.yml` holds them.

What a model needs beyond this form is known to the model: a word that it asks for in vain is told where it is shown.

ModelWords      what is shown around every model; the groups are its own: `controls`, `chart`, `results`, `columns`
└── variants    words that go before the general ones, for a page that asks for them by name
MapWords        those of the market map, which has a form of its own
"""

from collections.abc import Mapping
from typing import Annotated, Any
from urllib.parse import parse_qsl

from pydantic import BeforeValidator

from wiki.model.page import Mention
from wiki.model.text import Filled, Record, Sentence, Text

MARKET_MAP = "market-map"


def item_of(name: str, parameters: Mapping[str, str]) -> str:
    """Return the id of a model as a page places it: what links lead to, and what a prediction is recorded under."""
    if name == MARKET_MAP:
        return f"{MARKET_MAP}-stage-{parameters.get('stage', '')}"
    variant = parameters.get("for", "")
    return f"model-{name}-{variant}" if variant else f"model-{name}"


def placed_as(mention: Mention) -> str:
    """Return the id of the model that a page asks for."""
    return item_of(mention.target, dict(parse_qsl(mention.detail)))


class Guess(Record):
    """An outcome to choose before moving anything."""

    id: Filled
    text: Text
    correct: bool = False


class Predict(Record):
    """The question before the picture, and what comes out; a variant may hold a part of it."""

    ask: Text | None = None
    options: tuple[Guess, ...] = ()
    reveal: Text | None = None


class ControlWords(Record):
    """The words of one control; `options` are those of a choice."""

    label: Text
    unit: Sentence | None = None
    hint: Text | None = None
    options: Mapping[str, Text] = {}


def _as_written(value: Any) -> Any:  # whatever the editor wrote
    return str(value) if isinstance(value, int | float) else value


class Words(Record):
    """All words that a variant can have of its own; `start` holds values to begin with, by control."""

    title: Text | None = None
    summary: Text | None = None
    predict: Predict = Predict()
    start: Mapping[str, Annotated[str, BeforeValidator(_as_written)]] = {}
    controls: Mapping[str, ControlWords] = {}
    chart: Mapping[str, Text] = {}
    results: Mapping[str, Sentence] = {}
    columns: Mapping[str, Text] = {}
    play: Text | None = None
    note: Text | None = None
    wrong: Text | None = None
    sources: tuple[str, ...] = ()
    own: bool = False


class ModelWords(Words):
    """The words of a model with its variants."""

    variants: Mapping[str, Words] = {}


class Stage(Record):
    """One stage of the market map."""

    name: Text | None = None
    new: Text | None = None
    ask: Text | None = None
    options: tuple[Guess, ...] = ()
    reveal: Text | None = None
    wrong: Text | None = None


class MapWords(Record):
    """The words of the market map."""

    title: Text | None = None
    summary: Text | None = None
    stage: Sentence | None = None
    before: Sentence | None = None
    see: Text | None = None
    note: Text | None = None
    play: Text | None = None
    beats: Mapping[str, Text] = {}
    prediction: Mapping[str, Sentence] = {}
    controls: Mapping[str, Text] = {}
    results: Mapping[str, Sentence] = {}
    table: Mapping[str, Text] = {}
    nodes: Mapping[str, Text] = {}
    kinds: Mapping[str, Text] = {}
    statuses: Mapping[str, Text] = {}
    stages: Mapping[str, Stage] = {}
