"""The market map as readable HTML: question, prediction, picture, answer, table and limits, complete without a script."""

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from wiki.explorables.drawing import draw, svg
from wiki.explorables.kit.refusal import ModelError
from wiki.explorables.kit.wording import Wording
from wiki.explorables.market_map import STAGES, WITH_INFLUENCERS, Scene, run
from wiki.explorables.market_map_plan import LAYOUTS, Layout
from wiki.model.explorable import MARKET_MAP, item_of
from wiki.model.said import Said
from wiki.model.text import Language
from wiki.words import words


def render(*, parameters: Mapping[str, str], words: Mapping[str, Any], language: Language) -> str:
    """Return the model as a page asks for it: `model:market-map?stage=1`. Raises ModelError for bad parameters or where a word is missing."""
    unknown = sorted(set(parameters) - {"stage"})
    if unknown:
        raise _refusal(Said("there is no parameter {name}", name=unknown[0]))
    stage = parameters.get("stage", "")
    if stage not in map(str, STAGES):
        raise _refusal(Said("the stage must be 1, 2, 3 or 4, not “{stage}”", stage=stage))
    return _Page(run(stage=int(stage)), words, language).html()


def _refusal(what: Said) -> ModelError:
    return ModelError(what, Said("Write model:market-map?stage=1"), before=f"{MARKET_MAP}: ")


def render_picture(*, words: Mapping[str, Any], language: Language) -> str:
    """Return the picture of the last stage, for the gallery."""
    return _Page(run(stage=max(STAGES)), words, language).upright()


class _Page:
    """One map in one language."""

    def __init__(self, scene: Scene, words: Mapping[str, Any], language: Language) -> None:
        self.scene, self.plain_word = scene, Wording(MARKET_MAP, words, language)
        self.plain = self.plain_word.group

    def html(self) -> str:
        scene, word = self.scene, self.word
        item = item_of(MARKET_MAP, {"stage": str(scene.stage)})
        name = self.plain_word("stages", str(scene.stage), "name")
        stage = self.plain_word("stage").replace("{n}", str(scene.stage)).replace("{name}", name)
        return "".join(
            (
                f'<wiki-market-map class="frame model map" id="{item}" data-stage="{scene.stage}" data-words={self.data()}>',
                f'<div class="map-title"><h3>{word("title")}</h3> <span class="map-stage">{escape(stage, quote=False)}</span></div>',
                self.prediction(),
                f'<figure class="map-figure">{self.pictures(stage)}',
                f"<figcaption>{self.tag('see')} {word('see')}<br>{word('note')}</figcaption></figure>",
                self.controls(),
                f'<p class="map-say">{self.tag("say")} <span role="status">{self.stage_word("new")}</span></p>',
                f'<details class="map-more"><summary>{word("prediction", "answer")}</summary>',
                f"<p>{self.stage_word('reveal')}</p></details>",
                self.table(),
                f'<p class="map-play" hidden>{self.tag("play")} {word("play")}</p>',
                f'<p class="map-wrong">{self.tag("wrong")} {self.stage_word("wrong")}</p>',
                "</wiki-market-map>",
            )
        )

    def prediction(self) -> str:
        """The question before the picture; native radios, and the answer behind a disclosure."""
        stage = self.scene.stage
        path = ("stages", str(stage), "options")
        labels = "".join(
            f'<label class="option"><input type="radio" name="market-map-{stage}" value="{escape(option["id"])}"'
            f"{' data-right' if option.get('correct') else ''}> <span>"
            f"{escape(self.plain_word.text(option['text'], *path, option['id']), quote=False)}</span></label>"
            for option in self.plain_word.raw(*path) or ()
        )
        word, site_word = self.word, words(self.plain_word.language)
        turned, yours = (escape(site_word(f"predict.{key}")) for key in ("right", "yours"))
        return (
            f'<fieldset class="model-predict predict" data-turned="{turned}" data-yours="{yours}"><legend>{self.tag("predict")} {self.stage_word("ask")}</legend>{labels}'
            f'<p class="map-go" hidden><button class="primary" data-do="lock" aria-disabled="true">'
            f'{word("prediction", "lock")}</button> <button data-do="skip">'
            f"{word('prediction', 'skip')}</button></p></fieldset>"
            '<p class="model-verdict map-verdict" tabindex="-1" hidden></p>'
        )

    def pictures(self, title: str) -> str:
        return "".join(self.picture(layout, title) for layout in LAYOUTS)

    def upright(self) -> str:
        return self.picture("upright", self.plain_word("title"))

    def picture(self, layout: Layout, title: str) -> str:
        shapes = draw(self.scene, layout, nodes=self.plain("nodes"), kinds=self.plain("kinds"))
        new = self.plain_word("stages", str(self.scene.stage), "new")
        return svg(shapes, layout, title=title, description=new)

    def controls(self) -> str:
        word, stage = self.word, self.scene.stage
        off = " disabled" if stage < WITH_INFLUENCERS else ""
        views = "".join(
            f'<label><input type="radio" name="market-map-view-{stage}" value="{value}"{checked}> '
            f"<span>{word('controls', key)}</span></label>"
            for key, value, checked in (("influencers", "all", " checked"), ("three_c", "3c", ""))
        )
        return (
            f'<div class="map-controls" hidden>{self.tag("move")}'
            f'<p class="map-steps"><button data-do="previous">‹ {word("controls", "previous")}</button>'
            f'<b class="map-stage"></b>'
            f'<button class="primary" data-do="next">{word("controls", "next")} ›</button></p>'
            f'<label class="model-toggle"><input type="checkbox" checked> <span>{word("controls", "persist")}</span></label>'
            f'<fieldset class="model-choice map-view"{off}><legend>{word("controls", "view")}</legend>{views}</fieldset>'
            f'<button data-do="reset">{word("controls", "reset")}</button></div>'
        )

    def table(self) -> str:
        word = self.word
        heads = "".join(f'<th scope="col">{word("table", key)}</th>' for key in ("arrow", "kind", "status"))
        rows = "".join(
            f'<tr><th scope="row">{word("nodes", edge.source)} → {word("nodes", edge.target)}</th>'
            f"<td>{word('kinds', edge.kind)}</td><td>{word('statuses', edge.status)}</td></tr>"
            for edge in self.scene.edges
        )
        return (
            f'<details class="map-more"><summary>{word("table", "name")}</summary><table class="map-table">'
            f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></details>"
        )

    def data(self) -> str:
        """The words the script needs beside those in the page, in this page's language only."""
        words: dict[str, Any] = {group: self.plain(group) for group in ("nodes", "kinds", "statuses")}
        words |= {key: self.plain_word(key) for key in ("stage", "before")} | self.plain("results")
        words |= {key: self.plain_word("prediction", key) for key in ("right", "wrong")}
        words["stages"] = [[self.plain_word("stages", str(n), key) for key in ("name", "new")] for n in STAGES]
        text = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
        return "'" + escape(text, quote=False).replace("'", "&#39;") + "'"  # single quotes: JSON's own stay short

    def tag(self, beat: str) -> str:
        return f'<b class="map-tag">{self.word("beats", beat)}</b>'

    def stage_word(self, key: str) -> str:
        return self.word("stages", str(self.scene.stage), key)

    def word(self, *path: str) -> str:
        return escape(self.plain_word(*path), quote=False)
