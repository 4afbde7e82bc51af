"""Code of labs that readers run themselves: the same numbers as on the page, and nothing that it could break."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from axe import violations
from wiki.model.notebook import split_notebook
from wiki.model.text import LANGUAGES, Language
from wiki.words import words

DOCS = Path(__file__).parents[2] / "docs"
# A test may share its machine with others: only the tests of the limit itself keep to it.
SLOW = 240
LAB = "lab/weak-ties/"


def labs() -> Iterator[tuple[Language, str, int]]:
    """Yield language, lab and number of cells to run, where there are any."""
    for language in LANGUAGES:
        for path in sorted((DOCS / language / "lab").glob("*.py")):
            cells = split_notebook(path.read_text(encoding="utf-8"))
            if count := sum("run" in cell.tags for cell in cells):
                yield language, path.stem, count


def awake(page: Page, *, seconds: int = SLOW) -> Locator:
    """Return the cells to run, once their script is there."""
    cells = page.locator("wiki-run")
    cells.first.scroll_into_view_if_needed()
    expect(cells.last.locator(".run-bar")).to_be_attached()
    cells.evaluate_all("(all, seconds) => { for (const each of all) each.dataset.seconds = seconds }", seconds)
    return cells


def press(cell: Locator, label: str, language: Language = "en") -> None:
    cell.get_by_role("button", name=words(language)(f"run.{label}"), exact=True).click()


def change(cell: Locator, code: str, language: Language = "en") -> None:
    """Open the code of a cell and write other code into it."""
    press(cell, "change", language)
    cell.locator("textarea").fill(code)


def verdict(cell: Locator) -> Locator:
    return cell.get_by_role("status").locator("p").first


def test_there_are_labs_to_run() -> None:
    """Four labs in each language can be run."""
    assert len(list(labs())) == 8


@pytest.mark.parametrize(("language", "name", "count"), labs())
def test_the_live_output_is_the_baked_one(visit: Callable[..., Any], language: Language, name: str, count: int) -> None:
    """Every cell, run in order, prints what the page shows, to the last digit."""
    page = visit().open(f"{language}/lab/{name}/")
    cells = awake(page)
    assert cells.count() == count
    for cell in cells.all():
        press(cell, "run", language)
        baked = (cell.locator(".cell-output pre").text_content() or "").rstrip()
        expect(cell.locator(".run-live pre")).to_have_text(baked, timeout=SLOW * 1000)
        expect(verdict(cell)).to_have_text(words(language)("run.same"))


def test_nothing_is_loaded_before_it_is_asked_for(visit: Callable[..., Any]) -> None:
    """The size is said beside the button; the worker and its Python come when it is pressed, from here only."""
    visited = visit()
    asked: list[str] = []
    visited.context.on("request", lambda request: asked.append(request.url.removeprefix(visited.address)))
    page = visited.open(f"en/{LAB}")
    cell = awake(page).first
    page.wait_for_load_state("networkidle")
    assert not any("vendor" in each or "worker" in each for each in asked)
    note = cell.locator(".run-bar p")
    expect(note).to_contain_text("KB")
    expect(cell.get_by_role("button", name="Run", exact=True)).to_have_accessible_description(note.inner_text())
    asked.clear()
    press(cell, "run")
    expect(verdict(cell)).to_have_text(words("en")("run.same"), timeout=SLOW * 1000)
    assert {each for each in asked if "vendor" in each} == {
        "assets/vendor/micropython.js",
        "assets/vendor/micropython.wasm",
    }
    asked.clear()
    press(cell, "run")
    expect(verdict(cell)).to_have_text(words("en")("run.same"), timeout=SLOW * 1000)
    assert asked == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_by_keyboard_alone_at_320_px(visit: Callable[..., Any], language: Language) -> None:
    """Open, change, run, read the comparison, reset: without a mouse, without sideways scroll, without an axe finding."""
    page = visit(width=320).open(f"{language}/{LAB}")
    cell = awake(page).first
    original = (cell.locator(".highlight code").text_content() or "").rstrip()
    cell.get_by_role("button", name=words(language)("run.change")).focus()
    page.keyboard.press("Enter")
    editor = cell.get_by_label(words(language)("run.code"))
    expect(editor).to_be_focused()
    expect(editor).to_have_value(original)
    expect(cell.locator(".highlight")).to_be_hidden()
    expect(cell.locator(".run-code")).to_be_in_viewport()
    page.keyboard.type("print('mine')\n")
    expect(editor).to_have_js_property("rows", original.count("\n") + 3)
    page.keyboard.press("Tab")
    expect(editor).not_to_be_focused()
    run = cell.get_by_role("button", name=words(language)("run.run"), exact=True)
    run.focus()
    page.keyboard.press("Enter")
    expect(verdict(cell)).to_have_text(words(language)("run.different"), timeout=SLOW * 1000)
    expect(run).to_be_focused()
    expect(cell.locator(".run-live pre")).to_contain_text("mine\n")
    expect(cell.locator(".cell-output pre")).not_to_contain_text("mine")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert violations(page, within="wiki-run") == []
    expect(verdict(cell)).to_have_text(words(language)("run.different"))
    cell.get_by_role("button", name=words(language)("run.reset")).focus()
    page.keyboard.press("Enter")
    expect(cell.get_by_role("button", name=words(language)("run.change"))).to_be_focused()
    expect(editor).to_have_count(0)
    expect(cell.locator(".highlight")).to_be_visible()
    expect(verdict(cell)).to_have_count(0)


def test_a_long_output_scrolls_by_keyboard_in_any_window(visit: Callable[..., Any]) -> None:
    """It is a stop of the Tab key, also after the window has changed; the next run takes it away."""
    page = visit().open(f"en/{LAB}")
    cell = awake(page).first
    change(cell, "for number in range(400): print(number)")
    press(cell, "run")
    printed = cell.locator(".run-live pre")
    expect(printed).to_have_attribute("tabindex", "0", timeout=SLOW * 1000)
    expect(cell.get_by_role("status").locator("pre")).to_have_count(0)  # read when one comes to it, not read out
    page.set_viewport_size({"width": 800, "height": 600})
    page.evaluate("() => new Promise(requestAnimationFrame)")
    expect(printed).to_have_attribute("tabindex", "0")
    cell.locator("textarea").fill("pass")
    press(cell, "run")
    expect(verdict(cell)).to_have_text(words("en")("run.silent"), timeout=SLOW * 1000)
    expect(printed).to_have_count(0)


def test_an_endless_loop_is_survived_and_explained(visit: Callable[..., Any]) -> None:
    """It is stopped by itself, what it printed stays, and the next run works; a second press of *Run* changes nothing.

    Neither does what the reader does to another cell meanwhile.
    """
    page = visit().open(f"en/{LAB}")
    cell = awake(page, seconds=2).first
    change(cell, "print('begun')\nwhile True:\n    pass")
    press(cell, "run")
    expect(verdict(cell)).to_have_text(words("en")("run.late", seconds=2), timeout=SLOW * 1000)
    change_to = cell.locator("textarea")
    awake(page)
    change_to.fill("while True:\n    print('again and again')")
    press(cell, "run")
    expect(cell.get_by_role("button", name="Stop")).to_be_visible()
    page.wait_for_timeout(2000)
    expect(verdict(cell)).to_have_text(words("en")("run.running"))
    expect(cell.get_by_role("button", name="Run", exact=True)).to_be_disabled()
    cell.get_by_role("button", name="Run", exact=True).dispatch_event("click")
    below = awake(page).nth(1)
    press(below, "change")
    press(below, "reset")
    press(cell, "stop")
    expect(verdict(cell)).to_contain_text("Stopped.")
    expect(cell.get_by_role("button", name="Run", exact=True)).to_be_focused()
    change_to.fill("import re\nre.match('(a*)*b', 'a')")  # such an expression is never done in MicroPython
    press(cell, "run")
    expect(verdict(cell)).to_have_text(words("en")("run.crashed"), timeout=SLOW * 1000)
    change_to.fill("print(6 * 7)\nraise SystemExit")
    press(cell, "run")
    expect(cell.locator(".run-live pre")).to_have_text("42", timeout=SLOW * 1000)
    expect(verdict(cell)).to_have_text(words("en")("run.different"))
    change_to.fill("while True:\n    pass")
    press(cell, "run")
    expect(cell.get_by_role("button", name="Stop")).to_be_visible()
    press(cell, "reset")
    expect(cell.get_by_role("button", name="Stop")).to_be_hidden()
    expect(cell.get_by_role("button", name=words("en")("run.change"))).to_be_focused()
    expect(cell.get_by_role("status")).to_be_empty()
    press(cell, "change")
    change_to.fill("while True:\n    pass")
    press(cell, "run")
    cell.evaluate("cell => cell.replaceWith(cell)")
    expect(verdict(cell)).to_contain_text("Stopped.")
    expect(cell.locator(".run-bar")).to_have_count(1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_error_is_explained(visit: Callable[..., Any], language: Language) -> None:
    """The line in the reader's own code, plain words in the page's language, Python's own words, what was printed before."""
    page = visit().open(f"{language}/{LAB}")
    cell, below = awake(page).nth(0), awake(page).nth(1)
    label = words(language)
    change(cell, "print('so')\nprint('far')\nprint(unknown)", language)
    press(cell, "run", language)
    why = label("run.line", line=3, why=label("run.error-NameError"))
    expect(verdict(cell)).to_have_text(why, timeout=SLOW * 1000)
    expect(cell.get_by_role("status").locator("code")).to_have_text("NameError: name 'unknown' isn't defined")
    printed = cell.get_by_role("status").locator("pre")
    expect(printed).to_have_text("so far")
    expect(printed).not_to_have_attribute("tabindex", "0")
    press(below, "run", language)
    expect(verdict(below)).to_contain_text(label("run.earlier"), timeout=SLOW * 1000)
    expect(below.locator(".run-live pre")).to_have_count(0)
    cell.locator("textarea").fill("print((1)\n")
    press(cell, "run", language)
    expect(verdict(cell)).to_contain_text(label("run.error-SyntaxError"), timeout=SLOW * 1000)
    cell.locator("textarea").fill("for number in range(3):\nprint(number)\n")
    press(cell, "run", language)
    # MicroPython calls it what it calls a missing bracket.
    spaces = {"en": "the space at the beginning missing", "ja": "行頭の空白の抜け"}
    expect(verdict(cell)).to_contain_text(spaces[language], timeout=SLOW * 1000)
    press(cell, "reset", language)
    press(cell, "run", language)
    expect(verdict(cell)).to_have_text(label("run.same"), timeout=SLOW * 1000)


def test_code_from_anywhere_reaches_neither_the_network_nor_the_record(visit: Callable[..., Any]) -> None:
    """Nothing of the browser is within the code's reach, and much output or memory is cut and said."""
    page = visit().open(f"en/{LAB}")
    cell = awake(page).first
    change(
        cell,
        "import js\nprint(hasattr(js, 'fetch'), hasattr(js, 'indexedDB'))\nimport sys\ndel sys.modules['js']\n"
        "import js as again\nprint(hasattr(again, 'fetch'), hasattr(again, 'indexedDB'), hasattr(again, 'eval'))",
    )
    press(cell, "run")
    expect(cell.locator(".run-live pre")).to_have_text("False False\nFalse False False", timeout=SLOW * 1000)
    ways = ("navigator", "location", "FontFace", "setTimeout", "postMessage")
    cell.locator("textarea").fill(
        "import sys\nsys.modules.clear()\nimport js, jsffi\n"
        f"print([way for way in {ways} if hasattr(js, way)], jsffi.to_js([]).constructor.constructor.name)"
    )
    press(cell, "run")
    # What makes code out of a text would be called Function, and its code could import from anywhere.
    expect(cell.locator(".run-live pre")).to_have_text("[] Object", timeout=SLOW * 1000)
    cell.locator("textarea").fill("print('x' * 30000)")
    press(cell, "run")
    expect(verdict(cell)).to_contain_text(words("en")("run.cut", count="20,000"), timeout=SLOW * 1000)
    assert len(cell.locator(".run-live pre").inner_text()) == 20_000
    cell.locator("textarea").fill("kept = []\nwhile True:\n    kept.append([0] * 100000)")
    press(cell, "run")
    expect(verdict(cell)).to_contain_text(words("en")("run.error-MemoryError"), timeout=SLOW * 1000)


def test_a_python_that_cannot_be_loaded_is_told(visit: Callable[..., Any]) -> None:
    """Without a connection the page says so, and the next press tries again."""
    visited = visit()
    page = visited.open(f"en/{LAB}")
    cell = awake(page).first
    visited.context.route("**/vendor/micropython.*", lambda route: route.abort())
    press(cell, "run")
    expect(verdict(cell)).to_have_text(words("en")("run.missing"), timeout=SLOW * 1000)
    visited.context.unroute("**/vendor/micropython.*")
    press(cell, "run")
    expect(verdict(cell)).to_have_text(words("en")("run.same"), timeout=SLOW * 1000)
    # The browser itself reports what did not come.
    assert all("ERR_FAILED" in complaint for complaint in visited.complaints)
    visited.complaints.clear()


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_and_on_paper_code_and_output_stand_alone(
    visit: Callable[..., Any], language: Language
) -> None:
    """Nothing that does nothing is shown, and what the reader tried is not printed."""
    plain = visit(java_script_enabled=False).open(f"{language}/{LAB}")
    for cell in plain.locator("wiki-run").all():
        expect(cell.locator(".highlight")).to_be_visible()
        expect(cell.locator(".cell-output")).to_be_visible()
        assert cell.locator("button").count() == 0

    page = visit().open(f"{language}/{LAB}")
    cell = awake(page).first
    press(cell, "change", language)
    press(cell, "run", language)
    expect(verdict(cell)).to_be_visible(timeout=SLOW * 1000)
    page.emulate_media(media="print")
    expect(cell.locator(".highlight")).to_be_visible()
    expect(cell.locator(".cell-output")).to_be_visible()
    for part in (".run-bar", ".run-live", "textarea", "label"):
        expect(cell.locator(part).first).to_be_hidden()
