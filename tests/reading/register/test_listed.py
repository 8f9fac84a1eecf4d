"""Communes that a table lists by their names alone."""

from chungtay.reading.register.listed import communes_listed
from tests.reading.folder import document


def listed(title):
    rows = [("STT", title, "Quà (suất)"), (1, "Làng Ven", 5), (2, "Xã Cửa Sông", 6), (3, "khác", 1)]
    return list(communes_listed(document("Bảng kê", rows)))


def test_a_column_of_communes_names_them_without_the_word():
    assert listed("Xã") == [("Làng Ven", "xã")]
    assert listed("Xã, phường") == [("Làng Ven", "")]


def test_a_column_of_hamlets_names_no_communes():
    assert listed("Thôn") == []
    assert listed("Đơn vị") == []
