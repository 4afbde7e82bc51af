"""Broken input of every kind: one clear line each, never a traceback, and everything else still read.

What is wrong in one kind of file only stands in `read/*.yml`, a file of cases for each.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tiny import make_site
from wiki.check import check_site
from wiki.linking import make_matcher
from wiki.model.text import LANGUAGES
from wiki.read.outline import read_outline
from wiki.site import Site

ROOT = Path(__file__).parents[1]
PAGE, QUIZ, TERM = "docs/en/history/letters.md", "quizzes/history/letters.yml", "knowledge/terms/customer.yml"
CLAIMS, COURSE, SOURCES = "knowledge/claims/article0.yml", "knowledge/course.yml", "knowledge/references.bib"
LAB, WORDS, LEDGER = "docs/en/lab/tea.py", "knowledge/models/market-map.yml", "quizzes/reviewed.yml"
EVERY = (PAGE, QUIZ, TERM, CLAIMS, COURSE, SOURCES)
IN_YAML = (QUIZ, TERM, CLAIMS, COURSE)

# Which file the cases of a file in `read` break. The tiny wiki has no words of models: they are the real wiki's.
FILES = {
    "page": PAGE,
    "quiz": QUIZ,
    "term": TERM,
    "claims": CLAIMS,
    "course": COURSE,
    "sources": SOURCES,
    "lab": LAB,
    "model": "knowledge/models/followers-or-fans.yml",
    "market-map": WORDS,
}
CASES = [
    pytest.param(FILES[path.stem], case, id=f"{path.stem}: {case['when']}")
    for path in sorted((Path(__file__).parent / "read").glob("*.yml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]

# Before all other questions; its own keys begin in line 20.
ASKED = """questions:
  - id: asked
    section: counting
    objective: judge-counts
    bloom: apply
    reviewed: 2026-11-22
    revision: 1
    ask: {en: "How many?", ja: "いくつでしょうか。"}
"""
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [*{before}, *{before}, *{before}, *{before}, *{before}, *{before}, *{before}, *{before}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)

MERGE = "a merge is unfinished. Keep one of the two versions, and remove the lines with <<<<<<<, ======= and >>>>>>>."
# What is done to files of these kinds, and the end of the one line that it gives.
IN_MANY: list[tuple[str, tuple[str, ...], Callable[[bytes], bytes], str]] = [
    ("no text at all", EVERY, lambda _: b"", ":1: the file is empty. Write something in it, or delete it."),
    (
        "a byte order mark",
        EVERY,
        lambda data: b"\xef\xbb\xbf" + data,
        ":1: the file contains a byte order mark (BOM). Save the file as UTF-8 without BOM.",
    ),
    (
        "Windows line ends",
        EVERY,
        lambda data: data.replace(b"\n", b"\r\n"),
        ":1: the line ends with CR (a Windows line ending). Save the file with LF line endings.",
    ),
    ("no UTF-8", EVERY, lambda data: b"\n\n\x93\xfa" + data, ":3: the text is not UTF-8. Save the file as UTF-8."),
    (
        "5 MB",
        EVERY,
        lambda data: data + b"#" * 5_000_000,
        ":1: the file is 5.0 MB, but the limit is 1 MB. Split it, or remove what does not belong in it.",
    ),
    (
        "a NUL byte",
        EVERY,
        lambda data: data + b"\0",
        ": the text contains a NUL byte. Save the file as plain UTF-8 text.",
    ),
    ("half a merge", EVERY, lambda data: data + b"<<<<<<< HEAD\n=======\n>>>>>>> branch\n", f": {MERGE}"),
    ("the end of a merge", (TERM,), lambda data: data + b">>>>>>> branch\n", f": {MERGE}"),
    (
        "lists nested too deeply",
        IN_YAML,
        lambda _: b"ask: " + b"[" * 100_000 + b"]" * 100_000 + b"\n",
        ":1: the lists are nested too deeply. Use at most 20 levels.",
    ),
    (
        "aliases that multiply",
        IN_YAML,
        lambda _: BOMB.encode(),
        ":1: a value begins with &, which in YAML gives it a name. Remove the name, or put the text in double quotes.",
    ),
    (
        "only a list",
        IN_YAML,
        lambda _: b"- one\n- two\n",
        ":1: the file must contain `key: value` lines. Compare it with a file that works.",
    ),
    (
        "a list hundreds of levels deep",
        (PAGE,),
        lambda data: data + "".join(f"{' ' * 4 * level}- tea\n" for level in range(400)).encode(),
        ":15: lists or quotations are nested too deeply. Use fewer levels.",
    ),
    (
        "a number of thousands of digits",
        (QUIZ,),
        lambda data: data.replace(b"revision: 1", b"revision: " + b"1" * 5000, 1),
        f":21: `questions > 1. > revision` must be a whole number, not “{'1' * 56}…”. Write digits without quotes.",
    ),
]


def rewrite(text: str, case: dict[str, Any]) -> str:
    """Return a file as a case has it: written anew, the first of some words replaced, or with a question put first."""
    if "write" in case:
        return str(case["write"])
    if "ask" in case:
        keys = "".join(f"    {line}\n" for line in case["ask"].splitlines())
        return text.replace("questions:\n", ASKED + keys)
    changes = case["replace"]
    for old, new in changes if isinstance(changes[0], list) else [changes]:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def read_broken(root: Path, whole: Site, file: str) -> str:
    """Return the only line that a broken file gives; all other files are read."""
    site = Site.read(root)
    (found,) = check_site(site)
    for part, held in (("pages", PAGE), ("terms", TERM), ("quizzes", QUIZ), ("claims", CLAIMS), ("sources", SOURCES)):
        lost = set(getattr(whole, part)) - set(getattr(site, part))
        assert not lost if file != held else part in ("claims", "sources") or len(lost) <= 1
    assert (site.course is None) == (file == COURSE)
    return str(found)


@pytest.mark.parametrize(("file", "case"), CASES)
def test_one_clear_line(file: str, case: dict[str, Any], tmp_path: Path) -> None:
    """A broken file gives one line that names it; nothing else is blamed."""
    root = make_site(tmp_path / "tiny")
    whole, path = Site.read(root), root / file
    path.parent.mkdir(exist_ok=True)
    if "write" not in case and not path.exists():
        shutil.copy(ROOT / file, path)
    path.write_text(rewrite(path.read_text(encoding="utf-8") if path.exists() else "", case), encoding="utf-8")
    assert read_broken(root, whole, file) == f"{file}:{case['says']}"


@pytest.mark.parametrize(
    ("file", "change", "said"),
    [pytest.param(file, *case, id=f"{name} in {file}") for name, files, *case in IN_MANY for file in files],
)
def test_one_clear_line_in_many_files(file: str, change: Callable[[bytes], bytes], said: str, tmp_path: Path) -> None:
    """What breaks files of every kind gives one line as well."""
    root = make_site(tmp_path / "tiny")
    whole, path = Site.read(root), root / file
    path.write_bytes(change(path.read_bytes()))
    found = read_broken(root, whole, file)
    assert found.startswith(file) and found.endswith(said)


@pytest.mark.parametrize("file", [COURSE, SOURCES])
def test_a_lost_file_gives_one_clear_line(file: str, tmp_path: Path) -> None:
    """Where the wiki cannot do without it."""
    root = make_site(tmp_path / "tiny")
    whole = Site.read(root)
    (root / file).unlink()
    said = f"{file}:1: the file is missing. Add it, or restore it from the last version."
    assert read_broken(root, whole, file) == said


def test_a_page_without_text_holds_nothing(tmp_path: Path) -> None:
    """A page that ends with its first block has nothing of the page read before it."""
    root = make_site(tmp_path / "tiny")
    (root / "docs/en/history/m.md").write_text("---\ntitle: M\ndescription: Nothing yet.\n---  \n", encoding="utf-8")
    page = Site.read(root).pages["en", "history/m"]
    assert (page.headings, page.mentions, page.tables) == ((), (), ())


@pytest.mark.parametrize(
    "written",
    [
        "~~~text\n```\n~~~",
        "````text\n```\n````",
        "```text\n````\n```",
        "> ~~~\n> ```\n> ~~~",
        "```text\nTea\n```  ",
        "```text\n## Tea {#tea}\n```",
        "```text``` begins a block.",
    ],
)
def test_a_block_of_code_shows_how_one_is_written(written: str, tmp_path: Path) -> None:
    """Another fence in it, or one that has something behind it, neither ends nor begins a block."""
    root = make_site(tmp_path / "tiny")
    for language in LANGUAGES:
        path = root / f"docs/{language}/history/letters.md"
        text = path.read_text(encoding="utf-8").replace("```text\n", f"{written}\n\n```text\n")
        path.write_text(text, encoding="utf-8")
    assert [str(problem) for problem in check_site(Site.read(root)) if "block" in problem.what] == []


def test_every_mistake_at_once(tmp_path: Path) -> None:
    """Mistakes in many files, and several in one, are all told in one go."""
    root = make_site(tmp_path / "tiny")
    for file in EVERY:
        (root / file).write_bytes(b"")
    (root / "knowledge/terms/word-of-mouth.yml").write_text("en: {}\nja: no\nhome: Nowhere\n", encoding="utf-8")
    found = [problem.file for problem in check_site(Site.read(root))]
    assert {*EVERY} <= set(found)
    assert found.count("knowledge/terms/word-of-mouth.yml") == 4


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param(PAGE, "prerequisites: [start/evidence]", "prerequisites: [LONG]", id="a page to read before"),
        pytest.param(PAGE, "The shop", "[The shop](repository:LONG)", id="a file of the repository"),
        pytest.param(TERM, "home: history/letters", "home: LONG", id="a term's home"),
        pytest.param(CLAIMS, "home: history/letters", "home: LONG", id="a claim's home"),
        pytest.param(QUIZ, "page: history/letters", "page: LONG", id="a page with questions"),
        pytest.param(COURSE, "[start/evidence,", "[LONG,", id="a chapter of a track"),
        pytest.param(COURSE, "{page: history/letters,", "{page: LONG,", id="a page of the week"),
        pytest.param(COURSE, "tracks:", "moved: [{old: history/post, new: LONG}]\ntracks:", id="a page that moved"),
    ],
)
def test_a_name_longer_than_that_of_any_file(file: str, old: str, new: str, tmp_path: Path) -> None:
    """Nothing stands under it, which is said where it is written, beside all other findings."""
    root = make_site(tmp_path / "tiny")
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new.replace("LONG", "a" * 300), 1), encoding="utf-8")
    (root / WORDS).parent.mkdir(parents=True, exist_ok=True)
    (root / WORDS).write_bytes(b"")
    found = {problem.file: str(problem) for problem in check_site(Site.read(root))}
    assert found.keys() >= {file, WORDS} and "a" * 300 in found[file]


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(
    file=st.sampled_from([*EVERY, LAB, WORDS, LEDGER]),
    start=st.floats(0, 1),
    length=st.floats(0, 1),
    noise=st.one_of(
        st.binary(max_size=60), st.text("{}[]()<>#*&!|>%@`\"'\\:;,.?-_=~^$\n\t あア漢１", max_size=60).map(str.encode)
    ),
)
def test_noise_never_raises(file: str, start: float, length: float, noise: bytes) -> None:
    """Whatever stands in a file, in part or in whole, reading and checking end with findings."""
    with TemporaryDirectory() as folder:
        path = make_site(Path(folder) / "tiny") / file
        path.parent.mkdir(parents=True, exist_ok=True)
        data = path.read_bytes() if path.is_file() else b""
        begin = int(start * len(data))
        end = begin + int(length * (len(data) - begin))
        path.write_bytes(data[:begin] + noise + data[end:])
        check_site(Site.read(Path(folder) / "tiny"))


def test_a_page_nested_too_deep_spoils_no_other() -> None:
    """Wherever its reading was broken off, the next page is read whole."""
    deep = "".join(f"{' ' * 4 * level}- tea\n" for level in range(250))

    def break_off(below: int) -> None:
        """Begin a little deeper each time, so that the reader is interrupted at other places."""
        if below:
            break_off(below - 1)
        else:
            with pytest.raises(RecursionError):
                read_outline(deep, 1, make_matcher([], "en"))

    for below in range(0, 120, 30):
        break_off(below)
        after = read_outline(f"[Letters](list:claims)\n\nPage {below}.\n", 1, make_matcher([], "en"))
        assert [mention.target for mention in after.mentions] == ["claims"], below
