"""A claim as one line of a file."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from chungtay.domain.claims import Kind, Role
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.indicators import Share
from chungtay.vocabulary.claim_lines import json_number, line_of, role_in_files
from tests.cast import LAN, ROADS, says


def test_both_ends_of_a_range_stand_in_the_measure_they_were_written_in() -> None:
    written = replace(
        says(LAN, ROADS, "1.2", written_value=Decimal(1200), written_measure="m"),
        figure=Figure(Decimal("1.2"), Qualifier.RANGE, Decimal("1.3")),
    )
    line = line_of(written)
    assert (line["value"], line["value_max"], line["measure"]) == (1200, 1300, "m")


@pytest.mark.parametrize(
    ("role", "share", "kind", "told"),
    [
        (Role.ACTIVITY, Share.WHOLE, Kind.RESULT, "whole"),
        (Role.ACTIVITY, Share.OWN, Kind.RESULT, "share"),
        (Role.PART, Share.UNSAID, Kind.RESULT, "part"),
        (Role.BARE, Share.OWN, Kind.RESULT, "bare"),
        (Role.ACTIVITY, Share.UNSAID, Kind.CONTEXT, "context"),
    ],
)
def test_a_file_tells_the_role_in_its_own_words(
    role: Role, share: Share, kind: Kind, told: str
) -> None:
    assert role_in_files(says(LAN, ROADS, "1", role=role, share=share, kind=kind)) == told


def test_a_file_never_names_a_person() -> None:
    assert "Vàng Thị Mỷ" not in str(line_of(says(LAN, ROADS, "1", person_names=("Vàng Thị Mỷ",))))


def test_a_number_prints_as_it_was_written() -> None:
    assert str(json_number(Decimal("2.5"))) == "2.5"
    assert str(json_number(Decimal("2500"))) == "2500"
    assert json_number(None) is None
