"""A small wiki in both languages, complete and without a mistake: `tests/tiny/` copied into a folder.

Tests break it on purpose, or build it (`themed=True` brings the theme along) and walk through it.
"""

import shutil
from pathlib import Path

HERE = Path(__file__).parent
_LAB = "# ---\n# title: {title}\n# description: {title}.\n# ---\n\n# %%\nprint({code})\n"


def make_site(folder: Path, *, themed: bool = False) -> Path:
    """Copy the tiny wiki into a folder that does not exist yet, and return the folder."""
    shutil.copytree(HERE / "tiny", folder)
    if themed:
        shutil.copytree(HERE.parent / "overrides", folder / "overrides")
        for package in ("ts-fsrs", "@micropython", "esbuild", "@esbuild"):
            shutil.copytree(HERE.parent / "node_modules" / package, folder / "node_modules" / package)
    return folder


def change(root: Path, file: str, old: str, new: str) -> None:
    """Replace what a file of a copy holds."""
    text = (root / file).read_text(encoding="utf-8")
    assert old in text, old
    (root / file).write_text(text.replace(old, new), encoding="utf-8")


def add_lab(root: Path, code: str) -> None:
    """Add a lab of one cell to both editions of a copy."""
    for language, title in (("en", "Tea"), ("ja", "茶")):
        file = root / "docs" / language / "lab" / "tea.py"
        file.parent.mkdir(exist_ok=True)
        file.write_text(_LAB.format(title=title, code=code), encoding="utf-8")
    change(root, "mkdocs.yml", "  - reference:", "  - lab:\n      - lab/tea.py\n  - reference:")
