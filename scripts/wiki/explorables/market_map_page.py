"""The market map as readable HTML: question, prediction, picture, answer, table and limits, complete without a script."""

from collections.abc import Mapping
from typing import Any

from wiki.explorables.drawing import draw, svg
from wiki.explorables.kit.refusal import ModelError
from wiki.explorables.kit.wording import Wording
from wiki.explorables.market_map import STAGES, WITH_INFLUENCERS, Scene, run
from wiki.explorables.market_map_plan import LAYOUTS, Layout
from wiki.model.explorable import MARKET_MAP, item_of
from wiki.model.said import Said
from wiki.model.text import Language
from wiki.render.html import render as fill


def render(*, parameters: Mapping[str, str], words: Mapping[str, Any], language: Language) -> str:
    """Return the model as a page asks for it: `model:market-map?stage=1`. Raises ModelError for bad parameters or where a word is missing."""
    unknown = sorted(set(parameters) - {"stage"})
    if unknown:
        raise _refusal(Said("there is no parameter {name}", name=unknown[0]))
    stage = parameters.get("stage", "")
    if stage not in map(str, STAGES):
        raise _refusal(Said("the stage must be 1, 2, 3 or 4, not “{stage}”", stage=stage))
    scene, word = run(stage=int(stage)), Wording(MARKET_MAP, words, language)
    title = word("stage").replace("{n}", stage).replace("{name}", word("stages", stage, "name"))
    return fill(
        "market-map.html",
        language,
        item=item_of(MARKET_MAP, parameters),
        stage=stage,
        title=title,
        word=word,
        options=word.raw("stages", stage, "options") or [],
        pictures=[_picture(scene, layout, word, title) for layout in LAYOUTS],
        switches=scene.stage >= WITH_INFLUENCERS,
        edges=scene.edges,
        handed=_handed(word),
    )


def _refusal(what: Said) -> ModelError:
    return ModelError(what, Said("Write model:market-map?stage=1"), before=f"{MARKET_MAP}: ")


def render_picture(*, words: Mapping[str, Any], language: Language) -> str:
    """Return the picture of the last stage, for the gallery. Raises ModelError where a word is missing."""
    word = Wording(MARKET_MAP, words, language)
    return _picture(run(stage=max(STAGES)), "upright", word, word("title"))


def _picture(scene: Scene, layout: Layout, word: Wording, title: str) -> str:
    shapes = draw(scene, layout, nodes=word.group("nodes"), kinds=word.group("kinds"))
    return svg(shapes, layout, title=title, description=word("stages", str(scene.stage), "new"))


def _handed(word: Wording) -> dict[str, Any]:
    """Return the words that the script needs beside those in the page."""
    return {
        **{group: word.group(group) for group in ("nodes", "kinds", "statuses")},
        **{key: word(key) for key in ("stage", "before")},
        **{key: word("prediction", key) for key in ("right", "wrong")},
        **word.group("results"),
        "stages": [[word("stages", str(stage), key) for key in ("name", "new")] for stage in STAGES],
    }
