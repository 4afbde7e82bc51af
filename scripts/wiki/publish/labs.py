"""Edge to mkdocs-jupyter: it finds and executes the notebooks; the page around their outputs is ours.

Its own page carries about 600 KB of styles and renders words with another Markdown. So the executed cells are taken
out of its HTML, and the words go through the same Markdown as every chapter.
"""

import re
from pathlib import Path
from types import MethodType
from typing import Any

from bs4 import BeautifulSoup, Tag
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from wiki.read.notebook import split_notebook
from wiki.read.page import split_front_matter

_PLACE = "lab-cell-{}"


def render_lab(page: Page, root: Path) -> None:
    """Wrap the rendering that mkdocs-jupyter gave the page. A cell that fails stops the build."""
    del root
    executed = page.render
    source = Path(str(page.file.abs_src_path)).read_text(encoding="utf-8")
    head, cells = split_notebook(source)
    del head
    markdown = "\n\n".join(
        cell.source if cell.kind == "words" else f"<div>{_PLACE.format(index)}</div>" for index, cell in enumerate(cells)
    )
    codes = [index for index, cell in enumerate(cells) if cell.kind == "code"]

    def render(self: Page, config: MkDocsConfig, files: Files) -> None:
        executed(config, files)
        outputs = executed_cells(self.content or "")
        if len(outputs) != len(codes):
            raise ValueError(f"{self.file.src_uri}: {len(codes)} code cells were written, {len(outputs)} executed")
        self.markdown = markdown
        Page.render(self, config, files)
        for index, html in zip(codes, outputs, strict=True):
            self.content = (self.content or "").replace(f"<div>{_PLACE.format(index)}</div>", html, 1)

    page.render = MethodType(render, page)  # type: ignore[method-assign]  # as mkdocs-jupyter does


def executed_cells(html: str) -> list[str]:
    """Return each executed code cell of mkdocs-jupyter's HTML as a plain block: the code, then what it printed."""
    soup = BeautifulSoup(html, "html.parser")
    return [_cell(cell) for cell in soup.select(".jp-CodeCell")]


def _cell(cell: Tag) -> str:
    code = cell.select_one(".highlight pre")
    shown = f'<div class="highlight">{_bare(code)}</div>' if code else ""
    outputs = "".join(_output(output) for output in cell.select(".jp-OutputArea-output"))
    return f'<div class="cell">{shown}{f"""<div class="output">{outputs}</div>""" if outputs else ""}</div>'


def _output(output: Tag) -> str:
    html = output.decode_contents().strip()
    return re.sub(r'<style scoped="">.*?</style>', "", html, flags=re.DOTALL)


def _bare(code: Any) -> str:  # noqa: ANN401  # a Tag
    for anchor in code.select("a[id^='cell-'], a[name^='cell-']"):
        anchor.unwrap()
    return f"<pre><code>{code.decode_contents().strip()}</code></pre>"


def lab_front_matter(source: str) -> str:
    """Return the first block of a notebook as YAML."""
    split = split_front_matter(split_notebook(source)[0])
    return split[0] if split else ""
