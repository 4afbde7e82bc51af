"""What both editions of a page said, section by section, when somebody last held them against each other."""

import re
from collections.abc import Mapping

from wiki.model.ledger import section_hash
from wiki.model.page import Page
from wiki.model.text import SLUG, PagePath, Record, Slug, Text

# The section above the first heading, under the id that its page has in the browser.
TOP = "text"


class Synced(Record):
    """By page and heading, a hash of the section in each edition."""

    pages: Mapping[PagePath, Mapping[Slug, Text]]


def hash_sections(english: Page, japanese: Page) -> dict[str, Text]:
    """Return the hashes of all sections that both editions have, by the id of their heading and in their order."""
    mine, theirs = _sections(english), _sections(japanese)
    return {name: Text(en=section_hash(mine[name]), ja=section_hash(theirs[name])) for name in mine if name in theirs}


def _sections(page: Page) -> dict[str, str]:
    front = page.front
    top = (front.title, front.description, *(each.text for each in front.objectives), page.sections.get("", ""))
    return {
        TOP: "\n".join(top),
        **{each.id: page.sections[each.id] for each in page.headings if re.match(SLUG, each.id)},
    }
