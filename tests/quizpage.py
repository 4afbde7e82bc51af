"""A page with a question of every type, in both languages, for browsers to answer.

Two checks follow one another, so that what is missed in the first returns in the second. Texts are short and say which
part they belong to; the Japanese ones end in 日本語.
"""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from html import escape
from pathlib import Path
from typing import Any, cast

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from wiki.model.quiz import QuizFile
from wiki.model.repository import Repository
from wiki.model.text import LANGUAGES, Language
from wiki.publish.styles import gather_styles
from wiki.render.quiz import render_answers, render_check, render_items, render_prediction

ASSETS = Path(__file__).parents[1] / "overrides" / "assets"
COMMON = {"section": "one", "objective": "aim", "bloom": "apply", "reviewed": date(2026, 11, 22), "revision": 2}
LATER = {**COMMON, "section": "two"}
# The first write fails, as where the disk is full for a moment.
FULL_ONCE = """() => {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (names, mode) {
    if (mode === "readwrite") {
      IDBDatabase.prototype.transaction = transaction;
      throw new DOMException("full", "QuotaExceededError");
    }
    return transaction.call(this, names, mode);
  };
}"""
OWN = "form[data-live]:not(.once-more form)"
_FORM = escape(Repository("https://github.com/example/wiki").report_question("About {item}", "English"))
REPORT = f'<template id="report-question"><a class="report" href="{_FORM}">Report</a></template>'


def text(words: str) -> dict[str, str]:
    return {"en": words, "ja": f"{words}の日本語"}


def part(name: str, kind: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "text": text(f"{kind} {name}"), "why": text(f"because of *{name}*"), **more}


def scene(name: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "text": text(f"scene {name}"), **more}


QUIZ = QuizFile.model_validate(
    {
        "page": "history/test",
        "predictions": [
            {
                "id": "guess",
                "ask": text("How many?"),
                "options": [{"id": name, "text": text(name)} for name in ("few", "some", "many")],
                "answer": "few",
                "reveal": text("Few."),
            }
        ],
        "questions": [
            {
                **COMMON,
                "id": "pick",
                "type": "single",
                "ask": text("One?"),
                "options": [part("a", "option", correct=True), part("b", "option"), part("c", "option")],
            },
            {
                **COMMON,
                "id": "all",
                "type": "multiple",
                "ask": text("All?"),
                "options": [part("d", "option", correct=True), part("e", "option", correct=True), part("f", "option")],
            },
            {
                **COMMON,
                "id": "judge",
                "type": "true-false",
                "answer": False,
                "ask": text("So?"),
                "options": [part("g", "option", correct=True), part("h", "option")],
            },
            {
                **COMMON,
                "id": "sort",
                "type": "order",
                "ask": text("Sort."),
                "items": [part(name, "step") for name in ("i", "j", "k", "l")],
            },
            {
                **COMMON,
                "id": "pair",
                "type": "match",
                "ask": text("Pair."),
                "pairs": [
                    {
                        "id": name,
                        "left": text(f"left {name}"),
                        "right": text(f"right {name}"),
                        "why": text(f"why {name}"),
                    }
                    for name in ("m", "n", "o")
                ],
                "spare": [{"id": "p", "right": text("right p"), "why": text("why p")}],
            },
            {
                **LATER,
                "id": "group",
                "type": "categorise",
                "ask": text("Where?"),
                "categories": [{"id": name, "text": text(f"group {name}")} for name in ("x", "y")],
                "items": [
                    part("q", "thing", category="x"),
                    part("r", "thing", category="y"),
                    part("s", "thing", category="x"),
                ],
            },
            {
                **LATER,
                "id": "word",
                "type": "short",
                "ask": text("Which word?"),
                "accept": {"en": ["word of mouth", "WOM"], "ja": ["口コミ"]},
                "why": text("because people *talk*"),
                "reject": [
                    {"id": "ads", "spellings": {"en": ["advertising"], "ja": ["広告"]}, "why": text("that is paid")}
                ],
            },
            {
                **LATER,
                "id": "count",
                "type": "numeric",
                "ask": text("How many people?"),
                "answer": 1234.5,
                "tolerance": 0.5,
                "unit": {"en": "people", "ja": "人"},
                "why": text("because of the sum"),
                "slips": [{"id": "half", "value": 600, "why": text("only half")}],
            },
            {
                **LATER,
                "id": "story",
                "type": "scenario",
                "ask": text("What now?"),
                "scenes": [
                    scene("start", decisions=[part("tell", "do", to="calm"), part("wait", "do", to="worse")]),
                    scene("worse", decisions=[part("mend", "do", to="mended"), part("lie", "do", to="lost")]),
                    scene("calm", end="good", why=text("why calm")),
                    scene("mended", end="fair", why=text("why mended")),
                    scene("lost", end="bad", why=text("why lost")),
                ],
            },
            {
                **LATER,
                "id": "plan",
                "type": "reflect",
                "ask": text("Your plan?"),
                "model": text("A *model* plan."),
                "rubric": [part("who", "says"), part("when", "says")],
            },
        ],
    }
)


def document(quiz: QuizFile, language: Language) -> str:
    return f"""<!doctype html><html lang="{language}"><meta charset="utf-8"><title>Test</title>
<meta property="og:locale" content="{"ja_JP" if language == "ja" else "en_GB"}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<script>document.documentElement.className = "js"</script>
<link rel="stylesheet" href="site.css">
<script type="module" src="assets/javascripts/site/lazy.js"></script>
<main data-version="0a1b2c3d"><h1>Test</h1><h2>Section</h2>
{render_prediction(quiz.predictions[0], "Predict", language)}
{render_check(quiz, "one", "Check yourself", language)}
{render_check(quiz, "two", "Check again", language)}
{render_answers(quiz, ["one", "two"], language)}</main>{REPORT}</html>"""


def write_pages(root: Path) -> Path:
    """Write a page in each language, one where the questions were revised, one without any, and one for a review."""
    shutil.copytree(ASSETS, root / "assets")
    (root / "site.css").write_text(gather_styles(ASSETS / "stylesheets")["site"].text, encoding="utf-8")
    revised = QUIZ.model_copy(
        update={"questions": tuple(each.model_copy(update={"revision": 3}) for each in QUIZ.questions)}
    )
    for language in LANGUAGES:
        (root / f"{language}.html").write_text(document(QUIZ, language), encoding="utf-8")
    (root / "revised.html").write_text(document(revised, "en"), encoding="utf-8")
    (root / "empty.html").write_text("<!doctype html><title>empty</title>", encoding="utf-8")
    words = render_answers(QUIZ, ["one"], "en").partition("</section>")[2]
    (root / "review.html").write_text(
        f'<!doctype html><html lang="en"><title>Review</title><main data-version="99999999"></main>{words}</html>',
        encoding="utf-8",
    )
    (root / "items.json").write_text(json.dumps(render_items(QUIZ, "en")), encoding="utf-8")
    return root


def new_reader(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """Yield a browser without a record; an error on a page fails the test."""
    errors: list[str] = []
    context = browser.new_context(base_url=address, viewport={"width": 390, "height": 800}, reduced_motion="reduce")
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert not errors


def opened(context: BrowserContext, path: str = "en.html") -> Page:
    """Open a page and wait until its questions answer back."""
    page = context.new_page()
    page.goto(f"/{path}")
    expect(page.locator(OWN)).to_have_count(len(QUIZ.questions))
    return page


def events(page: Page) -> list[dict[str, Any]]:
    """Return what the record holds, earliest first."""
    script = """async () => {
      const { openLog } = await import("/assets/javascripts/record/log.js");
      const log = await openLog();
      const events = await log.read();
      log.close();
      return events.sort((one, other) => one.at - other.at);
    }"""
    return cast("list[dict[str, Any]]", page.evaluate(script))


def check_as(form: Locator, confidence: str = "think") -> None:
    """Submit an answer, saying how sure one is."""
    form.locator(f".how-sure button[value={confidence}]").click()


def answer(page: Page, question: str, *choice: str, confidence: str = "think", form: str = "") -> None:
    """Answer a question of options and submit it. `form` is its id where it is not the first of its kind."""
    found = page.locator(f"#{form or f'question-{question}'}")
    for value in choice:
        found.locator(f"input[value={value}]").check()
    check_as(found, confidence)


def group(page: Page, **places: str) -> None:
    """Sort things into groups."""
    for thing, place in places.items():
        page.locator(f"#question-group [data-option={thing}] input[value={place}]").check()
    check_as(page.locator("#question-group"), "sure")


def typed(page: Page, question: str, words: str, confidence: str = "think") -> None:
    """Type an answer and submit it."""
    page.locator(f"#question-{question} input").fill(words)
    check_as(page.locator(f"#question-{question}"), confidence)


def decide(page: Page, *decisions: str, question: str = "story") -> None:
    """Take decisions of a scenario, one after another."""
    form = page.locator(f"#question-{question}")
    for decision in decisions:
        form.locator(f"input[value={decision}]").check()
        form.locator(".primary").click()


def write(page: Page, words: str, *ticked: str) -> None:
    """Write an answer, compare it, tick what it does, and keep it."""
    form = page.locator("#question-plan")
    form.locator("textarea").fill(words)
    form.locator(".primary").click()
    for criterion in ticked:
        form.locator(f"input[value={criterion}]").check()
    form.locator(".primary").click()


def result(page: Page, question: str) -> Locator:
    """Return the status line of a question."""
    return page.locator(f"#question-{question} .result")


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until something is focused."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab never reaches {selector}")


def steps(page: Page) -> list[str]:
    """Return the ids of the steps to order as they stand."""
    found = page.locator("#question-sort .order li").evaluate_all("items => items.map(({dataset}) => dataset.option)")
    return cast("list[str]", found)


def kept(page: Page, **expected: Any) -> dict[str, Any]:
    """Wait for an event like this, and return it."""
    for _ in range(500):
        found = [each for each in events(page) if all(each[name] == value for name, value in expected.items())]
        if found:
            return found[-1]
        page.wait_for_timeout(20)
    pytest.fail(f"no event {expected} in {events(page)}")
