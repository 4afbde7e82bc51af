"""Finds the first use of each term in the prose of a page.

Works on the tree of elements, never inside links, headings, code, captions of frames and folds.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from os.path import commonprefix
from xml.etree.ElementTree import Element

from wiki.model.term import Term
from wiki.model.text import Language
from wiki.prose import split_scheme

_CLOSED = frozenset({"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "th", "summary"})


@dataclass(frozen=True)
class Matcher:
    """Knows every name of every term in one language."""

    language: Language
    names: dict[str, str] = field(hash=False)
    pattern: re.Pattern[str] | None

    def find(self, text: str, start: int, used: set[str]) -> tuple[int, int, str] | None:
        """Return begin, end and id of the next term in the text that is not in `used`."""
        while self.pattern and (match := self.pattern.search(text, start)):
            begin = match.start()
            end, term = self._name_at(self.pattern, text, begin, match.end())
            if term and term not in used:
                return begin, end, term
            start = end
        return None

    def _name_at(self, pattern: re.Pattern[str], text: str, begin: int, end: int) -> tuple[int, str | None]:
        """Return the end and id of the longest name that stands whole between two places, or one place further and None."""
        for until in range(end, begin, -1):
            match = pattern.fullmatch(text, begin, until)
            if match and (term := self._term(match.group(1))) and self._whole(text, begin, until):
                return until, term
        return begin + 1, None

    def _term(self, found: str) -> str | None:
        return self.names.get(found) or self.names.get(_fold(found))

    def _whole(self, text: str, begin: int, end: int) -> bool:
        before, after = text[begin - 1 : begin], text[end : end + 1]
        if self.language == "en":
            return not (before.isalnum() or before == "-" or after.isalnum() or after == "-")
        return not (_joined(before, text[begin]) or _joined(text[end - 1], after))


def make_matcher(terms: Iterable[Term], language: Language) -> Matcher:
    """Build the matcher of one language from all terms that may be linked."""
    names: dict[str, str] = {}
    for term in terms:
        if term.link:
            for name in (term.name(language), *term.aliases(language)):
                names[name if _cased(name) else _fold(name)] = term.id
    plural = "(?:s|es)?" if language == "en" else ""
    pattern = re.compile(f"({_any_of({_fold(name) for name in names})}){plural}", re.IGNORECASE) if names else None
    return Matcher(language, names, pattern)


def _any_of(words: set[str]) -> str:
    """Return a pattern of any word, the longest first: "market segmentation" is found before "segmentation".

    Words that begin alike share their beginning, so that most places of a text are passed after one letter.
    """
    alike: dict[str, set[str]] = {}
    for word in words - {""}:
        alike.setdefault(word[0], set()).add(word)
    # Letter by letter is what is wanted here.
    heads = {commonprefix([*group]): group for _, group in sorted(alike.items())}  # noqa: RUF071
    choices = "|".join(re.escape(head) + _any_of({word[len(head) :] for word in heads[head]}) for head in heads)
    if not choices:
        return ""
    return f"(?:{choices})?" if "" in words else f"(?:{choices})"


def link_first_uses(root: Element, matcher: Matcher) -> None:
    """Wrap the first use of each term in a link `term:<id>`; links that authors wrote count as uses."""
    _walk(root, matcher, set())


def _walk(element: Element, matcher: Matcher, used: set[str]) -> None:
    scheme, target = split_scheme(element.get("href", ""))
    if scheme == "term":
        used.add(target)
    if element.tag in _CLOSED or "admonition-title" in element.get("class", ""):
        return
    children = list(element)
    element.text, element[:0] = _split(element.text or "", matcher, used)
    for child in children:
        _walk(child, matcher, used)
        place = list(element).index(child) + 1
        child.tail, element[place:place] = _split(child.tail or "", matcher, used)


def _split(text: str, matcher: Matcher, used: set[str]) -> tuple[str, list[Element]]:
    """Cut a text at its terms: the part before the first, and a link (with the text after it) for each."""
    links: list[Element] = []
    head, start = text, 0
    while found := matcher.find(text, start, used):
        begin, end, term = found
        if links:
            links[-1].tail = text[start:begin]
        else:
            head = text[:begin]
        used.add(term)
        link = Element("a", {"href": f"term:{term}"})
        link.text, link.tail = text[begin:end], text[end:]
        links.append(link)
        start = end
    return head, links


def _cased(name: str) -> bool:
    """Say whether a name's capitals matter: POST is not post."""
    return sum(letter.isupper() for letter in name) > 1 and " " not in name


def _fold(name: str) -> str:
    return name.lower()


def _script(letter: str) -> str:
    name = "CJK" if letter == "々" else unicodedata.name(letter, "")  # which repeats the kanji before it
    return next((script for script in ("KATAKANA", "CJK", "LATIN") if name.startswith(script)), "")


def _joined(left: str, right: str) -> bool:
    """Say whether two Japanese letters belong to one word: two katakana, two kanji or two Latin letters."""
    return bool(left and right) and _script(left) == _script(right) != ""
