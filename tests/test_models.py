"""Every model: two twins that agree, values that are known, words in both languages, HTML that is whole without a script.

`tests/models/<name>.json` holds known values: `[{"values": {…}, "result": {…}}]`, the values that differ from the
model's own start, and the parts of the result that must come out. Both twins are held to it.
"""

import json
import random
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, cast

import brotli
import pytest
from bs4 import BeautifulSoup

from node import run_node
from wiki.explorables import MODELS, render_explorable
from wiki.explorables.kit import figures
from wiki.explorables.kit.charts import draw
from wiki.explorables.kit.controls import Again, Control, Line, Options, Range, Toggle, Value, start_values
from wiki.explorables.kit.numbers import mulberry32, say
from wiki.model.text import LANGUAGES, Language
from wiki.site import Site

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "overrides" / "assets" / "javascripts"
WALKS = 60
TOLERANCE = 1e-9
TWIN = """
const [name, cases, names] = JSON.parse(await (await import("node:fs/promises")).readFile(process.argv[2], "utf8"));
const { run, show } = await import(process.argv[3] + `/models/${name}.js`);
const { draw } = await import(process.argv[3] + "/models/kit/charts.js");
console.log(JSON.stringify(cases.map((values) => {
  const result = run(values);
  const view = show(result, values);
  return { result, view, shapes: view.figure.kind === "sheet" ? null : draw(view.figure, names) };
})));
"""


def drawn(control: Control, chance: random.Random) -> Value:
    """Return a value that a reader may choose."""
    match control:
        case Range(low=low, high=high, step=step):
            return round(low + step * chance.randint(0, round((high - low) / step)), 10)
        case Options(ids=ids):
            return chance.choice(list(ids))
        case Toggle():
            return chance.random() < 0.5
        case Again():
            return float(chance.randint(1, 9999))
        case Line():
            return chance.choice(["", "Kettle <b>&\"' 7", "やかん"])


def known_values(name: str) -> list[dict[str, Any]]:
    path = ROOT / "tests" / "models" / f"{name}.json"
    return cast("list[dict[str, Any]]", json.loads(path.read_text(encoding="utf-8")))


def cases_of(name: str) -> list[dict[str, Value]]:
    """Return the known cases, the start, and a random walk over the controls."""
    controls = MODELS[name].CONTROLS
    chance = random.Random(name)  # noqa: S311  # tests, not secrets
    start = start_values(controls, {})
    walk = [{control.name: drawn(control, chance) for control in controls} for _ in range(WALKS)]
    return [*({**start, **case["values"]} for case in known_values(name)), start, *walk]


@cache
def names_of(name: str) -> dict[str, str]:
    words = Site.read(ROOT).models[name].get("chart", {})
    return {key: f"{key}!" for key in cast("dict[str, Any]", words)}


@cache
def twin_of(name: str, folder: Path) -> list[dict[str, Any]]:
    """Return what the browser's twin makes of the cases."""
    script, asked = folder / "twin.mjs", folder / f"{name}.json"
    script.write_text(TWIN, encoding="utf-8")
    asked.write_text(json.dumps([name, cases_of(name), names_of(name)]), encoding="utf-8")
    done = run_node(str(script), str(asked), SCRIPTS.as_uri())
    assert not done.returncode, f"the browser's twin of {name} does not run: {done.stderr}"
    return cast("list[dict[str, Any]]", json.loads(done.stdout))


def assert_same(mine: Any, theirs: Any, where: str) -> None:
    """Hold two pieces of plain data to each other: counts and texts exactly, other numbers to 1e-9."""
    if isinstance(mine, dict):
        assert isinstance(theirs, dict), where
        assert mine.keys() == theirs.keys(), where
        for key in mine:
            assert_same(mine[key], theirs[key], f"{where}.{key}")
    elif isinstance(mine, list | tuple):
        assert isinstance(theirs, list), where
        assert len(mine) == len(theirs), where
        for index, (one, other) in enumerate(zip(mine, theirs, strict=True)):
            assert_same(one, other, f"{where}[{index}]")
    elif isinstance(mine, float) and not isinstance(theirs, bool):
        assert theirs == pytest.approx(mine, rel=TOLERANCE, abs=TOLERANCE), where
    else:
        assert mine == theirs, where


@pytest.mark.parametrize("name", MODELS)
def test_the_twins_agree(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Python and the browser come to the same result, sentence, table and picture, wherever the controls stand."""
    model, folder = MODELS[name], tmp_path_factory.getbasetemp()
    for values, theirs in zip(cases_of(name), twin_of(name, folder), strict=True):
        result = model.run(values)
        view = model.show(result, values)
        where = f"{name} {values}"
        assert_same(asdict(result), theirs["result"], f"{where} result")
        assert_same(view.as_data(), theirs["view"], f"{where} view")
        if not isinstance(view.figure, figures.Sheet):
            shapes, height = draw(view.figure, names_of(name))
            drawn_shapes = json.loads(json.dumps([[shape.as_data() for shape in shapes], height]))
            assert_same(drawn_shapes, numbers_as_text(theirs["shapes"]), f"{where} shapes")


def numbers_as_text(shapes: list[Any]) -> list[Any]:
    """Write the attributes of the browser's shapes as markup has them: as text."""
    found, height = shapes

    def written(shape: list[Any]) -> list[Any]:
        tag, attributes, inner = shape
        texts = {key: str(value) for key, value in attributes.items()}
        return [tag, texts, inner if isinstance(inner, str) else [written(each) for each in inner]]

    return [[written(shape) for shape in found], height]


@pytest.mark.parametrize("name", MODELS)
def test_known_values_come_out(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is known of a model, both twins find."""
    known = known_values(name)
    assert known, "a model without known values is not tested"
    theirs = twin_of(name, tmp_path_factory.getbasetemp())
    for index, case in enumerate(known):
        mine = asdict(MODELS[name].run(cases_of(name)[index]))
        for found in (mine, theirs[index]["result"]):
            for key, value in case["result"].items():
                assert_same(json.loads(json.dumps(value)), json.loads(json.dumps(found[key])), f"{name}.{key}")


@pytest.mark.parametrize("name", MODELS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_there(site: Site, name: str, language: Language) -> None:
    """Every sentence that the controls can bring about has its words, with everything filled, in both languages."""
    words, model = site.models[name], MODELS[name]
    group = {key: cast("dict[str, Any]", words.get(key, {})) for key in ("results", "chart", "columns")}
    for values in cases_of(name):
        view = model.show(model.run(values), values)
        said = [view.sentence, *(cell for row in view.rows for cell in row if isinstance(cell, figures.Say))]
        if isinstance(view.figure, figures.Sheet):
            said += [line for _, line in view.figure.lines]
        for each in said:
            template = group["results"][each.key][language]
            filled = {key: f"{{{key}}}" for key in each.values}
            assert template.format(**filled) == template, each.key
            for value in each.values.values():
                assert not value.startswith("@") or value[1:] in group["chart"]
        assert all(column in group["columns"] for column in view.columns)


@pytest.mark.parametrize("name", MODELS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_whole_without_a_script(site: Site, name: str, language: Language) -> None:
    """Question, picture or sheet, sentence, table, answer and limits stand in the page; labels name every control."""
    words = site.models[name]
    variants = ["", *cast("dict[str, Any]", words.get("variants", {}))]
    for variant in variants:
        parameters = {"for": variant} if variant else {}
        html = render_explorable(name, parameters=parameters, words=words, language=language, source=str)
        soup = BeautifulSoup(html, "html.parser")
        assert soup.select_one("svg desc, .model-sheet > *")
        assert soup.select_one(".model-say [role=status]").get_text(strip=True)  # type: ignore[union-attr]
        assert soup.select_one(".model-wrong").get_text(strip=True)  # type: ignore[union-attr]
        assert soup.select_one("[data-reveal] p").get_text(strip=True)  # type: ignore[union-attr]
        assert 2 <= len(soup.select(".model-predict input")) <= 5
        for control in soup.select(".model-controls :is(input, select)"):
            assert control.find_parent("label") is not None
        assert "{" not in soup.get_text()


@pytest.mark.parametrize("name", MODELS)
def test_it_says_where_it_is_taken_from(site: Site, name: str) -> None:
    """A model names the sources of its equation, or says that it is a definition or a convention of ours."""
    words = site.models[name]
    named = cast("list[str]", words.get("sources", []))
    assert all(key in site.sources for key in named)
    assert named or "own" in words, "name sources: [...], or say own: true where the rule is ours"


@pytest.mark.parametrize("name", MODELS)
def test_it_is_light(name: str) -> None:
    """A page with a model loads at most 25 KB of script more than one without."""
    kit = [
        *(SCRIPTS / "models" / "kit").glob("*.js"),
        SCRIPTS / "models" / "element.js",
        *(SCRIPTS / "shared").glob("*.js"),
    ]
    weight = sum(len(brotli.compress(path.read_bytes())) for path in (*kit, SCRIPTS / "models" / f"{name}.js"))
    assert weight <= 25 * 1024


def test_chance_is_the_same_everywhere() -> None:
    """Seed 1 begins as agreed."""
    draw_next = mulberry32(1)
    assert [draw_next() for _ in range(3)] == [0.6270739405881613, 0.002735721180215478, 0.5274470399599522]


@pytest.mark.parametrize(
    ("number", "digits", "text"),
    [(1234567.5, 0, "1,234,568"), (0.125, 2, "0.13"), (-0.2, 0, "0"), (999.95, 1, "1,000.0"), (-1234.4, 0, "-1,234")],
)
def test_numbers_are_written_alike(number: float, digits: int, text: str) -> None:
    """Half goes up, thousands have commas, nothing is written as minus zero; the browser writes the same."""
    assert say(number, digits) == text
    module = (SCRIPTS / "models" / "kit" / "numbers.js").as_uri()
    done = run_node(
        "--input-type=module", "-e", f"const {{ say }} = await import('{module}'); console.log(say({number}, {digits}))"
    )
    assert done.stdout.strip() == text


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"fanz": "1"}, "there is no parameter fanz"),
        ({"fans": "7"}, "fans cannot be 7"),
        ({"fans": "many"}, "fans cannot be many"),
        ({"for": "nobody"}, "there is no variant nobody"),
    ],
)
def test_what_is_asked_for_wrongly_is_said(site: Site, parameters: dict[str, str], said: str) -> None:
    """A link with a wrong parameter gives one sentence with what to do."""
    words = site.models["followers-or-fans"]
    with pytest.raises(ValueError, match=said):
        render_explorable("followers-or-fans", parameters=parameters, words=words, language="en", source=str)
