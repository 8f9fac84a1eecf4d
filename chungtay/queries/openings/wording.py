"""A figure as it was said, in words."""

from __future__ import annotations

from decimal import Decimal

from chungtay.domain.claims import Claim
from chungtay.domain.figures import Qualifier
from chungtay.domain.questions import State
from chungtay.vocabulary import formats
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.states import state


def stated(claim: Claim, language: str) -> str:
    """ "khoảng 2,5 km", "40 – 50 suất", "có nêu, chưa lượng hóa"."""
    figure = claim.figure
    if figure.value is None:
        return state(State.MENTIONED).text(language)
    if figure.value_max is not None:
        top = measured(claim.indicator, figure.value_max, language)
        return f"{formats.number(figure.value, language)} – {top}"
    said = measured(claim.indicator, figure.value, language)
    if figure.qualifier is Qualifier.EXACT:
        return said
    return f"{state(figure.qualifier).text(language)} {said}"


def measured(indicator: str, value: Decimal, language: str) -> str:
    """An amount with the word that its indicator is counted in: "3.000 cây"."""
    term = indicators().get(indicator)
    if term is None:
        return formats.number(value, language)
    measure = term.indicator.measure
    if measure in ("vnd", "percent"):
        return formats.amount(value, measure, language)
    word = formats.beside(value, term.unit.text(language))
    return f"{formats.number(value, language)} {word}"
