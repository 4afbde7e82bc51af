"""What people type who answer the course's own questions counts as what it is (cases in `typed.yml`)."""

from pathlib import Path

import pytest
import yaml

from wiki.check.short import fold
from wiki.model.quiz import Short
from wiki.site import Site

CASES = yaml.safe_load(Path(__file__).with_name("typed.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", CASES)
def test_what_is_typed_counts_as_what_it_is(name: str, site: Site) -> None:
    """Whoever writes the word as the page shows it is right, and whoever is wrong learns why."""
    [question] = [each for each in site.questions if each.id == name]
    assert isinstance(question, Short)
    lists = {"right": question.accept, **{part.id: part.spellings for part in question.reject}}
    owners = {fold(spelling): owner for owner, spellings in lists.items() for spelling in spellings.both()}
    typed = {spelling: owner for owner, spellings in CASES[name].items() for spelling in spellings}
    assert {spelling: owners.get(fold(spelling), "other") for spelling in typed} == typed
