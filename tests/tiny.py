"""A small wiki in both languages, complete and without a mistake: `tests/tiny/` copied into a folder.

Tests break it on purpose, or build it (`themed=True` brings the theme along) and walk through it.
"""

import shutil
from pathlib import Path

HERE = Path(__file__).parent


def make_site(folder: Path, *, themed: bool = False) -> Path:
    """Copy the tiny wiki into a folder that does not exist yet, and return the folder."""
    shutil.copytree(HERE / "tiny", folder)
    if themed:
        shutil.copytree(HERE.parent / "overrides", folder / "overrides")
        for package in ("ts-fsrs", "@micropython"):
            shutil.copytree(HERE.parent / "node_modules" / package, folder / "node_modules" / package)
    return folder
