"""Preview pictures (1200 x 630 px) that other sites show beside a link."""

import hashlib
import shutil
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from wiki.model.text import Language
from wiki.words import words

SIZE = (1200, 630)
_PAPER, _INK, _SOFT, _RED = "#fbf8f3", "#1f2328", "#535860", "#b83218"
_EDGE, _WIDTH, _LINE = 90, 1020, 84
# Change it when the drawing changes: cached cards are then drawn anew.
_DRAWING = "1"


def write_card(title: str, language: Language, path: Path, *, cache: Path) -> None:
    """Write the card of a page; a card that was drawn before is copied."""
    key = hashlib.sha256(f"{_DRAWING}/{language}/{title}".encode()).hexdigest()[:16]
    kept = cache / f"{key}.png"
    if not kept.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        draw_card(title, language).save(kept, optimize=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(kept, path)


def draw_card(title: str, language: Language) -> Image.Image:
    """Draw the knot, the title and the wiki's name on paper."""
    card = Image.new("RGB", SIZE, _PAPER)
    pen = ImageDraw.Draw(card)
    _draw_knot(pen, left=_EDGE - 6, top=80, scale=3.4)
    lines = list(_wrap(title, _font(66), language))[:3]
    for number, line in enumerate(lines):
        pen.text((_EDGE, 260 + number * _LINE), line, font=_font(66), fill=_INK)
    label = words(language)
    pen.text((_EDGE, 530), f"{label('site.name')} – {label('site.tagline')}", font=_font(30), fill=_SOFT)
    # Few colours are drawn: a palette keeps the picture light.
    return card.quantize(32)


@lru_cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    """Return the Japanese font that matplotlib-fontja brings; it has Latin letters too."""
    folder = files("matplotlib_fontja") / "fonts"
    path = next(entry for entry in folder.iterdir() if entry.name.endswith(".ttf"))
    return ImageFont.truetype(str(path), size)


def _wrap(text: str, font: ImageFont.FreeTypeFont, language: Language) -> Iterator[str]:
    """Break a title into lines that fit: at spaces in English, anywhere in Japanese."""
    parts = [f"{word} " for word in text.split()] if language == "en" else list(text)
    line = ""
    for part in parts:
        if line and font.getlength((line + part).rstrip()) > _WIDTH:
            yield line.rstrip()
            line = ""
        line += part
    yield line.rstrip()


def _draw_knot(pen: ImageDraw.ImageDraw, *, left: float, top: float, scale: float) -> None:
    """Draw the mark of `overrides/assets/images/mark.svg`: two cords that hold each other."""
    for colour, points in ((_RED, _cord(1)), (_INK, _cord(-1))):
        line = [(left + x * scale, top + (16 + y) * scale) for x, y in points]
        pen.line(line, fill=colour, width=round(3.4 * scale), joint="curve")


def _cord(side: int) -> list[tuple[float, float]]:
    """Return one cord: the cubic curves of the mark, 40 points each, mirrored for the other cord."""
    first = ((2, 0), (10, -14), (26, -14), (30, 0))
    second = ((30, 0), (34, 14), (42, 12), (46, 0))
    if side < 0:
        first, second = ((46, 0), (38, -14), (22, -14), (18, 0)), ((18, 0), (14, 14), (6, 12), (2, 0))
    return [_bezier(curve, step / 40) for curve in (first, second) for step in range(41)]


def _bezier(curve: tuple[tuple[float, float], ...], t: float) -> tuple[float, float]:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    x, y = (sum(weight * point[axis] for weight, point in zip(weights, curve, strict=True)) for axis in (0, 1))
    return x, y
