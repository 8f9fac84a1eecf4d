"""A brought file is heard as what the unit that brings it says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chungtay.actions.brought.hearing import check_keepable, figure_id, heard
from chungtay.domain.claims import Kind, Role, Standing
from chungtay.domain.history import History
from chungtay.reading.safety import FileSecret
from chungtay.storage.rows import AmountTooLarge
from chungtay.vocabulary.indicators import catalogue
from tests import cast
from tests.actions.brought.cast import FILE, asked, by_words, hear

REPORT = "BÁO CÁO\nKết quả năm 2026\nHội trao 40 suất quà cho hộ nghèo.\n"


def test_figures_are_claims_of_the_unit_with_ids_of_the_file(tmp_path):
    told = hear(tmp_path, REPORT)
    (gifts,) = told.figures
    assert gifts.claim.unit == "women@lang-ven"
    assert gifts.claim.unit_name == "Phụ nữ Làng Ven"
    assert gifts.claim.id == figure_id(FILE, 0)
    assert told.text[gifts.claim.source.start : gifts.claim.source.end] == "40 suất quà"
    assert hear(tmp_path, REPORT).figures == told.figures


def test_a_message_without_a_head_speaks_for_whoever_brings_it(tmp_path):
    told = by_words(hear(tmp_path, "hom nay doi minh trao 30 suat qua\nxong roi nhe"))
    assert told["30 suat qua"].claim.standing is Standing.COUNTED
    assert told["30 suat qua"].claim.days == cast.YEAR


def test_a_number_within_another_keeps_its_whole(tmp_path):
    text = "Hội trao 40 suất quà, trong đó 15 suất quà cho hộ nghèo.\n"
    told = hear(tmp_path, text).figures
    assert told[1].claim.within == told[0].claim.id


def test_a_plan_stays_a_plan_and_says_so(tmp_path):
    text = "HỘI LHPN XÃ LÀNG VEN\nKẾ HOẠCH\nPhối hợp năm 2027\nPhấn đấu trao 60 suất quà.\n"
    told = hear(tmp_path, text)
    assert [figure.claim.kind for figure in told.figures] == [Kind.TARGET]
    assert {note.code for note in told.warnings} == {"bringing-is-plan", "bringing-other-period"}


def test_what_does_not_add_up_is_told_at_its_figures(tmp_path):
    text = "Hội trao 40 suất quà, trong đó 35 suất cho hộ nghèo, 15 suất cho trẻ mồ côi.\n"
    told = hear(tmp_path, text)
    codes = {note.code for figure in told.figures for note in figure.notes}
    assert "parts-exceed-whole" in codes
    assert not told.warnings


def test_an_amount_beyond_keeping_is_told_and_not_offered(tmp_path):
    told = hear(tmp_path, f"Trao {'9' * 24} suất quà. Trao 3 suất quà.\n")
    assert [figure.claim.figure.value for figure in told.figures] == [3]
    assert "bringing-beyond-keeping" in {note.code for note in told.warnings}


def test_what_no_database_keeps_is_refused():
    with pytest.raises(AmountTooLarge):
        check_keepable(cast.says("women@lang-ven", cast.ROADS, "9" * 20))


def test_a_secret_file_is_refused(tmp_path):
    with pytest.raises(FileSecret):
        hear(tmp_path, "MẬT\nTrao 4 suất quà.\n")


def test_script_is_only_text(tmp_path):
    told = hear(tmp_path, "<script>alert(1)</script> trao 30 suất quà.\n")
    assert "<script>" in told.text
    assert "30 suất quà" in by_words(told)


def test_a_spreadsheet_is_heard_cell_by_cell(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("STT;Nội dung;Đơn vị tính;Kết quả\n1;Suất quà tặng;suất;25\n", encoding="utf-8")
    told = heard(path, asked(name="a.csv"))
    assert told.blocks[0]["cells"][0][:2] == [1, 1]
    assert [figure.claim.figure.value for figure in told.figures] == [25]


def test_numbers_that_no_indicator_fits_are_kept_apart(tmp_path):
    told = hear(tmp_path, REPORT + "Hội hỗ trợ 15 bình chống nóng cho trạm xá.\n")
    assert [figure.quote for figure in told.unnamed] == ["15 bình"]


def test_twenty_times_what_the_unit_ever_gave_is_told_at_its_figure(tmp_path):
    before = cast.says(
        "women@lang-ven", catalogue()["gifts"], "4", id="before", role=Role.BARE, days=cast.YEAR
    )
    ask = replace(asked(), history=History("women@lang-ven", (before,)))
    path = tmp_path / "bao-cao.txt"
    path.write_text(REPORT.replace("40", "400"), encoding="utf-8")
    (gifts,) = heard(path, ask).figures
    (note,) = gifts.notes
    assert note.code == "beyond-history"
    assert dict(note.facts)["times"] == "100"


def test_what_lowered_a_reading_is_kept_with_why(tmp_path):
    (gifts,) = hear(tmp_path, "Phấn đấu trao 40 suất quà.\n").figures
    assert gifts.why.endswith("doubts: planned")
    assert gifts.claim.confidence < 1


def test_an_implausible_figure_is_told_once(tmp_path):
    (road,) = hear(tmp_path, "Hội sửa 750 km đường liên thôn tại thôn Hạ ngày 19/5/2026.\n").figures
    assert road.claim.standing is Standing.HELD
    assert [note.code for note in road.notes if note.code.endswith("-implausible")] == [
        "claim-implausible"
    ]
