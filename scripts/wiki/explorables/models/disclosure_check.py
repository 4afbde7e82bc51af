"""Disclosure check: the way from a post to what the rules of Japan or the United States say about it.

A tree of questions, as the chapter tells the rules. A leaf has a verdict and the sources it rests on, first the rule
itself. Whatever the sources do not settle is unclear, and goes to a lawyer. Not legal advice.

Verdict
├── outside    this rule asks for no disclosure
├── disclosed  the link can be seen
├── unclear    the sources do not settle it: ask a lawyer
├── hidden     what the rule asks for cannot be seen
└── barred     no mark mends it
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from wiki.explorables.kit.controls import Control, Options, Values
from wiki.explorables.kit.figures import Say, Sheet, SheetLine, View
from wiki.explorables.kit.numbers import say

Verdict = Literal["outside", "disclosed", "unclear", "hidden", "barred"]
Node: TypeAlias = "Ask | str"

CONTROLS: tuple[Control, ...] = (
    Options("country", ids=("japan", "us"), start="japan"),
    Options("place", ids=("ours", "person", "review", "reprint"), start="person", listed=True),
    Options(
        "link",
        ids=("none", "present", "goods", "money", "stars", "sells", "works"),
        start="present",
        listed=True,
    ),
    Options("part", ids=("free", "asked", "decided"), start="free", listed=True),
    Options("sight", ids=("clear", "buried", "absent"), start="absent", listed=True),
)

LEAVES: Mapping[str, tuple[Verdict, tuple[str, ...]]] = MappingProxyType(
    {
        "jp-ours": ("disclosed", ("caa2023",)),
        "jp-marked": ("disclosed", ("caa2023",)),
        "jp-buried": ("unclear", ("caa2023",)),
        "jp-free": ("outside", ("caa2023", "jadma_stema3")),
        "jp-asked": ("outside", ("caa2023", "jadma_stema2", "jadma_stema3")),
        "jp-present": ("outside", ("caa2023", "jadma_stema3")),
        "jp-goods": ("unclear", ("caa2023", "forbesjp2023")),
        "jp-decided": ("hidden", ("caa2023", "jadma_stema2")),
        "jp-paid": ("hidden", ("caa2023", "forbesjp2023")),
        "jp-sells": ("hidden", ("caa2023", "jadma_stema2")),
        "jp-works": ("unclear", ("caa2023", "jadma_stema2")),
        "jp-stars": ("hidden", ("caa2023", "caa2024", "bci2024")),
        "jp-coupon": ("unclear", ("caa2023", "advertimes2023", "golocal2025")),
        "jp-reward": ("unclear", ("caa2023", "golocal2025")),
        "jp-reprint": ("hidden", ("caa2023", "mynavi2024", "compliance2025")),
        "jp-quoted": ("unclear", ("caa2023", "kyugogo2025")),
        "us-ours": ("disclosed", ("ftc2023",)),
        "us-marked": ("disclosed", ("ftc2023", "manatt2023")),
        "us-buried": ("unclear", ("ftc2023", "manatt2023")),
        "us-free": ("outside", ("ftc2023", "ftc_faq")),
        "us-present": ("unclear", ("ftc2023", "ftc_faq")),
        "us-decided": ("unclear", ("ftc2023", "ftc2024")),
        "us-paid": ("hidden", ("ftc2023", "ftc_faq")),
        "us-staff": ("hidden", ("ftc2023", "ftc_faq")),
        "us-insider": ("hidden", ("ftc2024", "ftc2023", "ftc2020riley")),
        "us-stars": ("barred", ("ftc2024",)),
        "us-reward": ("unclear", ("ftc2023", "golocal2025")),
        "us-reprint": ("hidden", ("ftc2023", "manatt2023")),
    }
)


@dataclass(frozen=True)
class Ask:
    """A question, which is a control's name, and where each of its answers leads: to another, or to a leaf's name."""

    question: str
    ways: Mapping[str, Node]


def _ask(question: str, ways: Mapping[str, Node]) -> Ask:
    """Return a question; answers that lead to the same place stand together, with spaces between."""
    return Ask(question, {answer: node for answers, node in ways.items() for answer in answers.split()})


def _japan(absent: Node, clear: Node = "jp-marked") -> Ask:
    return _ask("sight", {"clear": clear, "buried": "jp-buried", "absent": absent})


def _states(absent: Node, clear: Node = "us-marked") -> Ask:
    return _ask("sight", {"clear": clear, "buried": "us-buried", "absent": absent})


_JP_GOODS = _ask("part", {"free asked": "jp-goods", "decided": "jp-decided"})
_JP_LINKS: Mapping[str, Node] = {
    "none": _ask("part", {"free": "jp-free", "asked": "jp-asked", "decided": _japan("jp-decided")}),
    "present": _ask("part", {"free": "jp-present", "asked": _japan("jp-goods"), "decided": _japan("jp-decided")}),
    "sells": _japan("jp-sells"),
    "works": _japan(_ask("part", {"free asked": "jp-works", "decided": "jp-decided"})),
}
_JP_POST: Mapping[str, Node] = {"goods": _japan(_JP_GOODS), "money stars": _japan("jp-paid")}
_JP_REVIEW: Mapping[str, Node] = {
    "goods": _japan(_JP_GOODS, "jp-reward"),
    "money": _japan(_ask("part", {"free asked": "jp-coupon", "decided": "jp-paid"}), "jp-reward"),
    "stars": _japan("jp-stars", "jp-reward"),
}
_JP_REPRINT = _ask("link", {"none present": "jp-quoted", "goods money stars sells works": "jp-reprint"})
_US_LINKS: Mapping[str, Node] = {
    "none": _ask("part", {"free asked": "us-free", "decided": _states("us-decided")}),
    "present": _states("us-present"),
}
_US_POST: Mapping[str, Node] = {"goods money stars": _states("us-paid"), "sells works": _states("us-staff")}
_US_REVIEW: Mapping[str, Node] = {
    "goods money": _states("us-paid", "us-reward"),
    "stars": "us-stars",
    "sells works": _states("us-insider"),
}
_US_REPRINT: Mapping[str, Node] = {"goods money sells works": _states("us-reprint"), "stars": "us-stars"}
TREE = _ask(
    "country",
    {
        "japan": _ask(
            "place",
            {
                "ours": "jp-ours",
                "person": _ask("link", {**_JP_LINKS, **_JP_POST}),
                "review": _ask("link", {**_JP_LINKS, **_JP_REVIEW}),
                "reprint": _japan(_JP_REPRINT),
            },
        ),
        "us": _ask(
            "place",
            {
                "ours": "us-ours",
                "person": _ask("link", {**_US_LINKS, **_US_POST}),
                "review": _ask("link", {**_US_LINKS, **_US_REVIEW}),
                "reprint": _ask("link", {**_US_LINKS, **_US_REPRINT}),
            },
        ),
    },
)


@dataclass(frozen=True)
class Finding:
    """The leaf that is reached, its verdict and sources, the questions on the way, and whether our own habit objects."""

    leaf: str
    verdict: str
    sources: tuple[str, ...]
    way: tuple[str, ...]
    habit: bool


def run(values: Values) -> Finding:
    """Walk down the tree."""
    node: Node = TREE
    way: list[str] = []
    while isinstance(node, Ask):
        way.append(node.question)
        node = node.ways[str(values[node.question])]
    verdict, sources = LEAVES[node]
    return Finding(node, verdict, sources, tuple(way), habit=breaks_habit(values))


def breaks_habit(values: Values) -> bool:
    """Return whether the chapter's three questions say no: a link or a say in it, and nothing to see of that."""
    tied = values["link"] != "none" or values["part"] != "free" or values["place"] == "reprint"
    return tied and values["place"] != "ours" and values["sight"] != "clear"


def show(result: Finding, values: Values) -> View:
    """Show the verdict and what to do, the way there, and the rules with their dates."""
    told = {"verdict": f"@verdict-{result.verdict}", "country": f"@country-{values['country']}"}
    settled = result.verdict in ("outside", "disclosed")
    lines: list[SheetLine] = [
        ("h", Say("verdict", told)),
        ("p", Say(result.leaf)),
        ("p" if settled else "warn", Say(f"do-{result.verdict}")),
        ("h", Say("way")),
        *(("li", Say(f"way-{name}", {"answer": f"@{name}-{values[name]}"})) for name in result.way),
        ("h", Say("rules")),
        *(("li", Say(f"rule-{key}")) for key in result.sources),
        ("p", Say("date")),
    ]
    if result.habit and settled:
        lines.insert(3, ("warn", Say("habit")))  # below what to do: the rule allows what our habit does not
    counts = {"asked": say(len(result.way)), "questions": say(len(CONTROLS))}
    return View(figure=Sheet(lines), sentence=Say("told", {**told, **counts}), columns=(), rows=())
