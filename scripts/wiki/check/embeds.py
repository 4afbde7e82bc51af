"""Blocks: questions, predictions, models and lists stand where they can be shown, and none is forgotten."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import parse_qsl

from wiki.check.findings import error, on, place_of, warning
from wiki.check.known import lacks_source, unknown_source, unread
from wiki.check.links import WIDE, say_wide
from wiki.explorables import EXPLORABLES, render_explorable, told_of
from wiki.explorables.kit.refusal import ModelError
from wiki.explorables.kit.wording import WordsError
from wiki.model.explorable import placed_as
from wiki.model.page import Mention, MentionKind, Page
from wiki.model.problem import Problem
from wiki.model.quiz import QuizFile
from wiki.model.said import Said
from wiki.model.text import LANGUAGES
from wiki.prose import BLOCK_SCHEMES
from wiki.read.knowledge import Place
from wiki.render.learner import DESKS, PARTS
from wiki.render.lists import LISTS
from wiki.sections import lost_headings
from wiki.site import Site

# What is filled in on a page of its own; links from everywhere lead there.
_PURPOSES: Mapping[str, tuple[tuple[MentionKind, str], ...]] = {
    **{desk: (("learner", desk),) for desk in DESKS},
    **{name: (("list", name),) for name in ("glossary", "claims", "sources")},
    "start/tracks": (("list", "tracks"),),
    "start/week": (("list", "week"),),
    "explore": (("list", "models"),),
}
_ASKING: tuple[MentionKind, MentionKind] = ("check", "predict")


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
    block = f"{mention.kind}:{target}"
    if wide := WIDE.search(f"{target}{mention.detail}"):
        yield error(place, *say_wide(block, wide[0]))
        return
    if not mention.alone:
        what = Said("{block} shares a paragraph with other text", block=block)
        yield error(place, what, Said("Give it a paragraph of its own"))
    quiz = site.quizzes.get(page.path)
    if mention.kind in _ASKING and unread(site, f"quizzes/{page.path}.yml"):
        return
    match mention.kind:
        case "check":
            yield from _questions(site, page, place, target)
        case "predict":
            if not quiz or target not in {prediction.id for prediction in quiz.predictions}:
                file = f"quizzes/{page.path}.yml"
                what = Said("{block}: {file} has no such prediction", block=block, file=file)
                yield error(place, what, Said("Correct the id, or add the prediction"))
        case "list" if target not in LISTS:
            what = Said("{block}: there is no such list", block=block)
            yield error(place, what, Said("Write one of {known}", known=list(LISTS)))
        case "learner" if target not in PARTS:
            what = Said("{block}: there is no such part", block=block)
            yield error(place, what, Said("Write one of {known}", known=PARTS))


def _questions(site: Site, page: Page, place: Place, section: str) -> Iterator[Problem]:
    quiz = site.quizzes.get(page.path)
    block, file = f"check:{section}", f"quizzes/{page.path}.yml"
    if section in lost_headings(site, page):
        return
    if section not in {heading.id for heading in page.headings}:
        what = Said("{block}: the page has no heading #{heading}", block=block, heading=section)
        yield error(place, what, Said("Write the id of a heading of this page"))
    elif not quiz or section not in {question.section for question in quiz.questions}:
        what = Said("{block}: there is no question for this section", block=block)
        cure = Said("Add one to {file} with section: {section}, or remove the block", file=file, section=section)
        yield error(place, what, cure)


def _models(site: Site) -> Iterator[Problem]:
    """Check each model once for all the places where it stands in the same way: drawing one takes time."""
    placed: dict[tuple[str, str], list[Place]] = {}
    for page in site.pages.values():
        for mention in page.mentions:
            if mention.kind == "model" and not WIDE.search(f"{mention.target}{mention.detail}"):
                placed.setdefault((mention.target, mention.detail), []).append(on(page, mention.line))
    for (name, detail), places in placed.items():
        yield from _model(site, name, detail, places)
    for name in sorted(site.models.keys() - {name for name, _ in placed}):
        what = Said("no page asks for the model {name}, so that its words are not checked", name=name)
        cure = Said("Write [words](model:{name}) in a paragraph of its own, in both editions", name=name)
        yield warning(Place(f"knowledge/models/{name}.yml", 1), what, cure)


def _model(site: Site, name: str, detail: str, places: Sequence[Place]) -> Iterator[Problem]:
    if name not in EXPLORABLES:
        what = Said("model:{name}: there is no such model", name=name)
        yield from (error(place, what, Said("Write one of the names in knowledge/models")) for place in places)
    elif name not in site.models:
        if not unread(site, file := f"knowledge/models/{name}.yml"):
            what = Said("model:{name} has no words", name=name)
            yield from (error(place, what, Said("Add or fix {file}", file=file)) for place in places)
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
                yield error(place_of(site, path), Said("the file {what}", what=lack.what), lack.cure)
                return
            except ValueError as refusal:
                why, cure = _told(refusal)
                what = Said("model:{name}: {why}", name=name, why=why)
                yield from (error(place, what, cure) for place in places)
                return


def _told(refusal: ValueError) -> tuple[str, Said]:
    """Return why a model cannot be shown, and what to do; what no part of it foresaw stays in Python's words."""
    if isinstance(refusal, ModelError):
        return refusal.what, refusal.cure
    return str(refusal).rstrip("."), Said("Correct it")


def _known_source(site: Site, key: str) -> str:
    if lacks_source(site, key):
        raise ModelError(*unknown_source(key))
    return key


def _twice(page: Page) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for mention in page.mentions:
        if mention.kind not in (*_ASKING, "model"):
            continue
        block = f"{mention.kind}:{mention.target}"
        once = placed_as(mention) if mention.kind == "model" else block
        if once in seen:
            what = Said("{block} is already on line {line}", block=block, line=seen[once])
            yield error(on(page, mention.line), what, Said("Keep one of the two"))
        seen.setdefault(once, mention.line)


def _lost(page: Page) -> Iterator[Problem]:
    """Say what a page has lost that the site leads its readers to."""
    for kind, name in _PURPOSES.get(page.path, ()):
        if name not in page.targets(kind):
            block = f"{kind}:{name}"
            what = Said("the page is missing its main part, {block}", block=block)
            cure = Said("Write [words]({block}) in a paragraph of its own", block=block)
            yield error(on(page, page.body_line), what, cure)


def _forgotten(site: Site, quiz: QuizFile) -> Iterator[Problem]:
    # What one edition has and the other has not is told where they are compared.
    pages = site.pages_at(quiz.page)
    checks, predictions = ({each for page in pages for each in page.targets(kind)} for kind in _ASKING)
    headings = {heading.id for page in pages for heading in page.headings}
    # The first question of each section speaks for the rest; an unknown section is another rule's matter.
    waiting = {question.section: question.id for question in reversed(quiz.questions)}
    for section in sorted(headings & waiting.keys()):
        if section not in checks:
            what = Said("{page} does not show the questions for #{section}", page=quiz.page, section=section)
            cure = Said("Write [Check yourself](check:{section}) after the section, in both editions", section=section)
            yield error(place_of(site, f"item:{waiting[section]}"), what, cure)
    for prediction in quiz.predictions if pages else ():
        if prediction.id not in predictions:
            what = Said("{page} does not show this prediction", page=quiz.page)
            cure = Said(
                "Write [Before you read](predict:{prediction}) where it belongs, in both editions",
                prediction=prediction.id,
            )
            yield error(place_of(site, f"item:{prediction.id}"), what, cure)
