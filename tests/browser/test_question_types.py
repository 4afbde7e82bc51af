"""Each way to answer works by keyboard and by name, in both languages, and says what was right and why."""

import pytest
from playwright.sync_api import BrowserContext, expect

from axe import violations
from quizpage import (
    answer,
    check_as,
    decide,
    events,
    group,
    kept,
    opened,
    result,
    tab_to,
    typed,
    write,
)
from wiki.model.text import LANGUAGES, Language

SORTED = {"q": "x", "r": "y", "s": "x"}


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


def test_reflection_counts_in_no_score(context: BrowserContext) -> None:
    """Four of the five questions can be right or wrong: the sum is of these."""
    page = opened(context)
    group(page, **SORTED)
    typed(page, "word", "WOM")
    typed(page, "count", "1234.5")
    decide(page, "wait", "lie")
    expect(page.locator("#check-two .score .sum")).to_have_text("3 of 4 right")


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
