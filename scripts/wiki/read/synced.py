"""What is known of both editions together: `knowledge/synced.yml`, written by `wiki synced`."""

from collections.abc import Mapping
from pathlib import Path

from wiki.model.problem import Problem
from wiki.model.synced import Synced
from wiki.model.text import Text
from wiki.read.records import read_record

SYNCED = "synced.yml"


def read_synced(folder: Path, *, root: Path, problems: list[Problem]) -> Mapping[str, Mapping[str, Text]] | None:
    """Read what sections said by page and heading; None where no record is kept."""
    path = folder / SYNCED
    found = read_record(path, Synced, root=root, problems=problems) if path.is_file() else None
    return found[0].pages if found else None
