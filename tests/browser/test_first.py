"""Words first: a page asks for its modules when it stands, and forgets nothing that was done before they came."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import Held

PATH = "en/history/web-2-0/"
MODULES = "**/assets/javascripts/site/*.js"
# As Firefox is on a page that it opens below its top; and browsers that tell nobody how a page was come to.
TELLS_NO_PAINT = "PerformanceObserver = class { observe() {} }"
TELLS_NOTHING = f"{TELLS_NO_PAINT}; Performance.prototype.getEntriesByType = () => []"
DRAWS_NOTHING = f"{TELLS_NO_PAINT}; requestAnimationFrame = () => 0"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A browser in which pages are loaded as readers load them: other tests have the modules at once."""
    context = browser.new_context(base_url=address, reduced_motion="reduce", viewport={"width": 390, "height": 800})
    yield context.new_page()
    context.close()


def test_no_module_is_asked_for_before_the_first_paint(page: Page) -> None:
    """On a slow line nothing competes with the words."""
    with page.expect_request(MODULES):
        page.goto(PATH)
    page.wait_for_load_state("networkidle")
    painted, asked = page.evaluate("""() => [
      performance.getEntriesByName("first-contentful-paint")[0].startTime,
      performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js")).map(({ startTime }) => startTime),
    ]""")
    assert len(asked) >= 2
    assert min(asked) >= painted


def test_a_page_that_is_loaded_again_does_not_wait(page: Page) -> None:
    """Its place has to be found before anything is seen."""
    page.goto(PATH)
    page.wait_for_load_state("networkidle")  # or a module of the first visit would be taken for one of the second
    page.add_init_script(DRAWS_NOTHING)
    with page.expect_request(MODULES):
        page.reload()


@pytest.mark.parametrize("tells", [TELLS_NO_PAINT, TELLS_NOTHING])
def test_a_browser_that_tells_nothing_gets_its_modules(page: Page, tells: str) -> None:
    """Some hide all times from pages, for their readers' privacy."""
    page.add_init_script(tells)
    with page.expect_request(MODULES):
        page.goto(PATH)


@pytest.mark.parametrize("path", ["", "en/", "no-such-page/"])
def test_modules_are_found_from_everywhere(page: Page, path: str) -> None:
    """Their address is right at the root, below it, and where no page is."""
    with page.expect_response("**/site/main.js") as answer:
        page.goto(path)
    assert answer.value.ok


def test_what_was_pressed_before_the_modules_came_is_done_once(page: Page) -> None:
    """The scheme changes; what the browser does itself is not done again."""
    held = Held(page, "**/site/main.js")
    page.goto(PATH)
    root, claim = page.locator("html"), page.locator(".claim button").first
    page.locator("#scheme").click()
    claim.click()
    note = page.locator(f"#{claim.get_attribute('popovertarget')}")
    expect(note).to_be_visible()
    expect(root).not_to_have_attribute("data-scheme", "dark")
    held.take().continue_()
    expect(root).to_have_attribute("data-scheme", "dark")
    expect(note).to_be_visible()
    page.locator("#scheme").click()
    expect(root).to_have_attribute("data-scheme", "light")


def test_the_search_opens_although_its_module_came_later(page: Page) -> None:
    """A tap on the button is not lost."""
    held = Held(page, "**/site/main.js")
    page.goto(PATH)
    page.locator("#open-search").click()
    expect(page.locator("#search")).to_be_hidden()
    held.take().continue_()
    expect(page.locator("#search")).to_be_visible()


def test_a_menu_that_was_opened_before_is_left_like_any_other(page: Page) -> None:
    """Escape closes it: browsers told of its opening when nobody listened yet."""
    held = Held(page, "**/site/main.js")
    page.goto(PATH)
    menu = page.locator(".menu")
    menu.locator("> summary").click()
    with page.expect_response("**/site/menu.js"):
        held.take().continue_()
    expect(menu).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")


def test_a_press_is_let_go_where_no_module_comes(page: Page) -> None:
    """The page reads as without scripts."""
    held = Held(page, "**/site/main.js")
    page.goto(PATH)
    page.locator("#scheme").click()
    held.take().abort()
    expect(page.locator("#scheme")).to_be_hidden()
    expect(page.locator("html")).not_to_have_class("js")
