"""What editors are told while a site is built: in the terminal, and in the preview where a page cannot be read."""

from collections.abc import Sequence

from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger

from wiki.model.problem import Problem, errors
from wiki.model.said import Said
from wiki.model.text import Language
from wiki.words.findings import tell, tell_line

log = get_plugin_logger("wiki")


def tell_problems(problems: Sequence[Problem], *, strict: bool) -> None:
    """Log every problem. Raises Abort where an error is among them and the build is strict."""
    for problem in problems:
        (log.warning if problem.severity == "error" else log.info)(tell_line(problem))
    if strict and (found := errors(problems)):
        what = Said("Nothing was built: {count} of the lines above must be fixed first.", count=len(found))
        raise Abort(tell(what))


def explain(file: str, problems: Sequence[Problem], language: Language) -> str:
    """Return a page in Markdown that says what is wrong with a file, in the language of its edition."""
    said = [tell_line(problem, language) for problem in problems if problem.file == file]
    return "\n".join([f"# {file}", "", "```text", *said, "```", ""])
