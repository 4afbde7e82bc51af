"""Labs: each cell is read as what it was meant to be, and both editions compute the same."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from warnings import catch_warnings

from wiki.check.findings import error, on
from wiki.model.notebook import Cell
from wiki.model.page import Page
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.site import Site

# Also what other programs write, and what is nearly it.
_MARK = re.compile(r"#\s*%%")
_KNOWN_MARK = re.compile(r'# %%(?: \[markdown\]| tags=\["run"\])?\s*')
# What word processors and Japanese keyboards write for the signs of code.
_WIDE = re.compile("[“”‘’„（）［］｛｝，：；＝＋－＊／＃\u3000\u00a0]")


def check_labs(site: Site) -> Iterable[Problem]:
    """The cells of a lab are words or code that can be read, the same ones in both editions."""
    for page in site.pages.values():
        if page.is_lab:
            yield from _marks(page)
            yield from _code(page)
    for english, japanese in site.both_editions():
        if english.is_lab and japanese.is_lab:
            yield from _twins(english, japanese)


def code_of(cell: Cell) -> ast.Module | None:
    """Return what a cell does, or None where it is no code or cannot be read."""
    parsed = _parse(cell.source) if cell.kind == "code" else 0
    return None if isinstance(parsed, int) else parsed


# The live preview checks everything at each save, and most cells are as they were.
@lru_cache(maxsize=1024)
def _parse(source: str) -> ast.Module | int:
    """Return what code does, or the line (from 1) from which on it cannot be read, or of which Python warns."""
    try:
        with catch_warnings(action="error"):
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as failure:
        return getattr(failure, "lineno", None) or 1


def _marks(page: Page) -> Iterator[Problem]:
    words = False
    for number, line in enumerate(page.notebook.split("\n"), 1):
        if _MARK.match(line):
            words = "[markdown]" in line
            if not _KNOWN_MARK.fullmatch(line):
                what = Said("“{line}” does not mark a cell", line=line.strip()[:40])
                yield error(on(page, number), what, Said('Write # %% [markdown], # %% or # %% tags=["run"]'))
        elif words and line.strip() and not line.startswith("#"):
            what = Said("a line of text does not begin with #")
            yield error(on(page, number), what, Said("Begin it with `# `, or begin a code cell with # %%"))
            words = False


def _code(page: Page) -> Iterator[Problem]:
    for cell in page.cells:
        if cell.kind == "code" and isinstance(line := _parse(cell.source), int):
            what, cure = Said("the code of this cell cannot be read"), Said("Run the notebook and correct it")
            if wide := _WIDE.search(cell.source.split("\n")[line - 1]):
                what = Said("the code contains {sign}, which Python cannot read", sign=wide[0])
                cure = Said("Use half-width characters and straight quotation marks")
            yield error(on(page, cell.line + line), what, cure)


def _twins(english: Page, japanese: Page) -> Iterator[Problem]:
    """Tell the first cell of another kind; otherwise each cell whose numbers differ."""
    cells, others = english.cells, japanese.cells
    for cell, other in zip(cells, others, strict=False):
        if (kind := _kind(cell)) != (theirs := _kind(other)):
            there = f"{english.file}:{cell.line}"
            what = Said("this is {this}, but {there} has {that}", this=theirs, there=there, that=kind)
            yield error(on(japanese, other.line), what, Said("Give both editions the same cells"))
            return
        this, that = code_of(cell), code_of(other)
        if this and that and (missing := _numbers(this) ^ _numbers(that)):
            there, numbers = f"{english.file}:{cell.line}", sorted(missing)
            what = Said("the code here or in {there} has {numbers}, but not both", numbers=numbers, there=there)
            yield error(on(japanese, other.line), what, Said("Use the same numbers in both"))
    if len(cells) != len(others):
        longer, at = (english, cells[len(others)]) if len(cells) > len(others) else (japanese, others[len(cells)])
        shorter = japanese if longer is english else english
        what = Said("this is {this} that {file} does not have", this=_kind(at), file=shorter.file)
        yield error(on(longer, at.line), what, Said("Give both editions the same cells"))


def _kind(cell: Cell) -> Said:
    if cell.kind == "words":
        return Said("a text cell")
    return Said("a code cell to run") if "run" in cell.tags else Said("a code cell")


def _numbers(code: ast.Module) -> set[str]:
    """Return the numbers in some code. Code itself may differ: capitals and widths are matters of a language."""
    nodes = list(ast.walk(code))
    signs = {node.operand: "-" for node in nodes if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub)}
    numbers = [node for node in nodes if isinstance(node, ast.Constant) and type(node.value) in (int, float)]
    return {signs.get(node, "") + repr(node.value) for node in numbers}
