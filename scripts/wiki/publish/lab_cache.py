"""Where executed notebooks are kept, and when they are executed anew."""

import ast
import hashlib
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from warnings import catch_warnings

from wiki.read.files import files_below

_PACKAGE = Path(__file__).parents[1]


def cache_folder(root: Path) -> Path:
    """Return where executed notebooks are kept: a new place whenever what they import changes, or what runs them."""
    used = [*sorted(imported_modules(files_below(root / "docs", ".py"))), root / "requirements.lock"]
    read = [_read(path) for path in used]
    return root / ".cache" / "labs" / hashlib.sha256(b"".join((sys.version.encode(), *read))).hexdigest()[:12]


def imported_modules(files: Iterable[Path]) -> set[Path]:
    """Return the wiki's own modules that some files of Python import, and those that these import in turn."""
    found: set[Path] = set()
    waiting = list(files)
    while waiting:
        fresh = set(_imports(_read(waiting.pop()))) - found
        found |= fresh
        waiting += fresh
    return found


def _read(path: Path) -> bytes:
    """Return what a file holds, nothing where it cannot be opened: `read_text` says so."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _imports(code: bytes) -> Iterator[Path]:
    """Return the wiki's modules that some code names, of those that stand now."""
    return (path for name in _named(code) for path in _files(name) if path.is_file())


# The live preview asks at each save, and most files are as they were.
@lru_cache(maxsize=256)
def _named(code: bytes) -> tuple[str, ...]:
    """Return what some code imports; nothing where it cannot be read: `check_labs` says so."""
    try:
        with catch_warnings(action="ignore"):
            tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ()
    return tuple(_names(tree))


def _names(tree: ast.Module) -> Iterator[str]:
    """Yield what is imported, as in `wiki.lab.show`; whether its last word is a module is not known here."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _files(name: str) -> Iterator[Path]:
    """Yield what Python reads for a name of ours: the module, and each package on the way to it."""
    top, *parts = name.split(".")
    for end in range(len(parts) + 1) if top == _PACKAGE.name else ():
        path = _PACKAGE.joinpath(*parts[:end])
        yield from (path.with_suffix(".py"), path / "__init__.py")
