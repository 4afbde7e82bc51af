"""Which pages are measured: kinds of pages, and for each the page that is opened next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wiki.model.text import LANGUAGES

# For each kind: the page of the first view, and that of the next: another of its kind, or where readers go from there.
_PAGES = {
    "floor": ("floor/", "floor/again/"),
    "door": ("", "{language}/"),
    "home": ("{language}/", "{language}/start/evidence/"),
    "chapter": ("{language}/history/web-2-0/", "{language}/history/mass-media/"),
    # Those of most bytes in Japanese, in which pages weigh more: what they keep to there, every chapter does.
    "heaviest": ("{language}/history/influencers/", "{language}/mechanisms/networks/"),
    "glossary": ("{language}/glossary/", "{language}/sources/"),
    "claims": ("{language}/claims/", "{language}/sources/"),
    "lab": ("{language}/lab/segmentation-basics/", "{language}/history/mass-media/"),
}
KINDS = tuple(_PAGES)
_FOR_BOTH = ("floor", "door")


@dataclass(frozen=True)
class Target:
    """A page to measure and the one opened after it; addresses are relative to the site."""

    kind: str
    language: str
    first: str
    next: str

    @property
    def name(self) -> str:
        """Return what tables call it."""
        return f"{self.kind} {self.language}".rstrip()


def choose_targets(kinds: Iterable[str]) -> Iterator[Target]:
    """Yield the pages of the chosen kinds, in both languages where there are two."""
    for kind in KINDS:
        if kind not in kinds:
            continue
        first, following = _PAGES[kind]
        for language in ("",) if kind in _FOR_BOTH else LANGUAGES:
            opened_next = following.format(language=language or "en")
            yield Target(kind, language, first.format(language=language), opened_next)
