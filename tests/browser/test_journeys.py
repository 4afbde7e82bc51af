"""What a reader does on the way: changes language and colours, copies, prints, even where scripts stay away."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Route, expect

from conftest import AS_SAFARI, wait_until
from wiki.model.text import LANGUAGES
from wiki.site import Site


def test_the_menu_is_closed_for_those_who_come_back(visit: Callable[..., Any]) -> None:
    """A browser keeps the page as it was left: what was chosen from covers it no more. A press beside it closes it too."""
    page = visit(width=390).open("en/history/mass-media/")
    menu = page.locator(".menu")
    with page.expect_response("**/site/menu.js"):
        menu.locator("> summary").click()
    page.evaluate("import(new URL('/assets/javascripts/site/menu.js', location))")
    expect(menu).to_have_attribute("open", "")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    expect(menu).not_to_have_attribute("open", "")
    menu.locator("> summary").click()
    expect(menu).to_have_attribute("open", "")
    page.locator("h1").dispatch_event("pointerdown")
    expect(menu).not_to_have_attribute("open", "")


def test_language_is_changed_in_the_middle_of_a_page(visit: Callable[..., Any]) -> None:
    """The switch leads to the same heading of the other edition."""
    page = visit().open("en/history/influencers/")
    page.locator("#unknown").scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    wanted = page.url.replace("/en/", "/ja/") + "#unknown"
    # In one go: on a busy machine, what begins to work above the section moves it between a look and a click.
    # The click comes a task later: a page that is left before it has answered answers with an error.
    page.evaluate("""async () => {
      document.getElementById("unknown").scrollIntoView();
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      setTimeout(() => document.getElementById("switch").click());
    }""")
    expect(page).to_have_url(wanted)
    assert page.evaluate("document.documentElement.lang") == "ja"


@pytest.mark.parametrize(
    "place",
    ["glossary/#kpi", "glossary/#row-k", "claims/#S3-08", "claims/#S3-29", "sources/#smith1956", "sources/#article3"],
)
@pytest.mark.parametrize("width", [390, 1280])
def test_language_is_changed_in_the_middle_of_a_list(visit: Callable[..., Any], place: str, width: int) -> None:
    """The switch leads to the same entry, whose letter or kana the other edition need not have."""
    page = visit(width=width).open(f"en/{place}")
    wanted = place.replace("row-k", "kpi")
    expect(page.locator("#switch")).to_have_attribute("href", re.compile(f"/ja/{wanted}$"))
    page.locator("#switch").click()
    entry = page.locator(f"[id='{wanted.partition('#')[2]}']")
    expect(entry).to_be_in_viewport()
    assert page.evaluate("document.documentElement.lang") == "ja"


@pytest.mark.parametrize("init", ["", AS_SAFARI], ids=["anchored", "as in Safari"])
def test_a_link_to_a_section_leads_to_it(visit: Callable[..., Any], init: str) -> None:
    """What begins to work above the section moves it out of sight in no browser."""
    visiting = visit()
    visiting.page.add_init_script(init)
    page = visiting.open("en/practice/post/#one-page")
    expect(page.locator("wiki-check .score").first).to_be_attached()
    page.wait_for_load_state("networkidle")
    for section in ("one-page", "people", "mapping"):
        if section != "one-page":
            page.locator(f'.contents a[href="#{section}"]').click()
        top = page.locator(f"#{section}").evaluate("heading => heading.getBoundingClientRect().top")
        assert 60 < top < 120, f"#{section} stands at {top} px"


@pytest.mark.parametrize("lost", ["main", "lazy"])
def test_a_page_is_whole_where_its_script_does_not_come(visit: Callable[..., Any], lost: str) -> None:
    """What waits for a script stands open, as without scripts."""
    visited = visit()
    visited.page.route(f"**/site/{lost}.js", lambda route: route.abort())
    page = visited.open("en/practice/post/")
    expect(page.locator("wiki-model .model-shown").first).to_be_visible()
    visited.complaints.clear()


def test_a_model_whose_own_module_does_not_come_stands_open(visit: Callable[..., Any]) -> None:
    """What it shows can be read."""
    visited = visit()
    visited.page.route("**/models/post-planner.js", lambda route: route.abort())
    page = visited.open("en/practice/post/")
    model = page.locator("wiki-model[data-model=post-planner]")
    model.scroll_into_view_if_needed()
    expect(model.locator(".model-shown")).to_be_visible()
    visited.complaints.clear()


def test_what_cannot_be_copied_is_selected(visit: Callable[..., Any]) -> None:
    """Without a clipboard the button says so, and what it would have copied is selected."""
    visited = visit()
    visited.page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page = visited.open("en/practice/post/")
    model = page.locator("wiki-model[data-model=post-planner]")
    model.scroll_into_view_if_needed()
    wait_until(page, "!!customElements.get('wiki-model')")
    page.wait_for_load_state("networkidle")
    model.locator("[data-do=skip]").click()
    for copy in (page.locator(".copy").first, model.locator("[data-do=copy]")):
        copy.evaluate("button => button.click()")
        expect(copy).to_have_text("Not copied. The text is selected: copy it yourself")
        assert page.evaluate("getSelection().toString().trim().length") > 20


def test_copied_is_said_for_a_while(visit: Callable[..., Any]) -> None:
    """Pressed twice, the button has its own name again afterwards; what is copied and saved is the sheet as Markdown."""
    visited = visit()
    visited.page.clock.install()
    visited.page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text } } });"
        "window.print = () => { window.printed = true }"
    )
    page = visited.open("en/practice/post/")
    model = page.locator("wiki-model[data-model=post-planner]")
    model.scroll_into_view_if_needed()
    expect(model.locator("[data-do=skip]")).to_be_enabled()
    copy = model.locator("[data-do=copy]")
    for _ in range(2):
        copy.evaluate("button => button.click()")
        expect(copy).to_have_text("Copied")
    page.clock.run_for(3000)
    expect(copy).to_have_text("Copy")
    marks = {"h3": "## ", "p": "", "p.warn": "> "}
    lines = model.locator(".model-sheet > *").evaluate_all(
        "lines => lines.map(({ localName, className, textContent }) => [localName + (className && `.${className}`), textContent])"
    )
    copied = page.evaluate("window.copied")
    assert copied == "\n\n".join(marks[kind] + line for kind, line in lines) + "\n"
    save = model.locator("[data-do=save]")
    with page.expect_download() as download:
        save.evaluate("button => button.click()")
    assert download.value.suggested_filename == save.get_attribute("data-file")
    assert download.value.path().read_text(encoding="utf-8") == copied
    model.locator("[data-do=print]").evaluate("button => button.click()")
    assert page.evaluate("window.printed")


def test_the_section_being_read_is_the_current_one(visit: Callable[..., Any]) -> None:
    """In the list of contents one link says that it is where the reader is."""
    page = visit().open("en/history/influencers/")
    page.locator("#unknown").evaluate("heading => heading.scrollIntoView()")
    expect(page.locator(".contents a[aria-current]")).to_have_count(1)
    expect(page.locator(".contents a[href='#unknown']")).to_have_attribute("aria-current", "location")


def test_light_and_dark_can_be_chosen(visit: Callable[..., Any]) -> None:
    """The choice holds on the next page, and on one to which the reader goes back."""
    page = visit().open("en/")
    light = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.locator("#scheme").click()
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    dark = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert dark != light
    page.goto(page.url + "glossary/")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == dark
    page.evaluate("""() => {
      localStorage.setItem("wiki-scheme", "light");
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    }""")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == light


@pytest.mark.parametrize(("device", "other"), [("light", "dark"), ("dark", "light")])
def test_the_bar_of_the_browser_has_the_colour_of_ours(visit: Callable[..., Any], device: str, other: str) -> None:
    """As the device has it and as the reader chose, on this page, on the next, and on one to which the reader goes back."""
    alike = """() => {
      const [{ content }] = [...document.querySelectorAll("meta[name=theme-color]")].filter(({ media }) => matchMedia(media).matches);
      const bar = document.querySelector("header.bar");
      const colour = getComputedStyle(bar).backgroundColor;
      bar.style.backgroundColor = content;
      const theirs = getComputedStyle(bar).backgroundColor;
      bar.style.backgroundColor = "";
      return [colour, theirs];
    }"""
    colours = []
    visited = visit(color_scheme=device)
    page = visited.open("en/")

    def look() -> None:
        ours, theirs = page.evaluate(alike)
        assert ours == theirs
        colours.append(ours)

    look()
    for path, chosen in (("en/glossary/", other), ("no-such-page/", device)):
        page.locator("#scheme").click()
        expect(page.locator("html")).to_have_attribute("data-scheme", chosen)
        look()
        visited.open(path)
        look()
    for chosen in (other, device):
        page.evaluate(
            """(chosen) => {
              localStorage.setItem("wiki-scheme", chosen);
              dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
            }""",
            chosen,
        )
        look()
    first, second = colours[:2]
    assert first != second
    assert colours[2:] == [second, first, first, second, first]
    visited.complaints.clear()  # the browser itself reports the missing address


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_of_the_week_is_one_sheet_of_paper(visit: Callable[..., Any], language: str) -> None:
    """It is to be hung up: five days, however long the names of the chapters."""
    page = visit().open(f"{language}/start/week/")
    sheets = page.pdf(format="A4").count(b"/Type /Page\n")
    page.evaluate("document.querySelectorAll('#plan, .day').forEach((each) => (each.style.display = 'none'))")
    assert sheets - page.pdf(format="A4").count(b"/Type /Page\n") == 1


def test_print_shows_worksheet_and_answers(visit: Callable[..., Any]) -> None:
    """On paper there are no bars and buttons, and the answers stand at the end."""
    page = visit().open("en/history/influencers/")
    page.emulate_media(media="print")
    expect(page.locator("#answers")).to_be_visible()
    expect(page.locator("#open-search")).to_be_hidden()
    expect(page.locator("form.question").first).to_be_visible()


def test_edit_link_opens_the_right_file(visit: Callable[..., Any], site: Site) -> None:
    """The pencil of a page leads to its source file, the flag to the form, which knows the page."""
    page = visit().open("ja/history/influencers/")
    wanted = "https://github.com/example/wiki/edit/main/docs/ja/history/influencers.md"
    assert page.locator(f"a[href='{wanted}']").count() >= 1
    form = page.get_by_role("link", name="誤りを知らせる").get_attribute("href") or ""
    assert parse_qs(urlsplit(form).query)["page"] == ["https://example.org/ja/history/influencers/"]
    assert (site.root / "docs/ja/history/influencers.md").is_file()


@pytest.mark.parametrize(("link", "fetched"), [(".onwards .next", "navigational-prefetch"), ("a.term", "")])
def test_a_page_that_is_reached_for_is_on_its_way(visit: Callable[..., Any], link: str, fetched: str) -> None:
    """What a menu or a page's end leads to is fetched while the pointer rests on it; the long lists of terms are not."""
    page = visit().open("en/history/mass-media/")
    address = page.url
    page.locator(link).first.click(delay=400)
    page.wait_for_url(lambda there: there != address)
    assert page.evaluate("performance.getEntriesByType('navigation')[0].deliveryType") == fetched


def test_a_newcomer_fetches_no_record(visit: Callable[..., Any]) -> None:
    """The modules that read a record are fetched once there is one: after the first prediction, not before."""
    page = visit().open("en/history/web-2-0/")
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.reload()
    wait_until(page, "!!customElements.get('wiki-predict')")
    page.wait_for_load_state("networkidle")
    assert any("/predict/" in url for url in fetched)
    # A model near the first screen asks for what an event is: it holds which edition this is.
    assert not any(re.search(r"/record/(?!events\.js)", url) for url in fetched)
    page.locator(".predict label").first.click()
    expect(page.locator(".predict .verdict").first).to_be_visible()
    wait_until(
        page,
        """await (async () => {
      const { openRecord } = await import("/assets/javascripts/record/record.js");
      await openRecord(); // which has in memory already what is only on its way into the store
      return new Promise((resolve) => {
        const opening = indexedDB.open("engagement-wiki-record");
        opening.onsuccess = () => {
          const counting = opening.result.transaction("events").objectStore("events").count();
          counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
        };
      });
    })()""",
    )
    page.reload()
    expect(page.locator(".predict input").first).to_be_checked()


def test_only_a_table_that_scrolls_is_a_stop_on_the_way(visit: Callable[..., Any]) -> None:
    """With room for all of it there is nothing to do by keyboard."""
    page = visit(width=1280).open("en/practice/content/")
    expect(page.locator("article .table[tabindex]")).to_have_count(0)
    page.set_viewport_size({"width": 320, "height": 600})
    expect(page.locator("article .table[tabindex='0']").first).to_be_attached()


@pytest.mark.parametrize("path", ["", "en/lab/weak-ties/", "ja/progress/", "no-such-page/"])
def test_a_page_can_ask_nobody_else(path: str, browser: Browser, address: str) -> None:
    """Even if a script of somebody else's ran, the browser would not let it load or send anything elsewhere."""
    asked: list[str] = []
    context = browser.new_context()

    def note(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body="")

    context.route("https://example.com/**", note)
    page = context.new_page()
    page.goto(address + path)
    page.evaluate(
        """() => Promise.all([
          fetch("https://example.com/fetch", { mode: "no-cors" }).catch(() => {}),
          ...["img", "script", "iframe"].map((tag) => new Promise((done) => {
            const element = document.createElement(tag);
            element.onload = element.onerror = done;
            element.src = `https://example.com/${tag}`;
            document.body.append(element);
            setTimeout(done, 2000);
          })),
        ]).then(() => null)"""
    )
    assert asked == []
    context.close()
