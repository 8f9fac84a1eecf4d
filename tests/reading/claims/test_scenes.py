"""The event a text is telling of."""

from datetime import date
from decimal import Decimal

from chungtay.domain.claims import Role
from chungtay.reading.claims.scenes import is_one_event
from chungtay.reading.claims.tellings import Telling
from tests.reading.folder import WOMEN, Said

NEWS = (
    "Khám bệnh cho người dân xã Làng Ven\n"
    "Ngày 12/5/2026, tại xã Làng Ven, Hội LHPN tỉnh Khê Sơn tổ chức khám bệnh cho 150 lượt người.\n"
    "{}\nNgọc Hà"
)


def news(text):
    return Said(NEWS.format(text), head="")


def test_what_follows_in_the_news_is_of_the_event_told_before():
    said = news("Đoàn còn trao 50 suất quà cho hộ nghèo.")
    gifts, exams = said.of("gifts"), said.of("medical-exam-turns")
    assert gifts.days.since == date(2026, 5, 12)
    assert gifts.statement == exams.statement
    assert gifts.role is Role.ACTIVITY


def test_what_is_said_of_another_time_is_not_of_the_event():
    said = news("Từ đầu năm đến nay, các cấp Hội đã trao 5.000 suất quà.")
    assert said.of("gifts").statement != said.of("medical-exam-turns").statement


def test_another_place_is_another_doing():
    said = news("Tại xã Cửa Sông, Hội trao 50 suất quà.")
    assert said.of("gifts").statement != said.of("medical-exam-turns").statement


def test_in_a_report_only_what_says_so_goes_on():
    event = "Ngày 20/1/2026, Hội trao 100 suất quà Tết tại xã Làng Ven. "
    said = Said(event + "Dịp này, tặng 20 suất học bổng.", head=WOMEN)
    assert said.of("scholarships").days.since == date(2026, 1, 20)
    said = Said(event + "Tặng 20 suất học bổng.", head=WOMEN)
    assert said.of("scholarships").role is Role.BARE


def test_a_line_with_a_day_sets_it_for_the_bullets_below():
    text = (
        "Ngày Chủ nhật xanh 24/5/2026 tại xã Làng Ven:\n- Trồng 300 cây xanh\n"
        "- Dọn vệ sinh 5 km đường làng"
    )
    said = Said(text, head=WOMEN)
    trees, road = said.of("trees-planted"), said.of("clean-road-km")
    assert trees.statement == road.statement
    assert trees.days.since == date(2026, 5, 24)


def test_what_stands_beside_a_part_is_of_the_event_too():
    said = news(
        "Ngày 25/7/2026, Hội bàn giao nhà tại xã Làng Ven. Căn nhà trị giá 120 triệu đồng,"
        " trong đó Hội hỗ trợ 80 triệu đồng và 45 ngày công."
    )
    days = said.of("labour-days", Decimal(45))
    assert days.days.since == date(2026, 7, 25)


def test_a_telling_without_a_day_is_of_no_one_event():
    assert not is_one_event(Telling(0, 1, "x"))
