"""Pictures: each has words for those who do not see it."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from wiki.check.findings import error, on, warning
from wiki.check.labs import code_of
from wiki.check.translated import JAPANESE, is_english
from wiki.model.page import Mention, Page
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import Language
from wiki.read.files import files_below, read_bytes, relative, stands
from wiki.site import Site

# What every browser shows.
PICTURES = (".svg", ".png", ".webp", ".jpg", ".jpeg", ".gif", ".avif")
# How the others begin, whatever their name says: telephones write HEIC, and a page that was saved is HTML.
_BEGINS = re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF.{4}WEBP|.{4}ftypavi[fs]", re.DOTALL)
_NAME = re.compile(r"[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*$")
_HEAVY = 500_000  # bytes
_CURE = Said('End the cell with show(fig, alt="…") and say there what the picture shows')


def check_images(site: Site) -> Iterable[Problem]:
    """Each picture, and each drawing of a notebook, has a text instead."""
    for page in site.pages.values():
        for mention in page.mentions:
            if mention.kind == "link" and mention.target.lower().endswith(PICTURES) and "://" not in mention.target:
                what = Said("the picture {file} is only a link", file=mention.target)
                yield error(on(page, mention.line), what, Said("Begin it with a half-width !: ![what it shows](file)"))
            if mention.kind == "image" and not mention.detail.strip():
                what = Said("the picture {file} has no description for people who cannot see it", file=mention.target)
                yield error(on(page, mention.line), what, Said("Write what it shows: ![what it shows](file)"))
            if mention.kind == "image" and (said := _lost(site, page, mention.target)):
                yield error(on(page, mention.line), *said)
            elif mention.kind == "image":
                yield from _doubts(site, page, mention)
        if page.is_lab:
            yield from _notebook(page)


def _pictures(site: Site, language: Language) -> Iterator[Path]:
    every = files_below(site.root / "docs" / language)
    return (path for path in every if path.suffix.lower() in PICTURES)


def _file_name(target: str) -> str:
    return unquote(target).rpartition("/")[2].casefold()


def _lost(site: Site, page: Page, target: str) -> tuple[Said, Said] | None:
    """Say why a picture cannot be shown from this site."""
    if re.match(r"[a-z+]+:|/", target, re.IGNORECASE):
        what = Said("the picture {file} is not a file of this site", file=target[:60])
        return what, Said("Put the file beside the page, and write its name")
    path = (site.root / page.file).parent / unquote(target)
    if not stands(path):
        what = Said("there is no picture {file}", file=target[:60])
        near = next(
            (each for each in _pictures(site, page.language) if each.name.casefold() == _file_name(target)), None
        )
        if near and near.parent == path.parent:
            return what, Said("Write {name}", name=near.name)
        if near:
            return what, Said("Move {file} beside the page", file=relative(near, site.root))
        return what, Said("Correct its name, or add the file beside the page")
    data = read_bytes(path, root=site.root, problems=[]) or b""
    if path.suffix.lower() not in PICTURES or not (path.suffix.lower() == ".svg" or _BEGINS.match(data)):
        what = Said("browsers cannot show the picture {file}", file=target[:60])
        return what, Said("Save it as {endings}", endings=[*PICTURES])
    if not re.match(_NAME, path.stem):
        what = Said("the name does not work in every web address")
        return what, Said("Use a-z, 0-9 and hyphens, as in {name}", name=f"two-curves{path.suffix.lower()}")
    return None


def _doubts(site: Site, page: Page, mention: Mention) -> Iterator[Problem]:
    """Point out what a person should look at: a picture that is slow to load, words that say nothing or not to everybody."""
    path, place = (site.root / page.file).parent / unquote(mention.target), on(page, mention.line)
    if stands(path) and (size := path.stat().st_size) > _HEAVY:
        what = Said("the picture {file} is {size} KB", file=mention.target, size=size // 1000)
        yield warning(
            place, what, Said("Get it below {most} KB: make it smaller, or save it as .webp", most=_HEAVY // 1000)
        )
    words = mention.detail.strip()
    if words in (path.name, path.stem):
        what = Said("the description of the picture {file} is only its name", file=mention.target)
        yield error(place, what, Said("Write what it shows: ![what it shows](file)"))
    elif page.language == "en" and JAPANESE.search(words):
        what = Said("the description of the picture {file} is in Japanese", file=mention.target)
        yield error(place, what, Said("Write it in English"))
    elif page.language == "ja" and is_english(words):
        what = Said("the description of the picture {file} is in English", file=mention.target)
        yield error(place, what, Said("Write it in Japanese"))
    elif words and not mention.alone:
        what = Said("the picture {file} shares a paragraph with other text", file=mention.target)
        yield error(place, what, Said("Leave a blank line before and after it"))


def _notebook(page: Page) -> Iterator[Problem]:
    for cell in page.cells:
        if tree := code_of(cell):
            yield from (error(on(page, cell.line + line), what, _CURE) for line, what in _drawings(tree))


def _drawings(tree: ast.Module) -> Iterator[tuple[int, Said]]:
    """Yield line and mistake of each drawing without words."""
    shows = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _name(node) == "show"]
    for call in shows:
        alt = next((keyword.value for keyword in call.keywords if keyword.arg == "alt"), None)
        if alt is None or (isinstance(alt, ast.Constant) and not str(alt.value or "").strip()):
            yield call.lineno, Said("a picture has no description for people who cannot see it")
    if not shows and (drawn := next((node for node in tree.body if _draws(node)), None)):
        yield drawn.lineno, Said("this cell draws a picture, but does not show it with a description")


def _draws(statement: ast.stmt) -> bool:
    """Say whether a statement of a cell makes a figure: functions that only will do so do not count."""
    if not isinstance(statement, ast.Assign | ast.Expr | ast.For | ast.With):
        return False
    stored = {node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    called = {_name(node) for node in ast.walk(statement) if isinstance(node, ast.Call)}
    return "fig" in stored or not called.isdisjoint({"subplots", "figure", "savefig", "imshow"})


def _name(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
