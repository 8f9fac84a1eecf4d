"""The clauses of a sentence and what goes on from one to the next."""

from __future__ import annotations

from chungtay.reading.claims.prose import clauses_of, goes_on, goes_with
from chungtay.reading.figures import read_figures
from tests.reading.folder import document


def cut(text):
    figures = read_figures(document(text))
    return [
        (clause.text.strip(" ;,"), clause.is_inside)
        for clause in clauses_of(text, 0, len(text), figures)
    ]


def test_a_semicolon_parts_two_clauses_with_numbers():
    assert [text for text, _ in cut("Làm 2 km đường thôn Bến Đá; trao 50 suất quà.")] == [
        "Làm 2 km đường thôn Bến Đá",
        "trao 50 suất quà.",
    ]


def test_a_clause_without_a_number_belongs_to_the_doing_before_it():
    assert len(cut("Bàn giao 01 nhà đồng đội; Đồn Biên phòng giúp công xây dựng.")) == 1


def test_in_it_begins_a_clause_of_its_own():
    assert [inside for _, inside in cut("Trao 1.150 suất quà, trong đó dịp Tết 400 suất.")] == [
        False,
        True,
    ]


def test_parts_in_brackets_are_a_clause_of_their_own():
    found = cut("Trao 200 suất quà (150 suất cho hộ nghèo, 50 suất cho gia đình chính sách).")
    assert [inside for _, inside in found] == [False, True]


def test_a_dash_inside_a_name_parts_nothing():
    assert len(cut("Làm 2 km đường liên thôn Ngõ Trên - Ngõ Dưới.")) == 1


def figures(text):
    return read_figures(document(text))


def test_this_and_here_go_on():
    assert goes_on("22 hộ hiến 1.450 m2 đất làm đường này.", figures("hiến 1.450 m2 đất"))
    assert goes_on("Dan hien 900m2 dat lam dg", figures("hien 900m2 dat lam dg"))
    assert not goes_on("Nhân dân hiến 900 m2 đất.", figures("hiến 900 m2 đất"))
    assert goes_on("Tại đây, đã tặng 100 suất quà.", figures("tặng 100 suất quà"))
    assert not goes_on("Từ đầu năm đến nay trao 100 suất quà.", figures("trao 100 suất quà"))


def test_the_cost_of_a_work_goes_on_with_the_work():
    text = "Tổng kinh phí xây nhà 80 triệu đồng."
    assert all(goes_with(one) for one in figures(text))
    assert goes_on(text, figures(text))
    assert not goes_on("Công trình dài 2 km đường thôn.", figures("làm 2 km đường thôn"))
