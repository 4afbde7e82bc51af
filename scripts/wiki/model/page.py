"""A page as its author wrote it.

Page
├── FrontMatter   title, promise, minutes, objectives…
├── Heading       level, id, words, line
├── Mention       a term, claim, source, question block, model, list, link or frame, and the section it stands in
├── Table         its size
└── sections, prose   plain text
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal
from urllib.parse import unquote

from wiki.model.item import Bloom
from wiki.model.notebook import Cell, split_notebook
from wiki.model.text import Day, Filled, Language, Line, Minutes, PagePath, Record, Slug, Word

MentionKind = Literal[
    "term",
    "claim",
    "count",
    "source",
    "repository",
    "check",
    "predict",
    "model",
    "list",
    "template",
    "learner",
    "link",
    "image",
    "frame",
    "attribute",
]
FrameKind = Literal["case", "evidence", "dated", "solution"]


class Objective(Record):
    """Something the reader can do after the page."""

    id: Slug
    bloom: Bloom
    text: Filled


class FrontMatter(Record):
    """The block at the top of a page."""

    title: Line
    description: Line
    minutes: Minutes | None = None
    objectives: tuple[Objective, ...] = ()
    prerequisites: tuple[PagePath, ...] = ()
    reviewed: Day | None = None
    keywords: tuple[Word, ...] = ()


class FrontDoor(Record):
    """The block at the top of the page at `/`, whose words stand in its template."""

    title: Line
    description: Line
    template: Literal["front.html"]


@dataclass(frozen=True)
class Heading:
    """A heading below the page's title; `id` is empty where the author gave none."""

    level: int
    id: str
    text: str
    line: int


@dataclass(frozen=True)
class Mention:
    """Something a page points to; `detail` is a page number, a model's parameters, an image's description, a frame's title or the number given for a count.

    `alone` says whether it is all that its paragraph holds, as a block must be.
    """

    kind: MentionKind
    target: str
    section: str
    line: int
    detail: str = ""
    alone: bool = False


@dataclass(frozen=True)
class Table:
    """A table's size, the section it stands in, and the line of its first cell."""

    rows: int
    columns: int
    section: str
    line: int


@dataclass(frozen=True)
class Page:
    """One page of one edition. `path` is the same in both editions; `file` is relative to the repository.

    `sections` holds plain text by heading, `prose` each text outside code as it will be shown, a backslashed sign left
    out. `front_lines` are the lines of the front matter's values, as in `objectives/0/id`. `notebook` is the whole text of
    a lab, as it was written.
    """

    path: str
    language: Language
    file: str
    front: FrontMatter
    body: str
    body_line: int
    headings: tuple[Heading, ...]
    mentions: tuple[Mention, ...]
    sections: Mapping[str, str]
    prose: tuple[str, ...]
    tables: tuple[Table, ...]
    front_lines: Mapping[str, int]
    notebook: str = ""

    @property
    def is_chapter(self) -> bool:
        """Say whether the page teaches something, and so has objectives."""
        return bool(self.front.objectives)

    @property
    def is_lab(self) -> bool:
        """Say whether the page is a notebook."""
        return self.file.endswith(".py")

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """The cells of a lab."""
        return split_notebook(self.notebook)

    @cached_property
    def linked(self) -> frozenset[str]:
        """The paths of the pages that this one links to."""
        folder = self.path.rpartition("/")[0]
        links = (mention.target for mention in self.mentions if mention.kind == "link")
        return frozenset(resolve(folder, target) for target in links if ":" not in target)

    def targets(self, kind: MentionKind) -> tuple[str, ...]:
        """Return what the page points to of one kind, in order of first mention."""
        return tuple(dict.fromkeys(mention.target for mention in self.mentions if mention.kind == kind))


def resolve(folder: str, target: str) -> str:
    """Return the path of the page that a relative link such as `../start/evidence.md#x` leads to; `%20` is a space."""
    parts = [part for part in folder.split("/") if part]
    for step in unquote(target.partition("#")[0]).split("/"):
        if step == "..":
            parts = parts[:-1]
        elif step not in ("", "."):
            parts.append(step)
    return "/".join(parts).removesuffix(".md").removesuffix(".py")
