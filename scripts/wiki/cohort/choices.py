"""What was chosen: the answers to one question, counted under the words that learners saw.

Group   what stood against each other: the options of a question, the partners of one left-hand side…
└── Answer   one of them: how many chose it, and whether it is right
"""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from wiki.cohort.note import clean
from wiki.model.event import Event
from wiki.model.item import Match, Multiple, Order, Single, TrueFalse, keys_of
from wiki.model.quiz import AnyQuestion, Categorise, Scenario
from wiki.model.text import Language
from wiki.render.html import inline
from wiki.words import words

# Of typed words, orders and ways through a scenario, so many are shown; longer ones are cut.
_SHOWN, _LENGTH = 8, 160


@dataclass(frozen=True)
class Answer:
    """Something chosen; `share` is that of all who answered the question."""

    text: str  # Markup where editors wrote it; what learners typed is still to be escaped
    count: int
    share: float
    right: bool


@dataclass(frozen=True)
class Group:
    """Answers that stood against each other, right ones first. `of` is what they answer, where there are several."""

    answers: tuple[Answer, ...]
    beaten: bool
    of: str = ""
    unshown: int = 0


def groups_of(question: AnyQuestion, events: Sequence[Event], language: Language) -> tuple[Group, ...]:
    """Count the choices of a question's answers, one of each learner."""
    match question:
        case Single() | Multiple():
            labels = {option.id: option.text[language] for option in question.options}
            keys = {option.id for option in keys_of(question)}
            chosen = [name for event in events for name in set(event.choice)]
            return (_group(chosen, labels, keys, len(events)),)
        case TrueFalse():
            return _true_false(question, events, language)
        case Match():
            rights = {pair.id: pair.right[language] for pair in question.pairs}
            rights |= {spare.id: spare.right[language] for spare in question.spare}
            sides = {pair.id: (pair.left[language], pair.id) for pair in question.pairs}
            return _sides(sides, rights, events)
        case Categorise():
            categories = {category.id: category.text[language] for category in question.categories}
            sides = {item.id: (item.text[language], item.category) for item in question.items}
            return _sides(sides, categories, events)
        case Order():
            steps = {step.id: step.text[language] for step in question.items}
            return _wholes(events, lambda choice: _path(choice, steps))
        case Scenario():
            decisions = {
                f"{scene.id}:{decision.id}": decision.text[language]
                for scene in question.scenes
                for decision in scene.decisions
            }
            return _wholes(events, lambda choice: _path(choice, decisions))
        case _:
            return _wholes(events, lambda choice: clean(choice[0], _LENGTH) if choice else "")


def _true_false(question: TrueFalse, events: Sequence[Event], language: Language) -> tuple[Group, ...]:
    w, total = words(language), len(events)
    verdicts = {name: w(f"check.{name}") for name in ("true", "false")}
    reasons = {option.id: option.text[language] for option in question.options}
    keys = {option.id for option in keys_of(question)}
    judged = [event.choice[0] for event in events if event.choice]
    reasoned = [event.choice[1] for event in events if len(event.choice) > 1]
    return (
        _group(judged, verdicts, {str(question.answer).lower()}, total, of=w("check.judge")),
        _group(reasoned, reasons, keys, total, of=w("check.reason")),
    )


def _sides(
    sides: Mapping[str, tuple[str, str]], others: Mapping[str, str], events: Sequence[Event]
) -> tuple[Group, ...]:
    """Count what was put to each left-hand side, or into which category each thing was put."""
    pairs = [choice.partition(":")[::2] for event in events for choice in set(event.choice)]
    return tuple(
        _group([other for name, other in pairs if name == side], others, {key}, len(events), of=text)
        for side, (text, key) in sides.items()
    )


def _group(
    chosen: Iterable[str],
    labels: Mapping[str, str],
    keys: set[str],
    total: int,
    *,
    of: str = "",
) -> Group:
    """Count ids under their words; with several keys, a wrong one has to stay below the weakest of them.

    What the question does not offer (any more) is only counted: a forged file could hold any number of such ids.
    """
    counts = Counter(chosen)
    answers = [Answer(inline(text), counts[name], counts[name] / total, name in keys) for name, text in labels.items()]
    found, beaten = _sorted(answers, min((answer.count for answer in answers if answer.right), default=0))
    if of:  # with many groups, only what was chosen
        found = tuple(answer for answer in found if answer.right or answer.count)
    return Group(found, beaten, of, sum(count for name, count in counts.items() if name not in labels))


def _path(choice: Sequence[str], labels: Mapping[str, str]) -> Markup:
    """Return the steps of an answer in the order taken; a step that is not offered (any more) is a blank."""
    return Markup(" → ").join(inline(labels[name]) if name in labels else "…" for name in choice)


def _wholes(events: Sequence[Event], say: Callable[[tuple[str, ...]], str]) -> tuple[Group, ...]:
    """Count answers that are right or wrong as a whole; what is typed, without regard to width and case."""
    said: dict[str, list[tuple[str, bool]]] = {}
    for event in events:
        text = say(event.choice)
        said.setdefault(unicodedata.normalize("NFKC", text).casefold(), []).append((text, event.right))
    answers = [
        Answer(given[0][0], len(given), len(given) / len(events), any(right for _, right in given))
        for given in said.values()
    ]
    found, beaten = _sorted(answers, sum(answer.count for answer in answers if answer.right))
    return (Group(found[:_SHOWN], beaten, unshown=sum(answer.count for answer in found[_SHOWN:])),)


def _sorted(answers: Iterable[Answer], line: int) -> tuple[tuple[Answer, ...], bool]:
    """Put the right answers first, then the most chosen, and say whether a wrong one lies above a line."""
    found = tuple(sorted(answers, key=lambda answer: (not answer.right, -answer.count)))
    return found, any(answer.count > line for answer in found if not answer.right)
