"""Which tellings are compared: all that can be one, and far fewer than all with all."""

from __future__ import annotations

from dataclasses import replace

from chungtay.domain.matching.blocking import Blocks, pairs
from tests.domain.matching.cast import read, told


def compared(*claims) -> bool:
    return bool(pairs(read(*claims)))


def test_claims_that_share_a_place_and_a_sign_are_compared():
    month = "2026-03-01/2026-03-31"
    assert compared(told("Khám bệnh"), told("Khám bệnh", on=month))
    assert compared(told("Khám bệnh"), told("Góp 30 triệu", indicator="funds-mobilised"))
    assert compared(
        told("Xây nhà cho bà Trần Thị Hoa", indicator="labour-days", on="2026-01-10"),
        told("Trao nhà bà Hoa", indicator="houses-great-unity", on="2026-06-10"),
    )


def test_a_claim_without_a_place_meets_others_by_its_day_and_doing():
    province = told("Khám bệnh", by="Hội LHPN tỉnh", place_code="10", place_name="")
    assert compared(province, told("Khám bệnh"))
    assert not compared(province, told("Khám bệnh", on="2026-03-20"))


def test_bare_sums_and_other_communes_are_not_compared():
    assert not compared(told("Quý I các chi hội tặng quà", on="2026-01-01/2026-03-31"), told("Quà"))
    assert not compared(told("Trao quà"), told("Trao quà", place_code="10002"))


def test_each_pair_comes_once_in_order_whatever_it_shares():
    found = pairs(read(*(told("Khám bệnh và tặng quà thôn Đông", value=n) for n in range(1, 5)),
                       told("Khám bệnh thôn Đông"), told("Tặng quà thôn Đông")))  # fmt: skip
    assert found == sorted(set(found))
    assert all(one < other for one, other in found)


def test_the_work_grows_with_the_claims_and_not_with_their_square():
    crowd = read(*(told(f"Trao quà đợt {n}", value=n) for n in range(1, 401)))
    assert len(pairs(crowd)) < 400 * 130


def test_what_names_no_doing_is_compared_with_all_of_its_days():
    month = "2026-03-01/2026-03-31"
    campaign = told("Tháng Thanh niên 2026", indicator="participant-turns", on=month)
    works = told("Tháng Thanh niên: làm đường, trồng cây", indicator="participant-turns", on=month)
    assert compared(campaign, works)


def test_a_day_and_month_in_the_other_order_are_compared():
    assert compared(
        told("Tập huấn", indicator="training-courses", on="2026-05-07"),
        told("Tập huấn", indicator="training-courses", on="2026-07-05"),
    )


def test_a_later_telling_finds_those_that_it_would_have_been_compared_with():
    crowd = read(*(told(f"Trao quà thôn {n}", value=n, on=f"2026-03-{n:02}") for n in range(1, 20)))
    late = read(told("Trao quà thôn 7", on="2026-03-07", by="Đoàn xã Hòa Lâm"))[0]
    late = replace(late, number=100)
    blocks = Blocks(crowd)
    found = {t.number for t in blocks.near(late)}
    blocks.add(late)
    together = {one.number for one, other in blocks.pairs() if other is late}
    assert found == together
