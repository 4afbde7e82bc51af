"""What stands where a link is all that a paragraph holds: questions, a prediction, a model, a list, files, a learner's part."""

from contextlib import suppress
from urllib.parse import parse_qsl

from wiki.explorables import EXPLORABLES, render_explorable
from wiki.model.page import Page
from wiki.render.html import render
from wiki.render.learner import PARTS, render_part
from wiki.render.lists import LISTS
from wiki.render.notes import render_source_link
from wiki.render.quiz import in_page_order, render_check, render_prediction
from wiki.site import Site


def render_block(site: Site, page: Page, scheme: str, target: str, title: str) -> str:
    """Render what a link `[title](scheme:target)` asks for; nothing where there is no such thing: a rule says so."""
    quiz = site.quizzes.get(page.path)
    match scheme:
        case "list" if target in LISTS:
            return LISTS[target](site, page.path, page.language)
        case "learner" if target in PARTS:
            return render_part(site, target, page.path, page.language)
        case "template":
            return _downloads(site, page, target, title)
        case "check" if quiz:
            return render_check(in_page_order(quiz, page.targets("check")), target, title, page.language)
        case "predict" if quiz:
            found = next((prediction for prediction in quiz.predictions if prediction.id == target), None)
            return render_prediction(found, title, page.language) if found else ""
        case "model":
            return _model(site, page, target)
    return ""


def _model(site: Site, page: Page, target: str) -> str:
    name, _, query = target.partition("?")
    if name in EXPLORABLES and name in site.models:
        with suppress(ValueError):  # `check_embeds` says what is wrong with it
            return render_explorable(
                name,
                parameters=dict(parse_qsl(query)),
                words=site.models[name],
                language=page.language,
                source=lambda key: render_source_link(site, key, page.path, page.language),
            )
    return ""


def _downloads(site: Site, page: Page, name: str, title: str) -> str:
    files = sorted(each for each in site.templates.get(name, ()) if each.startswith(f"{page.language}/"))
    return render("download.html", page.language, title=title, files=files, here=page.path) if files else ""
