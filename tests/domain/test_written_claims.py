"""A claim that is written down and read back is the same claim."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

from chungtay.domain.claims import Coverage, Kind, Role, Source, Standing
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.indicators import Share
from chungtay.domain.written_claims import claim_of, written
from tests import cast

PLAIN = cast.says(cast.LAN, cast.ROADS, "2.50")
FULL = replace(
    PLAIN,
    figure=Figure(Decimal("2.50"), Qualifier.RANGE, Decimal(3), Decimal("0.01")),
    kind=Kind.CONTEXT, role=Role.PART, share=Share.OWN, coverage=Coverage.PLACE,
    standing=Standing.HELD, of_unit="army@lang-ven", lead=cast.LAN,
    partners=("army@lang-ven",), partners_complete=True, categories=(("sex", "female"),),
    parts=(Decimal(31), Decimal(33)), shared=True, either=True, within="x", replaces="y",
    said_on=date(2026, 12, 1), confidence=0.75, person_names=("Nguyễn Thị Mẫu",),
    partner_names=("Ban CHQS xã",), written_value=Decimal("2500"), written_measure="m",
    source=Source("a.docx", "paragraph 2", "2,5 km", 5, 11, "Làm 2,5 km."),
)  # fmt: skip


def test_every_field_comes_back():
    for claim in (PLAIN, FULL, replace(FULL, figure=Figure(None, Qualifier.VAGUE))):
        assert claim_of(json.loads(json.dumps(written(claim)))) == claim


def test_what_is_left_at_its_usual_value_is_not_written():
    assert "partners" not in written(PLAIN)
    assert "partners" in written(FULL)
