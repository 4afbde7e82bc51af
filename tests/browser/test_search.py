"""Search: what it finds and says of it, what is typed into it, and what stays where it does not come."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from conftest import wait_until


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


@pytest.mark.parametrize(("language", "typed"), [("en", "influencer"), ("ja", "インフルエンサー")])
def test_what_search_shows_of_a_text_ends_with_a_line(visit: Callable[..., Any], language: str, typed: str) -> None:
    """No sliver of the next line, nor of its mark, is left at the lower edge."""
    page = visit(width=390).open(f"{language}/")
    page.keyboard.press("Control+k")
    page.keyboard.type(typed)
    expect(page.locator(".found details").first).to_be_visible()
    cut = page.evaluate("""() => {
      for (const more of document.querySelectorAll(".found details")) more.open = true;
      return [...document.querySelectorAll(".found article")].flatMap((hit) => {
        const end = hit.getBoundingClientRect().bottom;
        const words = document.createRange();
        words.selectNodeContents(hit);
        const lines = [...words.getClientRects()].filter(({ height }) => height < 40);
        return lines.filter(({ top, bottom }) => top < end - 1 && bottom > end + 2).map(({ top }) => top - end);
      });
    }""")
    assert page.locator(".found article").count() > 10
    assert cut == []


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


_LOOKED_FOR = {
    "en": {
        "templates": "practice/post/",
        "reply to reviews": "practice/public-service/",
        "gifted products": "responsibility/disclosure/",
        "ambassadors": "mechanisms/trust/",
        "citation": "about/",
        "report an error": "contribute/",
        "how to start a community": "practice/communities/",
        "A/B test": "responsibility/measuring/",
        "ideastorm": "ideas/co-creation/",
        "where to start": "start/tracks/",
    },
    "ja": {
        "ファンマーケティング": "responsibility/measuring/",
        "インフルエンサーマーケティング": "history/influencers/",
        "アフィリエイト": "responsibility/disclosure/",
        "リピーター": "ideas/social-crm/",
        "懸賞": "responsibility/measuring/",
        "著作権": "about/",
        "誤植": "contribute/",
        "いんがかんけい": "start/evidence/",
        "いんふるえんさー": "history/influencers/",
        "エンゲージメント率の計算方法": "responsibility/measuring/",
        "すてま": "responsibility/disclosure/",
        "リセット": "progress/",
    },
}


@pytest.mark.parametrize("language", _LOOKED_FOR)
def test_words_of_newcomers_lead_to_the_page_about_it(visit: Callable[..., Any], language: str) -> None:
    """Also where the page calls the matter something else, and whatever little words and kana they type."""
    page = visit(width=390).open(f"{language}/")
    page.keyboard.press("Control+k")
    for typed, found in _LOOKED_FOR[language].items():
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(typed)
        expect(page.locator("#search ol a").first).to_have_attribute("href", re.compile(f"/{found}"))


@pytest.mark.parametrize("typed", ["ＣＲＭ", "ｴﾝｹﾞｰｼﾞﾒﾝﾄ"])
def test_search_reads_what_an_input_method_writes(visit: Callable[..., Any], typed: str) -> None:
    """Wide letters and narrow kana are the same words."""
    page = visit(width=390).open("ja/")
    page.keyboard.press("Control+k")
    page.keyboard.insert_text(typed)
    expect(page.locator("#search a").first).to_be_visible()


def test_the_key_of_the_search_leaves_fields_alone(visit: Callable[..., Any]) -> None:
    """Who writes may have another use for it; who chooses has none."""
    page = visit().open("en/history/web-2-0/")
    for field in ("textarea", "input:not([type])", "input[type=text]"):
        for found in page.locator(f"article {field}").all()[:1]:
            found.press("Control+k")
            expect(page.locator("#search")).to_be_hidden()
    page.locator("article input[type=radio]").first.press("Control+k")
    expect(page.locator("#search")).to_be_visible()


def test_a_press_beside_the_search_closes_it(visit: Callable[..., Any]) -> None:
    """As everywhere, and not only by its button."""
    page = visit().open("en/")
    page.keyboard.press("Control+k")
    page.keyboard.insert_text("trust")
    expect(page.locator("#search a").first).to_be_visible()
    page.locator("#search input").click()
    expect(page.locator("#search")).to_be_visible()
    page.mouse.click(5, 895)
    expect(page.locator("#search")).to_be_hidden()


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


@pytest.mark.parametrize(
    "lost",
    ["**/site/search.js", "**/assets/javascripts/bundle*.js", "**/javascripts/workers/*.js", "**/search_index.json"],
)
def test_the_search_can_be_left_where_a_part_of_it_does_not_come(visit: Callable[..., Any], lost: str) -> None:
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


def test_a_search_whose_worker_the_browser_refuses_says_so(visit: Callable[..., Any]) -> None:
    """As in a frame that the page around it has shut off: it loads nothing for ever."""
    visited = visit()
    visited.page.add_init_script(
        "window.Worker = class { constructor() { throw new DOMException('', 'SecurityError') } }"
    )
    page = visited.open("en/")
    page.locator("#open-search").click()
    expect(page.locator("#search [role=status]")).to_have_text("The search did not load. Reload the page.")
    visited.complaints.clear()
