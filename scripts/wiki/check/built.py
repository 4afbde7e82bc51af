"""The built site: nothing loads from elsewhere, every address inside it leads somewhere, every picture has words.

Foreign addresses may stand in links, in canonical and alternate addresses and in previews: a browser loads none of them.
"""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from wiki.model.problem import Problem
from wiki.model.said import Said

_LOADS = frozenset({"src", "srcset", "imagesrcset", "data", "poster", "action", "formaction", "background", "ping"})
_LINKS_THAT_LOAD = frozenset({"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest"})
_LINKS_THAT_TOUCH = _LINKS_THAT_LOAD | {"preconnect", "dns-prefetch", "prerender", "apple-touch-icon", "mask-icon"}
_FOREIGN = re.compile(r"(?:https?:)?//[\w-]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_IN_STYLE = re.compile(r"""(?:@import\s+|url\()\s*["']?((?:https?:)?//[^"')\s]+)""")
_IN_SCRIPT = re.compile(
    r"""(?:\bfrom|\bimport|\bimport\(|\bfetch\(|importScripts\(|Worker\(|EventSource\(|WebSocket\(|sendBeacon\()"""
    r"""\s*["'`]((?:https?:|wss?:)?//[^"'`\s]+)"""
)
_CDN = re.compile(
    r"https?://[\w.-]*(?:unpkg\.com|jsdelivr\.net|cdnjs\.cloudflare\.com|googleapis\.com|gstatic\.com|esm\.sh|skypack\.dev"
    r"|jspm\.io|polyfill\.io|bootcdn\.net|googletagmanager\.com|google-analytics\.com|plyr\.io)"
)
_SERVE = Said("Serve it from this site, or remove it")


@dataclass
class _Page:
    """What one HTML file names."""

    file: str
    ids: dict[str, int] = field(default_factory=dict)
    addresses: list[tuple[int, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def error(self, line: int, what: Said, cure: Said) -> None:
        self.problems.append(Problem(self.file, line, what, cure))

    def foreign(self, line: int, address: str) -> None:
        self.error(line, Said("the page loads {address} from another site", address=address), _SERVE)


class _Reader(HTMLParser):
    """Notes ids and addresses of a page, and what is wrong with its elements."""

    def __init__(self, page: _Page) -> None:
        super().__init__(convert_charrefs=True)
        self._page, self._within = page, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, given = self.getpos()[0], {name: value or "" for name, value in attrs}
        self._within = tag
        if name := given.get("id"):
            if name in self._page.ids:
                first = self._page.ids[name]
                what = Said("the id #{id} appears twice on the page, first on line {first}", id=name, first=first)
                self._page.error(line, what, Said("Give one of the two another id"))
            self._page.ids.setdefault(name, line)
        if tag == "img" and "alt" not in given:
            what = Said("the picture {address} has no alt", address=given.get("src", "")[:60])
            self._page.error(line, what, Said('Say what it shows, or write alt=""'))
        for address, loads in _addresses(tag, given):
            if loads and _FOREIGN.match(address):
                self._page.foreign(line, address)
            elif not _SCHEME.match(address):
                self._page.addresses.append((line, address))
        for address in _IN_STYLE.findall(given.get("style", "")):
            self._page.foreign(line, address)

    def handle_data(self, data: str) -> None:
        pattern = {"style": _IN_STYLE, "script": _IN_SCRIPT}.get(self._within)
        for address in pattern.findall(data) if pattern else ():
            self._page.foreign(self.getpos()[0], address)

    def handle_endtag(self, tag: str) -> None:
        del tag
        self._within = ""


def _addresses(tag: str, given: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    """Yield the addresses of an element, and whether a browser loads them by itself."""
    if address := given.get("href"):
        touched = not _LINKS_THAT_TOUCH.isdisjoint(given.get("rel", "").split())
        if tag != "base" and not (tag == "link" and not touched and _FOREIGN.match(address)):
            yield address, tag not in ("a", "area")
    for name in _LOADS & given.keys():
        value = given[name].strip()
        parts = value.split(",") if "srcset" in name else [value]
        yield from ((part.split()[0], True) for part in parts if part.strip() and not value.startswith("data:"))


def check_built(site_dir: Path) -> list[Problem]:
    """Return what is wrong with a built site; files are named relative to its folder."""
    files = {path.relative_to(site_dir).as_posix(): path for path in site_dir.rglob("*") if path.is_file()}
    pages = {file: _read(file, path) for file, path in files.items() if path.suffix == ".html"}
    found = [problem for page in pages.values() for problem in (*page.problems, *_broken(page, pages, files, site_dir))]
    for file, path in files.items():
        if path.suffix in (".js", ".css"):
            found += _file(file, path)
    return sorted(set(found))


def _read(file: str, path: Path) -> _Page:
    page = _Page(file)
    reader = _Reader(page)
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return page


def _broken(page: _Page, pages: Mapping[str, _Page], files: Container[str], site_dir: Path) -> Iterator[Problem]:
    for line, address in page.addresses:
        path, _, anchor = address.partition("#")
        target = _target(page.file, unquote(path.partition("?")[0]), site_dir)
        if target not in files:
            what = Said("{address} leads nowhere", address=address)
            yield Problem(page.file, line, what, Said("Correct the address, or create what it points to"))
        elif anchor and target in pages and unquote(anchor) not in pages[target].ids:
            what = Said("{address}: {file} has no id {id}", address=address, file=target, id=unquote(anchor))
            yield Problem(page.file, line, what, Said("Correct the part after #"))


def _target(file: str, path: str, site_dir: Path) -> str:
    """Return the file that an address leads to; at the top of a server the site may lie in a folder."""
    if not path:
        return file
    parts = [] if path.startswith("/") else list(PurePosixPath(file).parent.parts)
    for step in path.split("/"):
        if step == "..":
            parts = parts[:-1]
        elif step not in ("", "."):
            parts.append(step)
    if path.startswith("/") and (len(parts) > 1 or path.endswith("/")) and not site_dir.joinpath(*parts[:1]).exists():
        parts = parts[1:]
    target = "/".join(parts)
    return f"{target}/index.html".lstrip("/") if (site_dir / target).is_dir() else target


def _file(file: str, path: Path) -> Iterator[Problem]:
    text = path.read_text(encoding="utf-8", errors="replace")
    for pattern in (_IN_STYLE,) if path.suffix == ".css" else (_IN_SCRIPT, _CDN):
        for match in pattern.finditer(text):
            address = match.group(match.lastindex or 0)[:80]
            what = Said("the file refers to {address}, which is on another site", address=address)
            yield Problem(file, text.count("\n", 0, match.start()) + 1, what, _SERVE)
