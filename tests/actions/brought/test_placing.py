"""Names mean the units and places that were entered; who is not entered stays a name."""

from __future__ import annotations

from chungtay.domain.indicators import Share
from tests.actions.brought.cast import by_words, hear


def claim(tmp_path, text, unit="women@lang-ven"):
    (told,) = hear(tmp_path, text, unit).figures
    return told.claim, [note.code for note in told.notes]


def test_a_partner_is_the_unit_that_its_name_means(tmp_path):
    told, notes = claim(tmp_path, "Hội phối hợp với Ban CHQS xã làm 2,5 km đường thôn Hạ.\n")
    assert told.partners == ("army@lang-ven",)
    assert told.partner_names == ("Ban CHQS xã",)
    assert not notes


def test_a_partner_whom_nobody_entered_is_remembered_by_name(tmp_path):
    told, notes = claim(tmp_path, "Hội phối hợp với Đoàn Thanh niên xã làm 2,5 km đường thôn Hạ.\n")
    assert told.partners == ()
    assert told.partner_names == ("Đoàn Thanh niên xã",)
    assert notes == ["bringing-partner-unheld"]


def test_a_commune_named_is_the_commune_entered(tmp_path):
    told, notes = claim(tmp_path, "Hội trao 40 suất quà tại xã Cửa Sông.\n", "women@ninh-binh")
    assert told.place == "cua-song"
    assert not notes


def test_a_commune_written_without_marks_is_the_same(tmp_path):
    told, _ = claim(tmp_path, "hoi trao 40 suat qua tai xa Cua Song\nxong\n", "women@ninh-binh")
    assert told.place == "cua-song"


def test_a_commune_that_nobody_entered_keeps_its_words_in_the_units_place(tmp_path):
    told, notes = claim(tmp_path, "Hội trao 40 suất quà tại xã Bãi Lở.\n", "women@ninh-binh")
    assert told.place == "ninh-binh"
    assert "xã Bãi Lở" in told.place_name
    assert notes == ["bringing-place-unheld"]


def test_without_a_place_it_was_done_at_home(tmp_path):
    told, _ = claim(tmp_path, "Hội trao 40 suất quà.\n")
    assert told.place == "lang-ven"


def test_the_part_of_a_partner_stays_the_partners(tmp_path):
    text = "Hội phối hợp làm 2 km đường thôn Hạ, bộ đội đóng góp 85 ngày công.\n"
    told = by_words(hear(tmp_path, text, "women@ninh-binh"))["85 ngày công"].claim
    assert (told.unit, told.of_unit, told.share) == (
        "women@ninh-binh", "army@ninh-binh", Share.OWN,
    )  # fmt: skip


def test_the_part_of_somebody_unknown_is_nobodys_in_particular(tmp_path):
    text = "Hội phối hợp làm 2 km đường thôn Hạ, Hội Nông dân xã đóng góp 85 ngày công.\n"
    told = by_words(hear(tmp_path, text))["85 ngày công"]
    assert told.claim.of_unit is None
    assert told.claim.share is not Share.OWN
    assert "bringing-owner-unheld" in {note.code for note in told.notes}
