"""What a name leads to. A name is not called unknown while the file that would hold it cannot be read."""

from wiki.model.said import Said
from wiki.site import Site

BIBLIOGRAPHY = "knowledge/references.bib"


def unread(site: Site, path: str) -> bool:
    """Say whether a file, one in a folder, or a folder around it has mistakes that hide what it holds, or is misplaced."""
    hidden = (*(problem.file for problem in site.problems), *site.meant)
    return any(f"{file}/".startswith(f"{path}/") or path.startswith(f"{file}/") for file in hidden)


def lacks_source(site: Site, key: str) -> bool:
    """Say whether no source has this key."""
    return key not in site.sources and not unread(site, BIBLIOGRAPHY)


def unknown_source(key: str) -> tuple[Said, Said]:
    """Say that no source has this key, and what to do."""
    what = Said("there is no source {source}", source=key)
    return what, Said("Correct the key, or add it to {file}", file=BIBLIOGRAPHY)


def lacks_claim(site: Site, claim: str) -> bool:
    """Say whether no claim has this id."""
    return claim not in site.claims and not unread(site, "knowledge/claims")


def lacks_term(site: Site, term: str) -> bool:
    """Say whether no term has this id."""
    return term not in site.terms and not unread(site, f"knowledge/terms/{term}.yml")


def stands_or_planned(site: Site, path: str) -> bool:
    """Say whether a page stands in one of the editions or is planned in the course."""
    return path in site.planned or unread(site, "knowledge/course.yml") or site.stands(path)


def namesake(site: Site, path: str) -> str:
    """Return the path that a page has now, or that of the one page of its name in another folder, or in other letters.

    Nothing if there is no such one.
    """
    if path in site.renamed:
        return site.renamed[path]
    name = path.rpartition("/")[2].lower()
    found = [each for each in site.paths() if each.rpartition("/")[2] == name]
    return found[0] if len(found) == 1 else ""
