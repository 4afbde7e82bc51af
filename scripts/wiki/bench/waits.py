"""What readers wait for once a page stands: their record read and reckoned, and a model's answer to a moved control.

The record is a long one, 10,000 answers over 300 days, and read at this machine's own speed; for models, a phone is
stood for by a processor slowed four times.
"""

from collections.abc import Iterator
from statistics import median
from typing import Any

from playwright.sync_api import Browser

from wiki.bench.measured import Wait
from wiki.model.event import CONFIDENCES, EVENT_VERSION

EVENTS = 10_000
_RUNS = 5
_SLOWER = 4
_MOVES = 5
_FILL = """async ([events, module]) => {
  const { openLog } = await import(module);
  const log = await openLog();
  await log.merge(events);
  log.close();
}"""
# From the press to the frame after the one that it changed: what "interaction to next paint" counts.
_PRESS = """async (control) => {
  const begin = performance.now();
  if (control.matches("input[type=radio], input[type=checkbox], button")) control.click();
  else {
    if (control.type === "range") control.value = Number(control.value) === Number(control.max) ? control.min : control.max;
    else control.selectedIndex = (control.selectedIndex + 1) % control.options.length;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - begin;
}"""
# Milliseconds from the document's readiness to the page's numbers.
_SHOWN = """() => new Promise((done) => {
  const [{ domInteractive }] = performance.getEntriesByType("navigation");
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntriesByName("wiki-progress-shown")) done(startTime - domInteractive);
  }).observe({ type: "mark", buffered: true });
})"""


def measure_waits(browser: Browser, address: str) -> Iterator[Wait]:
    """Yield the wait for the progress page with a long record, and the longest wait of each model, of a site's address."""
    yield measure_record(browser, address)
    yield from measure_models(browser, address)


def _long_record(catalogue: dict[str, Any], events: int) -> list[dict[str, Any]]:
    asked = [question for page in catalogue["pages"].values() for question in page["questions"]]
    first = 1_700_000_000_000
    return [
        {
            "id": f"{number:032x}",
            "v": EVENT_VERSION,
            "at": first + number * 2_592_000,
            "offset": 540,
            "language": "ja",
            "kind": "answer",
            "item": asked[number % len(asked)]["id"],
            "revision": asked[number % len(asked)]["revision"],
            "grade": int(number % 5 > 0),
            "choice": ["a"],
            "confidence": CONFIDENCES[number % 3],
            "content": "",
            "place": "page",
        }
        for number in range(events)
    ]


def measure_record(browser: Browser, address: str, *, events: int = EVENTS, runs: int = _RUNS) -> Wait:
    """Return the median wait for the progress page with right and wrong answers to all questions, again and again."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address + "en/about/")
    catalogue = page.evaluate(f"fetch('{address}assets/course/en.json').then((found) => found.json())")
    page.evaluate(_FILL, [_long_record(catalogue, events), f"{address}assets/javascripts/record/log.js"])
    taken = []
    for _ in range(runs):
        page.goto(address + "en/progress/")
        taken.append(page.evaluate(_SHOWN))
    context.close()
    return Wait(
        f"progress page with {events:,} answers, from the first script to its numbers", round(median(taken)), 300
    )


def measure_models(browser: Browser, address: str) -> Iterator[Wait]:
    """Yield the longest wait of each model of the gallery, where it stands in a chapter."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address + "en/explore/")
    links = page.locator(".gallery .where a:first-of-type").evaluate_all(
        "links => links.map(({ href }) => href.split('#')[0])"
    )
    slow = context.new_cdp_session(page)
    for chapter in dict.fromkeys(links):
        page.goto(chapter)
        for model in page.locator("wiki-model").all():
            model.scroll_into_view_if_needed()
            model.locator("[data-do=skip]").click()
            slow.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
            controls = model.locator(
                ".model-controls :is(input[type=range], input[type=radio], input[type=checkbox], select, [data-do=again])"
            )
            waits = [control.evaluate(_PRESS) for control in controls.all() for _ in range(_MOVES)]
            slow.send("Emulation.setCPUThrottlingRate", {"rate": 1})
            if waits:
                name = model.get_attribute("data-model")
                yield Wait(f"{name}: the slowest answer to a moved control", round(max(waits)), 100)
    context.close()
