"""Scenarios: a graph of scenes that begins, branches, never turns back, and ends for better or worse."""

from collections.abc import Iterable, Iterator, Mapping

from wiki.check.findings import error, place_of
from wiki.check.questions import repeated
from wiki.model.problem import Problem
from wiki.model.quiz import Scenario, Scene
from wiki.model.said import Said
from wiki.site import Site


def check_scenario(site: Site) -> Iterable[Problem]:
    """From the start every scene can be reached, and from every scene an end."""
    for question in site.questions:
        if isinstance(question, Scenario):
            head = f"item:{question.id}/scenes"
            yield from repeated(site, ((f"{head}/{index}", scene.id) for index, scene in enumerate(question.scenes)))
            for index, scene in enumerate(question.scenes):
                yield from _scene(site, f"{head}/{index}", scene, start=index == 0)
            yield from _ways(site, head, question)
            yield from _ends(site, head, question)


def _scene(site: Site, head: str, scene: Scene, *, start: bool) -> Iterator[Problem]:
    place = place_of(site, head)
    if scene.decisions and (scene.end or scene.why):
        what = Said("the scene {scene} has decisions, but is also an end", scene=scene.id)
        yield error(place, what, Said("Keep one of the two"))
    elif len(scene.decisions) == 1:
        what = Said("the scene {scene} has only one decision, so nothing to choose", scene=scene.id)
        yield error(place, what, Said("Add another one"))
    elif start and not scene.decisions:
        what = Said("the first scene, {scene}, has nothing to decide", scene=scene.id)
        yield error(place, what, Said("Begin with a scene that has decisions"))
    elif not scene.decisions and not scene.end:
        what = Said("the scene {scene} is a dead end", scene=scene.id)
        yield error(place, what, Said("Give it decisions, or `end` and `why`"))
    elif not scene.decisions and not scene.why:
        what = Said("the end {scene} does not say why it turned out that way", scene=scene.id)
        yield error(place, what, Said("Add `why`"))


def _ways(site: Site, head: str, question: Scenario) -> Iterator[Problem]:
    places: dict[str, int] = {}
    for index, scene in enumerate(question.scenes):
        places.setdefault(scene.id, index)
    reached, loops = _follow(question, places)
    # A scene that nothing leads to may be the one that was meant.
    lost = bool(loops) or not question.scenes[0].decisions
    for at, scene in enumerate(question.scenes):
        for index, decision in enumerate(scene.decisions):
            place = place_of(site, f"{head}/{at}/decisions/{index}/to")
            if decision.to not in places:
                lost = True
                what = Said("there is no scene {scene}", scene=decision.to)
                yield error(place, what, Said("Write one of {known}", known=list(places)))
            elif (at, index) in loops:
                what = Said("the decision {decision} leads back to {scene}", decision=decision.id, scene=decision.to)
                yield error(place, what, Said("Make every decision lead on, or a reader could go round for ever"))
    for at, scene in enumerate(question.scenes):
        if scene.id not in reached and not lost:
            what = Said("nothing leads to the scene {scene}", scene=scene.id)
            yield error(place_of(site, f"{head}/{at}"), what, Said("Make a decision lead there"))


def _follow(question: Scenario, places: Mapping[str, int]) -> tuple[set[str], set[tuple[int, int]]]:
    """Return the scenes that decisions lead to from the start, and the decisions that lead back on the way there."""
    reached: set[str] = set()
    loops: set[tuple[int, int]] = set()

    def walk(name: str, way: tuple[str, ...]) -> None:
        reached.add(name)
        at = places[name]
        for index, decision in enumerate(question.scenes[at].decisions):
            if decision.to in (*way, name):
                loops.add((at, index))
            elif decision.to in places and decision.to not in reached:
                walk(decision.to, (*way, name))

    walk(question.scenes[0].id, ())
    return reached, loops


def _ends(site: Site, head: str, question: Scenario) -> Iterator[Problem]:
    ends = {scene.end for scene in question.scenes if not scene.decisions}
    if None in ends:
        return  # a dead end may be the end that is missing
    if "good" not in ends:
        yield error(place_of(site, head), Said("there is no good end"), Said("Make sensible decisions turn out well"))
    if ends == {"good"}:
        yield error(place_of(site, head), Said("every end is good"), Said("Make some decision cost something"))
