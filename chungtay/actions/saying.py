"""Saying what was done: the claims of one activity with all that follows from them at once."""

from __future__ import annotations

from collections.abc import Sequence

from chungtay.actions.claims import add_claims, select
from chungtay.actions.ledger import Recorder
from chungtay.actions.notices import tell
from chungtay.actions.recognising import recognise
from chungtay.actions.recognitions import say_same
from chungtay.domain.claims import Claim
from chungtay.domain.counting import Book
from chungtay.domain.discretion import discreet
from chungtay.domain.notices import Matter, concerned


def say(
    recorder: Recorder,
    claims: Sequence[Claim],
    *,
    same_as: Sequence[str] = (),
    book: Book,
    programme: str,
) -> None:
    """Records the claims of one activity and counts them; whoever told of it says that they are
    one, and that they are one with `same_as`. The machine compares them with the rest of the book,
    and the bodies they name are told."""
    told = discreet(claims)
    ids = [claim.id for claim in told]
    add_claims(recorder, told, documents={})
    select(recorder, programme, ids)
    if len(ids) > 1:
        say_same(recorder, ids)
    joined = _joined(recorder, told, same_as, book) if same_as else set()
    recognise(recorder, claims, book=book, programme=programme)
    named = concerned(told, besides={*joined, *(claim.unit for claim in told)})
    known = [unit for unit in named if unit in book.units]
    tell(recorder, known, matter=Matter.NAMED, subject=ids[0], claims=ids, reason=told[0].title)


def _joined(
    recorder: Recorder, told: Sequence[Claim], same_as: Sequence[str], book: Book
) -> set[str]:
    """Those who recorded it first are told that somebody joined in."""
    together = [told[0].id, *same_as]
    made = say_same(recorder, together)
    others = [book.by_id[id] for id in same_as]
    units = {claim.unit for claim in told}
    concern = [u for u in concerned(others, besides=units) if u in book.units]
    tell(
        recorder, concern, matter=Matter.JOINED, subject=made, claims=together,
        reason=told[0].title,
    )  # fmt: skip
    return set(concern)
