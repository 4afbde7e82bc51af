"""Questions, predictions and answers as HTML.

A question is a form; what is right and why stands once, under *Answers* at the end of the page, where a reader without
scripts, a printed page and the script all find it.
"""

import hashlib
from collections.abc import Iterable
from typing import TypeVar

from wiki.model.quiz import Option, Pair, Prediction, Question, QuizFile, Spare, Step, parts_of
from wiki.model.text import Language
from wiki.render.html import render
from wiki.words import words

Part = TypeVar("Part", Option, Pair, Spare, Step)


def shown_order(question: Question) -> list[str]:
    """Return the ids of a question's parts in the order in which the page shows them.

    They are shuffled by a hash: the same in both languages and in every build, and never the order written.
    """

    def rank(name: str) -> str:
        return hashlib.sha256(f"{question.id}/{name}".encode()).hexdigest()

    written = [part.id for _, part in parts_of(question)]
    shown = sorted(written, key=rank)
    return [*shown[1:], shown[0]] if shown == written and len(shown) > 2 else shown


def numbered(quiz: QuizFile) -> dict[str, int]:
    """Return the number of each question on its page, by id."""
    return {question.id: number for number, question in enumerate(quiz.questions, start=1)}


def questions_of(quiz: QuizFile, section: str) -> list[Question]:
    """Return the questions of one section."""
    return [question for question in quiz.questions if question.section == section]


def render_check(quiz: QuizFile, section: str, title: str, language: Language) -> str:
    """Render the questions of one section."""
    return render(
        "check.html",
        language,
        title=title,
        section=section,
        questions=questions_of(quiz, section),
        numbers=numbered(quiz),
        shown=shown_order,
        by_id=_by_id,
    )


def render_answers(quiz: QuizFile, sections: Iterable[str], language: Language) -> str:
    """Render the answers to the questions of the given sections, and the words the script needs."""
    placed = set(sections)
    questions = [question for question in quiz.questions if question.section in placed]
    if not questions:
        return ""
    numbers = numbered(quiz)
    live = words(language).below("live.")
    return render("answers.html", language, questions=questions, numbers=numbers, live=live)


def render_prediction(prediction: Prediction, title: str, language: Language) -> str:
    """Render a question to be asked before reading."""
    return render("prediction.html", language, prediction=prediction, title=title)


def _by_id(parts: Iterable[Part]) -> dict[str, Part]:
    return {part.id: part for part in parts}
