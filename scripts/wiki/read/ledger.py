"""The ledger of questions: `quizzes/reviewed.yml`, written by `wiki reviewed`."""

from collections.abc import Mapping
from pathlib import Path

from wiki.model.ledger import Ledger, Reviewed
from wiki.model.problem import Problem
from wiki.read.knowledge import LEDGER, Place, Places
from wiki.read.records import read_record


def read_ledger(folder: Path, *, root: Path, places: Places, problems: list[Problem]) -> Mapping[str, Reviewed]:
    """Read what is known of each item; nothing is known where the file does not stand yet."""
    path = folder / LEDGER
    if not path.is_file() or not (found := read_record(path, Ledger, root=root, problems=problems)):
        return {}
    ledger, document = found
    for name in ledger.items:
        places[f"ledger:{name}"] = Place(document.file, document.line(("items", name)))
    return ledger.items
