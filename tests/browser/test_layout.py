"""What is drawn and laid out holds in narrow windows, with large text and in colours of the reader's own."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import expect

from wiki.model.text import LANGUAGES
from wiki.words import words


@pytest.mark.parametrize("width", [390, 1280])
def test_arrows_of_the_market_map_leave_their_labels_free(visit: Callable[..., Any], width: int) -> None:
    """A label has a margin in the colour of the ground, and the size that the picture was drawn for."""
    page = visit(width=width).open("en/history/web-2-0/")
    label = page.locator(".map-edge text:visible").first
    expect(label).to_have_css("font-size", "15px")
    assert label.evaluate(
        "text => { const { stroke, strokeWidth } = getComputedStyle(text); return [stroke, strokeWidth] }"
    ) == [
        page.locator("wiki-market-map").evaluate("map => getComputedStyle(map).backgroundColor"),
        "6px",
    ]


@pytest.mark.parametrize("path", ["", "no-such-page/"])
@pytest.mark.parametrize("size", [16, 32])
def test_the_foot_of_a_short_page_ends_the_window(visit: Callable[..., Any], path: str, size: int) -> None:
    """At the front door and where no page is, the window is filled and nothing is left to scroll, however large the text."""
    visited = visit(height=2600)
    page = visited.open(path)
    page.add_style_tag(content=f"html {{ font-size: {size}px !important }}")
    assert page.locator(".foot").evaluate("foot => foot.getBoundingClientRect().bottom") == pytest.approx(2600, abs=0.1)
    visited.complaints.clear()  # the browser itself reports the missing address


@pytest.mark.parametrize("width", [1280, 1920])
@pytest.mark.parametrize(("path", "way"), [("", ".go"), ("no-such-page/", "form")])
def test_both_editions_lead_on_in_one_line(visit: Callable[..., Any], path: str, way: str, width: int) -> None:
    """At the front door and where no page is: the two languages have lines of unlike height."""
    visited = visit(width=width)
    page = visited.open(path)
    for part in (way, "p:last-child"):
        tops = page.locator(f".two {part}").evaluate_all("all => all.map((each) => each.getBoundingClientRect().top)")
        assert len(tops) == 2
        assert abs(tops[0] - tops[1]) < 0.5
    visited.complaints.clear()  # the browser itself speaks of the page that is not


def test_what_is_said_below_a_table_is_quieter_than_the_text(visit: Callable[..., Any]) -> None:
    """In Japanese emphasis is bold; a line that calls the numbers invented must not outshout them."""
    page = visit(width=390).open("ja/ideas/social-crm/")
    remark = page.locator("em", has_text="例示：単純化したモデル")
    expect(remark).to_have_css("font-weight", "400")
    expect(page.locator("strong", has_text="真逆とする側")).to_have_css("font-weight", "650")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("width", "size"), [(320, 16), (390, 32)])
def test_everything_in_the_bar_can_be_reached(visit: Callable[..., Any], language: str, width: int, size: int) -> None:
    """In the narrowest window, and on a phone with text twice as large, each tool and the way home stand within it."""
    page = visit(width=width).open(f"{language}/history/mass-media/")
    page.add_style_tag(content=f"html {{ font-size: {size}px !important }}")
    for name in (".brand", "#open-search", "#scheme", "#switch", ".menu > summary"):
        tool = page.locator(name)
        expect(tool).to_be_visible()
        box = tool.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert min(box["width"], box["height"]) >= 44 - 0.5 or name == ".brand"
    expect(page.locator(".brand")).to_have_accessible_name(words(language)("site.name"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "path", ["history/mass-media/", "responsibility/measuring/", "progress/", "glossary/", "start/week/"]
)
def test_text_twice_as_large_fits_a_phone(visit: Callable[..., Any], language: str, path: str) -> None:
    """Nothing runs off the screen; what the reader fills in on a page of their own is seen whole at the usual size."""
    page = visit(width=390).open(f"{language}/{path}")
    own = page.locator(".pages-so-far .table")
    assert own.count() == 0 or own.evaluate("table => table.scrollWidth <= table.clientWidth")
    page.add_style_tag(content="html { font-size: 32px !important }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize(("width", "size", "rows"), [(320, 16, 1), (390, 32, 3)])
def test_how_sure_one_is_can_be_read_in_large_letters(
    visit: Callable[..., Any], width: int, size: int, rows: int
) -> None:
    """The three buttons weigh the same: side by side, or one below the other before their words come apart."""
    page = visit(width=width).open("ja/history/mass-media/")
    page.add_style_tag(content=f"html {{ font-size: {size}px !important }}")
    page.locator("wiki-check").first.scroll_into_view_if_needed()
    buttons = page.locator(".how-sure").first.get_by_role("button")
    expect(buttons).to_have_count(3)
    boxes = buttons.evaluate_all("buttons => buttons.map((button) => button.getBoundingClientRect().toJSON())")
    assert len({round(box["top"]) for box in boxes}) == rows
    assert len({round(box["width"]) for box in boxes}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_question_lacks_is_said_where_the_reader_is(visit: Callable[..., Any], language: str) -> None:
    """In a question longer than the window both the sentence and the part without an answer are seen."""
    page = visit(width=390, height=700).open(f"{language}/history/web-2-0/")
    form = page.locator("form[data-type=categorise]").first
    form.scroll_into_view_if_needed()
    for part in form.locator(".sort").all()[:-1]:
        part.get_by_role("radio").first.check()
    form.locator(".how-sure button").first.click()
    expect(form.locator(".result")).to_be_in_viewport()
    field = form.locator(".sort").last.get_by_role("radio").first
    expect(field).to_be_focused()
    said, asked = form.locator(".result").bounding_box(), field.bounding_box()
    assert said
    assert asked
    assert 44 < said["y"] < said["y"] + said["height"] <= asked["y"] < 700
    field.check()
    expect(form.locator(".result")).to_be_empty()


@pytest.mark.parametrize("language", LANGUAGES)
def test_results_of_a_lab_are_seen_whole_on_a_phone(visit: Callable[..., Any], language: str) -> None:
    """A line that looks finished and is not hides the number that the text below argues with."""
    page = visit(width=320).open(f"{language}/lab/cascades/")
    results = page.locator(".cell-output pre")
    assert results.count() > 1
    assert results.evaluate_all("all => all.filter((each) => each.scrollWidth > each.clientWidth).length") == 0


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("en/glossary/", ".filter input"),
        ("ja/sources/", ".filter input"),
        ("en/history/mass-media/", "select.partner"),
        ("ja/record/", ".sheet-form select"),
    ],
)
def test_no_field_makes_a_phone_enlarge_the_page(visit: Callable[..., Any], path: str, field: str) -> None:
    """Safari on an iPhone does so for letters below 16 px, and stays there when the field is left."""
    page = visit(width=390, has_touch=True, is_mobile=True).open(path)
    for check in page.locator("wiki-check:has([data-type=match])").all():
        check.scroll_into_view_if_needed()
    expect(page.locator(field).first).to_be_visible()
    sizes = page.locator(
        "input:not([type=radio], [type=checkbox], [type=range], [type=file]), select, textarea"
    ).evaluate_all("fields => fields.map((field) => parseFloat(getComputedStyle(field).fontSize))")
    assert min(sizes) >= 16


def test_nothing_stays_at_the_top_of_a_low_window(visit: Callable[..., Any]) -> None:
    """Where a page is enlarged four times, the little that is seen at once is the text."""
    page = visit(width=320, height=256).open("en/glossary/")
    page.evaluate("scrollTo(0, 4000)")
    for strip in ("header.bar", ".jump"):
        expect(page.locator(strip)).not_to_be_in_viewport()


def test_borders_are_stronger_for_those_who_ask_for_contrast(visit: Callable[..., Any]) -> None:
    """The box around what can be chosen has the colour of a text."""
    page = visit(contrast="more").open("en/history/web-2-0/")
    text = page.locator(".crumb").evaluate("crumb => getComputedStyle(crumb).color")
    expect(page.locator(".predict .option").first).to_have_css("border-top-color", text)


def test_what_stands_open_has_nothing_to_press(visit: Callable[..., Any]) -> None:
    """Where lists cannot be folded, no part of them claims to be folded or takes a stop of the Tab key."""
    page = visit(width=800).open("en/history/mass-media/")
    page.locator(".menu > summary").press("Enter")
    expect(page.locator(".menu nav summary:visible")).to_have_count(0)
    assert page.locator(".menu nav a").evaluate_all("links => links.every((link) => link.checkVisibility())")
    expect(page.get_by_role("group", name=words("en")("part.ideas"), exact=True)).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(".menu nav a").first).to_be_focused()
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.locator(".contents summary")).to_be_hidden()
    page.locator(".contents").evaluate("contents => { contents.open = false }")
    expect(page.locator(".contents a").first).to_be_visible()


def test_tools_of_the_bar_are_named_once(visit: Callable[..., Any]) -> None:
    """An icon's name is not said again as its description."""
    page = visit().open("en/history/mass-media/")
    browser = page.context.new_cdp_session(page)
    for tool, name in (("#scheme", "page.scheme"), (".mine", "part.learner")):
        found = browser.send("Runtime.evaluate", {"expression": f"document.querySelector('{tool}')"})
        whose = {"objectId": found["result"]["objectId"], "fetchRelatives": False}
        [told] = browser.send("Accessibility.getPartialAXTree", whose)["nodes"]
        assert told["name"]["value"] == words("en")(name)
        assert "description" not in told


def test_forced_colours_win_over_what_was_chosen_before(visit: Callable[..., Any]) -> None:
    """Pictures take the reader's own colours, and those that are ours fit a dark ground, whatever the record says."""
    visited = visit(forced_colors="active", color_scheme="dark")
    page = visited.open("en/about/")
    page.evaluate("localStorage.setItem('wiki-scheme', 'light')")
    visited.open("en/history/mass-media/")
    text = page.locator("body").evaluate("body => getComputedStyle(body).color")
    expect(page.locator(".map-node text").first).to_have_css("fill", text)
    expect(page.locator("html")).to_have_css("color-scheme", "light dark")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["", "en/", "en/history/web-2-0/", "en/start/week/", "en/final/", "en/explore/"])
def test_words_are_seen_in_forced_colours(visit: Callable[..., Any], path: str, scheme: str) -> None:
    """Where a browser lays the ground's colour behind words, they do not have the ground's colour themselves."""
    page = visit(width=1280, forced_colors="active", color_scheme=scheme).open(path)
    hidden = page.evaluate("""() => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.cssText = "color: Canvas";
      const ground = getComputedStyle(probe).color;
      probe.remove();
      return [...document.querySelectorAll("body *")].filter((each) => {
        const style = getComputedStyle(each);
        const speaks = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        return speaks && each.checkVisibility() && style.color === ground && style.forcedColorAdjust !== "none";
      }).map((each) => `${each.tagName}.${each.className}: ${each.textContent}`);
    }""")
    assert hidden == []


def test_words_that_were_found_are_read_in_forced_colours(visit: Callable[..., Any]) -> None:
    """They have the colour that belongs on the ground of what is marked, which is light on dark pages too."""
    page = visit(forced_colors="active", color_scheme="dark").open("en/about/")
    page.locator("#open-search").click()
    page.locator("#search input").press_sequentially("trust")
    mark = page.locator(".found mark").first
    expect(mark).to_be_visible()
    belongs = mark.evaluate("""mark => {
      const probe = mark.appendChild(document.createElement("i"));
      probe.style.cssText = "color: MarkText; forced-color-adjust: none";
      return getComputedStyle(probe).color;
    }""")
    expect(mark).to_have_css("color", belongs)


def test_no_shadow_stands_beside_a_table_that_is_seen_whole(visit: Callable[..., Any]) -> None:
    """In a window of this width the table ends between two pixels."""
    page = visit(width=1024).open("en/start/tracks/")
    table = page.locator(".text > .table").first
    assert table.evaluate("table => table.scrollWidth === table.clientWidth")
    with Image.open(BytesIO(table.screenshot())) as seen:
        width, height = seen.size
        last, before = (seen.crop((x, 0, x + 1, height)).tobytes() for x in (width - 1, width - 3))
    assert last == before


@pytest.mark.parametrize(("path", "box"), [("team/", ".frame.data"), ("record/", ".sheet-form"), ("record/", ".sheet")])
def test_a_box_has_one_margin_above_and_below(visit: Callable[..., Any], path: str, box: str) -> None:
    """The first and the last words of a reader's own page keep the same distance from the edge as the box is padded."""
    page = visit().open(f"en/{path}")
    page.locator(f"{box} :last-child").last.wait_for(state="attached")
    margins = page.locator(box).evaluate("""(box) => {
      const parts = [...box.querySelectorAll(":is(label, h2, p, input)")].map((part) => part.getBoundingClientRect());
      const shown = parts.filter(({ height }) => height);
      const { top, bottom } = box.getBoundingClientRect();
      const padding = parseFloat(getComputedStyle(box).paddingTop) + 1;
      return [Math.min(...shown.map((part) => part.top)) - top - padding, bottom - Math.max(...shown.map((part) => part.bottom)) - padding];
    }""")
    assert margins == pytest.approx([0, 0], abs=1)


@pytest.mark.parametrize("path", ["history/web-2-0/", "progress/"])
def test_the_ring_of_the_focus_is_whole(visit: Callable[..., Any], path: str) -> None:
    """In the bar, the contents and tables nothing cuts it off, and it covers no letter."""
    page = visit().open(f"en/{path}")
    page.keyboard.press("Tab")
    links = page.locator(":is(.parts, .beside, .table) a:not(sup a)")
    assert links.count() > 12
    covered = links.evaluate_all("""(links) => links.filter((link) => {
      link.focus({ focusVisible: true });
      const { outlineOffset, outlineWidth } = getComputedStyle(link);
      const inside = parseFloat(outlineOffset);
      const reach = inside + parseFloat(outlineWidth);
      const holder = link.closest(".parts, .beside > div, .table").getBoundingClientRect();
      const words = document.createRange();
      words.selectNodeContents(link);
      const text = words.getBoundingClientRect();
      return [...link.getClientRects()].some(({ left, right }) =>
        left - reach < holder.left || right + reach > holder.right || text.left < left - inside - 0.5 && inside < 0 ||
        text.right > right + inside + 0.5 && inside < 0);
    }).map(({ textContent }) => textContent)""")
    assert covered == []
