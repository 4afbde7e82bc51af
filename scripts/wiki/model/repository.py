"""Where the project's files can be seen and changed, on GitHub."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

# What `repository:` leads to beside files.
VIEWS = ("issues", "issues/new/choose", "commits", "pulls")


@dataclass(frozen=True)
class Repository:
    """A repository's web address without a slash at its end, empty where nobody knows it, and its main branch."""

    url: str = ""
    branch: str = "main"

    def address(self, target: str) -> str:
        """Return the address of a file, or of one of the views; nothing without a repository."""
        return self.url and (f"{self.url}/{target}" if target in VIEWS else f"{self.url}/blob/{self.branch}/{target}")

    def edit(self, file: str) -> str:
        """Return where a file is changed."""
        return self.url and f"{self.url}/edit/{self.branch}/{file}"

    def report(self, page: str, edition: str) -> str:
        """Return the form for a mistake, with the page's address and the edition filled in."""
        return self._form("mistake", page=page, language=edition)

    def report_question(self, title: str, edition: str) -> str:
        """Return the form for a question; which one is meant fills the names in braces, in the title as well."""
        filled = {"item": "{item}", "language": edition, "version": "revision {revision}", "content": "{content}"}
        return self._form("question", title=title, **filled)

    def _form(self, name: str, **filled: str) -> str:
        query = urlencode({"template": f"{name}.yml", **filled}, quote_via=quote, safe="/:")
        return self.url and f"{self.url}/issues/new?{query}"
