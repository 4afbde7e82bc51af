"""Edge to mkdocs-jupyter: it finds and executes the notebooks; the page around their outputs is ours.

Its own page carries about 600 KB of styles and renders words with another Markdown. So only what the cells put out is
taken from its HTML; words and code go through the same Markdown as every chapter. Code that readers may run stands with
its output in `<wiki-run>`, complete without a script.
"""

import os
import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from types import MethodType

from bs4 import BeautifulSoup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from wiki.model.notebook import Cell
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.publish.assets import weigh_python
from wiki.publish.editions import edition_of
from wiki.render.html import render as fill
from wiki.words import words
from wiki.words.findings import tell_line

log = get_plugin_logger("wiki")
# Stands in the meta data of a lab that is shown without what its cells put out.
FAILED = "lab-failed"

# Then it is taken for a loop without end: a cell in the browser, a whole notebook at build.
_SECONDS = 20
_LONGEST = 120
# Runs in the notebook's own process, before its cells, and leaves them no name.
_INTERRUPT = """
def begin():
    import _thread, threading
    timer = threading.Timer({}, _thread.interrupt_main)
    timer.daemon = True
    timer.start()
begin()
del begin
"""
# Stands before and behind what nbclient quotes.
_RULE = "-" * 18 + "\n"
# A cell in mkdocs-jupyter's HTML: before the first stand 600 KB of styles and scripts, in each its code or words, and
# what it put out.
_CELL = re.compile(r'<div class="jp-Cell jp-(?:Code|Markdown)Cell[^"]*" id=')
_CODE, _PUT_OUT = "jp-CodeCell", '<div class="jp-Cell-outputWrapper">'
# Pygments marks every letter; most marks have no look of their own in run.css, and only weigh.
_PLAIN_MARK = re.compile(r'<span class="(?:n|o|p|w|mh|fm|vm|na)">([^<]*)</span>')


def isolate_kernels(root: Path) -> None:
    """Give notebook kernels settings of their own: those of the person who builds must not change what is published.

    The log level silences a warning about unencrypted connections, which are this machine's own. A notebook that does not
    end is interrupted, as mkdocs-jupyter would wait for ever.
    """
    profile = root / ".cache" / "ipython" / "profile_default"
    profile.mkdir(parents=True, exist_ok=True)
    settings = f"c.IPKernelApp.log_level = 40\nc.InteractiveShellApp.exec_lines = [{_INTERRUPT.format(_LONGEST)!r}]\n"
    (profile / "ipython_kernel_config.py").write_text(settings, encoding="utf-8")
    os.environ["IPYTHONDIR"] = str(profile.parent)


def render_lab(page: Page, cells: Sequence[Cell], *, root: Path, forgiving: bool) -> None:
    """Wrap the rendering that mkdocs-jupyter gave the page of a lab with these cells.

    A cell that fails stops the build; `forgiving` says so and shows the page without what its cells put out.
    Raises PluginError where cells may be run and the library that runs them is missing below `root`.
    """
    execute = page.render

    def render(self: Page, config: MkDocsConfig, files: Files) -> None:
        codes = [index for index, cell in enumerate(cells) if cell.kind == "code"]
        try:
            execute(config, files)
            outputs = executed_outputs(self.content or "")
            if len(outputs) != len(codes):
                raise ValueError(f"{len(codes)} cells of code were written, {len(outputs)} executed")
        except Exception as failure:  # whatever a notebook's code, its kernel or its conversion raises
            problem = _failed(f"docs/{self.file.src_uri}", cells, failure)
            if not forgiving:
                raise PluginError(tell_line(problem)) from failure
            log.warning(tell_line(problem))
            self.meta[FAILED] = True
            outputs = [""] * len(codes)
        self.markdown = "\n\n".join(_markdown(cell, index) for index, cell in enumerate(cells))
        Page.render(self, config, files)
        content = _PLAIN_MARK.sub(r"\1", self.content or "")
        for index, html in zip(codes, outputs, strict=True):
            if _runs(cells[index]):
                content = content.replace(_begin(index), f'<wiki-run data-seconds="{_SECONDS}">', 1)
                html += "</wiki-run>"
            content = content.replace(_place(index), html, 1)
        self.content = content + (_run_words(self, root) if any(map(_runs, cells)) else "")

    page.render = MethodType(render, page)  # type: ignore[method-assign]  # as mkdocs-jupyter does


def _failed(file: str, cells: Sequence[Cell], failure: Exception) -> Problem:
    """Say which cell failed; nbclient quotes all its code between two rules, and has the name and words of the error."""
    name, words = getattr(failure, "ename", type(failure).__name__), getattr(failure, "evalue", failure)
    said = str(failure)
    line = next((cell.line for cell in cells if cell.kind == "code" and f"{_RULE}{cell.source}\n{_RULE}" in said), 1)
    if name == "KeyboardInterrupt":
        what = Said("the notebook is still running after {seconds} seconds", seconds=_LONGEST)
        return Problem(file, line, what, Said("Look for a loop that never ends"))
    what = Said("the notebook stops with {name}: {words}", name=name, words=str(words))
    return Problem(file, line, what, Said("Run the cell and correct it"))


def executed_outputs(html: str) -> list[str]:
    """Return what each code cell of mkdocs-jupyter's HTML put out; an empty text where it was silent."""
    begins = [found.start() for found in _CELL.finditer(html)]
    cells = [html[begin:end] for begin, end in pairwise([*begins, len(html)])]
    return [_outputs(cell) for cell in cells if _CODE in cell[: cell.index(">")]]


def _outputs(cell: str) -> str:
    # Only this part is parsed: it is a tenth of the notebook.
    html = BeautifulSoup(cell.partition(_PUT_OUT)[2], "html.parser")
    found = [output.decode_contents().strip() for output in html.find_all(class_="jp-OutputArea-output")]
    # What is printed arrives in as many pieces as the machine is busy; the page must not tell.
    whole = "".join(found).replace("</pre><pre>", "")
    return f'<div class="cell-output">{whole}</div>' if found else ""


def _markdown(cell: Cell, index: int) -> str:
    if cell.kind == "words":
        return cell.source
    begin = f"`lab-run-{index}`\n\n" if _runs(cell) else ""
    fence = "`" * 9  # code may hold shorter ones
    return f"{begin}{fence}python\n{cell.source}\n{fence}\n\n`lab-output-{index}`"


def _runs(cell: Cell) -> bool:
    return "run" in cell.tags


def _begin(index: int) -> str:
    return f"<p><code>lab-run-{index}</code></p>"


def _place(index: int) -> str:
    return f"<p><code>lab-output-{index}</code></p>"


def _run_words(page: Page, root: Path) -> str:
    """Return what the script of `<wiki-run>` says, with the size of what it loads."""
    language = edition_of(page.file.src_uri) or "en"
    labels = words(language)
    try:
        size = labels("run.size", kilobytes=weigh_python(root))
    except FileNotFoundError as missing:
        raise PluginError(str(missing)) from missing
    return fill("run-words.html", language, run={**labels.below("run."), "size": size})
