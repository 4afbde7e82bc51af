"""Broken input of every kind: one clear line each, never a traceback, and everything else still read."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tiny import make_site
from wiki.check import check_site
from wiki.linking import make_matcher
from wiki.model.problem import Problem
from wiki.model.text import LANGUAGES
from wiki.read.outline import read_outline
from wiki.read.yaml import Value, parse_yaml
from wiki.site import Site

PAGE, QUIZ, TERM = "docs/en/history/letters.md", "quizzes/history/letters.yml", "knowledge/terms/customer.yml"
CLAIMS, COURSE, SOURCES = "knowledge/claims/article0.yml", "knowledge/course.yml", "knowledge/references.bib"
LAB, WORDS, LEDGER = "docs/en/lab/tea.py", "knowledge/models/market-map.yml", "quizzes/reviewed.yml"
FANS = "knowledge/models/followers-or-fans.yml"
EVERY = (PAGE, QUIZ, TERM, CLAIMS, COURSE, SOURCES)

Change = Callable[[bytes], bytes]


def swap(old: str, new: str) -> Change:
    """Put other words in place of the first such words."""

    def change(data: bytes) -> bytes:
        assert old.encode() in data, old
        return data.replace(old.encode(), new.encode(), 1)

    return change


def become(text: str | bytes) -> Change:
    """Write the file anew."""
    return lambda _: text if isinstance(text, bytes) else text.encode()


def real(file: str, old: str, new: str) -> Change:
    """Take the real wiki's file, with other words in place of the first such words."""
    return lambda _: swap(old, new)((Path(__file__).parents[1] / file).read_bytes())


def ask(kind: str, *lines: str) -> Change:
    """Put a question of a type before all others; its own keys begin in line 21."""
    head = (
        "  - id: asked\n    section: counting\n    objective: judge-counts\n    bloom: apply\n    reviewed: 2026-11-22\n"
        '    revision: 1\n    ask: {en: "How many?", ja: "いくつでしょうか。"}\n'
    )
    keys = "".join(f"    {line}\n" for line in (f"type: {kind}", *lines))
    return swap("questions:\n", f"questions:\n{head}{keys}")


KINDS = "article, book, incollection, inproceedings, misc, online, techreport, thesis"
WHY = "why: {en: Because it is so., ja: そうだからです。}"
NUMERIC = ("tolerance: 0", "unit: {en: cups, ja: 杯}", WHY)
SCENE = "  - {id: ID, text: {en: Here., ja: ここです。}, end: bad, " + WHY + "}"


def nested(depth: int) -> str:
    return "ask: " + "[" * depth + "]" * depth + "\n"


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [*{before}, *{before}, *{before}, *{before}, *{before}, *{before}, *{before}, *{before}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)

PAIR = 'Put a half-width " before and after the text; inside it, write \\" or “ ”.'
COLON = "Write a half-width : and a space."

# What was done, to which file, and the one line that it gives.
BROKEN: list[tuple[str, str, Change | None, str]] = [
    *(
        (f"no text at all in {file}", file, become(b""), ":1: the file is empty. Write something in it, or delete it.")
        for file in EVERY
    ),
    *(
        (
            f"byte order mark in {file}",
            file,
            lambda data: b"\xef\xbb\xbf" + data,
            ":1: the file contains a byte order mark (BOM). Save the file as UTF-8 without BOM.",
        )
        for file in EVERY
    ),
    *(
        (
            f"Windows line ends in {file}",
            file,
            lambda data: data.replace(b"\n", b"\r\n"),
            ":1: the line ends with CR (a Windows line ending). Save the file with LF line endings.",
        )
        for file in EVERY
    ),
    *(
        (
            f"not UTF-8 in {file}",
            file,
            lambda data: b"\n\n\x93\xfa" + data,
            ":3: the text is not UTF-8. Save the file as UTF-8.",
        )
        for file in EVERY
    ),
    *(
        (
            f"5 MB in {file}",
            file,
            lambda data: data + b"#" * 5_000_000,
            ":1: the file is 5.0 MB, but the limit is 1 MB. Split it, or remove what does not belong in it.",
        )
        for file in EVERY
    ),
    *(
        (
            f"a NUL byte in {file}",
            file,
            lambda data: data + b"\0",
            ": the text contains a NUL byte. Save the file as plain UTF-8 text.",
        )
        for file in EVERY
    ),
    *(
        (
            f"half a merge in {file}",
            file,
            lambda data: data + b"<<<<<<< HEAD\n=======\n>>>>>>> branch\n",
            ": a merge is unfinished. Keep one of the two versions, and remove the lines with <<<<<<<, ======= and >>>>>>>.",
        )
        for file in EVERY
    ),
    *(
        (
            f"lists nested too deeply in {file}",
            file,
            become(nested(100_000)),
            ":1: the lists are nested too deeply. Use at most 20 levels.",
        )
        for file in (QUIZ, TERM, CLAIMS, COURSE)
    ),
    *(
        (
            f"aliases that multiply in {file}",
            file,
            become(BOMB),
            ":1: a value begins with &, which in YAML gives it a name. Remove the name, or put the text in double quotes.",
        )
        for file in (QUIZ, TERM, CLAIMS, COURSE)
    ),
    *(
        (
            f"only a list in {file}",
            file,
            become("- one\n- two\n"),
            ":1: the file must contain `key: value` lines. Compare it with a file that works.",
        )
        for file in (QUIZ, TERM, CLAIMS, COURSE)
    ),
    *(
        (f"{file} is missing", file, None, ":1: the file is missing. Add it, or restore it from the last version.")
        for file in (COURSE, SOURCES)
    ),
    (
        "a colon inside a text",
        TERM,
        swap("Somebody who buys.", "Somebody: who buys"),
        ":3: a text contains a colon followed by a space. Put the text in double quotes.",
    ),
    *(
        (f"a value that begins with {begin}", TERM, swap("name: customer", f"name: {begin}"), f":2: {said}.")
        for begin, said in (
            (
                "*customer",
                "a value begins with *, which in YAML repeats an earlier value. Write it out, or put the text in double quotes",
            ),
            (
                "&a customer",
                "a value begins with &, which in YAML gives it a name. Remove the name, or put the text in double quotes",
            ),
            (
                "!!str 5",
                "a value begins with !, which in YAML gives it a type. Remove the type, or put the text in double quotes",
            ),
            (
                "!!python/object:os.x {}",
                "a value begins with !, which in YAML gives it a type. Remove the type, or put the text in double quotes",
            ),
            ("*Big* customer", "a text begins with * or &. Put the text in double quotes"),
        )
    ),
    (
        "a hashtag inside a text",
        TERM,
        swap("Somebody who buys.", "Somebody who writes #ad and buys"),
        ":3: the text ends before #ad. Remove the #, or put the text in double quotes.",
    ),
    (
        "nothing in the first block of a page",
        PAGE,
        become("---\n---\n\nLetters.\n"),
        ":1: the file must contain `key: value` lines. Compare it with a file that works.",
    ),
    (
        "a list hundreds of levels deep",
        PAGE,
        lambda data: data + "".join(f"{' ' * 4 * level}- tea\n" for level in range(400)).encode(),
        ":15: lists or quotations are nested too deeply. Use fewer levels.",
    ),
    (
        "what hides all that follows it",
        TERM,
        become(b"{#customer}\n"),
        ":1: a bracket is never closed. Close it, on this line or above.",
    ),
    (
        "a quotation mark is not closed",
        QUIZ,
        swap('"How many letters did the shop answer?"', '"How many letters did the shop answer?'),
        ":5: a quotation mark is never closed. " + PAIR,
    ),
    *(
        (f"a slip below which the parser gives up: {old} → {new}", QUIZ, swap(old, new), said)
        for old, new, said in (
            ('return."', "return.", f":27: a quotation mark is never closed. {PAIR}"),
            ('letters", ja', "letters, ja", f":29: a quotation mark is never closed. {PAIR}"),
            (
                'return.", ja',
                'return."、 ja',
                ":27: there is no comma between two parts. Write a half-width comma and a space.",
            ),
            (
                'letters", ja: "手紙に書かれた知らせ"}',
                'letters", ja: "手紙に書かれた知らせ"',
                ":29: a bracket is never closed. Close it, on this line or above.",
            ),
            (
                "    bloom: understand",
                "    bloom: {#understand}",
                ":17: a bracket is never closed. Close it, on this line or above.",
            ),
            (
                "    bloom: understand",
                "    bloom:understand",
                f":17: there is no space after the colon of a key. {COLON}",
            ),
            (
                "    bloom: understand",
                "　　bloom: understand",
                ":17: the line begins with a full-width space. Indent with half-width spaces.",
            ),
            (
                "    bloom: understand",
                "      bloom: understand",
                ":17: the line is indented more than the one above. Indent it like the lines around it.",
            ),
            (
                "      - id: news",
                "      -id: news",
                ":28: a list entry does not begin with `- `. Write a half-width hyphen and a space before it.",
            ),
            (
                "claims: [S0-02]",
                "claims: ［S0-02］: x",
                ":18: a bracket is full-width. Write half-width brackets: { } or [ ].",
            ),
            (
                "page: history/letters",
                "page: @letters",
                ":1: a text begins with @. Remove it, or put the text in double quotes.",
            ),
            (
                '{en: "Most of them"',
                '{en: "Most \\of them"',
                ":7: a text in double quotes contains a \\. Remove it, or write \\\\.",
            ),
            (
                "page: history/letters",
                'page: "history" letters',
                f":1: there is something after the end of a text. {PAIR}",
            ),
            (
                "claims: [S0-02]",
                "claims: [@S0-02]",
                ":18: a text begins with @. Remove it, or put the text in double quotes.",
            ),
            (
                "claims: [S0-02]",
                "claims: ［S0-02］",
                ":18: `questions > 1. > claims` must be a list. Put it in half-width [ ], or begin each entry with `- `.",
            ),
            (
                '"Most of them"',
                '"Most "of" them"',
                f":7: there is something after the end of a text. {PAIR}",
            ),
            (
                'ja: "半分未満"',
                "ja: #half",
                ":8: the text ends before #half. Remove the #, or put the text in double quotes.",
            ),
            (
                '"Most of them"',
                "'Buyers' friends'",
                f":7: there is something after the end of a text. {PAIR}",
            ),
            (
                '"Most of them"',
                "Most: not all",
                ":7: a text contains a colon followed by a space. Put the text in double quotes.",
            ),
            (
                '"Most of them"',
                "Most, not all",
                ":7: a text ends at a comma. Put the text in double quotes.",
            ),
            (
                "    bloom: understand",
                "\u00a0\u00a0\u00a0\u00a0bloom: understand",
                ":17: the line begins with a space of a word processor. Delete it, and press the space bar.",
            ),
            (
                "predictions:\n",
                'predictions:\n  - id: asked\n    type: short\n    section: counting\n    ask: {en: "How?", ja: "なぜか。"}\n',
                ":4: `predictions > 1.`: a question stands under `predictions`, but belongs under `questions`. Correct it.",
            ),
            (
                "    revision: 1",
                "    revision",
                ":21: the line is neither `key: value` nor a list entry, or is indented differently from its neighbours. Compare the indentation and the colons with the lines around it.",
            ),
        )
    ),
    (
        "a block of code without an end",
        PAGE,
        lambda data: data.replace(b"## ", b"```text\n\n## ", 1),
        ":20: a block of code is never closed. End it with a line of ```.",
    ),
    *(
        (
            f"a block of code without an end before {before}, and a whole one behind it",
            PAGE,
            lambda data, before=before: data.replace(before.encode(), f"```text\n\n{before}".encode(), 1).replace(
                b"## What", b"```\nTea\n```\n\n## What"
            ),
            f":{line}: a block of code is never closed. End it with a line of ```.",
        )
        for before, line in (("## Why", 20), ("[Check yourself](check:counting)", 40))
    ),
    *(
        (
            f"a block of code that begins with {fence} and ends with {end}",
            PAGE,
            swap("## Why", f"{fence}\nLetter from:\n{end}\n\n## Why"),
            f":20: a block of code is never closed. End it with a line of {fence.strip('> tex')}.",
        )
        for fence, end in (("```", "~~~"), ("````text", "```"), ("```text", "````"), ("~~~", "~~~text"), ("> ```", ">"))
    ),
    (
        "nothing but the line that begins a document",
        TERM,
        lambda _: b"---",
        ":1: the file must contain `key: value` lines. Compare it with a file that works.",
    ),
    (
        "a second document",
        TERM,
        swap("  name: customer", "---\n  name: customer"),
        ":2: --- begins a second document. Remove the line.",
    ),
    (
        "no space behind a colon in braces, far above the line where the parser gives up",
        QUIZ,
        swap('{en: "Most of them", ja: "ほとんど"}', '{en: "Most of them", ja:" "ほとんど"}'),
        ":7: there is no space after the colon of a key. Write a half-width : and a space.",
    ),
    (
        "a colon behind a key is full-width",
        TERM,
        swap("  name: customer", "  name：customer"),
        ":2: there is a full-width ： after a key. Write a half-width : and a space.",
    ),
    (
        "the colon of a key that holds others is full-width",
        TERM,
        swap("en:\n", "en：\n"),
        ":1: there is a full-width ： after a key. Write a half-width : and a space.",
    ),
    (
        "a sign that nobody sees",
        PAGE,
        swap("before anybody wrote", "before any\u200bbody wrote"),
        ":18: there is an invisible character after “ears before any”. Retype the words around it.",
    ),
    *(
        (
            f"the sign U+{ord(sign):04X}, which nobody sees",
            TERM,
            swap("Somebody who", f"Some{sign}body who"),
            ":3: there is an invisible character after “efinition: Some”. Retype the words around it.",
        )
        for sign in "\u00ad\u200e\u200f\u202a\u202e\u2060"
    ),
    (
        "a radical that looks like a Chinese character",
        TERM,
        swap("お客]", "お客, \u2f08]"),
        ":7: \u2f08 only looks like 人, as in text copied from a PDF. Retype the word.",
    ),
    (
        "kana and their ring apart",
        TERM,
        swap("お客]", "お客, は\u309aン]"),
        ":7: は\u309a is two characters, a letter and its mark, as in text copied from a PDF. Retype these words, or save the file as NFC.",
    ),
    (
        "the end of a merge",
        TERM,
        lambda data: data + b">>>>>>> branch\n",
        ": a merge is unfinished. Keep one of the two versions, and remove the lines with <<<<<<<, ======= and >>>>>>>.",
    ),
    (
        "a line begins with a tab",
        TERM,
        swap("  name: customer", "\tname: customer"),
        ":2: the line begins with a tab. Indent with spaces.",
    ),
    (
        "a key is a list",
        TERM,
        swap("home:", "[sources]: []\nhome:"),
        ":10: a key is not a plain word. Write `key: value`.",
    ),
    (
        "a key stands twice",
        TERM,
        swap("home:", "sources: []\nhome:"),
        ":10: the key `sources` appears twice. Keep one of the two.",
    ),
    (
        "a wrong key",
        TERM,
        swap("definition: Some", "defintion: Some"),
        ":3: `en > defintion` is not a valid key here. Write `definition`.",
    ),
    (
        "a translation is missing",
        QUIZ,
        swap(', ja: "店は何通に返事をしたでしょうか。"', ""),
        ":5: `1. > ask > ja` is missing. Add it.",
    ),
    (
        "a translation is empty",
        QUIZ,
        swap('ja: "店は何通に返事をしたでしょうか。"', 'ja: ""'),
        ":5: `1. > ask > ja` is empty. Fill it in.",
    ),
    (
        "an id with capitals",
        QUIZ,
        swap("id: why-answer", "id: Why-Answer"),
        ":13: `questions > 1. > id` cannot be “Why-Answer”. Use lower-case letters, digits and single hyphens.",
    ),
    (
        "an unknown type",
        QUIZ,
        swap("type: single", "type: singel"),
        ":13: there is no type singel. Write one of `single`, `multiple`, `true-false`, `order`, `match`, `categorise`, `short`, `numeric`, `scenario`, `reflect`.",
    ),
    ("no type", QUIZ, swap("    type: single\n", ""), ":13: `type` is missing. Add it."),
    (
        "too few options",
        QUIZ,
        swap('      - {id: most, text: {en: "Most of them", ja: "ほとんど"}}\n', ""),
        ":6: `predictions > 1. > options` needs 2 or more entries, but has 1. Add more.",
    ),
    (
        "no spare",
        QUIZ,
        lambda data: data[: data.index(b"    spare:")] + b"    spare: []\n",
        ":116: `questions > 5. > spare` needs 1 or more entries, but has 0. Add more.",
    ),
    (
        "not a date",
        QUIZ,
        swap("reviewed: 2026-11-22", "reviewed: yesterday"),
        ":20: `questions > 1. > reviewed` is not a date: “yesterday”. Write it as 2026-11-22.",
    ),
    *(
        (
            f"a date in other signs: {day}",
            QUIZ,
            swap("reviewed: 2026-11-22", f"reviewed: {day}"),
            f":20: `questions > 1. > reviewed` is not a date: “{day.strip(chr(34))}”. Write it as 2026-11-22.",
        )
        for day in ("20261122", "0", '"0"', "1.5", "true", "2026-13-22", "2026-11-22T00:00:00")
    ),
    (
        "a page reviewed on no day",
        PAGE,
        swap("reviewed: 2026-11-22", "reviewed: 0"),
        ":13: `reviewed` is not a date: “0”. Write it as 2026-11-22.",
    ),
    (
        "no date at all",
        QUIZ,
        swap("reviewed: 2026-11-22", "reviewed:"),
        ":20: `questions > 1. > reviewed` is empty. Fill it in.",
    ),
    *(
        (
            f"a whole number in other signs: {number}",
            file,
            swap(f"{key}: {old}", f"{key}: {number}"),
            f"` must be a whole number, not “{number.strip(chr(34))}”. Write digits without quotes.",
        )
        for file, key, old in ((PAGE, "minutes", 20), (QUIZ, "revision", 1))
        for number in ("true", '"1"', "1.0")
    ),
    (
        "half a revision",
        QUIZ,
        swap("revision: 1", "revision: 1.5"),
        ":21: `questions > 1. > revision` must be a whole number, not “1.5”. Write digits without quotes.",
    ),
    (
        "not a number",
        QUIZ,
        swap("revision: 1", "revision: one"),
        ":21: `questions > 1. > revision` must be a whole number, not “one”. Write digits without quotes.",
    ),
    (
        "not yes or no",
        QUIZ,
        swap("answer: false", "answer: perhaps"),
        ":65: `questions > 3. > answer` must be true or false, not “perhaps”. Write true or false.",
    ),
    (
        "a number in quotes",
        QUIZ,
        ask("numeric", 'answer: "1,000"', *NUMERIC),
        ":21: `questions > 1. > answer` must be a number, not “1,000”. Write digits without quotes or commas, with a point for decimals.",
    ),
    (
        "a number that is none",
        QUIZ,
        ask("numeric", "answer: nan", *NUMERIC),
        ":21: `questions > 1. > answer` must be a number, not “nan”. Write digits without quotes or commas, with a point for decimals.",
    ),
    (
        "a number without end",
        QUIZ,
        ask("numeric", "answer: 1.0e999", *NUMERIC),
        ":21: `questions > 1. > answer` is too large. Write a number that a reader can type.",
    ),
    (
        "a tolerance below nothing",
        QUIZ,
        ask("numeric", "answer: 4", "tolerance: -1", *NUMERIC[1:]),
        ":22: `questions > 1. > tolerance` must be 0 or more, not “-1”. Correct the number.",
    ),
    (
        "a number without a unit",
        QUIZ,
        ask("numeric", "answer: 4", "tolerance: 0", WHY),
        ":13: `questions > 1. > unit` is missing. Add it.",
    ),
    (
        "spellings without languages",
        QUIZ,
        ask("short", "accept: [cup, 杯]", WHY),
        ":21: `questions > 1. > accept` must have `key: value` lines below it, not a list. Compare it with a file that works.",
    ),
    (
        "spellings of one language only",
        QUIZ,
        ask("short", "accept: {en: [cup], ja: []}", WHY),
        ":21: `1. > accept > ja` needs 1 or more entries, but has 0. Add more.",
    ),
    (
        "a spelling that looks like a number",
        QUIZ,
        ask("short", "accept: {en: [1984], ja: [一九八四年]}", WHY),
        ":21: `accept > en > 1.` must be text, not “1984”. Write text, in quotes if it looks like a number.",
    ),
    (
        "one group to sort into",
        QUIZ,
        ask(
            "categorise",
            "categories: [{id: cup, text: {en: Cup, ja: 杯}}]",
            "items:",
            *("  - {id: ID, category: cup, text: {en: ID, ja: ID}, ".replace("ID", each) + WHY + "}" for each in "abc"),
        ),
        ":21: `questions > 1. > categories` needs 2 or more entries, but has 1. Add more.",
    ),
    (
        "an end that is none of three",
        QUIZ,
        ask(
            "scenario",
            "scenes:",
            *(SCENE.replace("ID", each) for each in "abc"),
            SCENE.replace("ID", "d").replace("bad", "great"),
        ),
        ":25: `scenes > 4. > end` cannot be “great”. Write one of `good`, `fair`, `bad`.",
    ),
    (
        "a plan without a model answer",
        QUIZ,
        ask(
            "reflect",
            "rubric:",
            *("  - {id: ID, text: {en: ID, ja: ID}, ".replace("ID", each) + WHY + "}" for each in "ab"),
        ),
        ":13: `questions > 1. > model` is missing. Add it.",
    ),
    (
        "an id is used twice",
        QUIZ,
        swap("id: what-answers-show", "id: why-answer"),
        ":35: the id why-answer is already used in quizzes/history/letters.yml:13. Give it an id of its own.",
    ),
    (
        "the file belongs to another page",
        QUIZ,
        swap("page: history/letters", "page: history/prices"),
        ":1: `page` is “history/prices”, but the file is named history/letters.yml. Write page: history/letters.",
    ),
    (
        "keys run into their texts",
        CLAIMS,
        swap("- id: S0-03\n", '- id: S0-03\n    text: {en:"Tea", ja:"茶"}\n'),
        ":22: there is no space after the colon of a key. Write a half-width : and a space.",
    ),
    (
        "a letter from a PDF",
        CLAIMS,
        swap("- id: S0-03\n", "- id: S0-03\n    # a ﬁne tea\n"),
        ":22: ﬁ only looks like fi, as in text copied from a PDF. Retype the word.",
    ),
    (
        "an unknown label",
        CLAIMS,
        swap("label: corrected", "label: wrong"),
        ":5: `claims > 1. > label` cannot be “wrong”. Write one of `confirmed`, `partly-confirmed`, `corrected`, `contested`, `not-found`, `plausible`, `opinion`, `missing`, `frame`.",
    ),
    (
        "a claim's id stands twice",
        CLAIMS,
        swap("id: S0-03", "id: S0-02"),
        ":21: the id S0-02 is already used in knowledge/claims/article0.yml:12. Give it an id of its own.",
    ),
    (
        "a claim stands with those of another article",
        CLAIMS,
        swap("id: S0-03", "id: S1-03"),
        ":21: S1-03 is a claim of article1, but this file is for those of article0. Correct the id, or `article` above.",
    ),
    (
        "a step of the week is neither page nor task",
        COURSE,
        swap("page: history/letters, anchor: counting, ", ""),
        ":18: `1. > steps > 1.`: a step needs a page, a task, or both; an anchor needs a page. Correct it.",
    ),
    (
        "a list with 、 in it",
        TERM,
        swap("[お客]", "[お客、客]"),
        ":7: `ja > aliases > 1.`: “お客、客” counts as one entry: separate two with a comma and a space, not 、. Correct it.",
    ),
    (
        "minutes for a week",
        PAGE,
        swap("minutes: 20", "minutes: 2000"),
        ":4: `minutes` must be 300 or less, not “2000”. Correct the number.",
    ),
    (
        "minutes are negative",
        COURSE,
        swap("minutes: 20\n", "minutes: -5\n"),
        ":4: `planned > 1. > minutes` must be more than 0, not “-5”. Correct the number.",
    ),
    (
        "no first block",
        PAGE,
        lambda data: data.split(b"---\n", 2)[2],
        ":1: the page does not begin with a block between two --- lines. Add it.",
    ),
    (
        "the block at the top is not closed",
        PAGE,
        swap("\n---\n\n[Before", "\n\n[Before"),
        ":1: the block at the top is not closed. End it with a line of ---.",
    ),
    (
        "a wrong key in the first block",
        PAGE,
        swap("minutes:", "minuts:"),
        ":4: `minuts` is not a valid key here. Correct its spelling, or remove it.",
    ),
    ("a slip in a key", PAGE, swap("title:", "titel:"), ":2: `titel` is not a valid key here. Write `title`."),
    (
        "a list without entries",
        QUIZ,
        swap("claims: [S0-02]", "claims:"),
        ":18: `questions > 1. > claims` must be a list. Put it in half-width [ ], or begin each entry with `- `.",
    ),
    ("no title", PAGE, swap("title: Letters to a tea shop\n", ""), ":2: `title` is missing. Add it."),
    *(
        (
            f"a {where} of two lines",
            file,
            swap(old, new),
            f":{line}: `{key}`: the text must be on one line. Correct it.",
        )
        for where, file, line, key, old, new in (
            ("title", PAGE, 2, "title", "title: Letters", "title: |\n  Letters\n  "),
            ("description", PAGE, 3, "description", "description: ", "description: |\n  Two lines.\n  "),
            ("term", TERM, 2, "en > name", "name: customer", 'name: "cust\\nomer"'),
        )
    ),
    (
        "minutes are words",
        PAGE,
        swap("minutes: 20", "minutes: twenty"),
        ":4: `minutes` must be a whole number, not “twenty”. Write digits without quotes.",
    ),
    (
        "an unknown level",
        PAGE,
        swap("bloom: evaluate", "bloom: judge"),
        ":10: `objectives > 2. > bloom` cannot be “judge”. Write one of `remember`, `understand`, `apply`, `analyze`, `evaluate`, `create`.",
    ),
    (
        "a brace is missing",
        SOURCES,
        swap("title = {What I think},", "title = {What I think,"),
        ":21: the entry cannot be read. Look for a missing brace or comma.",
    ),
    (
        "a source stands twice",
        SOURCES,
        swap("@book{owner2010", "@book{ledger2007"),
        ":21: the source `ledger2007` appears twice. Keep one of the two.",
    ),
    (
        "a field stands twice",
        SOURCES,
        swap("year = {2007},", "year = {2007},\n  year = {2008},\n  seen = {full},"),
        ":11: an entry has `seen`, `year` twice. Keep one of the two.",
    ),
    (
        "an unknown field",
        SOURCES,
        swap("doi =", "dio ="),
        ":25: source `owner2010`: there is no field `dio`. Correct the entry.",
    ),
    (
        "an unknown way of reading",
        SOURCES,
        swap("seen = {excerpt}", "seen = {half}"),
        ":26: source `owner2010`: `seen` cannot be “half”; use one of full, excerpt, abstract, secondary, none. Correct the entry.",
    ),
    (
        "a remark is missing",
        SOURCES,
        swap("  note = {Made up for tests.},\n", ""),
        ":1: source `article0`: `note` is missing. Correct the entry.",
    ),
    *(
        (
            f"a {name} of a source without a letter in its braces: {{{braces}}}",
            SOURCES,
            swap(f"{name} = {{{words}}}", f"{name} = {{{braces}}}"),
            f":{line}: source `{key}`: `{name}` is missing. Correct the entry.",
        )
        for name, words, line, key in (
            ("note", "Made up for tests.", 1, "article0"),
            ("note_ja", "テストのための作り話です。", 1, "article0"),
            ("title", "What I think", 21, "owner2010"),
        )
        for braces in ("", "{}", "{ }", "\\ ")
    ),
    *(
        (f"a source with {new}", SOURCES, swap(old, new), f":{line}: source `{key}`: {said}. Correct the entry.")
        for old, new, line, key, said in (
            ("@book{owner2010", "@bok{owner2010", 21, "owner2010", f"there is no kind @bok; use one of {KINDS}"),
            ("{owner2010", "{owner 2010", 21, "owner 2010", "a key is made of letters and digits without spaces"),
            ("{What I think},", "{What I think}", 23, "owner2010", "a comma is missing after `title`"),
            ("{What I think},", "{What I think}，", 23, "owner2010", "a comma is missing after `title`"),
            (
                "doi = {10.1000/182}",
                "doi = {doi.org/10.1000/182}",
                25,
                "owner2010",
                "`doi` is “doi.org/10.1000/182”; a DOI begins with 10., without an address before it",
            ),
            (
                "doi = {10.1000/182}",
                "url = {www.example.org/tea}",
                25,
                "owner2010",
                "`url` is “www.example.org/tea”; an address begins with https:// and has no spaces",
            ),
            (
                "doi = {10.1000/182}",
                "langid = {ja}",
                25,
                "owner2010",
                "`langid` is “ja”; write japanese, or leave it out",
            ),
            ("doi = {10.1000/182}", "langid = {japanese}", 21, "owner2010", "`title_en` is missing"),
            ("{What I think}", "{[What I think]}", 21, "owner2010", "`title_ja` is missing"),
            (
                "doi = {10.1000/182}",
                "langid = {japanese}, title_en = {Said}, howpublished = {茶葉}",
                21,
                "owner2010",
                "`venue_en` is missing",
            ),
            ("doi = {10.1000/182}", "title_en = {Said}", 25, "owner2010", "there is no field `title_en`"),
            (
                "Tea, Ann and Leaf, Ben",
                "Tea, Ann and others",
                22,
                "owner2010",
                "`others` is not a name; give all the names",
            ),
            *(
                (
                    "Tea, Ann and Leaf, Ben",
                    people,
                    22,
                    "owner2010",
                    f"“{people}” seems to be several people; write `and` between them, or {{{{ }}}} around an organisation",
                )
                for people in ("Ann Tea, Ben Leaf, Cy Cup", "Ann Tea, Ben Leaf", "Tea & Leaf", "茶葉、葉子")
            ),
        )
    ),
    *(
        (
            f"a source with {new}",
            SOURCES,
            swap("title = {What I think},", new),
            f":23: {sign} cannot separate the parts of an entry. Use half-width characters, as in title = {{…}},.",
        )
        for new, sign in (
            ("title ＝ {What I think},", "＝"),
            ("title = ｛What I think｝,", "｛"),
            ("title = {What I think｝,", "｝"),
            ("title = “What I think”,", "“"),
        )
    ),
    (
        "a year that is none",
        SOURCES,
        swap("year = {2007}", "year = {ca. 2007}"),
        ":14: source `ledger2007`: `year` is “ca. 2007”; a year has four digits. Correct the entry.",
    ),
    (
        "a reading that is not in kana",
        SOURCES,
        swap("year = {2007}", "yomi = {Mise}"),
        ":14: source `ledger2007`: `yomi` is “Mise”; a reading is written in hiragana. Correct the entry.",
    ),
    (
        "an entry without its @",
        SOURCES,
        swap("@book{ledger2007", "book{ledger2007"),
        ":11: “book{ledger2007,” is between two entries, where it is ignored. Begin an entry with @, as in @article{, and a comment with %.",
    ),
    (
        "an entry without its @, below remarks",
        SOURCES,
        swap("@book{ledger2007", "% Of the shop.\n\n% Lost.\nbook{ledger2007"),
        ":14: “book{ledger2007,” is between two entries, where it is ignored. Begin an entry with @, as in @article{, and a comment with %.",
    ),
    (
        "an @ of a Japanese keyboard, below an entry that is never closed",
        SOURCES,
        swap("}\n}\n\n@book{ledger2007", "}\n\n＠book{ledger2007"),
        ":10: ＠ cannot separate the parts of an entry. Use half-width characters, as in title = {…},.",
    ),
    (
        "a notebook without a first block",
        LAB,
        become("# %%\nprint(1)\n"),
        ":1: the page does not begin with a block between two --- lines. Add it.",
    ),
    (
        "words of a model are a list",
        WORDS,
        become("- a\n"),
        ":1: the file must contain `key: value` lines. Compare it with a file that works.",
    ),
    (
        "a group of a model's words is empty",
        FANS,
        real(FANS, "play:\n", "variants:\nplay:\n"),
        ":39: `variants` must have `key: value` lines below it, not nothing. Compare it with a file that works.",
    ),
    (
        "an option of a model has no id",
        FANS,
        real(FANS, "{id: large, text", "{text"),
        ":10: `options > 1. > id` is missing. Add it.",
    ),
    (
        "the values that a model begins with are a list",
        FANS,
        real(FANS, "play:\n", "start: [1]\nplay:\n"),
        ":39: `start` must have `key: value` lines below it, not a list. Compare it with a file that works.",
    ),
    (
        "a model's word lacks a language",
        FANS,
        real(FANS, 'small: {en: "Small account", ja:', "small: {ja:"),
        ":25: `chart > small > en` is missing. Add it.",
    ),
    *(
        (
            f"the line break U+{ord(sign):04X}, which no editor shows",
            QUIZ,
            swap("A bakery reads", f"A bakery{sign}reads"),
            ":22: the text contains an invisible line break. Delete it, and press Enter instead.",
        )
        for sign in "\x85\u2028\u2029"
    ),
    (
        "letters and their marks apart, as in text from a PDF",
        QUIZ,
        swap("半分未満、45%です", "半分未満、45%て\u3099す"),
        (
            ":10: て\u3099 is two characters, a letter and its mark, as in text copied from a PDF."
            " Retype these words, or save the file as NFC."
        ),
    ),
    (
        "a name is filled in in one language only",
        FANS,
        real(FANS, "{small}. It has", "{smal}. It has"),
        ":28: `results > large`: {smal} is in one language only. Correct it.",
    ),
    (
        "a word that is called like a type of question lacks a language",
        FANS,
        real(
            FANS,
            'level: {en: "Both reach {large} people, although the large account has {followers} followers.", ja:',
            "match: {ja:",
        ),
        ":30: `results > match > en` is missing. Add it.",
    ),
    (
        "an option of the market map lacks a language",
        WORDS,
        real(
            WORDS, "{id: company-customers, text: {en: Company → customers, ja:", "{id: company-customers, text: {ja:"
        ),
        ":106: `1. > text > en` is missing. Add it.",
    ),
    (
        "a number of thousands of digits",
        QUIZ,
        swap("revision: 1", "revision: " + "1" * 5000),
        f":21: `questions > 1. > revision` must be a whole number, not “{'1' * 56}…”. Write digits without quotes.",
    ),
]


@pytest.mark.parametrize(("file", "change", "said"), [pytest.param(*case, id=name) for name, *case in BROKEN])
def test_one_clear_line(file: str, change: Change | None, said: str, tmp_path: Path) -> None:
    """A broken file gives one line that names it; nothing else is blamed, and all other files are read."""
    root = make_site(tmp_path / "tiny")
    whole = Site.read(root)
    path = root / file
    if change is None:
        path.unlink()
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(change(path.read_bytes() if path.is_file() else b""))
    site = Site.read(root)
    found = [str(problem) for problem in check_site(site)]
    assert len(found) == 1
    assert found[0].startswith(file)
    assert found[0].endswith(said)
    for part, held in (("pages", PAGE), ("terms", TERM), ("quizzes", QUIZ), ("claims", CLAIMS), ("sources", SOURCES)):
        lost = set(getattr(whole, part)) - set(getattr(site, part))
        assert not lost if file != held else part in ("claims", "sources") or len(lost) <= 1
    assert (site.course is None) == (file == COURSE)


NESTED: list[Value] = []
for _ in range(18):
    NESTED = [NESTED]
AFTER, UNCLOSED = "there is something after the end of a text", "a bracket is never closed"
COLON_IN_TEXT, NO_KEY = (
    "a text contains a colon followed by a space",
    "the line is neither `key: value` nor a list entry",
)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('a: "1\\" tall"\nb c\nd: e\n', 2, NO_KEY),
        ("a:\n  b: c\n d: e\n", 3, NO_KEY),
        ('a: {en: "x" ja: "y"}\n', 1, "there is no comma between two parts"),
        ("a: [b, c\nd: e\nf: g\n", 1, UNCLOSED),
        ('a: [b,\n  "c {", d\ne: f\n', 1, UNCLOSED),
        ('a: ["x #y z", b\nc: d\n', 1, UNCLOSED),
        ("name\nreading: x\n", 2, COLON_IN_TEXT),
        ("a: b\n  c: d: e\n", 2, COLON_IN_TEXT),
        ("x:\n  a b\n\n  c: d\n", 4, COLON_IN_TEXT),
        ("see:\n  https://example.org: x: y\n", 2, COLON_IN_TEXT),
        *((f"a:\n  - b\n  {sign}c\n", 3, "a list entry does not begin with `- `") for sign in "－‐–ー・"),
        ("name ：x\nb: c\n", 1, "there is a full-width ： after a key"),
        *((f"a: {sign}b{sign}\n", 1, f"a text begins with {sign}") for sign in "@%`"),
        ("a: [b] c\nd: e\n", 1, AFTER),
        ('a: ["b" c]\n', 1, AFTER),
        ("　a: b\n\tc: d\n", 1, "the line begins with a full-width space"),
        ("a: {en: Yes, it is}\n", 1, "a text ends at a comma"),
        ("a: {en: Yes, it is }\n", 1, "a text ends at a comma"),
        ("a: {b-c:d}\n", 1, "there is no space after the colon of a key"),
        ("a: b\na: c\n", 2, "the key `a` appears twice"),
        (f"a: {'[' * 20}{']' * 20}\n", 1, "the lists are nested too deeply"),
    ],
)
def test_a_slip_is_known_by_its_line(text: str, line: int, said: str) -> None:
    """Neither what stands in quotes nor what stands around it is taken for the slip, wherever in a file the text begins."""
    problems: list[Problem] = []
    assert parse_yaml(text, file="a.md", problems=problems, first_line=5) is None
    ((found, what),) = [(problem.line, str(problem.what)) for problem in problems]
    assert (found, what[: len(said)]) == (line + 4, said)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("~", None),
        ("null", None),
        ("true", True),
        ("no", "no"),
        ("2026-11-22", "2026-11-22"),
        ("007", "007"),
        ("-5", -5),
        ("-0.5", -0.5),
        (".5", 0.5),
        ("1e3", "1e3"),
        ('"5"', "5"),
        ('"x" #y', "x"),
        ("[" * 19 + "]" * 19, NESTED),
    ],
)
def test_a_plain_value_means_what_it_says(written: str, meant: object) -> None:
    """Numbers, true, false and nothing; all else is text, and so is what stands in quotes."""
    document = parse_yaml(f"a: {written}\n", file="a.yml", problems=[])
    assert document and document.data == {"a": meant}


def test_a_key_may_hold_a_colon() -> None:
    """As long as it has a value: otherwise the space behind the colon was forgotten."""
    document = parse_yaml("a:b: 1\n", file="a.yml", problems=[])
    assert document and document.data == {"a:b": 1}


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
    path.write_bytes(swap(old, new.replace("LONG", "a" * 300))(path.read_bytes()))
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
