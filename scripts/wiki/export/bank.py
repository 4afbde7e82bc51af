"""The figures of all questions as Markdown that is also readable in a terminal: columns stand below each other."""

from collections.abc import Sequence

from wiki.check.census import Table, take_census
from wiki.site import Site


def render_bank(site: Site) -> str:
    """Return the page of figures for editors."""
    return "# Figures of the questions\n\n" + "\n".join(map(_table, take_census(site)))


def _table(table: Table) -> str:
    if not table.rows:
        return f"## {table.title}\n\nNone.\n"
    widths = [max(map(len, column)) for column in zip(table.head, *table.rows, strict=True)]
    numbers = [all(not cell or cell[0].isdigit() for cell in column) for column in zip(*table.rows, strict=True)]
    rule = ["-" * (width - 1) + ":" if number else "-" * width for width, number in zip(widths, numbers, strict=True)]
    lines = [_row(cells, widths, numbers) for cells in (table.head, rule, *table.rows)]
    return f"## {table.title}\n\n" + "".join(f"{line}\n" for line in lines)


def _row(cells: Sequence[str], widths: Sequence[int], numbers: Sequence[bool]) -> str:
    told = [
        cell.rjust(width) if number else cell.ljust(width)
        for cell, width, number in zip(cells, widths, numbers, strict=True)
    ]
    return f"| {' | '.join(told)} |"
