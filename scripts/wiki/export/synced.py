"""What both editions say as a file: one line a section, so that a review of it shows what was compared."""

from collections.abc import Collection, Mapping

from wiki.model.synced import hash_sections
from wiki.model.text import Text
from wiki.site import Site

_HEAD = """\
# Written by `wiki synced`: what each section said in both editions when they were last held against each other.
pages:
"""


def renew_synced(site: Site, *, compared: Collection[str]) -> dict[str, Mapping[str, Text]]:
    """Return the record with pages that were compared as they stand; a page that is gone stays until it is in `moved`."""
    known = {path: sections for path, sections in (site.synced or {}).items() if path not in site.moved}
    fresh = {
        english.path: hash_sections(english, japanese)
        for english, japanese in site.both_editions()
        if english.path in compared
    }
    return dict(sorted({**known, **fresh}.items()))


def render_synced(pages: Mapping[str, Mapping[str, Text]]) -> str:
    """Return the text of the file."""
    lines: list[str] = []
    for path, sections in pages.items():
        lines += [
            f"  {path}:",
            *(f'    {name}: {{en: "{text.en}", ja: "{text.ja}"}}' for name, text in sections.items()),
        ]
    return _HEAD + "".join(f"{line}\n" for line in lines)
