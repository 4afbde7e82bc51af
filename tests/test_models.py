"""Every model: two twins that agree, values that are known, words in both languages, HTML that is whole without a script.

`tests/models/<name>.json` holds known values: `[{"values": {…}, "result": {…}, "said": {"en": "…"}}]`, the values that
differ from the model's own start, the parts of the result that must come out, and the sentence, where it was once wrong.
Both twins are held to it.
"""

import json
import random
import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from itertools import product
from math import isclose
from pathlib import Path
from typing import Any, cast

import brotli
import pytest
from bs4 import BeautifulSoup

from node import run_node
from tiny import change, make_site
from wiki.check import check_site
from wiki.explorables import EXPLORABLES, MODELS, render_explorable, shown_of, told_of
from wiki.explorables.kit import figures
from wiki.explorables.kit.charts import draw
from wiki.explorables.kit.controls import Again, Control, Line, Options, Range, Toggle, Value, start_values
from wiki.explorables.kit.numbers import mulberry32, per_cent, say
from wiki.explorables.kit.refusal import ModelError
from wiki.explorables.kit.wording import Wording
from wiki.model.explorable import MARKET_MAP
from wiki.model.text import LANGUAGES, Language
from wiki.render.gallery import render_gallery
from wiki.render.html import href
from wiki.site import Site

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "overrides" / "assets" / "javascripts"
WALKS = 40
TOLERANCE = 1e-9
TWIN = """
const [name, cases, names] = JSON.parse(await (await import("node:fs/promises")).readFile(process.argv[2], "utf8"));
const { run, show } = await import(process.argv[3] + `/models/${name}.js`);
const { draw } = await import(process.argv[3] + "/models/kit/charts.js");
console.log(JSON.stringify(cases.map((values, index) => {
  const result = run(values);
  const view = show(result, values);
  return { result, view, shapes: view.figure.kind === "sheet" ? null : draw(view.figure, names[index % names.length]) };
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
    """Return the known cases, the start, and all that can be chosen; or a random walk over the controls, where they slide."""
    controls = MODELS[name].CONTROLS
    chance = random.Random(name)  # noqa: S311  # tests, not secrets
    start = start_values(controls, {})
    names = [control.name for control in controls]
    choices = product(*(control.ids if isinstance(control, Options) else () for control in controls))
    walk = [[drawn(control, chance) for control in controls] for _ in range(WALKS)]
    moved = (dict(zip(names, values, strict=True)) for values in [*choices] or walk)
    return [*({**start, **case["values"]} for case in known_values(name)), start, *moved]


def names_of(words: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return the words of the picture in each language: where names find room depends on how wide they are."""
    return [{key: word[language] for key, word in words.get("chart", {}).items()} for language in LANGUAGES]


def twin_of(name: str, names: Sequence[Mapping[str, str]], folder: Path) -> list[dict[str, Any]]:
    """Return what the browser's twin makes of the cases."""
    script, asked = folder / "twin.mjs", folder / f"{name}.json"
    script.write_text(TWIN, encoding="utf-8")
    asked.write_text(json.dumps([name, cases_of(name), names]), encoding="utf-8")
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
        assert isclose(theirs, mine, rel_tol=TOLERANCE, abs_tol=TOLERANCE), where
    else:
        assert mine == theirs, where


@pytest.mark.parametrize(
    ("folder", "ending"),
    [(SCRIPTS / "models", ".js"), (ROOT / "knowledge" / "models", ".yml"), (ROOT / "tests" / "models", ".json")],
)
def test_no_file_of_a_model_is_missing(folder: Path, ending: str) -> None:
    """Each model has its twin, its words and its known values, and none of these is without its model."""
    names = {path.stem for path in folder.glob(f"*{ending}")} - {"element", MARKET_MAP}
    assert names == MODELS.keys()


@pytest.mark.parametrize("name", MODELS)
def test_the_twins_agree(site: Site, name: str, tmp_path: Path) -> None:
    """Python and the browser come to the same result, sentence, table and picture, wherever the controls stand.

    Both find what is known of the model, and every sentence that comes about has its words in both languages.
    """
    model, words, known = MODELS[name], site.models[name], known_values(name)
    assert known, "a model without known values is not tested"
    names = names_of(words)
    cases = zip(cases_of(name), twin_of(name, names, tmp_path), strict=True)
    for index, (values, theirs) in enumerate(cases):
        result = model.run(values)
        view = model.show(result, values)
        where = f"{name} {values}"
        assert_same(asdict(result), theirs["result"], f"{where} result")
        assert_same(asdict(view), theirs["view"], f"{where} view")
        if not isinstance(view.figure, figures.Sheet):
            assert_drawn_alike(view.figure, names[index % len(names)], theirs["shapes"], where)
        for key, value in known[index]["result"].items() if index < len(known) else ():
            for found in (asdict(result), theirs["result"]):
                assert_same(value, json.loads(json.dumps(found[key])), f"{where} {key}")
        for language in LANGUAGES:
            assert_said(view, words, language)
            sentence = known[index].get("said", {}).get(language) if index < len(known) else None
            assert sentence in (None, Wording(name, words, language).say(view.sentence)), where


def assert_said(view: figures.View, words: Mapping[str, Any], language: Language) -> None:
    """Hold a view's sentences, columns and names to the words that there are."""
    said = [view.sentence, *(cell for row in view.rows for cell in row if isinstance(cell, figures.Say))]
    if isinstance(view.figure, figures.Sheet):
        said += [line for _, line in view.figure.lines]
    for each in said:
        assert each.key in words["results"], f"there are no words for results.{each.key}"
        template = words["results"][each.key][language]
        assert template.format(**{key: f"{{{key}}}" for key in each.values}) == template, each.key
        named = [value[1:] for value in each.values.values() if value.startswith("@")]
        assert all(name in words["chart"] for name in named if name.isidentifier()), each.key
    assert all(language in words["columns"][column] for column in view.columns)


def assert_drawn_alike(figure: figures.Figure, names: Mapping[str, str], theirs: list[Any], where: str) -> None:
    assert not isinstance(figure, figures.Sheet)
    shapes, height = draw(figure, names)
    mine = json.loads(json.dumps([[shape.as_data() for shape in shapes], height]))
    assert_same(mine, numbers_as_text(theirs), f"{where} shapes")


def numbers_as_text(shapes: list[Any]) -> list[Any]:
    """Write the attributes of the browser's shapes as markup has them: as text."""
    found, height = shapes

    def written(shape: list[Any]) -> list[Any]:
        tag, attributes, inner = shape
        texts = {key: str(value) for key, value in attributes.items()}
        return [tag, texts, inner if isinstance(inner, str) else [written(each) for each in inner]]

    return [[written(shape) for shape in found], height]


def test_twins_draw_alike_what_no_model_draws_yet() -> None:
    """Rules and their names at the edges, digits on axes, a row or a kind of tie that is not full, letters of two units."""
    names = {"a": "A", "b": "𠮷野家", "here": "𠮷野家から先の長い名前"}
    across, up = figures.Axis("a", 0, 1, (0, 0.5, 1), 1), figures.Axis("b", 0, 1, (0, 0.25, 1), 2)
    series = (figures.Series("a", ((0, 0), (1, 1))), figures.Series("b", ((0, 1), (0.5, 0.5))))
    drawn: list[figures.Figure] = [
        *(figures.Bars(4, (figures.Bar("a", 1, "1"), figures.Bar("b", 4, "4", 1)), ("here", at)) for at in (0.9, 1)),
        figures.Dots("0133", ("a", "b", "", "here"), columns=30),
        figures.Network((figures.Node(0, 0), figures.Node(1, 1, 1, 2)), ((0, 1, 1),), ("a", "b")),
        figures.Lines(across, up, series, rules=(("here", 0), ("here", 1))),
    ]
    module = (SCRIPTS / "models" / "kit" / "charts.js").as_uri()
    asked = json.dumps([[asdict(figure) for figure in drawn], names])
    script = f"const {{ draw }} = await import('{module}'); const [all, names] = {asked};"
    done = run_node(
        "--input-type=module", "-e", f"{script} console.log(JSON.stringify(all.map((each) => draw(each, names))))"
    )
    for figure, theirs in zip(drawn, json.loads(done.stdout), strict=True):
        assert_drawn_alike(figure, names, theirs, figure.kind)


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


@pytest.mark.parametrize("name", EXPLORABLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gallery_can_show_it(site: Site, name: str, language: Language) -> None:
    """Every model has a title and a summary of whole sentences, and a picture or the lines of a sheet, not both."""
    title, summary = told_of(name, site.models[name], language)
    assert title
    assert summary.endswith((".", "?", "。"))
    picture, lines = shown_of(name, site.models[name], language)
    assert bool(picture) != bool(lines)


def test_the_gallery_goes_as_the_course_does(site: Site) -> None:
    """Models come in the order in which chapters place them, and so do the chapters of each; of a sheet six lines show."""
    order = [href("explore", path) for path in site.asked("en")]
    soup = BeautifulSoup(render_gallery(site, "explore", "en"), "html.parser")
    led = [
        [str(link["href"]).partition("#")[0] for link in card.select(".where a")] for card in soup.select("li:has(h2)")
    ]
    places = [[order.index(address) if address in order else len(order) for address in card] for card in led]
    assert all(card == sorted(card) for card in places)
    assert [card[0] for card in places] == sorted(card[0] for card in places)
    assert {len(sheet.select("p")) for sheet in soup.select(".model-sheet")} <= {*range(1, 7)}


@pytest.mark.parametrize("name", MODELS)
def test_it_says_where_it_is_taken_from(site: Site, name: str) -> None:
    """A model names the sources of its equation, or says that it is a definition or a convention of ours."""
    words = site.models[name]
    named = cast("list[str]", words.get("sources", []))
    assert all(key in site.sources for key in named)
    assert named or "own" in words, "name sources: [...], or say own: true where the rule is ours"


@pytest.mark.parametrize("name", MODELS)
def test_what_hides_a_control_can_happen(name: str) -> None:
    """A control that is shown only while another stands so names a choice, one of its values, and not itself."""
    choices = {control.name: control for control in MODELS[name].CONTROLS if isinstance(control, Options)}
    for control in MODELS[name].CONTROLS:
        if control.when:
            chooser, value = control.when
            assert chooser != control.name
            assert value in choices[chooser].ids


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
    ("share", "digits", "text"),
    [
        (1, 0, "100"),
        (0.9998, 0, ">99"),
        (0.994, 0, "99"),
        (0.9998, 1, ">99.9"),
        (0, 0, "0"),
        (0.004, 0, "<1"),
        (0.0004, 1, "<0.1"),
    ],
)
def test_nearly_all_is_not_all(share: float, digits: int, text: str) -> None:
    """Only what is whole is 100 %, only what is nothing is 0 %; the browser writes the same."""
    assert per_cent(share, digits) == text
    module = (SCRIPTS / "models" / "kit" / "numbers.js").as_uri()
    script = f"const {{ perCent }} = await import('{module}'); console.log(perCent({share}, {digits}))"
    assert run_node("--input-type=module", "-e", script).stdout.strip() == text


@pytest.mark.parametrize("name", MODELS)
def test_one_is_not_many(site: Site, name: str) -> None:
    """What a slider can set to 1 has no plural behind it in English, where one word must do for all numbers."""
    for control in MODELS[name].CONTROLS:
        if not isinstance(control, Range):
            continue
        unit = str(Wording(name, site.models[name], "en").raw("controls", control.name, "unit", "en") or "{n}")
        steps = range(round((control.high - control.low) / control.step) + 1)
        said = {say((control.low + step * control.step) * control.scale, control.digits) for step in steps}
        plural = re.search(r"\{n\} (people|\w+s)\b", unit)
        assert "1" not in said or not plural, f"the unit of {control.name} would say “1 {plural and plural[1]}”"


@pytest.mark.parametrize(
    ("name", "axis", "whole"), [("seeds-that-die", "down", 100), ("purchase-timeline", "across", 100_000)]
)
def test_what_everybody_is_divided_into_adds_up(name: str, axis: str, whole: int) -> None:
    """Shares on paper make 100 %, and the four stocks of people make all there are, as they are written."""
    controls = MODELS[name].CONTROLS
    chance = random.Random(name)  # noqa: S311  # tests, not secrets
    for _ in range(10 * WALKS):
        values = {control.name: drawn(control, chance) for control in controls}
        rows = MODELS[name].show(MODELS[name].run(values), values).rows
        for parts in [[row[-1] for row in rows]] if axis == "down" else [row[2:] for row in rows]:
            numbers = [0.0 if str(part).startswith("<") else float(str(part).replace(",", "")) for part in parts]
            assert isclose(sum(numbers), whole), f"{values} {parts}"


def test_the_parts_of_a_value_add_up() -> None:
    """In every row the parts are seen to make the sum."""
    for values in cases_of("customer-value"):
        model = MODELS["customer-value"]
        for _, *cells in model.show(model.run(values), values).rows:
            *parts, total = (int(str(cell).replace(",", "")) for cell in cells)
            assert sum(parts) == total, values


def test_a_draft_with_gaps_is_not_ready() -> None:
    """A headline with a gap in it is not called ready for strangers."""
    model = MODELS["feature-to-job"]
    for values in [
        *cases_of("feature-to-job"),
        {**cases_of("feature-to-job")[1], "product": "Kettle", "limit": "guests"},
    ]:
        result = model.run(values)
        keys = [line.key for _, line in cast("figures.Sheet", model.show(result, values).figure).lines]
        assert ("ready" in keys) == (not result.open and not result.gaps), values
        assert ("gaps" in keys) == bool(result.gaps), values


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"fanz": "1"}, "there is no parameter fanz"),
        ({"fans": "7"}, "fans cannot be 7"),
        ({"fans": "0.105"}, "fans cannot be 0.105"),
        ({"fans": "many"}, "fans cannot be many"),
        ({"for": "nobody"}, "there is no variant nobody"),
    ],
)
def test_what_is_asked_for_wrongly_is_said(site: Site, parameters: dict[str, str], said: str) -> None:
    """A link with a wrong parameter gives one sentence with what to do."""
    words = site.models["followers-or-fans"]
    with pytest.raises(ValueError, match=said):
        render_explorable("followers-or-fans", parameters=parameters, words=words, language="en", source=str)


@pytest.mark.parametrize(
    ("link", "old", "new", "said"),
    [
        (
            "followers-or-fans",
            "{small}",
            "{smal}",
            ":29: the file has {smal} in results.small, which the model does not fill in. Write one of {large}, {small}, {followers}.",
        ),
        (
            "followers-or-fans",
            '  small: {en: "Small account"',
            '  smal: {en: "Small account"',
            ":23: the file has no en words for chart.small. Add them.",
        ),
        (
            "market-map?stage=1",
            "  company: {en",
            "  firm: {en",
            ":78: the file has no en words for nodes.company. Add them.",
        ),
        (
            "market-map?stage=1",
            "    reveal:\n",
            "    wrong:\n",
            ": the key `wrong` appears twice. Keep one of the two.",
        ),
    ],
)
def test_what_is_wrong_with_its_words_is_said_at_their_place(
    tmp_path: Path, link: str, old: str, new: str, said: str
) -> None:
    """One line, in the file of the words, for all pages that show the model."""
    root, file = make_site(tmp_path / "tiny"), f"knowledge/models/{link.partition('?')[0]}.yml"
    (root / file).parent.mkdir()
    shutil.copy(ROOT / file, root / file)
    change(root, file, old, new)
    for language, words in (("en", "Everything here is made up."), ("ja", "ここにあることはすべて作り話です。")):
        change(root, f"docs/{language}/start/evidence.md", words, f"[Move it](model:{link})\n")
    found = [str(problem) for problem in check_site(Site.read(root))]
    assert len(found) == 1
    assert found[0].startswith(file)
    assert found[0].endswith(said)


@pytest.mark.parametrize(
    ("control", "text", "value"),
    [
        (Options("which", ids=("one", "two"), start="one"), "two", "two"),
        (Options("which", ids=("one", "two"), start="one"), "three", None),
        (Toggle("on"), "1", True),
        (Toggle("on", start=True), "0", False),
        (Toggle("on"), "true", None),
        (Line("said"), "two words", "two words"),
        (Again(), "999999", 999_999),
        (Again(), "1000000", None),
        (Again(), "0", None),
        (Again(), "1.5", None),
    ],
    ids=str,
)
def test_a_link_begins_only_with_what_a_control_can_be(control: Control, text: str, value: object) -> None:
    """Of anything else it is said which part of the link is wrong."""
    if value is None:
        with pytest.raises(ModelError):
            start_values([control], {control.name: text})
    else:
        assert start_values([control], {control.name: text}) == {control.name: value}
