"""A source, and how it was read."""

from dataclasses import dataclass
from typing import Literal, get_args

from wiki.model.text import Language

Seen = Literal["full", "excerpt", "abstract", "secondary", "none"]
Status = Literal["ok", "verify"]
SEEN: tuple[Seen, ...] = get_args(Seen)
STATUS: tuple[Status, ...] = get_args(Status)


@dataclass(frozen=True)
class Source:
    """One entry of the bibliography; empty strings stand for what is not known."""

    key: str
    authors: tuple[str, ...]
    title: str
    year: str
    venue: str
    detail: str
    url: str
    doi: str
    seen: Seen
    status: Status
    note: str
    note_ja: str
    japanese: bool
    line: int
    yomi: str = ""  # how a first name in kanji is read, in hiragana
    romanised: tuple[str, ...] = ()  # how English text names authors who sign in Japanese
    title_other: str = ""  # what the title says, in the language that the source is not in
    venue_other: str = ""
    letter: str = ""  # behind the year where the same people have several of it: 2009a, 2009b

    def remark(self, language: Language) -> str:
        """Return the remark on what was read, in one language."""
        return self.note if language == "en" else self.note_ja

    def title_said(self, language: Language) -> str:
        """Return what the title says, for readers of another language than the source's, or an empty string."""
        return self.title_other if self.foreign(language) and self.title_other != self.title else ""

    def title_language(self) -> Language:
        """Return the language of the title: a Japanese dictionary has English entries."""
        return "ja" if self.japanese and not self.title.isascii() else "en"

    def venue_in(self, language: Language) -> str:
        """Return where it appeared, in one language where that differs."""
        return self.venue_other if self.foreign(language) and self.venue_other else self.venue

    def foreign(self, language: Language) -> bool:
        """Return whether the source is in the other language."""
        return self.japanese is (language == "en")

    def in_japanese(self, language: Language) -> bool:
        """Return whether its line in a list of a language has the signs of Japanese."""
        return language == "ja" and (self.japanese or self.named_by_us)

    @property
    def surnames(self) -> tuple[str, ...]:
        """Return the family names it is cited by: of one or two authors, the first of more; without any, who published it, else the title."""
        names = tuple(name.split(",")[0] for name in self.authors) or (self.venue or self.title,)
        return names if len(names) <= 2 else names[:1]

    @property
    def named_by_us(self) -> bool:
        """Return whether its title is ours, which stands in brackets."""
        return self.title.startswith("[")

    @property
    def link(self) -> str:
        """Return the address that leads to the source, or an empty string."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url

    @property
    def doubtful(self) -> bool:
        """Say whether a reader must be warned: never seen, seen only through others, or still to be verified."""
        return self.seen in ("none", "secondary") or self.status == "verify"
