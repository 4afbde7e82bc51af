"""Claims: each has a home that teaches it in both editions, a finding and known sources."""

from collections.abc import Iterable, Iterator

from wiki.check.findings import error, on, place_of
from wiki.check.known import lacks_claim, lacks_source, namesake, stands_or_planned, unknown_source
from wiki.model.claim import Claim
from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.site import Site


def check_claims(site: Site) -> Iterable[Problem]:
    """Each claim is taught where it belongs."""
    for page in site.pages.values():
        for mention in page.mentions:
            if mention.kind == "claim" and lacks_claim(site, mention.target):
                what = Said("there is no claim {claim}", claim=mention.target)
                cure = Said("Correct the id, or add the claim to knowledge/claims")
                yield error(on(page, mention.line), what, cure)
    for claim in site.claims.values():
        yield from _home(site, claim)
        yield from _record(site, claim)


def _home(site: Site, claim: Claim) -> Iterator[Problem]:
    place = place_of(site, f"claim:{claim.id}/home")
    if not stands_or_planned(site, claim.home):
        what = Said(
            "the `home` of {claim} is {page}, which neither exists nor is planned", claim=claim.id, page=claim.home
        )
        near, plan = namesake(site, claim.home), Said("Write the path of a chapter")
        yield error(place, what, Said("Write {name}", name=near) if near else plan)
    pages = site.pages_at(claim.home)
    # What one edition has and the other has not is told where they are compared.
    if pages and not any(claim.id in page.targets("claim") for page in pages):
        what = Said("the `home` of {claim} is {page}, which does not teach it", claim=claim.id, page=claim.home)
        cure = Said(
            "Add [its words](claim:{claim}) to the page in both editions, or choose another `home`", claim=claim.id
        )
        yield error(place, what, cure)


def _record(site: Site, claim: Claim) -> Iterator[Problem]:
    if claim.finding is None and claim.label != "frame":
        what = Said("{claim} is labelled {label}, but has no `finding`", claim=claim.id, label=claim.label)
        yield error(place_of(site, f"claim:{claim.id}"), what, Said("Say what is known, in both languages"))
    for index, source in enumerate(claim.sources):
        if lacks_source(site, source):
            yield error(place_of(site, f"claim:{claim.id}/sources/{index}"), *unknown_source(source))
