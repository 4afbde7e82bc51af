"""The guides at the top of the repository, and GitHub's forms, are the same in both languages and lead somewhere.

Guide
└── Section  a heading with what stands under it, without the sections below: tables, examples, lists
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
import yaml

from wiki.model.repository import Repository
from wiki.model.text import LANGUAGES, Language
from wiki.quality import GUIDES
from wiki.words import words

ROOT = Path(__file__).parent.parent
PAIRS = [(name, name.replace(".md", ".ja.md")) for name in GUIDES if name.replace(".md", ".ja.md") in GUIDES]
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
_JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龥]")


@dataclass(frozen=True)
class Section:
    """What both editions of a section must have, whatever its words."""

    title: str
    level: int
    tables: tuple[int, ...]  # columns
    fences: tuple[str, ...]  # languages
    steps: int
    bullets: int

    @property
    def shape(self) -> tuple[object, ...]:
        """Return all but the words."""
        return self.level, self.tables, self.fences, self.steps, self.bullets


def read(name: str) -> str:
    """Return the text of a guide."""
    return (ROOT / name).read_text(encoding="utf-8")


def without_fences(text: str) -> str:
    """Leave a fence's first line only: signs in an example are none of the guide's own."""
    return re.sub(r"^( *```\w+\n).*?^ *```$\n?", r"\1", text, flags=re.MULTILINE | re.DOTALL)


def sections(text: str) -> Iterator[Section]:
    """Yield the sections of a guide, its title first."""
    for marks, title, body in re.findall(r"^(#+) (.+)\n((?:(?!#+ ).*\n?)*)", without_fences(text), re.MULTILINE):
        heads = re.findall(r"^(\|.*)\n\|(?: ?-+ ?\|)+$", body, re.MULTILINE)
        yield Section(
            title,
            len(marks),
            tuple(head.count("|") - 1 for head in heads),
            tuple(re.findall(r"^ *```(\w+)$", body, re.MULTILINE)),
            len(re.findall(r"^\d+\. ", body, re.MULTILINE)),
            len(re.findall(r"^- ", body, re.MULTILINE)),
        )


def test_each_guide_has_both_languages() -> None:
    """Only the changelog, which is history, is written in one."""
    alone = set(GUIDES).difference(*PAIRS)
    assert alone == {"CHANGELOG.md"}
    assert {path.name for path in ROOT.glob("*.md")} == set(GUIDES)


@pytest.mark.parametrize(("english", "japanese"), PAIRS)
def test_both_editions_have_the_same_sections(english: str, japanese: str) -> None:
    """In the same order, each with as many tables, examples, steps and points; and each links to the other at the top."""
    one, two = list(sections(read(english))), list(sections(read(japanese)))
    assert len(one) > 3  # what finds no section would compare nothing
    for here, there in zip(one, two, strict=False):
        assert here.shape == there.shape, f"{english}, {here.title}: not as in {japanese}, {there.title}"
    assert len(one) == len(two), f"one of the two ends with sections that the other lacks: {one[-1]} {two[-1]}"
    for name, twin in ((english, japanese), (japanese, english)):
        assert f"]({twin})" in "".join(read(name).splitlines(keepends=True)[:5]), f"{name} does not lead to {twin}"


@pytest.mark.parametrize("name", GUIDES)
def test_links_of_the_guides_lead_somewhere(name: str) -> None:
    """Every relative link names a file that is there, and a heading of it; and stays in its language."""
    text = re.sub(r"`[^`\n]*`", "", without_fences(read(name)))
    links = re.findall(r"\[[^\]]*\]\(([^)#:]*)(?:#([^)]*))?\)", text)
    for target, anchor in links:
        assert (ROOT / target).exists(), target
        assert not anchor or anchor in anchors(target or name), f"{target}#{anchor}"
    if ".ja." in name:
        others = [target for target, _ in links if (target, target.replace(".md", ".ja.md")) in PAIRS]
        assert others == [name.replace(".ja.", ".")]


def anchors(name: str) -> list[str]:
    """Return the ids that GitHub gives to the headings of a guide."""
    titles = [section.title.lower() for section in sections(read(name))]
    return [re.sub(r"[^\w\- ]", "", title).replace(" ", "-") for title in titles]


@pytest.mark.parametrize("page", sorted((ROOT / "docs" / "ja").rglob("*.md")), ids=lambda page: page.name)
def test_japanese_readers_are_sent_to_japanese_guides(page: Path) -> None:
    """A page of the Japanese edition names no guide in English."""
    assert [english for english, _ in PAIRS if f"`{english}`" in page.read_text(encoding="utf-8")] == []


def said(form: object) -> Iterator[str]:
    """Yield what a form says to people, in whatever depth; the names of the languages say themselves."""
    if isinstance(form, dict):
        for key, value in form.items():
            if key in ("name", "description", "label"):
                yield value
            elif key == "options" and all(isinstance(option, str) for option in value):
                yield from (option for option in value if option not in ("English", "日本語"))
            else:
                yield from said(value)
    elif isinstance(form, list):
        for value in form:
            yield from said(value)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_forms_speak_both_languages(form: Path) -> None:
    """Each name, label and description says it in English and, behind a slash, in Japanese with full-width signs."""
    texts = list(said(yaml.safe_load(form.read_text(encoding="utf-8"))))
    assert texts or form.stem == "config"
    for text in texts:
        english, slash, japanese = text.partition(" / ")
        assert slash, text
        assert not _JAPANESE.search(english), text
        assert _JAPANESE.search(japanese), text
        assert not re.search(r"[ぁ-んァ-ヶ一-龥][?(!,]|[)?!,][ぁ-んァ-ヶ一-龥]", text), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_reports_are_filled_in(language: Language) -> None:
    """The links at a page's end and below a question fill in fields that their forms have, with an edition on offer."""
    repository, edition = Repository("https://example.org/w"), words(language)("language.name")
    for address, name, named in (
        (repository.report("https://example.org/a/?b", edition), "mistake.yml", "https://example.org/a/?b"),
        (repository.report_question("About {item}", edition), "question.yml", "{item}"),
    ):
        filled = dict(parse_qsl(urlsplit(address).query))
        assert filled.pop("template") == name
        form = yaml.safe_load((FORMS[0].parent / name).read_text(encoding="utf-8"))
        fields = {field["id"]: field["attributes"] for field in form["body"]}
        assert named in filled.values()
        assert filled["language"] in fields["language"]["options"]
        assert filled.keys() - {"title"} <= fields.keys()


def test_the_pull_request_form_speaks_both_languages() -> None:
    """Each line to tick is followed by its Japanese."""
    lines = read(".github/pull_request_template.md").splitlines()
    asked = [number for number, line in enumerate(lines) if line.startswith("- [ ] ")]
    assert asked
    for number in asked:
        assert not _JAPANESE.search(lines[number])
        assert _JAPANESE.search(lines[number + 1]), lines[number]
