"""Text files as editors save them: UTF-8, LF, of a sensible size."""

import os
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from wiki.model.problem import Problem
from wiki.model.said import Said

LARGEST = 1_000_000
_CONFLICT = re.compile(r"^(?:<{7} |>{7} |={7}$)", re.MULTILINE)  # what git leaves where two changes met
_UNWANTED = (
    ("\ufeff", Said("the file contains a byte order mark (BOM)"), Said("Save the file as UTF-8 without BOM")),
    ("\r", Said("the line ends with CR (a Windows line ending)"), Said("Save the file with LF line endings")),
    ("\0", Said("the text contains a NUL byte"), Said("Save the file as plain UTF-8 text")),
    *(
        (mark, Said("the text contains an invisible line break"), Said("Delete it, and press Enter instead"))
        for mark in "\x85\u2028\u2029"
    ),
)
# Signs without a width, which web pages, terminals and word processors hide between letters: nobody finds the word.
_HIDDEN = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060]")
# か and its mark ゛ as two signs, e and its accent: programs take them for other words than が and é.
_APART = re.compile(r".[\u0300-\u036f\u3099\u309a]")
# ﬁ as one letter, and radicals that look like a Chinese character: a search for the word does not find it.
_ALIKE = re.compile("[\ufb00-\ufb06\u2f00-\u2fd5]")
_OF_SHEETS = frozenset("\ufeff\r")


def relative(path: Path, root: Path) -> str:
    """Return the path as problems name it."""
    return path.relative_to(root).as_posix()


def linked(file: str) -> Problem:
    """Return what is wrong with a file that is a symbolic link."""
    return Problem(file, 1, Said("this only points to another file"), Said("Put the file itself here, or delete it"))


def read_bytes(path: Path, *, root: Path, problems: list[Problem]) -> bytes | None:
    """Return what a file holds, or None and one problem that says why it cannot be opened."""
    file = relative(path, root)
    if path.is_symlink():
        problems.append(linked(file))
        return None
    if not path.is_file():
        what, cure = Said("the file is missing"), Said("Add it, or restore it from the last version")
        problems.append(Problem(file, 1, what, cure))
        return None
    try:
        return path.read_bytes()
    except OSError as error:
        what = Said("the file cannot be read ({reason})", reason=error.strerror or "")
        problems.append(Problem(file, 1, what, Said("Give everybody who builds the site permission to read it")))
        return None


def read_text(path: Path, *, root: Path, problems: list[Problem], sheet: bool = False) -> str | None:
    """Return the text of a file, or None and one problem that says why it cannot be used.

    A sheet may have the mark and the line ends that spreadsheets write.
    """
    file, data = relative(path, root), read_bytes(path, root=root, problems=problems)
    if data is None:
        return None
    if (size := len(data)) > LARGEST:
        what = Said(
            "the file is {size} MB, but the limit is {most} MB", size=f"{size / 1e6:.1f}", most=LARGEST // 10**6
        )
        problems.append(Problem(file, 1, what, Said("Split it, or remove what does not belong in it")))
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        what, cure = Said("the text is not UTF-8"), Said("Save the file as UTF-8")
        problems.append(Problem(file, line, what, cure))
        return None
    if flaw := _flaw(text, sheet=sheet):
        at, what, cure = flaw
        problems.append(Problem(file, text.count("\n", 0, at) + 1, what, cure))
        return None
    return text


@lru_cache(maxsize=1024)  # the live preview reads everything at each save
def _flaw(text: str, *, sheet: bool) -> tuple[int, Said, Said] | None:
    """Return where a text cannot be used as it is, why, and what to do."""
    for mark, what, cure in _UNWANTED:
        if (at := text.find(mark)) >= 0 and not (sheet and mark in _OF_SHEETS):
            return at, what, cure
    if hidden := _HIDDEN.search(text):
        before = text[: hidden.start()].split("\n")[-1][-15:]
        what = Said("there is an invisible character after “{words}”", words=before)
        return hidden.start(), what, Said("Retype the words around it")
    if apart := next((pair for pair in _APART.finditer(text) if len(unicodedata.normalize("NFC", pair[0])) == 1), None):
        what = Said("{sign} is two characters, a letter and its mark, as in text copied from a PDF", sign=apart[0])
        return apart.start(), what, Said("Retype these words, or save the file as NFC")
    if alike := _ALIKE.search(text):
        right = unicodedata.normalize("NFKC", alike[0])
        what = Said("{sign} only looks like {right}, as in text copied from a PDF", sign=alike[0], right=right)
        return alike.start(), what, Said("Retype the word")
    if conflict := _CONFLICT.search(text):
        cure = Said("Keep one of the two versions, and remove the lines with <<<<<<<, ======= and >>>>>>>")
        return conflict.start(), Said("a merge is unfinished"), cure
    return None if text.strip() else (0, Said("the file is empty"), Said("Write something in it, or delete it"))


def stands(path: Path) -> bool:
    """Say whether a file stands under a name, whatever an editor wrote as one."""
    try:
        return path.is_file()
    except OSError:  # the name is longer than any
        return False


def find_line(text: str, *needles: str, start: int = 0) -> int:
    """Return the line (from 1) of the first needle that occurs after `start`, or that of `start`."""
    for needle in needles:
        if (at := text.find(needle, start)) >= 0:
            return text.count("\n", 0, at) + 1
    return text.count("\n", 0, start) + 1


def files_below(folder: Path, *suffixes: str) -> Iterable[Path]:
    """Yield the files below a folder that end in one of the suffixes (all if none is named), in a stable order.

    Hidden ones belong to programs: locks and copies of editors, checkpoints of notebooks.
    """
    above = len(str(folder))
    for path in sorted(path for path in folder.rglob("*") if path.suffix in suffixes or not suffixes):
        if f"{os.sep}." not in str(path)[above:] and not path.is_dir():
            yield path
