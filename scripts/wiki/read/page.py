"""Pages: Markdown files, and notebooks in jupytext's percent format, become `Page`s."""

import re
from pathlib import Path

from wiki.linking import Matcher
from wiki.model.notebook import notebook_to_markdown
from wiki.model.page import FrontMatter, Page
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.model.text import LANGUAGES, Language
from wiki.read.files import read_text, relative
from wiki.read.outline import read_outline
from wiki.read.records import R, make_record
from wiki.read.yaml import Document, parse_yaml

_FENCE = re.compile(r"[> ]*(`{3,}|~{3,})([^`]*)$")
PAGE_SUFFIXES = (".md", ".py")


def read_page(path: Path, *, root: Path, language: Language, matcher: Matcher, problems: list[Problem]) -> Page | None:
    """Read one page of an edition; on a mistake in its first block add problems and return None."""
    text = read_text(path, root=root, problems=problems)
    if text is None:
        return None
    file, notebook = relative(path, root), ""
    if path.suffix == ".py":
        notebook, text = text, notebook_to_markdown(text)
    opened = read_front(text, FrontMatter, file=file, problems=problems)
    if opened is None:
        return None
    front, document, body = opened
    body_line = text[: len(text) - len(body)].count("\n") + 1
    if opened_at := _open_fence(body):
        at, fence = opened_at
        what, cure = Said("a block of code is never closed"), Said("End it with a line of {fence}", fence=fence)
        problems.append(Problem(file, body_line + at - 1, what, cure))
        return None
    try:
        outline = read_outline(body, body_line, matcher)
    except RecursionError:
        what = Said("lists or quotations are nested too deeply")
        problems.append(Problem(file, body_line, what, Said("Use fewer levels")))
        return None
    return Page(
        path=path.relative_to(root / "docs" / language).with_suffix("").as_posix(),
        language=language,
        file=file,
        front=front,
        body=body,
        body_line=body_line,
        headings=tuple(outline.headings),
        mentions=tuple(outline.mentions),
        sections={section: " ".join(parts) for section, parts in outline.texts.items()},
        tables=tuple(outline.tables),
        prose=outline.prose,
        front_lines={"/".join(map(str, at)): line for at, line in document.lines.items()},
        notebook=notebook,
    )


def files_of_page(root: Path, path: str) -> list[Path]:
    """Return where the file of a page may stand, in either edition."""
    return [root / "docs" / edition / f"{path}{suffix}" for edition in LANGUAGES for suffix in PAGE_SUFFIXES]


def read_front(text: str, kind: type[R], *, file: str, problems: list[Problem]) -> tuple[R, Document, str] | None:
    """Return the first block of a page as a record, its lines, and the body; on a mistake add problems and return None."""
    split = split_front_matter(text)
    if split is None:
        if text.startswith("---\n"):
            what, cure = Said("the block at the top is not closed"), Said("End it with a line of ---")
        else:
            what, cure = Said("the page does not begin with a block between two --- lines"), Said("Add it")
        problems.append(Problem(file, 1, what, cure))
        return None
    document = parse_yaml(split[0], file=file, problems=problems, first_line=2)
    front = make_record(document, kind, problems=problems) if document else None
    return (front, document, split[1]) if document and front else None


def fence_after(line: str, fence: str) -> str:
    """Return the fence of the block of code that is open after a line, from the one open before it; nothing outside."""
    found = _FENCE.match(line)
    if not fence:
        return found[1] if found else ""
    return "" if found and found[1] == fence and not found[2].strip() else fence


def _open_fence(body: str) -> tuple[int, str] | None:
    """Return the line of a body (from 1) that opens a block of code without an end, and its fence.

    A block is closed by the next bare fence like its own, meant as that or not: the first that swallows a heading is the
    one. Where it swallows the beginning of another such block, it has no end either.
    """
    opened: tuple[int, str] | None = None
    first, fence = None, ""
    for number, line in enumerate(body.split("\n"), 1):
        before, fence = fence, fence_after(line, fence)
        if not fence:
            opened = None
        elif not before:
            opened = number, fence
        elif fence_after(line, "") == fence:
            return first or opened
        elif re.match(r"#{2,} .*\{#|\[.*\]\(check:", line):
            first = first or opened
    return (first or opened) if opened else None


def split_front_matter(text: str) -> tuple[str, str] | None:
    """Split a page into its first block and its body; None if it has no first block."""
    match = re.match(r"---\n((?:.*?\n)?)---[ ]*(?:\n|$)", text, re.DOTALL)
    return (match.group(1), text[match.end() :]) if match else None
