"""Whether what learners were sure of was right: the twin of `progress/calibration.js`, `record/fold.js`, `review/days.js`."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wiki.model.event import CONFIDENCES, Confidence, Event

_DAY, _MORNING = 86_400_000, 4 * 3_600_000  # a day of learning begins at 04:00


@dataclass(frozen=True)
class Tally:
    """Answers given with one confidence."""

    count: int = 0
    right: int = 0

    @property
    def share(self) -> float | None:
        """Return the share of right answers; None without answers."""
        return self.right / self.count if self.count else None


def histories_of(events: Iterable[Event]) -> dict[str, list[Event]]:
    """Return the answers to each item; once it was answered in a newer revision, older ones no longer count."""
    found: dict[str, list[Event]] = {}
    for event in events:
        if event.kind != "answer":
            continue
        before = found.get(event.item)
        if before is None or event.revision > before[0].revision:
            found[event.item] = [event]
        elif event.revision == before[0].revision:
            before.append(event)
    return found


def calibrate(histories: Iterable[Sequence[Event]]) -> dict[Confidence, Tally]:
    """Count, by how sure a learner was, the first answer to an item in each day of learning: later ones were told.

    What the course no longer asks counts too: it says as much of the learner.
    """
    first = [event for history in histories for event in _first_of_days(history)]
    rights = {name: [event.right for event in first if event.confidence == name] for name in CONFIDENCES}
    return {name: Tally(len(given), sum(given)) for name, given in rights.items()}


def _first_of_days(history: Iterable[Event]) -> Iterator[Event]:
    """Days never run backwards: who flies west over midnight is still in the day that had begun."""
    latest: int | None = None
    for event in history:
        day = (event.at + event.offset * 60_000 - _MORNING) // _DAY
        if latest is None or day > latest:
            latest = day
            yield event
