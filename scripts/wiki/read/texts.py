"""What a page says outside code, text by text."""

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

# All other elements begin a text of their own.
_INLINE = frozenset(("a", "br", "cite", "code", "em", "img", "strong"))


class Prose(Treeprocessor):
    """Collects the texts of a page outside code while an escaped sign is still told from one that means something."""

    def __init__(self) -> None:
        """Begin without a text."""
        super().__init__()
        self.texts: list[str] = []

    def run(self, root: Element) -> None:
        """Collect the texts of a page."""
        self.texts = [""]
        self._collect(root)
        self.texts = [text for text in self.texts if text.strip()]

    def _collect(self, element: Element) -> None:
        if element.tag not in _INLINE:
            self.texts.append("")
        if element.tag == "pre":
            # Blocks between fences are stashed: this one is code by its indentation only.
            self.texts[-1] += " " * 4 + "".join(element.itertext())
        elif element.tag == "code":
            self.texts[-1] += "\x02"
        else:
            self.texts[-1] += element.text or ""
            for child in element:
                self._collect(child)
                self.texts[-1] += child.tail or ""
        if element.tag not in _INLINE:
            self.texts.append("")
