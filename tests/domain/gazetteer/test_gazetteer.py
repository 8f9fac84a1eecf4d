"""A text means the place that its words, the day and the reporter name; never a silent guess."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.gazetteer import Gazetteer
from chungtay.domain.spelling import fold
from chungtay.domain.units import EVER
from tests.domain.gazetteer.cast import (
    BEFORE,
    CALLED,
    DAYS,
    GAZETTEER,
    LATER,
    MERGED,
    SINCE,
    first,
    found,
    in_full,
)

CERTAIN = 0.9
SHORT = {
    "xã": "X.", "phường": "P.", "thị trấn": "TT.", "huyện": "H.", "thị xã": "TX.", "tỉnh": "T.",
    "thôn": "thôn ",
}  # fmt: skip


def shortened(text: str) -> str:
    return ",".join(
        next(
            SHORT[kind] + part[len(kind) :].strip() for kind in SHORT if part.startswith(kind + " ")
        )
        for part in text.split(", ")
    )


WAYS = {
    "in full": lambda text: text,
    "without diacritics": fold,
    "in capitals": str.upper,
    "with letters and marks apart": lambda text: unicodedata.normalize("NFD", text),
    "with the tone elsewhere": lambda text: text.replace("oà", "òa").replace("uỷ", "ủy"),
    "without commas": lambda text: text.replace(",", ""),
    "with dashes": lambda text: text.replace(",", " -"),
    "the larger first": lambda text: ", ".join(reversed(text.split(", "))),
    "shortened": shortened,
    "with i for y": lambda text: text.replace("Mỹ", "Mĩ"),
    "in a house": lambda text: f"nhà văn hoá, {text}.",
    "in a hamlet": lambda text: text if text.startswith("thôn") else f"tổ 3, {text}",
}
named = st.sampled_from(CALLED)
days = st.sampled_from(DAYS)
ways = st.sampled_from(sorted(WAYS))


@given(named, days, ways)
def test_every_place_is_found_first_by_its_full_name_written_in_any_way(one, on, way):
    if not one.holds(on) or (one.level != "commune" and way in ("in a hamlet", "in a house")):
        return
    text = WAYS[way](in_full(one, on))
    assert first(text, on) == one.place, text


@given(named, days, st.booleans(), st.booleans())
def test_a_name_finds_first_what_lives_that_day_where_anything_alive_bears_it(one, on, kind, bare):
    alive = [c for c in CALLED if (c.name, c.kind) == (one.name, one.kind) and c.holds(on)]
    text = f"{one.kind} {one.name}" if kind else one.name
    answer = GAZETTEER.find(fold(text) if bare else text, on=on)
    if alive and not one.name.isdecimal():
        assert answer[0].lives(on)
    assert not answer or answer[0].since <= on


@given(st.lists(named, min_size=1, max_size=3), days, st.sampled_from(["", " cũ", " mới"]))
def test_never_are_two_certain_and_shares_add_up_to_no_more_than_one(some, on, mark):
    text = ", ".join(f"{one.kind} {one.name}" for one in some) + mark
    scores = [candidate.score for candidate in GAZETTEER.find(text, on=on)]
    assert sum(score >= CERTAIN for score in scores) <= 1
    assert sum(scores) <= 1.001


@given(st.text(max_size=60), days)
def test_any_text_at_all_has_an_answer(text, on):
    answer = GAZETTEER.find(text, on=on)
    assert all(0 <= candidate.score <= 1 for candidate in answer)
    assert not answer or answer[0].since <= on


# ------------------------------------------------------------------ names and the day
def test_a_name_means_another_place_from_the_day_on():
    assert first("xã Phú Mỹ, huyện Làng Đông", BEFORE) == "phu-my"
    assert first("xã Phú Mỹ, tỉnh Khê Lâm", SINCE) == "phu-my-moi"


def test_an_ended_name_is_found_with_its_heirs_of_today():
    (answer,) = GAZETTEER.find("huyện Bến Thuỷ", on=BEFORE) or [None]
    assert answer.place == "d-ben-thuy"
    ended = GAZETTEER.find("thị xã Bến Thuỷ", on=LATER)[0]
    assert ended.place == "d-ben-thuy"
    assert [heir.place for heir in ended.heirs] == ["tan-khe", "sen-khe"]
    assert 0.5 < ended.score < CERTAIN


def test_cũ_means_what_has_ended_even_where_another_bears_the_name():
    assert first("xã Phú Mỹ, tỉnh Khê Lâm") == "phu-my-moi"
    assert first("xã Phú Mỹ cũ, huyện Làng Đông") == "phu-my"
    assert first("xã Phú Mỹ (cũ), H. Làng Đông, T. Khê Sơn") == "phu-my"
    assert first("xã Phú Mỹ trước sáp nhập, huyện Hồ Sen") == "phu-my-2"
    assert first("nguyên là xã Phú Mỹ, huyện Hồ Sen") == "phu-my-2"


def test_cũ_after_what_never_ended_means_the_whole():
    assert first("thị trấn Làng Đông, tỉnh Khê Lâm cũ") == "lang-dong"


def test_nay_là_means_what_lives_on_the_day():
    for text in ("xã Hoà Lâm (nay là xã Làng Đông)", "xã Hoà Lâm cũ, nay thuộc xã Làng Đông"):
        assert first(text, LATER) == "lang-dong-2"
        assert first(text, BEFORE) == "hoa-lam"
    assert first("xã Làng Đông (trước đây là xã Hoà Lâm)") == "lang-dong-2"


def test_an_old_district_beside_a_commune_of_today_helps_by_its_land():
    assert first("xã Làng Đông, huyện Làng Đông, tỉnh Khê Sơn") == "lang-dong-2"
    assert first("xã Hồ Sen, huyện Hồ Sen") == "ho-sen"
    assert GAZETTEER.find("xã Làng Đông, huyện Làng Đông", on=LATER)[0].score >= CERTAIN


def test_a_kind_that_is_no_more_means_the_ended_place():
    assert first("thị trấn Làng Đông") == "lang-dong"
    assert first("huyện Làng Đông") == "d-lang-dong"
    assert first("tỉnh Khê Sơn") == "p-khe-son"
    assert first("Làng Đông") == "lang-dong-2"


def test_a_place_that_changed_its_kind_is_called_as_on_the_day():
    assert GAZETTEER.find("xã Tân Khê", on=LATER)[0].kind == "phường"
    assert GAZETTEER.find("phường Tân Khê", on=date(2026, 3, 10))[0].kind == "xã"


def test_what_had_not_begun_never_comes_first_but_what_lived_on_its_land():
    assert set(found("phường Sen Khê", BEFORE)[:2]) == {"phuong-1", "phuong-12"}
    assert found("xã Tân Khê", BEFORE)[-1] == "tan-khe"


# ------------------------------------------------------------------ ways of writing
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("P12, TX Bến Thuỷ", "phuong-12"),
        ("F.12 TX.Bến Thủy", "phuong-12"),
        ("Phường 01, thị xã Bến Thuỷ", "phuong-1"),
        ("xã Ea Klăng", "ea-klang"),
        ("ea klang", "ea-klang"),
        ("Ea K’lăng, Hồ Sen", "ea-klang"),
        ("bản Xưa Thượng, xã Bản Xưa", "ban-xua"),
        ("Bản Xưa - Hồ Sen", "ban-xua"),
        ("thôn 3 xã Hoà Lâm huyện Làng Đông", "hoa-lam"),
        ("thôn Bến Đá, xã Hoà Lâm", "ben-da"),
        ("Tân Lập, xã Hoà Lâm, huyện Làng Đông", "hoa-lam"),
        ("UBND xã Hoà Lâm, thuộc huyện Làng Đông, Việt Nam", "hoa-lam"),
        ("XÃ HOÀ LÂM", "hoa-lam"),
        ("[90004] Hoà Lâm", "hoa-lam"),
        ("90004", "hoa-lam"),
        ("61", "p-khe-son"),
        ("901", "d-lang-dong"),
        ("90004.0", "hoa-lam"),
        ("mã tỉnh 61", "p-khe-son"),
    ],
)
def test_officials_write_a_place_in_many_ways(text, place):
    assert first(text, BEFORE) == place


def test_a_part_of_a_double_name_is_enough():
    assert first("phường Sen Khê") == "sen-khe"
    assert first("phường Sen Khê, Hồ Sen") == "sen-khe"


def test_a_code_without_its_leading_zeros_has_candidates():
    land = [CALLED[0].__class__("a", "Ái", "xã", "commune", "00097")]
    assert [c.place for c in Gazetteer(land).find("97", on=BEFORE)] == ["a"]
    assert [c.place for c in Gazetteer(land).find("0097", on=BEFORE)] == ["a"]
    assert Gazetteer(land).find("970", on=BEFORE) == ()


def test_one_wrong_letter_is_a_last_resort_with_a_low_score():
    answer = GAZETTEER.find("xã Hoà Lân, huyện Làng Đông", on=BEFORE)
    assert answer[0].place == "hoa-lam"
    assert answer[0].score < 0.8
    assert first("Hoà Lân, Làng Đông", BEFORE) == "hoa-lam"
    assert first("xã Cửa Sôngg, tỉnh Khê Sơn", BEFORE) == "cua-song"
    assert first("xã Cửa Sôngg", LATER) == "cua-song"


def test_a_wrong_tone_is_likelier_than_another_name():
    assert first("xã Hoá Lâm", BEFORE) == "hoa-lam"


def test_words_that_are_no_place_have_no_answer():
    for text in ("", "…", "xã", "xã Không Ai Biết", "hội nghị tổng kết cuối năm", "999999"):
        assert GAZETTEER.find(text, on=LATER) == ()


# ------------------------------------------------------------------ several, and near
def test_a_shared_name_has_candidates_of_equal_score():
    answer = GAZETTEER.find("xã Phú Mỹ", on=BEFORE)
    assert {candidate.place for candidate in answer} == {"phu-my", "phu-my-2"}
    assert answer[0].score == answer[1].score == 0.5


def test_the_reporters_place_decides_between_namesakes():
    for near in ("d-ho-sen", "ea-klang", "p-khe-lam"):
        answer = GAZETTEER.find("xã Phú Mỹ", on=BEFORE, near=near)
        assert answer[0].place == "phu-my-2", near
        assert answer[0].score > answer[1].score + 0.3
    assert first("xã Phú Mỹ cũ", LATER, near="lang-dong-2") in ("phu-my", "phu-my-2")
    assert first("xã Phú Mỹ cũ", LATER, near="tan-khe") == "phu-my"


def test_a_number_alone_is_a_ward_where_the_reporter_has_one():
    assert first("12", BEFORE, near="d-ben-thuy") == "phuong-12"
    assert first("12", BEFORE) is None


def test_a_text_that_says_where_beats_the_reporters_place():
    assert first("xã Phú Mỹ, huyện Làng Đông", BEFORE, near="d-ho-sen") == "phu-my"


def test_without_a_kind_the_larger_place_is_rather_meant():
    answer = GAZETTEER.find("Làng Đông", on=BEFORE)
    assert [candidate.place for candidate in answer] == ["d-lang-dong", "lang-dong"]
    assert answer[0].score < CERTAIN


def test_a_candidate_tells_its_province_life_and_heirs():
    answer = GAZETTEER.find("xã Hoà Lâm cũ", on=LATER)[0]
    assert (answer.code, answer.name, answer.kind, answer.level) == (
        "90004", "Hoà Lâm", "xã", "commune",
    )  # fmt: skip
    assert (answer.province, answer.since, answer.until) == ("Khê Sơn", EVER, MERGED)
    assert [(h.code, h.name, h.kind) for h in answer.heirs] == [("90001", "Làng Đông", "xã")]
    earlier = GAZETTEER.find("xã Hoà Lâm", on=BEFORE, today=BEFORE)[0]
    assert [heir.place for heir in earlier.heirs] == ["hoa-lam"]


def test_a_gazetteer_knows_which_places_it_holds():
    assert "hoa-lam" in GAZETTEER
    assert "elsewhere" not in GAZETTEER
    assert GAZETTEER.find("xã Phú Mỹ", on=BEFORE, near="elsewhere")
