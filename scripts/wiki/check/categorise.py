"""Sorting into groups: each thing has a group that is there, and no group stays empty."""

from collections.abc import Iterable, Iterator

from wiki.check.findings import error, place_of
from wiki.check.questions import repeated
from wiki.model.problem import Problem
from wiki.model.quiz import Categorise
from wiki.model.said import Said
from wiki.site import Site


def check_categorise(site: Site) -> Iterable[Problem]:
    """Everything can be sorted."""
    for question in site.questions:
        if isinstance(question, Categorise):
            yield from _groups(site, question)


def _groups(site: Site, question: Categorise) -> Iterator[Problem]:
    head, groups = f"item:{question.id}", [category.id for category in question.categories]
    yield from repeated(site, ((f"{head}/categories/{index}", name) for index, name in enumerate(groups)))
    for index, item in enumerate(question.items):
        if item.category not in groups:
            place = place_of(site, f"{head}/items/{index}/category")
            what = Said("there is no category {category}", category=item.category)
            yield error(place, what, Said("Write one of {known}", known=groups))
    filled = {item.category for item in question.items}
    if not filled <= {*groups}:
        return  # what seems empty may be the group that was meant
    for index, name in enumerate(groups):
        if name not in filled:
            place = place_of(site, f"{head}/categories/{index}")
            what = Said("nothing belongs to the category {category}", category=name)
            yield error(place, what, Said("Add an item to it, or remove it"))
