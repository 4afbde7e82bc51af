"""A built site on loopback, held in memory and compressed with brotli, as a good host serves it.

The server counts what leaves it, headers included: so workers and prefetches count as well, and caches do not.
"""

import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import cast

import brotli

_HTML = "text/html; charset=utf-8"
# A fixed list: what the system's registry says of endings differs from machine to machine.
_TYPES = {
    ".html": _HTML,
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
    ".webmanifest": "application/manifest+json",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
}
_ALREADY_SMALL = frozenset({".png", ".jpg", ".webp", ".ico", ".woff2"})


@dataclass(frozen=True)
class Served:
    """A file as it goes over the wire."""

    content_type: str
    plain: bytes
    compressed: bytes | None


@dataclass(frozen=True)
class Transfer:
    """One answer: its kind (HTML, CSS, JS, image or other), its bytes with headers."""

    kind: str
    size: int


class SiteServer(ThreadingHTTPServer):
    """Serves what `load` was given. The address is known before: a site may be built for it."""

    daemon_threads = True

    def __init__(self) -> None:
        """Take a free port."""
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files: dict[str, Served] = {}
        self.transfers: list[Transfer] = []

    @property
    def address(self) -> str:
        """Return where the site's root is."""
        return f"http://127.0.0.1:{self.server_port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that left in the middle, as Lighthouse's does; any other mistake is said."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # as it came

    def load(self, site: Path, extra: dict[str, bytes]) -> None:
        """Take in the files of a built site, and further ones by path."""
        paths = [path for path in site.rglob("*") if path.is_file() and path.suffix != ".map"]
        with ThreadPoolExecutor() as pool:
            found = pool.map(lambda path: prepare(path.suffix, path.read_bytes()), paths)
            self.files = dict(zip((path.relative_to(site).as_posix() for path in paths), found, strict=True))
        self.files |= {path: prepare(Path(path).suffix, content) for path, content in extra.items()}

    def taken(self) -> list[Transfer]:
        """Return what was sent since the last call."""
        sent, self.transfers = self.transfers, []
        return sent

    def has(self, path: str) -> bool:
        """Say whether a page is there."""
        return f"{path}index.html" in self.files


def prepare(suffix: str, content: bytes) -> Served:
    """Compress a file as far as brotli goes, if that makes it smaller."""
    compressed = None if suffix in _ALREADY_SMALL else brotli.compress(content, quality=11)
    smaller = compressed if compressed is not None and len(compressed) < len(content) else None
    return Served(_TYPES.get(suffix, "application/octet-stream"), content, smaller)


@contextmanager
def started(server: SiteServer) -> Iterator[SiteServer]:
    """Answer requests until the block ends."""
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Answer with the file, a redirect to its folder, or the page for what is not there."""
        server = cast("SiteServer", self.server)
        path = self.path.partition("?")[0].removeprefix("/")
        name = f"{path}index.html" if path.endswith("/") or not path else path
        if found := server.files.get(name):
            self._answer("200 OK", found)
        elif f"{path}/index.html" in server.files:
            self._answer("301 Moved Permanently", prepare(".html", b""), f"Location: /{path}/")
        else:
            self._answer("404 Not Found", server.files.get("404.html") or prepare(".html", b"Not found"))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class's name
        """Say nothing: tables follow."""

    def _answer(self, status: str, served: Served, *headers: str) -> None:
        packed = served.compressed if "br" in self.headers.get("Accept-Encoding", "") else None
        body = served.plain if packed is None else packed
        lines = [
            f"HTTP/1.1 {status}",
            f"Content-Type: {served.content_type}",
            f"Content-Length: {len(body)}",
            "Cache-Control: max-age=600",  # as GitHub Pages says
            "Vary: Accept-Encoding",
            *([] if packed is None else ["Content-Encoding: br"]),
            *headers,
        ]
        head = "\r\n".join([*lines, "", ""]).encode()
        cast("SiteServer", self.server).transfers.append(Transfer(_kind(served), len(head) + len(body)))
        self.wfile.write(head + body)


def _kind(served: Served) -> str:
    main = served.content_type.partition(";")[0]
    if main.startswith("image/"):
        return "image"
    return {"text/html": "HTML", "text/css": "CSS", "text/javascript": "JS"}.get(main, "other")
