"""Terms, claims, questions, the course and the models' words: records by id, with the place of each."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from wiki.model.claim import Claim, Register
from wiki.model.course import Course
from wiki.model.explorable import MARKET_MAP, MapWords, ModelWords
from wiki.model.problem import Problem
from wiki.model.quiz import QuizFile
from wiki.model.said import Said
from wiki.model.term import Entry, Term
from wiki.model.text import SLUG
from wiki.read.files import files_below, relative, stands
from wiki.read.page import files_of_page
from wiki.read.records import read_record
from wiki.read.yaml import Document, Location, Value


@dataclass(frozen=True)
class Place:
    """Where something is written."""

    file: str
    line: int


# By `term:fan`, `claim:S0-24`, `item:why-segment`, `model:weak-ties`, `course:`, and by what is in them, as in `term:fan/see/0`.
Places = dict[str, Place]
TEMPLATE_SUFFIXES = (".md", ".csv")
# Stands among the questions, and holds none.
LEDGER = "reviewed.yml"


def read_terms(folder: Path, *, root: Path, places: Places, problems: list[Problem]) -> dict[str, Term]:
    """Read one file per term; the file's name is the term's id."""
    terms = {}
    for path in files_below(folder, ".yml"):
        if not re.match(SLUG, path.stem):
            continue  # `check_files` says so
        if found := read_record(path, Entry, root=root, problems=problems):
            entry, document = found
            terms[path.stem] = Term.model_validate({**entry.model_dump(by_alias=True), "id": path.stem})
            places[f"term:{path.stem}"] = Place(document.file, 1)
            _note_parts({(): f"term:{path.stem}"}, document, places)
    return terms


def read_claims(folder: Path, *, root: Path, places: Places, problems: list[Problem]) -> dict[str, Claim]:
    """Read the registers, one per source article."""
    claims: dict[str, Claim] = {}
    for path in files_below(folder, ".yml"):
        if not (found := read_record(path, Register, root=root, problems=problems)):
            continue
        register, document = found
        fresh: dict[Location, str] = {}
        for index, claim in enumerate(register.claims):
            place = Place(document.file, document.line(("claims", index, "id")))
            if claim.article != register.article:
                what = Said(
                    "{id} is a claim of {article}, but this file is for those of {register}",
                    id=claim.id,
                    article=claim.article,
                    register=register.article,
                )
                cure = Said("Correct the id, or `article` above")
                problems.append(Problem(place.file, place.line, what, cure))
            if not _taken(f"claim:{claim.id}", place, places, problems):
                claims[claim.id] = claim
                fresh["claims", index] = f"claim:{claim.id}"
        _note_parts(fresh, document, places)
    return claims


def read_quizzes(
    folder: Path, *, root: Path, places: Places, meant: set[str], problems: list[Problem]
) -> dict[str, QuizFile]:
    """Read one file per page, by the page's path; add to `meant` where a file that stands elsewhere belongs."""
    quizzes: dict[str, QuizFile] = {}
    for path in files_below(folder, ".yml"):
        if path == folder / LEDGER or not (found := read_record(path, QuizFile, root=root, problems=problems)):
            continue
        quiz, document = found
        expected = path.relative_to(folder).with_suffix("").as_posix()
        if quiz.page != expected:
            what = Said("`page` is “{page}”, but the file is named {name}.yml", page=quiz.page, name=expected)
            cure = Said("Write page: {name}", name=expected)
            if not stands(folder / f"{quiz.page}.yml"):
                meant.add(right := f"{relative(folder, root)}/{quiz.page}.yml")
                if not any(map(stands, files_of_page(root, expected))):
                    cure = Said("Move the file to {right}", right=right)
            problems.append(Problem(document.file, document.line(("page",)), what, cure))
            continue
        _place_items(quiz, document, places, problems)
        quizzes[quiz.page] = quiz
    return quizzes


def _place_items(quiz: QuizFile, document: Document, places: Places, problems: list[Problem]) -> None:
    fresh: dict[Location, str] = {}
    for name, items in (("predictions", quiz.predictions), ("questions", quiz.questions)):
        for index, item in enumerate(items):
            place = Place(document.file, document.line((name, index, "id")))
            if not _taken(f"item:{item.id}", place, places, problems):
                fresh[name, index] = f"item:{item.id}"
    _note_parts(fresh, document, places)


def _note_parts(heads: Mapping[Location, str], document: Document, places: Places) -> None:
    """Note where each part of the named records stands; all heads are of one length."""
    length = len(next(iter(heads), ()))
    for location, line in document.lines.items():
        head = heads.get(location[:length])
        if head and len(location) > length:
            places["/".join([head, *map(str, location[length:])])] = Place(document.file, line)


def _taken(key: str, place: Place, places: Places, problems: list[Problem]) -> bool:
    """Note where an id stands; say so if it stands somewhere already."""
    if first := places.get(key):
        there = f"{first.file}:{first.line}"
        what = Said("the id {id} is already used in {there}", id=key.split(":", 1)[1], there=there)
        problems.append(Problem(place.file, place.line, what, Said("Give it an id of its own")))
        return True
    places[key] = place
    return False


def read_course(path: Path, *, root: Path, places: Places, problems: list[Problem]) -> Course | None:
    """Read the plan of the course."""
    if not (found := read_record(path, Course, root=root, problems=problems)):
        return None
    course, document = found
    _note_parts({(): "course:"}, document, places)
    return course


def read_models(folder: Path, *, root: Path, places: Places, problems: list[Problem]) -> dict[str, Mapping[str, Value]]:
    """Read the words of the models, by the model's name: data, whose form has been checked."""
    words: dict[str, Mapping[str, Value]] = {}
    for path in files_below(folder, ".yml"):
        kind: type[ModelWords | MapWords] = MapWords if path.stem == MARKET_MAP else ModelWords
        if found := read_record(path, kind, root=root, problems=problems):
            _, document = found
            words[path.stem] = cast("Mapping[str, Value]", document.data)
            places[f"model:{path.stem}"] = Place(document.file, 1)
            _note_parts({(): f"model:{path.stem}"}, document, places)
    return words


def sources_of(words: Mapping[str, Value]) -> list[str]:
    """Return the sources that a model's words name for its equations."""
    named = words.get("sources")
    return [str(key) for key in named] if isinstance(named, list) else []


def read_templates(folder: Path) -> dict[str, frozenset[str]]:
    """Return the files that readers can download, by template: `post-plan` has `en/post-plan.md` and so on."""
    found: dict[str, set[str]] = {}
    for path in files_below(folder, *TEMPLATE_SUFFIXES):
        found.setdefault(path.stem, set()).add(path.relative_to(folder).as_posix())
    return {name: frozenset(files) for name, files in found.items()}
