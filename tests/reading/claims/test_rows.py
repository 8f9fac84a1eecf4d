"""What a row of a table tells."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chungtay.domain.claims import Role
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.reading.claims.rows import row_of, tell_row
from chungtay.reading.claims.tellings import Voice
from tests.reading.folder import ARMY, WOMEN, Said, document, head_of, register

LIST = [
    ("TT", "Thời gian", "Nội dung", "Địa bàn", "Lực lượng phối hợp", "Ngày công", "Ghi chú"),
    (1, "12/5/2026", "Nạo vét kênh N2", "xã Làng Ven", "Hội Nông dân xã", 150, None),
    (
        2,
        "tháng 6/2026",
        "Sửa nhà cho bà Ngô Thị Sen",
        "xã Cửa Sông",
        "Tỉnh đoàn (chủ trì)",
        30,
        None,
    ),
    (3, "năm 2026", "Giúp dân", "các địa phương", None, 5600, None),
]
UNION = head_of("LIÊN ĐOÀN LAO ĐỘNG TỈNH KHÊ SƠN")
NOTE = "quà Tết phối hợp UBMTTQ tỉnh; học bổng tại xã Làng Ven"
RESULTS = [
    ("TT", "Đơn vị", "Quà Tết (suất)", "Học bổng (suất)", "Ghi chú"),
    (
        1,
        "Công đoàn ngành Giáo dục",
        300,
        20,
        NOTE,
    ),
    (2, "Công đoàn Khu kinh tế Bến Sen", 120, None, None),
]


def test_a_list_row_says_where_when_and_with_whom():
    said = Said("", LIST)
    canal = said.of("labour-days", Decimal(150))
    assert said.place(canal) == "Làng Ven"
    assert canal.days.since == date(2026, 5, 12)
    assert said.partners(canal) == {"Hội Nông dân xã Làng Ven"}
    assert canal.title == "Nạo vét kênh N2, xã Làng Ven"


def test_the_column_of_partners_may_say_who_leads():
    said = Said("", LIST)
    house = said.of("labour-days", Decimal(30))
    assert said.name(house.lead) == "Tỉnh Đoàn Khê Sơn"
    assert house.person_names == ("Ngô Thị Sen",)


def test_a_whole_year_all_over_the_province_in_a_list_is_a_sum():
    assert Said("", LIST).of("labour-days", Decimal(5600)).role is Role.BARE


def test_a_row_of_a_body_below_is_that_body_s():
    said = Said("", RESULTS, head=UNION)
    gifts = said.of("gifts", Decimal(300))
    assert said.name(gifts.unit) == "Công đoàn ngành Giáo dục"
    assert gifts.organisation == "union"
    assert "Liên đoàn Lao động tỉnh Khê Sơn" in said.partners(gifts)


def test_a_note_speaks_of_the_column_whose_words_it_has():
    said = Said("", RESULTS, head=UNION)
    gifts, grants = said.of("gifts", Decimal(300)), said.of("scholarships", Decimal(20))
    assert "Ủy ban MTTQ Việt Nam tỉnh Khê Sơn" in said.partners(gifts)
    assert "Ủy ban MTTQ Việt Nam tỉnh Khê Sơn" not in said.partners(grants)
    assert said.place(grants) == "Làng Ven"
    assert gifts.statement != grants.statement


def test_a_note_on_one_column_says_nothing_of_the_others():
    rows = [RESULTS[0], (1, "Công đoàn ngành Giáo dục", 300, 20, "quà Tết phối hợp UBMTTQ tỉnh")]
    said = Said("", [*rows, RESULTS[2]], head=UNION)
    assert said.of("gifts", Decimal(300)).role is Role.ACTIVITY
    assert said.of("scholarships").role is Role.BARE


def test_a_result_without_a_word_of_its_own_is_a_sum_of_its_body():
    said = Said("", RESULTS, head=UNION)
    claim = said.of("gifts", Decimal(120))
    assert (claim.role, said.name(claim.unit)) == (Role.BARE, "Công đoàn Khu kinh tế Bến Sen")


def test_the_row_of_a_commune_in_a_union_s_table_is_that_commune_s_union():
    rows = [
        ("TT", "Đơn vị", "Quà (suất)", "Ghi chú"),
        (1, "Xã Làng Ven", 45, None),
        (2, "Phường Cửa Sông", 60, None),
    ]
    said = Said("", rows, head=WOMEN)
    claim = said.of("gifts", Decimal(60))
    assert said.name(claim.unit) == "Hội LHPN phường Cửa Sông"


def test_a_number_outside_every_table_has_no_row():
    paper = document(ARMY, LIST, file="army.txt")
    known = register(paper)
    voice = Voice(known, known.speakers["army.txt"], STATE_CALENDAR.year(2026))
    assert row_of(paper.tables[0], 0) is None
    cell = next(c for c in paper.tables[0].cells if c.text == "150")
    row = row_of(paper.tables[0], cell.start)
    telling = tell_row(row, cell, voice, STATE_CALENDAR)
    assert telling.is_list_row
    assert row.titles == ("Ngày công",)


def test_titles_that_are_communes_say_whose_a_number_is():
    rows = [
        ("TT", "Chỉ tiêu", "ĐVT", "Xã Làng Ven", "Xã Cửa Sông", "Tổng cộng"),
        (1, "Tặng quà", "suất", 10, 20, 30),
    ]
    said = Said("", rows, head=WOMEN)
    gifts = said.of("gifts", Decimal(20))
    assert (said.place(gifts), said.name(gifts.unit)) == ("Cửa Sông", "Hội LHPN xã Cửa Sông")
    assert {claim.figure.value for claim in said.set.claims} == {10, 20}


def test_the_heading_of_a_group_says_where_its_rows_were_done():
    rows = [
        ("TT", "Nội dung", "ĐVT", "Số lượng"),
        ("I", "Xã Làng Ven", None, None),
        (1, "Tặng quà", "suất", 30),
        ("II", "Xã Cửa Sông", None, None),
        (1, "Tặng quà", "suất", 40),
    ]
    said = Said("", rows, head=ARMY)
    assert said.place(said.of("gifts", Decimal(30))) == "Làng Ven"
    assert said.place(said.of("gifts", Decimal(40))) == "Cửa Sông"


def test_a_name_alone_in_a_column_of_communes_is_the_commune():
    rows = [("TT", "Xã", "Quà (suất)"), (1, "Làng Ven", 30), (2, "Cửa Sông", 40)]
    said = Said("", rows, head=ARMY)
    assert said.place(said.of("gifts", Decimal(30))) == "Làng Ven"


def test_a_month_s_column_says_when_in_the_programme_s_months():
    rows = [("TT", "Nội dung", "ĐVT", "Tháng 3", "Tháng 4"), (1, "Tặng quà", "suất", 30, 40)]
    said = Said("", rows, head=ARMY)
    assert said.of("gifts", Decimal(30)).days == STATE_CALENDAR.months(2026, 3, 3)


def test_numbers_under_the_names_of_communes_are_sums_of_each_and_no_one_doing():
    rows = [
        ("TT", "Chỉ tiêu", "ĐVT", "Xã Làng Ven", "Xã Cửa Sông"),
        (1, "Tặng quà", "suất", 10, 20),
    ]
    said = Said("", rows, head=WOMEN)
    ven, song = said.of("gifts", Decimal(10)), said.of("gifts", Decimal(20))
    assert ven.statement != song.statement
    assert (ven.role, song.role) == (Role.BARE, Role.BARE)


def test_a_column_of_persons_names_whom_it_was_done_for_and_no_title():
    rows = [
        ("TT", "Họ và tên", "Địa chỉ", "Kinh phí (triệu đồng)", "Đơn vị hỗ trợ"),
        (1, "Ngô Thị Sen", "xã Làng Ven", 80, "Hội LHPN tỉnh"),
    ]
    said = Said("", rows, head=ARMY)
    (claim,) = said.set.claims
    assert claim.person_names == ("Ngô Thị Sen",)
    assert "Sen" not in claim.title
    assert "Hội Liên hiệp Phụ nữ tỉnh Khê Sơn" in said.partners(claim)
