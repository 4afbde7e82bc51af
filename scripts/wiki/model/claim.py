"""Claims of the source articles, each with a label that says how it stands.

Register
└── Claim  id, label, home page, what the article says, what is known, sources
"""

from typing import Annotated, Literal, get_args

from pydantic import StringConstraints

from wiki.model.text import PagePath, Record, Slug, Text

Label = Literal[
    "confirmed",
    "partly-confirmed",
    "corrected",
    "contested",
    "not-found",
    "plausible",
    "opinion",
    "missing",
    "frame",
]
LABELS: tuple[Label, ...] = get_args(Label)

CLAIM_ID = r"^S\d-\d\d$"
ClaimId = Annotated[str, StringConstraints(pattern=CLAIM_ID)]


class Claim(Record):
    """One claim of one source article; `lines` are those of the article, `home` the page that teaches it."""

    id: ClaimId
    kind: tuple[Slug, ...]
    label: Label
    home: PagePath
    lines: str
    text: Text
    finding: Text | None = None
    sources: tuple[str, ...] = ()

    @property
    def article(self) -> str:
        """Return the bibliography key of the article that makes the claim."""
        return f"article{self.id[1]}"


class Register(Record):
    """The claims of one source article; `article` is its key in the bibliography."""

    article: str
    claims: tuple[Claim, ...]
