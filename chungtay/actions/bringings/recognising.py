"""What a brought report says twice: claims of several sentences or files that are one activity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from chungtay.actions.ledger import Recorder
from chungtay.actions.programmes import rules_of
from chungtay.actions.recognising import kept_reasons, recognise
from chungtay.actions.recognitions import Recognised, keep_machine_s
from chungtay.domain.claims import Claim
from chungtay.domain.counting import Book
from chungtay.domain.matching import Matching, Relation, match
from chungtay.domain.recognition import Strength
from chungtay.queries.matching import communes
from chungtay.vocabulary.matching_words import matching_words


def recognise_report(
    recorder: Recorder, claims: Sequence[Claim], *, leaving: set[str], book: Book, programme: str
) -> None:
    """Joins what surely is one activity and proposes what may be: within the report, and with what
    the book holds. `leaving` are claims of the book that stop counting with it."""
    new = [claim for claim in claims if claim.counts]
    within = match(
        new,
        lexicon=matching_words(),
        rubric=rules_of(programme).rubric,
        communes=communes(book.territory, new),
    )
    ids = {claim.id for claim in new}
    keep_machine_s(recorder, _recognised(within), within.part_of, among=ids)
    staying = tuple(claim for claim in book.claims if claim.id not in leaving)
    recognise(recorder, claims, book=replace(book, claims=staying), programme=programme)


def _recognised(found: Matching) -> list[Recognised]:
    """Groups are joined; a proposal that no group holds asks a person."""
    groups = [frozenset(group) for group in found.groups if len(group) > 1]
    joined = [_joined(group, found) for group in groups]
    asked = [
        Recognised(frozenset(p.claims), Strength.PROPOSED, p.score, kept_reasons(p.reasons))
        for p in found.proposals
        if p.relation is Relation.SAME and not any(set(p.claims) <= group for group in groups)
    ]
    return [*joined, *asked]


def _joined(group: frozenset[str], found: Matching) -> Recognised:
    """As sure as the weakest proposal that holds it together, for the reasons of its strongest."""
    inside = [p for p in found.proposals if set(p.claims) <= group]
    if not inside:
        return Recognised(group, Strength.MACHINE, 1.0)
    strongest = max(inside, key=lambda p: (p.score, p.claims))
    weakest = min(p.score for p in inside)
    return Recognised(group, Strength.MACHINE, weakest, kept_reasons(strongest.reasons))
