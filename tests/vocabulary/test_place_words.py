"""The words around places, and the country's own names through them."""

from __future__ import annotations

import re
from datetime import date

import pytest

from chungtay.domain.gazetteer import Gazetteer
from chungtay.domain.places import Territory
from chungtay.domain.spelling import fold
from chungtay.domain.units import NEVER
from chungtay.vocabulary.place_words import place_words
from chungtay.vocabulary.territory import REORGANISED, national

BEFORE, TODAY = date(2025, 6, 30), date(2026, 9, 1)
EVERY = 97
ENOUGH = 0.98
SHORT = {
    "xã": "X.", "phường": "P.", "thị trấn": "TT.", "đặc khu": "ĐK ", "huyện": "H.", "quận": "Q.",
    "thị xã": "TX.", "thành phố": "TP.", "tỉnh": "T.",
}  # fmt: skip
NEWER_TONE = {"òa": "oà", "óa": "oá", "ọa": "oạ", "ủy": "uỷ", "ùy": "uỳ", "úy": "uý", "ụy": "uỵ"}


@pytest.fixture(scope="module")
def gazetteer():
    country = national()
    land = Territory(country.places, country.inheritances, country.nestings)
    return Gazetteer(country.called, land, place_words())


def first(gazetteer, text, on=TODAY, near=""):
    found = gazetteer.find(text, on=on, near=near)
    return (found[0].kind, found[0].name, found[0].code) if found else None


def chain_of(one, on):
    chain = [one]
    while chain[-1].parent:
        chain.append(national().name(chain[-1].parent, on=on))
    return chain


def newer_tone(text):
    for old, new in NEWER_TONE.items():
        text = re.sub(rf"(?<!q){old}\b", new, text)
    return text


def manners(one, on):
    """Ways to write a place, each with the reporter's place where that is needed."""
    chain = chain_of(one, on)
    full = [f"{each.kind} {each.name}" for each in chain]
    yield ", ".join(full), ""
    yield ", ".join(full).upper(), ""
    yield fold(", ".join(full)), ""
    yield newer_tone(" ".join(full)), ""
    yield " - ".join(reversed(full)), ""
    yield ",".join(SHORT[each.kind] + each.name for each in chain), ""
    yield f"{full[0]} ({', '.join(full[1:])})" if full[1:] else full[0], ""
    yield f"{full[0]} thuộc {full[-1]}" if one.level == "district" else ", ".join(full), ""
    if one.level == "commune":
        yield f"thôn 3, {', '.join(full)}", ""
        yield full[0], chain[1].place
        yield f"{full[0]}, {chain[-1].name}" if on == TODAY else ", ".join(full[:2]), ""


@pytest.mark.parametrize("on", [BEFORE, REORGANISED, TODAY])
def test_the_countrys_places_are_found_first_in_many_manners(gazetteer, on):
    asked = hits = 0
    for one in (c for c in national().called[::EVERY] if c.holds(on)):
        for text, near in manners(one, on):
            found = gazetteer.find(text, on=on, near=near)
            asked += 1
            hits += bool(found) and found[0].place == one.place
    assert asked > 300
    assert hits >= ENOUGH * asked


def test_what_ended_is_found_as_the_old_one(gazetteer):
    asked = hits = 0
    for one in national().called[::EVERY]:
        if one.level == "commune" and one.until == REORGANISED:
            chain = [f"{each.kind} {each.name}" for each in chain_of(one, BEFORE)]
            for text in (
                f"{chain[0]} cũ, {chain[1]}",
                f"tổ 2, {chain[0]} (cũ), {chain[1]}, {chain[2]}",
            ):
                found = gazetteer.find(text, on=TODAY)
                asked += 1
                hits += bool(found) and found[0].code == one.code
    assert asked > 100
    assert hits >= ENOUGH * asked


def test_every_place_lives_on_the_day_it_is_first_found_for(gazetteer):
    for one in national().called[::EVERY]:
        found = gazetteer.find(f"{one.kind} {one.name}", on=TODAY)
        if one.until == NEVER:
            assert all(candidate.lives(TODAY) for candidate in found), one


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Sài Gòn", "79"), ("TPHCM", "79"), ("TP.HCM", "79"), ("tp hcm", "79"), ("HN", "01"),
        ("TT-Huế", "46"), ("TT. Huế", "46"), ("tỉnh Thừa Thiên - Huế", "46"), ("BR-VT", "77"),
        ("Bà Rịa Vũng Tàu", "77"), ("tỉnh Bà Rịa-Vũng Tàu", "77"), ("Daklak", "66"),
        ("Đắc Lắc", "66"), ("Đăk Lăk", "66"), ("tỉnh Bắc Cạn", "06"), ("Kontum", "62"),
        ("Công Tum", "62"), ("tỉnh Hà Tây", "01"), ("Thủ đô Hà Nội", "01"),
    ],
)  # fmt: skip
def test_provinces_are_known_by_what_else_people_call_them(gazetteer, text, code):
    assert first(gazetteer, text, BEFORE)[2] == code


def test_a_former_name_holds_until_its_day(gazetteer):
    former = gazetteer.find("tỉnh Thừa Thiên Huế", on=date(2024, 12, 31))[0]
    later = gazetteer.find("tỉnh Thừa Thiên Huế", on=date(2025, 1, 1))[0]
    assert former.code == later.code == "46"
    assert former.score > later.score


def test_a_number_of_a_ward_needs_its_district_and_finds_it(gazetteer):
    for text in ("Phường 12, Quận 10", "P12 Q10", "F.12, Q.10, TP.HCM", "P.12 Q.10 TPHCM"):
        assert first(gazetteer, text, BEFORE)[2] == "27172"
    assert gazetteer.find("Phường 12", on=BEFORE)[0].score < 0.2


def test_the_words_are_complete():
    words = place_words()
    levels = {level for kind in words.kinds for level in kind.levels}
    assert levels == {"province", "district", "commune", "village"}
    assert all(0 < other.trust <= 1 and other.since < other.until for other in words.other_names)
    assert words.by_word["thị trấn"].levels == ("commune",)
