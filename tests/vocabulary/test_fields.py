"""Fields of work head the sections of a report."""

from __future__ import annotations

from chungtay.vocabulary.fields import fields
from chungtay.vocabulary.indicators import indicators


def test_the_fields_run_from_a_to_m_without_j():
    assert "".join(fields()) == "ABCDEFGHIKLM"


def test_every_field_has_indicators():
    assert {known.field for known in indicators().values()} == set(fields())
