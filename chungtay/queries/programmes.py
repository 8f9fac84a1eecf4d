"""What a programme's people chose: the indicators asked for, who decides, by when units report."""

from __future__ import annotations

from datetime import date

from chungtay.domain.periods import Period
from chungtay.domain.programmes import Choices, choices_of, due_on
from chungtay.queries.books import open_ledger
from chungtay.storage import models
from chungtay.vocabulary.indicators import indicators


def asked_indicators(code: str) -> tuple[str, ...]:
    """The indicators a programme asks for, in its order. One that asks for none in particular asks
    for what was spoken of, and for the whole catalogue while nothing was said."""
    return _asked(code) or _spoken_of(code) or tuple(indicators())


def offered_indicators(code: str) -> tuple[str, ...]:
    """What can be said in a programme: what it asks for; where it asks for none in particular the
    whole catalogue, those spoken of first."""
    asked = _asked(code)
    return asked or tuple(dict.fromkeys((*_spoken_of(code), *indicators())))


def is_asking(code: str) -> bool:
    """Whether a programme asks for some indicators in particular."""
    return bool(_asked(code))


def _asked(code: str) -> tuple[str, ...]:
    rows = models.AskedIndicator.objects.filter(programme_code=code, ended_by__isnull=True)
    asked = rows.order_by("place", "id").values_list("indicator", flat=True)
    return tuple(indicator for indicator in asked if indicator in indicators())


def _spoken_of(code: str) -> tuple[str, ...]:
    """In the order of the catalogue."""
    spoken = {claim.indicator for claim in open_ledger(code).book.claims if claim.counts}
    return tuple(indicator for indicator in indicators() if indicator in spoken)


def choices(code: str) -> Choices:
    """What was chosen, with the usual value where nothing was."""
    rows = models.ProgrammeChoice.objects.filter(programme_code=code, ended_by__isnull=True)
    return choices_of(dict(rows.order_by("name", "id").values_list("name", "value")))


def deadline(code: str, *, level: str, period: Period) -> date:
    """The last day on which a unit of a level (commune, province …) reports on a period."""
    return due_on(choices(code), level=level, period=period)
