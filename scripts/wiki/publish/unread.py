"""A page that cannot be read shows why: in the live preview its editor sees the lines where the page would stand."""

from collections.abc import Sequence

from wiki.model.problem import Problem


def explain(file: str, problems: Sequence[Problem]) -> str:
    """Return a page in Markdown that says what is wrong with a file."""
    said = [str(problem) for problem in problems if problem.file == file]
    return "\n".join([f"# {file}", "", "```text", *said, "```", ""])
