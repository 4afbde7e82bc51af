"""The gallery: every model that a page of the edition places, with its picture, what it shows and where it stands."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from wiki.explorables import EXPLORABLES, shown_of, told_of
from wiki.model.explorable import placed_as
from wiki.model.page import Page
from wiki.model.text import Language
from wiki.render.html import render
from wiki.site import Site

_FIRST_LINES = 6


@dataclass(frozen=True)
class Card:
    """A model as the gallery shows it: a picture, or the first lines of a sheet; `places` are pages and the model's id there."""

    name: str
    title: str
    summary: str
    picture: str
    lines: list[tuple[str, str]]
    places: list[tuple[Page, str]]


def render_gallery(site: Site, from_path: str, language: Language) -> str:
    """Render the models in the order in which the course comes to them."""
    order = {path: place for place, path in enumerate(site.asked(language))}

    def place_of(page: Page) -> int:
        return order.get(page.path, len(order))

    cards = sorted(_cards(site, language, place_of), key=lambda card: place_of(card.places[0][0]))
    return render("gallery.html", language, cards=cards, here=from_path)


def _cards(site: Site, language: Language, place_of: Callable[[Page], int]) -> Iterator[Card]:
    for name in EXPLORABLES:
        users = sorted(site.users(language, "model", name), key=place_of)
        words = site.models.get(name)
        if not words or not users:
            continue
        with suppress(ValueError):  # `check_embeds` says which word is missing
            title, summary = told_of(name, words, language)
            picture, lines = shown_of(name, words, language)
            places = [(page, _place(page, name)) for page in users]
            yield Card(name, title, summary, picture, lines[:_FIRST_LINES], places)


def _place(page: Page, name: str) -> str:
    return placed_as(next(each for each in page.mentions if (each.kind, each.target) == ("model", name)))
