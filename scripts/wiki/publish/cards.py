"""Preview pictures (1200 x 630 px) that other sites show beside a link."""

import hashlib
import math
import os
import re
import shutil
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw, ImageFont

from wiki import titles
from wiki.model.text import Language
from wiki.publish.view import card_path
from wiki.site import Site
from wiki.titles import MOST_LINES, TITLE_SIZE, font, title_lines
from wiki.words import words

SIZE = (1200, 630)
_PAPER, _INK, _SOFT = "#fbf8f3", "#1f2328", "#535860"
_EDGE, _LINE = 90, 84
# Few colours are drawn, so that a palette keeps the picture light: those of the knot, and shades of two inks.
_COLOURS, _SHADES = 24, 8
_MARK = Path(__file__).parents[3] / "overrides" / "assets" / "images" / "mark.svg"
_CORD = re.compile(r'<path stroke="(#\w+)"[^>]* d="([^"]+)"')
_CORD_WIDTH = 3.4
_FINER = 3  # drawn larger, then made small: smooth edges


def write_cards(site: Site, out: Path) -> None:
    """Write the card of every page below the folder of the built site."""
    for page in site.pages.values():
        path = out / card_path(page.file.removeprefix("docs/"))
        write_card(page.front.title, page.language, path, cache=site.root / ".cache" / "cards")


def write_card(title: str, language: Language, path: Path, *, cache: Path) -> None:
    """Write the card of a page; a card that was drawn before is copied."""
    drawn = "\n".join((_drawing(), _mark(), *title_lines(title, language), _name(language)))
    kept = cache / f"{hashlib.sha256(drawn.encode()).hexdigest()[:16]}.png"
    if not kept.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        # A build that is broken off, or another one beside this, leaves no half card.
        half = kept.with_suffix(f".{os.getpid()}")
        draw_card(title, language).save(half, format="PNG", compress_level=3)  # the usual 6 takes three times as long
        half.replace(kept)
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(kept, path)


def draw_card(title: str, language: Language) -> Image.Image:
    """Draw the knot, the title and the wiki's name on paper."""
    card = _sheet(_mark()).copy()
    for number, line in enumerate(title_lines(title, language)[:MOST_LINES]):
        _write(card, line, font(TITLE_SIZE), top=260 + number * _LINE, shades=_COLOURS)
    _write(card, _name(language), font(30), top=530, shades=_COLOURS + _SHADES)
    return card


def _write(card: Image.Image, text: str, font: ImageFont.FreeTypeFont, *, top: int, shades: int) -> None:
    """Write in the shades that stand in the palette from `shades` on; matching colours would take ten times as long."""
    line = Image.new("L", (SIZE[0] - _EDGE, _LINE), shades)
    ImageDraw.Draw(line).text((0, 0), text, font=font, fill=shades + _SHADES - 1)
    card.paste(line, (_EDGE, top))


def _name(language: Language) -> str:
    """Return the wiki's name and what it says of itself."""
    label = words(language)
    return f"{label('site.name')} – {label('site.tagline')}"


@lru_cache(maxsize=1)
def _drawing() -> str:
    """Return what every card is drawn by: this module, where lines end, and the packages that hold pen and font."""
    modules = [Path(file).read_text(encoding="utf-8") for file in (__file__, titles.__file__)]
    return "\n".join((*modules, *map(version, ("pillow", "matplotlib-fontja"))))


def _mark() -> str:
    return _MARK.read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def _sheet(mark: str) -> Image.Image:
    """Return paper with the knot, which all cards have, and a palette of its colours and of the shades of writing."""
    sheet = Image.new("RGB", SIZE, _PAPER)
    _draw_knot(sheet, mark, left=_EDGE, top=70, scale=4)
    few = sheet.quantize(_COLOURS)
    writing = [shade for colour in (_INK, _SOFT) for shade in _from_paper(colour)]
    few.putpalette([*(few.getpalette() or [])[: 3 * _COLOURS], *chain.from_iterable(writing)])
    return few


def _from_paper(colour: str) -> Iterator[tuple[int, ...]]:
    """Yield the shades between paper and a colour, which make the edges of letters smooth."""
    ends = list(zip(ImageColor.getrgb(_PAPER), ImageColor.getrgb(colour), strict=True))
    for step in range(_SHADES):
        yield tuple(round(paper + (ink - paper) * step / (_SHADES - 1)) for paper, ink in ends)


def _draw_knot(card: Image.Image, mark: str, *, left: int, top: int, scale: int) -> None:
    """Draw the mark of `overrides/assets/images/mark.svg`: two cords that hold each other."""
    fine = Image.new("RGBA", (48 * scale * _FINER, 28 * scale * _FINER))
    pen = ImageDraw.Draw(fine)
    for colour, path in _CORD.findall(mark):
        for piece in path.split("M")[1:]:
            pen.polygon([(x * scale * _FINER, y * scale * _FINER) for x, y in _outline(_points(piece))], fill=colour)
    small = fine.resize((48 * scale, 28 * scale), Image.Resampling.LANCZOS)
    card.paste(small, (left, top), small)


def _outline(line: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the outline of a cord along a line: one side there, the other back."""
    sides: tuple[list[tuple[float, float]], list[tuple[float, float]]] = ([], [])
    for index, (x, y) in enumerate(line):
        (x0, y0), (x1, y1) = line[max(index - 1, 0)], line[min(index + 1, len(line) - 1)]
        length = math.hypot(x1 - x0, y1 - y0)
        across, along = (y0 - y1) / length * _CORD_WIDTH / 2, (x1 - x0) / length * _CORD_WIDTH / 2
        sides[0].append((x + across, y + along))
        sides[1].append((x - across, y - along))
    return [*sides[0], *reversed(sides[1])]


def _points(piece: str) -> list[tuple[float, float]]:
    """Return points along one visible piece of a cord, written as in `0.5 2.5C3.5 8.4 8.5 10.6 13.5 9.6C…`."""
    first, *curves = ([float(number) for number in part.split()] for part in piece.split("C"))
    at = (first[0], first[1])
    line = [at]
    for x1, y1, x2, y2, x3, y3 in curves:
        corners = (at, (x1, y1), (x2, y2), (x3, y3))
        line += [_bezier(corners, step / 40) for step in range(1, 41)]
        at = (x3, y3)
    return line


def _bezier(curve: tuple[tuple[float, float], ...], t: float) -> tuple[float, float]:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    x, y = (sum(weight * point[axis] for weight, point in zip(weights, curve, strict=True)) for axis in (0, 1))
    return x, y
