"""Style sheets written as a file per component, served as one; libraries; theme files that name other origins, mended."""

import hashlib
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from wiki.site import Site

# Cascade: tokens first, then the page, then its parts, print last.
_FIRST, _LAST = ("tokens.css", "base.css"), ("print.css",)
# Name in the import map (overrides/main.html), and the ES module in `node_modules`.
_LIBRARIES = {"ts-fsrs": "ts-fsrs/dist/index.mjs"}
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*\n?", re.MULTILINE)
_FOREIGN = re.compile(r"https://(?:unpkg\.com|cdn\.jsdelivr\.net|cdnjs\.cloudflare\.com)/[^\s\"'`)]*")


@dataclass(frozen=True)
class StyleSheet:
    """One style sheet, named after its content so that browsers may keep it."""

    name: str
    text: str


def gather_styles(folder: Path) -> StyleSheet:
    """Join the style sheets of a folder."""
    names = {path.name for path in folder.glob("*.css")}
    order = [*(name for name in _FIRST if name in names), *sorted(names - {*_FIRST, *_LAST}), *(set(_LAST) & names)]
    text = "\n".join((folder / name).read_text(encoding="utf-8").strip() for name in order)
    text = re.sub(r"/\*.*?\*/\s*", "", text, flags=re.DOTALL)
    return StyleSheet(f"assets/site.{hashlib.sha256(text.encode()).hexdigest()[:8]}.css", text)


def copy_templates(site: Site, site_dir: Path) -> None:
    """Copy the templates that readers fill in, as they are."""
    for name in sorted(file for files in site.templates.values() for file in files):
        target = site_dir / "assets" / "templates" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site.root / "knowledge" / "templates" / name, target)


def copy_libraries(root: Path, site_dir: Path) -> None:
    """Copy the browser's libraries out of `node_modules`, each with its licence, which must go with every copy.

    Raises FileNotFoundError with what to do where one is missing.
    """
    for name, module in _LIBRARIES.items():
        source = root / "node_modules" / module
        if not source.is_file():
            raise FileNotFoundError(f"node_modules/{module} is missing. Run: python3 scripts build")
        target = site_dir / "assets" / "vendor" / f"{name}.js"
        target.parent.mkdir(parents=True, exist_ok=True)
        licence = (source.parents[1] / "LICENSE").read_text(encoding="utf-8").strip()
        # The map that it names is not served.
        text = _SOURCE_MAP.sub("", source.read_text(encoding="utf-8"))
        target.write_text(f"/*!\n{licence}\n*/\n{text}", encoding="utf-8")


def remove_foreign_addresses(site_dir: Path) -> None:
    """Take addresses of other origins out of the theme's scripts; nothing the wiki uses needs them."""
    for path in sorted((site_dir / "assets" / "javascripts").rglob("*.js")):
        text = path.read_text(encoding="utf-8")
        mended = _FOREIGN.sub("", text)
        if mended != text:
            path.write_text(mended, encoding="utf-8")
