"""Labels: each that templates and scripts ask for stands in `words.yml`, and holds no `{name}` that nothing fills, nor HTML.

What is asked for is found where it stands in quotes: `w("page.minutes", minutes=…)`, `words[last ? "finish" : "next"]` in a script.
Keys that are put together (`"label." ~ claim.label`) come from closed sets.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import get_args

from wiki.check.findings import error
from wiki.check.markup import in_quotes
from wiki.model.claim import LABELS as CLAIM_LABELS
from wiki.model.item import Bloom
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.source import SEEN
from wiki.model.text import LANGUAGES, NAME
from wiki.read.files import files_below, read_text
from wiki.read.knowledge import Place
from wiki.read.records import read_record
from wiki.read.yaml import Document
from wiki.site import Site
from wiki.words import LABELS, Labels, nearest_key
from wiki.words.label import Label

_PACKAGE = Path(__file__).parents[1]
_ASKING = ("render/templates/[!.]*.html", "render/[!.]*.py", "cohort/[!.]*.py", "publish/[!.]*.py", "[!.]*.py")
_COMPOSED = {"label": CLAIM_LABELS, "bloom": get_args(Bloom), "source.seen": SEEN}
_KEY = re.compile(
    r"""["']((?:[a-z]+\.)+(?!html|css|js|svg|yml)[a-z](?:[a-z0-9-]*[a-z0-9])?)["'](?P<call>, [^()]*(?:\([^()]*\)[^()]*)*\)|\))?"""
)
_GIVEN = re.compile(r"(\w+)=|(\*\*)")
_SCRIPTS = ("check", "course", "final", "offline", "progress", "record", "review", "run", "team")
_IN_SCRIPT = re.compile(r"""\bwords(?:\.(?!js\b)([a-z]+)\b(?!\()|\[([^]`]*)\])""")
_QUOTED = re.compile(r'"([a-z0-9.-]+)"')


def check_labels(site: Site) -> Iterable[Problem]:
    """No page lacks a label, which would end a build."""
    problems: list[Problem] = []
    file = site.root / LABELS
    found = read_record(file, Labels, root=site.root, problems=problems) if file.is_file() else None
    if found is None:
        yield from problems
        return
    labels, document = found[0].root, found[1]
    yield from _signs(labels, document)
    yield from _typed_quotes(labels, document)
    groups = {key.rpartition(".")[0] for key in labels}
    asked = {key: names for key, names in _asked(site.root, problems).items() if key.rpartition(".")[0] in groups}
    for key, names in asked.items():
        if key not in labels:
            yield _missing(key, labels, asked.keys(), document)
        elif names is not None and (lone := sorted({*NAME.findall(labels[key].en)} - names)):
            what = Said("{{{name}}} in {key} is never filled in", name=lone[0], key=key)
            known = [f"{{{name}}}" for name in sorted(names)]
            cure = Said("Write one of {known}", known=known) if known else Said("Remove it")
            yield error(Place(LABELS, document.line((key,))), what, cure)
    endings = {key.partition(".")[2] for key in labels}
    for name in sorted(_asked_by_scripts(site.root, problems)):
        if name not in endings:
            yield _missing(name, labels, asked.keys(), document)
    yield from problems


def _signs(labels: Mapping[str, Label], document: Document) -> Iterator[Problem]:
    """Say which labels hold a sign that ends an attribute or begins a tag: the theme's templates write them as they are."""
    for key, label in labels.items():
        if found := next((sign for language in LANGUAGES for sign in label[language] if sign in '<"'), ""):
            what = Said("{sign} in the label {key} would be read as HTML", sign=found, key=key)
            yield error(Place(LABELS, document.line((key,))), what, Said("Write “ ” for a quotation, or leave it out"))


def _typed_quotes(labels: Mapping[str, Label], document: Document) -> Iterator[Problem]:
    """Say which labels are shown in the quotation marks of a word processor, which were to hold them together."""
    for key, label in labels.items():
        if language := in_quotes(label):
            what = Said("“{words}” is shown as typed", words=label[language][:30])
            cure = Said('Replace both with straight ", or remove them')
            yield error(Place(LABELS, document.line((key,))), what, cure)


def _missing(key: str, labels: Mapping[str, Label], asked: Iterable[str], document: Document) -> Problem:
    # Scripts know a label without its group.
    spare = {each if "." in key else each.partition(".")[2]: each for each in labels if each not in asked}
    near = get_close_matches(key, spare, n=1, cutoff=0.8)
    nearest = spare[near[0]] if near else nearest_key(key, labels)
    what = Said("a page shows the label {key}, which does not exist", key=key)
    cure = Said("Correct it here") if near else Said("Restore it")
    return error(Place(LABELS, document.line((nearest,))), what, cure)


def _asked(root: Path, problems: list[Problem]) -> dict[str, frozenset[str] | None]:
    """Return the keys that stand in quotes, with the names that are given to all calls of each; None where that is open."""
    asked: dict[str, frozenset[str] | None] = {
        f"{group}.{name}": None for group, names in _COMPOSED.items() for name in names
    }
    own = (path.read_text(encoding="utf-8") for pattern in _ASKING for path in _PACKAGE.glob(pattern))
    for text in (*own, *_texts(root, root / "overrides", ".html", problems)):
        for key, names in _keys(text):
            before = asked.get(key, names)
            asked[key] = None if before is None or names is None else before & names
    return asked


def _texts(root: Path, folder: Path, ending: str, problems: list[Problem]) -> Iterator[str]:
    """Yield the text of each file below a folder; add a problem for each that cannot be used."""
    for path in files_below(folder, ending):
        if text := read_text(path, root=root, problems=problems):
            yield text


@lru_cache(maxsize=512)
def _keys(text: str) -> tuple[tuple[str, frozenset[str] | None], ...]:
    """Return the keys in a file, each with the names that a call gives it."""
    return tuple((found[1], _given(found["call"])) for found in _KEY.finditer(text))


def _given(call: str | None) -> frozenset[str] | None:
    if call is None:
        return None
    given = _GIVEN.findall(call)
    return None if any(star for _, star in given) else frozenset(name for name, _ in given)


def _asked_by_scripts(root: Path, problems: list[Problem]) -> Iterator[str]:
    for folder in _SCRIPTS:
        for text in _texts(root, root / "overrides" / "assets" / "javascripts" / folder, ".js", problems):
            for plain, within in _IN_SCRIPT.findall(text):
                yield from [plain] if plain else _QUOTED.findall(within)
