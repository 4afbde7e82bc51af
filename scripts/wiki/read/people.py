"""The people of a source: one behind each `and`, by surname first."""

import re
from collections.abc import Iterator, Mapping

from wiki.model.said import Said

_AND = r"\s+and\s+(?![^{]*\})"
_SEVERAL = re.compile(r"[&;、，；]|[ぁ-龠].*,.*[ぁ-龠]|ほか$|et al")
# Each with a first name in full: a surname of two words stands in braces.
_TWO = re.compile(r"[A-Z]\w+ [A-Z]\w+, [A-Z]\w+ [A-Z]\w+")
_SUFFIX = re.compile(r",\s*(?:Jr\.?|Sr\.?|II|III|IV)\s*(?=,)")


def split_people(text: str) -> list[str]:
    """Return the names that a field holds, an organisation in its braces as one."""
    return re.split(_AND, text)


def find_crowds(fields: Mapping[str, str]) -> Iterator[tuple[str, Said]]:
    """Yield which names of an entry hold several people, behind their field."""
    key = "author" if fields.get("author") else "editor"
    for person in split_people(fields.get(key, "")):
        if person == "others":
            yield key, Said("`others` is not a name; give all the names")
        elif not person.startswith("{") and (
            _SEVERAL.search(person) or _TWO.fullmatch(person) or _SUFFIX.sub("", person).count(",") > 1
        ):
            what = Said(
                "“{names}” seems to be several people; write `and` between them, or {{{{ }}}} around an organisation",
                names=person,
            )
            yield key, what
