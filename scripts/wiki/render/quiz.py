"""Questions, predictions and answers as HTML.

A question is a form; what is right and why stands once, under *Answers* at the end of the page, where a reader without
scripts, a printed page and the script all find it.
"""

import hashlib
import re
from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from wiki.model.item import Choice, Option, Pair, Spare, Step
from wiki.model.quiz import ENDS, AnyQuestion, Decision, Numeric, Prediction, QuizFile, Scenario, Sorted, parts_of
from wiki.model.text import LANGUAGES, Language
from wiki.render.html import render
from wiki.words import words

Part = TypeVar("Part", Option, Pair, Spare, Step, Sorted, Decision)
_NUMBER = re.compile(r"([-−+]?)[^\w\s]?([\d,]*\.?\d+)\s?(%|[a-z]+)?")
# Twelve of one are less than one of another.
_SCALES = frozenset(
    ["thousand", "million", "billion", "trillion", "second", "minute", "hour", "day", "week", "month", "year"]
)
_SHOWN = ("options/", "items/", "pairs/", "spare/")


def shown_order(question: AnyQuestion) -> list[str]:
    """Return the ids of what a question shows to choose, order, match or sort, in the order of the page.

    Options that are all numbers stand by size. The others are shuffled by a hash: the same in both languages and in
    every build, and never the order written.
    """
    by_size = options_by_size(question)
    written = [part.id for place, part in parts_of(question) if place.startswith(_SHOWN)]
    return by_size or shuffled(question.id, written)


def shuffled(seed: str, written: Sequence[str]) -> list[str]:
    """Return ids in an order drawn by a hash; three or more never stay as they were written."""
    shown = sorted(written, key=lambda name: hashlib.sha256(f"{seed}/{name}".encode()).hexdigest())
    return [*shown[1:], shown[0]] if shown == list(written) and len(shown) > 2 else shown


def options_by_size(question: AnyQuestion) -> list[str]:
    """Return the ids of options that are all numbers, smallest first; nothing where one is none, or scales differ."""
    if not isinstance(question, Choice):
        return []
    found = {option.id: _NUMBER.fullmatch(option.text.en) for option in question.options}
    sizes = {name: _size(match[1], match[2]) for name, match in found.items() if match}
    units = {(match[3] or "").removesuffix("s") for match in found.values() if match}
    comparable = len(sizes) == len(found) and (len(units) == 1 or units.isdisjoint(_SCALES))
    return sorted(sizes, key=lambda name: sizes[name]) if comparable else []


def _size(sign: str, digits: str) -> float:
    size = float(digits.replace(",", ""))
    return -size if sign in ("-", "−") else size


def in_page_order(quiz: QuizFile, sections: Iterable[str]) -> QuizFile:
    """Return the questions in the order in which a page asks about its sections; those it does not ask come last."""
    places = {section: place for place, section in enumerate(sections)}
    asked = sorted(quiz.questions, key=lambda question: places.get(question.section, len(places)))
    return quiz.model_copy(update={"questions": tuple(asked)})


def numbered(quiz: QuizFile) -> dict[str, int]:
    """Return the number of each question on its page, by id."""
    return {question.id: number for number, question in enumerate(quiz.questions, start=1)}


def render_check(quiz: QuizFile, section: str, title: str, language: Language) -> str:
    """Render the questions of one section."""
    questions = [question for question in quiz.questions if question.section == section]
    return _render("check.html", quiz, questions, language, title=title, section=section)


def render_answers(quiz: QuizFile, sections: Iterable[str], language: Language) -> str:
    """Render the answers to the questions of the given sections, and the words the script needs for their types."""
    placed = set(sections)
    questions = [question for question in quiz.questions if question.section in placed]
    types = {question.type for question in questions}
    live = {name: text for name, text in words(language).below("live.").items() if _serves(name, types)}
    return _render("answers.html", quiz, questions, language, live=live) if questions else ""


def render_items(quiz: QuizFile, language: Language) -> str:
    """Render every question of a page beside its answer, for a script to lift one out."""
    return _render("items.html", quiz, quiz.questions, language)


def render_prediction(prediction: Prediction, title: str, language: Language) -> str:
    """Render a question to be asked before reading."""
    return render("prediction.html", language, prediction=prediction, title=title)


def format_number(number: float) -> str:
    """Return a number as both languages write it, with commas between thousands."""
    return f"{number:,.15g}"


def measure(question: Numeric, number: float, language: Language) -> str:
    """Return a number with the unit of a question, as in `900 people`, `900人` or `45%`."""
    unit = question.unit[language]
    gap = " " if language == "en" and unit[0].isalpha() else ""
    return f"{format_number(number)}{gap}{unit}"


def _serves(name: str, types: Collection[str]) -> bool:
    owner, dot, _ = name.partition(".")
    return not dot or owner in types


def _render(
    template: str, quiz: QuizFile, questions: Sequence[AnyQuestion], language: Language, **values: object
) -> str:
    return render(
        template,
        language,
        questions=questions,
        numbers=numbered(quiz),
        languages=LANGUAGES,
        shown=shown_order,
        shuffled=shuffled,
        scene_numbers=_scene_numbers,
        worth=_worth,
        measure=measure,
        format_number=format_number,
        by_id=_by_id,
        **values,
    )


def _scene_numbers(question: Scenario) -> dict[str, int]:
    return {scene.id: number for number, scene in enumerate(question.scenes, start=1)}


def _worth(question: Scenario, decision: Decision) -> float | None:
    """Return what the end that a decision leads to is worth; None where the story goes on."""
    end = next((scene.end for scene in question.scenes if scene.id == decision.to), None)
    return ENDS[end] if end else None


def _by_id(parts: Iterable[Part]) -> dict[str, Part]:
    return {part.id: part for part in parts}
