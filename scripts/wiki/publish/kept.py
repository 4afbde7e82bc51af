"""Pages as they were rendered last: in the live preview a save renders what it changes, and nothing else.

A page is rendered anew when its own file or questions change, and every page when what they share does: terms, claims,
sources, models, labels, the plan of the course, how Markdown is read, which pictures there are, where the repository is,
and of other pages what may be seen from outside (titles, headings, links, whether they ask).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import MethodType
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from wiki.model.page import Page as WikiPage
from wiki.model.repository import Repository
from wiki.model.text import LANGUAGES
from wiki.publish.lab_cache import cache_folder
from wiki.publish.labs import FAILED
from wiki.read.files import files_below
from wiki.render.html import TEMPLATES, environment
from wiki.site import Site
from wiki.words import words

Entries = list[dict[str, Any]]


@dataclass
class _Rendered:
    content: str
    toc: TableOfContents
    anchors: set[str]
    entries: Entries = field(default_factory=list)


class KeptPages:
    """What the last build rendered, by source file. It outlives a build where the plugin does: in the live preview."""

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._shared: tuple[Any, ...] = ()
        self._own: dict[str, tuple[Any, ...]] = {}
        self._rendered: dict[str, _Rendered] = {}
        self._reused: set[str] = set()
        self._indexed = 0
        self._environment: Environment | None = None

    def environment(self, env: Environment) -> Environment:
        """Return the environment of the first build, with the templates it has compiled; what is changed is read anew."""
        self._environment = self._environment or env
        self._environment.auto_reload = True
        return self._environment

    def forget_changed(self, site: Site, repository: Repository, config: MkDocsConfig) -> None:
        """Forget what a new reading of the site, or of how MkDocs reads Markdown, makes stale, and what search never read."""
        markdown = [*config.markdown_extensions], config.mdx_configs
        shared = (markdown, repository, *_shared_by_all(site))
        own = {page.file: (page, site.quizzes.get(page.path)) for page in site.pages.values()}
        same = shared == self._shared
        if not same:
            environment.cache_clear()  # templates are part of what all pages share
        self._rendered = {
            file: rendered
            for file, rendered in self._rendered.items()
            if same and rendered.entries and file in own and own[file] == self._own[file]
        }
        self._shared, self._own = shared, own
        self._reused, self._indexed = set(), 0

    def reuse(self, page: Page) -> bool:
        """Let a page take what it was rendered to before, if that still holds; say whether it does."""
        kept = self._rendered.get(_file(page))
        if kept is None:
            return False
        self._reused.add(_file(page))

        def render(self: Page, config: MkDocsConfig, files: Files) -> None:
            del config, files
            self.content, self.toc, self.present_anchor_ids = kept.content, kept.toc, set(kept.anchors)

        page.render = MethodType(render, page)  # type: ignore[method-assign]  # as for labs
        return True

    def keep(self, page: Page, known: WikiPage) -> None:
        """Keep what a page was rendered to; not where it lists the questions of all pages, nor a lab that failed."""
        if not (known.targets("learner") or page.meta.get(FAILED) or self.is_reused(page)):
            self._rendered[known.file] = _Rendered(page.content or "", page.toc, page.present_anchor_ids or set())

    def is_reused(self, page: Page) -> bool:
        """Say whether a page took what it was rendered to before."""
        return _file(page) in self._reused

    def share_index(self, page: Page, entries: Entries) -> None:
        """Add to search's entries what it read of a reused page before; of another, keep those it has just added."""
        kept = self._rendered.get(_file(page))
        if self.is_reused(page) and kept:
            entries += kept.entries
        elif kept:
            kept.entries = entries[self._indexed :]
        self._indexed = len(entries)


def _file(page: Page) -> str:
    return f"docs/{page.file.src_uri}"


def _shared_by_all(site: Site) -> Iterator[Any]:
    yield from (site.terms, site.claims, site.sources, site.models, site.templates, site.course)
    yield {key: _seen_from_outside(page) for key, page in site.pages.items()}
    yield [site.asked(language) for language in LANGUAGES]
    yield cache_folder(site.root)
    yield [*files_below(site.root / "docs")]
    # To these the links to files of the repository lead.
    yield [sorted(site.root.glob(f"*.{language}.*")) for language in LANGUAGES]
    yield [words(language).below("") for language in LANGUAGES]
    yield {path.name: path.stat().st_mtime_ns for path in files_below(TEMPLATES)}


def _seen_from_outside(page: WikiPage) -> tuple[Any, ...]:
    headings = [(heading.level, heading.id, heading.text) for heading in page.headings]
    mentions = [(mention.kind, mention.target, mention.section, mention.detail) for mention in page.mentions]
    return page.front, headings, mentions
