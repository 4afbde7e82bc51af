"""Learners' files, however damaged: what can be read, and a note on what cannot.

read_files    paths and folders  →  Submission (one file) and Note (refused, or something left out)
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, NoReturn

from pydantic import ValidationError
from pydantic_core import from_json

from wiki.cohort.bank import Bank
from wiki.cohort.note import Note, clean
from wiki.model.event import Event, read_event

FORMAT, FILE_VERSION = "engagement-wiki-record", 2
MAX_BYTES, MAX_EVENTS = 64 * 1024 * 1024, 200_000
# 2020-01-01, before the course was there; clocks and time zones may be wrong by two days.
EARLIEST, LATE = 1_577_836_800_000, 2 * 86_400_000
# So many damaged events of one file are named.
_NAMED = 5
# A choice of ids: see `isWritten` in `record/file.js`.
_IDS = re.compile(r"[a-z0-9-]+(?::[a-z0-9-]+)?")


@dataclass(frozen=True)
class Submission:
    """One learner's file. `made` is in UTC milliseconds; `name` is what the learner typed, cleaned, perhaps empty."""

    path: Path
    name: str
    made: int
    events: tuple[Event, ...]


class _RefusedError(Exception):
    """The whole file is refused."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values


def read_files(paths: Sequence[Path], *, now: int) -> tuple[list[Submission], list[Note]]:
    """Read files, and the .json files of folders. `now` is in UTC milliseconds."""
    found: list[Submission] = []
    notes: list[Note] = []
    seen: dict[bytes, Path] = {}
    for path in _files(paths, notes):
        try:
            data = _bytes_of(path)
            before = seen.setdefault(sha256(data).digest(), path)
            if before is not path:
                raise _RefusedError("same", other=clean(before.name))
            found.append(_submission(path, data, now, notes))
        except _RefusedError as refused:
            notes.append(Note(path, refused.key, refused.values))
        except OSError as reason:
            notes.append(Note(path, "unreadable", {"reason": clean(reason.strerror or type(reason).__name__)}))
    return found, notes


def find_backups(submissions: Sequence[Submission], bank: Bank) -> Iterator[Note]:
    """Yield a note on each file with words that learners wrote for themselves: the file for managers holds none."""
    for each in submissions:
        if count := sum(_is_written(event, bank) for event in each.events):
            yield Note(each.path, "private", {"count": count})


def _is_written(event: Event, bank: Bank) -> bool:
    text = event.choice[0] if event.choice else ""
    if event.kind != "answer" or not text:
        return False
    question = bank.questions.get(event.item)
    if question:
        return question.type == "reflect"
    return event.confidence is None and not _IDS.fullmatch(text)


def _files(paths: Sequence[Path], notes: list[Note]) -> Iterator[Path]:
    for path in paths:
        try:
            if not path.is_dir():
                yield path
                continue
            everything = sorted(path.iterdir())
        except OSError as reason:
            notes.append(Note(path, "unreadable", {"reason": clean(reason.strerror or type(reason).__name__)}))
            continue
        inside = [each for each in everything if each.suffix.lower() == ".json"]
        if not inside:
            notes.append(Note(path, "no-files"))
        # A learner's file that a mail program renamed must not be missed without a word.
        notes += [Note(each, "no-json") for each in everything if each not in inside and not _is_hidden(each)]
        yield from inside


def _is_hidden(path: Path) -> bool:
    return path.name.startswith(".") or path.name.lower() in ("desktop.ini", "thumbs.db")


def _bytes_of(path: Path) -> bytes:
    if not path.exists():
        raise _RefusedError("missing")
    # A device or a pipe might never end.
    if not path.is_file():
        raise _RefusedError("no-file")
    if path.stat().st_size > MAX_BYTES:
        raise _RefusedError("large", megabytes=MAX_BYTES // 1024**2)
    return path.read_bytes()


def _submission(path: Path, data: bytes, now: int, notes: list[Note]) -> Submission:
    record = _record_of(data)
    version = record.get("version")
    if type(version) is not int or version < 1:
        raise _RefusedError("damaged-file", field="version")
    if version > FILE_VERSION:
        raise _RefusedError("newer", version=min(version, 1_000_000))
    if version == 1:  # which may lack what the second brought
        record = {"made": now, "name": "", **record}
        notes.append(Note(path, "old"))
    made, name, events = (record.get(key) for key in ("made", "name", "events"))
    if type(made) is not int:
        raise _RefusedError("damaged-file", field="made")
    if not isinstance(name, str):
        raise _RefusedError("damaged-file", field="name")
    if not isinstance(events, list):
        raise _RefusedError("damaged-file", field="events")
    if len(events) > MAX_EVENTS:
        raise _RefusedError("many", count=len(events), limit=MAX_EVENTS)
    if not EARLIEST <= made <= now + LATE:
        notes.append(Note(path, "made"))
        made = now
    sound = list(_sound(path, events, notes))
    dated = [event for event in sound if EARLIEST <= event.at <= min(made, now) + LATE]
    if len(dated) < len(sound):
        notes.append(Note(path, "dates", {"count": len(sound) - len(dated)}))
    return Submission(path, clean(name), made, tuple(dated))


def _record_of(data: bytes) -> dict[str, Any]:
    try:
        # Twice as fast as the standard library; stricter, too, so that the slower one says what is wrong, if anything.
        record = from_json(data, allow_inf_nan=False)
    except ValueError:
        record = _slowly(data)
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        raise _RefusedError("foreign")
    return record


def _slowly(data: bytes) -> object:
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError as error:
        raise _RefusedError("encoding") from error
    except RecursionError as error:
        raise _RefusedError("deep") from error
    except json.JSONDecodeError as error:
        raise _RefusedError("not-json", line=error.lineno, column=error.colno) from error
    except ValueError as error:  # NaN, Infinity, or a number of thousands of digits
        raise _RefusedError("number") from error


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)


def _sound(path: Path, events: Sequence[object], notes: list[Note]) -> Iterator[Event]:
    damaged: list[str] = []
    count = 0
    for number, value in enumerate(events, start=1):
        try:
            yield read_event(value)
        except ValueError as error:
            count += 1
            if len(damaged) < _NAMED:
                damaged.append(f"{number} ({_wrong_field(error)})")
    if count:
        more = ["…"] if count > len(damaged) else []
        notes.append(Note(path, "damaged", {"count": count, "which": ", ".join([*damaged, *more])}))


def _wrong_field(error: ValueError) -> str:
    """Return the name of the field that makes an event damaged."""
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors(include_url=False, include_input=False)[0]
    # Without a place, it is what we raised ourselves, or a key that is no text.
    return str(first["loc"][0]) if first["loc"] else str(first.get("ctx", {}).get("error", "event"))
