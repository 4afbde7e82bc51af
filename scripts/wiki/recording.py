"""Edge: what is written by command: new files, which questions were reviewed, and which pages were compared."""

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain
from pathlib import Path

from wiki.export.ledger import render_ledger, renew_ledger
from wiki.export.new import Kind, new_files, order_with, refusal
from wiki.export.synced import render_synced, renew_synced
from wiki.model.said import Form, Said
from wiki.model.text import Language
from wiki.read.knowledge import LEDGER
from wiki.read.order import CONFIGURATION
from wiki.read.synced import SYNCED
from wiki.site import Site
from wiki.words.findings import tell, tell_line


def run_new(root: Path, *, kind: Kind, name: str) -> int:
    """Write the files that a new term, chapter or page's questions need; nothing that stands is written over."""
    site = Site.read(root)
    if kind == "chapter" and not site.order:
        print(*(tell_line(problem) for problem in site.problems if problem.file == CONFIGURATION), sep="\n")
        return 1
    if refused := refusal(site, kind, name):
        print(tell(refused), file=sys.stderr)
        return 1
    files = dict(new_files(kind, name, date.today()))
    if kind == "chapter":
        files[CONFIGURATION] = order_with(site, name)
    for file, text in files.items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        _record(root, file, text)
    print(tell(Said("wiki check names what is still to be filled in")), file=sys.stderr)
    return 0


def run_reviewed(root: Path, *, paths: Sequence[str]) -> int:
    """Write the ledger of questions anew."""
    site = Site.read(root)
    again = {path: [page for page in site.quizzes if is_named(root, f"quizzes/{page}.yml", [path])] for path in paths}
    if not _may_record(site, again, Form("there are no questions in {path}. Give files or folders in quizzes")):
        return 1
    ledger = renew_ledger(site, again={*chain(*again.values())})
    return _record(root, f"quizzes/{LEDGER}", render_ledger(ledger))


def run_synced(root: Path, *, paths: Sequence[str]) -> int:
    """Write down that both editions of pages were compared as they stand."""
    site = Site.read(root)
    both = [*chain(*site.both_editions())]
    compared = {path: [page.path for page in both if is_named(root, page.file, [path])] for path in paths}
    empty = Form("no page in {path} stands in both editions. Give other files or folders in docs")
    if not _may_record(site, compared, empty):
        return 1
    pages = renew_synced(site, compared={*chain(*compared.values())})
    return _record(root, f"knowledge/{SYNCED}", render_synced(pages))


def _may_record(site: Site, named: Mapping[str, Sequence[str]], empty: Form) -> bool:
    """Say what keeps a record from being written: what cannot be read would seem to be gone, and a path may name nothing."""
    for problem in site.problems:
        print(tell_line(problem))
    nothing = next((path for path, found in named.items() if not found), None)
    if site.problems:
        print(tell(Said("nothing was written. Fix the problems above first")), file=sys.stderr)
    elif nothing:
        print(tell(empty(path=nothing)), file=sys.stderr)
    return not (site.problems or nothing)


def _record(root: Path, file: str, text: str) -> int:
    (root / file).write_text(text, encoding="utf-8", newline="\n")
    print(say_written(Path(file)))
    return 0


def say_written(path: Path, language: Language | None = None) -> str:
    """Return the line that says which file there is now."""
    return tell(Said("written: {file}", file=path.as_posix()), language)


def is_named(root: Path, file: str, paths: Sequence[str]) -> bool:
    """Say whether a file is one of those named, or stands in a folder of theirs."""
    return any((root / file).is_relative_to((root / path).resolve()) for path in paths)
