"""Item statistics. Pure: numbers in, numbers out; None where nothing can be computed."""

from collections.abc import Sequence
from statistics import correlation


def facility(rights: Sequence[bool]) -> float | None:
    """Return the share of right answers, 0 to 1: the higher, the easier the item. None without answers."""
    return sum(rights) / len(rights) if rights else None


def rest_score(right: int, answered: int, *, this_right: bool) -> float | None:
    """Return the share of right answers among a learner's other items; None where there is no other.

    A share and no sum, since learners have answered different numbers of items. The item itself is left out, or it
    would correlate with itself (Henrysson 1963, Correction of item-total correlations in item analysis, Psychometrika
    28, 211-218).
    """
    return (right - this_right) / (answered - 1) if answered > 1 else None


def point_biserial(rights: Sequence[bool], scores: Sequence[float]) -> float | None:
    """Return the point-biserial correlation of an item, right or wrong, with scores on the rest, -1 to 1.

        r = (M1 - M0) / s * sqrt(p * q)

    with the mean score M1 of those who had the item right and M0 of those who had not, s the standard deviation of all
    scores (divided by n), p the share of right answers, q = 1 - p. It is Pearson's r for one variable of two values
    (Lord & Novick 1968, Statistical Theories of Mental Test Scores). None where all are right, all wrong, or all scores
    equal.
    """
    if len({*rights}) < 2 or len({*scores}) < 2:
        return None
    return max(-1.0, min(1.0, correlation([float(right) for right in rights], scores)))
