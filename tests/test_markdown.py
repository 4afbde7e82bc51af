"""What authors write becomes what readers get (cases in `markdown.yml`)."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from markdown import Markdown

from wiki.linking import make_matcher
from wiki.markdown import WikiExtension
from wiki.model.claim import Claim
from wiki.model.course import Course
from wiki.model.quiz import QuizFile
from wiki.model.repository import Repository
from wiki.model.source import Source
from wiki.model.term import Term
from wiki.model.text import LANGUAGES, Language
from wiki.prose import EXTENSION_CONFIGS, EXTENSIONS
from wiki.read.page import read_page
from wiki.render.course import Stop, stop
from wiki.site import Site

CASES = yaml.safe_load(Path(__file__).with_name("markdown.yml").read_text(encoding="utf-8"))


def both(text: str) -> dict[str, str]:
    return {"en": text, "ja": text}


def source(key: str, author: str, year: str, seen: Any) -> Source:
    return Source(key, (author,), "A title", year, "A venue", "", "", "", seen, "ok", "n", "n", False, 1)


def small_site(root: Path, language: Language) -> Site:
    """A site of one page with one of everything."""
    claim = {"id": "S0-05", "kind": ["claim"], "label": "corrected", "home": "history/x", "lines": "1"}
    option = {"text": both("An option"), "why": both("Because of <this>.")}
    question = {"type": "single", "section": "one", "objective": "o", "bloom": "apply", "reviewed": "2026-11-22"}
    options = [{**option, "id": f"o{number}", "correct": number == 1} for number in range(3)]
    guess = [{"id": letter, "text": both(letter)} for letter in ("a", "b")]
    quiz = {
        "page": "history/x",
        "predictions": [
            {"id": "guess", "ask": both("What do *you* expect?"), "options": guess, "reveal": both("This.")}
        ],
        "questions": [{**question, "id": "why-one", "revision": 1, "ask": both("Why?"), "options": options}],
    }
    planned = {"path": "practice/post", "title": both("POST"), "minutes": 10}
    course = {"planned": [planned], "tracks": [], "week": {"days": []}}
    term = {
        "id": "segment",
        "en": {"name": "segment", "definition": "A part of a market."},
        "ja": {"name": "区分", "reading": "くぶん", "definition": "市場の一部。"},
        "home": "history/x",
    }
    terms = {"segment": Term.model_validate(term)}
    matchers = {each: make_matcher(terms.values(), each) for each in LANGUAGES}
    file = root / "docs" / language / "history" / "x.md"
    file.parent.mkdir(parents=True)
    file.write_text("---\ntitle: X\ndescription: Y\n---\nSome words.\n", encoding="utf-8")
    page = read_page(file, root=root, language=language, matcher=matchers[language], problems=[])
    assert page is not None
    finding = both("The name dates from 1956.")
    return Site(
        root=root,
        pages={(language, "history/x"): page},
        terms=terms,
        claims={"S0-05": Claim.model_validate({**claim, "text": both("It is old."), "finding": finding})},
        sources={
            "smith1956": source("smith1956", "Smith, Wendell", "1956", "full"),
            "unseen2020": source("unseen2020", "Nobody, A.", "2020", "none"),
        },
        quizzes={"history/x": QuizFile.model_validate(quiz)},
        reviewed={},
        synced=None,
        models={"market-map": {}},
        meant=frozenset(),
        templates={"plan": frozenset({"en/plan.md", "en/plan.csv", "ja/plan.md"})},
        order=(),
        course=Course.model_validate(course),
        matchers=matchers,
        places={},
        problems=(),
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["says"]))
def test_markdown(case: dict[str, Any], tmp_path: Path) -> None:
    """The HTML has what the case lists, and lacks what it forbids."""
    language: Language = case.get("language", "en")
    extension = WikiExtension(small_site(tmp_path, language))
    extension.page = extension.site.page(language, "history/x")
    html = convert(extension, case["write"])
    assert "<p><wiki-" not in html, "a browser would leave an empty paragraph before the block"
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len({*ids}), "what has an id is there once"
    for piece in case.get("has", []):
        assert piece in html
    for piece in case.get("lacks", []):
        assert piece not in html


def test_a_page_of_the_other_edition_is_coming(tmp_path: Path) -> None:
    """What waits for its translation is named like what is planned, in the text and in a track, and not linked."""
    site = small_site(tmp_path, "en")
    page = site.pages["en", "history/x"]
    twin = replace(page, language="ja", path="history/y", front=page.front.model_copy(update={"title": "Why"}))
    extension = WikiExtension(replace(site, pages={**site.pages, ("ja", "history/y"): twin}))
    extension.page = page
    assert '<span class="coming" title="coming">there</span>' in convert(extension, "[there](y.md)")
    assert stop(extension.site, "history/y", "en") == Stop("history/y", "Why", 0, stands=False)


@pytest.mark.parametrize(
    ("language", "target", "address"),
    [
        ("en", "README.md", "https://example.org/w/blob/main/README.md"),
        ("ja", "README.md", "https://example.org/w/blob/main/README.ja.md"),
        ("ja", "CHANGELOG.md", "https://example.org/w/blob/main/CHANGELOG.md"),
        ("ja", "issues/new/choose", "https://example.org/w/issues/new/choose"),
        ("ja", f"{'a' * 300}.md", f"https://example.org/w/blob/main/{'a' * 300}.md"),  # longer than any file's name
    ],
)
def test_the_repository_is_linked_where_it_is_known(
    tmp_path: Path, language: Language, target: str, address: str
) -> None:
    """A file leads to its edition where there is one; without a repository the words stay."""
    site = small_site(tmp_path, language)
    (tmp_path / "README.ja.md").write_text("読んで", encoding="utf-8")
    for repository, html in (
        (Repository("https://example.org/w"), f'<a href="{address}">it</a>'),
        (Repository(), "<span>it</span>"),
    ):
        extension = WikiExtension(site, repository)
        extension.page = site.pages[language, "history/x"]
        assert html in convert(extension, f"See [it](repository:{target}).")


def test_a_count_is_its_number(tmp_path: Path) -> None:
    """A number that the rule on counts holds to the register is plain text to readers."""
    extension = WikiExtension(site := small_site(tmp_path, "en"))
    extension.page = site.pages["en", "history/x"]
    assert "<p>Of <span>1</span> claims" in convert(extension, "Of [1](count:claims) claims, none is true.")


def convert(extension: WikiExtension, text: str) -> str:
    return Markdown(extensions=[*EXTENSIONS, extension], extension_configs=EXTENSION_CONFIGS).convert(text)
