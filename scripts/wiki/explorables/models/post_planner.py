"""Post planner: decisions about a programme become a plan on one page, and six rules object where they must.

The rules are ours; what they rest on is cited in the model's words.

Objection
├── owner      nobody is in charge                                stop
├── first      the technology was settled first                   change it: tools come last (Bernoff, Kumamura)
├── months     relations as the goal in fewer than six months     change it: Kumamura says that 1 to 3 cannot do it
├── topics     the company's own products only                    change it (Kumamura)
├── rivals     rivals may not be named                            ask why (Kumamura)
└── objective  one that does not serve the goal                   ask why: the chapter's table, ours as well
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from wiki.explorables.kit.controls import Control, Line, Options, Range, Toggle, Values
from wiki.explorables.kit.figures import Say, Sheet, SheetLine, View
from wiki.explorables.kit.numbers import say

SHORTEST = 6  # months for relations; the cut-off is ours
RULES = 6
SERVES: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "awareness": ("talking", "energizing"),
        "relations": ("listening", "supporting", "embracing"),
        "purchase": ("energizing", "supporting"),
    }
)
WRITTEN = ("people", "change", "tool", "why", "measure", "limit", "owner")

CONTROLS: tuple[Control, ...] = (
    Options("first", ids=("people", "objective", "technology"), start="technology", listed=True),
    Options("goal", ids=tuple(SERVES), start="relations", listed=True),
    Options(
        "objective",
        ids=("listening", "talking", "energizing", "supporting", "embracing"),
        start="listening",
        listed=True,
    ),
    Options("topics", ids=("own", "theirs"), start="own", listed=True),
    Range("months", low=1, high=24, step=1, start=3),
    Toggle("rivals", start=True),
    Line("product"),
    *(Line(name) for name in WRITTEN),
)


@dataclass(frozen=True)
class Plan:
    """The rules that object, whether the plan has to stop, and how many of the seven lines are still empty."""

    objections: tuple[str, ...]
    stop: bool
    gaps: int


def run(values: Values) -> Plan:
    """Hold a plan to the rules."""
    objections = tuple(name for name, objects in rules(values).items() if objects)
    return Plan(objections, stop="owner" in objections, gaps=sum(not _written(values, name) for name in WRITTEN))


def rules(values: Values) -> dict[str, bool]:
    """Return for each rule whether it objects."""
    goal = str(values["goal"])
    return {
        "owner": not _written(values, "owner"),
        "first": values["first"] == "technology",
        "months": goal == "relations" and float(values["months"]) < SHORTEST,
        "topics": values["topics"] == "own",
        "rivals": bool(values["rivals"]),
        "objective": values["objective"] not in SERVES[goal],
    }


def _written(values: Values, name: str) -> str:
    return str(values[name]).strip()


def show(result: Plan, values: Values) -> View:
    """Show the plan as a sheet, with what the rules object to below it."""
    objective, count = str(values["objective"]), len(result.objections)
    lines: list[SheetLine] = [
        ("h", _line(values, "product")),
        ("p", Say("goal", {"goal": f"@{values['goal']}", "months": say(float(values["months"]))})),
        ("p", _line(values, "people")),
        ("p", Say(f"objective-{objective}")),
        *(("p", _line(values, name)) for name in ("change", "tool", "why")),
        ("p", _line(values, "measure", gap=f"measure-{objective}")),
        *(("p", _line(values, name)) for name in ("limit", "owner")),
        ("p", Say(f"topics-{values['topics']}", {"rivals": "@banned" if values["rivals"] else "@named"})),
        ("h", Say("objections" if count else "agreed", {"count": say(count)})),
        *(("warn", Say(f"rule-{name}", {"objective": f"@{objective}"})) for name in result.objections),
    ]
    if not count:
        lines.append(("p", Say("colleague")))
    kind = "stop" if result.stop else "object" if count else "open" if result.gaps else "clear"
    return View(
        figure=Sheet(lines),
        sentence=Say(kind, {"count": say(count), "rules": say(RULES), "gaps": say(result.gaps)}),
        columns=(),
        rows=(),
    )


def _line(values: Values, name: str, gap: str = "") -> Say:
    text = _written(values, name)
    return Say(name, {"text": text}) if text else Say(gap or f"{name}-gap")
