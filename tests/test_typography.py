"""Where Japanese titles may break, and which lines of a text are one."""

from xml.etree import ElementTree as ET

import pytest

from wiki.publish.phrases import break_headings, break_text
from wiki.typography import join_lines, split_phrases


@pytest.mark.parametrize(
    ("title", "phrases"),
    [
        ("長期の関係を作る：計画・話題・傾聴", ["長期の", "関係を", "作る：", "計画・話題・傾聴"]),
        ("知らせか、習慣か：手で動かす", ["知らせか、", "習慣か：", "手で", "動かす"]),
        ("決まり：", ["決まり："]),
        ("勝ちとする条件（今日決める）", ["勝ちと", "する", "条件", "（今日", "決める）"]),
        ("DART：四つの要素", ["DART：", "四つの", "要素"]),
        ("日本、2010年：数える", ["日本、", "2010年：", "数える"]),
        (" ", [" "]),
    ],
)
def test_no_line_begins_with_a_mark(title: str, phrases: list[str]) -> None:
    """A colon ends the line before it, and a line may break behind it, but never within a Latin word or a number."""
    assert split_phrases(title) == phrases


@pytest.mark.parametrize(
    ("written", "joined"),
    [
        ("<p><b>強調</b>\nDell</p>", "<p><b>強調</b>Dell</p>"),
        ("<p>Dell\n<b>強調</b></p>", "<p>Dell<b>強調</b></p>"),
        ("<p>Dell\n<b>Idea</b>\nStorm</p>", "<p>Dell\n<b>Idea</b>\nStorm</p>"),
        ("<p><b>Dell\n</b>店\n店</p>", "<p><b>Dell\n</b>店店</p>"),
        ("<div><p>店。</p>\n<p>店。</p></div>", "<div><p>店。</p>\n<p>店。</p></div>"),
        ("<li><b>強調</b>\nDell\n<ul><li>店</li></ul></li>", "<li><b>強調</b>Dell\n<ul><li>店</li></ul></li>"),
    ],
)
def test_lines_are_joined_beside_japanese(written: str, joined: str) -> None:
    """Whichever side it stands on and in whichever element; no letter is lost, and paragraphs stay apart."""
    element = ET.fromstring(written)  # noqa: S314  # words of ours
    join_lines(element)
    assert ET.tostring(element, encoding="unicode") == joined


def test_headings_break_and_labels_do_not() -> None:
    """A heading gets places to break; the label at the head of a claim gets none."""
    label = '<h3 class="note-head"><a href="#S0-01">S0-01</a> <span class="label">◐ 一部確認</span></h3>'
    assert break_headings(f"<h2>長期の関係</h2>{label}", "ja") == f"<h2>長期の<wbr>関係</h2>{label}"
    assert break_headings("<h3>Q&amp;A</h3>", "ja") == "<h3>Q&amp;A</h3>"
    assert break_text("長期の関係", "ja") == "長期の<wbr>関係"


def test_english_breaks_at_spaces() -> None:
    """Japanese words in it stay as they are."""
    assert break_headings("<h2>Fans (長期の関係)</h2>", "en") == "<h2>Fans (長期の関係)</h2>"
    assert break_text("Q & A (長期の関係)", "en") == "Q &amp; A (長期の関係)"
