"""Followers or fans: how many people hear of something through those who pass it on.

Second-hand reach = followers × share of fans × share of fans who pass it on × people each of them reaches.
A definition multiplied out, stylised; the numbers are illustrative.
"""

from dataclasses import dataclass

from wiki.explorables.kit.controls import Control, Range, Values
from wiki.explorables.kit.figures import Bar, Bars, Say, View
from wiki.explorables.kit.numbers import say

_LARGE, _LARGE_FANS, _SMALL = 10_000, 0.01, 2_000

CONTROLS: tuple[Control, ...] = (
    Range("fans", low=0.01, high=0.4, step=0.01, start=0.2, scale=100),
    Range("share", low=0.05, high=0.6, step=0.05, start=0.3, scale=100),
    Range("second", low=5, high=60, step=5, start=30),
    Range("giveaway", low=0, high=20_000, step=1_000, start=0),
)


@dataclass(frozen=True)
class Reach:
    """People reached at second hand by the large account and the small one, and the large account's followers."""

    large: float
    small: float
    followers: float


def run(values: Values) -> Reach:
    """Return the reach of both; a giveaway brings the large account followers of whom nobody is a fan."""
    share, second = float(values["share"]), float(values["second"])
    followers = _LARGE + float(values["giveaway"])
    return Reach(
        large=second_hand_reach(_LARGE, _LARGE_FANS, share, second),
        small=second_hand_reach(_SMALL, float(values["fans"]), share, second),
        followers=followers,
    )


def second_hand_reach(followers: float, fans: float, share: float, second: float) -> float:
    """Return how many people hear through fans who pass something on; `fans` and `share` are from 0 to 1."""
    return followers * fans * share * second


def show(result: Reach, values: Values) -> View:
    """Show both accounts side by side."""
    del values
    large, small = say(result.large), say(result.small)
    ahead = "large" if result.large > result.small else "small" if result.small > result.large else "level"
    return View(
        figure=Bars(
            high=max(result.large, result.small, 1),
            bars=(Bar("large", result.large, large), Bar("small", result.small, small, tone=1)),
        ),
        sentence=Say(ahead, {"large": large, "small": small, "followers": say(result.followers)}),
        columns=("account", "followers", "reach"),
        rows=((Say("large-name"), say(result.followers), large), (Say("small-name"), say(_SMALL), small)),
    )
