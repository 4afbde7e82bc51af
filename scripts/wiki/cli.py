"""Edge: the command `wiki`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from wiki import bench, cohort
from wiki.check import check_built, check_site
from wiki.export.bank import render_bank
from wiki.export.new import KINDS
from wiki.export.schema import write_schemas
from wiki.model.problem import Problem, errors
from wiki.model.said import Said
from wiki.model.text import LANGUAGES, Language
from wiki.quality import run_all
from wiki.recording import is_named, run_new, run_reviewed, run_synced, say_written
from wiki.site import Site
from wiki.tongue import print_anything, run_at_terminal
from wiki.words import LabelsError, read_words_again
from wiki.words.findings import annotate, tell, tell_line


def make_parser() -> argparse.ArgumentParser:
    """Return what the command line understands."""
    parser = argparse.ArgumentParser(prog="wiki", description="The tools of the Engagement Wiki.")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the folder with mkdocs.yml (default: here)")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="list what is wrong in docs, quizzes and knowledge")
    check.add_argument("paths", nargs="*", metavar="PATH", help="show findings in these files or folders only")
    check.add_argument("--format", choices=["text", "github"], default="text", help="github prints annotations")
    check.add_argument("--language", choices=LANGUAGES, help="language of the findings (default: the terminal's)")
    check.add_argument(
        "--site", type=Path, metavar="DIR", help="check a built site as well: links, requests to other sites"
    )
    check.add_argument("--bank", action="store_true", help="print the figures of all questions instead, for editors")
    check.add_argument("--out", type=Path, metavar="FILE", help="with --bank: write the figures as Markdown as well")
    reviewed = commands.add_parser("reviewed", help="record in quizzes/reviewed.yml what sections said when reviewed")
    reviewed.add_argument("paths", nargs="*", metavar="PATH", help="question files that were all read again today")
    synced = commands.add_parser("synced", help="record in knowledge/synced.yml that both editions were compared")
    synced.add_argument("paths", nargs="+", metavar="PATH", help="pages that were compared, in either edition")
    new = commands.add_parser("new", help="write the files that a new term, chapter or page's questions need")
    new.add_argument("kind", choices=KINDS)
    new.add_argument("name", help="a term's id, as in fan-club, or a page's path, as in practice/prices")
    commands.add_parser("schema", help="write the JSON Schemas that editors' programs check YAML with")
    commands.add_parser(
        "test", help="run every check and test", usage="wiki test [-h] [what pytest takes, as in: -k glossary -x]"
    )
    cohort.add_arguments(commands.add_parser("cohort", help="see from learners' files how a team is doing"))
    bench.add_arguments(commands.add_parser("bench", help="measure weight and speed of the built site"))
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    print_anything()
    parser = make_parser()
    chosen, rest = parser.parse_known_args(arguments)
    if rest and chosen.command != "test":
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    root, language = chosen.root.resolve(), getattr(chosen, "language", None)
    try:
        if refusal := _refusal(root, chosen):
            parser.error(tell(refusal, language))
        read_words_again()
        return run_at_terminal(lambda: _run(root, chosen, rest))
    except OSError as refusal:
        if refusal.filename is None:
            raise
        said = Said(
            "{file}: cannot be read or written ({reason}). Choose another place, or make this one available.",
            file=str(refusal.filename),
            reason=refusal.strerror or "",
        )
        print(tell(said, language), file=sys.stderr)
        return 1
    except LabelsError as mistakes:
        print(mistakes)
        return 1


def _run(root: Path, chosen: argparse.Namespace, rest: Sequence[str]) -> int:
    match chosen.command:
        case "check" if chosen.bank:
            return run_bank(root, out=chosen.out, language=chosen.language)
        case "check":
            return run_check(
                root,
                paths=chosen.paths,
                built=chosen.site,
                annotated=chosen.format == "github",
                language=chosen.language,
            )
        case "reviewed":
            return run_reviewed(root, paths=chosen.paths)
        case "synced":
            return run_synced(root, paths=chosen.paths)
        case "new":
            return run_new(root, kind=chosen.kind, name=chosen.name)
        case "schema":
            for path in write_schemas(root):
                print(say_written(path.relative_to(root)))
            return 0
        case "cohort":
            return cohort.run(root, files=chosen.files, language=chosen.language, out=chosen.out)
        case "test":
            return run_all(root, rest)
        case _:
            return bench.run(chosen)


def _refusal(root: Path, chosen: argparse.Namespace) -> Said | None:
    """Say what is not there, or does not go together, and what to write instead; nothing if all is well."""
    if not (root / "mkdocs.yml").is_file():
        return Said(
            "{root} has no mkdocs.yml. Run the command in the top folder of the repository, or name it with --root",
            root=str(root),
        )
    if lost := next((path for path in getattr(chosen, "paths", ()) if not (root / path).exists()), None):
        return Said("{path} does not exist. Give files or folders by their path in {root}", path=lost, root=str(root))
    if chosen.command != "check":
        return None
    if chosen.bank and (chosen.paths or chosen.site or chosen.format != "text"):
        return Said("--bank takes no files, no --site and no --format. Run: wiki check --bank")
    if chosen.site and not (chosen.site / "index.html").is_file():
        return Said("there is no built site in {folder}. Run: python3 scripts build", folder=str(chosen.site))
    if chosen.out and not chosen.bank:
        return Said("--out only works with --bank. Run: wiki check --bank --out FILE")
    return None


def run_check(
    root: Path, *, paths: Sequence[str], built: Path | None, annotated: bool, language: Language | None
) -> int:
    """Print every finding, and return 1 if there is an error among them."""
    problems = [problem for problem in check_site(Site.read(root)) if _within(root, problem, paths)]
    problems += check_built(built) if built else []
    for problem in problems:
        print(annotate(problem) if annotated else tell_line(problem, language))
    wrong = len(errors(problems))
    summary = Said("errors: {wrong}, warnings: {doubtful}", wrong=wrong, doubtful=len(problems) - wrong)
    print(tell(summary, language), file=sys.stderr)
    return 1 if wrong else 0


def run_bank(root: Path, *, out: Path | None, language: Language | None) -> int:
    """Print the figures of all questions, and write them where they are wanted."""
    figures = render_bank(Site.read(root))
    print(figures, end="")
    if out:
        out.write_text(figures, encoding="utf-8")
        print(say_written(out, language), file=sys.stderr)
    return 0


def _within(root: Path, problem: Problem, paths: Sequence[str]) -> bool:
    return not paths or any(is_named(root, file, paths) for file in problem.files)
