"""Drawings: an SVG is a picture, and nothing that a browser runs or fetches where somebody opens it by itself."""

import re
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from wiki.check.findings import error
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.read.files import files_below, find_line, read_bytes, relative
from wiki.read.knowledge import Place
from wiki.site import Site

# What runs, changes what others hold, or brings in other languages.
_ELEMENTS = frozenset({"discard", "embed", "foreignObject", "handler", "iframe", "object", "script", "set"})
_PICTURE = re.compile(r"#|data:image/(?:png|jpeg|webp|gif)[;,]", re.IGNORECASE)
_FETCHED = re.compile(r"@import|url\(\s*['\"]?(?!\s*['\"]?#)", re.IGNORECASE)
# Entities hide what they stand for, and a style sheet of XML may hold a program.
_HEAD = re.compile(r"<!(?:ENTITY|DOCTYPE[^>]*\[)|<\?xml-stylesheet", re.IGNORECASE)
_CURE = Said("Save it as plain SVG, or as .png")


def check_drawings(site: Site) -> Iterable[Problem]:
    """Each SVG beside a page only draws: on the site's own address it could read what is kept of a learner."""
    for path in files_below(site.root / "docs"):
        if path.suffix.lower() != ".svg":
            continue
        problems: list[Problem] = []
        data, file = read_bytes(path, root=site.root, problems=problems), relative(path, site.root)
        if data is None:
            yield from problems
            continue
        text = data.decode("utf-8-sig", errors="replace")
        try:
            root = None if _HEAD.search(text) else ElementTree.fromstring(text)  # noqa: S314  # no entities are left
        except ElementTree.ParseError as reason:
            yield error(
                Place(file, reason.position[0]), Said("browsers cannot show the picture {file}", file=path.name), _CURE
            )
            continue
        found = _HEAD.findall(text) if root is None else [*_beyond(root)]
        for name in dict.fromkeys(found):
            what = Said("the picture holds {part}, which does more than draw", part=name)
            yield error(Place(file, find_line(text, name)), what, _CURE)


def _beyond(root: ElementTree.Element) -> Iterator[str]:
    """Yield what in a drawing does more than draw."""
    for element in root.iter():
        tag = _local(element.tag)
        if tag in _ELEMENTS or tag.startswith("animate"):
            yield f"<{tag}"
        if tag == "style" and _FETCHED.search("".join(element.itertext())):
            yield "<style"
        for name, value in ((_local(name), value.strip()) for name, value in element.items()):
            leads = name in ("href", "src") and not _PICTURE.match(value)
            if name.lower().startswith("on") or leads or _FETCHED.search(value):
                yield f"{name}="


def _local(name: str) -> str:
    return name.rpartition("}")[2]
