"""Edge: the command `wiki`."""

import argparse
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from wiki import bench, cohort
from wiki.check import check_built, check_site
from wiki.export.bank import render_bank
from wiki.export.ledger import render_ledger, renew_ledger
from wiki.export.schema import write_schemas
from wiki.model.problem import Problem, errors
from wiki.quality import run_all
from wiki.read.knowledge import LEDGER
from wiki.site import Site
from wiki.words import LabelsError, read_words_again


def make_parser() -> argparse.ArgumentParser:
    """Return what the command line understands."""
    parser = argparse.ArgumentParser(prog="wiki", description="The workshop of the Engagement Wiki.")
    parser.add_argument(
        "--root", type=Path, default=Path.cwd(), help="the folder that holds mkdocs.yml (default: here)"
    )
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="list what is wrong in docs, quizzes and knowledge")
    check.add_argument("paths", nargs="*", metavar="PATH", help="show findings in these files or folders only")
    check.add_argument("--format", choices=["text", "github"], default="text", help="github prints annotations")
    check.add_argument(
        "--site", type=Path, metavar="DIR", help="look through a built site as well: links, other origins"
    )
    check.add_argument("--bank", action="store_true", help="print the figures of all questions instead, for editors")
    check.add_argument("--out", type=Path, metavar="FILE", help="with --bank: write the figures as Markdown as well")
    reviewed = commands.add_parser("reviewed", help="keep in quizzes/reviewed.yml what sections said when reviewed")
    reviewed.add_argument("paths", nargs="*", metavar="PATH", help="question files that were all read again today")
    commands.add_parser("schema", help="write the JSON Schemas that editors' programs check YAML with")
    commands.add_parser(
        "test", help="run every check and test", usage="wiki test [-h] [what pytest takes, as in: -k glossary -x]"
    )
    cohort.add_arguments(commands.add_parser("cohort", help="see from learners' files how a team is doing"))
    bench.add_arguments(commands.add_parser("bench", help="measure weight and speed of the built site"))
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    _print_anything()
    parser = make_parser()
    chosen, rest = parser.parse_known_args(arguments)
    if rest and chosen.command != "test":
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    root = chosen.root.resolve()
    if refusal := _refusal(root, chosen):
        parser.error(refusal)
    try:
        read_words_again()
        return _run(root, chosen, rest)
    except LabelsError as mistakes:
        print(mistakes)
        return 1


def _run(root: Path, chosen: argparse.Namespace, rest: Sequence[str]) -> int:
    match chosen.command:
        case "check" if chosen.bank:
            return run_bank(root, out=chosen.out)
        case "check":
            return run_check(root, paths=chosen.paths, built=chosen.site, annotate=chosen.format == "github")
        case "reviewed":
            return run_reviewed(root, paths=chosen.paths)
        case "schema":
            for path in write_schemas(root):
                print(f"written: {path.relative_to(root)}")
            return 0
        case "cohort":
            return cohort.run(root, files=chosen.files, language=chosen.language, out=chosen.out)
        case "test":
            return run_all(root, rest)
        case _:
            return bench.run(chosen)


def _print_anything() -> None:
    """Let terminals of few letters show a question mark for the others."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _refusal(root: Path, chosen: argparse.Namespace) -> str:
    """Say what is not there, or does not go together, and what to write instead; nothing if all is well."""
    if not (root / "mkdocs.yml").is_file():
        return f"{root} holds no mkdocs.yml. Run the command at the top of the repository, or name it with --root"
    if lost := next((path for path in getattr(chosen, "paths", ()) if not (root / path).exists()), None):
        return f"{lost} is not there. Name files or folders as they stand below {root}"
    if chosen.command != "check":
        return ""
    if chosen.site and not (chosen.site / "index.html").is_file():
        return f"{chosen.site} holds no built site. Run: python3 scripts build"
    if chosen.out and not chosen.bank:
        return "--out belongs to --bank. Write: wiki check --bank --out FILE"
    return ""


def run_check(root: Path, *, paths: Sequence[str], built: Path | None, annotate: bool) -> int:
    """Print every finding, and return 1 if there is an error among them."""
    found = [*check_site(Site.read(root)), *(check_built(built) if built else [])]
    problems = [problem for problem in found if _within(root, problem, paths)]
    for problem in problems:
        print(problem.github() if annotate else problem)
    wrong = len(errors(problems))
    print(f"{wrong} errors, {len(problems) - wrong} warnings", file=sys.stderr)
    return 1 if wrong else 0


def run_bank(root: Path, *, out: Path | None) -> int:
    """Print the figures of all questions, and write them where they are wanted."""
    figures = render_bank(Site.read(root))
    print(figures, end="")
    if out:
        try:
            out.write_text(figures, encoding="utf-8")
        except OSError as refusal:
            print(f"{out}: the file cannot be written ({refusal.strerror}). Name another one.", file=sys.stderr)
            return 1
        print(f"written: {out}", file=sys.stderr)
    return 0


def run_reviewed(root: Path, *, paths: Sequence[str]) -> int:
    """Write the ledger of questions anew, unless something cannot be read: it would seem to be gone."""
    site = Site.read(root)
    if site.problems:
        for problem in site.problems:
            print(problem)
        print("nothing is written. Mend this first", file=sys.stderr)
        return 1
    again = [path for path in site.quizzes if paths and _named(root, f"quizzes/{path}.yml", paths)]
    (root / "quizzes" / LEDGER).write_text(
        render_ledger(renew_ledger(site, again=again)), encoding="utf-8", newline="\n"
    )
    print(f"written: quizzes/{LEDGER}")
    return 0


def _within(root: Path, problem: Problem, paths: Sequence[str]) -> bool:
    return not paths or _named(root, problem.file, paths)


def _named(root: Path, file: str, paths: Sequence[str]) -> bool:
    return any((root / file).is_relative_to((root / path).resolve()) for path in paths)
