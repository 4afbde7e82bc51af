"""The models a reader can move: name to renderer."""

from collections.abc import Callable, Mapping

EXPLORABLES: Mapping[str, Callable[..., str]] = {}
