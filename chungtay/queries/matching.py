"""Recognition in what is kept: which standing claims speak of one activity, and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from chungtay.domain.claims import Claim
from chungtay.domain.matching import Matching, match
from chungtay.domain.places import Territory
from chungtay.queries.books import open_ledger
from chungtay.storage import facts
from chungtay.vocabulary.matching_words import matching_words


def recognised(programme: str | None = None) -> Matching:
    """Compares all claims of a programme anew; what people keep apart stays apart."""
    book = open_ledger(programme).book
    return match(
        facts.with_persons(book.claims),
        lexicon=matching_words(),
        apart=[said.claims for said in facts.apart()],
        communes=communes(book.territory, book.claims),
    )


def communes(territory: Territory, claims: Sequence[Claim]) -> dict[str, str]:
    """For every place somebody spoke of the commune that holds it on the last day spoken of, ""
    where it is larger than a commune."""
    if not claims:
        return {}
    on = max(claim.days.last for claim in claims)
    spoken = {claim.place for claim in claims if claim.place and claim.place in territory}
    return {place: _commune(territory, place, on) for place in spoken}


def _commune(territory: Territory, place: str, on: date) -> str:
    path = territory.path(territory.standing(place, on))
    return next((p for p in path if p in territory and territory[p].level == "commune"), "")
