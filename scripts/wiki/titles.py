"""How a title stands on the page's preview picture: in which font, and where its lines end.

`publish/cards.py` draws what is laid out here, and a rule says where there is no room for it.
"""

from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PIL import ImageFont

from wiki.model.text import Language
from wiki.typography import split_phrases

MOST_LINES = 3
TITLE_SIZE = 66
_WIDTH = 1020


def title_lines(title: str, language: Language) -> list[str]:
    """Break a title into lines that fit, however many: at spaces in English, between phrases in Japanese."""
    return list(_wrap([f"{word} " for word in title.split()] if language == "en" else split_phrases(title)))


def _wrap(parts: list[str]) -> Iterator[str]:
    line = ""
    for part in parts:
        if line and font(TITLE_SIZE).getlength((line + part).rstrip()) > _WIDTH:
            yield line.rstrip()
            line = ""
        line += part
    yield line.rstrip()


@lru_cache
def font(size: int) -> ImageFont.FreeTypeFont:
    """Return the Japanese font that matplotlib-fontja brings; it has Latin letters too."""
    found = find_spec("matplotlib_fontja")  # found, not imported: the import would load all of matplotlib
    folders = found.submodule_search_locations or () if found else ()
    path = next(path for folder in folders for path in Path(folder, "fonts").glob("*.ttf"))
    return ImageFont.truetype(path, size)
