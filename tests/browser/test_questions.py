"""Questions and predictions answer back: by keyboard alone, in both languages, and never lose an answer."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from conftest import Held
from learner import BLOCKED
from quizpage import (
    FULL_ONCE,
    QUIZ,
    answer,
    check_as,
    decide,
    events,
    group,
    kept,
    opened,
    result,
    steps,
    tab_to,
    typed,
    write,
)
from wiki.model.text import LANGUAGES, Language

RIGHT = {"pick": ["a"], "all": ["d", "e"], "judge": ["false", "g"]}
CHOSEN = ("pick", "all", "judge", "sort", "pair")


@pytest.mark.parametrize("language", LANGUAGES)
def test_choices_by_keyboard(context: BrowserContext, language: Language) -> None:
    """Choices, orders and pairs can be answered with Tab, arrows, Space and Enter; the feedback has the focus."""
    page = opened(context, f"{language}.html")
    right = {"en": "Right.", "ja": "正解です。"}[language]

    def submit(question: str, confidence: str) -> None:
        tab_to(page, f"#question-{question} .how-sure [value={confidence}]")
        page.keyboard.press("Enter")
        expect(result(page, question)).to_have_text(right)
        expect(result(page, question)).to_be_focused()

    tab_to(page, "#question-pick input")
    values = page.locator("#question-pick input").evaluate_all("inputs => inputs.map(({value}) => value)")
    page.keyboard.press("Space")
    for _ in range(values.index("a")):
        page.keyboard.press("ArrowDown")
    submit("pick", "sure")

    for value in RIGHT["all"]:
        page.locator("#question-pick .retry").focus()
        tab_to(page, f"#question-all input[value={value}]")
        page.keyboard.press("Space")
    submit("all", "think")

    tab_to(page, "#question-judge .judge input")
    page.keyboard.press("ArrowDown")
    values = page.locator("#question-judge .reasons input").evaluate_all("inputs => inputs.map(({value}) => value)")
    tab_to(page, "#question-judge .reasons input")
    page.keyboard.press("Space")
    for _ in range(values.index("g")):
        page.keyboard.press("ArrowDown")
    submit("judge", "guess")

    for place, step in enumerate("ijkl"):
        while (now := steps(page).index(step)) > place:
            button = page.locator(f"#question-sort li[data-option={step}] .up")
            button.focus()
            page.keyboard.press("Enter")
            expect(button).to_be_focused()
            expect(result(page, "sort")).to_contain_text(str(now))
    submit("sort", "sure")

    letters = page.locator("#question-pair .rights > li").evaluate_all(
        "items => items.map(({dataset}) => dataset.option)"
    )
    for pair in "mno":
        tab_to(page, f"#question-pair li[data-option={pair}] select")
        page.keyboard.press("ABCD"[letters.index(pair)])
    submit("pair", "think")

    expect(page.locator("#check-one .score")).to_contain_text("5")
    expect(page.locator("#check-one .score button")).to_have_count(0)
    kept(page, item="pair")
    found = events(page)
    assert {event["item"]: event["grade"] for event in found} == dict.fromkeys(CHOSEN, 1)
    assert [event["confidence"] for event in found] == ["sure", "think", "guess", "sure", "think"]
    common = {(event["language"], event["revision"], event["content"], event["place"]) for event in found}
    assert common == {(language, 2, "0a1b2c3d", "page")}


def test_an_answer_is_kept_where_the_page_is_left_at_once(context: BrowserContext) -> None:
    """The next page has it, even where the store had no time to answer."""
    page = opened(context)
    page.locator("#question-pick input[value=a]").check()
    page.evaluate("""() => {
      IDBObjectStore.prototype.get = IDBIndex.prototype.getAll = () => new EventTarget(); // never answers
      document.querySelector("#question-pick .how-sure [value=sure]").click();
      location.assign("ja.html");
    }""")
    page.wait_for_url("**/ja.html")
    expect(page.locator("#question-pick .result")).to_contain_text("正解です。")
    assert kept(page, item="pick")["language"] == "en"


def test_explanations_retry_and_score(context: BrowserContext) -> None:
    """A wrong answer shows every reason and the right one in words; the wrong ones can be tried again."""
    page = opened(context)
    answer(page, "pick", "b")
    expect(page.locator("#question-pick .result")).to_have_text("Not yet.")
    expect(page.locator("#question-pick .because")).to_have_count(3)
    expect(page.locator("#question-pick .option:has([value=b]) .because")).to_have_text(
        "wrong · your answer because of b"
    )
    expect(page.locator("#question-pick .option:has([value=a]) .because em")).to_have_text("a")
    answer(page, "all", "d")
    expect(page.locator("#question-all .result")).to_have_text("Not yet. 2 of 3 right.")
    expect(page.locator("#question-all .option:has([value=e]) .verdict")).to_have_text("right · you left it out")
    answer(page, "judge", *RIGHT["judge"])
    page.locator("#question-sort .down:not([aria-disabled=true])").first.click()
    check_as(page.locator("#question-sort"))
    for place, step in enumerate("ijkl", 1):
        said = "right" if steps(page)[place - 1] == step else f"belongs in place {place}"
        expect(page.locator(f"#question-sort li[data-option={step}] .verdict")).to_have_text(said)
    for select in page.locator("#question-pair select").all():
        select.select_option("p")
    check_as(page.locator("#question-pair"))
    for pair in "mno":
        told = re.compile(rf"^wrong Right: [A-D]\. right {pair} why {pair}$")
        expect(page.locator(f"#question-pair .lefts li[data-option={pair}] .because")).to_have_text(told)
    expect(page.locator("#question-pair .rights .because")).to_have_text("left over why p")
    again = page.locator("#check-one .score button")
    wrong = 3 if "Right." in page.locator("#question-sort .result").inner_text() else 4
    expect(again).to_have_text(f"Try the wrong ones again ({wrong})")
    again.click()
    expect(page.locator("#question-pick input").first).to_be_focused()
    expect(page.locator("#question-pick .because")).to_have_count(0)
    expect(page.locator("#question-judge .because")).to_have_count(3)
    answer(page, "pick", "a")
    expect(page.locator("#question-pick .result")).to_have_text("Right.")


def test_a_score_from_before_is_not_announced(context: BrowserContext) -> None:
    """It is read where it stands; the score of what is answered now is told."""
    page = opened(context)
    group(page, q="y", r="y", s="x")
    typed(page, "word", "banana")
    typed(page, "count", "1234")
    decide(page, "tell")
    expect(page.locator("#check-two .score")).to_contain_text("2 of 4")
    expect(page.locator("#check-two .score")).to_have_attribute("role", "status")
    kept(page, item="story")
    page = opened(context)
    score = page.locator("#check-two .score")
    expect(score).to_contain_text("2 of 4")
    expect(score).not_to_have_attribute("role", "status")
    page.locator("#question-word .retry").click()
    typed(page, "word", "WOM")
    expect(score).to_contain_text("3 of 4")
    expect(score).to_have_attribute("role", "status")


def test_an_order_is_moved_anew_at_each_try(context: BrowserContext) -> None:
    """After *Try again* an order that nobody touched is no answer."""
    page = opened(context)
    page.locator("#question-sort .down:not([aria-disabled=true])").first.click()
    check_as(page.locator("#question-sort"))
    page.locator("#question-sort .retry").click()
    check_as(page.locator("#question-sort"))
    expect(result(page, "sort")).to_have_attribute("data-state", "missing")


def test_a_verdict_is_said_once(context: BrowserContext) -> None:
    """What has the focus is no live region as well; what was answered on another visit is not announced on this one."""
    page = opened(context)
    answer(page, "pick", "b")
    expect(result(page, "pick")).to_be_focused()
    assert result(page, "pick").get_attribute("role") is None
    kept(page, item="pick")
    page.close()
    page = opened(context)
    expect(result(page, "pick")).to_contain_text("Answered before")
    assert result(page, "pick").get_attribute("role") is None
    page.locator("#question-pick .retry").click()
    expect(result(page, "pick")).to_have_attribute("role", "status")


def test_something_missing(context: BrowserContext) -> None:
    """An answer that lacks something is not graded: the page says so and goes there."""
    page = opened(context)
    for question in QUIZ.questions:
        form = page.locator(f"#question-{question.id}")
        form.locator(".how-sure [value=sure], .primary").click()
        expect(form.locator(".result")).not_to_be_empty()
        assert page.evaluate(f"document.activeElement.closest('form').id === 'question-{question.id}'")
        assert page.evaluate("document.activeElement.matches('input, select, textarea, .move')")
    page.locator("#question-judge input[value=true]").check()
    check_as(page.locator("#question-judge"))
    expect(page.locator("#question-judge .result")).to_have_text("Answer every part first.")
    expect(page.locator("#question-judge .reasons input").first).to_be_focused()
    assert not events(page)


def test_what_is_missing_belongs_to_its_field(context: BrowserContext) -> None:
    """It is said once: by the focus where that goes to the field, else by the status; and goes with the answer."""
    page = opened(context)
    form, field, status = (page.locator(f"#question-word{part}") for part in ("", " input", " .result"))
    check_as(form)
    expect(field).to_have_accessible_description("Type an answer first.")
    assert status.get_attribute("role") is None
    field.press("Enter")
    expect(field).to_be_focused()
    expect(status).to_have_attribute("role", "status")
    field.fill("anything")
    check_as(form)
    expect(field).to_have_accessible_description("")
    order = page.locator("#question-sort")
    check_as(order)
    order.locator(".move.down").first.click()
    expect(order.locator(".result")).to_have_text(re.compile("^Now 2 of 4"))
    expect(order.locator(".result")).to_have_attribute("role", "status")


def test_restored_in_both_languages(context: BrowserContext) -> None:
    """An answer is there again on the next visit, in the other language too, but not after a revision."""
    page = opened(context)
    answer(page, "pick", "b")
    page.locator("#question-sort .down:not([aria-disabled=true])").first.click()
    check_as(page.locator("#question-sort"))
    for select in page.locator("#question-pair select").all():
        select.select_option("m")
    check_as(page.locator("#question-pair"))
    expect(page.locator("#question-pair .result")).to_contain_text("1 of 3")
    order = steps(page)
    kept(page, item="pair")
    page.close()
    page = opened(context, "ja.html")
    expect(page.locator("#question-pick .result")).to_have_text("前回の答え：不正解です。")
    expect(page.locator("#question-pick [value=b]")).to_be_checked()
    expect(page.locator("#question-pair select").first).to_have_value("m")
    assert steps(page) == order
    page.locator("#question-pick .retry").click()
    answer(page, "pick", "a")
    expect(page.locator("#question-pick .result")).to_have_text("正解です。")
    kept(page, item="pick", choice=["a"])
    page.close()
    page = opened(context, "revised.html")
    page.wait_for_timeout(200)
    expect(page.locator("#question-pick .result")).to_be_empty()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_on_a_translated_page_is_kept(context: BrowserContext, language: Language) -> None:
    """A browser that translates names another language; the answer is of the edition, and there on the next visit."""
    page = opened(context, f"{language}.html")
    page.evaluate("document.documentElement.lang = 'fr'")
    answer(page, "pick", "b")
    page.locator("wiki-predict label").first.click()
    assert kept(page, item="pick")["language"] == kept(page, item="guess")["language"] == language
    page = opened(context, f"{language}.html")
    expect(page.locator("#question-pick [value=b]")).to_be_checked()


def test_tabs_share_the_record(context: BrowserContext) -> None:
    """Two tabs add without losing anything; a tab shows what the other answered, but not over the reader's own work."""
    one, other = opened(context), opened(context, "ja.html")
    other.locator("#question-all [value=f]").check()
    answer(one, "pick", "a")
    answer(one, "all", "d", "e")
    expect(other.locator("#question-pick .result")).to_contain_text("正解です。")
    expect(other.locator("#question-all .result")).to_be_empty()
    check_as(other.locator("#question-all"))
    expect(other.locator("#question-all .result")).not_to_be_empty()
    expect(one.locator("#question-all .result")).to_have_text("Right.")
    assert sorted(event["item"] for event in events(one)) == ["all", "all", "pick"]


def test_what_was_answered_before_follows_the_record(context: BrowserContext) -> None:
    """A tab that lies open tells no answer that another tab has changed, or deleted, meanwhile."""
    one, other = opened(context), opened(context, "ja.html")
    answer(one, "pick", "b")
    group(one, q="y", r="y", s="x")
    decide(one, "wait", "lie")
    write(one, "Mine.", "who")
    expect(other.locator("#question-pick .result")).to_have_text("前回の答え：不正解です。")
    expect(other.locator("#question-story .result")).to_contain_text("悪い結末")
    expect(other.locator("#question-plan .result")).to_contain_text("2項目中1項目")
    for question in ("pick", "story", "plan"):
        one.locator(f"#question-{question} .retry").click()
    answer(one, "pick", "a")
    decide(one, "tell")
    write(one, "Mine, and longer.", "who", "when")
    expect(other.locator("#question-pick .result")).to_have_text("前回の答え：正解です。")
    expect(other.locator("#question-pick .because")).to_have_count(one.locator("#question-pick .because").count())
    expect(other.locator("#question-story .result")).to_contain_text("よい結末")
    expect(other.locator("#question-plan textarea")).to_have_value("Mine, and longer.")
    expect(other.locator("#question-plan .result")).to_contain_text("2項目中2項目")
    expect(other.locator("#question-group .result")).to_contain_text("前回の答え")
    clear(one)
    for question in ("pick", "group", "story"):
        expect(result(other, question)).to_be_empty()
    expect(other.locator("#question-pick :checked")).to_have_count(0)
    expect(other.locator("#question-plan textarea")).to_have_value("")
    expect(other.locator("#question-plan .rubric")).to_be_hidden()
    answer(other, "pick", "b")
    expect(result(other, "pick")).to_contain_text("不正解です。")


def clear(page: Page) -> None:
    """Delete the record."""
    page.evaluate("""async () => {
      const { openLog } = await import("/assets/javascripts/record/log.js");
      const log = await openLog();
      await log.clear();
      await new Promise((done) => setTimeout(done, 100)); // other tabs are told before the log lets go
      log.close();
    }""")


def test_newer_record_is_left_alone(context: BrowserContext) -> None:
    """A record of a newer version is neither read nor written, and the page says so."""
    page = context.new_page()
    page.goto("/empty.html")
    page.evaluate("""() => new Promise((resolve) => {
      const opening = indexedDB.open("engagement-wiki-record", 99);
      opening.onupgradeneeded = () => opening.result.createObjectStore("other").add("precious", 1);
      opening.onsuccess = () => { opening.result.close(); resolve(); };
    })""")
    page = opened(context)
    answer(page, "pick", "a")
    expect(page.locator(".doubt")).to_contain_text("newer version")
    expect(page.locator("#question-pick .result")).to_have_text("Right.")
    assert page.evaluate("""() => new Promise((resolve) => {
      indexedDB.open("engagement-wiki-record").onsuccess = ({ target }) =>
        (target.result.transaction("other").objectStore("other").get(1).onsuccess = (got) =>
          resolve([target.result.version, got.target.result]));
    })""") == [99, "precious"]


def test_newer_tab_takes_over(context: BrowserContext) -> None:
    """When another tab brings a newer version, this one gives way at once and writes no more."""
    page = opened(context)
    answer(page, "pick", "a")
    expect(page.locator("#question-pick .result")).to_have_text("Right.")
    other = context.new_page()
    other.goto("/empty.html")
    other.evaluate("""() => new Promise((resolve, reject) => {
      const opening = indexedDB.open("engagement-wiki-record", 98);
      opening.onblocked = reject;
      opening.onsuccess = () => resolve();
    })""")
    answer(page, "all", "d")
    expect(page.locator(".doubt")).to_contain_text("newer version")


def test_blocked_storage(context: BrowserContext) -> None:
    """Where nothing may be stored, questions work and the page says that answers are not kept."""
    context.add_init_script(BLOCKED)
    page = opened(context)
    answer(page, "pick", "a")
    expect(page.locator("#question-pick .result")).to_have_text("Right.")
    expect(page.locator(".doubt")).to_contain_text("gone when you leave")
    expect(page.get_by_role("alert")).to_contain_text("gone when you leave")
    page.locator("wiki-predict label").first.click()
    expect(page.locator("wiki-predict .doubt")).to_contain_text("gone when you leave")


def test_an_answer_that_is_open_asks_for_no_prediction_any_more(context: BrowserContext) -> None:
    """What was expected on an earlier visit and comes late is not marked in an answer that was opened without it."""
    page = opened(context)
    page.locator(".predict label", has_text="some").click()
    kept(page, choice=["some"])
    page = context.new_page()
    waiting = Held(page, "**/record/predictions.js")
    with page.expect_request("**/record/predictions.js"):
        page.goto("/en.html")
    page.locator(".predict summary").click()
    expect(page.locator(".predict input").first).to_be_disabled()
    waiting.take().continue_()
    page.evaluate("import('/assets/javascripts/record/predictions.js').then(({ recall }) => recall('guess'))")
    expect(page.locator(".predict :checked")).to_have_count(0)


def test_a_failed_write_is_offered_again(context: BrowserContext) -> None:
    """Where the browser kept nothing once and then does, the page takes its doubt back, and every answer is there."""
    page = opened(context)
    page.evaluate(FULL_ONCE)
    answer(page, "pick", "a")
    expect(page.locator("#check-one .doubt")).to_contain_text("gone when you leave")
    answer(page, "all", "d")
    expect(page.locator(".doubt")).to_have_count(0)
    page = opened(context)
    expect(page.locator("#question-pick [value=a]")).to_be_checked()
    expect(page.locator("#question-all [value=d]")).to_be_checked()


def test_prediction(context: BrowserContext) -> None:
    """By pointer a choice opens the answer; by keyboard the arrows do not; without a choice it can be skipped."""
    page = opened(context)
    details = page.locator(".reveal")
    page.locator(".predict label", has_text="some").click()
    expect(details).to_have_attribute("open", "")
    expect(page.locator(".outcome")).to_have_text("You expected “some”. It turned out otherwise.")
    expect(page.locator(".predict label .verdict")).to_have_text(["how it turned out", "what you expected"])
    page.locator(".predict .again").click()
    expect(page.locator(".predict input").first).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(details).not_to_have_attribute("open", "")
    tab_to(page, "summary")
    page.keyboard.press("Enter")
    expect(page.locator(".outcome")).to_have_text("You expected “few”. That is how it turned out.")
    kept(page, choice=["few"])
    assert [(event["kind"], event["grade"], event["choice"]) for event in events(page)] == [
        ("prediction", None, ["some"]),
        ("prediction", None, ["few"]),
    ]
    page.close()
    page = opened(context, "ja.html")
    expect(page.locator(".predict [value=few]")).to_be_checked()
    expect(page.locator(".reveal")).not_to_have_attribute("open", "")
    page.locator("summary").click()
    expect(page.locator(".outcome")).to_contain_text("予想どおりでした。")
    page.locator(".predict .again").click()
    page.locator("summary").click()
    expect(page.locator(".outcome")).to_be_empty()
    assert len(events(page)) == 2
    page.close()
    page = opened(context)
    expect(page.locator(".predict [value=few]")).to_be_checked()
    page.locator(".predict label", has_text="many").click()
    kept(page, choice=["many"])


def test_models_report(context: BrowserContext) -> None:
    """A prediction made in a model is kept."""
    page = opened(context)
    page.evaluate("""() => document.body.dispatchEvent(new CustomEvent("wiki:record",
      { bubbles: true, detail: { item: "new-arrow", choice: "up" } }))""")
    kept(page, kind="prediction", item="new-arrow")
    assert [(event["item"], event["choice"], event["revision"]) for event in events(page)] == [("new-arrow", ["up"], 1)]


def test_moving_an_element_leaves_no_trace(context: BrowserContext) -> None:
    """Taking the elements out and putting them back builds everything once."""
    page = opened(context)
    before = page.locator("wiki-check *").count()
    words = page.locator("wiki-check").all_inner_texts()
    page.evaluate("""() => {
      for (const element of document.querySelectorAll("wiki-check, wiki-predict")) {
        element.remove();
        document.body.prepend(element);
        document.body.append(element);
      }
    }""")
    assert page.locator("wiki-check *").count() == before
    assert sorted(page.locator("wiki-check").all_inner_texts()) == sorted(words)
    answer(page, "pick", "a")
    expect(page.locator("#question-pick .because")).to_have_count(3)
    kept(page, item="pick")
    assert len(events(page)) == 1


def test_without_scripts(browser: Browser, question_page: str) -> None:
    """Without scripts every question, answer and explanation can be read, and nothing pretends to work."""
    context = browser.new_context(java_script_enabled=False, base_url=question_page)
    page = context.new_page()
    page.goto("/en.html")
    assert page.locator("wiki-check button").count() == 0
    expect(page.locator(".predict .again")).to_be_hidden()
    # The class that hides the answers is set by a script.
    expect(page.locator("#answers .why").first).to_be_visible()
    expect(page.locator(".to-answer").first).to_be_visible()
    context.close()


def test_answers_stay_out_of_sight(context: BrowserContext) -> None:
    """With scripts the answers are hidden on screen, shown in print and to those who follow a link to one."""
    page = opened(context)
    expect(page.locator("#answers")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator("#answers")).to_be_visible()
    expect(page.locator(".how-sure").first).to_be_hidden()
    page.emulate_media(media="screen")
    page.goto("/en.html#answer-all")
    expect(page.locator("#answers")).to_be_visible()
