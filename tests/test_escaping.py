"""What editors write as text is text on every page, and never HTML."""

import html
import re
from pathlib import Path

import pytest

from conftest import build_once
from tiny import change, make_site
from wiki.model.text import LANGUAGES, Language

SAID = "話す <to> them & <img src=x onerror=alert(1)>"  # of both languages: the text waits for no translation
ESCAPED = html.escape(SAID, quote=False)


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny wiki, built with signs of HTML in the front matter and a heading of its pages, and in a term's words for search."""
    folder = tmp_path_factory.mktemp("odd")
    root = make_site(folder / "wiki", themed=True)
    for language in LANGUAGES:
        for file in ("index.md", "history/letters.md", "start/evidence.md"):
            path = root / "docs" / language / file
            lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
            keys = ("title:", "description:", "    text:")
            written = [f"{line.partition(':')[0]}: '{SAID}'\n" if line.startswith(keys) else line for line in lines]
            text = "".join(written).replace("\n---\n", f"\nkeywords: ['{SAID}']\n---\n", 1)
            path.write_text(text, encoding="utf-8")
    change(root, "knowledge/terms/customer.yml", "not: []", f"search: ['{SAID}']")
    change(root, "docs/en/history/letters.md", "## Why answers pay", "## Why `<to>` & `<img src=x>` pay")
    change(root, "docs/ja/history/letters.md", "{#answers-pay}", " Q&A：`<to>` & `<img src=x>` {#answers-pay}")
    return build_once(root, folder / "out")


def test_nothing_of_it_is_html(odd: Path) -> None:
    """No page and no index of search holds an element that an editor wrote as text."""
    for path in (*odd.rglob("*.html"), *odd.rglob("search_index.json")):
        text = path.read_text(encoding="utf-8")
        assert "<to>" not in text, path
        assert "<img src=x" not in text, path


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_it_is_shown(odd: Path, language: Language) -> None:
    """Title, h1, summary, objectives, what to read before, navigation and search show what was written."""
    page = (odd / language / "history" / "letters" / "index.html").read_text(encoding="utf-8")
    assert not re.search(r"&[#\w]*<wbr>", page), "a heading is broken within a sign"
    page = page.replace("<wbr>", "")
    for shown in (f"<title>{ESCAPED} – ", f"<h1>{ESCAPED}</h1>", f'<p class="lede">{ESCAPED}</p>'):
        assert html.unescape(shown) in html.unescape(page)
    assert page.count("話す &lt;to&gt; them &amp; &lt;img") > 8
    assert page.count("&lt;to&gt; &amp; &lt;img src=x&gt;") == 1  # the contents; in the heading it is code
    assert "&amp;lt;" not in page
    index = (odd / language / "search" / "search_index.json").read_text(encoding="utf-8")
    assert f'"title":"{ESCAPED}"' in index
