"""One doing, a launch, a campaign, a bundle or a bare sum."""

from __future__ import annotations

import pytest

from chungtay.domain.matching.extent import Extent, rounds_in, segments_in
from chungtay.domain.matching.lexicon import PhraseBook
from tests.domain.matching.cast import LEXICON, read, told

QUARTER = "2026-01-01/2026-03-31"
MONTH = "2026-03-01/2026-03-31"
BOOK = PhraseBook(LEXICON)
LABOUR = {"on": QUARTER, "indicator": "labour-days"}
SESSIONS = {"on": MONTH, "indicator": "communication-sessions", "value": 6}
MONEY = {"on": QUARTER, "indicator": "house-support-value"}
ROAD = {"on": QUARTER, "indicator": "rural-road-km"}
MARCH = {"on": "2026-04-06/2026-04-12", "indicator": "labour-days"}
STORM = {"on": MONTH, "indicator": "houses-disaster"}


@pytest.mark.parametrize(
    ("title", "known", "extent"),
    [
        ("Trong quý I, các chi hội tặng quà", {"on": QUARTER}, Extent.BARE),
        ("Các cấp Hội giúp sửa nhà", STORM, Extent.BARE),
        ("Tổ chức 6 buổi tuyên truyền", SESSIONS, Extent.BARE),
        ("Nhân dân góp ngày công làm đường, vườn", LABOUR, Extent.BARE),
        ("Toàn xã ra quân", {"on": "2026-03-26"}, Extent.ONE),
        ("Hỗ trợ xây nhà cho b. Hoa (thôn 3)", MONEY, Extent.ONE),
        ("Quý II: gặp mặt dịp 30/4, tặng quà", {"on": "2026-04-01/2026-06-30"}, Extent.ONE),
        ("Làm đường Cầu Mới - Khe Ngang", ROAD, Extent.ONE),
        ("Quý I tổ chức 1 ngày hội hiến máu", {"on": QUARTER}, Extent.ONE),
        ("Tháng Thanh niên: toàn xã trồng cây", {"on": MONTH}, Extent.CAMPAIGN),
        ("Lễ ra quân Tháng Thanh niên", {"on": "2026-03-01"}, Extent.LAUNCH),
        ("Tham gia ra quân Tháng thanh niên", {"on": MONTH}, Extent.LAUNCH),
        ("Hành quân dã ngoại đổ bê tông đường thôn Đông", MARCH, Extent.ONE),
        ("Bàn giao 4 nhà", {"indicator": "houses-great-unity", "value": 4}, Extent.BUNDLE),
        ("Gặp mặt CCB chiến dịch Hồ Chí Minh dịp 30/4", {"on": MONTH}, Extent.ONE),
    ],
)  # fmt: skip
def test_words_days_and_figures_say_how_much_is_told(title, known, extent):
    assert read(told(title, **known))[0].extent is extent


def test_the_reader_of_a_document_has_decided_already():
    said = told("Trong quý I, các chi hội tặng quà", on=QUARTER, statement="s1")
    assert read(said)[0].extent is Extent.ONE


def test_rounds_and_numbered_pieces():
    assert rounds_in(BOOK.read("hiến máu đợt 2 sau bão số 10")) == {("đợt", "2"), ("bão số", "10")}


@pytest.mark.parametrize(
    "written",
    [
        "khắc phục hậu quả bão số 4", "giúp dân sau cơn bão số 04", "khắc phục bão 4 tại xã",
        "khac phuc hau qua bao 4", "lợp nhà sau bão 4, dọn bùn đất", "sau bão 4 Yagi",
    ],
)  # fmt: skip
def test_a_storm_has_one_number_however_it_is_written(written):
    assert rounds_in(BOOK.read(written)) == {("bão số", "4")}


@pytest.mark.parametrize(
    "written",
    [
        "sửa nhà sau bão 12 nhà tốc mái",
        "tang 2 bao 25 kg gao",
        "khắc phục bão 2024",
        "do bão 15 hộ",
    ],
)
def test_a_number_that_counts_what_follows_names_no_storm(written):
    assert not rounds_in(BOOK.read(written))


def test_the_second_time_is_the_second_time():
    assert rounds_in(BOOK.read("lần thứ 2")) == rounds_in(BOOK.read("lần 2"))
    assert segments_in(BOOK.read("làm đoạn 1 đường Cầu Mới")) == {"1"}
    assert segments_in(BOOK.read("đoạn 1 dài 200 m, đoạn 2 dài 300 m")) == frozenset()


def test_a_spot_inside_a_campaign_s_name_is_no_launch():
    month = "2026-03-01/2026-03-31"
    (told_of,) = read(told("Tháng cao điểm vì người nghèo", indicator="gifts", on=month))
    assert told_of.extent is Extent.CAMPAIGN


@pytest.mark.parametrize("title", ["Phoi hop Lu doan 134 sua nha", "Trung doan 2 sua nha dan"])
def test_the_number_of_troops_is_no_piece_of_a_road(title):
    assert read(told(title))[0].segments == frozenset()
