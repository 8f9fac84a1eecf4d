"""Why the machine takes claims for one activity, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from chungtay.vocabulary import formats
from chungtay.vocabulary.messages import sentence


def why_same(reasons: Sequence[Mapping[str, object]], language: str) -> str:
    """The signs, strongest first, as one line: "cùng xã, cùng ngày 22/12, 2,5 km = 2.500 m"."""
    return ", ".join(_sign(reason, language) for reason in reasons)


def _sign(reason: Mapping[str, object], language: str) -> str:
    facts = reason.get("facts", {})
    assert isinstance(facts, Mapping)
    said = {name: _written(fact, language) for name, fact in facts.items()}
    return sentence(f"sign-{reason['code']}", language, **said)


def _written(fact: object, language: str) -> str:
    """Facts are kept as text; numbers and days are shown as the language writes them."""
    text = str(fact)
    try:
        return formats.number(Decimal(text), language)
    except ArithmeticError:
        pass
    try:
        return formats.short_day(date.fromisoformat(text))
    except ValueError:
        return text
