"""The ledger of questions as a file: one line an item, by id, so that a review of it shows what changed."""

from collections.abc import Collection, Mapping

from wiki.model.ledger import Reviewed, right_hash, section_hash
from wiki.model.quiz import Question
from wiki.model.text import Language
from wiki.site import Site

_HEAD = """\
# Written by `wiki reviewed`: every id that was ever used, what is right, and what its section said when last reviewed.
items:
"""


def renew_ledger(site: Site, *, again: Collection[str]) -> dict[str, Reviewed]:
    """Return the ledger as it should be now, by id.

    A question is written anew if it is new, or carries another date than before; otherwise what its section said then
    is kept, so that a change stays visible until somebody has read it. `again` names pages whose questions were all
    read again, whatever their date. What is right is written anew with each revision. An item that is gone is retired,
    and one that is retired stays so.
    """
    fresh: dict[str, Reviewed] = {}
    for path, quiz in site.quizzes.items():
        fresh |= {prediction.id: Reviewed(page=path) for prediction in quiz.predictions}
        for question in quiz.questions:
            known = site.reviewed.get(question.id)
            if known and known.reviewed == question.reviewed and path not in again:
                fresh[question.id] = known.model_copy(update={"page": path})
            else:
                fresh[question.id] = _as_it_stands(site, path, question)
            right = known.right if known and known.revision == question.revision else right_hash(question)
            fresh[question.id] = fresh[question.id].model_copy(update={"revision": question.revision, "right": right})
    gone = {
        name: Reviewed(page=record.page, retired=True)
        for name, record in site.reviewed.items()
        if record.retired or name not in fresh
    }
    return dict(sorted((fresh | gone).items()))


def _as_it_stands(site: Site, path: str, question: Question) -> Reviewed:
    def seen(language: Language) -> str:
        page = site.page(language, path)
        text = page.sections.get(question.section) if page else None
        return "" if text is None else section_hash(text)

    return Reviewed(page=path, reviewed=question.reviewed, en=seen("en"), ja=seen("ja"))


def render_ledger(items: Mapping[str, Reviewed]) -> str:
    """Return the text of the file."""
    return _HEAD + "".join(f"  {name}: {{{_line(record)}}}\n" for name, record in items.items())


def _line(record: Reviewed) -> str:
    parts = [f"page: {record.page}"]
    if record.reviewed:
        # In quotes, since eight digits alone would be a number.
        parts += [f"reviewed: {record.reviewed}", f'en: "{record.en}"', f'ja: "{record.ja}"']
    if record.revision:
        parts += [f"revision: {record.revision}", f'right: "{record.right}"']
    return ", ".join([*parts, *(["retired: true"] if record.retired else [])])
