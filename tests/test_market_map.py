"""The market map: four stages, drawn alike by Python and by the browser, complete without a script."""

import json
from html.parser import HTMLParser
from itertools import product
from pathlib import Path
from typing import Any, cast

import brotli
import pytest
import yaml

from node import run_node
from wiki.explorables import render_explorable
from wiki.explorables.drawing import draw
from wiki.explorables.market_map import STAGES, run
from wiki.explorables.market_map_plan import LAYOUTS
from wiki.model.text import LANGUAGES, Language

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "overrides" / "assets" / "javascripts"
VALUES: dict[str, Any] = json.loads((ROOT / "tests" / "models" / "market-map.json").read_text(encoding="utf-8"))
WORDS: dict[str, Any] = yaml.safe_load((ROOT / "knowledge" / "models" / "market-map.yml").read_text(encoding="utf-8"))
CASES = list(product(STAGES, (True, False), (True, False)))
NAMES = {group: {key: f"{key}!" for key in WORDS[group]} for group in ("nodes", "kinds")}
TWIN = """
const [cases, names, layouts] = JSON.parse(process.argv[2]);
const { run } = await import(process.argv[3] + "/model.js");
const { draw } = await import(process.argv[3] + "/view.js");
const { readState, withState } = await import(process.argv[3] + "/../shared/url-state.js");
const results = cases.map(([stage, persist, influencers]) => {
  const scene = run({ stage, persist, influencers });
  return { scene, shapes: layouts.map((layout) => draw(scene, layout, names)) };
});
const search = withState("?h=word", "market-map", ["stage-2", "persist", ""]);
const state = [search, readState(search, "market-map"), withState(search, "market-map", null), readState("", "x")];
console.log(JSON.stringify({ results, state }));
"""


@pytest.fixture(scope="module")
def twin(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Run the browser's model and drawing for every combination of parameters."""
    script = tmp_path_factory.mktemp("twin") / "twin.mjs"
    script.write_text(TWIN, encoding="utf-8")
    asked = json.dumps([CASES, NAMES, LAYOUTS])
    done = run_node(str(script), asked, (SCRIPTS / "market-map").as_uri())
    assert not done.returncode, f"The browser's twin does not run: {done.stderr}"
    return cast(dict[str, Any], json.loads(done.stdout))


def triples(scene: dict[str, Any], status: str = "") -> list[list[str]]:
    return [[e["from"], e["to"], e["kind"]] for e in scene["edges"] if status in ("", e["status"])]


@pytest.mark.parametrize("stage", STAGES)
def test_stages(stage: int) -> None:
    """Each stage has the parties and arrows of the shared values, and marks what is new."""
    expected, scene = VALUES["stages"][str(stage)], run(stage=stage).as_data()
    assert scene["nodes"] == expected["nodes"]
    assert triples(scene) == expected["edges"]
    assert triples(scene, "new") == expected["new"]
    assert triples(run(stage=stage, persist=False).as_data()) == expected["new"]
    assert run(stage=stage, persist=False).hidden == len(expected["edges"]) - len(expected["new"])


def test_what_the_chapters_say() -> None:
    """No arrow comes back at stage 1; stage 2 adds exactly that; control fails at 3 and is gone at 4."""
    ends = {stage: {edge.ends for edge in STAGES[stage].edges} for stage in STAGES}
    assert ("customers", "company") not in ends[1]
    assert ends[2] - ends[1] == {("customers", "company")}
    assert STAGES[1].nodes == STAGES[2].nodes
    assert [edge.ends for edge in STAGES[3].edges if edge.kind == "control-failed"] == [("company", "influencers")]
    assert {edge.kind for edge in STAGES[4].edges} == {"conversation"}
    assert ("customers", "customers") in ends[4]
    assert all((target, source) in ends[4] for source, target in ends[4])


@pytest.mark.parametrize("stage", [1, 2, 3, 4])
def test_three_c(stage: int) -> None:
    """From stage 3, 3C shows the competitor in place of influencers and counts what has no place; before, no change."""
    scene = run(stage=stage, influencers=False).as_data()
    expected = VALUES["threeC"].get(str(stage)) or {**VALUES["stages"][str(stage)], "leftOut": 0}
    assert (scene["nodes"], triples(scene)) == (expected["nodes"], expected["edges"])
    assert scene["leftOut"] == expected["leftOut"]


def test_twins_agree(twin: dict[str, Any]) -> None:
    """The browser's scenes and shapes equal Python's for all parameters."""
    for (stage, persist, influencers), result in zip(CASES, twin["results"], strict=True):
        scene = run(stage=stage, persist=persist, influencers=influencers)
        assert result["scene"] == scene.as_data()
        for layout, shapes in zip(LAYOUTS, result["shapes"], strict=True):
            mine = [shape.as_data() for shape in draw(scene, layout, nodes=NAMES["nodes"], kinds=NAMES["kinds"])]
            assert as_text(shapes) == mine, (stage, persist, influencers, layout)


def as_text(shape: Any) -> Any:
    """Attributes are numbers in the browser's shapes until they are set, and text in Python's."""
    if isinstance(shape, dict):
        return {key: str(value) for key, value in shape.items()}
    return [as_text(one) for one in shape] if isinstance(shape, list) else shape


def test_twin_keeps_the_address(twin: dict[str, Any]) -> None:
    """The state leaves the rest of the address alone."""
    assert twin["state"] == ["?h=word&market-map=stage-2.persist", ["stage-2", "persist"], "?h=word", None]


@pytest.mark.parametrize("stage", [0, 5, True, "1"])
def test_bad_stage(stage: Any) -> None:
    """A stage that does not exist is refused in one sentence."""
    with pytest.raises(ValueError, match=r"^market-map: the stage is 1, 2, 3 or 4, not .+\.$"):
        run(stage=stage)


@pytest.mark.parametrize("parameters", [{}, {"stage": "0"}, {"stage": "one"}, {"stage": "1", "stages": "2"}])
def test_bad_parameters(parameters: dict[str, str]) -> None:
    """What a page asks for wrongly is refused with what to write instead."""
    with pytest.raises(ValueError, match=r"^market-map: .+ Write model:market-map\?stage=1\.$"):
        render(parameters, "en")


def test_missing_words() -> None:
    """A missing word is named."""
    words = {**WORDS, "note": {"en": "Ours"}}
    with pytest.raises(ValueError, match=r"market-map\.yml has no ja words for note\. Add them\."):
        render_explorable("market-map", parameters={"stage": "1"}, words=words, language="ja", source=str)


def render(parameters: dict[str, str], language: Language) -> str:
    return render_explorable("market-map", parameters=parameters, words=WORDS, language=language, source=str)


class Outline(HTMLParser):
    """Collects tags, text and whether all that opens is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("input", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize(("stage", "language"), [*product("1234", LANGUAGES)])
def test_html(stage: str, language: Language) -> None:
    """Without a script a page shows question, both pictures, answer, table and limits, in its own language only."""
    outline = Outline(render({"stage": stage}, language))
    here = WORDS["stages"][stage]
    assert not outline.open
    for words in (here["ask"], here["new"], here["reveal"], here["wrong"], WORDS["note"]):
        assert words[language] in outline.text
        assert words[{"en": "ja", "ja": "en"}[language]] not in outline.text
    rows = [tag for tag, _ in outline.tags].count("tr")
    assert rows == 1 + len(VALUES["stages"][stage]["edges"])
    pictures = [attributes for tag, attributes in outline.tags if tag == "svg"]
    assert [picture["class"] for picture in pictures] == ["map-wide", "map-upright"]
    options = [
        attributes
        for tag, attributes in outline.tags
        if tag == "input" and attributes.get("name") == f"market-map-{stage}"
    ]
    assert sum("data-right" in option for option in options) == 1


def test_words_are_escaped() -> None:
    """Words stay words, whatever an editor writes."""
    odd = {key: {"en": f"{key}: <R&D>", "ja": "あ"} for key in ("name", "new")}
    stages = {**WORDS["stages"], "1": {**WORDS["stages"]["1"], **odd}}
    words = {
        **WORDS,
        "title": {"en": "<b>'\"&", "ja": "あ"},
        "before": {"en": "it's <i>", "ja": "あ"},
        "stages": stages,
    }
    html = render_explorable("market-map", parameters={"stage": "1"}, words=words, language="en", source=str)
    outline = Outline(html)
    assert "<b>'\"&" in outline.text
    assert outline.text.count("name: <R&D>") == 3  # above the pictures, and as the name of both
    assert outline.text.count("new: <R&D>") == 3  # behind "say", and in the description of both
    assert json.loads(outline.tags[0][1]["data-words"] or "")["before"] == "it's <i>"


def test_weight() -> None:
    """The model costs a page at most 2.5 KB of HTML and 6 KB of script."""
    for stage, language in product("1234", LANGUAGES):
        assert len(brotli.compress(render({"stage": stage}, language).encode())) <= 2.5 * 1024
    scripts = sorted((SCRIPTS / "market-map").glob("*.js"))
    assert sum(len(brotli.compress(script.read_bytes())) for script in scripts) <= 6 * 1024
