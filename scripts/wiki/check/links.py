"""Links lead to what stands or is planned, within the same edition; addresses outside use https where they can."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from posixpath import relpath
from urllib.parse import unquote, urlsplit

from wiki.check.findings import error, on, warning
from wiki.check.known import BIBLIOGRAPHY, namesake, stands_or_planned, unread
from wiki.model.page import Mention, Page, resolve
from wiki.model.problem import Problem
from wiki.model.repository import VIEWS
from wiki.model.said import Said
from wiki.prose import SCHEMES
from wiki.read.files import stands
from wiki.sections import anchors, lost_headings
from wiki.site import Site

WIDE = re.compile("[：＃？；．／＆＝]")
_EMPTY = re.compile(r"(?<!!)\[\]\(([^)\s]*)\)")
_CODE = re.compile(r"^[> ]*(`{3,}|~{3,})[^`\n]*$.*?^[> ]*\1[ \t]*$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
_TOP_FILE = re.compile(r"[\w.-]+")
_LONGEST = 250  # bytes; a file's name has 255 at most on the systems that editors use


def check_links(site: Site) -> Iterable[Problem]:
    """Each link leads somewhere."""
    secure = _secure_hosts(site)
    for page in site.pages.values():
        yield from _empty(page)
        for mention in page.mentions:
            if mention.kind == "link":
                yield from _check(site, page, mention, secure)
            elif mention.kind == "repository" and not _in_repository(site, mention.target):
                what = Said("the repository has no {target}", target=mention.target)
                cure = Said("Write the name of a file in its top folder, or one of {names}", names=[*VIEWS])
                yield error(on(page, mention.line), what, cure)


def _in_repository(site: Site, target: str) -> bool:
    return target in VIEWS or bool(_TOP_FILE.fullmatch(target) and stands(site.root / target))


def _empty(page: Page) -> Iterator[Problem]:
    """Say which links have no words to press."""
    if "[]" not in page.body:
        return
    for found in _EMPTY.finditer(_CODE.sub(_blank, page.body)):
        what = Said("the link to {link} has no words", link=found[1])
        line = page.body_line + page.body.count("\n", 0, found.start())
        yield error(on(page, line), what, Said("Write [words](address)"))


def _blank(code: re.Match[str]) -> str:
    return " " + "\n" * code[0].count("\n")


def _secure_hosts(site: Site) -> set[str]:
    """Return the hosts that are known to answer https, because other links here use it."""
    addresses = [mention.target for page in site.pages.values() for mention in page.mentions]
    addresses += [source.url for source in site.sources.values()]
    return {address.split("/")[2] for address in addresses if address.startswith("https://")}


def _check(site: Site, page: Page, mention: Mention, secure: set[str]) -> Iterator[Problem]:
    place, target = on(page, mention.line), mention.target
    if wide := WIDE.search(target):
        yield error(place, *say_wide(target, wide[0]))
        return
    if " " in target.strip():
        what = Said("there is a space in the link {link}", link=target)
        near = _named(site, page, target.replace(" ", "-").removesuffix(".md"))
        yield error(place, what, Said("Write {name}", name=near) if near else Said("Write %20 instead"))
        return
    if target.startswith("www."):
        what = Said("the link {link} is missing the beginning of its address", link=target)
        yield error(place, what, Said("Write {link}", link=f"https://{target}"))
        return
    try:
        address = urlsplit(target)
    except ValueError:
        what = Said("{link} is not a web address", link=target)
        yield error(place, what, Said("Copy it from the browser again"))
        return
    if address.scheme in ("https", "http"):
        if address.scheme == "http" and address.netloc in secure:
            what = Said("the link to {host} uses http", host=address.netloc)
            yield warning(place, what, Said("Write https, which that site supports"))
    elif address.scheme:
        what = Said("the link begins with “{scheme}:”, which means nothing here", scheme=address.scheme)
        cure = Said("Write one of {known} or the name of a file", known=[f"{scheme}:" for scheme in SCHEMES])
        yield error(place, what, cure)
    elif target.startswith("/"):
        what = Said("the link {link} begins with /", link=target)
        yield error(place, what, Said("Write it relative to this page, as in ../history/web-2-0.md"))
    else:
        yield from _inside(site, page, mention)


def say_wide(link: str, sign: str) -> tuple[Said, Said]:
    """Say what is wrong with a sign in a link, and what to do."""
    what = Said("{sign} in the link {link} is full-width", sign=sign, link=link)
    return what, Said("Write {sign}", sign=unicodedata.normalize("NFKC", sign))


def _inside(site: Site, page: Page, mention: Mention) -> Iterator[Problem]:
    place, (file, _, anchor) = on(page, mention.line), mention.target.partition("#")
    if len(unquote(file).encode()) > _LONGEST:
        what = Said("the link {start}… is too long for a file name", start=file[:40])
        yield error(place, what, Said("Correct it"))
        return
    folder = page.path.rpartition("/")[0]
    path = resolve(f"{page.language}/{folder}", file) if file else f"{page.language}/{page.path}"
    edition, _, path = path.partition("/")
    if edition != page.language:
        what = Said("the link {link} leaves this edition", link=mention.target)
        cure = Said("Link to the page in the same edition; the language switch leads to the other")
        yield error(place, what, cure)
    elif found := site.page(page.language, path):
        ending = found.file.rpartition(".")[2]
        if file and not file.endswith(f".{ending}"):
            what = Said("the link {link} does not name the page's file", link=mention.target)
            yield error(place, what, Said("Write {name}", name=f"{path.rpartition('/')[2]}.{ending}"))
        elif anchor and anchor not in anchors(site, found) and not _hides(site, found, anchor):
            what = Said("{file} has no heading #{heading}", file=found.file, heading=anchor)
            yield error(place, what, Said("Correct the id after #"))
    elif not stands_or_planned(site, path) and not (site.root / "docs" / edition / path).is_file():
        what = Said("the page {page} neither exists nor is planned", page=path or mention.target)
        plan = Said("Correct the file's name, or plan the page in knowledge/course.yml")
        near = _named(site, page, path)
        yield error(place, what, Said("Write {name}", name=near) if near else plan)


def _named(site: Site, page: Page, path: str) -> str:
    """Return what to write for the one page that has the name of an unknown one, in another folder or in other letters."""
    found = site.page(page.language, namesake(site, path))
    return relpath(found.file, page.file.rpartition("/")[0]) if found else ""


def _hides(site: Site, page: Page, anchor: str) -> bool:
    """Say whether a heading was lost, which is told there, or what the lists of a page would hold cannot be read."""
    if anchor in lost_headings(site, page):
        return True
    files = {"glossary": "knowledge/terms", "claims": "knowledge/claims", "sources": BIBLIOGRAPHY}
    return any(unread(site, files[name]) for name in page.targets("list") if name in files)
