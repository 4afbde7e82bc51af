"""What axe finds on a page of a test's browser."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def violations(page: Page, *, only: str = "", within: str | None = None) -> list[str]:
    """Return each finding with the first element it means; `only` names one rule, `within` selects a part of the page."""
    options = {"resultTypes": ["violations"], **({"runOnly": [only]} if only else {})}
    found = Axe().run(page, context=within, options=options).response["violations"]
    return [f"{each['id']}: {each['help']}: {each['nodes'][0]['html'][:200]}" for each in found]
