"""The learner's pages find what they need of the course in files that the build writes."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tiny import change, make_site
from wiki.export.catalogue import make_catalogue, page_version, write_catalogue
from wiki.model.text import LANGUAGES, Language
from wiki.publish.view import card_path
from wiki.render.html import href
from wiki.site import Site
from wiki.words import words

MOVED = """\
moved:
  - {old: post, new: history/letters}
  - {old: history/tally, new: history/letters, anchor: counting}
tracks:
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_is_in_the_catalogue(site: Site, language: Language) -> None:
    """Each question of each page stands there with a section and an objective that have names."""
    catalogue = make_catalogue(site, language)
    listed = {question["id"] for page in catalogue["pages"].values() for question in page["questions"]}
    assert listed == {question.id for quiz in site.quizzes.values() for question in quiz.questions}
    for path, page in catalogue["pages"].items():
        known = site.pages[language, path].front
        assert (page["title"], page["minutes"], page["url"]) == (known.title, known.minutes, href("index", path))
        assert page["sections"].keys() == {question["section"] for question in page["questions"]}
        for question in page["questions"]:
            assert page["sections"][question["section"]]
            assert page["objectives"][question["objective"]]


def test_what_nobody_can_be_asked_is_not_in_the_catalogue(tmp_path: Path) -> None:
    """Of a track, the chapters that ask something; of a page that stood elsewhere, the path that it had."""
    root = make_site(tmp_path / "site")
    change(root, "knowledge/course.yml", "tracks:\n", MOVED)
    change(root, "quizzes/history/letters.yml", "revision: 1", "revision: 2")
    catalogue = make_catalogue(Site.read(root), "ja")
    assert catalogue["tracks"] == [{"id": "beginner", "name": "入門", "chapters": ["history/letters"]}]
    assert catalogue["week"] == [], "of a page that is read in part, nobody says that it was read"
    for whole, week in (("start/evidence", []), ("history/letters", ["history/letters"])):
        change(root, "knowledge/course.yml", "      steps:\n", f"      steps:\n        - {{page: {whole}}}\n")
        assert make_catalogue(Site.read(root), "ja")["week"] == week
    assert catalogue["renamed"] == {"post": "history/letters"}
    assert {question["revision"] for question in catalogue["pages"]["history/letters"]["questions"]} == {2}


def test_both_editions_hold_the_same(site: Site) -> None:
    """A record made in one language fits the other: the same pages, versions, questions and tracks in one order."""
    english, japanese = (make_catalogue(site, language) for language in LANGUAGES)
    assert english["version"] == japanese["version"]
    assert [*english["pages"]] == site.asked("en"), "in the order of the course: the first is where a learner begins"
    assert [(path, page["version"], page["questions"]) for path, page in english["pages"].items()] == [
        (path, page["version"], page["questions"]) for path, page in japanese["pages"].items()
    ]
    assert [track["chapters"] for track in english["tracks"]] == [track["chapters"] for track in japanese["tracks"]]
    assert english["week"] == japanese["week"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("docs/en/history/letters.md", "title: Letters", "title: Postcards"),
        ("docs/ja/history/letters.md", "2009年まで、はがきも", "2010年まで、はがきも"),
        ("quizzes/history/letters.yml", "revision: 1", "revision: 2"),
    ],
)
def test_a_version_changes_with_every_word(tmp_path: Path, file: str, old: str, new: str) -> None:
    """A word of either edition or of the questions gives the page another version, and leaves other pages alone."""
    root = make_site(tmp_path / "site")
    before = Site.read(root)
    change(root, file, old, new)
    after = Site.read(root)
    assert page_version(before, "history/letters") != page_version(after, "history/letters")
    assert page_version(before, "start/evidence") == page_version(after, "start/evidence")
    assert make_catalogue(before, "en")["version"] != make_catalogue(after, "en")["version"]


def test_questions_lie_beside_the_catalogue(site: Site, tmp_path: Path) -> None:
    """Every question of the catalogue can be lifted out of the file of its page, with its answer."""
    write_catalogue(site, tmp_path)
    for language in LANGUAGES:
        catalogue = json.loads((tmp_path / "assets" / "course" / f"{language}.json").read_text(encoding="utf-8"))
        for path, page in catalogue["pages"].items():
            html = (tmp_path / "assets" / "questions" / language / f"{path.replace('/', '.')}.html").read_text(
                encoding="utf-8"
            )
            items = {str(item["data-item"]): item for item in BeautifulSoup(html, "html.parser").select(".item")}
            assert words(language)("check.answer-link") in html
            section_of = {question["id"]: question["section"] for question in page["questions"]}
            met = [*dict.fromkeys(map(section_of.__getitem__, items))]
            assert met == [each for each in site.pages[language, path].targets("check") if each in met]
            for question in page["questions"]:
                item = items[question["id"]]
                assert item.select_one("form.question")
                assert item.select_one(f"#answer-{question['id']}")


def test_pages_of_like_names_keep_what_is_theirs(site: Site, tmp_path: Path) -> None:
    """`a/b-c` and `a-b/c` are two pages, each with its questions and its picture."""
    names = dict(zip(("a/b-c", "a-b/c"), site.asked("en"), strict=False))
    pages = {(language, name): site.pages[language, path] for name, path in names.items() for language in LANGUAGES}
    quizzes = {name: site.quizzes[path] for name, path in names.items()}
    write_catalogue(replace(site, pages=pages, quizzes=quizzes), tmp_path)
    for name, quiz in quizzes.items():
        html = (tmp_path / "assets" / "questions" / "en" / f"{name.replace('/', '.')}.html").read_text(encoding="utf-8")
        assert all(f'data-item="{question.id}"' in html for question in quiz.questions)
    assert card_path("en/a/b-c.md") != card_path("en/a-b/c.md")
