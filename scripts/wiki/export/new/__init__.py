"""New files, in which everything that has to be said is asked for: `wiki check` names what is still empty.

new_files(kind, name)
├── term      knowledge/terms/<name>.yml
├── quiz      quizzes/<name>.yml
└── chapter   docs/en/<name>.md, docs/ja/<name>.md, its quiz, and its line in mkdocs.yml
"""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from string import Template
from typing import Literal, get_args

from wiki.model.said import Said
from wiki.model.text import LANGUAGES, PATH, SLUG
from wiki.read.order import CONFIGURATION, Listed
from wiki.site import Site

Kind = Literal["term", "quiz", "chapter"]
KINDS: tuple[Kind, ...] = get_args(Kind)
# A page on a line of its own, behind which another can be written.
_ALONE = re.compile(r"\s*- \S+\s*(#.*)?")
_HERE = Path(__file__).parent


def refusal(site: Site, kind: Kind, name: str) -> Said | None:
    """Say why nothing can be written under a name, and what to do; nothing if it can."""
    form, example = (SLUG, "fan-club") if kind == "term" else (PATH, "practice/prices")
    if not re.fullmatch(form, name):
        return Said("{name} cannot be the name of a file here. Write it like {example}", name=name, example=example)
    if standing := next((file for file in new_files(kind, name, date.min) if (site.root / file).exists()), None):
        return Said("{file} already exists. Change it there, or choose another name", file=standing)
    if kind == "quiz" and site.either(name) is None:
        return Said("there is no page {page}. Write it first: wiki new chapter {page}", page=name)
    if kind != "chapter":
        return None
    last = _last(site, name)
    if last is None:
        parts = sorted({listed.path.partition("/")[0] for listed in site.order if "/" in listed.path})
        return Said("{name} is in no part of the course. Begin it with one of {parts}, and a /", name=name, parts=parts)
    if not _ALONE.fullmatch(_lines(site)[last.line - 1]):
        return Said(
            "{page} has no line of its own in {file}. Write each page of its part on one, after `- `",
            page=last.file,
            file=CONFIGURATION,
        )
    return None


def new_files(kind: Kind, name: str, today: date) -> Mapping[str, str]:
    """Return new files by their place in the repository; see `refusal` for when there are none."""
    if kind == "term":
        return {f"knowledge/terms/{name}.yml": _fill("term.yml", name, today)}
    files = {f"quizzes/{name}.yml": _fill("quiz.yml", name, today)}
    if kind == "chapter":
        files |= {f"docs/{each}/{name}.md": _fill(f"chapter.{each}.md", name, today) for each in LANGUAGES}
    return files


def order_with(site: Site, name: str) -> str:
    """Return mkdocs.yml with a new page behind the last of its part."""
    lines = _lines(site)
    if last := _last(site, name):
        before, dash, _ = lines[last.line - 1].partition("- ")
        lines.insert(last.line, f"{before}{dash}{name}.md")
    return "\n".join(lines) + "\n"


def _lines(site: Site) -> list[str]:
    return (site.root / CONFIGURATION).read_text(encoding="utf-8").splitlines()


def _last(site: Site, name: str) -> Listed | None:
    """Return the last page of the part that a new page belongs to."""
    part, slash, _ = name.partition("/")
    found = [listed for listed in site.order if slash and listed.file.startswith(f"{part}/")]
    return found[-1] if found else None


def _fill(template: str, name: str, today: date) -> str:
    return Template((_HERE / template).read_text(encoding="utf-8")).safe_substitute(path=name, today=today.isoformat())
