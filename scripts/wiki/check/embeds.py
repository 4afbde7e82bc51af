"""Blocks: questions, predictions, models and lists stand where they can be shown, and none is forgotten."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import parse_qsl

from wiki.check.findings import error, on, place_of
from wiki.check.known import lacks_source, unread
from wiki.explorables import EXPLORABLES, render_explorable, told_of
from wiki.explorables.kit.wording import WordsError
from wiki.model.page import Mention, MentionKind, Page
from wiki.model.problem import Problem
from wiki.model.quiz import QuizFile
from wiki.model.text import LANGUAGES
from wiki.prose import BLOCK_SCHEMES
from wiki.read.knowledge import TEMPLATE_SUFFIXES, Place
from wiki.render.learner import DESKS
from wiki.render.lists import LISTS
from wiki.site import Site

# What is filled in on a page of its own; links from everywhere lead there.
_PURPOSES: Mapping[str, tuple[tuple[MentionKind, str], ...]] = {
    **{desk: (("learner", desk),) for desk in DESKS},
    **{name: (("list", name),) for name in ("glossary", "claims", "sources")},
    "start/tracks": (("list", "tracks"),),
    "start/week": (("list", "week"),),
    "explore": (("list", "models"),),
}


def check_embeds(site: Site) -> Iterable[Problem]:
    """What a page asks for exists, and what its question file holds is asked for."""
    for page in site.pages.values():
        for mention in page.mentions:
            if mention.kind in BLOCK_SCHEMES:
                yield from _check(site, page, mention)
        yield from _twice(page)
        yield from _lost(page)
    yield from _models(site)
    for quiz in site.quizzes.values():
        yield from _forgotten(site, quiz)


def _check(site: Site, page: Page, mention: Mention) -> Iterator[Problem]:
    place, target = on(page, mention.line), mention.target
    said = f"{mention.kind}:{target}"
    if not mention.alone:
        yield error(place, f"{said} stands among other words", "Give it a paragraph of its own")
    quiz = site.quizzes.get(page.path)
    if mention.kind in ("check", "predict") and unread(site, f"quizzes/{page.path}.yml"):
        return
    match mention.kind:
        case "check":
            yield from _questions(site, page, place, target)
        case "predict":
            if not quiz or target not in {prediction.id for prediction in quiz.predictions}:
                what = f"{said}: quizzes/{page.path}.yml has no such prediction"
                yield error(place, what, "Correct the id, or add the prediction")
        case "template":
            yield from _template(site, place, target)
        case "list" if target not in LISTS:
            yield error(place, f"{said}: there is no such list", f"Write one of {', '.join(LISTS)}")
        case "learner" if target not in DESKS:
            yield error(place, f"{said}: there is no such part", f"Write one of {', '.join(DESKS)}")


def _questions(site: Site, page: Page, place: Place, section: str) -> Iterator[Problem]:
    quiz = site.quizzes.get(page.path)
    said = f"check:{section}"
    if section not in {heading.id for heading in page.headings}:
        yield error(place, f"{said}: the page has no heading #{section}", "Write the id of a heading of this page")
    elif not quiz or section not in {question.section for question in quiz.questions}:
        cure = f"Add one to quizzes/{page.path}.yml with section: {section}, or remove the block"
        yield error(place, f"{said}: there is no question of this section", cure)


def _template(site: Site, place: Place, name: str) -> Iterator[Problem]:
    wanted = {f"{language}/{name}{suffix}" for language in LANGUAGES for suffix in TEMPLATE_SUFFIXES}
    for missing in sorted(wanted - site.templates.get(name, frozenset())):
        yield error(place, f"template:{name}: there is no knowledge/templates/{missing}", "Add it, or correct the name")


def _models(site: Site) -> Iterator[Problem]:
    """Check each model once for all the places where it stands in the same way: drawing one takes time."""
    placed: dict[tuple[str, str], list[Place]] = {}
    for page in site.pages.values():
        for mention in page.mentions:
            if mention.kind == "model":
                placed.setdefault((mention.target, mention.detail), []).append(on(page, mention.line))
    for (name, detail), places in placed.items():
        yield from _model(site, name, detail, places)


def _model(site: Site, name: str, detail: str, places: Sequence[Place]) -> Iterator[Problem]:
    if name not in EXPLORABLES:
        what = f"model:{name}: there is no such model"
        yield from (error(place, what, "Write one of the names in knowledge/models") for place in places)
    elif name not in site.models:
        if not unread(site, f"knowledge/models/{name}.yml"):
            cure = f"Add or mend knowledge/models/{name}.yml"
            yield from (error(place, f"model:{name} has no words", cure) for place in places)
    else:
        for language in LANGUAGES:
            try:
                render_explorable(
                    name,
                    parameters=dict(parse_qsl(detail)),
                    words=site.models[name],
                    language=language,
                    source=lambda key: _known_source(site, key),
                )
                told_of(name, site.models[name], language)
            except WordsError as lack:
                path = "/".join((f"model:{name}", *lack.path))
                yield error(place_of(site, path), f"the file {lack.what}", lack.cure)
                return
            except ValueError as refusal:
                what, _, cure = str(refusal).removeprefix(f"{name}: ").rstrip(".").partition(". ")
                yield from (error(place, f"model:{name}: {what}", cure or "Correct it") for place in places)
                return


def _known_source(site: Site, key: str) -> str:
    if lacks_source(site, key):
        raise ValueError(f"the source {key} is not known. Correct it, or add it to knowledge/references.bib.")
    return key


def _twice(page: Page) -> Iterator[Problem]:
    seen: dict[tuple[str, str], int] = {}
    for mention in page.mentions:
        if mention.kind not in ("check", "predict"):
            continue
        key = (mention.kind, mention.target)
        if key in seen:
            what = f"{mention.kind}:{mention.target} stands already in line {seen[key]}"
            yield error(on(page, mention.line), what, "Keep one of the two")
        seen.setdefault(key, mention.line)


def _lost(page: Page) -> Iterator[Problem]:
    """Say what a page has lost that the site leads its readers to."""
    for kind, name in _PURPOSES.get(page.path, ()):
        if name not in page.targets(kind):
            what = f"the page has lost what it is for, {kind}:{name}"
            yield error(on(page, page.body_line), what, f"Write [words]({kind}:{name}) alone in a paragraph")


def _forgotten(site: Site, quiz: QuizFile) -> Iterator[Problem]:
    for language in LANGUAGES:
        page = site.page(language, quiz.page)
        if page is None:
            continue
        checks, predictions = page.targets("check"), page.targets("predict")
        # The first question of each section speaks for the rest; an unknown section is another rule's matter.
        waiting = {question.section: question.id for question in reversed(quiz.questions)}
        for section in {heading.id for heading in page.headings} & waiting.keys() - set(checks):
            what = f"{page.file} does not place the questions of #{section}"
            cure = f"Write [Check yourself](check:{section}) after the section"
            yield error(place_of(site, f"item:{waiting[section]}"), what, cure)
        for prediction in quiz.predictions:
            if prediction.id not in predictions:
                what = f"{page.file} does not place this prediction"
                cure = f"Write [Before you read](predict:{prediction.id}) where it belongs"
                yield error(place_of(site, f"item:{prediction.id}"), what, cure)
