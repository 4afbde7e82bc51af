"""Where the project's files can be seen and changed, on GitHub."""

from dataclasses import dataclass
from urllib.parse import urlencode

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
        filled = {"template": "mistake.yml", "page": page, "language": edition}
        return self.url and f"{self.url}/issues/new?{urlencode(filled)}"
