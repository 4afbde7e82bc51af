"""The disclosure check: every way through the tree ends, and every end is dated, sourced and honest about its doubt."""

import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any, cast

import pytest

from wiki.explorables.kit.controls import Options, Values, start_values
from wiki.explorables.models.disclosure_check import CONTROLS, LEAVES, TREE, Ask, Node, run, show
from wiki.model.text import LANGUAGES, Language
from wiki.site import Site

RULES = {
    "jp": {"caa2023"},
    "us": {"ftc2023", "ftc2024"},
}  # the texts that bind; all other sources explain or apply them
ALL = [
    dict(zip((control.name for control in CONTROLS), answers, strict=True))
    for answers in product(*(control.ids for control in CONTROLS if isinstance(control, Options)))
]


def words_of(site: Site) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", site.models["disclosure-check"])


def leaves_below(node: Node) -> Iterator[str]:
    """Yield the leaf of every way down from a node."""
    if isinstance(node, Ask):
        for below in node.ways.values():
            yield from leaves_below(below)
    else:
        yield node


def questions_on_the_ways(node: Node, asked: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the questions of every way down from a node."""
    if not isinstance(node, Ask):
        yield asked
        return
    for below in node.ways.values():
        yield from questions_on_the_ways(below, (*asked, node.question))


def test_all_controls_are_questions_with_answers_to_choose() -> None:
    """What is walked below is everything that a reader can choose: 2 × 4 × 7 × 3 × 3 cases."""
    assert all(isinstance(control, Options) for control in CONTROLS)
    assert len(ALL) == 504


def test_every_way_ends() -> None:
    """Whatever is answered, a leaf is reached, in that country, and no question is asked twice."""
    for values in ALL:
        found = run(values)
        assert found.leaf in LEAVES, values
        assert found.leaf.startswith("jp-" if values["country"] == "japan" else "us-"), values
        assert len(set(found.way)) == len(found.way), values


def test_every_question_takes_every_answer() -> None:
    """A question of the tree is a control, and has a way for each of its answers and no other."""
    options = {control.name: set(control.ids) for control in CONTROLS if isinstance(control, Options)}

    def check(node: Node) -> None:
        if isinstance(node, Ask):
            assert set(node.ways) == options[node.question], node.question
            for below in node.ways.values():
                check(below)

    check(TREE)
    assert all(len(set(way)) == len(way) for way in questions_on_the_ways(TREE))


def test_every_leaf_can_be_reached() -> None:
    """No leaf is written for nobody."""
    assert set(leaves_below(TREE)) == set(LEAVES) == {run(values).leaf for values in ALL}


def test_every_leaf_cites_a_rule_first(site: Site) -> None:
    """Each end rests on the text that binds in its country, and on nothing that the bibliography does not hold."""
    for name, (_, sources) in LEAVES.items():
        assert sources[0] in RULES[name[:2]], name
        assert all(key in site.sources for key in sources), name


def test_every_source_of_a_leaf_is_listed(site: Site) -> None:
    """Below the model stand all sources of its leaves, as links, and none that no leaf uses."""
    used = {key for _, sources in LEAVES.values() for key in sources}
    assert set(cast("list[str]", words_of(site)["sources"])) == used


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_dated(site: Site, language: Language) -> None:
    """A line about a rule says the year of what it tells; the sheet says as of when it was read, and that it is no advice."""
    results = words_of(site)["results"]
    for _, sources in LEAVES.values():
        for key in sources:
            assert re.search(r"20\d\d", results[f"rule-{key}"][language]), key
    assert re.search(r"20\d\d", results["date"][language])


@pytest.mark.parametrize(("language", "lawyer"), [("en", "Ask a lawyer"), ("ja", "専門家に聞き")])
def test_where_it_is_unclear_a_lawyer_is_named(site: Site, language: Language, lawyer: str) -> None:
    """Every case has its words; every unclear one, and no settled one, is sent to a lawyer, in a line that stands out."""
    results = words_of(site)["results"]
    for values in ALL:
        found = run(values)
        lines = cast("Any", show(found, values).figure).lines
        told = [(kind, results[line.key][language]) for kind, line in lines]
        warned = any(kind == "warn" and lawyer in text for kind, text in told)
        assert warned == (found.verdict == "unclear"), values


TEN_POSTS: list[tuple[Values, str, str]] = [
    ({"link": "money", "part": "decided", "sight": "clear"}, "disclosed", "disclosed"),
    ({"link": "money", "part": "asked", "sight": "buried"}, "unclear", "unclear"),
    ({"link": "sells", "part": "free", "sight": "absent"}, "hidden", "hidden"),
    ({"link": "goods", "part": "asked", "sight": "clear"}, "disclosed", "disclosed"),
    ({"place": "reprint", "link": "money", "part": "decided", "sight": "absent"}, "hidden", "hidden"),
    ({"place": "review", "link": "stars", "part": "asked", "sight": "absent"}, "hidden", "barred"),
    ({"link": "money", "part": "decided", "sight": "buried"}, "unclear", "unclear"),
    ({"link": "sells", "part": "free", "sight": "clear"}, "disclosed", "disclosed"),
    ({"link": "goods", "part": "free", "sight": "absent"}, "unclear", "hidden"),
    ({"link": "money", "part": "free", "sight": "clear"}, "disclosed", "disclosed"),
]


@pytest.mark.parametrize(("post", "japan", "us"), TEN_POSTS, ids=range(1, 11))
def test_the_ten_posts_of_the_chapter_come_out_as_it_says(post: Values, japan: str, us: str) -> None:
    """In Japan the check agrees with the chapter's table; in the US it is stricter on posts 6 and 9."""
    values = {**start_values(CONTROLS, {}), **post}
    assert run({**values, "country": "japan"}).verdict == japan
    assert run({**values, "country": "us"}).verdict == us


def test_a_mark_is_never_a_loss() -> None:
    """What is hidden or unclear does not become worse when the link is made plain, and our own habit then never objects."""
    badness = {"outside": 0, "disclosed": 0, "unclear": 1, "hidden": 2, "barred": 3}
    for values in ALL:
        marked = run({**values, "sight": "clear"})
        if run(values).verdict in ("hidden", "unclear", "barred"):
            assert badness[marked.verdict] <= badness[run(values).verdict], values
        assert not marked.habit, values
