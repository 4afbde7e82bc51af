"""The live preview renders what a save changes and nothing else, and shows what a build from nothing would."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from jinja2 import TemplateSyntaxError
from mkdocs.commands.build import build
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

import wiki.words
from tiny import add_lab, change, make_site
from wiki.cli import main
from wiki.model.repository import Repository
from wiki.plugin import WikiPlugin
from wiki.publish.kept import KeptPages
from wiki.read.yaml import Document, parse_yaml
from wiki.render.html import TEMPLATES, environment
from wiki.render.tail import render_tail
from wiki.site import Site
from wiki.words import LABELS

ROOT = Path(__file__).parents[1]
PAGES = 16  # seven paths and a lab in two languages


class Preview:
    """The tiny wiki, built again and again in one process, where MkDocs hands on the same plugin."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.rendered: list[str] = []
        monkeypatch.setattr("wiki.markdown.render_tail", self._count(render_tail))

    def save(self) -> dict[str, bytes]:
        """Build as after a save, and return every page and index."""
        return self._build("again")

    def begin(self) -> dict[str, bytes]:
        """Build with nothing kept."""
        self.plugin.kept = KeptPages()
        return self._build("fresh")

    @property
    def plugin(self) -> WikiPlugin:
        plugin = cast("WikiPlugin", load_config(str(self.root / "mkdocs.yml")).plugins["wiki"])
        plugin.on_startup(command="serve", dirty=False)
        return plugin

    def _build(self, name: str) -> dict[str, bytes]:
        self.rendered.clear()
        out = self.root / name
        build(load_config(str(self.root / "mkdocs.yml"), site_dir=str(out)))
        files = (path for path in out.rglob("*") if path.suffix in (".html", ".json"))
        return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}

    def _count(self, render: Callable[..., str]) -> Callable[..., str]:
        def counted(site: object, page: object, **parts: object) -> str:
            self.rendered.append(f"{getattr(page, 'language', '')}/{getattr(page, 'path', '')}")
            return render(site, page, **parts)

        return counted


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    root = make_site(tmp_path_factory.mktemp("kept") / "wiki", themed=True)
    add_lab(root, "1 + 1")
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
        made = Preview(root, monkeypatch)
        made.begin()
        assert len(made.rendered) == PAGES
        yield made
        made.plugin.kept = KeptPages()
        made.plugin.serving = False


@pytest.mark.parametrize(
    ("file", "old", "new", "rendered"),
    [
        ("docs/en/history/letters.md", "The shop sold tea", "A shop sold tea", ["en/history/letters"]),
        ("docs/ja/lab/tea.py", "1 + 1", "2 + 1", ["ja/lab/tea"]),
        ("quizzes/history/letters.yml", "A bakery reads", "One bakery reads", ["en/history/letters", "ja/history/letters"]),
        ("knowledge/terms/customer.yml", "Somebody who buys.", "Whoever buys.", None),
        ("docs/en/history/letters.md", "Why answers pay", "Why an answer pays", None),
        ("docs/en/history/letters.md", "letter [@ledger2007, p. 4]", "letter", None),
        ("docs/ja/start/evidence.md", "title: ", "title: 新・", None),
        ("mkdocs.yml", "  - attr_list\n", "  - attr_list\n  - smarty\n", None),
        ("mkdocs.yml", "callouts: true", "callouts: false", None),
    ],
)  # fmt: skip
def test_a_save_renders_what_it_changes(
    preview: Preview, file: str, old: str, new: str, rendered: list[str] | None
) -> None:
    """A save of words renders their pages (None: all), and every file is as a build from nothing makes it."""
    change(preview.root, file, old, new)
    again = preview.save()
    assert sorted(preview.rendered) == rendered if rendered else len(preview.rendered) == PAGES
    before = len(again)
    assert before > PAGES
    preview.save()
    assert preview.rendered == []
    fresh = preview.begin()
    assert {name for name in fresh if fresh[name] != again.get(name)} == set()
    assert len(fresh) == before


def test_what_all_pages_share_renders_each_anew(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every register, and of another page all that may be seen from outside; its words are its own."""
    kept, config = KeptPages(), cast("MkDocsConfig", SimpleNamespace(markdown_extensions=[], mdx_configs={}))
    known, beside = site.pages["en", "history/web-2-0"], site.pages["en", "history/mass-media"]
    page: Any = SimpleNamespace(file=SimpleNamespace(src_uri="en/history/web-2-0.md"), meta={}, content="Tea")
    page.toc, page.present_anchor_ids = None, {"tea"}

    def still_holds(**read: Any) -> bool:
        """Say whether the page would be as it was, were this read after the site."""
        kept.forget_changed(site, Repository(""), config)
        kept.keep(page, known)
        kept.share_index(page, [{}])
        kept.forget_changed(replace(site, **read), Repository(""), config)
        return kept.reuse(page)

    def beside_with(**read: Any) -> Any:
        return {**site.pages, ("en", beside.path): replace(beside, **read)}

    assert still_holds()
    assert still_holds(pages=beside_with(body="Tea"))
    for name in ("terms", "claims", "sources", "models", "templates", "course"):
        assert not still_holds(**{name: None if name == "course" else {}}), name
    assert not still_holds(pages=beside_with(front=known.front))
    seen: tuple[tuple[str, dict[str, Any]], ...] = (
        ("headings", {"level": 6, "id": "tea", "text": "Tea"}),
        ("mentions", {"kind": "fence", "target": "tea", "section": "tea", "detail": "tea"}),
    )
    for part, fields in seen:
        first, *others = getattr(beside, part)
        for field, value in fields.items():
            assert not still_holds(pages=beside_with(**{part: (replace(first, **{field: value}), *others)})), field
    numbers = count()
    monkeypatch.setattr("wiki.publish.kept.cache_folder", lambda _: next(numbers))
    assert not still_holds(), "what labs import"


def test_models_follow_the_pages_that_ask(preview: Preview) -> None:
    """The list of models is in the order of the course's pages with questions, and those are of other files."""
    for name, page in (("followers-or-fans", "history/letters"), ("weak-ties", "start/evidence")):
        words = preview.root / "knowledge" / "models" / f"{name}.yml"
        words.parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / "knowledge" / "models" / words.name, words)
        change(preview.root, f"docs/en/{page}.md", "---\n\n", f"---\n\n[Model](model:{name})\n\n")
    change(preview.root, "docs/en/glossary.md", "[All terms]", "[All models](list:models)\n\n[All terms]")
    before = preview.save()["en/glossary/index.html"].decode()
    quiz = (preview.root / "quizzes/history/letters.yml").read_text(encoding="utf-8")
    (preview.root / "quizzes/start").mkdir()
    (preview.root / "quizzes/start/evidence.yml").write_text(
        quiz.replace("history/letters", "start/evidence").replace("id: how-many", "id: how-few"), encoding="utf-8"
    )
    again = preview.save()
    assert again["en/glossary/index.html"].decode() != before
    assert wiki.words.words("en")("page.one-model") in again["en/history/letters/index.html"].decode()
    assert again == preview.begin()


def test_a_lab_that_failed_is_tried_again(
    preview: Preview, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Its mistake is said at each save, until it is mended; what is read otherwise than it was run is one as well."""
    change(preview.root, "docs/en/lab/tea.py", "1 + 1", "1 / 0")
    preview.save()
    preview.save()
    assert preview.rendered == ["en/lab/tea"]
    with monkeypatch.context() as other:
        other.setattr("wiki.publish.labs.executed_outputs", lambda _: [])
        change(preview.root, "docs/en/lab/tea.py", "1 / 0", "1 + 1")
        preview.save()
    assert "1 cells of code were written, 0 executed" in caplog.text
    preview.save()
    assert preview.rendered == ["en/lab/tea"]
    preview.save()
    assert preview.rendered == []


def test_code_of_a_lab_may_hold_a_fence(preview: Preview) -> None:
    """As where it prints Markdown: the cell stays one block of code."""
    change(preview.root, "docs/en/lab/tea.py", "1 + 1", '"""\n```\n```\n"""')
    page = preview.save()["en/lab/tea/index.html"].decode()
    assert page.count('<div class="language-') == 1
    change(preview.root, "docs/en/lab/tea.py", '"""\n```\n```\n"""', "1 + 1")


def test_a_picture_that_comes_later_is_shown(preview: Preview) -> None:
    """A page that asked for it in vain is rendered anew, and so is one whose picture is gone."""
    change(preview.root, "docs/ja/start/evidence.md", "---\n\n", "---\n\n![茶葉の絵](tea.svg)\n\n")
    preview.save()
    picture = preview.root / "docs/ja/start/tea.svg"
    picture.write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    again = preview.save()
    assert 'src="../tea.svg"' in again["ja/start/evidence/index.html"].decode()
    picture.unlink()
    assert preview.save()["ja/start/evidence/index.html"] != again["ja/start/evidence/index.html"]


def test_links_to_the_repository_follow_it(preview: Preview) -> None:
    """To its address and main branch, and to the edition of a file in the page's own language once that stands."""
    for language, words in (("en", "Everything here"), ("ja", "ここにあること")):
        change(preview.root, f"docs/{language}/start/evidence.md", words, f"[{words}](repository:README.md)")
    (preview.root / "README.md").write_text("Tea.\n", encoding="utf-8")
    preview.save()
    change(
        preview.root,
        "mkdocs.yml",
        "extra:\n  branch: main",
        "repo_url: https://example.org/tea\nextra:\n  branch: leaf",
    )
    again = preview.save()
    assert 'href="https://example.org/tea/blob/leaf/README.md"' in again["en/start/evidence/index.html"].decode()
    own = preview.root / "README.ja.md"
    own.write_text("茶。\n", encoding="utf-8")
    again = preview.save()
    assert 'href="https://example.org/tea/blob/leaf/README.ja.md"' in again["ja/start/evidence/index.html"].decode()
    preview.save()
    assert preview.rendered == []
    assert preview.begin() == again


def test_a_template_that_fails_takes_nothing_from_search(preview: Preview) -> None:
    """A page that was saved beside it is found as before, once the template is mended."""
    template = preview.root / "overrides" / "main.html"
    text = template.read_text(encoding="utf-8")
    template.write_text("{% if %}", encoding="utf-8")
    change(preview.root, "docs/en/history/letters.md", "Answer one letter today", "Answer one letter now")
    with pytest.raises(TemplateSyntaxError):
        preview.save()
    template.write_text(text, encoding="utf-8")
    assert preview.save() == preview.begin()


def test_a_changed_template_is_shown(preview: Preview) -> None:
    """On every page, whether its words are rendered anew or not; what it includes counts as well."""
    preview.save()
    template = preview.root / "overrides" / "partials" / "mark.html"
    text = template.read_text(encoding="utf-8")
    template.write_text(f"{text}<b>Another mark</b>", encoding="utf-8")
    again = preview.save()
    assert preview.rendered == []
    assert "<b>Another mark</b>" in again["en/history/letters/index.html"].decode()
    template.write_text(text, encoding="utf-8")
    assert preview.save() == preview.begin()


def test_a_changed_template_of_ours_is_shown(preview: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What follows the words of a page is made with it."""
    templates = tmp_path / "templates"
    shutil.copytree(TEMPLATES, templates)
    for name in ("wiki.render.html.TEMPLATES", "wiki.publish.kept.TEMPLATES"):
        monkeypatch.setattr(name, templates)
    preview.begin()
    tail = templates / "tail.html"
    tail.write_text(f"{tail.read_text(encoding='utf-8')}<b>Another end</b>", encoding="utf-8")
    again = preview.save()
    environment.cache_clear()
    assert "<b>Another end</b>" in again["en/history/letters/index.html"].decode()


def test_a_page_shows_what_was_read_of_it(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that is saved while a build runs, and taken back before the next one."""
    page = preview.root / "docs" / "en" / "start" / "evidence.md"
    text = page.read_text(encoding="utf-8")

    def read_and_save(root: Path) -> Site:
        site = Site.read(root)
        page.write_text(f"{text}\nSaved too late.\n", encoding="utf-8")
        return site

    page.write_text(f"{text}\n", encoding="utf-8")
    with monkeypatch.context() as during:
        during.setattr("wiki.plugin.Site", SimpleNamespace(read=read_and_save))
        preview.save()
    page.write_text(f"{text}\n", encoding="utf-8")
    assert preview.save() == preview.begin()


def test_the_first_block_is_never_shown(preview: Preview) -> None:
    """Not even of a page that ends with it."""
    page = preview.root / "docs" / "ja" / "start" / "week.md"
    text = page.read_text(encoding="utf-8")
    page.write_text("---\ntitle: 週\ndescription: 七日。\n---", encoding="utf-8")
    assert "description:" not in preview.save()["ja/start/week/index.html"].decode()
    page.write_text(text, encoding="utf-8")


def test_a_result_of_search_begins_with_what_the_page_is_about(preview: Preview) -> None:
    """Its description; and its title is text, whatever stands in it."""
    change(preview.root, "docs/en/start/week.md", "title: ", "title: Tea & <b> ")
    described = Site.read(preview.root).pages["en", "start/week"].front.description
    docs = json.loads(preview.save()["en/search/search_index.json"])["docs"]
    found = next(entry for entry in docs if entry["location"] == "start/week/")
    assert found["title"].startswith("Tea &amp; &lt;b&gt; ")
    assert found["text"].startswith(f"<p>{described}</p>")
    change(preview.root, "docs/en/start/week.md", "title: Tea & <b> ", "title: ")


@pytest.mark.parametrize(("file", "address"), [("docs/index.md", "index.html"), ("docs/ja/index.md", "ja/index.html")])
def test_a_page_that_is_not_utf_8_says_so(preview: Preview, file: str, address: str) -> None:
    """The front door as well, which belongs to no edition: what stood there before comes back once it is mended."""
    path = preview.root / file
    before, text = preview.save()[address], path.read_bytes()
    path.write_bytes("---\ntitle: 茶".encode("shift_jis"))
    assert f"{file}:2: " in preview.save()[address].decode()
    path.write_bytes(text)
    assert preview.save()[address] == before


def test_the_order_of_pages_is_read_once(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    """The build and the checks follow the same list."""
    read: list[str] = []

    def count(text: str, **place: Any) -> Document | None:
        read.append(text)
        return parse_yaml(text, **place)

    monkeypatch.setattr("wiki.read.order.parse_yaml", count)
    preview.save()
    assert len(read) == 1


@pytest.fixture
def labels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a copy of the labels, which is read instead of them."""
    folder = tmp_path / Path(LABELS).parent
    folder.mkdir(parents=True)
    shutil.copy(wiki.words._FILE, folder)  # noqa: SLF001  # no other way
    monkeypatch.setattr("wiki.words._FILE", folder / "words.yml")
    yield folder
    monkeypatch.undo()
    wiki.words.read_words_again()


def test_a_changed_label_is_shown(preview: Preview, labels: Path) -> None:
    """In what is around a page, and on it."""
    preview.begin()
    change(labels, "words.yml", 'page.menu: {en: "', 'page.menu: {en: "Please ')
    change(labels, "words.yml", 'page.sources: {en: "', 'page.sources: {en: "Honest ')
    again = preview.save()
    assert len(preview.rendered) == PAGES
    page = again["en/history/letters/index.html"].decode()
    assert "Honest " in page
    assert "Please " in page
    assert preview.begin() == again


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('page.edit: {en: "', 'page.edit: {em: "', "`page.edit > em` is not a valid key here"),
        ('page.edit: {en: "', 'page.edit: {en: ""', "a quotation mark is never closed"),
        (
            'page.edit: {en: "',
            'page.edit: {en: "{',
            r"`page\.edit`: a brace is not closed: write {name}\. Correct it\.",
        ),
        (
            'page.edit: {en: "',
            'page.edit: {en: "{} ',
            r"`page\.edit`: there is no name in the braces: write {name}\. Correct it\.",
        ),
        ('page.edit: {en: "', 'page.edit: {en: "{page} ', r"`page\.edit`: {page} is in one language only\."),
        (
            'page.edit: {en: "',
            'page.edit: {en: "{page:分} ',
            r"`page\.edit`: there is no name in the braces: write {name}\.",
        ),
        ("page.edit: {", "\ufeffpage.edit: {", r"the file contains a byte order mark \(BOM\)\."),
    ],
)
def test_a_broken_label_gets_one_line(
    preview: Preview, labels: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    """The build stops and says where; `wiki check` does the same."""
    change(labels, "words.yml", old, new)
    with pytest.raises(Abort, match=rf"^scripts/wiki/words/words\.yml:\d+: {said}"):
        preview.save()
    assert main(["--root", str(preview.root), "check"]) == 1
    assert re.search(said, capsys.readouterr().out)


def test_labels_that_are_not_utf_8_get_one_line(preview: Preview, labels: Path) -> None:
    """As some programs on Windows save what is Japanese."""
    (labels / "words.yml").write_bytes("# 見出し\n".encode("shift_jis"))
    with pytest.raises(Abort, match=r"^scripts/wiki/words/words\.yml:1: the text is not UTF-8\."):
        preview.save()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "page.sources: {",
            "page.source: {",
            ": a page shows the label page.sources, which does not exist. Restore it.",
        ),
        ("{minutes}", "{minuts}", ": {minuts} in course.minutes-sum is never filled in. Write one of {minutes}."),
    ],
)
def test_a_label_that_no_page_can_show_stops_the_build(
    preview: Preview, labels: Path, old: str, new: str, said: str
) -> None:
    """Only a page that shows it can tell; it names the line, and nothing else is said."""
    path = labels / "words.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(SystemExit) as stopped:
        preview.save()
    file, line, _ = str(stopped.value).split(":", 2)
    assert file == LABELS
    assert new in path.read_text(encoding="utf-8").splitlines()[int(line) - 1]
    assert str(stopped.value).endswith(said)
    assert stopped.value.code == 1


def test_each_part_says_what_it_is_about(preview: Preview, labels: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The front of an edition shows it for the part whatever pages stand in it; a part without words is told."""
    change(
        preview.root, "mkdocs.yml", "      - history/letters.md\n", "      - history/letters.md\n      - claims.md\n"
    )
    change(preview.root, "mkdocs.yml", "      - claims.md\n      - sources.md\n", "      - sources.md\n")
    assert wiki.words.words("en")("about.history") in preview.begin()["en/index.html"].decode()
    change(labels, "words.yml", "about.history:", "about.herstory:")
    wiki.words.read_words_again()
    assert main(["--root", str(preview.root), "check"]) == 1
    assert "nothing says what the part `history` is about. Add about.history to" in capsys.readouterr().out
