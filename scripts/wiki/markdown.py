"""Edge: the Python-Markdown extension that turns an author's links into what the reader gets.

The host sets `extension.page` before each page; without it (the front door) only plain Markdown happens.
Order of work on a page: terms are found, citations numbered, links with our schemes replaced, the tail appended.
"""

from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from wiki.linking import link_first_uses
from wiki.model.page import Page, resolve
from wiki.model.repository import Repository
from wiki.prose import Citation, CitationExtension, citations, lone_link, split_scheme
from wiki.read.files import stands
from wiki.render.blocks import render_block
from wiki.render.html import href
from wiki.render.learner import PARTS
from wiki.render.notes import render_claim_button
from wiki.render.tail import render_tail
from wiki.site import Site
from wiki.typography import bind_note, frame_table, hold_notes, join_lines, mark_japanese, take_marks
from wiki.words import words


class WikiExtension(Extension):
    """Terms, citations, claims, questions, models and generated lists. `page` is set by the host."""

    def __init__(self, site: Site, repository: Repository | None = None) -> None:
        """Take the site whose pages will be rendered, and where its files can be changed, if that is known."""
        super().__init__()
        self.site, self.repository = site, repository or Repository()
        self.page: Page | None = None

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        """Register citations, and the tree processor after all others (MkDocs' own links included)."""
        CitationExtension().extendMarkdown(md)
        # HTML in a page is text, however it is hidden from the rule that speaks of it.
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.block_level_elements += [
            "wiki-check",
            "wiki-predict",
            "wiki-lookup",
            *(f"wiki-{name}" for name in PARTS),
            "wiki-market-map",
            "wiki-model",
        ]
        # Links to planned pages must be gone before MkDocs looks for their files, at priority 0.
        md.treeprocessors.register(_PlannedTree(md, self), "wiki-planned", 1)
        md.treeprocessors.register(_WikiTree(md, self), "wiki", -50)


class _PlannedTree(Treeprocessor):
    """Turns links to pages that are planned, or written in the other edition only, into plain words that say so."""

    def __init__(self, md: Markdown, extension: WikiExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        page, site = self.extension.page, self.extension.site
        if page is None:
            return
        for link in root.iter("a"):
            path = resolve(page.path.rpartition("/")[0], link.get("href", ""))
            if not site.page(page.language, path) and (path in site.planned or site.either(path)):
                link.tag = "span"
                link.attrib.clear()
                link.set("class", "coming")
                link.set("title", words(page.language)("page.coming"))


class _WikiTree(Treeprocessor):
    def __init__(self, md: Markdown, extension: WikiExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        page = self.extension.page
        if page is None:
            return
        link_first_uses(root, self.extension.site.matchers[page.language])
        rendering = _Rendering(self.extension, page, self.md)
        rendering.walk(root)
        if page.language == "ja":
            join_lines(root)
        else:
            mark_japanese(root)
        rendering.append_tail(root)


class _Rendering:
    """One page on its way from links to HTML, and what was met on it."""

    def __init__(self, extension: WikiExtension, page: Page, md: Markdown) -> None:
        self.site, self.page, self.language, self._md = extension.site, page, page.language, md
        self._repository = extension.repository
        self.notes: list[Citation] = []
        self.terms: list[str] = []
        self.claims: list[str] = []
        self.checks: list[str] = []

    def walk(self, element: Element) -> None:
        """Replace what is ours in an element and below."""
        link = lone_link(element)
        if link is not None:
            scheme, target = split_scheme(link.get("href", ""))
            html = render_block(self.site, self.page, scheme, target, "".join(link.itertext()))
            if html:
                if scheme == "check":
                    self.checks.append(target)
                element.clear()
                element.text = self._md.htmlStash.store(html)
            return
        for index, child in enumerate(list(element)):
            self.walk(child)
            if child.tag == "cite":
                bind_note(element, index)
                self._number(child)
            elif child.tag == "a":
                self._link(child)
            elif child.tag == "table":
                element[index] = frame_table(child, words(self.language)("page.table"))
        hold_notes(element)

    def append_tail(self, root: Element) -> None:
        """Add what follows the text."""
        html = render_tail(
            self.site, self.page, notes=self.notes, terms=self.terms, claims=self.claims, checks=self.checks
        )
        SubElement(root, "p").text = self._md.htmlStash.store(html)

    def _link(self, link: Element) -> None:
        scheme, target = split_scheme(link.get("href", ""))
        if scheme == "term" and target in self.site.terms:
            if target not in self.terms:
                self.terms.append(target)
            link.set("class", "term")
            link.set("href", href(self.page.path, "glossary", target))
        elif scheme == "claim" and target in self.site.claims:
            claim = self.site.claims[target]
            if target not in self.claims:
                self.claims.append(target)
            link.tag = "span"
            link.attrib.clear()
            link.set("class", f"claim label-{claim.label}")
            button = SubElement(link, "span", {"class": "claim-button"})
            button.text = self._md.htmlStash.store(render_claim_button(claim, self.language)) + take_marks(link)

        elif scheme == "repository" and (address := self._repository.address(self._own(target))):
            link.set("href", address)
        elif scheme in ("repository", "count"):
            link.tag = "span"
            link.attrib.clear()

    def _own(self, file: str) -> str:
        """Return the file's Japanese edition on a Japanese page, where there is one."""
        name, dot, ending = file.rpartition(".")
        own = f"{name}.{self.language}{dot}{ending}"
        return own if stands(self.site.root / own) else file

    def _number(self, cite: Element) -> None:
        found = [citation for citation in citations(cite) if citation.key in self.site.sources]
        tail = cite.tail
        cite.clear()
        cite.tag, cite.tail = "sup", tail
        cite.set("class", "cite")
        for citation in found:
            first = citation not in self.notes
            if first:
                self.notes.append(citation)
            number = str(self.notes.index(citation) + 1)
            label = words(self.language)("source.note", number=number)
            link = SubElement(cite, "a", {"href": f"#note-{number}", "aria-label": label})
            if first:
                link.set("id", f"cite-{number}")
            link.text = number
