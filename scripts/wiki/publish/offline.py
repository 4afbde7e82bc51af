"""What readers keep on their device: a list of the files of each edition, which the page fetches on their wish."""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

from wiki.model.text import LANGUAGES, Language, other
from wiki.read.files import files_below, relative

# Pictures for other sites to show, what the served style sheets were made of, and search in other languages.
_UNUSED = re.compile(
    r"assets/(cards|offline|stylesheets)/|assets/javascripts/lunr/(?!tinyseg\.|min/lunr\.(ja|stemmer)\.)|.*\.map$"
)
_DIGITS = 8


def write_offline_lists(site_dir: Path) -> None:
    """Write `assets/offline/<language>.json`: version, bytes before compression, files relative to the root of the site."""
    folder = site_dir / "assets" / "offline"
    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        files = [*_files(site_dir, language)]
        digest = hashlib.sha256()
        for file in files:
            digest.update(relative(file, site_dir).encode() + hashlib.sha256(file.read_bytes()).digest())
        contents = {
            "version": digest.hexdigest()[:_DIGITS],
            "bytes": sum(file.stat().st_size for file in files),
            "files": [re.sub(r"(^|/)index\.html$", r"\1", relative(file, site_dir)) for file in files],
        }
        (folder / f"{language}.json").write_text(json.dumps(contents, separators=(",", ":")), encoding="utf-8")


def _files(site_dir: Path, language: Language) -> Iterator[Path]:
    """Yield the front door, what stands in for pages that are not kept, the edition, and what both editions share."""
    yield from (site_dir / "index.html", site_dir / "503.html")
    for path in (*files_below(site_dir / language), *files_below(site_dir / "assets")):
        name = relative(path, site_dir)
        if not _UNUSED.match(name) and other(language) not in re.split("[/.]", name):
            yield path
