"""What must be asked is asked: each objective, and each claim that turned out otherwise."""

from collections.abc import Iterable, Iterator

from wiki.check.findings import error, front, place_of
from wiki.check.known import unread
from wiki.model.item import AT_APPLY_OR_ABOVE
from wiki.model.page import Page
from wiki.model.problem import Problem
from wiki.model.quiz import Question
from wiki.model.said import Said
from wiki.model.text import other
from wiki.site import Site

_ITEMS = 2


def check_coverage(site: Site) -> Iterable[Problem]:
    """Each objective has two questions, one at apply or above; corrected and contested claims have one."""
    for path in site.paths():
        page = site.either(path)
        quiz = site.quizzes.get(path)
        if page and not page.is_lab and not unread(site, f"quizzes/{path}.yml"):
            # One that only this edition has may be misspelt here, which is told where editions are compared.
            twin = site.page(other(page.language), path)
            known = {each.id for each in (twin or page).front.objectives}
            yield from _objectives(page, known, quiz.questions if quiz else ())
    for claim in site.claims.values():
        quiz = site.quizzes.get(claim.home)
        if claim.label not in ("corrected", "contested") or quiz is None:
            continue
        linked = any(claim.id in page.targets("claim") for page in site.pages_at(claim.home))
        if linked and not any(claim.id in question.claims for question in quiz.questions):
            what = Said(
                "{claim} is {label}, but no question of {page} names it",
                claim=claim.id,
                label=claim.label,
                page=claim.home,
            )
            file = f"quizzes/{claim.home}.yml"
            cure = Said("Add a question with claims: [{claim}] to {file}", claim=claim.id, file=file)
            yield error(place_of(site, f"claim:{claim.id}/label"), what, cure)


def _objectives(page: Page, known: set[str], questions: tuple[Question, ...]) -> Iterator[Problem]:
    for index, objective in enumerate(page.front.objectives):
        if objective.id not in known:
            continue
        place = front(page, f"objectives/{index}")
        items = [question for question in questions if question.objective == objective.id]
        if len(items) < _ITEMS:
            what = Said(
                "the objective {objective} has {count} of the {least} questions it needs",
                objective=objective.id,
                count=len(items),
                least=_ITEMS,
            )
            yield error(place, what, Said("Add questions to {file}", file=f"quizzes/{page.path}.yml"))
        elif not any(item.bloom in AT_APPLY_OR_ABOVE for item in items):
            what = Said("the objective {objective} has no question at apply or above", objective=objective.id)
            yield error(place, what, Said("Make one question apply what was learned to a new case"))
