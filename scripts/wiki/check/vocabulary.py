"""The words of a text that carry its meaning, in a form in which two texts can be compared.

English: words of three letters and more, without the commonest, and without their endings. Japanese, which writes no
spaces: words in katakana or Latin letters, and pairs of neighbouring kanji.
"""

import re
import unicodedata

from wiki.model.text import Language

_COMMON = frozenset(
    """
    a about after again all also among and another any are aren't ask because been before being best better but can
    could did does doing down each else ever every few first fits for from get had has have having her here him his how
    into its itself just least less like made make many may might more most much must new not now off one only other
    our out over own same say says see shall she should since some such than that the their them then there these they
    this those three too two under until upon very was what when where whether which while who whom whose why will with
    without would yet you your
    """.split()  # noqa: SIM905  # as a list it would fill the module
)
_ENDINGS = ("ings", "ing", "ies", "ied", "es", "ed", "s", "e", "y")
_ROOT = 3
_WORD_JA = re.compile(r"[ァ-ヺー]{2,}|[A-Za-z0-9]{2,}|[一-鿿々]{2,}")


def content_words(text: str, language: Language) -> frozenset[str]:
    """Return the words that carry the meaning of a text."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    if language == "en":
        words = re.findall(r"[a-z][a-z-]*[a-z]", plain.replace("’", "'").replace("'s", ""))
        return frozenset(_root(word) for word in words if len(word) >= _ROOT and word not in _COMMON)
    return frozenset(part for word in _WORD_JA.findall(plain) for part in _parts(word))


def _root(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _ROOT:
            return word.removesuffix(ending)
    return word


def _parts(word: str) -> list[str]:
    kanji = "一" <= word[0] <= "鿿"
    return [word[at : at + 2] for at in range(len(word) - 1)] if kanji else [word]
