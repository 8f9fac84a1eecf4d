"""Names are found however they are spelled, and the exact spelling counts most."""

from __future__ import annotations

from chungtay.domain.gazetteer.called import Called
from chungtay.domain.gazetteer.names import Names, spelt
from chungtay.domain.gazetteer.tokens import tokens
from chungtay.domain.gazetteer.words import OtherName
from tests.domain.gazetteer.cast import MERGED

CALLED = [
    Called("tam", "Tam Thanh", "xã", "commune", "00012"),
    Called("tâm", "Tâm Thành", "xã", "commune", "00120"),
    Called("cam-ly", "Cam Ly - Đà Lạt", "phường", "commune"),
    Called("thôn", "Đông Thanh", "thôn", "village"),
    Called("p-old", "Khê Hải", "tỉnh", "province", until=MERGED),
    Called("p-new", "Khê Hải", "thành phố", "province", since=MERGED),
]
NAMES = Names(
    CALLED,
    [
        OtherName("KH", of="Khê Hải", level="province"),
        OtherName("Khê Hải Thành", of="Khê Hải", level="province", kind="tỉnh", until=MERGED),
    ],
)


def weights(text, *, bare=False):
    key, form = spelt(tokens(text))
    return {named.place: weight for named, weight in NAMES.bearers(key, form, bare=bare)}


def test_the_exact_spelling_counts_most_and_others_are_found_too():
    found = weights("Tâm Thành")
    assert found["tâm"] == 1.0
    assert 0 < found["tam"] < 0.1


def test_a_text_without_any_diacritics_may_mean_both():
    found = weights("tam thanh", bare=True)
    assert found["tam"] == 1.0
    assert found["tâm"] == 0.9
    assert weights("tam thanh")["tâm"] < 0.5


def test_half_of_a_double_name_is_known_the_first_half_better():
    assert weights("Cam Ly")["cam-ly"] > weights("Đà Lạt")["cam-ly"] > 0
    assert "camlidalat" in NAMES.parted


def test_other_names_hold_in_the_days_of_both():
    found = list(NAMES.bearers(*spelt(tokens("KH")), bare=False))
    assert {named.place for named, _ in found} == {"p-old", "p-new"}
    former = list(NAMES.bearers(*spelt(tokens("Khê Hải Thành")), bare=False))
    assert [(named.place, named.kind, named.until) for named, _ in former] == [
        ("p-old", "tỉnh", MERGED)
    ]
    assert NAMES.is_other("kh")
    assert not NAMES.is_other("khehai")


def test_a_code_is_found_with_the_zeros_that_a_spreadsheet_ate():
    assert [(n.place, eaten) for n, eaten in NAMES.coded("12")] == [("tam", 3)]
    assert [(n.place, eaten) for n, eaten in NAMES.coded("00012")] == [("tam", 0)]
    assert list(NAMES.coded("000012")) == []


def test_one_letter_may_be_wrong_in_a_long_name_only():
    assert {named.place for named in NAMES.mistyped("tamthan")} == {"tam", "tâm"}
    assert list(NAMES.mistyped("kx")) == []


def test_hamlets_are_known_by_key():
    assert NAMES.villages == {"dongthanh"}
    assert "dongthanh" in NAMES
