"""The words in the pictures of the models: large enough, and clear of lines, markers, bars and each other."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from test_models import cases_of
from wiki.explorables import MODELS
from wiki.explorables.drawing import draw as draw_map
from wiki.explorables.drawing import svg
from wiki.explorables.kit.charts import draw
from wiki.explorables.kit.figures import Sheet
from wiki.explorables.kit.pen import WIDTH
from wiki.explorables.kit.shapes import Shape, markup
from wiki.explorables.kit.wording import Wording
from wiki.explorables.market_map import STAGES, run
from wiki.model.text import LANGUAGES, Language
from wiki.site import Site

STYLES = Path(__file__).parents[2] / "overrides" / "assets" / "stylesheets"
PHONE = 316  # the room for a picture in a window of 390
# What is wrong in each picture: a letter is as high as .72 of its size, and reaches a tenth of it below its line.
TROUBLES = """() => [...document.querySelectorAll('svg')].map((svg) => {
  const [, above, wide, high] = svg.getAttribute('viewBox').split(' ').map(Number);
  const scale = svg.getBoundingClientRect().width / wide;
  const texts = [...svg.querySelectorAll('text')].map((text) => {
    const { x, width } = text.getBBox(), size = parseFloat(getComputedStyle(text).fontSize), foot = +text.getAttribute('y');
    return { name: text.textContent, named: text.matches('.name'), size, left: x, right: x + width, top: foot - .72 * size, bottom: foot + .1 * size };
  });
  const boxOf = (shape) => {
    const { x, y, width, height } = shape.getBBox();
    return { left: x, right: x + width, top: y, bottom: y + height };
  };
  const meet = (a, b) => a.left < b.right + 1 && b.left < a.right + 1 && a.top < b.bottom && b.top < a.bottom;
  const pointsOf = (way) => {
    const points = [];
    for (let at = 0; at <= way.getTotalLength(); at += 2) points.push(way.getPointAtLength(at));
    return points;
  };
  const on = (points, text) => points.some(({ x, y }) => meet(text, { left: x, right: x, top: y - 1, bottom: y + 1 }));
  const solid = [...svg.querySelectorAll('.marker, .bar')].map(boxOf), ways = [...svg.querySelectorAll('.line, .rule, .map-edge > :first-child')].map((way) => [way.matches('.rule'), pointsOf(way)]);
  return texts.flatMap((text, index) => [
    scale * text.size < 11.5 && `${text.name} is ${scale * text.size} high`,
    (text.left < -1 || text.right > wide + 1 || text.top < above || text.bottom > above + high) && `${text.name} is cut`,
    ...texts.slice(index + 1).map((other) => meet(text, other) && `${text.name} meets ${other.name}`),
    ...solid.map((shape) => meet(text, shape) && `${text.name} meets a marker or a bar`),
    ...ways.map(([rule, points]) => !(text.named && rule) && on(points, text) && `${text.name} is struck`),
  ].filter(Boolean));
})"""


@pytest.mark.parametrize("name", MODELS)
def test_words_stand_clear(site: Site, browser: Browser, name: str) -> None:
    """Wherever the controls stand, in both languages, on a phone."""
    shown = [(values, MODELS[name].show(MODELS[name].run(values), values).figure) for values in cases_of(name)]
    drawn = [(values, figure) for values, figure in shown if not isinstance(figure, Sheet)]
    for language in LANGUAGES:
        names = Wording(name, site.models[name], language).group("chart")
        pictures = []
        for _, figure in drawn:
            shapes, height = draw(figure, names)
            pictures.append(markup(Shape("svg", {"viewBox": f"0 0 {WIDTH} {height:g}"}, tuple(shapes))))
        found = troubles(browser, language, "model", pictures)
        assert [(language, values, each) for (values, _), each in zip(drawn, found, strict=True) if each] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_of_the_map_stand_beside_their_arrows(site: Site, browser: Browser, language: Language) -> None:
    """At every stage, with influencers and without, in the upright picture that a phone shows."""
    wording = Wording("market-map", site.models["market-map"], language)
    names = {group: wording.group(group) for group in ("nodes", "kinds")}
    scenes = [run(stage=stage, influencers=influencers) for stage in STAGES for influencers in (True, False)]
    pictures = [svg(draw_map(scene, "upright", **names), "upright", title="", description="") for scene in scenes]
    assert troubles(browser, language, "map-figure", pictures) == [[]] * len(scenes)


def troubles(browser: Browser, language: Language, frame: str, pictures: list[str]) -> list[Any]:
    """Return what is wrong in each picture."""
    files = ("tokens", "base", "market-map", "models")
    styles = "".join((STYLES / f"{each}.css").read_text(encoding="utf-8") for each in files)
    page = browser.new_page()
    page.set_content(
        f'<html lang="{language}"><style>{styles}</style><div class="{frame}" style="inline-size:{PHONE}px">{"".join(pictures)}</div>'
    )
    found: list[Any] = page.evaluate(TROUBLES)
    page.close()
    return found
