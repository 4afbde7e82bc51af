"""The models a reader can move: name to renderer.

    [The market map](model:market-map?stage=1)  ->  EXPLORABLES["market-map"]  ->  <wiki-market-map> …

Each has its words in `knowledge/models/<name>.yml`, its element in `overrides/assets/javascripts/<name>/element.js`,
its style in `overrides/assets/stylesheets/<name>.css` and its test values in `tests/models/<name>.json`.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Protocol

from wiki.explorables import market_map_page


class Explorable(Protocol):
    """Renders a model as HTML that is complete without a script."""

    def __call__(self, *, parameters: Mapping[str, str], words: Mapping[str, Any], language: str) -> str:
        """Return the element: parameters as written in the page, words with both languages, one language shown.

        Raises ValueError with one clear sentence where a parameter is bad or a word is missing.
        """


EXPLORABLES: Mapping[str, Explorable] = MappingProxyType({"market-map": market_map_page.render})
