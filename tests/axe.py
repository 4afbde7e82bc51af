"""What axe finds on a page of a test's browser."""

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

from conftest import LAY_ALL_OUT

_AXE = Path(__file__).parents[1] / "node_modules" / "axe-core" / "axe.min.js"
_RUN = """async ([within, only]) => {
  const options = { resultTypes: ["violations"], ...(only && { runOnly: [only] }) };
  return (await axe.run(within ?? document, options)).violations;
}"""


def violations(page: Page, *, only: str = "", within: str | None = None) -> list[str]:
    """Return each finding with the first element it means; `only` names one rule, `within` selects a part of the page."""
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(_script())
        page.evaluate(LAY_ALL_OUT)  # of what is not laid out it cannot tell the contrast
    found = page.evaluate(_RUN, [within, only])
    return [f"{each['id']}: {each['help']}: {each['nodes'][0]['html'][:200]}" for each in found]


@cache
def _script() -> str:
    return _AXE.read_text(encoding="utf-8")
