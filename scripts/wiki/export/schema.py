"""JSON Schemas of the files that people edit, so that their editors can complete and check them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from wiki.model.claim import Register
from wiki.model.course import Course
from wiki.model.page import FrontMatter
from wiki.model.quiz import QuizFile
from wiki.model.term import Entry

SCHEMAS: Mapping[str, type[BaseModel]] = {
    "quizzes/quiz.schema.json": QuizFile,
    "knowledge/schemas/term.schema.json": Entry,
    "knowledge/schemas/claims.schema.json": Register,
    "knowledge/schemas/course.schema.json": Course,
    "knowledge/schemas/page.schema.json": FrontMatter,
}


def schema_of(kind: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON Schema of one kind of file."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **kind.model_json_schema(by_alias=True)}


def write_schemas(root: Path) -> list[Path]:
    """Write every schema and return the files written."""
    written = []
    for name, kind in SCHEMAS.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(schema_of(kind), indent=2, ensure_ascii=False) + "\n"
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return written
