"""Files become learners: whoever sent several is one learner, known by events that stand in more than one file."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from wiki.cohort.note import NAME_LENGTH, Note, clean
from wiki.cohort.read import Submission
from wiki.model.event import Event


@dataclass(frozen=True)
class Learner:
    """One person. `label` is unlike all others; `events` are in the order in which they happened, each once."""

    label: str
    paths: tuple[Path, ...]
    events: tuple[Event, ...]

    @property
    def files(self) -> str:
        """Return the names of the learner's files, for a page that others see."""
        return ", ".join(clean(path.name) for path in self.paths)


def merge_learners(submissions: Sequence[Submission]) -> tuple[list[Learner], list[Note]]:
    """Return the learners in the order of their names, and a note on each file that was joined with another."""
    notes: list[Note] = []
    people: list[tuple[str, list[Submission], tuple[Event, ...]]] = []
    for group in _same_person(submissions):
        newest = sorted(group, key=lambda each: each.made, reverse=True)
        first = group[0]
        given = list(dict.fromkeys(each.name for each in newest if each.name))
        # Nobody's name may vanish: the two may be two people, one of whom took over the other's backup.
        name = clean(" / ".join(given), 2 * NAME_LENGTH)
        told = {"other": clean(first.path.name)} | ({"names": name} if len(given) > 1 else {})
        notes += [Note(each.path, "merged-names" if len(given) > 1 else "merged", told) for each in group[1:]]
        events, unlike = _in_order(group)
        if unlike:
            files = clean(", ".join(each.path.name for each in group), 2 * NAME_LENGTH)
            notes.append(Note(first.path, "changed", {"count": unlike, "files": files}))
        people.append((name, group, events))
    names = Counter(name for name, _, _ in people)
    learners = []
    taken: Counter[str] = Counter()
    for name, group, events in people:
        file = clean(group[0].path.name)
        label = name if name and names[name] == 1 else f"{name} ({file})" if name else file
        taken[label] += 1
        unique = label if taken[label] == 1 else f"{label} {taken[label]}"
        learners.append(Learner(unique, tuple(each.path for each in group), events))
    return sorted(learners, key=lambda each: each.label.casefold()), notes


def _same_person(submissions: Sequence[Submission]) -> Iterator[list[Submission]]:
    """Yield the files of each person: ids of events are random, so that two people never share one."""
    parent = list(range(len(submissions)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = index = parent[parent[index]]
        return index

    first: dict[str, int] = {}
    for index, submission in enumerate(submissions):
        for event in submission.events:
            other = root(first.setdefault(event.id, index))
            parent[root(index)] = other
    groups: dict[int, list[Submission]] = {}
    for index, submission in enumerate(submissions):
        groups.setdefault(root(index), []).append(submission)
    yield from groups.values()


def _in_order(group: Sequence[Submission]) -> tuple[tuple[Event, ...], int]:
    """Return each event once, earliest first, and how many of them files tell unlike: the order of the files must not matter then."""
    kept: dict[str, Event] = {}
    unlike: set[str] = set()
    for submission in group:
        for event in submission.events:
            other = kept.setdefault(event.id, event)
            if other != event:
                kept[event.id] = min(other, event, key=lambda each: (each.at, repr(each)))
                if _without_text(other) != _without_text(event):
                    unlike.add(event.id)
    return tuple(sorted(kept.values(), key=lambda event: (event.at, event.id))), len(unlike)


def _without_text(event: Event) -> Event:
    """Leave out what a backup holds and the file for managers does not."""
    return replace(event, choice=("", *event.choice[1:])) if event.confidence is None else event
