"""Requests and bytes of a first view (empty cache) and of the next (with what the first left in the cache)."""

from collections.abc import Iterable, Iterator

from playwright.sync_api import Browser, Page, ViewportSize

from wiki.bench.measured import Views, make_view
from wiki.bench.server import SiteServer
from wiki.bench.targets import Target

_PHONE: ViewportSize = {"width": 390, "height": 844}
# Scripts may wait for an idle moment before they fetch more.
_SETTLE_MS = 1500
# A page asks for its modules once it is painted, which a busy machine does late.
_ASKED = """async () => {
  const { modules } = document.querySelector("[data-modules]")?.dataset ?? {};
  const asked = () => performance.getEntriesByType("resource").some(({ name }) => name.endsWith("/main.js"));
  while (modules && !asked() && performance.now() < 30_000) await new Promise(requestAnimationFrame);
}"""


def measure_views(browser: Browser, server: SiteServer, targets: Iterable[Target]) -> Iterator[Views]:
    """Open each page and the next one as a phone does, and yield what was fetched."""
    for target in targets:
        context = browser.new_context(viewport=_PHONE, has_touch=True, is_mobile=True, device_scale_factor=2)
        page = context.new_page()
        server.taken()
        _open(page, server.address + target.first)
        first = make_view(server.taken())
        _open(page, server.address + target.next)
        yield Views(target.name, first, make_view(server.taken()))
        context.close()


def _open(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate(_ASKED)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(_SETTLE_MS)
