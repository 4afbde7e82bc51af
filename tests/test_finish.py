"""What a build does last: all of it, or it says what failed; and what of it a reader can keep."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from mkdocs.exceptions import Abort

from tiny import make_site
from wiki.model.text import LANGUAGES, Language, other
from wiki.publish.finish import finish_site
from wiki.publish.offline import write_offline_lists
from wiki.site import Site

ROOT = Path(__file__).parents[1]
MODULE = "assets/javascripts/one.js"
WRITTEN = "export const one = 1; // not two\n"


class Build:
    """The tiny wiki once its pages stand, and the folder they stand in."""

    def __init__(self, folder: Path) -> None:
        self.root, self.out = make_site(folder / "wiki"), folder / "site"
        (self.root / "node_modules").symlink_to(ROOT / "node_modules")
        for path in (self.root / "overrides" / MODULE, self.out / MODULE):
            path.parent.mkdir(parents=True)
            path.write_text(WRITTEN, encoding="utf-8")
        for name in ("index.html", "503.html"):
            (self.out / name).touch()

    def finish(self, *, serving: bool = False) -> None:
        finish_site(Site.read(self.root), self.out, styles={}, serving=serving)

    def kept(self) -> bool:
        return (self.out / "assets" / "offline").exists()


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    monkeypatch.setattr("wiki.publish.finish.write_cards", lambda *_: None)
    return Build(tmp_path)


def fail_with(error: BaseException) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("part", "error", "told", "serving"),
    [
        ("write_cards", OSError("No space left"), OSError, False),
        ("write_cards", OSError("No space left"), OSError, True),
        ("shrink_modules", OSError("No space left"), OSError, False),
        ("shrink_modules", FileNotFoundError("esbuild is missing"), Abort, False),
        ("copy_libraries", FileNotFoundError("ts-fsrs is missing"), Abort, True),
    ],
)
def test_what_fails_at_the_end_of_a_build_is_told(
    build: Build, monkeypatch: pytest.MonkeyPatch, part: str, error: OSError, told: type[BaseException], serving: bool
) -> None:
    """What is made beside the rest as well: no site passes for whole that is not. A missing package gets one line."""
    monkeypatch.setattr(f"wiki.publish.finish.{part}", fail_with(error))
    with pytest.raises(told, match=str(error)):
        build.finish(serving=serving)
    assert not build.kept()


def test_a_module_that_no_browser_can_read_stops_the_build(build: Build) -> None:
    """A site with it is not to be kept by anybody."""
    (build.root / "overrides" / MODULE).write_text("export const = 1;\n", encoding="utf-8")
    with pytest.raises(Abort):
        build.finish()
    assert not build.kept()


def test_modules_are_shrunk_for_readers_only(build: Build) -> None:
    """An editor who is being served reads them in the browser as they are written, and keeps nothing."""
    build.finish(serving=True)
    assert (build.out / MODULE).read_text(encoding="utf-8") == WRITTEN
    assert not build.kept()
    build.finish()
    assert (build.out / MODULE).read_text(encoding="utf-8") == "export const one=1;\n"
    assert build.kept()


def read_list(site: Path, language: str) -> dict[str, Any]:
    write_offline_lists(site)
    return cast("dict[str, Any]", json.loads((site / f"assets/offline/{language}.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_kept_edition_is_no_larger_than_it_must_be(tmp_path: Path, language: Language) -> None:
    """Neither the other edition, nor what no page of it asks for; what it is said to weigh is the sum of its files."""
    needed = (
        "index.html",
        "503.html",
        f"{language}/index.html",
        f"{language}/tea/index.html",
        f"{language}/search/search_index.json",
        f"assets/catalogue.{language}.json",
        f"assets/questions/{language}/tea.html",
        "assets/site.12345678.css",
        "assets/javascripts/site/main.js",
        "assets/javascripts/lunr/tinyseg.js",
        "assets/javascripts/lunr/min/lunr.stemmer.support.min.js",
        *(["assets/javascripts/lunr/min/lunr.ja.min.js"] if language == "ja" else []),
    )
    spare = (
        "404.html",
        f"{other(language)}/index.html",
        f"assets/catalogue.{other(language)}.json",
        f"assets/questions/{other(language)}/tea.html",
        f"assets/offline/{other(language)}.json",
        "assets/cards/en/index.png",
        "assets/stylesheets/main.css",
        "assets/javascripts/lunr/min/lunr.de.min.js",
        "assets/javascripts/bundle.js.map",
    )
    for number, name in enumerate((*needed, *spare)):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * 2**number)
    found = read_list(tmp_path, language)
    assert sorted(found["files"]) == sorted(name.removesuffix("index.html") for name in needed)
    assert found["bytes"] == 2 ** len(needed) - 1
    assert read_list(tmp_path, language) == found, "the same files are the same version"


def test_what_changes_in_a_kept_edition_is_another_version(tmp_path: Path) -> None:
    """Its words and the names of its files; readers who keep it are told. Those of the other edition are none of theirs."""
    for name in ("index.html", "503.html", "en/index.html", "en/tea.html", "ja/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("tea", encoding="utf-8")
    versions = [read_list(tmp_path, "en")["version"]]
    (tmp_path / "ja" / "index.html").write_text("茶", encoding="utf-8")
    assert read_list(tmp_path, "en")["version"] == versions[0]
    (tmp_path / "en" / "index.html").write_text("TEA", encoding="utf-8")
    versions.append(read_list(tmp_path, "en")["version"])
    (tmp_path / "en" / "tea.html").rename(tmp_path / "en" / "pot.html")
    versions.append(read_list(tmp_path, "en")["version"])
    assert len(set(versions)) == len(versions)
