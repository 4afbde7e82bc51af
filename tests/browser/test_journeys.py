"""What a reader does beside answering questions: moves the model, changes language, searches, looks things up."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from conftest import AS_SAFARI, Held, wait_until
from wiki.model.text import LANGUAGES
from wiki.site import Site
from wiki.words import words


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the focus is on the target, as somebody without a mouse does."""
    for _ in range(40):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{target} was not reached by Tab")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_model_is_predicted_and_moved(visit: Callable[..., Any], language: str) -> None:
    """Predict, see the result in words, go on by keyboard, share the state by address."""
    page = visit(width=390).open(f"{language}/history/web-2-0/")
    model = page.locator("wiki-market-map")
    model.scroll_into_view_if_needed()
    choice = model.locator("input[type=radio][data-right]")
    expect(model).to_have_attribute("data-phase", "asking")
    choice.check()
    model.locator("[data-do=lock]").click()
    expect(model.locator(".map-verdict")).to_be_focused()
    expect(model.locator(".option .verdict")).to_have_text(
        [f"{words(language)('predict.right')} · {words(language)('predict.yours')}"]
    )
    before = model.locator("tbody tr").count()
    tab_to(page, model.locator("[data-do=next]"))
    page.keyboard.press("Enter")
    expect(model.locator("tbody tr")).not_to_have_count(before)
    expect(page).to_have_url(re.compile("market-map=stage-3"))
    page.reload()
    model.scroll_into_view_if_needed()
    expect(model).to_have_attribute("data-phase", "open")


def test_the_last_stage_is_looked_at_without_guessing(visit: Callable[..., Any]) -> None:
    """Where no stage follows, the focus goes to the way back."""
    page = visit().open("en/history/engagement-arrives/")
    model = page.locator("wiki-market-map")
    model.scroll_into_view_if_needed()
    model.locator("[data-do=skip]").click()
    expect(model.locator("[data-do=previous]")).to_be_focused()


def test_printing_a_map_answers_no_question(visit: Callable[..., Any]) -> None:
    """The sheet shows what comes out; on the screen the question is as open as before, with what was chosen."""
    page = visit().open("en/history/mass-media/")
    model = page.locator("wiki-market-map")
    model.scroll_into_view_if_needed()
    expect(model).to_have_attribute("data-phase", "asking")
    first = model.locator("fieldset input").first
    first.check()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(model.locator(".map-say")).to_be_visible()
    expect(first).to_be_disabled()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(model).to_have_attribute("data-phase", "asking")
    expect(first).to_be_enabled()
    expect(first).to_be_checked()
    expect(model.locator("[data-do=lock]")).to_have_attribute("aria-disabled", "false")


def test_the_menu_is_closed_for_those_who_come_back(visit: Callable[..., Any]) -> None:
    """A browser keeps the page as it was left: what was chosen from covers it no more."""
    page = visit(width=390).open("en/history/mass-media/")
    menu = page.locator(".menu")
    with page.expect_response("**/site/menu.js"):
        menu.locator("> summary").click()
    page.evaluate("import(new URL('/assets/javascripts/site/menu.js', location))")
    expect(menu).to_have_attribute("open", "")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
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


@pytest.mark.parametrize(
    ("language", "typed"), [("en", "segmentation"), ("ja", "セグメンテーション"), ("ja", "さくら")]
)
def test_search_finds_pages_of_its_own_edition(visit: Callable[..., Any], language: str, typed: str) -> None:
    """The index comes only when the reader reaches for search; results lead to this edition."""
    visited = visit(width=390)
    asked: list[str] = []
    visited.context.on("request", lambda request: asked.append(request.url))
    page = visited.open(f"{language}/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "search_index" in url]
    page.keyboard.press("Control+k")
    page.keyboard.type(typed)
    first = page.locator("#search a").first
    expect(first).to_be_visible()
    expect(page.locator("#search ol").get_by_role("link", name=re.compile(r"\w")).first).to_be_visible()
    expect(page.locator("#search ol [tabindex]")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(first).to_be_hidden()
    page.locator("#open-search").click()
    page.keyboard.type(typed)
    hits = page.locator("#search ol a").evaluate_all("links => links.map(({ pathname }) => pathname)")
    assert all(hit.startswith(f"/{language}/") for hit in hits)
    first.click()
    expect(page).to_have_url(re.compile(rf"/{language}/."))


@pytest.mark.parametrize(("language", "typed"), [("en", "influencer"), ("ja", "インフルエンサー")])
def test_what_search_finds_says_what_it_is(visit: Callable[..., Any], language: str, typed: str) -> None:
    """Each of the best hits has a line of text, and the glossary's own entry is one of the first five."""
    page = visit(width=390).open(f"{language}/")
    page.keyboard.press("Control+k")
    page.keyboard.type(typed)
    entry = page.locator(
        "[data-md-component=search-result] > ol > li:nth-child(-n+5) > a[href*='glossary/'][href$='#influencer']"
    )
    expect(entry.locator("h2")).to_have_text(typed)
    hits = page.locator("[data-md-component=search-result] > ol > li:nth-child(-n+5)").evaluate_all(
        "hits => hits.map((hit) => [...hit.querySelectorAll(':scope > a article')].map(({ innerText }) => innerText))"
    )
    assert len(hits) == 5
    for said in hits:
        assert any(len(each.partition("\n")[2].strip()) > 20 for each in said), said


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("返信", "practice/public-service/"),  # 返 is a word of the index, too
        ("一方通行", "history/mass-media/"),
        ("炎上対応", "responsibility/organisation/"),
    ],
)
def test_words_in_kanji_are_searched_whole(visit: Callable[..., Any], typed: str, found: str) -> None:
    """Neither by their first letter alone nor, where they have parts, by what stands on every page."""
    page = visit(width=390).open("ja/")
    page.keyboard.press("Control+k")
    page.keyboard.insert_text(typed)
    expect(page.locator("#search ol a").first).to_have_attribute("href", re.compile(f"/{found}"))
    expect(page.locator("[data-md-component=search-result] > [role=status]")).to_have_text(re.compile("^[12]?[0-9]件"))


@pytest.mark.parametrize("typed", ["ＣＲＭ", "ｴﾝｹﾞｰｼﾞﾒﾝﾄ"])
def test_search_reads_what_an_input_method_writes(visit: Callable[..., Any], typed: str) -> None:
    """Wide letters and narrow kana are the same words."""
    page = visit(width=390).open("ja/")
    page.keyboard.press("Control+k")
    page.keyboard.insert_text(typed)
    expect(page.locator("#search a").first).to_be_visible()


def test_the_end_of_a_conversion_follows_no_result(visit: Callable[..., Any]) -> None:
    """Enter and Escape go to the IME first: Safari reports them when the conversion has ended already."""
    page = visit().open("ja/")
    page.keyboard.press("Control+k")
    page.keyboard.type("エンゲージメント")
    expect(page.locator("#search a").first).to_be_visible()
    for key in ("Enter", "Escape"):
        page.locator("#search input").evaluate(
            """(input, key) => {
                for (const type of ["compositionstart", "compositionend"]) input.dispatchEvent(new CompositionEvent(type, { bubbles: true }));
                input.dispatchEvent(new KeyboardEvent("keydown", { key, keyCode: 229, bubbles: true, cancelable: true }));
            }""",
            key,
        )
        expect(page.locator("#search a").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?h="))


def test_a_link_that_repeats_a_word_marks_it_once(visit: Callable[..., Any]) -> None:
    """Somebody else's link with a word written a thousand times does not stop the page."""
    marked = []
    for wanted in ("track", "track+track"):
        page = visit().open(f"en/start/tracks/?h={wanted}")
        wait_until(page, "CSS.highlights.has('found')")
        marked.append(page.evaluate("CSS.highlights.get('found').size"))
    assert marked[0] == marked[1] > 0


@pytest.mark.parametrize("lost", ["**/site/search.js", "**/assets/javascripts/bundle*.js"])
def test_the_search_can_be_left_where_its_script_does_not_come(visit: Callable[..., Any], lost: str) -> None:
    """The dialog says so and closes, Enter reloads nothing, and / is a letter like any other."""
    visited = visit()
    visited.page.route(lost, lambda route: route.abort())
    page = visited.open("en/")
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_hidden()
    page.locator("#open-search").click()
    page.keyboard.type("fans")
    page.keyboard.press("Enter")
    expect(page.locator("#search [role=status]")).to_have_text("The search did not load. Reload the page.")
    assert "?" not in page.url
    page.locator("#close-search").click()
    expect(page.locator("#search")).to_be_hidden()
    visited.complaints.clear()


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


def test_a_map_that_waits_for_its_script_tells_no_answer(visit: Callable[..., Any]) -> None:
    """What is new at its stage shows once it was asked for, or where the script does not come."""
    visited = visit()
    waiting = Held(visited.page, "**/market-map/element.js")
    page = visited.open("en/history/web-2-0/")
    model = page.locator("wiki-market-map")
    model.scroll_into_view_if_needed()
    expect(model.locator(".map-edge:visible").first).to_be_attached()
    expect(model.locator(".map-new:visible, .map-title .map-stage:visible")).to_have_count(0)
    waiting.take().abort()
    expect(model.locator(".map-new:visible").first).to_be_attached()
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
        expect(copy).to_have_text("Not copied: selected for you to copy")
        assert page.evaluate("getSelection().toString().trim().length") > 20


def test_copied_is_said_for_a_while(visit: Callable[..., Any]) -> None:
    """Pressed twice, the button has its own name again afterwards."""
    visited = visit()
    visited.page.clock.install()
    visited.page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} } })"
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


def test_the_section_being_read_is_the_current_one(visit: Callable[..., Any]) -> None:
    """In the list of contents one link says that it is where the reader is."""
    page = visit().open("en/history/influencers/")
    page.locator("#unknown").evaluate("heading => heading.scrollIntoView()")
    expect(page.locator(".contents a[aria-current]")).to_have_count(1)
    expect(page.locator(".contents a[href='#unknown']")).to_have_attribute("aria-current", "location")


def test_a_claim_opens_without_scripts(visit: Callable[..., Any]) -> None:
    """The label is a native button; what is known shows beside it."""
    page = visit(java_script_enabled=False).open("en/history/influencers/")
    button = page.locator("button[popovertarget]").first
    note = page.locator(f"#{button.get_attribute('popovertarget')}")
    expect(note).to_be_hidden()
    button.press("Enter")
    expect(note).to_be_visible()


def test_a_term_shows_its_definition_on_focus_and_leaves_on_escape(visit: Callable[..., Any]) -> None:
    """Keyboard users meet the definition without leaving the page."""
    page = visit().open("en/history/influencers/")
    link = page.locator("a.term").first
    note = page.locator(f"#term-{link.evaluate('link => link.hash.slice(1)')}")
    link.focus()
    expect(note).to_be_visible()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()


def test_a_note_is_there_at_once(visit: Callable[..., Any]) -> None:
    """What has fallbacks for its place stays at the first frame of an animation in WebKit 26: nobody would see it."""
    page = visit().open("en/history/influencers/")
    page.emulate_media(reduced_motion="no-preference")
    for opener in (page.locator("a.term").first, page.locator(".claim button").first):
        opener.focus()
        if opener.get_attribute("popovertarget"):
            page.keyboard.press("Enter")
        expect(page.locator(".note:popover-open")).to_have_css("animation-name", "none")
        page.keyboard.press("Escape")


def test_a_definition_at_the_foot_can_be_reached_by_the_pointer(visit: Callable[..., Any]) -> None:
    """In a small window, as of a page enlarged four times, the way from the term to its definition is long."""
    page = visit(width=320, height=700).open("en/history/influencers/")
    link = page.locator("a.term").first
    link.evaluate("link => scrollTo(0, link.getBoundingClientRect().top - 90)")
    link.hover()
    note = page.locator(".term-note:popover-open")
    expect(note).to_be_visible()
    page.mouse.move(10, 300)
    page.wait_for_timeout(400)
    note.hover()
    page.wait_for_timeout(300)
    expect(note).to_be_visible()


def test_a_tap_on_a_term_shows_its_definition(visit: Callable[..., Any]) -> None:
    """On a phone a tap explains instead of leaving the page; one on its words leaves it there, one elsewhere closes it."""
    page = visit(width=390, has_touch=True, is_mobile=True).open("en/history/influencers/")
    link = page.locator("a.term").first
    link.scroll_into_view_if_needed()
    address = page.url
    link.tap()
    note = page.locator(f"#term-{link.evaluate('link => link.hash.slice(1)')}")
    expect(note).to_be_visible()
    assert page.url == address
    note.locator("p").nth(1).tap()
    page.wait_for_timeout(200)
    expect(note).to_be_visible()
    page.locator("h1").tap()
    expect(note).to_be_hidden()


def test_a_tap_on_a_term_leads_to_it_where_nothing_can_be_shown(visit: Callable[..., Any]) -> None:
    """Where the script that shows definitions does not come, the link leads to the glossary."""
    visited = visit(width=390, has_touch=True, is_mobile=True)
    visited.page.route("**/site/notes.js", lambda route: route.abort())
    page = visited.open("en/history/influencers/")
    link = page.locator("a.term").first
    link.scroll_into_view_if_needed()
    link.tap()
    page.wait_for_url("**/glossary/#*")
    visited.complaints.clear()


def test_a_filter_waits_for_the_rest_of_a_syllable(visit: Callable[..., Any]) -> None:
    """Between two kana an IME shows a letter: what was found stays; letters that it has let go of are looked for."""
    page = visit().open("ja/glossary/")
    page.locator("wiki-lookup input").focus()
    wait_until(page, "!!customElements.get('wiki-lookup')")
    keys = page.context.new_cdp_session(page)

    def found(composed: str) -> int:
        keys.send("Input.imeSetComposition", {"text": composed, "selectionStart": 0, "selectionEnd": 0})
        return int(page.locator(".entry:visible").count())

    everything = page.locator(".entry:visible").count()
    page.locator("wiki-lookup input").fill("WOM")
    named = page.locator(".entry:visible").count()
    page.locator("wiki-lookup input").fill("")
    assert found("ｋ") == everything
    assert 0 < found("くち") == found("くちｋ") < everything
    assert 0 < found("くちこみ") < everything
    keys.send("Input.insertText", {"text": "WOM"})
    expect(page.locator(".entry:visible")).to_have_count(named)


@pytest.mark.parametrize(
    ("language", "typed", "term"),
    [("en", "クチコミ", "word-of-mouth"), ("ja", "くちこみ", "word-of-mouth"), ("ja", "WOM", "word-of-mouth")],
)
def test_glossary_filter_knows_readings_and_other_names(
    visit: Callable[..., Any], language: str, typed: str, term: str
) -> None:
    """Names in either language, readings and aliases find a term; the number found is said."""
    page = visit().open(f"{language}/glossary/")
    box = page.locator("wiki-lookup input[type=search]")
    box.fill(typed)
    expect(page.locator("wiki-lookup [role=status]")).not_to_be_empty()  # before, every term can be seen
    expect(page.locator(f"#{term}")).to_be_visible()
    shown = page.locator("wiki-lookup .entry:visible").count()
    assert 0 < shown < 20
    jumps = page.locator(".jump a:visible")
    assert 0 < jumps.count() < 20
    for jump in jumps.all():
        expect(page.locator(f"[id='{jump.get_attribute('href')[1:]}']")).to_be_visible()
    box.fill("qqqqqq")
    expect(page.locator("wiki-lookup .entry:visible")).to_have_count(0)
    expect(page.locator("wiki-lookup [role=status]")).not_to_be_empty()


def test_a_link_to_a_term_that_is_filtered_out_leads_to_it(visit: Callable[..., Any]) -> None:
    """*See also* works in what was found as in the whole list; a link to what is shown leaves the filter alone."""
    page = visit().open("en/glossary/")
    box = page.locator("wiki-lookup input[type=search]")
    box.fill("4Cs")
    page.locator("#four-c .permalink").click()
    expect(box).to_have_value("4Cs")
    page.locator("#four-c a[href='#three-c']").first.click()
    expect(page.locator("#three-c")).to_be_in_viewport()
    expect(box).to_have_value("")


@pytest.mark.parametrize(
    ("language", "typed", "key"),
    [
        ("en", "Kumamura", "article1"),
        ("en", "クマムラ", "article1"),
        ("ja", "hirose", "article3"),
        ("ja", "ひろせ 2010", "article3"),
        ("ja", "SMITH 1956", "smith1956"),
        ("en", "alternative marketing strategies", "smith1956"),
    ],
)
def test_sources_are_found_by_author_title_and_year(
    visit: Callable[..., Any], language: str, typed: str, key: str
) -> None:
    """By keyboard, on a narrow screen, authors in both scripts; a letter without a source leads nowhere and is gone."""
    page = visit(width=320).open(f"{language}/sources/")
    whole = page.locator("wiki-lookup .entry:visible").count()
    page.locator(".jump a").last.focus()
    page.keyboard.press("Tab")
    expect(page.locator("wiki-lookup input")).to_be_focused()
    page.keyboard.type(typed)
    expect(page.locator("wiki-lookup [role=status]")).not_to_be_empty()
    expect(page.locator(f"[id='{key}']")).to_be_visible()
    assert 0 < page.locator("wiki-lookup .entry:visible").count() < 20 < whole
    assert 0 < page.locator(".jump a:visible").count() < 10
    assert page.evaluate("document.documentElement.scrollWidth") == 320


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
    assert not any("/record/" in url for url in fetched)
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


def test_the_note_of_a_claim_closes_when_the_focus_goes_on(visit: Callable[..., Any]) -> None:
    """It stays while its own links have the focus, and covers nothing that comes after."""
    page = visit(width=390).open("en/history/influencers/")
    page.locator(".claim button").nth(1).press("Enter")  # what follows is no term: its note would take the place
    note = page.locator(".claim-note:popover-open")
    expect(note).to_be_visible()
    inside = note.locator("a").count()
    assert inside
    for _ in range(inside):
        page.keyboard.press("Tab")
    expect(note).to_be_visible()
    page.keyboard.press("Tab")
    expect(note).to_have_count(0)


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
