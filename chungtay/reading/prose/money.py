"""What a sum of money is for: houses, gifts, a fund, or simply money that was raised."""

from __future__ import annotations

from chungtay.reading.prose.context import anywhere_before, before, book, reach_before
from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.subjects import Candidate, candidates, end_of_head

_HOUSES, _GIFTS, _FUNDS = "house-support-value", "gift-value", "funds-mobilised"
_WORTH_REACH = 4


def money_indicator(passage: Passage, expression: Expression) -> list[Candidate]:
    """The rule money_attach: "với tổng kinh phí X" belongs to the group right before it; a fund
    named beside the sum takes it; all other money given or raised is funds mobilised."""
    worth = before(passage, expression, book("money", "worth"), within=_WORTH_REACH)
    worth = worth or before(passage, expression, book("kinds", "each"), within=_WORTH_REACH)
    group = _group_before(passage, expression)
    if worth and group:
        return [Candidate(group, 9.0, worth, "money-attach")]
    clause = passage.clause_of(expression)
    named = [one for one in candidates(passage, expression) if one.first >= clause.first]
    if named and named[0].indicator not in _GENERAL:
        return named
    if group == _HOUSES:
        return [Candidate(group, 7.0, "nhà", "money-attach")]
    if before(passage, expression, book("money", "present"), within=_WORTH_REACH):
        return [Candidate(_GIFTS, 7.0, "tặng", "money-present")]
    if worth and _says(passage, expression, "gift_words"):
        return [Candidate(_GIFTS, 7.0, worth, "money-attach")]
    if worth and _says(passage, expression, "house_words"):
        return [Candidate(_HOUSES, 7.0, worth, "money-attach")]
    cue = _cue(passage, expression)
    return [Candidate(_FUNDS, 6.0 if cue else 3.0, cue, "money")]


# Decided by the group before the sum, not by words such as "trị giá" alone.
_GENERAL = frozenset({_HOUSES, _GIFTS, _FUNDS})


def _group_before(passage: Passage, expression: Expression) -> str:
    """What the nearest counted things before a sum are: houses, gifts, other things, nothing."""
    for other in passage.earlier(expression):
        if other.measure in _NO_THINGS:
            continue
        if other.measure == "house":
            return _HOUSES
        return _GIFTS if other.measure == "gift" else _FUNDS
    return ""


_NO_THINGS = frozenset(
    {"vnd", "percent", "place", "person", "person-time", "household", "labour-day", "m2", ""}
)


def _says(passage: Passage, expression: Expression, words: str) -> bool:
    return bool(anywhere_before(passage, expression, book("money", words)))


def _cue(passage: Passage, expression: Expression) -> str:
    first, last = reach_before(passage, expression), end_of_head(passage, expression)
    found = book("money", "raised").any_in(passage.text, first, last)
    return found.phrase if found else ""
