"""Chance and numbers, the same in both twins: the browser's are in `shared/random.js` and `models/kit/numbers.js`."""

import math
from collections.abc import Callable


def mulberry32(seed: int) -> Callable[[], float]:
    """Return the one source of chance of every model: numbers from 0 up to 1 from a seed of 32 bits.

    Seed 1 begins with 0.6270739405881613, 0.002735721180215478, 0.5274470399599522.
    """
    state = seed & 0xFFFFFFFF

    def draw() -> float:
        nonlocal state
        state = (state + 0x6D2B79F5) & 0xFFFFFFFF
        mixed = ((state ^ (state >> 15)) * (state | 1)) & 0xFFFFFFFF
        mixed ^= (mixed + (((mixed ^ (mixed >> 7)) * (mixed | 61)) & 0xFFFFFFFF)) & 0xFFFFFFFF
        return ((mixed ^ (mixed >> 14)) & 0xFFFFFFFF) / 4294967296

    return draw


def round_half(number: float, digits: int = 0) -> float:
    """Round half up; a nudge keeps what is a half on paper from falling below it in binary."""
    scale = 10.0**digits
    return math.floor(number * scale + 0.5 + 1e-9) / scale


def say(number: float, digits: int = 0) -> str:
    """Return a number as both languages write it: 12,345.6."""
    return f"{round_half(number, digits):,.{digits}f}"


def per_cent(share: float, digits: int = 0) -> str:
    """Return a share from 0 to 1 in per cents: what is only nearly all is >99, and what is only nearly nothing is <1."""
    said, step = say(share * 100, digits), 10.0**-digits
    if share < 1 and said == say(100, digits):
        return f">{say(100 - step, digits)}"
    return f"<{say(step, digits)}" if share > 0 and said == say(0, digits) else said
