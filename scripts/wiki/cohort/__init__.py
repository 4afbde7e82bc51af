"""The manager's tool `wiki cohort`: learners' files become one page that says who finished what and where people fail.

Nothing leaves the machine, and the page needs nothing beside it.

read       files, however damaged         →  Submission, Note
merge      files of one person            →  Learner
bank       what the course holds today
progress   a learner's events             →  Progress: pages, checks, final checks
sureness   first answers of a day         →  Tally: calibration
stats      facility, point-biserial       (pure numbers)
choices    what was chosen                →  Group, Answer
items      first answers of all           →  ItemReport, with flags
pictures   where everything stands in the pictures
page       all of it as HTML
"""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from wiki.cohort.bank import make_bank
from wiki.cohort.merge import merge_learners
from wiki.cohort.note import clean
from wiki.cohort.page import render_page
from wiki.cohort.progress import make_progress, notes_of
from wiki.cohort.read import find_backups, read_files
from wiki.model.said import Said
from wiki.model.text import LANGUAGES, Language
from wiki.site import Site
from wiki.words.findings import language_here, tell


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `wiki cohort`."""
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="learners' files, or folders that contain them"
    )
    parser.add_argument(
        "--language", choices=LANGUAGES, default=language_here(), help="language of the page (default: the terminal's)"
    )
    parser.add_argument(
        "--out", type=Path, default=Path("cohort.html"), metavar="FILE", help="the page to write (default: cohort.html)"
    )


def run(root: Path, *, files: Sequence[Path], language: Language, out: Path, now: int | None = None) -> int:
    """Write the page; return 0, or 1 where there is none. What was left out, and why, goes to stderr line by line."""
    now = int(time.time() * 1000) if now is None else now
    submissions, notes = read_files(files, now=now)
    learners, merged = merge_learners(submissions)
    site = Site.read(root)
    if site.problems:
        lacks = Said("wiki cohort: some course files cannot be read, so their questions are missing. Run: wiki check")
        print(tell(lacks, language), file=sys.stderr)
    bank = make_bank(site, language)
    people = [make_progress(learner, bank) for learner in learners]
    notes += [*find_backups(submissions, bank), *merged, *(note for person in people for note in notes_of(person))]
    for note in notes:
        print(note.line(language), file=sys.stderr)
    if not people:
        none = Said("wiki cohort: no file could be read. Ask for the files that the course writes for managers.")
        print(tell(none, language), file=sys.stderr)
        return 1
    given = [*(submission.path for submission in submissions), *(note.path for note in notes)]
    if any(_same_file(out, path) for path in given):
        refusal = Said("{file}: this is a learner's file. Choose another one with --out.", file=clean(str(out), 200))
        print(tell(refusal, language), file=sys.stderr)
        return 1
    out.write_text(render_page(bank, people, notes, language=language, now=now), encoding="utf-8")
    print(tell(Said("written: {file} (learners: {count})", file=str(out), count=len(people)), language))
    return 0


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.is_file() and one.samefile(other)
    except OSError:
        return False
