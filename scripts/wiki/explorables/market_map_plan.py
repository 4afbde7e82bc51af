"""Where the parties and arrows of the market map stand, in a wide and an upright layout.

The twin in the browser is `overrides/assets/javascripts/market-map/view.js`: the same numbers.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import atan2, degrees
from types import MappingProxyType
from typing import Literal, NamedTuple

Layout = Literal["wide", "upright"]
LAYOUTS: tuple[Layout, Layout] = ("wide", "upright")


class Head(NamedTuple):
    """Where an arrow's head stands, and its direction in degrees clockwise from the right."""

    x: int
    y: int
    angle: int


@dataclass(frozen=True)
class Line:
    """The way of an arrow, one curve or several (`M x y C x y x y x y`), with its label and the cross of failure."""

    path: str
    label: tuple[int, int]
    cross: tuple[int, int] = (0, 0)

    @property
    def start(self) -> Head:
        """Return the head of talk that comes back."""
        return _head(*self._curves[0][:4])

    @property
    def ends(self) -> tuple[Head, ...]:
        """Return a head for each curve's end."""
        return tuple(_head(*curve[6:], *curve[4:6]) for curve in self._curves)

    @property
    def _curves(self) -> list[list[int]]:
        return [[int(number) for number in re.findall(r"-?\d+", curve)] for curve in self.path.split("M")[1:]]


def _head(x: int, y: int, from_x: int, from_y: int) -> Head:
    return Head(x, y, round(degrees(atan2(y - from_y, x - from_x))))


@dataclass(frozen=True)
class Plan:
    """Where everything stands in one layout: what is in view, and boxes as x, y, width, height, corner."""

    view: tuple[int, int, int, int]
    boxes: Mapping[str, tuple[int, int, int, int, int]]
    people: str
    lines: Mapping[str, Line]


PLANS: Mapping[Layout, Plan] = MappingProxyType(
    {
        "wide": Plan(
            view=(0, 14, 640, 322),
            boxes={
                "company": (16, 150, 132, 60, 8),
                "customers": (448, 92, 176, 176, 88),
                "influencers": (242, 20, 152, 64, 32),
                "competitor": (250, 288, 126, 44, 8),
            },
            people="M472 142h0m14 0h0m-7-12h0M465 186h0m14 0h0m-7-12h0M472 230h0m14 0h0m-7-12h0",
            lines={
                "company>customers": Line(
                    "M152 160C280 158 350 134 454 134M152 168C290 168 350 178 446 178M152 176C280 178 350 222 454 222",
                    (222, 146),
                ),
                "customers>company": Line("M452 246C380 274 240 262 146 214", (300, 280)),
                "company=customers": Line("M156 180C252 180 346 180 442 180", (300, 170)),
                "influencers=customers": Line("M401 56C450 58 484 74 505 92", (474, 52)),
                "company=influencers": Line("M98 142C110 84 164 52 233 51", (136, 42), (144, 75)),
                "customers=customers": Line("M510 274C498 322 574 322 562 274", (536, 331)),
                "competitor=customers": Line("M381 308C424 306 458 288 482 262", (452, 314)),
            },
        ),
        "upright": Plan(
            view=(0, 8, 304, 454),
            boxes={
                "company": (12, 14, 108, 48, 8),
                "customers": (40, 292, 160, 160, 80),
                "influencers": (160, 108, 136, 60, 30),
                "competitor": (192, 226, 104, 44, 8),
            },
            people="M74 334h0m14 0h0m-7-12h0M113 324h0m14 0h0m-7-12h0M152 334h0m14 0h0m-7-12h0",
            lines={
                "company>customers": Line(
                    "M84 68C82 150 84 224 88 290M95 68C96 150 106 216 112 282M106 68C110 150 126 216 136 284", (39, 170)
                ),
                "customers>company": Line("M164 296C160 240 138 130 117 71", (189, 196)),
                "company=customers": Line("M86 70C86 150 96 220 104 284", (149, 205)),
                "influencers>customers": Line("M232 174C236 236 226 294 196 326", (268, 258)),
                "influencers=customers": Line("M232 174C236 236 226 294 196 326", (166, 258)),
                "company=influencers": Line("M124 40C180 40 222 62 227 100", (240, 32), (195, 56)),
                "customers=customers": Line("M206 362C268 358 258 444 190 424", (238, 454)),
                "competitor=customers": Line("M238 276C236 306 222 322 198 336", (266, 320)),
            },
        ),
    }
)
