"""Why the machine took claims for one activity, from the reasons kept with the join."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from chungtay.domain.matching import Reason
from chungtay.vocabulary.matching_reasons import why


def why_same(kept: Sequence[Mapping[str, object]], language: str) -> str:
    """The signs, strongest first, as one line: "cùng xã, cùng ngày 22/12, 2,5 km = 2.500 m"."""
    return why([_reason(reason) for reason in kept], language)


def _reason(kept: Mapping[str, object]) -> Reason:
    facts = kept.get("facts", {})
    assert isinstance(facts, Mapping)
    return Reason(str(kept["code"]), tuple((name, _fact(str(f))) for name, f in facts.items()))


def _fact(text: str) -> object:
    """Numbers and days are kept as text and shown as the language writes them."""
    try:
        if (amount := Decimal(text)).is_finite():  # "Nan" may be a hamlet's name
            return amount
    except InvalidOperation:
        pass
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text
