"""What a run measured, as tables for a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from wiki.bench.bars import weigh
from wiki.bench.measured import TRANSFER_KINDS, Audit, Builds, Measured, View


def write_report(measured: Measured) -> str:
    """Return every table, and at the end what missed its bar."""
    return "\n\n".join("\n".join(lines) for lines in _parts(measured)) + "\n"


def _parts(measured: Measured) -> Iterator[Sequence[str]]:
    if measured.views:
        yield [
            "First view (empty cache), bytes with headers",
            *_views((each.page, each.first) for each in measured.views),
        ]
        yield ["Next view (warm cache), bytes with headers", *_views((each.page, each.next) for each in measured.views)]
    if measured.audits:
        yield ["Lighthouse, mobile; times in ms, medians", *_audits(measured.audits)]
    if measured.waits:
        rows = [(wait.what, f"{wait.taken:g}", f"{wait.limit:g}") for wait in measured.waits]
        yield ["Waits, ms", *table(("what", "taken", "may take"), rows)]
    if measured.builds:
        yield [_builds(measured.builds)]
    if measured.preview is not None:
        yield [f"Saved chapter to new page in the browser (median of 5): {measured.preview:,.0f} ms"]
    if measured.not_reached:
        yield [f"{part}: not reached: {reason}" for part, reason in measured.not_reached.items()]
    bars = list(weigh(measured))
    missed = [bar for bar in bars if not bar.held]
    if bars:
        yield [
            f"{len(bars) - len(missed)} of {len(bars)} bars held" + (". Missed:" if missed else "."),
            *(
                f"  {bar.what}: {bar.value:g}, {'at least' if bar.at_least else 'at most'} {bar.limit:g}"
                for bar in missed
            ),
        ]


def _views(rows: Iterable[tuple[str, View]]) -> list[str]:
    cells = [
        (page, f"{view.requests}", f"{view.total:,}", *(f"{view.bytes[kind]:,}" for kind in TRANSFER_KINDS))
        for page, view in rows
    ]
    return table(("page", "requests", "bytes", *TRANSFER_KINDS), cells)


def _audits(audits: Iterable[Audit]) -> list[str]:
    head = ("page", "accessibility", "best practices", "SEO", "performance", "LCP", "TBT", "CLS", "failed")
    cells = [
        (
            audit.page,
            f"{audit.accessibility}",
            f"{audit.best_practices}",
            f"{audit.seo}",
            f"{audit.performance:g}",
            f"{audit.lcp:,.0f}",
            f"{audit.tbt:,.0f}",
            f"{audit.cls:g}",
            "; ".join(audit.failed),
        )
        for audit in audits
    ]
    return table(head, cells)


def _builds(builds: Builds) -> str:
    return (
        f"Cold build of {builds.pages} pages, notebooks kept (median of 3): {builds.ours:g} s; "
        f"stock MkDocs + Material + mkdocs-jupyter: {builds.stock:g} s; ratio {builds.ratio:.2f}"
    )


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Align cells in columns: words to the left, numbers to the right."""
    columns = list(zip_longest(*rows, fillvalue=""))
    numeric = [all(cell[:1].isdigit() for cell in column) for column in columns]
    widths = [max(map(len, column)) for column in zip_longest(head, *rows, fillvalue="")]
    lines = [head, ["-" * width for width in widths], *rows]
    return ["  ".join(map(_aligned, line, widths, numeric)).rstrip() for line in lines]


def _aligned(cell: str, width: int, number: bool) -> str:
    return cell.rjust(width) if number else cell.ljust(width)
