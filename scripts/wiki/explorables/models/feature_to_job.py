"""Feature to job: the same few words about a product, put together as three headlines for three kinds of reader.

A sentence builder after the article's "nobody wants Excel" and the idea of jobs to be done.
Which beginning suits which reader is the chapter's table; two people behind a job is the chapter's first test of an
insight. Both are rules of ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from wiki.explorables.kit.controls import Control, Line, Options, Range, Values
from wiki.explorables.kit.figures import Say, Sheet, SheetLine, View
from wiki.explorables.kit.numbers import say

ENOUGH = 2  # people who said or did something that the job explains
SUITS: Mapping[str, str] = MappingProxyType({"before": "job", "at": "feature", "after": "product"})
WORDS = ("product", "feature", "effect", "when", "want", "better", "rival", "limit")

CONTROLS: tuple[Control, ...] = (
    Options("lead", ids=("feature", "product", "job"), start="feature", listed=True),
    Options("stage", ids=tuple(SUITS), start="before", listed=True),
    *(Line(name) for name in WORDS),
    Range("seen", low=0, high=10, step=1, start=0),
)


@dataclass(frozen=True)
class Draft:
    """Whether the words are the reader's own, how many of the eight are missing, and what is open before publishing."""

    own: bool
    gaps: int
    open: tuple[str, ...]


def run(values: Values) -> Draft:
    """Hold a draft to the tests of the chapter; without any word of the reader's own it is the example's turn."""
    written = [name for name in WORDS if _written(values, name)]
    tests = {
        "early": values["lead"] != SUITS[str(values["stage"])],
        "named": values["lead"] == "job" and is_named(values),
        "wish": float(values["seen"]) < ENOUGH,
        "candour": bool(written) and "limit" not in written,
    }
    return Draft(
        own=bool(written),
        gaps=len(WORDS) - len(written) if written else 0,
        open=tuple(name for name, is_open in tests.items() if is_open),
    )


def is_named(values: Values) -> bool:
    """Return whether the job cannot be told without the product's name."""
    product = _written(values, "product").lower()
    return bool(product) and any(product in _written(values, name).lower() for name in ("when", "want"))


def _written(values: Values, name: str) -> str:
    return str(values[name]).strip()


def show(result: Draft, values: Values) -> View:
    """Show the headline, its two rivals, what stands behind them, and what is open."""
    lead, stage = str(values["lead"]), str(values["stage"])
    words = {name: _written(values, name) or ("@gap" if result.own else f"@my-{name}") for name in WORDS}
    asked = [*result.open, *(["gaps"] if result.gaps else [])]
    told = {"stage": f"@{stage}", "seen": say(float(values["seen"])), "gaps": say(result.gaps)}
    lines: list[SheetLine] = [
        ("h", Say(f"headline-{lead}", words)),
        ("h", Say("three")),
        *(("li", Say(f"suits-{name}", words)) for name in SUITS.values()),
        ("h", Say("behind")),
        *(("p", Say(name, words)) for name in ("nobody", "job", "rivals", "proof", "limit")),
        ("h", Say("open" if asked else "ready")),
        *(("warn", Say(name, told)) for name in asked),
    ]
    if not asked:
        lines.append(("p", Say("strangers")))
    filled = {"lead": f"@lead-{lead}", "stage": f"@{stage}", "wanted": f"@lead-{SUITS[stage]}"}
    counts = {"open": say(len(result.open)), "gaps": say(result.gaps)}
    return View(
        figure=Sheet(lines),
        sentence=Say("misses" if "early" in result.open else "meets", {**filled, **counts}),
        columns=(),
        rows=(),
    )
