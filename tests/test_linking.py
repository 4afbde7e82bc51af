"""First uses of terms are found, and nothing else (cases in `linking.yml`)."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from markdown import Markdown

from wiki.linking import link_first_uses, make_matcher
from wiki.model.term import Term
from wiki.model.text import Language
from wiki.prose import EXTENSION_CONFIGS, EXTENSIONS
from wiki.read.outline import Capture, read_outline

CASES = yaml.safe_load(Path(__file__).with_suffix("").with_name("linking.yml").read_text(encoding="utf-8"))
NAMES = {
    "crm": ("CRM", (), "CRM", ()),
    "social-crm": ("social CRM", (), "ソーシャルCRM", ()),
    "customer": ("customer", (), "顧客", ()),
    "word-of-mouth": ("word of mouth", ("WOM", "Buzz"), "口コミ", ("クチコミ",)),
    "fan": ("fan", (), "ファン", ()),
    "fan-page": ("fan page", (), "ファンページ", ()),
    "person": ("person", (), "個人", ()),
    "brand": ("brand", (), "ブランド", ()),
    "language": ("C++", (), "C++", ()),
}
TERMS = [
    Term.model_validate(
        {
            "id": key,
            "en": {"name": en, "aliases": en_aliases, "definition": "…"},
            "ja": {"name": ja, "reading": "よみ", "aliases": ja_aliases, "definition": "…"},
            "home": "a/b",
            "link": key != "brand",
        }
    )
    for key, (en, en_aliases, ja, ja_aliases) in NAMES.items()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["says"]))
def test_first_uses(case: dict[str, Any]) -> None:
    """The words listed in the case are linked, in order."""
    language: Language = "ja" if "ja" in case else "en"
    reader, capture = Markdown(extensions=EXTENSIONS, extension_configs=EXTENSION_CONFIGS), Capture()
    reader.treeprocessors.register(capture, "capture", -100)
    reader.convert(case[language])
    root = capture.root
    assert root is not None
    before = "".join(root.itertext())
    link_first_uses(root, make_matcher(TERMS, language))
    assert ["".join(a.itertext()) for a in root.iter("a") if a.get("href", "").startswith("term:")] == case["links"]
    assert "".join(root.itertext()) == before


def test_a_name_of_any_length() -> None:
    """An editor who puts a definition where a name belongs gets findings, and no error of the program."""
    long = "what somebody says of a shop to somebody else " * 40
    term = TERMS[0].model_copy(update={"en": TERMS[0].en.model_copy(update={"name": long.strip()})})
    text = f"A customer, and {long}"
    matcher = make_matcher([*TERMS[1:], term], "en")
    begin, end, found = matcher.find(text, 0, {"customer"}) or (0, 0, "")
    assert (text[begin:end], found) == (long.strip(), term.id)


def test_lines_are_those_of_the_section() -> None:
    """A term linked at its first use has no link in the file: one that an author wrote later does not stand for it.

    Nor do the words of a link that stand again later, and a comment in code begins no section. An empty page holds nothing of the page before.
    """
    body = """A fan.

## Past {#past}

See [*our* tea](a.md).

```sh
# Tea
```

Ask [them](b.md) about it:
they know our tea.

| R&amp;D | cups |
|---|---|
| 1 | 2 |

## Now {#now}

Our [fan](term:fan).
"""
    page = read_outline(body, 4, make_matcher(TERMS, "en"))
    assert [(heading.id, heading.line) for heading in page.headings] == [("past", 6), ("now", 21)]
    lines = [("fan", 4), ("a.md", 8), ("b.md", 14), ("fan", 23)]
    assert [(mention.target, mention.line) for mention in page.mentions] == lines
    assert [table.line for table in page.tables] == [17]
    assert read_outline("", 4, make_matcher(TERMS, "en")).headings == []
