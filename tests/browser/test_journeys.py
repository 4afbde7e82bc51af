"""What a reader does: answers by keyboard, moves the model, changes language, searches, comes back."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from wiki.model.quiz import Match, Order, Question
from wiki.site import Site

TYPES = ["single", "multiple", "true-false", "order", "match"]


def first_of(site: Site, kind: str) -> tuple[str, Question]:
    """The page and the first question of a type."""
    for path, quiz in sorted(site.quizzes.items()):
        for question in quiz.questions:
            if question.type == kind:
                return path, question
    raise AssertionError(f"no question of type {kind} was found")


def tab_to(page: Page, target: Locator, *, key: str = "Tab") -> None:
    """Press Tab until the focus is on the target, as somebody without a mouse does."""
    for _ in range(40):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{target} was not reached by {key}")


def choose_radio(page: Page, form: Locator, name: str, value: str) -> None:
    """Move to a group of radio buttons and along it with the arrow keys."""
    group = form.locator(f"input[name='{name}']")
    tab_to(page, group.first)
    page.keyboard.press("Space")
    for _ in range(group.count()):
        if form.locator(f"input[name='{name}'][value='{value}']").is_checked():
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"{value} could not be chosen")


def answer(page: Page, form: Locator, question: Question) -> None:
    """Give the right answer, by keyboard alone."""
    if question.type == "order":
        put_in_order(page, form, question)
    elif question.type == "match":
        find_partners(page, form, question)
    elif question.type == "multiple":
        keys = {option.id for option in question.options if option.correct}
        for box in form.locator("input[type=checkbox]").all():
            if box.get_attribute("value") in keys:
                tab_to(page, box)
                page.keyboard.press("Space")
    else:
        if question.type == "true-false":
            choose_radio(page, form, f"{question.id}-judge", "true" if question.answer else "false")
        key = next(option.id for option in question.options if option.correct)
        choose_radio(page, form, question.id, key)


def put_in_order(page: Page, form: Locator, question: Order) -> None:
    """Move each step up to its place with its button."""
    steps = form.locator("ol.order > li")
    for place, step in enumerate(question.items):
        up = form.locator(f"li[data-option='{step.id}'] button.up")
        while steps.evaluate_all("(all, id) => all.findIndex(each => each.dataset.option === id)", step.id) > place:
            tab_to(page, up)
            page.keyboard.press("Enter")
            expect(up).to_be_focused()
        form.locator("ol.order button").first.focus()


def find_partners(page: Page, form: Locator, question: Match) -> None:
    """Open each list and go down to the partner."""
    for pair in question.pairs:
        select = form.locator(f"li[data-option='{pair.id}'] select")
        tab_to(page, select)
        while select.input_value() != pair.id:
            page.keyboard.press("ArrowDown")


def open_question(
    visit: Callable[..., Any], path: str, question: Question, language: str, **options: Any
) -> tuple[Page, Locator]:
    page = visit(**options).open(f"{language}/{path}/#question-{question.id}")
    form = page.locator(f"#question-{question.id}")
    expect(form.locator("button[type=submit]")).to_be_visible()
    return page, form


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("kind", TYPES)
def test_each_type_is_answered_by_keyboard(visit: Callable[..., Any], site: Site, kind: str, language: str) -> None:
    """Tab, arrows, Space and Enter are enough; the result takes the focus and every explanation shows."""
    path, question = first_of(site, kind)
    page, form = open_question(visit, path, question, language, width=390)
    form.locator("input, select, button").first.focus()
    answer(page, form, question)
    tab_to(page, form.locator("button[type=submit]"))
    page.keyboard.press("Enter")
    status = form.locator("[role=status]")
    expect(status).to_have_attribute("data-state", "right")
    expect(status).to_be_focused()
    assert form.locator(".because").count() >= 3


def test_an_empty_answer_is_asked_for(visit: Callable[..., Any], site: Site) -> None:
    """Submitting nothing says what is missing and changes nothing."""
    path, question = first_of(site, "single")
    _, form = open_question(visit, path, question, "en")
    form.locator("button[type=submit]").click()
    expect(form.locator("[role=status]")).to_have_attribute("data-state", "missing")


def test_answers_are_kept_and_shared_by_both_languages(visit: Callable[..., Any], site: Site) -> None:
    """What was answered in English stands answered in Japanese, and can be tried again."""
    path, question = first_of(site, "single")
    assert question.type == "single"
    page, form = open_question(visit, path, question, "en")
    wrong = next(option.id for option in question.options if not option.correct)
    form.locator(f"input[value='{wrong}']").check()
    form.locator("button[type=submit]").click()
    expect(form.locator("[role=status]")).to_have_attribute("data-state", "wrong")
    page.goto(page.url.replace("/en/", "/ja/"))
    form = page.locator(f"#question-{question.id}")
    expect(form.locator("[role=status]")).to_have_attribute("data-state", "wrong")
    expect(form.locator(f"input[value='{wrong}']")).to_be_checked()
    form.locator("button.retry").click()
    expect(form.locator("button[type=submit]")).to_be_visible()


def test_the_wrong_ones_are_tried_again(visit: Callable[..., Any], site: Site) -> None:
    """After a whole check only what was wrong is asked anew."""
    path, section = next(
        (path, question.section)
        for path, quiz in sorted(site.quizzes.items())
        for question in quiz.questions
        if len([other for other in quiz.questions if other.section == question.section]) > 1
    )
    questions = [question for question in site.quizzes[path].questions if question.section == section]
    page, _ = open_question(visit, path, questions[0], "en")
    check = page.locator(f"#check-{section}")
    for number, question in enumerate(questions):
        form = page.locator(f"#question-{question.id}")
        if number == 0:
            form.locator("input, select, button").first.focus()
            answer(page, form, question)
        elif question.type in ("single", "multiple", "true-false"):
            for group in {each.get_attribute("name") for each in form.locator("input").all()}:
                form.locator(f"input[name='{group}']").first.check()
        elif question.type == "match":
            for select in form.locator("select").all():
                select.select_option(index=1)
        else:
            form.locator("button.down").first.click()
        form.locator("button[type=submit]").click()
    wrong = check.locator("form:has([data-state=wrong])").count()
    if wrong:
        check.locator("button.again").click()
    expect(check.locator("form:has(> fieldset > .result[data-state=right])")).to_have_count(len(questions) - wrong)
    expect(check.locator("button[type=submit]:visible")).to_have_count(wrong)


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
    before = model.locator("tbody tr").count()
    tab_to(page, model.locator("[data-do=next]"))
    page.keyboard.press("Enter")
    expect(model.locator("tbody tr")).not_to_have_count(before)
    assert "market-map=stage-3" in page.url
    page.reload()
    model.scroll_into_view_if_needed()
    expect(model).to_have_attribute("data-phase", "open")


def test_language_is_changed_in_the_middle_of_a_page(visit: Callable[..., Any]) -> None:
    """The switch leads to the same heading of the other edition."""
    page = visit().open("en/history/influencers/")
    heading = page.locator("#unknown")
    heading.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    heading.evaluate("heading => heading.scrollIntoView()")
    switch = page.locator("#switch")
    wanted = page.url.replace("/en/", "/ja/") + "#unknown"
    expect(switch).to_have_attribute("href", wanted)
    switch.click()
    expect(page).to_have_url(wanted)
    assert page.evaluate("document.documentElement.lang") == "ja"


@pytest.mark.parametrize(
    ("language", "typed", "found"),
    [("en", "segmentation", "/en/"), ("ja", "セグメンテーション", "/ja/"), ("ja", "さくら", "/ja/")],
)
def test_search_finds_pages_of_its_own_edition(
    visit: Callable[..., Any], language: str, typed: str, found: str
) -> None:
    """The index comes only when the reader reaches for search; results lead to this edition."""
    visited = visit(width=390)
    asked: list[str] = []
    visited.context.on("request", lambda request: asked.append(request.url))
    page = visited.open(f"{language}/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "search_index" in url]
    page.keyboard.press("/")
    page.keyboard.type(typed)
    first = page.locator("#search a").first
    expect(first).to_be_visible()
    page.keyboard.press("Escape")
    expect(first).to_be_hidden()
    page.locator("#open-search").click()
    page.keyboard.type(typed)
    first.click()
    assert found in page.url


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
    link = page.locator("a[data-note]").first
    note = page.locator(f"#{link.get_attribute('data-note')}")
    link.focus()
    expect(note).to_be_visible()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()


def test_a_tap_on_a_term_shows_its_definition(visit: Callable[..., Any]) -> None:
    """On a phone a tap explains instead of leaving the page; another tap elsewhere closes it."""
    page = visit(width=390, has_touch=True, is_mobile=True).open("en/history/influencers/")
    link = page.locator("a[data-note]").first
    link.scroll_into_view_if_needed()
    address = page.url
    link.tap()
    note = page.locator(f"#{link.get_attribute('data-note')}")
    expect(note).to_be_visible()
    assert page.url == address
    page.locator("h1").tap()
    expect(note).to_be_hidden()


@pytest.mark.parametrize(
    ("language", "typed", "term"),
    [("en", "クチコミ", "word-of-mouth"), ("ja", "くちこみ", "word-of-mouth"), ("ja", "WOM", "word-of-mouth")],
)
def test_glossary_filter_knows_readings_and_other_names(
    visit: Callable[..., Any], language: str, typed: str, term: str
) -> None:
    """Names in either language, readings and aliases find a term; the number found is said."""
    page = visit().open(f"{language}/glossary/")
    box = page.locator("wiki-glossary input[type=search]")
    box.fill(typed)
    expect(page.locator(f"#{term}")).to_be_visible()
    expect(page.locator("wiki-glossary [role=status]")).not_to_be_empty()
    shown = page.locator("wiki-glossary .entry:visible").count()
    assert 0 < shown < 20
    box.fill("qqqqqq")
    expect(page.locator("wiki-glossary .entry:visible")).to_have_count(0)
    expect(page.locator("wiki-glossary [role=status]")).not_to_be_empty()


def test_light_and_dark_can_be_chosen(visit: Callable[..., Any]) -> None:
    """The choice holds on the next page."""
    page = visit().open("en/")
    light = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.locator("#scheme").click()
    dark = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert dark != light
    page.goto(page.url + "glossary/")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == dark


def test_print_shows_worksheet_and_answers(visit: Callable[..., Any]) -> None:
    """On paper there are no bars and buttons, and the answers stand at the end."""
    page = visit().open("en/history/influencers/")
    page.emulate_media(media="print")
    expect(page.locator("#answers")).to_be_visible()
    expect(page.locator("#open-search")).to_be_hidden()
    expect(page.locator("form.question").first).to_be_visible()


def test_edit_link_opens_the_right_file(visit: Callable[..., Any], site: Site) -> None:
    """The pencil of a page leads to its source file."""
    page = visit().open("ja/history/influencers/")
    wanted = "https://github.com/example/wiki/edit/main/docs/ja/history/influencers.md"
    assert page.locator(f"a[href='{wanted}']").count() >= 1
    assert (site.root / "docs/ja/history/influencers.md").is_file()
