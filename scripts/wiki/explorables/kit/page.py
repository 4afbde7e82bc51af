"""A model as readable HTML in six beats, complete without a script: predict, move, see, say, play, where it is wrong."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Protocol, cast

from wiki.explorables.kit.charts import draw
from wiki.explorables.kit.controls import Again, Control, Line, Options, Range, Value, Values, start_values
from wiki.explorables.kit.figures import Sheet, View
from wiki.explorables.kit.numbers import say
from wiki.explorables.kit.pen import WIDTH
from wiki.explorables.kit.shapes import Shape, markup
from wiki.explorables.kit.wording import Wording
from wiki.model.explorable import item_of
from wiki.model.text import Language
from wiki.render.html import render


class Model(Protocol):
    """A module of `wiki.explorables.models`: the twin of `overrides/assets/javascripts/models/<name>.js`."""

    CONTROLS: Sequence[Control]

    def __hash__(self) -> int:
        """Modules can be keys."""

    def run(self, values: Values) -> Any:
        """Return the result for some values: plain data."""

    def show(self, result: Any, values: Values) -> View:
        """Return what to show of a result."""


def render_model(
    name: str,
    model: Model,
    *,
    parameters: Mapping[str, str],
    words: Mapping[str, Any],
    language: Language,
    source: Callable[[str], str],
) -> str:
    """Return the model's element. `source` renders a bibliography key as a link.

    `for` among the parameters names a variant of the words; the others are values to begin with.
    Raises ValueError with one clear sentence where a parameter is bad or a word is missing.
    """
    wording, values, view = _begin(name, model, words, language, parameters)
    return render(
        "model.html",
        language,
        name=name,
        item=item_of(name, parameters),
        word=wording,
        options=wording.raw("predict", "options") or [],
        controls=[_control(control, values[control.name], wording) for control in model.CONTROLS],
        view=view,
        picture=_picture(view, wording),
        lines=_lines(view, wording),
        handed={group: wording.group(group) for group in ("results", "chart")},
        sources=[source(key) for key in wording.raw("sources") or []],
    )


def render_beginning(
    name: str, model: Model, words: Mapping[str, Any], language: Language
) -> tuple[str, list[tuple[str, str]]]:
    """Return only the picture that a model begins with, or the lines of a sheet, each with its kind.

    Raises ValueError where a word is missing.
    """
    wording, _, view = _begin(name, model, words, language, {})
    return _picture(view, wording), _lines(view, wording)


def _begin(
    name: str, model: Model, words: Mapping[str, Any], language: Language, parameters: Mapping[str, str]
) -> tuple[Wording, Values, View]:
    """Return what a model begins with: its words, values of controls before those of its words, and what they show."""
    wording = Wording(name, words, language, parameters.get("for", ""))
    start = {key: str(text) for key, text in (wording.raw("start") or {}).items()}
    values = start_values(model.CONTROLS, start | {key: text for key, text in parameters.items() if key != "for"})
    return wording, values, _show(model, tuple(values.items()))


@lru_cache(maxsize=128)
def _show(model: Model, given: tuple[tuple[str, Value], ...]) -> View:
    """Run a model once for all who show it with these values: both editions, the gallery, the check of their words."""
    values = dict(given)
    return model.show(model.run(values), values)


def _picture(view: View, wording: Wording) -> str:
    if isinstance(view.figure, Sheet):
        return ""
    shapes, height = draw(view.figure, wording.group("chart"))
    told = (Shape("title", {}, text=wording("title")), Shape("desc", {}, text=wording.say(view.sentence)))
    return markup(Shape("svg", {"viewBox": f"0 0 {WIDTH} {height:g}", "role": "img"}, (*told, *shapes)))


def _lines(view: View, wording: Wording) -> list[tuple[str, str]]:
    if not isinstance(view.figure, Sheet):
        return []
    return [(kind, wording.say(line)) for kind, line in view.figure.lines]


def _control(control: Control, value: Value, wording: Wording) -> dict[str, Any]:
    word = ("controls", control.name)
    shown: dict[str, Any] = {
        "kind": type(control).__name__.lower(),
        "control": control,
        "value": value,
        "label": wording(*word, "label"),
        "when": "=".join(control.when or ()),
    }
    match control:
        case Range():
            unit = wording(*word, "unit") if wording.raw(*word, "unit") else "{n}"
            said = unit.replace("{n}", say(cast("float", value) * control.scale, control.digits))
            shown |= {"unit": unit, "said": said, "value": f"{value:g}"}
        case Options():
            shown["options"] = [(each, wording(*word, "options", each)) for each in control.ids]
        case Again():
            shown["value"] = f"{value:g}"
        case Line():
            shown["hint"] = wording(*word, "hint") if wording.raw(*word, "hint") else ""
    return shown
