"""What was begun or answered comes back, what was missed is asked again; what is left without scripts and on paper."""

from playwright.sync_api import Browser, BrowserContext, expect

from conftest import Held
from learner import BLOCKED
from quizpage import (
    OWN,
    QUIZ,
    answer,
    decide,
    group,
    kept,
    opened,
    result,
    typed,
    write,
)


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
    context.add_init_script(BLOCKED)
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


def test_a_field_that_was_tapped_early_gets_its_draft(context: BrowserContext) -> None:
    """A tap before the module has come writes nothing: what was written earlier is shown, and not written over."""
    page = opened(context)
    area = page.locator("#question-plan textarea")
    area.fill("My plan")
    waiting = Held(page, "**/check/draft.js")
    page.reload()
    expect(page.locator(OWN)).to_have_count(len(QUIZ.questions))
    area.fill("")  # browsers that fill in forms again have done so
    area.click()
    waiting.take().continue_()
    expect(area).to_have_value("My plan")


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


def test_without_scripts(browser: Browser, question_page: str) -> None:
    """Every scene, line, group, criterion and answer can be read, and each decision says where to go on."""
    context = browser.new_context(java_script_enabled=False, base_url=question_page)
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
