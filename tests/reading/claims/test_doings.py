"""What a document tells as doings, and what only as sums."""

from datetime import date

from chungtay.domain.claims import Kind
from chungtay.reading.claims.doings import doings_of, sums_of
from tests.reading.folder import WOMEN, Said

TEXT = (
    "Các cấp Hội đã trao 1.150 suất quà.\n"
    "Ngày 20/1/2026, Hội phối hợp với Bộ CHQS tỉnh trao 100 suất quà Tết tại xã Làng Ven, trị giá"
    " 50 triệu đồng."
)


def test_the_figures_of_one_event_are_one_doing():
    said = Said(TEXT, head=WOMEN)
    (doing,) = doings_of(said.set.claims, said.register)
    values = {claim.id: claim.literal for claim in said.set.claims}
    assert [values[id] for id in doing.claims] == ["100 suất quà Tết", "50 triệu đồng"]
    assert (doing.place, doing.days.since) == ("xã Làng Ven", date(2026, 1, 20))
    assert doing.partners == ("Bộ Chỉ huy quân sự tỉnh Khê Sơn",)
    assert (doing.unit, doing.kind) == ("Hội Liên hiệp Phụ nữ tỉnh Khê Sơn", Kind.RESULT)


def test_a_sum_without_an_event_is_no_doing():
    said = Said(TEXT, head=WOMEN)
    (bare,) = sums_of(said.set.claims, said.register)
    assert len(bare.claims) == 1
    assert (bare.unit, bare.coverage) == ("Hội Liên hiệp Phụ nữ tỉnh Khê Sơn", "below")


def test_a_unit_price_belongs_to_neither():
    said = Said("Trao 100 suất quà, mỗi suất 500.000 đồng.", head=WOMEN)
    assert doings_of(said.set.claims, said.register) == ()
    (bare,) = sums_of(said.set.claims, said.register)
    assert len(bare.claims) == 1
