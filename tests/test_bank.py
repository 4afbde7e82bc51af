"""What gives answers away without a look at the question: figures of the whole bank."""

from dataclasses import replace
from pathlib import Path

import pytest

from wiki.check.bank import check_bank, longest_key_z, position_chi_square, stem_words_z
from wiki.check.hedges import hedge_z
from wiki.model.item import Single, TrueFalse
from wiki.model.quiz import QuizFile
from wiki.site import Site


def bank(count: int, *, key: str, rest: str) -> list[Single]:
    """Questions of one key and three wrong options, all worded alike."""
    text = {"en": rest, "ja": rest}
    options = [
        {"id": "a", "text": {"en": key, "ja": key}, "why": text, "correct": True},
        *({"id": name, "text": text, "why": text} for name in "bcd"),
    ]
    head = {
        "type": "single",
        "section": "s",
        "objective": "o",
        "bloom": "apply",
        "reviewed": "2026-11-22",
        "revision": 1,
    }
    return [
        Single.model_validate({**head, "id": f"question-{number}", "ask": text, "options": options})
        for number in range(count)
    ]


def test_length_of_keys_in_the_bank() -> None:
    """Keys that are always the longest stand out; keys of equal length do not."""
    assert longest_key_z(bank(16, key="long", rest="no"), "en") > 6
    assert longest_key_z(bank(16, key="no", rest="long"), "ja") < -2
    assert longest_key_z(bank(16, key="same", rest="same"), "en") == 0


@pytest.mark.parametrize(("key", "rest", "said"), [("other", "rest", "more often"), ("rest", "other", "less often")])
def test_a_bank_that_gives_its_keys_away_is_told(key: str, rest: str, said: str, tmp_path: Path) -> None:
    """By the length of keys, once in each language."""
    quiz = QuizFile(page="a/b", questions=tuple(bank(16, key=key, rest=rest)))
    found = [str(problem) for problem in check_bank(replace(Site.read(tmp_path), quizzes={"a/b": quiz}))]
    head = f"quizzes:1: warning: the right answer is the longest option {said} than chance would suggest"
    assert [each.partition(",")[0] for each in found] == [f"{head} (English", f"{head} (Japanese"]


def test_keys_that_sound_like_their_stems() -> None:
    """Keys that repeat the stem stand out; so do those that never do, and equal ones do not."""
    assert stem_words_z(bank(16, key="a large house", rest="large house"), "en") == 0
    assert stem_words_z(bank(16, key="small garden", rest="large house"), "en") < -2
    assert stem_words_z(bank(16, key="large house", rest="large house"), "ja") == 0


def statement(number: int, *, answer: bool, en: str, ja: str) -> TrueFalse:
    same = {"en": "rest", "ja": "rest"}
    options = [{"id": name, "text": same, "why": same, "correct": name == "a"} for name in "ab"]
    head = {"section": "s", "objective": "o", "bloom": "apply", "reviewed": "2026-11-22", "revision": 1}
    body = {"id": f"statement-{number}", "answer": answer, "ask": {"en": en, "ja": ja}, "options": options}
    return TrueFalse.model_validate({**head, **body, "type": "true-false"})


def test_statements_that_are_true_because_they_hedge(tmp_path: Path) -> None:
    """Careful words in true statements only, or in false ones only, are told; in both they give nothing away."""
    hedged, plain = {"en": "Fans may buy.", "ja": "買うかもしれない。"}, {"en": "Fans buy.", "ja": "買う。"}
    told = [statement(number, answer=number < 4, **(hedged if number < 4 else plain)) for number in range(8)]
    even = [statement(number, answer=number < 4, **(hedged if number % 2 else plain)) for number in range(8)]
    turned = [statement(number, answer=number < 4, **(plain if number < 4 else hedged)) for number in range(8)]
    assert hedge_z(told, "en") == -hedge_z(turned, "ja") > 2
    assert hedge_z(even, "ja") == hedge_z(told[:4], "en") == hedge_z(told[4:], "en") == hedge_z([], "en") == 0
    assert hedge_z(told[2:], "en") == pytest.approx(6**0.5), "two true ones hedge, four false ones do not"
    for bank_of_statements, count in ((told, 2), (turned, 2), (even, 0)):
        quiz = QuizFile(page="a/b", questions=tuple(bank_of_statements))
        found = check_bank(replace(Site.read(tmp_path), quizzes={"a/b": quiz}))
        assert sum("careful words" in str(problem) for problem in found) == count


def test_places_of_keys_in_the_bank(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys that always come first stand out; the order in which pages show them does not."""
    questions = bank(60, key="yes", rest="no")
    statistic, freedom = position_chi_square(questions)
    assert freedom == 3
    assert statistic < 11.34
    monkeypatch.setattr("wiki.check.bank.shown_order", lambda question: [option.id for option in question.options])
    assert position_chi_square(questions)[0] == pytest.approx(180)


def test_places_of_numbers_are_nobodys_choice() -> None:
    """Options that are numbers stand by size, wherever that puts the key, and so say nothing of the draw."""
    questions = bank(8, key="1", rest="2")
    assert position_chi_square(questions) == (0, 0)
