"""Where Japanese titles may break."""

import pytest

from wiki.typography import split_phrases


@pytest.mark.parametrize(
    ("title", "phrases"),
    [
        ("長期の関係を作る：計画・話題・傾聴", ["長期の", "関係を", "作る：", "計画・話題・傾聴"]),
        ("知らせか、習慣か：手で動かす", ["知らせか、", "習慣か：", "手で", "動かす"]),
        ("決まり：", ["決まり："]),
        (" ", [" "]),
    ],
)
def test_no_line_begins_with_a_mark(title: str, phrases: list[str]) -> None:
    """A colon ends the line before it, and a line may break behind it."""
    assert split_phrases(title) == phrases
