"""SVG as plain data, so that a test can hold both twins to the same picture."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any


@dataclass(frozen=True)
class Shape:
    """One SVG element."""

    tag: str
    attributes: Mapping[str, str]
    children: "tuple[Shape, ...]" = ()
    text: str = ""

    def as_data(self) -> list[Any]:
        """Return the shape as the browser's twin returns it: tag, attributes, children or text."""
        return [self.tag, dict(self.attributes), self.text or [child.as_data() for child in self.children]]


def markup(shape: Shape) -> str:
    """Return the element as it stands in a page."""
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in shape.attributes.items())
    inner = escape(shape.text, quote=False) + "".join(markup(child) for child in shape.children)
    return f"<{shape.tag}{attributes}>{inner}</{shape.tag}>" if inner else f"<{shape.tag}{attributes}/>"
