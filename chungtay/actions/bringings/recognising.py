"""What a brought report says twice: claims of several sentences or files that are one activity."""

from __future__ import annotations

from collections.abc import Sequence

from chungtay.actions.ledger import Recorder
from chungtay.actions.programmes import rules_of
from chungtay.actions.recognising import recognise, recognise_among
from chungtay.domain.claims import Claim
from chungtay.domain.counting import Book


def recognise_report(
    recorder: Recorder, claims: Sequence[Claim], *, leaving: set[str], book: Book, programme: str
) -> None:
    """Joins what surely is one activity and proposes what may be: within the report, and with what
    the book holds. `leaving` are claims of the book that stop counting with it."""
    rubric = rules_of(programme).rubric
    recognise_among(recorder, claims, territory=book.territory, rubric=rubric)
    recognise(recorder, claims, book=book, programme=programme, leaving=leaving)
