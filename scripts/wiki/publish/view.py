"""What the templates know about a page beside its text."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from mkdocs.utils.templates import TemplateContext

from wiki.export.catalogue import page_version
from wiki.model.page import Page
from wiki.model.repository import Repository
from wiki.model.synced import TOP
from wiki.model.text import Language, other
from wiki.publish.editions import alternates, place_of_page, twin
from wiki.publish.styles import StyleSheets, choose_styles
from wiki.render.html import SIGNS, href
from wiki.sections import changed_sections
from wiki.site import Site
from wiki.words import Words, words


@dataclass(frozen=True)
class View:
    """The wiki's side of a template's context.

    Addresses are relative to the site's root (`twin`, `styles`, `card`) or to the page (`plans`, `first_step`); whole are
    `alternates`, and those of the repository, empty where nobody knows it.

    `parts` holds the parts of the course by their labels, as the navigation shows them; `plans` the names and addresses
    of the week's day and the tracks that hold the page, whose next step is not the navigation's; `behind` the names and ids
    of sections that have changed in the other edition only; `formerly` the paths that the page had; `first_step` the title
    and address of what the plan of the week begins with, on its own page.
    """

    w: Words
    language: Language
    other: Language
    other_words: Words
    page: Page | None
    alternates: Sequence[tuple[str, str]]
    twin: str
    parts: Mapping[str, str]
    part: str
    part_pages: Sequence[Page]
    prerequisites: Sequence[Page]
    behind: Sequence[tuple[str, str]]
    questions: int
    models: int
    version: str
    formerly: Sequence[str]
    desk: bool
    has_review: bool
    plans: Sequence[tuple[str, str]]
    first_step: tuple[str, str] | None
    edit_url: str
    report_url: str
    question_url: str
    styles: Sequence[str]
    card: str
    signs: Mapping[str, str]
    href: Callable[..., str] = href

    @property
    def position(self) -> int:
        """Return the page's place in its part, from 1; 0 outside parts."""
        paths = [page.path for page in self.part_pages]
        return paths.index(self.page.path) + 1 if self.page and self.page.path in paths else 0


def make_view(
    site: Site,
    *,
    url: str,
    src_path: str,
    site_url: str,
    repository: Repository,
    sheets: StyleSheets,
    order: Sequence[str],
) -> View:
    """Gather what the templates show of one page. `order` lists the paths of all pages as the navigation does."""
    edition, path = place_of_page(src_path)
    language = edition or "en"
    w = words(language)
    page = site.page(language, path) if edition else None
    part = path.partition("/")[0] if "/" in path else ""
    found = [site.page(language, each) for each in order if each.startswith(f"{part}/")]
    quiz = site.quizzes.get(path)
    before = [site.page(language, each) for each in page.front.prerequisites] if page else []
    return View(
        w=w,
        language=language,
        other=other(language),
        other_words=words(other(language)),
        page=page,
        alternates=alternates(url, site_url),
        twin=twin(url),
        parts={label: name for name, label in w.below("part.").items()},
        part=part,
        part_pages=[each for each in found if each] if page else [],  # one that cannot be read has no neighbours
        prerequisites=[each for each in before if each],
        behind=_behind(site, page) if page else (),
        questions=sum(question.section in page.targets("check") for question in quiz.questions) if page and quiz else 0,
        models=len(page.targets("model")) if page else 0,
        version=page_version(site, path) if page else "",
        formerly=[old for old, new in site.renamed.items() if new == path],
        desk=bool(page and page.targets("learner")),
        has_review=site.page(language, "review") is not None,
        plans=_plans(site, page) if page else (),
        first_step=_first_step(site, page) if page and "week" in page.targets("list") else None,
        edit_url=repository.edit(f"docs/{src_path}"),
        report_url=repository.report(site_url + url, w("language.name")),
        question_url=repository.report_question(
            w("check.report-title", item="{item}", revision="{revision}"), w("language.name")
        ),
        styles=choose_styles(sheets, page),
        card=card_path(src_path),
        signs=SIGNS[language],
    )


def _behind(site: Site, page: Page) -> list[tuple[str, str]]:
    changed = changed_sections(site, page.path)
    names = {TOP: page.front.title, **{heading.id: heading.text for heading in page.headings}}
    return [(names[section], section) for section, editions in changed.items() if editions == (other(page.language),)]


def _plans(site: Site, page: Page) -> list[tuple[str, str]]:
    course, language, here = site.course, page.language, page.path
    week, tracks = (site.page(language, path) for path in ("start/week", "start/tracks"))
    found: list[tuple[str, str]] = []
    if course and week:
        for number, day in enumerate(course.week.days, 1):
            if any(step.page == here for step in day.steps):
                name = words(language)("page.plan-day", week=week.front.title, day=number)
                found.append((name, href(here, week.path, f"day-{number}")))
    if course and tracks:
        holding = (track for track in course.tracks if here in track.chapters)
        found += [(track.name[language], href(here, tracks.path, track.id)) for track in holding]
    return found


def _first_step(site: Site, page: Page) -> tuple[str, str] | None:
    steps = (step for day in site.course.week.days for step in day.steps) if site.course else ()
    pages = (site.page(page.language, step.page) for step in steps if step.page)
    return next(((first.front.title, href(page.path, first.path)) for first in pages if first), None)


def show_view(context: TemplateContext, view: View) -> None:
    """Add our side to a template's context, which MkDocs types as closed."""
    cast("dict[str, Any]", context)["wiki"] = view


def card_path(src_path: str) -> str:
    """Return where the preview picture of a page is served from; the front door has that of the English front."""
    language, path = place_of_page(src_path)
    return f"assets/cards/{language or 'en'}/{path}.png"
