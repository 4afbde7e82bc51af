"""Claims: each has a home that teaches it in both editions, a finding and known sources."""

from collections.abc import Iterable, Iterator

from wiki.check.findings import NAMES, error, on, place_of
from wiki.check.known import BIBLIOGRAPHY, lacks_claim, lacks_source, stands_or_planned
from wiki.model.claim import Claim
from wiki.model.problem import Problem
from wiki.model.text import LANGUAGES
from wiki.site import Site


def check_claims(site: Site) -> Iterable[Problem]:
    """Each claim is taught where it belongs."""
    for page in site.pages.values():
        for mention in page.mentions:
            if mention.kind == "claim" and lacks_claim(site, mention.target):
                what = f"the claim {mention.target} is not known"
                yield error(on(page, mention.line), what, "Correct the id, or add the claim to knowledge/claims")
    for claim in site.claims.values():
        yield from _home(site, claim)
        yield from _record(site, claim)


def _home(site: Site, claim: Claim) -> Iterator[Problem]:
    place = place_of(site, f"claim:{claim.id}/home")
    if not stands_or_planned(site, claim.home):
        what = f"{claim.id} is at home in {claim.home}, a page that neither stands nor is planned"
        yield error(place, what, "Write the path of a chapter of knowledge/course.yml")
    for language in LANGUAGES:
        page = site.page(language, claim.home)
        if page and claim.id not in page.targets("claim"):
            what = f"{claim.id} is at home in {claim.home}, but the {NAMES[language]} page does not teach it"
            yield error(place, what, f"Add [its words](claim:{claim.id}) to {page.file}, or name another home")


def _record(site: Site, claim: Claim) -> Iterator[Problem]:
    if claim.finding is None and claim.label != "frame":
        what = f"{claim.id} is labelled {claim.label}, and `finding` is missing"
        yield error(place_of(site, f"claim:{claim.id}"), what, "Say what is known, in both languages")
    for index, source in enumerate(claim.sources):
        if lacks_source(site, source):
            place = place_of(site, f"claim:{claim.id}/sources/{index}")
            yield error(place, f"the source {source} is not known", f"Correct it, or add it to {BIBLIOGRAPHY}")
