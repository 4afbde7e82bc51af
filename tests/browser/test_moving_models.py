"""Every model on every page that places it, in both languages: guessed and moved without a mouse, shared, printed."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from axe import violations
from conftest import Held
from wiki.model.text import LANGUAGES

DOCS = Path(__file__).parents[2] / "docs"
PLACED = re.compile(r"^\[[^\]]*\]\(model:([\w-]+)(?:\?([^)]*))?\)$", re.MULTILINE)
# The last event of an item, once it is kept.
KEPT = """async (item) => {
  const { openRecord } = await import(new URL("/assets/javascripts/record/record.js", location));
  const log = await openRecord();
  for (let turn = 0; turn < 1500; turn += 1) {
    const events = await log.read([item]);
    if (events.length) return events.at(-1);
    await new Promise((done) => setTimeout(done, 20));
  }
}"""
# Everything that a control's model shows at the very moment, its sentence included.
SHOWN = """([control]) => [...control.closest('wiki-model').querySelectorAll('figure, tbody')].map((part) => part.innerHTML)"""
# Focuses a control, and names a key that changes it.
KEY = """([control]) => {
  control.focus();
  const { type, value, min, max, selectedIndex, length } = control;
  if (type === "range") return value - min < max - value ? "End" : "Home";
  if (type === "select-one") return selectedIndex < length - 1 ? "ArrowDown" : "ArrowUp";
  return { radio: "ArrowDown", checkbox: "Space", text: "K" }[type] ?? "Enter";
}"""
VALUES = """model => Object.fromEntries(
  [...model.querySelectorAll('.model-controls :is(input:not([type=text]), select, [data-do=again])')]
    .filter(({ type, checked }) => type !== 'radio' || checked)
    .map(({ dataset, name, type, checked, value }) => [dataset.name ?? name, type === 'checkbox' ? checked : value]))"""
# Of each slider: what stands beside it, and what those hear who do not see that.
TOLD = """model => [...model.querySelectorAll('.model-controls [type=range]')]
  .map((slider) => [slider.parentElement.querySelector('.said').textContent, slider.getAttribute('aria-valuetext')])"""
# Whether all of a picture stands within its frame, whose height goes with what is shown.
WITHIN = """all => all.every((svg) => {
  const { y, height } = svg.getBBox(), frame = svg.viewBox.baseVal;
  return y + height <= frame.y + frame.height + 1;
})"""
CONTROLS = ".model-controls :is(input:not([type=radio]), input:checked, select, [data-do=again])"


def placements() -> Iterator[tuple[str, str, str]]:
    """Yield language, page and what it asks for, of each model but the market map, which is an element of its own."""
    for language in LANGUAGES:
        for path in sorted((DOCS / language).rglob("*.md")):
            for name, query in PLACED.findall(path.read_text(encoding="utf-8")):
                if name != "market-map":
                    page = path.relative_to(DOCS / language).with_suffix("").as_posix()
                    yield language, page, f"{name}?{query}".rstrip("?")


def walks() -> Iterator[tuple[str, str, str]]:
    """Yield each placement once, in one language or the other."""
    places = dict.fromkeys((path, asked) for _, path, asked in placements())
    for number, (path, asked) in enumerate(places):
        yield LANGUAGES[number % 2], path, asked


def awake(page: Page, asked: str) -> Locator:
    """Return the model once its script has started."""
    name, variant = asked.partition("?")[0], dict(parse_qsl(asked.partition("?")[2])).get("for")
    model = page.locator(f"wiki-model[id='{'-'.join(filter(None, ('model', name, variant)))}']")
    model.scroll_into_view_if_needed()
    page.evaluate("customElements.whenDefined('wiki-model').then(() => {})")
    # The element waits for the same module, and was there before.
    page.evaluate("name => import(new URL(`/assets/javascripts/models/${name}.js`, location))", name)
    return model


def move(control: Locator) -> None:
    """Change a control by keyboard, as far as one key goes."""
    control.page.keyboard.press(control.evaluate_all(KEY))


def moves(control: Locator) -> bool:
    """Move a control, and say whether anything that is shown has moved with it."""
    before = control.evaluate_all(SHOWN)  # a third of the messages that `evaluate` takes
    move(control)
    return bool(control.evaluate_all(SHOWN) != before)


def controls(model: Locator) -> list[Locator]:
    """Return the controls that a reader sees."""
    found = model.locator(CONTROLS)
    seen = found.evaluate_all("all => [...all.keys()].filter((place) => all[place].checkVisibility())")
    return [found.nth(place) for place in seen]


def guess(page: Page, model: Locator) -> None:
    """Predict without a mouse: the verdict is said, everything is shown, and the guess is kept with the record."""
    expect(model.locator(".model-shown")).to_be_hidden()
    last = model.locator(".model-predict input").last
    last.focus()
    expect(model.locator("[data-do=lock]")).to_be_disabled()
    page.keyboard.press("Space")
    expect(model.locator("[data-do=lock]")).to_be_enabled()
    page.keyboard.press("Tab")
    expect(model.locator("[data-do=lock]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(model.locator(".model-verdict")).to_be_focused()
    right = model.locator(".option:has([data-right])")
    outcome = "noted" if not right.count() else "right" if last.get_attribute("data-right") is not None else "wrong"
    named = {
        "choice": model.locator(".option span").last.inner_text(),
        "answer": "".join(right.locator("span").all_inner_texts()[:1]),
    }
    verdict = (model.get_attribute(f"data-{outcome}") or "").format(**named)
    expect(model.locator(".model-verdict")).to_have_text(verdict)
    expect(model.locator("[data-reveal] p")).to_be_visible()
    turned, yours = (model.locator("fieldset").first.get_attribute(f"data-{mark}") for mark in ("turned", "yours"))
    expect(model.locator(".option:has(:checked) .verdict")).to_contain_text(str(yours))
    expect(right.locator(".verdict")).to_contain_text([str(turned)] * right.count())
    expect(model.locator(".model-shown")).to_be_visible()
    kept = page.evaluate(KEPT, model.get_attribute("id"))
    assert (kept["kind"], kept["choice"], kept["grade"]) == ("prediction", [last.get_attribute("value")], None)


@pytest.mark.parametrize(("language", "path", "asked"), walks())
def test_a_model_is_guessed_moved_and_shared(visit: Callable[..., Any], language: str, path: str, asked: str) -> None:
    """By keyboard at 320 px: each control shows in what is seen, and then in words; the address leads others there."""
    page = visit(width=320).open(f"{language}/{path}/")
    model, name = awake(page, asked), asked.partition("?")[0]
    said, reset = model.locator(".model-say [role=status]"), model.locator("[data-do=reset]")
    begun, began = said.text_content() or "", model.evaluate(VALUES)
    guess(page, model)
    for slider in model.locator("[type=range]:visible").all():
        expect(slider).to_have_accessible_name(slider.locator("xpath=../span").inner_text())
    told_first = model.evaluate(TOLD)
    assert all(one == other for one, other in told_first)

    idle = set()
    for control in controls(model):
        if not moves(control):
            idle.add(control.get_attribute("name"))
        assert model.locator("figure > svg").evaluate_all(WITHIN)
        reset.press("Enter")
    assert model.evaluate(TOLD) == told_first
    # Some questions of a decision matter only once others are answered otherwise.
    for control in controls(model):
        if moves(control):
            idle.discard(control.get_attribute("name"))
    assert not idle, "a control that moves nothing"
    expect(said).not_to_have_text(begun)
    told_last = model.evaluate(TOLD)
    assert all(one == other for one, other in told_last)
    assert model.evaluate("model => model.getAnimations({ subtree: true }).length") == 0
    page.evaluate("for (const each of document.querySelectorAll('wiki-model details')) each.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(page, within="wiki-model") == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, only="color-contrast", within="wiki-model") == []

    if model.locator("figure > svg").count():
        expect(model.locator("figure desc")).to_have_text(said.inner_text())
    moved, told, address = model.evaluate(VALUES), said.inner_text(), page.url
    own_words = model.locator(".model-controls input[type=text]").evaluate_all("lines => lines.map(({ name }) => name)")
    assert not [line for line in own_words if f"{line}~" in unquote(address)]
    assert (name in parse_qs(urlsplit(address).query)) == (moved != began)
    page.goto("about:blank")
    page.goto(address)
    model = awake(page, asked)
    assert model.evaluate(VALUES) == moved
    assert model.evaluate(TOLD) == told_last
    if moved != began:
        expect(model).to_have_attribute("data-phase", "open")
        if not own_words:  # those stay out of the address
            expect(said).to_have_text(told)
        reset.press("Enter")
    expect(said).to_have_text(begun)
    assert model.evaluate(VALUES) == began
    expect(page).not_to_have_url(re.compile(rf"[?&]{name}="))


@pytest.mark.parametrize(("language", "path", "asked"), walks())
def test_a_model_is_whole_on_paper_and_without_scripts(
    visit: Callable[..., Any], language: str, path: str, asked: str
) -> None:
    """Question, picture or sheet, sentence, answer, table and limits can be read; buttons that do nothing are gone."""
    item = "-".join(
        filter(None, ("model", asked.partition("?")[0], dict(parse_qsl(asked.partition("?")[2])).get("for")))
    )
    readable = ("legend", "figure :is(svg, .model-sheet)", ".model-say [role=status]", ".model-wrong")
    plain = visit(width=320, java_script_enabled=False).open(f"{language}/{path}/")
    model = plain.locator(f"wiki-model[id='{item}']")
    for part in readable:
        expect(model.locator(part).first).to_be_visible()
    assert model.locator("button:visible, .model-controls:visible, .model-play:visible").count() == 0
    for more in model.locator("details").all():
        more.locator("summary").press("Enter")
        expect(more.locator(":scope > :not(summary)")).to_be_visible()

    page = visit(width=320).open(f"{language}/{path}/")
    model = awake(page, asked)
    page.emulate_media(media="print")
    for part in (*readable, "[data-reveal] p", *(("tbody",) if model.locator("tbody").count() else ())):
        expect(model.locator(part).first).to_be_visible()
    assert model.locator("button:visible").count() == 0
    assert model.evaluate(
        "model => [...model.querySelectorAll('figure svg :is(rect, text)')].every((each) => each.checkVisibility())"
    )


def test_reset_is_to_what_the_page_says(visit: Callable[..., Any]) -> None:
    """Who comes back by *Back* finds what was moved, as browsers fill it in, and resets it to the beginning."""
    path, asked = next((path, asked) for language, path, asked in placements() if language == "en" and "?" not in asked)
    visiting = visit()
    page = visiting.open(f"en/{path}/")
    model = awake(page, asked)
    begun, told, table = model.evaluate(VALUES), model.evaluate(TOLD), model.locator("tbody").text_content() or ""
    model.locator(".model-predict input").last.check()
    model.locator("[data-do=lock]").click()
    for control in controls(model):
        move(control)
    assert model.evaluate(VALUES) != begun
    assert model.evaluate(TOLD) != told
    expect(model.locator("tbody")).not_to_have_text(table)
    expect(page).to_have_url(re.compile(rf"[?&]{asked}="))
    visiting.open("en/about/")
    page.go_back()
    awake(page, asked)
    expect(model.locator(".model-predict input").last).to_be_checked()
    expect(model.locator("[data-do=lock]")).to_be_enabled()
    page.evaluate("location.hash = 'note'")
    model.locator("[data-do=reset]").click()
    assert model.evaluate(VALUES) == begun
    expect(model.locator("tbody")).to_have_text(table)
    expect(page).not_to_have_url(re.compile(rf"[?&]{asked}="))
    page.go_back()  # the entry before the note has the address of what was shown then
    expect(page).not_to_have_url(re.compile(rf"[?&]{asked}=|#"))


def test_printing_a_model_answers_no_question(visit: Callable[..., Any]) -> None:
    """Who has printed the page, or only looked at how it would be, finds the question as open as before."""
    path, asked = next((path, asked) for language, path, asked in placements() if language == "en")
    page = visit().open(f"en/{path}/")
    model = awake(page, asked)
    expect(model.locator("[data-do=skip]")).to_have_attribute("aria-disabled", "false")
    page.evaluate("for (const type of ['beforeprint', 'afterprint']) dispatchEvent(new Event(type))")
    expect(model.locator(".model-shown")).to_be_hidden()


def test_a_slider_is_moved_for_as_long_as_one_likes(visit: Callable[..., Any]) -> None:
    """Safari allows a hundred new addresses in ten seconds: the address follows when the slider is let go."""
    page = visit().open("en/history/influencers/")
    model = awake(page, "bought-reviews")
    model.locator("[data-do=skip]").click()
    page.evaluate("""() => {
      const { replaceState } = history;
      let left = 100;
      history.replaceState = (...given) => {
        if (left-- <= 0) throw new DOMException("too often", "SecurityError");
        replaceState.apply(history, given);
      };
    }""")
    slider = model.locator("[name=bought]")
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 5, middle)
    page.mouse.down()
    for turn in range(3):
        page.mouse.move(box["x"] + (box["width"] - 5, 5)[turn % 2], middle, steps=60)
    page.mouse.move(box["x"] + box["width"] / 4, middle)
    page.mouse.up()
    # What was not moved stays out of it.
    expect(page).to_have_url(re.compile(rf"\?bought-reviews=bought(~|%7E){slider.input_value()}$"))


def test_a_model_on_a_slow_line_offers_nothing_it_cannot_do(visit: Callable[..., Any]) -> None:
    """Before its own file is there, no button pretends to work."""
    visited = visit()
    waiting = Held(visited.page, "**/models/bought-reviews.js")
    page = visited.open("en/history/influencers/")
    model = page.locator("wiki-model[data-model=bought-reviews]")
    with page.expect_request("**/models/bought-reviews.js"):
        model.scroll_into_view_if_needed()
    skip = model.locator("[data-do=skip]")
    expect(skip).to_be_disabled()
    waiting.take().continue_()
    expect(skip).to_be_enabled()
    skip.click()
    expect(model).to_have_attribute("data-phase", "open")
    expect(model.locator(CONTROLS).first).to_be_focused()


def test_an_address_with_nonsense_changes_nothing(visit: Callable[..., Any]) -> None:
    """Whatever somebody writes into the address, the model shows what it began with or the nearest it can."""
    nonsense = "readers~nobody.bought~many.suspicion.nothing~1.critical~99"
    page = visit().open(f"en/history/influencers/?bought-reviews={nonsense}")
    model = awake(page, "bought-reviews")
    expect(model).to_have_attribute("data-phase", "open")
    values = model.evaluate(VALUES)
    assert (values["readers"], values["bought"], values["critical"]) == ("knowing", "10", "6")
    expect(model.locator(".model-say [role=status]")).not_to_be_empty()


def test_an_address_that_says_nothing_of_a_slider_leaves_it(visit: Callable[..., Any]) -> None:
    """A value that was cut off is no number: the slider stays where it began, and does not jump to its middle."""
    path = next(path for language, path, asked in placements() if language == "en" and asked == "followers-or-fans")
    visiting = visit()
    began = awake(visiting.open(f"en/{path}/"), "followers-or-fans").evaluate(VALUES)
    for cut in ("fans~", "fans~%20"):
        model = awake(visiting.open(f"en/{path}/?followers-or-fans={cut}"), "followers-or-fans")
        expect(model).to_have_attribute("data-phase", "open")
        assert model.evaluate(VALUES) == began


def test_a_line_that_looks_like_a_word_of_ours_is_the_readers(visit: Callable[..., Any]) -> None:
    """What a reader types stands on the sheet as it was typed."""
    path, asked = next((path, asked) for _, path, asked in placements() if asked.startswith("post-planner"))
    model = awake(visit().open(f"en/{path}/"), asked)
    model.locator("[data-do=skip]").click()
    line = model.locator(".model-controls input[type=text]").first
    for typed in ("@constructor", "@named", " @banned", "@@", "me@home"):
        line.fill(typed)
        expect(model.locator(".model-sheet h3").first).to_contain_text(typed.strip())


def test_a_link_writes_nothing_into_the_readers_lines(visit: Callable[..., Any]) -> None:
    """The sheet that a reader copies holds no words of whoever sent the link."""
    path, asked = next((path, asked) for _, path, asked in placements() if asked.startswith("post-planner"))
    model = awake(visit().open(f"en/{path}/?post-planner=product~Theirs"), asked)
    expect(model).to_have_attribute("data-phase", "open")
    expect(model.locator(".model-controls input[name=product]")).not_to_have_value("Theirs")
    expect(model.locator(".model-sheet")).not_to_contain_text("Theirs")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_gallery_leads_to_every_model(visit: Callable[..., Any], language: str) -> None:
    """Each model that the edition places has a picture or lines, a summary, and links to where it stands."""
    page = visit(width=320).open(f"{language}/explore/")
    placed = {asked.partition("?")[0] for edition, _, asked in placements() if edition == language} | {"market-map"}
    assert {card.get_attribute("id") for card in page.locator(".gallery h2").all()} == placed
    for card in page.locator(".gallery > li").all():
        expect(card.locator("svg, .model-sheet").first).to_be_visible()
        expect(card.locator("p:not(.where)").last).not_to_be_empty()
        assert card.locator(".where a").count() >= 1
    page.locator(".gallery li:has(#bought-reviews) .where a").first.click()
    expect(page.locator("wiki-model[data-model=bought-reviews]")).to_be_attached()
    assert urlsplit(page.url).fragment == "model-bought-reviews"
    expect(page.locator("#model-bought-reviews .model-title")).to_be_in_viewport()
