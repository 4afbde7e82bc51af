"""Edge: the MkDocs plugin. Each event hands over to a plain function.

It must stand after mkdocs-jupyter in `mkdocs.yml`, whose pages it renders anew and lighter.
"""

import gc
from functools import partial
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from wiki.check import check_site
from wiki.markdown import WikiExtension
from wiki.model.page import Page as WikiPage
from wiki.model.problem import Problem
from wiki.model.repository import Repository
from wiki.model.text import Language
from wiki.publish.editions import alternates, cut_nav, edition_of, place_of_page
from wiki.publish.finish import finish_site
from wiki.publish.kept import KeptPages
from wiki.publish.lab_cache import cache_folder
from wiki.publish.labs import isolate_kernels, render_lab
from wiki.publish.order import take_labels, take_order
from wiki.publish.phrases import break_headings, break_text
from wiki.publish.repository import repository_url
from wiki.publish.search import search_config, search_words, searched
from wiki.publish.styles import StyleSheets, gather_styles
from wiki.publish.told import explain, tell_problems
from wiki.publish.view import View, make_view, show_view
from wiki.read.order import FRONT_DOOR
from wiki.read.page import PAGE_SUFFIXES
from wiki.sections import anchors
from wiki.site import Site
from wiki.words import LabelsError


class WikiConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs has no types there
    """The plugin has no options: what there is to say stands in the files it reads."""


class WikiPlugin(BasePlugin[WikiConfig]):  # type: ignore[no-untyped-call]  # MkDocs has no types there
    """Both editions in one build: navigation, special links, labs, style sheet, search, preview pictures."""

    site: Site
    problems: list[Problem]
    repository: Repository
    extension: WikiExtension
    styles: StyleSheets
    order: list[str]
    contents: dict[str, str]
    navigation: dict[Language, Navigation]
    serving = False

    def __init__(self) -> None:
        """Keep nothing yet; MkDocs hands the same plugin to every build of the live preview."""
        super().__init__()
        self.kept = KeptPages()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Note whether an editor is watching: what is broken is then shown beside what is not."""
        del dirty
        self.serving = command == "serve"
        gc.set_threshold(50_000)  # what a build makes stays: looking for garbage oftener takes a twentieth of it

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the site; expand the order of pages into both editions."""
        take_labels(config)
        root = Path(config.config_file_path).parent
        self.site = Site.read(root)
        self.order = take_order(config, self.site)
        config.repo_url = config.repo_url or repository_url(root)
        self.repository = Repository(config.repo_url.rstrip("/"), config.extra.get("branch", "main"))
        self.kept.forget_changed(self.site, self.repository, config)
        self.extension = WikiExtension(self.site, self.repository)
        self.styles = gather_styles(root / "overrides" / "assets" / "stylesheets")
        self.contents = {}
        isolate_kernels(root)
        config.plugins["mkdocs-jupyter"].config["cache_dir"] = str(cache_folder(root))
        config.markdown_extensions.append(cast("str", self.extension))  # MkDocs passes instances on untouched
        return config

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Say every problem. `--strict` stops at errors before the old site is touched; the preview shows what it can."""
        self.problems = check_site(self.site)
        tell_problems(self.problems, strict=config.strict)

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Let a page that cannot be read say why."""
        del config
        for file in files:
            language, path = place_of_page(file.src_uri)
            if language and file.src_uri.endswith(PAGE_SUFFIXES) and not self.site.page(language, path):
                file.content_string = explain(f"docs/{file.src_uri}", self.site.problems, language)
            elif file.src_uri == FRONT_DOOR and any(problem.file == f"docs/{FRONT_DOOR}" for problem in self.problems):
                file.content_string = explain(f"docs/{FRONT_DOOR}", self.problems, "en")
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Cut the navigation into one for each edition; back and next stay within it."""
        del config, files
        self.navigation = cut_nav(nav)
        return nav

    def on_pre_page(self, page: Page, config: MkDocsConfig, files: Files) -> Page:
        """Let what has not changed stand; labs are executed by mkdocs-jupyter and rendered like every other page."""
        del config, files
        if (known := self._page(page)) and not self.kept.reuse(page) and known.is_lab:
            render_lab(page, known.cells, root=self.site.root, forgiving=self.serving)
        return page

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Tell the Markdown extension which page comes next, and render it as it was read and checked."""
        del config, files
        known = self.extension.page = self._page(page)
        if known:
            page.title = known.front.title
            page.meta["title"] = str(escape(known.front.title))  # search's titles are HTML
            page.meta["description"] = known.front.description
            page.meta["tags"] = search_words(self.site, known)
        return known.body if known else markdown

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Tell MkDocs which anchors the generated lists of a page have, and search what it is to read."""
        del config, files
        if known := self.extension.page:
            page.present_anchor_ids = (page.present_anchor_ids or set()) | anchors(self.site, known)
            if self.serving:
                self.kept.keep(page, known)
        self.contents[page.file.src_uri] = html
        if self.kept.is_reused(page):
            return ""
        lede = f"<p>{escape(known.front.description)}</p>" if known else ""  # a result shows what a page begins with
        return lede + searched(html)

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give each page its whole content, after search, and the language, navigation and view of its edition."""
        del nav
        page.content = self.contents.pop(page.file.src_uri)
        if search := cast("Any", config.plugins.get("material/search")):
            self.kept.share_index(page, search.search_index.entries)
        language = edition_of(page.file.src_uri)
        config.theme["language"] = language or "en"
        if language:
            context["nav"] = self.navigation[language]
        show_view(context, self._view(page.url, page.file.src_uri, config))
        return context

    def on_template_context(
        self, context: TemplateContext, /, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give templates without a page (404, sitemap) a view of the front door."""
        del template_name
        config.theme["language"] = "en"
        show_view(context, self._view("", FRONT_DOOR, config))
        return context

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Let the sitemap ask for the alternates of any page, headings for places to break; send no blank lines."""
        del files
        env = self.kept.environment(env) if self.serving else env
        env.trim_blocks = env.lstrip_blocks = True
        env.filters.update(search_config=search_config, phrases=break_text, heading_phrases=break_headings)
        env.globals["alternates_of"] = partial(alternates, site_url=config.site_url or "")
        return env

    def on_build_error(self, *, error: Exception) -> None:
        """Stop without a traceback, and not as if all were well, at a label that no page can show."""
        if isinstance(error, LabelsError):
            raise Abort(str(error)) from error

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write what belongs to the site as a whole."""
        finish_site(self.site, Path(config.site_dir), styles=self.styles, serving=self.serving)

    def _page(self, page: Page) -> WikiPage | None:
        language, path = place_of_page(page.file.src_uri)
        return self.site.page(language, path) if language else None

    def _view(self, url: str, src_path: str, config: MkDocsConfig) -> View:
        return make_view(
            self.site,
            url=url,
            src_path=src_path,
            site_url=config.site_url or "",
            repository=self.repository,
            sheets=self.styles,
            order=self.order,
        )
