"""What is drawn and laid out holds in narrow windows, with large text, on paper, and in colours of the reader's own."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from conftest import AS_SAFARI
from wiki.model.text import LANGUAGES
from wiki.words import words

PAPER = 673  # the width of A4 between its margins
# The words that stand on more than one line, in spans that hold nothing but text.
WORDS_BROKEN = """spans => spans.flatMap((span) => {
  const text = span.firstChild;
  const range = new Range();
  return [...text.data.matchAll(/\\S+/g)].filter(({ index, 0: word }) => {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return range.getClientRects().length > 1;
  }).map(([word]) => word);
})"""


def settled(page: Page, script: str) -> Any:
    """Return what a script reads once it has read the same twice."""
    read, last = page.evaluate(script), None
    while read != last:
        page.wait_for_timeout(500)
        read, last = page.evaluate(script), read
    return read


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


def test_a_table_is_no_wider_than_the_paper(visit: Callable[..., Any]) -> None:
    """On a screen its frame reaches beyond the text, which a printer would shrink the page for."""
    page = visit(width=PAPER).open("en/start/week/")
    page.emulate_media(media="print")
    assert page.locator(".table").count() > 0
    assert page.evaluate("document.documentElement.scrollWidth") == PAPER


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


def test_words_to_sort_by_are_whole_on_paper(visit: Callable[..., Any]) -> None:
    """Beside what is to be sorted there is room for each group's name: it breaks between words only."""
    page = visit(width=PAPER).open("en/practice/purchase-stages/")
    page.emulate_media(media="print")
    names = page.locator(".sort label > span").evaluate_all(WORDS_BROKEN)
    assert names == []


def test_cards_stay_in_one_piece_on_paper(visit: Callable[..., Any]) -> None:
    """Neither a model's card nor a door of the front page is cut by the end of a sheet."""
    for path, card in (("en/explore/", ".gallery > li"), ("en/", "#doors + ul > li")):
        page = visit(width=PAPER).open(path)
        page.emulate_media(media="print")
        expect(page.locator(card).first).to_have_css("break-inside", "avoid")


def test_a_title_stays_with_its_first_question_on_paper(visit: Callable[..., Any]) -> None:
    """Also where browsers do not keep a title from ending a page: both are in one piece."""
    page = visit(width=PAPER).open("en/history/web-2-0/")
    page.emulate_media(media="print")
    for check in page.locator("wiki-check").all():
        opening = check.locator(".opening")
        expect(opening.locator("h3.frame-name, form.question")).to_have_count(2)
        told = opening.locator("[data-type=scenario]").count() > 0  # too long for one page
        expect(opening).to_have_css("break-inside", "auto" if told else "avoid")


@pytest.mark.parametrize(
    ("path", "title", "told"),
    [
        ("en/claims/", ".register > p", ("break-after", "avoid")),  # what the article is called, below its heading
        ("en/history/mass-media/", ".check .how", ("break-after", "avoid")),  # what is to be done, above the rows
        ("en/history/mass-media/", ".model-controls", ("break-inside", "avoid")),  # begins with its title
        ("en/history/mass-media/", ".model figure", ("break-inside", "avoid")),
        ("en/history/mass-media/", ".predict", ("break-inside", "avoid")),
    ],
)
def test_no_title_ends_a_sheet(visit: Callable[..., Any], path: str, title: str, told: tuple[str, str]) -> None:
    """What tells of the next lines stays with them."""
    page = visit(width=PAPER).open(path)
    page.emulate_media(media="print")
    expect(page.locator(title).first).to_have_css(*told)


def test_sources_have_their_addresses_on_paper(visit: Callable[..., Any]) -> None:
    """An arrow leads nowhere there."""
    page = visit(width=PAPER).open("en/sources/")
    page.emulate_media(media="print")
    arrow = page.locator(".out").first
    written = arrow.evaluate("arrow => getComputedStyle(arrow, '::after').content")
    assert str(arrow.get_attribute("href")) in written
    assert page.evaluate("document.documentElement.scrollWidth") == PAPER


def test_forced_colours_win_over_what_was_chosen_before(visit: Callable[..., Any]) -> None:
    """Pictures take the reader's own colours, and those that are ours fit a dark ground, whatever the record says."""
    visited = visit(forced_colors="active", color_scheme="dark")
    page = visited.open("en/about/")
    page.evaluate("localStorage.setItem('wiki-scheme', 'light')")
    visited.open("en/history/mass-media/")
    text = page.locator("body").evaluate("body => getComputedStyle(body).color")
    expect(page.locator(".map-node text").first).to_have_css("fill", text)
    expect(page.locator("html")).to_have_css("color-scheme", "light dark")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [390, 800, 1280])
def test_a_link_leads_to_just_below_what_stays_at_the_top(visit: Callable[..., Any], language: str, width: int) -> None:
    """A claim, a source, an answer and a term stand below the bar, and below the letters of the glossary, not far off."""
    for place in ("claims/#S0-24", "sources/#smith1956", "history/mass-media/#answer-which-strategy", "glossary/#stp"):
        page = visit(width=width).open(f"{language}/{place}")
        top = page.locator(":target").evaluate("target => target.getBoundingClientRect().top")
        letters = page.locator(".jump")
        box = letters.bounding_box() if letters.count() else page.locator("header.bar").bounding_box()
        assert box
        assert 0 < top - box["y"] - box["height"] < 60, f"{place} stands at {top} px"


def test_no_link_of_the_claims_leads_to_what_is_filtered_away(visit: Callable[..., Any]) -> None:
    """Links to the articles are there while all of their claims are."""
    page = visit().open("en/claims/")
    expect(page.locator(".article-links")).to_be_visible()
    page.locator("[name=label][value=corrected]").check()
    expect(page.locator(".article-links")).to_be_hidden()
    page.locator("[name=label][value=all]").check()
    expect(page.locator(".article-links a").first).to_be_visible()


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


@pytest.mark.parametrize("by", ["reload", "back"])
@pytest.mark.parametrize("path", ["en/history/mass-media/", "ja/start/evidence/"])
def test_a_page_that_is_loaded_again_keeps_its_place(visit: Callable[..., Any], path: str, by: str) -> None:
    """What is read stays where it is, on a screen with contents beside the text too."""
    visiting = visit(width=1280)
    visiting.page.add_init_script("addEventListener('unload', () => {})")  # such a page is not put aside
    page = visiting.open(path)
    page.wait_for_load_state("networkidle")
    page.mouse.move(400, 400)
    for _ in range(28):
        page.mouse.wheel(0, 400)
        page.wait_for_timeout(60)
    place = """() => {
      const parts = [...document.querySelectorAll("article > :is(h2, p), .question")];
      const tops = parts.map((each) => each.getBoundingClientRect().top);
      const nearest = tops.reduce((best, top, index) => Math.abs(top) < Math.abs(tops[best]) ? index : best, 0);
      return [nearest, tops[nearest]];
    }"""
    before = settled(page, place)
    if by == "reload":
        page.reload()
    else:
        visiting.open("en/about/")
        page.go_back()
    page.wait_for_load_state("networkidle")
    after = settled(page, place)
    assert after[0] == before[0]
    assert abs(after[1] - before[1]) < 24


@pytest.mark.parametrize("init", ["", AS_SAFARI], ids=["anchored", "as in Safari"])
def test_a_page_with_answers_that_is_loaded_again_keeps_its_place(visit: Callable[..., Any], init: str) -> None:
    """The answers above what is read are there again later than the place that the browser returns to."""
    visiting = visit()
    visiting.page.add_init_script(init)
    page = visiting.open("en/mechanisms/networks/")
    page.locator("wiki-check").first.scroll_into_view_if_needed()
    for question in page.locator("wiki-check form[data-type=single]:not(.once-more form)").all():
        question.locator("input").first.check()
        question.locator("[value=sure]").click()
    page.wait_for_load_state("networkidle")
    page.locator("#growth").scroll_into_view_if_needed()
    place = "document.getElementById('growth').getBoundingClientRect().top"
    before = settled(page, place)
    page.reload()
    page.wait_for_load_state("networkidle")
    assert abs(settled(page, place) - before) < 24
    assert page.locator("wiki-check .because").count()


@pytest.mark.parametrize("anchor", ["", "#do-it"])
def test_a_page_that_is_loaded_again_forgets_an_earlier_visit(visit: Callable[..., Any], anchor: str) -> None:
    """Where its questions were read then, it is not led to now, when none was near."""
    visiting = visit(width=1280)
    page = visiting.open("en/history/mass-media/")
    page.locator("#check-one-way-media").evaluate("section => section.scrollIntoView()")
    page.wait_for_load_state("networkidle")
    visiting.open("en/about/")
    visiting.open(f"en/history/mass-media/{anchor}")
    place = "document.getElementById('do-it').getBoundingClientRect().top"
    before = settled(page, place)
    page.reload()
    page.wait_for_load_state("networkidle")
    assert abs(settled(page, place) - before) < 24


def test_what_has_the_focus_is_not_behind_the_letters(visit: Callable[..., Any]) -> None:
    """Going up through the glossary, no link stops below the strip that stays at the top."""
    page = visit(width=390).open("en/glossary/")
    page.locator("footer a").first.focus()
    covered = []
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        covered += page.evaluate("""() => {
          const { top, bottom } = document.activeElement.getBoundingClientRect();
          const strip = document.querySelector(".jump").getBoundingClientRect();
          const inside = document.activeElement.closest(".jump, header");
          return !inside && top >= strip.top - 60 && bottom <= strip.bottom ? [document.activeElement.textContent] : [];
        }""")
    assert covered == []


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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["review", "progress", "final", "record"])
def test_what_is_read_does_not_jump_when_the_record_comes(
    visit: Callable[..., Any], path: str, width: int, language: str
) -> None:
    """What stands below a desk that is being filled has the room above it from the beginning."""
    page = visit(width=width).open(f"{language}/{path}/")
    expect(page.locator(".desk .frame:visible").first).to_be_visible()
    moved = page.evaluate("""() => new Promise((done) => {
      let moved = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) moved += value;
      }).observe({ type: "layout-shift", buffered: true });
      setTimeout(() => done(moved), 500);
    })""")
    assert moved < 0.05


@pytest.mark.parametrize("width", [390, 1280])
def test_who_reads_upwards_sees_nothing_jump(visit: Callable[..., Any], width: int) -> None:
    """A link leads to the last question; on the way up, questions become as tall as they are only where they come near."""
    page = visit(width=width).open("en/practice/post/#question-page-of-your-own")
    page.wait_for_load_state("networkidle")
    question = page.locator("#question-page-of-your-own")
    assert 0 < question.evaluate("form => form.getBoundingClientRect().top") < 100
    tall = "document.documentElement.scrollHeight"
    before = page.evaluate(tall)
    moved = page.evaluate("""async () => {
      const moved = [];
      const frame = () => new Promise(requestAnimationFrame);
      for (let step = 0; step < 40; step += 1) {
        const read = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        const top = read.getBoundingClientRect().top;
        scrollBy(0, -200);
        await frame().then(frame).then(frame);
        if (read.matches("p, legend, label, li, h2, h3, td, span, b")) moved.push(Math.round(read.getBoundingClientRect().top - top));
      }
      return moved;
    }""")
    assert len(moved) > 20
    assert {*moved} <= {199, 200, 201}
    assert page.evaluate(tall) != before, "every question was laid out from the beginning"
