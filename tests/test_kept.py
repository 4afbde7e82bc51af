"""The live preview renders what a save changes and nothing else, and shows what a build from nothing would."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from mkdocs.commands.build import build
from mkdocs.config.base import load_config

from tiny import add_lab, change, make_site
from wiki.plugin import WikiPlugin
from wiki.publish.kept import KeptPages
from wiki.render.tail import render_tail

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


def test_a_lab_that_failed_is_tried_again(preview: Preview) -> None:
    """Its mistake is said at each save, until it is mended."""
    change(preview.root, "docs/en/lab/tea.py", "1 + 1", "1 / 0")
    preview.save()
    preview.save()
    assert preview.rendered == ["en/lab/tea"]
    change(preview.root, "docs/en/lab/tea.py", "1 / 0", "1 + 1")
    preview.save()
    preview.save()
    assert preview.rendered == []
