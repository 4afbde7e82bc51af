"""Edge: the command `wiki`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from wiki import bench
from wiki.check import check_built, check_site
from wiki.export.schema import write_schemas
from wiki.model.problem import Problem, errors
from wiki.quality import run_all
from wiki.site import Site


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
    commands.add_parser("schema", help="write the JSON Schemas that editors' programs check YAML with")
    test = commands.add_parser("test", help="run every check and test")
    test.add_argument("pytest", nargs=argparse.REMAINDER, help="options for pytest")
    bench.add_arguments(commands.add_parser("bench", help="measure weight and speed of the built site"))
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    parser = make_parser()
    chosen = parser.parse_args(arguments)
    root = chosen.root.resolve()
    if not (root / "mkdocs.yml").is_file():
        parser.error(
            f"{root} holds no mkdocs.yml. Run the command at the top of the repository, or name it with --root"
        )
    match chosen.command:
        case "check":
            if lost := next((path for path in chosen.paths if not (root / path).exists()), None):
                parser.error(f"{lost} is not there. Name files or folders as they stand below {root}")
            if chosen.site and not (chosen.site / "index.html").is_file():
                parser.error(f"{chosen.site} holds no built site. Run: python3 scripts build")
            return run_check(root, paths=chosen.paths, built=chosen.site, annotate=chosen.format == "github")
        case "schema":
            for path in write_schemas(root):
                print(f"written: {path.relative_to(root)}")
            return 0
        case "test":
            return run_all(root, chosen.pytest)
        case _:
            return bench.run(chosen)


def run_check(root: Path, *, paths: Sequence[str], built: Path | None, annotate: bool) -> int:
    """Print every finding, and return 1 if there is an error among them."""
    found = [*check_site(Site.read(root)), *(check_built(built) if built else [])]
    problems = [problem for problem in found if _within(root, problem, paths)]
    for problem in problems:
        print(problem.github() if annotate else problem)
    wrong = len(errors(problems))
    print(f"{wrong} errors, {len(problems) - wrong} warnings", file=sys.stderr)
    return 1 if wrong else 0


def _within(root: Path, problem: Problem, paths: Sequence[str]) -> bool:
    return not paths or any((root / problem.file).is_relative_to((root / path).resolve()) for path in paths)
