"""Bodies are named by id or by their words; a lead must be one that is known."""

from __future__ import annotations

import pytest

from chungtay.domain.drafts import Typed, UnitUnnamed
from chungtay.queries.drafts.bodies import lead_of, partners_of, settled, unit_named
from tests import cast
from tests.queries.drafts.typing import TODAY

LAN = {"unit": "women@lang-ven", "units": cast.UNITS, "on": TODAY}


def test_a_body_is_named_with_or_without_marks():
    assert unit_named("phu nu lang ven", units=cast.UNITS, on=TODAY) == "women@lang-ven"
    assert unit_named("Hội người cao tuổi", units=cast.UNITS, on=TODAY) is None


def test_the_lead_is_us_another_or_not_said():
    assert lead_of(Typed(lead="us"), **LAN) == "women@lang-ven"
    assert lead_of(Typed(lead="other", lead_name="Quân sự Làng Ven"), **LAN) == "army@lang-ven"
    assert lead_of(Typed(), **LAN) is None


@pytest.mark.parametrize("name", ["", "Đội bóng"])
def test_a_lead_that_nobody_knows_is_asked_for_again(name):
    with pytest.raises(UnitUnnamed):
        lead_of(Typed(lead="other", lead_name=name), **LAN)


def test_a_name_becomes_its_body_and_one_that_no_body_bears_stays_a_name():
    typed = Typed(
        partners=("army@lang-ven", "nobody", "women@lang-ven"),
        partner_names=("Mặt trận Làng Ven", "Quân sự Làng Ven", "Đội  bóng", "Phụ nữ Làng Ven", ""),
    )
    ids, words = partners_of(typed, **LAN)
    assert ids == ["army@lang-ven", "front@lang-ven"]
    assert words == ["Đội bóng"]
    assert settled(typed, **LAN).partners == tuple(ids)
