"""What a person should look at before the report goes out: documents left out, claims held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from chungtay.domain.claims import Claim, Kind, Standing
from chungtay.domain.consolidation import Remark
from chungtay.domain.documents import Selected
from chungtay.reading.claims.tellings import Telling
from chungtay.reading.register import Register
from chungtay.vocabulary.indicators import catalogue
from chungtay.vocabulary.written_measures import is_of_other_measure

_OF_STANDING = {Standing.OUTSIDE_PERIOD: "claim-outside-period", Standing.HELD: "claim-implausible"}
_OF_OTHER_MEASURE = "claim-of-other-measure"


def remarks_on_documents(
    selected: Sequence[Selected], register: Register, claims: Sequence[Claim]
) -> Iterator[Remark]:
    """Every document that is not counted, and every counted one that needs a question."""
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        told.setdefault(claim.source.document, []).append(claim)
    for chosen in selected:
        head = chosen.head
        if not chosen.counted:
            facts = (("other", chosen.other),) if chosen.other else ()
            yield Remark(f"document-{chosen.verdict.value}", head.file, facts=facts)
            continue
        if not register.speakers[head.file].known:
            yield Remark("issuer-unknown", head.file, quote=head.issuer)
        if _only_mentions(told.get(head.file, [])):
            yield Remark("only-mentions", head.file)


def _only_mentions(claims: Iterable[Claim]) -> bool:
    counting = [claim for claim in claims if claim.counts]
    return bool(counting) and all(claim.is_mention for claim in counting)


def remarks_on_places(file: str, tellings: Iterable[Telling]) -> Iterator[Remark]:
    """Every old name of a document that no document explains, once."""
    for words in dict.fromkeys(telling.where.unknown for telling in tellings):
        if words:
            yield Remark("place-unknown", file, quote=words)


def remarks_on_claims(claims: Iterable[Claim]) -> Iterator[Remark]:
    """Results that were read and are not counted until a person says so."""
    for claim in claims:
        code = _code(claim)
        if code is not None and claim.kind is Kind.RESULT:
            yield Remark(
                code,
                claim.source.document,
                claim.source.where,
                claim.source.quote,
                facts=(("days", claim.days.since.isoformat()), ("indicator", claim.indicator)),
            )


def _code(claim: Claim) -> str | None:
    held = claim.standing is Standing.HELD and claim.indicator in catalogue()
    if held and is_of_other_measure(claim.written_measure, catalogue()[claim.indicator]):
        return _OF_OTHER_MEASURE
    return _OF_STANDING.get(claim.standing)
