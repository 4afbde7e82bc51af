"""Libraries and templates that go with the site; theme files that name other origins, mended."""

import gzip
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from wiki.site import Site

_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*\n?", re.MULTILINE)
_FOREIGN = re.compile(r"https://(?:unpkg\.com|cdn\.jsdelivr\.net|cdnjs\.cloudflare\.com)/[^\s\"'`)]*")


@dataclass(frozen=True)
class _Library:
    """What of a package in `node_modules` is served: an ES module under a name, and files that it loads itself.

    `licence` is seen from `node_modules`; a package that forgot its own has it beside this module.
    """

    name: str
    module: str
    licence: str
    beside: Sequence[str] = ()


_FSRS = _Library("ts-fsrs", "ts-fsrs/dist/index.mjs", "ts-fsrs/LICENSE")
_MICROPYTHON_PACKAGE = "@micropython/micropython-webassembly-pyscript"
_MICROPYTHON = _Library(
    "micropython",
    f"{_MICROPYTHON_PACKAGE}/micropython.mjs",
    str(Path(__file__).parent / "licences" / "micropython.txt"),
    beside=(f"{_MICROPYTHON_PACKAGE}/micropython.wasm",),
)
_LIBRARIES = (_FSRS, _MICROPYTHON)


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
    folder = root / "node_modules"
    vendor = site_dir / "assets" / "vendor"
    for library in _LIBRARIES:
        source = installed(root, library.module)
        licence = (folder / library.licence).read_text(encoding="utf-8").strip()
        vendor.mkdir(parents=True, exist_ok=True)
        # The map that it names is not served.
        text = _SOURCE_MAP.sub("", source.read_text(encoding="utf-8"))
        (vendor / f"{library.name}.js").write_text(f"/*!\n{licence}\n*/\n{text}", encoding="utf-8")
        for each in library.beside:
            shutil.copyfile(installed(root, each), vendor / Path(each).name)


@lru_cache(maxsize=1)
def weigh_python(root: Path) -> int:
    """Return the kilobytes that a reader loads before running code, compressed as any host does it, to the next ten.

    Raises FileNotFoundError with what to do where the library is missing.
    """
    files = [installed(root, each) for each in (_MICROPYTHON.module, *_MICROPYTHON.beside)]
    return -(-sum(len(gzip.compress(file.read_bytes())) for file in files) // 10240) * 10


def installed(root: Path, name: str) -> Path:
    """Return where a file of an npm package lies. Raises FileNotFoundError with what to do where it is missing."""
    path = root / "node_modules" / name
    if not path.is_file():
        raise FileNotFoundError(f"node_modules/{name} is missing. Run: python3 scripts build")
    return path


def remove_foreign_addresses(site_dir: Path) -> None:
    """Take addresses of other origins out of the theme's scripts; nothing the wiki uses needs them."""
    for path in sorted((site_dir / "assets" / "javascripts").rglob("*.js")):
        text = path.read_text(encoding="utf-8")
        mended = _FOREIGN.sub("", text)
        if mended != text:
            path.write_text(mended, encoding="utf-8")
