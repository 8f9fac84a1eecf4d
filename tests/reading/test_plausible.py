from dataclasses import replace
from datetime import date

import pytest

from chungtay.domain.documents import DocumentHead
from chungtay.domain.periods import Period
from chungtay.reading.figures import read
from chungtay.reading.plausible import doubtful
from tests.reading.paper import REPORT, paper


def warned(text, issuer="Hội Phụ nữ xã Tân An"):
    document = paper(text)
    head = DocumentHead(file="a.txt", sha256="ab", issuer=issuer)
    figures = read(document, head=head).figures
    return {(one.code, one.quote) for one in doubtful(figures, document.blocks, head)}


def test_more_than_a_commune_builds_in_a_year_is_doubted():
    assert ("figure-implausible", "46.000 km đường ngõ xóm") in warned(
        "Hội viên làm 46.000 km đường ngõ xóm."
    )
    assert not warned("Hội viên làm 4,6 km đường ngõ xóm.")


def test_no_limit_is_known_for_a_region_or_the_country():
    text = "Các đơn vị làm 46.000 km đường ngõ xóm."
    assert not warned(text, issuer="Quân khu 4")
    assert not warned(text, issuer="")


@pytest.mark.parametrize("price", ["50.000.000 đồng", "500 đồng"])
def test_a_gift_has_a_usual_price(price):
    text = f"Hội trao 20 suất quà, mỗi suất {price}, cho hộ nghèo."
    assert ("price-implausible", price) in warned(text)


def test_a_usual_price_is_not_doubted():
    assert not warned("Hội trao 20 suất quà, mỗi suất 500.000 đồng, cho hộ nghèo.")


def test_an_anniversary_adds_up():
    odd = "Kỷ niệm 80 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2026)."
    assert {code for code, _ in warned(odd)} == {"anniversary-odd"}
    assert not warned(odd.replace("80", "79"))


def of_2026(text):
    document = paper(text)
    head = replace(REPORT, period=Period.of_days(date(2025, 12, 15), date(2026, 12, 14)))
    return {(one.code, one.quote) for one in doubtful((), document.blocks, head)}


def test_last_years_text_under_this_years_title_is_pointed_at():
    assert of_2026("Năm 2025, Hội đã trao 120 suất quà.") == {("text-of-old-year", "Năm 2025,")}
    assert of_2026("Năm 2026, Hội đã trao 120 suất quà.") == set()


def test_bodies_that_ended_before_the_period_are_pointed_at():
    assert of_2026("Phối hợp với Hội LHPN huyện trao quà.") == {("body-of-old", "Hội LHPN huyện")}
    assert of_2026("Hội LHPN huyện Khê Sơn (cũ) từng trao quà.") == set()
