"""Reasons in options and the length of decisions: told where they show what is right."""

from dataclasses import replace
from pathlib import Path

import pytest

from wiki.check.bank import check_bank, longest_way_z
from wiki.check.hedges import reason_z
from wiki.check.ways import crossroads
from wiki.model.item import Single
from wiki.model.quiz import QuizFile, Scenario
from wiki.site import Site

HEAD = {"section": "s", "objective": "o", "bloom": "apply", "reviewed": "2026-11-22", "revision": 1}
SAME = {"en": "rest", "ja": "rest"}
REASONED = {"en": "Wait, since fans come back.", "ja": "ファンは戻るので、待つ。"}
PLAIN = {"en": "Wait for fans to come back.", "ja": "ファンが戻るのを待つ。"}


def single(number: int, key: dict[str, str], rest: dict[str, str]) -> Single:
    options = [
        {"id": name, "text": key if name == "a" else rest, "why": SAME, "correct": name == "a"} for name in "abc"
    ]
    return Single.model_validate({**HEAD, "id": f"q-{number}", "type": "single", "ask": SAME, "options": options})


def scenario(number: int, ways: dict[str, tuple[str, str]]) -> Scenario:
    """A scenario of one scene: decisions, each with its words and where it leads."""
    decisions = [
        {"id": name, "text": {"en": words, "ja": words}, "to": to, "why": SAME} for name, (words, to) in ways.items()
    ]
    scenes = [
        {"id": "start", "text": SAME, "decisions": decisions},
        *({"id": end, "text": SAME, "end": end, "why": SAME} for end in ("good", "fair", "bad")),
    ]
    return Scenario.model_validate({**HEAD, "id": f"q-{number}", "type": "scenario", "ask": SAME, "scenes": scenes})


def told(questions: list[Single] | list[Scenario], words: str, root: Path) -> int:
    """Return how many findings on the bank say something."""
    quiz = QuizFile(page="a/b", questions=tuple(questions))
    return sum(words in str(each) for each in check_bank(replace(Site.read(root), quizzes={"a/b": quiz})))


def test_reasons_in_wrong_options_only(tmp_path: Path) -> None:
    """Once in each language; in right and wrong ones alike they give nothing away."""
    wrong = [single(number, PLAIN, REASONED) for number in range(8)]
    right = [single(number, REASONED, PLAIN) for number in range(8)]
    alike = [single(number, REASONED, REASONED) for number in range(8)]
    assert reason_z(wrong, "en") == reason_z(wrong, "ja") == -reason_z(right, "en") < -2
    beside = [
        single(number, {"en": "It waits, as long as it can", "ja": "朝からの客のための茶"}, PLAIN)
        for number in range(8)
    ]
    assert reason_z(alike, "en") == reason_z([], "ja") == reason_z(beside, "en") == reason_z(beside, "ja") == 0
    assert [told(bank, "tell right options from wrong ones", tmp_path) for bank in (wrong, right, alike)] == [2, 2, 0]


LONG, SHORT = "Answer, and say who you are", "Wait"


@pytest.mark.parametrize(("best", "worst", "count"), [(LONG, SHORT, 2), (SHORT, LONG, 2), (LONG, LONG, 0)])
def test_length_of_decisions(best: str, worst: str, count: int, tmp_path: Path) -> None:
    """The longest decision is neither always the best nor never; two of one length give nothing away."""
    bank = [scenario(number, {"a": (best, "good"), "b": (worst, "bad")}) for number in range(8)]
    assert told(bank, "the length of decisions", tmp_path) == count


def test_what_a_decision_is_worth() -> None:
    """It is worth the best end that it can still lead to, even by going round; what leads nowhere is worth least."""
    asked = scenario(1, {"a": ("x", "fair"), "b": ("x", "bad"), "c": ("x", "start"), "d": ("x", "lost")})
    assert [[best for _, best in ways] for ways in crossroads([asked])] == [[True, False, True, False]]


def test_decisions_that_end_alike() -> None:
    """Where it does not matter which is taken, none is the right one."""
    assert longest_way_z([scenario(1, {"a": (LONG, "good"), "b": (SHORT, "good")})], "en") == 0
    assert not list(crossroads([scenario(1, {"a": (LONG, "good"), "b": (SHORT, "good")})]))
