"""Labs: what is taken from an executed notebook, and when it is executed anew."""

from pathlib import Path

import pytest

from wiki.model.notebook import split_notebook
from wiki.publish.lab_cache import cache_folder, imported_modules
from wiki.publish.labs import executed_outputs


def _cell(*put_out: str, kind: str = "Code") -> str:
    """Return a cell as mkdocs-jupyter writes it."""
    areas = "".join(f'<div class="jp-OutputArea-output">\n{each}\n</div>' for each in put_out)
    outputs = f'<div class="jp-Cell-outputWrapper">{areas}</div>' if put_out else ""
    within = f'<div class="jp-Cell-inputWrapper"><pre>code</pre></div>{outputs}'
    cell = f'<div class="jp-Cell jp-{kind}Cell jp-Notebook-cell" id="cell-id=a">{within}</div>'
    return f'<div class="jp-Cell jp-CodeCell jp-Notebook-cell">{cell}</div>' if kind == "Code" else cell


def test_only_outputs_are_taken_from_an_executed_notebook() -> None:
    """Each code cell gives what it put out, whatever stands behind it; a silent one gives nothing."""
    notebook = "".join((_cell("<p>12</p>"), _cell("<p>words</p>", kind="Markdown"), _cell(), _cell("<p>13</p>")))
    shown = ['<div class="cell-output"><p>12</p></div>', "", '<div class="cell-output"><p>13</p></div>']
    assert executed_outputs(f'<style>.jp-Cell {{}}</style><div class="jp-Notebook">{notebook}</div>') == shown


def test_what_is_printed_in_pieces_is_shown_as_one() -> None:
    """How a busy machine cuts what a cell prints does not change the page; a picture between texts stays there."""
    pieces = _cell("<pre>1\n</pre>", "<pre>2\n</pre>", "<img>", "<pre>3</pre>")
    assert executed_outputs(pieces) == ['<div class="cell-output"><pre>1\n2\n</pre><img/><pre>3</pre></div>']


def test_a_notebook_keeps_the_tags_of_its_cells() -> None:
    """Only cells that their author marks may be run by readers; words and other cells have no tags."""
    text = '# ---\n# %% [markdown]\n# Words\n# %%\n1\n# %% tags=["run"]\n2\n# %% tags=["run", "long-one"]\n3\n'
    cells = split_notebook(text)
    assert [(cell.source.strip(), sorted(cell.tags)) for cell in cells] == [
        ("Words", []),
        ("1", []),
        ("2", ["run"]),
        ("3", ["long-one", "run"]),
    ]


@pytest.mark.parametrize(
    "code",
    [
        "from wiki.explorables.models.weak_ties import run",
        "from wiki.explorables.models import (\n    weak_ties,\n)",
        "if True:\n    import math, wiki.explorables.models.weak_ties as ties",
    ],
)
def test_a_lab_is_executed_anew_when_what_it_imports_changes(code: str, tmp_path: Path) -> None:
    """The place of kept notebooks follows the modules that labs import, and those that these import."""
    lab = tmp_path / "docs" / "en" / "lab" / "one.py"
    lab.parent.mkdir(parents=True)
    lab.write_text("import math\n", encoding="utf-8")
    alone = cache_folder(tmp_path)
    lab.write_text(f"{code}\n", encoding="utf-8")
    names = {path.name for path in imported_modules([lab])}
    assert {"weak_ties.py", "numbers.py", "figures.py", "__init__.py"} <= names
    assert "cli.py" not in names
    assert cache_folder(tmp_path) != alone


def test_a_module_that_comes_later_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lab may name it before it is written; from then on it is read with the lab."""
    monkeypatch.setattr("wiki.publish.lab_cache._PACKAGE", tmp_path / "wiki")
    lab, module = tmp_path / "one.py", tmp_path / "wiki" / "tea.py"
    lab.write_text("from wiki.tea import pour\n", encoding="utf-8")
    assert imported_modules([lab]) == set()
    module.parent.mkdir()
    module.write_text("def pour(): ...\n", encoding="utf-8")
    assert imported_modules([lab]) == {module}


def test_a_lab_is_executed_anew_by_another_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cells print may differ from one version to the next; code that cannot be read imports nothing."""
    lab = tmp_path / "docs" / "en" / "lab" / "one.py"
    lab.parent.mkdir(parents=True)
    lab.write_bytes("図 = 1".encode("shift_jis"))
    before = cache_folder(tmp_path)
    lab.write_text("import (\n", encoding="utf-8")
    assert cache_folder(tmp_path) == before
    lab.unlink()
    lab.symlink_to("nowhere.py")
    assert cache_folder(tmp_path) == before
    (tmp_path / "requirements.lock").write_text("numpy==3\n", encoding="utf-8")
    locked = cache_folder(tmp_path)
    assert locked != before, "other packages"
    monkeypatch.setattr("wiki.publish.lab_cache.sys.version", "4.0")
    assert cache_folder(tmp_path) not in (before, locked)
