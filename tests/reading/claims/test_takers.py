"""Who took part and who led."""

from __future__ import annotations

import pytest

from chungtay.reading.bodies import bodies_in
from chungtay.reading.claims.takers import doers_in, is_complete, lead_in, owners_of, takers_in
from chungtay.reading.claims.tellings import Voice
from tests.reading.folder import ARMY, YEAR, document, register


@pytest.fixture
def voice():
    known = register(document(ARMY + "Giúp xã Làng Ven.", file="army.txt"))
    return Voice(known, known.speakers["army.txt"], YEAR)


def branches(voice, text):
    village = voice.register.places_known.named("Làng Ven")
    found = takers_in(text, doers_in(text), voice, commune=village)
    return [voice.register.units_known[taker.unit].organisation for taker in found]


def lead(voice, text):
    unit = lead_in(text, bodies_in(text), voice, commune=None)
    return None if unit is None else voice.register.units_known[unit].organisation


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Phối hợp với Hội LHPN tỉnh và địa phương xây 01 nhà", ["women", "langven"]),
        ("phối hợp UBMTTQ tỉnh trao quà", ["front"]),
        ("Tỉnh đoàn khám bệnh cho 385 lượt người", ["youth"]),
        ("cùng đoàn viên, hội viên phụ nữ gặt lúa", ["youth", "women"]),
        ("với 120 ngày công của hội viên phụ nữ", ["women"]),
        ("Phối hợp với xã Làng Ven nạo vét mương", ["langven"]),
        ("Cùng Hội LHPN tỉnh và xã Làng Ven bàn giao 01 nhà", ["women", "langven"]),
        ("Làm đường: đoàn viên + hội viên phụ nữ làm 2 km", ["youth", "women"]),
        ("Phối hợp với Ban Chấp hành Hội LHPN tỉnh trao 5 suất quà", ["women"]),
    ],
)
def test_partners_are_named_after_words_of_joint_work(voice, text, who):
    assert branches(voice, text) == who


@pytest.mark.parametrize(
    "text",
    [
        "tuyên truyền cho 7.400 lượt hội viên, phụ nữ",
        "tặng Trạm Y tế xã 01 máy",
        "tại Đồn Biên phòng Nậm Sơn",
        "trao 01 Mái ấm Công đoàn",
        "21.300 lượt đoàn viên, thanh niên tham gia",
        "quỹ “Hội LHPN” trao quà",
        "Bộ CHQS tỉnh huy động 300 ngày công",
        "tại xã Làng Ven, trao quà cho hộ nghèo xã Làng Ven",
        "ông Hà Mẫu, Chủ tịch Hội Nông dân tỉnh cho biết đã trồng 200 cây",
        "theo Phó Giám đốc Công an tỉnh Lò Văn Mẫu, có 40 hộ được giúp",
    ],
)
def test_receivers_venues_names_and_the_speaker_are_no_partners(voice, text):
    assert branches(voice, text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Tỉnh đoàn chủ trì, phối hợp với Bộ CHQS tỉnh", "youth"),
        ("do Hội CCB tỉnh chủ trì", "veterans"),
        ("Phối hợp với LĐLĐ tỉnh (đơn vị chủ trì) trao quà", "union"),
        ("Chủ trì, phối hợp với Hội LHPN tỉnh", "army"),
        ("Ban CHPTKV 3 chủ trì làm đường", "army"),
        ("Phối hợp với Hội LHPN tỉnh", None),
    ],
)
def test_the_lead_stands_before_the_word_or_is_the_speaker(voice, text, who):
    assert lead(voice, text) == who


def test_an_area_command_leads_for_the_province_that_reports(voice):
    text = "Ban CHPTKV 3 chủ trì làm đường"
    assert lead_in(text, bodies_in(text), voice, commune=None) == voice.speaker.unit


def owners(voice, text, number):
    start = text.index(number)
    found = owners_of(
        text,
        bodies_in(text),
        voice,
        commune=None,
        start=start,
        end=start + len(number),
        until=len(text),
    )
    return [voice.register.units_known[unit].organisation for unit in found]


def test_a_part_belongs_to_who_gave_it(voice):
    assert owners(voice, "Hội LHPN tỉnh hỗ trợ 50 triệu đồng", "50 triệu đồng") == ["women"]
    assert owners(voice, "có 85 ngày công của Tỉnh đoàn", "85 ngày công") == ["youth"]
    assert owners(voice, "Tỉnh đoàn trao 50 suất quà", "50 suất quà") == []


def test_a_list_is_complete_only_where_it_says_so():
    assert is_complete("cùng Tỉnh đoàn, không có đơn vị nào khác")
    assert not is_complete("cùng Tỉnh đoàn")
