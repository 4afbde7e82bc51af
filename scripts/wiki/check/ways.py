"""Ways through scenarios: which decisions of a scene can still lead to the best end that is left."""

from collections.abc import Iterable, Iterator

from wiki.model.quiz import Decision, Question, Scenario

_GRADES = {None: -1, "bad": 0, "fair": 1, "good": 2}


def crossroads(bank: Iterable[Question]) -> Iterator[list[tuple[Decision, bool]]]:
    """Yield the decisions of each scene where it matters which is taken, each with whether it is among the best."""
    for question in bank:
        if isinstance(question, Scenario):
            worth = _worth(question)
            for scene in question.scenes:
                reached = [worth.get(decision.to, -1) for decision in scene.decisions]
                if len(set(reached)) > 1:
                    yield [(each, end == max(reached)) for each, end in zip(scene.decisions, reached, strict=True)]


def _worth(question: Scenario) -> dict[str, int]:
    """Return the grade of the best end that each scene can lead to; what leads to none has the lowest."""
    worth = {scene.id: _GRADES[scene.end] for scene in question.scenes}
    for _ in question.scenes:  # no way is longer
        for scene in question.scenes:
            worth[scene.id] = max([worth[scene.id], *(worth.get(decision.to, -1) for decision in scene.decisions)])
    return worth
