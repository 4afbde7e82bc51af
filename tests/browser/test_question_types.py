"""Each way to answer works by keyboard and by name, in both languages, on paper, and comes back as it was."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from axe import violations
from conftest import Held, serve
from quizpage import (
    QUIZ,
    answer,
    check_as,
    decide,
    events,
    kept,
    new_reader,
    opened,
    result,
    tab_to,
    write,
    write_pages,
)
from wiki.model.text import LANGUAGES, Language

SORTED = {"q": "x", "r": "y", "s": "x"}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the page of questions."""
    yield from serve(write_pages(tmp_path_factory.mktemp("site")))


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """Give each test a browser without a record."""
    yield from new_reader(browser, address)


def group(page: Page, **places: str) -> None:
    """Sort things into groups."""
    for thing, place in places.items():
        page.locator(f"#question-group [data-option={thing}] input[value={place}]").check()
    check_as(page.locator("#question-group"), "sure")


def typed(page: Page, question: str, words: str, confidence: str = "think") -> None:
    """Type an answer and submit it."""
    page.locator(f"#question-{question} input").fill(words)
    check_as(page.locator(f"#question-{question}"), confidence)


@pytest.mark.parametrize("language", LANGUAGES)
def test_written_types_by_keyboard(context: BrowserContext, language: Language) -> None:
    """Sorting, typing, deciding and writing need no pointer; the feedback has the focus."""
    page = opened(context, f"{language}.html")
    right = {"en": "Right.", "ja": "正解です。"}[language]
    things = page.locator("#question-group .sort").evaluate_all("rows => rows.map(({dataset}) => dataset.option)")
    for thing in things:
        tab_to(page, f"#question-group [data-option={thing}] input")
        page.keyboard.press("Space")
        if SORTED[thing] == "y":
            page.keyboard.press("ArrowDown")
    tab_to(page, "#question-group [value=sure]")
    page.keyboard.press("Enter")
    expect(result(page, "group")).to_have_text(right)
    expect(result(page, "group")).to_be_focused()

    for question, words in (("word", {"en": "Word-of-mouth", "ja": "クチコミ"}[language]), ("count", "１，２３５")):
        tab_to(page, f"#question-{question} input")
        page.keyboard.insert_text({"クチコミ": "口コミ。"}.get(words, words))
        tab_to(page, f"#question-{question} [value=think]")
        page.keyboard.press("Space")
        expect(result(page, question)).to_have_text(right)
        expect(result(page, question)).to_be_focused()

    tab_to(page, "#question-story input")
    page.keyboard.press("Space")
    for _ in range(2):
        if page.locator("#question-story input:checked").get_attribute("value") != "wait":
            page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    consequence = page.locator("#question-story .because").first
    expect(consequence).to_be_focused()
    expect(consequence).to_contain_text("because of wait")
    tab_to(page, "#question-story [data-scene=worse] input")
    page.keyboard.press("Space")
    tab_to(page, "#question-story .primary")
    page.keyboard.press("Enter")
    expect(page.locator("#question-story .because[tabindex]").nth(1)).to_be_focused()

    tab_to(page, "#question-plan textarea")
    page.keyboard.type("First\nthen")
    tab_to(page, "#question-plan .primary")
    page.keyboard.press("Enter")
    expect(page.locator("#question-plan .model")).to_be_focused()
    tab_to(page, "#question-plan .rubric input")
    page.keyboard.press("Space")
    tab_to(page, "#question-plan .primary")
    page.keyboard.press("Enter")
    expect(result(page, "plan")).to_be_focused()
    assert kept(page, item="plan")["choice"] == ["First\nthen", "who"]
    assert {event["item"]: event["grade"] for event in events(page)}.items() >= {
        "group": 1,
        "word": 1,
        "count": 1,
        "plan": 0.5,
    }.items()


def test_names_for_screen_readers(context: BrowserContext) -> None:
    """Every control has a name that says what it is for, and groups say what they ask."""
    page = opened(context)
    row = page.get_by_role("group", name="thing q")
    expect(row.get_by_role("radio", name="group x", exact=True)).to_have_count(1)
    expect(page.get_by_role("textbox", name="Your answer, in English or Japanese")).to_have_count(1)
    expect(page.get_by_role("textbox", name="Your answer, as a number people")).to_have_count(1)
    expect(page.get_by_role("textbox", name="Your answer", exact=True)).to_have_count(1)
    expect(page.get_by_role("group", name="scene start").get_by_role("radio", name="do wait")).to_have_count(1)
    expect(page.get_by_role("group", name="scene worse")).to_have_count(0)
    sure = page.locator("#question-word").get_by_role("group", name="How sure are you? Check as:")
    assert sure.get_by_role("button").all_text_contents() == ["Sure", "Think so", "Guess"]
    page.locator("#question-plan textarea").fill("A plan")
    page.get_by_role("button", name="Compare with a model answer").click()
    rubric = page.get_by_role("group", name="A good answer does this. Tick what yours does.")
    expect(rubric.get_by_role("checkbox", name="says who")).to_have_count(1)


def test_enter_does_not_answer_by_itself(context: BrowserContext) -> None:
    """Enter in a field leads to *how sure*, whose first button it must not press, and answers nothing twice; without an answer it says so."""
    page = opened(context)
    field = page.locator("#question-word input")
    field.press("Enter")
    expect(result(page, "word")).to_have_text("Type an answer first.")
    expect(field).to_be_focused()
    field.fill("WOM")
    field.press("Enter")
    expect(page.locator("#question-word [value=sure]")).to_be_focused()
    page.locator("#question-pick input").first.check()
    page.locator("#question-pick input").first.press("Enter")
    expect(page.locator("#question-pick [value=sure]")).to_be_focused()
    assert not events(page)
    check_as(page.locator("#question-word"))
    field.press("Enter")
    check_as(page.locator("#question-pick"))
    kept(page, item="pick")
    assert [event["item"] for event in events(page)] == ["word", "pick"]


def test_confidence_is_kept_and_answered(context: BrowserContext) -> None:
    """What was said goes into the record; who was sure and wrong is told why that matters, and nobody else."""
    page = opened(context)
    answer(page, "pick", "b", confidence="sure")
    expect(result(page, "pick")).to_have_text(
        "Not yet. You were sure of it: an error like that is worth a second look."
    )
    assert kept(page, item="pick")["confidence"] == "sure"
    page.locator("#question-pick .retry").click()
    answer(page, "pick", "c", confidence="guess")
    expect(result(page, "pick")).to_have_text("Not yet.")
    assert kept(page, confidence="guess")["choice"] == ["c"]
    page.locator("#question-pick .retry").click()
    answer(page, "pick", "a", confidence="sure")
    expect(result(page, "pick")).to_have_text("Right.")


def test_sorting(context: BrowserContext) -> None:
    """Each thing says whether it is in its place, which that is, and why."""
    page = opened(context)
    group(page, q="x", r="x", s="x")
    expect(result(page, "group")).to_contain_text("2 of 3 right.")
    expect(page.locator("#question-group [data-option=r] .because")).to_have_text("wrong Right: group y because of r")
    expect(page.locator("#question-group [data-option=q] .because")).to_have_text("right because of q")
    event = kept(page, item="group")
    assert event["choice"] == [
        f"{thing}:x"
        for thing in page.locator("#question-group .sort").evaluate_all(
            "rows => rows.map(({dataset}) => dataset.option)"
        )
    ]
    assert round(event["grade"], 3) == 0.667


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("広告", ["wrong that is paid", "Right: word of mouth because people talk"]),
        (
            "banana",
            [
                "not among the accepted spellings The page only compares spellings: a person may judge your answer differently.",
                "Right: word of mouth because people talk",
            ],
        ),
        ("w.o.m.", ["right because people talk"]),
    ],
)
def test_typing_a_word(context: BrowserContext, words: str, said: list[str]) -> None:
    """A foreseen mistake has its own explanation; any other answer is only said to be outside the list."""
    page = opened(context)
    typed(page, "word", words)
    expect(page.locator("#question-word .because")).to_have_text(said)
    assert kept(page, item="word")["choice"] == [words]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("600人", ["wrong only half", "Right: 1,234.5 people because of the sum"]),
        ("7", ["wrong", "Right: 1,234.5 people because of the sum"]),
        ("+1,234.5 people", ["right · 1,234.5 people because of the sum"]),
    ],
)
def test_typing_a_number(context: BrowserContext, words: str, said: list[str]) -> None:
    """A known slip is named; the unit, commas and signs may be typed."""
    page = opened(context)
    typed(page, "count", words)
    expect(page.locator("#question-count .because")).to_have_text(said)
    assert kept(page, item="count")["choice"] == [words]


def test_what_is_no_number_is_not_wrong(context: BrowserContext) -> None:
    """The page asks for a number, and keeps nothing."""
    page = opened(context)
    typed(page, "count", "about a thousand")
    expect(result(page, "count")).to_have_text("Type a number first, such as 1,234.5.")
    expect(page.locator("#question-count input")).to_be_focused()
    assert not events(page)


def test_deciding(context: BrowserContext) -> None:
    """Only scenes reached are shown, what was decided stays, an end says how good it is, and one may begin again."""
    page = opened(context)
    scenes = page.locator("#question-story .scene:visible")
    expect(scenes).to_have_count(1)
    decide(page, "wait")
    expect(scenes).to_have_count(2)
    expect(page.locator("#question-story [data-scene=start] input").first).to_be_disabled()
    expect(page.locator("#question-story [value=wait]")).to_be_checked()
    assert not events(page)
    decide(page, "mend")
    expect(scenes).to_have_count(3)
    expect(result(page, "story")).to_have_text("A fair end. Another way leads further.")
    expect(page.locator("#question-story [data-scene=mended] .because")).to_have_text("why mended")
    event = kept(page, item="story")
    assert (event["choice"], event["grade"], event["confidence"]) == (["start:wait", "worse:mend"], 0.5, None)
    page.get_by_role("button", name="Begin again").click()
    expect(scenes).to_have_count(1)
    expect(page.locator("#question-story .because")).to_have_count(0)
    decide(page, "tell")
    expect(result(page, "story")).to_have_text("A good end.")
    expect(scenes).to_have_count(2)


def test_reflecting(context: BrowserContext) -> None:
    """The model answer comes after one's own, nothing is called right or wrong, and the text outlives a change."""
    page = opened(context)
    form = page.locator("#question-plan")
    expect(form.locator(".rubric")).to_be_hidden()
    write(page, "My plan", "when")
    expect(form.locator(".model")).to_have_text("A model answer A model plan.")
    expect(form.locator(".rubric .because").first).to_have_text("because of who")
    expect(result(page, "plan")).to_have_text("Kept, with 1 of 2 ticked.")
    expect(form.locator("[data-state=right], [data-state=wrong]")).to_have_count(0)
    event = kept(page, item="plan")
    assert (event["choice"], event["grade"], event["confidence"]) == (["My plan", "when"], 0.5, None)
    page.get_by_role("button", name="Change it").click()
    expect(form.locator("textarea")).to_have_value("My plan")
    expect(form.locator("textarea")).to_be_focused()
    expect(form.locator(".primary")).to_have_text("Compare with a model answer")
    expect(form.locator(".rubric")).to_be_hidden()
    write(page, "My better plan")
    assert kept(page, choice=["My better plan"])["grade"] == 0


def test_a_draft_outlives_a_reload(context: BrowserContext) -> None:
    """What is written and not kept yet is there again, also over what was kept before; once kept, it is no draft."""
    page = opened(context)
    area = page.locator("#question-plan textarea")
    area.fill("A first draft")
    page.locator("#question-plan .primary").click()
    page.reload()
    expect(area).to_have_value("A first draft")
    write(page, "My plan", "when")
    kept(page, item="plan")
    page.reload()
    expect(result(page, "plan")).to_have_text("Your answer from before, with 1 of 2 ticked.")
    page.get_by_role("button", name="Change it").click()
    area.fill("A better plan")
    page.reload()
    expect(area).to_have_value("A better plan")
    expect(area).to_be_editable()
    expect(result(page, "plan")).to_have_text("")


def test_what_no_record_takes_stays_a_draft(context: BrowserContext) -> None:
    """With storage blocked the answer is kept for as long as the page; its text is there after a reload."""
    context.add_init_script("Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no') } })")
    page = opened(context)
    write(page, "My plan", "when")
    expect(page.locator("#question-plan .result")).to_have_attribute("data-state", "kept")
    page.reload()
    expect(page.locator("#question-plan textarea")).to_have_value("My plan")


def test_a_draft_is_there_before_what_was_kept(context: BrowserContext) -> None:
    """However late its module comes: nothing that was typed meanwhile is lost, and nothing is shown to be taken away."""
    page = opened(context)
    write(page, "My plan", "when")
    kept(page, item="plan")
    page.get_by_role("button", name="Change it").click()
    page.locator("#question-plan textarea").fill("A better plan")
    waiting = Held(page, "**/check/draft.js")
    with page.expect_request("**/check/draft.js"):
        page.reload()
    page.wait_for_timeout(500)
    expect(result(page, "plan")).to_have_text("")
    waiting.take().continue_()
    expect(page.locator("#question-plan textarea")).to_have_value("A better plan")
    expect(result(page, "plan")).to_have_text("")


def test_reflection_counts_in_no_score(context: BrowserContext) -> None:
    """Four of the five questions can be right or wrong: the sum is of these."""
    page = opened(context)
    group(page, **SORTED)
    typed(page, "word", "WOM")
    typed(page, "count", "1234.5")
    decide(page, "wait", "lie")
    expect(page.locator("#check-two .score .sum")).to_have_text("3 of 4 right")


def test_restored_in_both_languages(context: BrowserContext) -> None:
    """What was sorted, typed, decided and written is there again, in the other language too."""
    page = opened(context)
    group(page, q="y", r="y", s="x")
    typed(page, "word", "banana")
    typed(page, "count", "1,234")
    decide(page, "wait", "lie")
    write(page, "My plan", "who")
    kept(page, item="plan")
    page.close()
    page = opened(context, "ja.html")
    expect(result(page, "group")).to_have_text("前回の答え：不正解です。3個中2個が合っています。")
    expect(page.locator("#question-group [data-option=q] [value=y]")).to_be_checked()
    expect(result(page, "word")).to_have_text("前回の答え：不正解です。")
    expect(page.locator("#question-word input")).to_have_value("banana")
    expect(result(page, "count")).to_have_text("前回の答え：正解です。")
    expect(result(page, "story")).to_have_text("前回の答え：悪い結末です。別の道を試してください。")
    expect(page.locator("#question-story [data-scene=worse] [value=lie]")).to_be_checked()
    expect(page.locator("#question-story .scene:visible")).to_have_count(3)
    expect(result(page, "plan")).to_have_text("前回の答えです。2項目中1項目に印が付いています。")
    expect(page.locator("#question-plan textarea")).to_have_value("My plan")
    expect(page.locator("#question-plan .rubric [value=who]")).to_be_checked()
    page.get_by_role("button", name="書き直す").click()
    expect(page.locator("#question-plan textarea")).to_have_value("My plan")


def test_missed_item_returns_in_the_next_check(context: BrowserContext) -> None:
    """It is asked once more below, answers go to the same item, and it stays away once it was right."""
    page = opened(context)
    again = page.locator("#check-two .once-more")
    expect(again).to_have_count(0)
    answer(page, "pick", "b")
    expect(again.get_by_role("heading", name="Once more")).to_be_visible()
    expect(again.locator("form")).to_have_count(1)
    expect(again.locator(".because, :checked, :disabled")).to_have_count(0)
    answer(page, "all", "d")
    expect(again.locator("form")).to_have_count(2)
    ids = page.locator("[id]").evaluate_all("all => all.map(({id}) => id)")
    assert len(ids) == len(set(ids))
    answer(page, "pick", "c", form="question-pick-in-check-two")
    expect(again.locator("form").first.locator(".result")).to_have_text("Not yet.")
    expect(result(page, "pick")).to_have_text("Not yet.")
    assert kept(page, choice=["c"])["item"] == "pick"
    page.close()

    page = opened(context, "ja.html")
    again = page.locator("#check-two .once-more")
    expect(again.locator("form")).to_have_count(2)
    expect(again.locator(".result").first).to_be_empty()
    answer(page, "pick", "a", form="question-pick-in-check-two")
    expect(again.locator("form").first.locator(".result")).to_have_text("正解です。")
    page.locator("#question-all .retry").click()
    answer(page, "all", "d", "e")
    expect(again.locator("form")).to_have_count(1)
    page.close()

    page = opened(context)
    expect(result(page, "pick")).to_have_text("Answered before: Right.")
    expect(page.locator(".once-more")).to_have_count(0)


def test_missed_again_it_returns_once_more(context: BrowserContext) -> None:
    """What is missed a second time comes again in the check after, never twice in one place, wherever elements move."""
    page = opened(context)
    page.evaluate("""() => {
      const third = document.createElement("wiki-check");
      third.id = "check-three";
      third.className = "check";
      document.querySelector("main").append(third);
    }""")
    answer(page, "pick", "b")
    expect(page.locator(".once-more form")).to_have_count(1)
    answer(page, "pick", "b", form="question-pick-in-check-two")
    expect(page.locator("#check-three .once-more form")).to_have_count(1)
    page.evaluate("""() => {
      const check = document.querySelector("#check-two");
      const after = check.nextSibling;
      for (let times = 0; times < 3; times++) {
        check.remove();
        after.before(check);
      }
    }""")
    expect(page.locator("#check-two .once-more form")).to_have_count(1)
    answer(page, "pick", "a", form="question-pick-in-check-two")
    expect(page.locator("#check-two .once-more .result")).to_have_text("Right.")
    expect(page.locator("#check-three .once-more")).to_have_count(0)


def test_reflections_do_not_return(context: BrowserContext) -> None:
    """A plan without a tick was not missed."""
    page = opened(context)
    page.evaluate("""() => {
      const third = document.createElement("wiki-check");
      third.id = "check-three";
      document.querySelector("main").append(third);
    }""")
    write(page, "My plan")
    decide(page, "wait", "lie")
    expect(page.locator("#check-three .once-more form")).to_have_count(1)
    expect(page.locator("#check-three .once-more form")).to_have_attribute("data-item", "story")


def test_report_link_names_the_question(context: BrowserContext) -> None:
    """After the feedback, and not before, a link leads to a form that knows item, revision and version of the page."""
    page = opened(context)
    expect(page.locator(".report")).to_have_count(0)
    answer(page, "pick", "b")
    expect(page.locator("#question-pick .report")).to_have_attribute(
        "href",
        "https://github.com/example/wiki/issues/new?template=question.yml&title=About+pick&item=pick&language=English"
        "&version=revision+2&content=0a1b2c3d",
    )
    page.locator("#question-pick .retry").click()
    expect(page.locator(".report")).to_have_count(0)


def test_a_review_lifts_one_question_out(context: BrowserContext) -> None:
    """A check that a script builds works like one of the page, keeps its place, and asks anew what was answered."""
    page = opened(context)
    answer(page, "pick", "b")
    kept(page, item="pick")
    page.goto("/review.html")
    page.evaluate("""async () => {
      await import("/assets/javascripts/check/element.js");
      const held = document.createElement("div");
      held.innerHTML = await (await fetch("/items.json")).json();
      const item = held.querySelector(".item[data-item=pick]");
      const check = document.createElement("wiki-check");
      check.dataset.place = "review";
      check.append(item.querySelector("form"));
      const place = document.createElement("div");
      place.dataset.version = "12345678";
      place.append(item, check);
      document.querySelector("main").append(place);
    }""")
    page.wait_for_timeout(100)
    expect(result(page, "pick")).to_be_empty()
    answer(page, "pick", "a", confidence="sure")
    expect(result(page, "pick")).to_have_text("Right.")
    event = kept(page, item="pick", confidence="sure")
    assert (event["place"], event["content"], event["grade"]) == ("review", "12345678", 1)


def test_every_item_stands_beside_its_answer(context: BrowserContext) -> None:
    """The file for the review holds all questions of a page, each with its form and its answer."""
    page = context.new_page()
    page.goto("/review.html")
    found = page.evaluate("""async () => {
      const held = document.createElement("div");
      held.innerHTML = await (await fetch("/items.json")).json();
      return [...held.children].map((item) => [item.dataset.item, item.querySelector("form").dataset.item,
        item.querySelector(".answer").id]);
    }""")
    assert found == [[each.id, each.id, f"answer-{each.id}"] for each in QUIZ.questions]


def test_without_scripts(browser: Browser, address: str) -> None:
    """Every scene, line, group, criterion and answer can be read, and each decision says where to go on."""
    context = browser.new_context(java_script_enabled=False, base_url=address)
    page = context.new_page()
    page.goto("/en.html")
    assert page.locator(".scene:visible").count() == 5
    links = page.locator("#question-story [data-scene=start] a")
    assert {link.text_content(): link.get_attribute("href") for link in links.all()} == {
        "go to §3": "#question-story-calm",
        "go to §2": "#question-story-worse",
    }
    for part in ("#question-group .sort legend", "#question-plan .rubric input", "#question-word input"):
        expect(page.locator(part).first).to_be_visible()
    story = page.locator("#answer-story")
    expect(story).to_contain_text("a fair end")
    expect(story.locator("[data-option='worse:lie']")).to_contain_text("go to §5 because of lie")
    expect(page.locator("#answer-word")).to_contain_text("口コミ")
    expect(page.locator("#answer-word")).to_contain_text("advertising that is paid")
    expect(page.locator("#answer-count")).to_contain_text("Anything from 1,234 to 1,235 people is right.")
    expect(page.locator("#answer-count")).to_contain_text("600 people only half")
    expect(page.locator("#answer-plan")).to_contain_text("A model plan.")
    expect(page.locator("#answer-group [data-option=r]")).to_contain_text("thing r – group y because of r")
    page.locator("#question-word input").fill("my own")
    page.keyboard.press("Enter")  # would send it to the server, and take it from the reader
    page.wait_for_timeout(300)
    expect(page.locator("#question-word input")).to_have_value("my own")
    assert "?" not in page.url
    context.close()


def test_on_paper(context: BrowserContext) -> None:
    """A worksheet: all scenes with the way on, boxes, lines to write on, and nothing that only a screen can do."""
    page = opened(context)
    decide(page, "tell")
    typed(page, "word", "banana")
    write(page, "My plan", "who")
    page.emulate_media(media="print")
    assert page.locator(".scene:visible").count() == 5
    expect(page.get_by_text("go to §2").first).to_be_visible()
    expect(page.locator("#question-plan .lines i").first).to_be_visible()
    expect(page.locator("#question-plan .rubric input").first).to_be_visible()
    for part in ("button", ".result", ".because", ".report", "textarea", ".model", ".once-more", ".to-answer"):
        assert page.locator(f"wiki-check {part}:visible").count() == 0
    assert page.locator("#question-word input").evaluate("each => getComputedStyle(each).color") == "rgba(0, 0, 0, 0)"
    boxes = [
        box
        for each in page.locator("#question-group .sort").first.locator(":scope > *").all()
        if (box := each.bounding_box())
    ]
    assert len({round(box["y"] / 20) for box in boxes}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_accessible_and_narrow(context: BrowserContext, language: Language) -> None:
    """Fresh and answered, in both schemes, axe finds nothing; at 320 px nothing scrolls sideways or is hard to hit."""
    page = opened(context, f"{language}.html")
    page.set_viewport_size({"width": 320, "height": 700})
    for answered in (False, True):
        if answered:
            answer(page, "pick", "b", confidence="sure")
            group(page, q="y", r="y", s="x")
            typed(page, "word", "banana")
            typed(page, "count", "600")
            decide(page, "wait", "mend")
            write(page, "My plan", "who")
            expect(page.locator(".once-more form")).to_have_count(1)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        for control in page.locator("wiki-check :is(button, select, textarea, label):visible").all():
            box = control.bounding_box()
            assert box
            assert box["height"] >= 44
