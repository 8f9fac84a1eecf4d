"""Signs for and against, each with what it is about."""

from __future__ import annotations

import pytest

from chungtay.domain.matching.evidence import evidence
from chungtay.domain.matching.rubric import WEIGHTS
from tests.domain.matching.cast import LEXICON, read, told

DOAN = "Đoàn xã Hòa Lâm"


def signs(one, other) -> dict[str, dict]:
    found = evidence(*read(one, other), LEXICON.everyday)
    return {sign.code: dict(sign.facts) for sign in found.signs}


@pytest.mark.parametrize(
    ("partners", "code"),
    [
        (("Đoàn xã", "Hội PN xã"), "both-name-each-other"),
        (("Đoàn xã", ""), "one-names-the-other"),
        (("MTTQ xã", "MTTQ xã"), "shared-partner"),
        (("", ""), "no-shared-body"),
    ],
)
def test_who_names_whom_is_the_first_evidence_of_an_event(partners, code):
    one = told("Khám bệnh", with_=partners[0])
    other = told("Khám bệnh", by=DOAN, with_=partners[1])
    assert code in signs(one, other)


def test_an_unplaced_claim_without_a_shared_body_is_hardly_the_same():
    one = told("Hội nghị tổng kết", by="Hội LHPN tỉnh", place_code="10", place_name="tỉnh Khe Sơn")
    assert "no-shared-body-nor-place" in signs(one, told("Hội nghị tổng kết", by=DOAN))


def test_equal_numbers_are_weighed_by_how_particular_they_are():
    assert signs(told("Trao quà", value=297), told("Trao quà", by=DOAN, value=297))["same-number"]
    assert "same-round-number" in signs(told("Quà", value=300), told("Quà", by=DOAN, value=300))
    assert "same-number" not in signs(told("Quà", value=1), told("Quà", by=DOAN, value=1))
    assert "number-mentioned" in signs(
        told("Quà", value=24), told("Tiễn 24 tân binh", by=DOAN, indicator="participant-turns")
    )


def test_metres_that_are_kilometres_say_so():
    one = told("Đường", indicator="rural-road-km", value="2.5", written_value=2500,
               written_measure="m")  # fmt: skip
    other = told("Đường", by=DOAN, indicator="rural-road-km", value="2.5", written_value=2.5,
                 written_measure="km")  # fmt: skip
    assert signs(one, other)["written-otherwise"] == {
        "number": 2500, "measure": "m", "other": 2.5, "other_measure": "km",
    }  # fmt: skip


def test_two_lengths_of_a_road_speak_against_it_but_not_two_counts_of_gifts():
    road = {"indicator": "rural-road-km"}
    assert "other-size" in signs(
        told("Đường", value=3, **road), told("Đường", by=DOAN, value=1, **road)
    )
    assert "other-size" not in signs(told("Quà", value=300), told("Quà", by=DOAN, value=100))


def test_a_date_a_day_off_counts_only_when_something_particular_agrees():
    near = {"by": DOAN, "on": "2026-03-09"}
    assert "date-slip" in signs(told("Tập huấn", value=64), told("Tập huấn", value=64, **near))
    assert "day-or-two-apart" in signs(
        told("Tập huấn", value=64), told("Tập huấn", value=9, **near)
    )


def test_a_house_is_handed_over_once():
    house = {"indicator": "houses-great-unity"}
    one = told("Bàn giao nhà cho bà Trần Thị Hoa", **house)
    other = told("Bàn giao nhà cho bà Trần Thị Hoa", by=DOAN, on="2026-04-20", **house)
    assert "stage-on-another-day" in signs(one, other)


def test_reasons_are_what_speaks_for_it_the_strongest_first():
    found = evidence(
        *read(told("Khám bệnh", with_="Đoàn xã"), told("Khám bệnh", by=DOAN, with_="Hội PN xã")),
        LEXICON.everyday,
    )
    points = [sign.points for sign in found.reasons]
    assert points == sorted(points, reverse=True)
    assert all(point > 0 for point in points)
    assert found.points == pytest.approx(WEIGHTS["base"] + sum(s.points for s in found.signs))


def test_one_storm_is_one_sign_and_a_road_is_known_by_both_of_its_ends():
    storm = {"indicator": "houses-disaster", "value": 90}
    assert "same-round" in signs(
        told("Lợp nhà sau bão số 4", **storm), told("Giúp dân sau bão số 4", by=DOAN, **storm)
    )
    road = {"indicator": "rural-road-km", "value": 2}
    one = told("Làm đường từ Gò Sỏi đến Rạch Đùng", **road)
    assert "same-spot" in signs(one, told("Đường Gò Sỏi - Rạch Đùng", by=DOAN, **road))
    assert "spot-of-both" in signs(one, told("Đường Gò Sỏi - Cồn Dơi", by=DOAN, **road))


def test_two_things_with_two_names_are_two_and_without_a_name_nobody_knows():
    bridge = {"indicator": "rural-bridges"}
    one = told("Xây cầu Gò Sỏi", **bridge)
    assert "other-name" in signs(one, told("Xây cầu Cồn Dơi", by=DOAN, **bridge))
    assert "thing-unnamed" in signs(one, told("Xây cầu dân sinh", by=DOAN, **bridge))


def test_everything_under_one_name_on_one_day_may_be_another_doing():
    party = {"by": DOAN, "with_": "Hội PN xã"}
    one = told('Chương trình "Nắng mới" tặng quà phụ nữ nghèo')
    found = signs(one, told("Nắng mới: khám bệnh cho trẻ em", indicator="blood-units", **party))
    assert "same-programme" in found
    assert "other-doing" not in found
    assert "other-group" not in found


NOWHERE = {"place_code": "10", "by": "Hội LHPN tỉnh"}


def test_a_numbered_hamlet_tells_nothing_without_its_commune():
    road = {"indicator": "rural-road-km", "value": "0.5"}
    one = told("Làm đường thôn 3", place_name="thôn 3", **road, **NOWHERE)
    other = told("Làm đường thôn 3", place_name="thôn 3, xã Hòa Lâm", **road)
    assert "same-hamlet-number" not in signs(one, other)
    assert "same-hamlet-number" in signs(other, told("Làm đường thôn 3", by=DOAN, **road))
    named = told("Làm đường thôn Đông", place_name="thôn Đông", **road, **NOWHERE)
    assert "same-hamlet" in signs(named, told("Làm đường thôn Đông", by=DOAN, **road))


def test_a_given_name_says_little_where_the_commune_is_not_said():
    house = {"indicator": "houses-charity"}
    one = told("Xây nhà cho bà Hoa ở thôn 3", place_name="", **house, **NOWHERE)
    other = told("Xây nhà cho bà Hoa ở thôn 3", **house)
    found = signs(one, other)
    assert "given-name-alone" in found
    assert "no-shared-body-nor-place" in found
    assert "owner-by-given-name" in signs(other, told("Xây nhà cho bà Hoa", by=DOAN, **house))
    full = told("Xây nhà cho bà Lê Thị Hoa", place_name="", **house, **NOWHERE)
    assert "same-owner" in signs(full, told("Xây nhà cho bà Lê Thị Hoa", **house))
