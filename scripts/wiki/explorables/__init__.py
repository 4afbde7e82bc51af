"""The models a reader can move: name to renderer.

    [The market map](model:market-map?stage=1)  ->  render_explorable("market-map", …)  ->  <wiki-market-map> …

A model is three files, found by their name: `models/<name>.py` here (equations and view), its twin
`overrides/assets/javascripts/models/<name>.js`, and its words `knowledge/models/<name>.yml`.
The market map came first and draws a picture of its own kind: it has its own element, page and style.
"""

import pkgutil
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, cast

from wiki.explorables import market_map_page, models
from wiki.explorables.kit.page import Model, render_beginning, render_model
from wiki.explorables.kit.wording import Wording
from wiki.model.explorable import MARKET_MAP
from wiki.model.text import Language

MODELS: Mapping[str, Model] = {
    module.name.replace("_", "-"): cast("Model", import_module(f"{models.__name__}.{module.name}"))
    for module in pkgutil.iter_modules(models.__path__)
}
EXPLORABLES: tuple[str, ...] = (MARKET_MAP, *MODELS)


def render_explorable(
    name: str,
    *,
    parameters: Mapping[str, str],
    words: Mapping[str, Any],
    language: Language,
    source: Callable[[str], str],
) -> str:
    """Return a model as HTML that is complete without a script: words with both languages, one language shown.

    Raises ValueError with one clear sentence where a parameter is bad or a word is missing.
    """
    if name == MARKET_MAP:
        return market_map_page.render(parameters=parameters, words=words, language=language)
    return render_model(name, MODELS[name], parameters=parameters, words=words, language=language, source=source)


def shown_of(name: str, words: Mapping[str, Any], language: Language) -> tuple[str, list[tuple[str, str]]]:
    """Return for the gallery the picture of a model as it begins, or the lines of a sheet, each with its kind.

    Raises ValueError where a word is missing.
    """
    if name == MARKET_MAP:
        return market_map_page.render_picture(words=words, language=language), []
    return render_beginning(name, MODELS[name], words, language)


def told_of(name: str, words: Mapping[str, Any], language: Language) -> tuple[str, str]:
    """Return a model's title and summary. Raises ValueError where one is missing."""
    wording = Wording(name, words, language)
    return wording("title"), wording("summary")
