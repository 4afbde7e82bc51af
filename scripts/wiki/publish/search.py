"""Each edition searches its own pages: the theme's one index becomes one per edition."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup
from mkdocs.exceptions import Abort

from wiki.model.page import Page
from wiki.model.text import LANGUAGES, Language
from wiki.render.tail import TAIL
from wiki.site import Site
from wiki.words import Words

# Where Japanese writing changes its script a word ends; measured best for the theme's engine. A % alone is on every page.
# ー belongs to what stands before it: いんふるえんさー is one word.
_HIRAGANA, _KATAKANA, _KANJI, _LATIN = r"\u3041-\u3096", r"\u30a1-\u30fa", r"\u3005\u4e00-\u9fff", r"A-Za-z0-9%"
_BOUNDARIES = "|".join(
    rf"(?<=[{one}])(?=[^{one}\u30fc])|(?<=[{one}]\u30fc)(?=[^{one}\u30fc])"
    for one in (_HIRAGANA, _KATAKANA, _KANJI, _LATIN)
)
SEPARATORS: Mapping[Language, str] = {
    "en": r"[\s\-_,:!=\[\]()\"`/.]+",
    # The theme sets a * behind each part of a query in kanji: as a part of its own it would find every page.
    "ja": r"[\s\-_,:!=\[\]()\"`/.*、。「」『』・（）！？：；…“”‘’&]+|" + _BOUNDARIES,
}
_NOT_SEARCHED = re.compile(
    r"""<(svg|button|wiki-(?:check|predict|lookup|review|progress|final|record|offline)|fieldset|nav)\b.*?</\1>
    |<div\ class="language-python\ highlight">.*?</div>
    |<section\ class="register">.*?</section>|<sup\ class="cite">.*?</sup>
    |<li>[^<>:：]{1,24}[:：]\s*(?:<a\b[^>]*>[^<]*</a>[,、·\s]*)+</li>  # a label and links: it says nothing
    |</?(?:a|b|em|strong|span|cite)\b[^>]*>""",  # parts of a sentence: the theme would read them tag by tag
    re.DOTALL | re.VERBOSE,
)
_BLOCK_ENDS = re.compile(r"(?=</(?:p|li)>)")
# What the theme's search does otherwise than readers need, and what is put in its place.
MENDED = {
    # A query in kanji is looked up in the index part by part, but for its last letter: 法律 as 法, and so 法則 as well.
    "for(let o=s+1;o<t.length;o++)t.slice(s,o)in e": "for(let o=s+1;o<=t.length;o++)t.slice(s,o)in e",
    "n[a]&&a<t.length-1&&": "n[a]&&a<t.length&&",
    # Each word of a query finds what begins with it: the a of "start a community" all that begins with a.
    # Words that say nothing, and single letters, are whole words where another word says what is looked for.
    r".map(r=>/(^[+-]|[~^]\d+$)/.test(r)?r:": (
        ".map((r,n,i)=>{let s=w=>lunr.stopWordFilter(w.toLowerCase())&&!/^[a-zぁ-ゖ]$/i.test(w);"
        r"return/(^[+-]|[~^]\d+$)/.test(r)||i.some(s)&&!s(r)?r:"
    ),
    "`${r}*`).join(": "`${r}*`}).join(",
    # Readings would be cut into words as sentences are, いんがかんけい into いん, が and かんけい; what is typed is not.
    "if(/^[MHIK]$/.test(lunr.segmenter.ctype_(x))){": (
        "if(/^[MHIK]$/.test(lunr.segmenter.ctype_(x))&&!(Array.isArray(t)&&/^[ぁ-ゖー]+$/.test(x))){"
    ),
}
# The theme writes its whole configuration into each page: its script is only run for its search.
_CONFIG = re.compile(r"(<script id=\"__config\"[^>]*>)(.*?)(</script>)", re.DOTALL)


def search_config(html: str, base: str, w: Words) -> Markup:
    """Return the theme's configuration with what its search reads, our words, and the index of the edition below `base`.

    Raises Abort where it is not where we look for it.
    """
    found = _CONFIG.search(html)
    if not found:
        raise _changed("its templates/base.html has no configuration where we look for it")
    config = {**json.loads(found[2]), "base": base}
    said = {key: text for key, text in config["translations"].items() if key.startswith("search.")}
    ours = {"none": w("search.none"), "one": w("search.one"), "other": w("search.other", count="#")}
    config["translations"] = {**said, **{f"search.result.{key}": text for key, text in ours.items()}}
    needed = {key: value for key, value in config.items() if value is not None}
    written = htmlsafe_json_dumps(needed, ensure_ascii=False, separators=(",", ":"))
    return Markup(f"{found[1]}{written}{found[3]}")  # noqa: S704  # the theme's own, written safely


def searched(content: str) -> str:
    """Return what search reads of a page: the text, not what is appended to it, nor pictures, buttons, questions, lists.

    Most options of a question are wrong: as a result of a search they would be read as what the course says.
    What stands in a register is a result of its own: see `entries`.
    """
    sentences = _NOT_SEARCHED.sub("", content.partition(TAIL)[0])
    return _BLOCK_ENDS.sub(" ", sentences)  # an excerpt sets one after the other


def search_words(site: Site, page: Page) -> list[str]:
    """Return what finds a page too: its own words for that, and readings, other names and variants of terms it teaches."""
    found = dict.fromkeys(page.front.keywords)
    for term in site.terms.values():
        if term.home == page.path:
            found.update(dict.fromkeys(term.names))
    return list(found)


def mend_search(site_dir: Path) -> None:
    """Let the theme's search read queries and readings as readers mean them. Raises Abort where it is another search."""
    for path in (site_dir / "assets" / "javascripts" / "workers").glob("search.*.js"):
        text = path.read_text(encoding="utf-8")
        for theirs, mended in MENDED.items():
            text = text.replace(theirs, mended)
            if mended not in text:
                raise _changed(f"its {path.name} is not what we mend")
        path.write_text(text, encoding="utf-8")


def _changed(what: str) -> Abort:
    cure = "Install what requirements.lock names, or adapt scripts/wiki/publish/search.py"
    return Abort(f"requirements.lock: another mkdocs-material is installed: {what}. {cure}.")


def split_index(site_dir: Path, entries: Callable[[Language], Sequence[Mapping[str, object]]]) -> None:
    """Replace the index of the whole site by one for each edition, with addresses relative to the edition.

    `entries` are added to those of the edition's pages.
    """
    whole = site_dir / "search" / "search_index.json"
    if not whole.is_file():
        return
    index = json.loads(whole.read_text(encoding="utf-8"))
    for language in LANGUAGES:
        folder = site_dir / language / "search"
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps(_edition(index, language, entries(language)), ensure_ascii=False, separators=(",", ":"))
        (folder / "search_index.json").write_text(text, encoding="utf-8")
    whole.unlink()


def _edition(index: Mapping[str, Any], language: Language, entries: Sequence[Mapping[str, object]]) -> dict[str, Any]:
    prefix = f"{language}/"
    docs = [
        {**entry, "location": entry["location"].removeprefix(prefix), "tags": _tags(entry)}
        for entry in index["docs"]
        if entry["location"].startswith(prefix)
    ]
    config = {**index["config"], "lang": [language], "separator": SEPARATORS[language]}
    return {**index, "config": config, "docs": [_as_html(entry) for entry in (*docs, *entries)]}


def _as_html(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return an entry whose tags are HTML, as which the theme shows them; R&D is HTML already, and found by its &."""
    return {**entry, "tags": [tag.replace("<", "&lt;") for tag in entry["tags"]]}


def _tags(entry: Mapping[str, Any]) -> list[str]:
    """Return the tags of a page; its sections are found by their own words, or each would be found for every tag."""
    return [] if "#" in entry["location"] else entry.get("tags") or []
