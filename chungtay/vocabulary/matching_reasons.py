"""Why claims are taken for one activity, as a sentence a person can check."""

from __future__ import annotations

from collections.abc import Iterable

from chungtay.domain.matching import Reason
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.messages import sentence
from chungtay.vocabulary.terms import table

_TABLES = {"doing": "doings", "thing": "assets"}


def why(reasons: Iterable[Reason], language: str) -> str:
    """The reasons in one line: "cùng xã, cùng ngày 22/12/2026, hai bên cùng nhắc bà Hoa"."""
    return ", ".join(
        sentence(f"sign-{reason.code}", language, **_facts(reason, language)) for reason in reasons
    )


def _facts(reason: Reason, language: str) -> dict[str, object]:
    return {name: _named(name, fact, language) for name, fact in reason.facts}


def _named(name: str, fact: object, language: str) -> object:
    """Codes of doings, things and measures by their words; everything else as it is."""
    if name in ("measure", "other_measure"):
        return measures()[str(fact)].text(language) if fact in measures() else fact
    if name not in _TABLES:
        return fact
    return table("matching_words.toml")[_TABLES[name]][str(fact)][language]
