"""Terms: names, readings, and what they point to."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from wiki.check.findings import error, on, place_of, warning
from wiki.check.known import lacks_source, lacks_term, namesake, stands_or_planned, unknown_source
from wiki.check.taken import is_taken
from wiki.model.page import Page
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.term import Term
from wiki.model.text import LANGUAGES, Language
from wiki.site import Site

_READING = re.compile(r"[ぁ-ゖー・ ]+")


def check_terms(site: Site) -> Iterable[Problem]:
    """Each term is one of its kind, and all it names exists."""
    for page in site.pages.values():
        for mention in page.mentions:
            if mention.kind == "term" and lacks_term(site, mention.target):
                what = Said("there is no term `{term}`", term=mention.target)
                cure = Said("Correct it, or add knowledge/terms/{term}.yml", term=mention.target)
                yield error(on(page, mention.line), what, cure)
    for term in site.terms.values():
        yield from _pointers(site, term)
        if is_taken(term.id):
            what = Said("the id {id} is one that the site uses itself", id=term.id)
            yield error(place_of(site, f"term:{term.id}"), what, Said("Give the file another name"))
        if not _READING.fullmatch(term.ja.reading):
            place = place_of(site, f"term:{term.id}/ja/reading")
            what = Said("the reading “{reading}” is not in hiragana", reading=term.ja.reading)
            yield error(place, what, Said("Write it as it is spoken, in hiragana, ー and ・"))
    for language in LANGUAGES:
        yield from _names(site, language)


def _pointers(site: Site, term: Term) -> Iterator[Problem]:
    for key, targets in (("see", term.see), ("not", term.not_)):
        for index, target in enumerate(targets):
            place = place_of(site, f"term:{term.id}/{key}/{index}")
            if target == term.id:
                yield error(place, Said("`{key}` names the term itself", key=key), Said("Remove it"))
            elif lacks_term(site, target):
                yield error(place, Said("there is no term `{term}`", term=target), Said("Correct or remove it"))
    for index, source in enumerate(term.sources):
        if lacks_source(site, source):
            yield error(place_of(site, f"term:{term.id}/sources/{index}"), *unknown_source(source))
    if not stands_or_planned(site, term.home):
        place = place_of(site, f"term:{term.id}/home")
        what = Said("the page {page} neither exists nor is planned", page=term.home)
        near, cure = namesake(site, term.home), Said("Write the path of the page that teaches it")
        yield error(place, what, Said("Write {name}", name=near) if near else cure)


def _names(site: Site, language: Language) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    # A copy, as fan-2, comes behind what it was copied from.
    for term in sorted(site.terms.values(), key=lambda term: (len(term.id), term.id)):
        head = f"term:{term.id}/{language}"
        names = [(f"{head}/name", term.name(language))]
        names += [(f"{head}/aliases/{index}", alias) for index, alias in enumerate(term.aliases(language))]
        for key, name in names:
            if (
                term.link
                and len(name) == 1
                and _is_frequent(site, users := site.users(language, "term", term.id), language)
            ):
                what = Said(
                    "“{name}” is one character long, and becomes a link on {count} pages", name=name, count=len(users)
                )
                yield warning(place_of(site, key), what, Said("Write a longer name, or link: false"))
            folded = unicodedata.normalize("NFKC", name).casefold()
            # Capitals may tell two words apart, as in POST and post.
            folded = name if folded != name and name.isupper() else folded
            owner = owners.setdefault(folded, term.id)
            if owner != term.id:
                what = Said("“{name}” is already a name of the term {term}", name=name, term=owner)
                yield error(place_of(site, key), what, Said("Keep it in one of the two; looser words go in `search`"))
            elif key != f"{head}/name" and name == term.name(language):
                what = Said("the alias “{name}” repeats the name", name=name)
                yield error(place_of(site, key), what, Said("Remove it"))


def _is_frequent(site: Site, users: list[Page], language: Language) -> bool:
    """Say whether a quarter of the pages uses a word: a rarer one of one sign is meant where it stands."""
    return len(users) * 4 > len(site.edition(language))
