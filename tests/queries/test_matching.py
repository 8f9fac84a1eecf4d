"""Recognition in what is kept: places by the commune that holds them on the last day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chungtay.actions.recognitions import not_the_same
from chungtay.domain.places import Inheritance, Place, Territory
from chungtay.queries.matching import communes, recognised
from tests.actions.cast import LAN, later
from tests.cast import UNITS
from tests.domain.matching.cast import told

MERGER = date(2025, 7, 1)
TERRITORY = Territory(
    [
        Place("p", "Khe Sơn", "province"),
        Place("old", "Lâm Thượng", "commune", "p", until=MERGER),
        Place("new", "Hòa Lâm", "commune", "p", since=MERGER),
        Place("v", "Đông", "village", "new"),
    ],
    [Inheritance("old", "new")],
)


def test_hamlets_and_ended_communes_stand_for_the_commune_that_holds_them():
    said = [replace(told(""), place=place) for place in ("v", "old", "p", None)]
    assert communes(TERRITORY, said) == {"v": "new", "old": "new", "p": ""}


def test_without_claims_there_is_no_place_to_know():
    assert communes(TERRITORY, []) == {}


def test_kept_claims_are_compared_and_what_people_keep_apart_stays_apart(said):
    women, army = said(
        in_lang_ven("women@lang-ven", partner="Quân sự xã"),
        in_lang_ven("army@lang-ven", partner="Hội Phụ nữ xã"),
    )
    pair = tuple(sorted((women.id, army.id)))
    assert recognised().groups == (pair,)
    not_the_same(*pair, reason="hai buổi", by=LAN, at=later(5))
    assert recognised().groups == ()


def in_lang_ven(unit: str, *, partner: str):
    """What a body of Làng Ven tells of one day's medical examination."""
    return told(
        "Khám bệnh tại thôn Đông",
        by=unit,
        unit_name=UNITS[unit].name,
        organisation=UNITS[unit].organisation,
        partner_names=(partner,),
        indicator="medical-exam-turns",
        value=97,
        place="lang-ven",
        place_code=None,
        place_name="Làng Ven",
    )
