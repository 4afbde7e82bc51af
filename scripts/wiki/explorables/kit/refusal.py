"""What a model says where it cannot be shown."""

from wiki.model.said import Said


class ModelError(ValueError):
    """Raised where a model cannot be shown as a page asks for it."""

    def __init__(self, what: Said, cure: Said, *, before: str = "") -> None:
        """Say what is wrong, and what to do; `before` names the model or its file, where no page will."""
        super().__init__(f"{before}{what}. {cure}.")
        self.what, self.cure = what, cure
