"""Who and where: one id for each body and place of a folder."""

from __future__ import annotations

from datetime import date

from chungtay.domain.places import Territory
from chungtay.domain.units import Line, Units
from chungtay.reading.bodies import bodies_in
from chungtay.reading.claims.places import where_of
from chungtay.reading.claims.tellings import Voice
from tests.reading.folder import ARMY, COMMUNE, WOMEN, YEAR, document, head_of, register

ON = date(2026, 12, 14)
POST = head_of("ĐỒN BIÊN PHÒNG NẬM SƠN", above="BAN CHỈ HUY BĐBP TỈNH KHÊ SƠN", place="Nậm Sơn 1")


def army(text="Phối hợp với Hội LHPN xã Làng Ven trao quà.", *others):
    known = register(document(ARMY + text, file="army.txt"), *others)
    return known, known.speakers["army.txt"]


def unit(known, speaker, text, commune=None):
    found = known.unit_of(bodies_in(text)[0], speaker, commune=commune)
    return None if found is None else known.units_known[found].name


def test_ids_are_the_same_in_every_run():
    one, other = army()[0], army()[0]
    assert one.units == other.units
    assert one.places == other.places


def test_the_issuer_s_unit_and_place_are_known():
    known, speaker = army()
    assert known.units_known[speaker.unit].name == "Bộ Chỉ huy quân sự tỉnh Khê Sơn"
    assert known.places_known[speaker.province].name == "Khê Sơn"
    assert speaker.known


def test_tinh_and_xa_mean_the_speaker_s_own():
    known, speaker = army()
    assert unit(known, speaker, "Hội LHPN tỉnh") == "Hội Liên hiệp Phụ nữ tỉnh Khê Sơn"
    village = known.places_known.named("Làng Ven")
    assert unit(known, speaker, "Hội LHPN xã", village) == "Hội LHPN xã Làng Ven"


def test_both_lines_hold_every_unit():
    known, speaker = army()
    for text in ("Ban CHPTKV 3 - Tân Khê", "Ban CHQS xã Làng Ven", "Bệnh xá Bộ CHQS tỉnh"):
        known.unit_of(bodies_in(text)[0], speaker)
    Units(known.units, known.parents).check_lines(ON)
    Territory(known.places, known.inheritances)


def test_a_commune_s_body_stands_under_its_branch_and_under_its_commune():
    known, _ = army("Hội LHPN xã Làng Ven trao 5 suất quà.")
    speaker = known.speakers["army.txt"]
    women = known.unit_of(bodies_in("Hội LHPN xã Làng Ven")[0], speaker)
    units = Units(known.units, known.parents)
    names = {line: units[units.parent(women, line, ON)].name for line in Line}
    assert names == {
        Line.SECTOR: "Hội Liên hiệp Phụ nữ tỉnh Khê Sơn",
        Line.SAME_LEVEL: "Xã Làng Ven",
    }


def test_committee_and_party_body_of_a_commune_are_one_organisation():
    known = register(document(COMMUNE + "Trồng cây.", file="xa.txt"))
    speaker = known.speakers["xa.txt"]
    assert known.units_known[speaker.unit].organisation == "langven"
    assert unit(known, speaker, "Đảng ủy xã Làng Ven") == "Xã Làng Ven"
    assert unit(known, speaker, "chính quyền xã") == "Xã Làng Ven"


def test_a_district_s_committee_is_no_province_s():
    known, speaker = army()
    assert unit(known, speaker, "UBND huyện Tân Khê") is None
    assert unit(known, speaker, "UBND tỉnh") == "Ủy ban nhân dân tỉnh Khê Sơn"


def test_an_area_command_is_the_same_by_number_or_name():
    known, speaker = army("Ban Chỉ huy Phòng thủ khu vực 3 - Tân Khê và BCH PTKV 3 giúp dân.")
    assert unit(known, speaker, "BCH PTKV 3") == unit(known, speaker, "Ban CHPTKV 3 - Tân Khê")
    assert unit(known, speaker, "Ban CHPTKV 5") != unit(known, speaker, "BCH PTKV 3")


def test_a_border_post_sits_in_the_commune_it_writes_from():
    known = register(
        document(POST + "Tuyên truyền tại xã Nậm Sơn 1.", file="don.txt"),
    )
    speaker = known.speakers["don.txt"]
    assert (speaker.branch, known.places_known[speaker.commune].name) == ("border", "Nậm Sơn 1")
    assert unit(known, speaker, "Quân y đồn") == "Đồn Biên phòng Nậm Sơn"


def test_an_office_without_a_name_speaks_for_the_body_above_it():
    head = head_of("PHÒNG CHÍNH TRỊ", above="BỘ CHQS TỈNH KHÊ SƠN", number="3/BC-CT")
    known = register(document(head + "Giúp dân.", file="pct.txt"))
    assert known.units_known[known.speakers["pct.txt"].unit].organisation == "army"


def test_an_issuer_that_nobody_knows_is_marked():
    head = head_of("TỔ HỢP TÁC BÔNG LÚA", above="NHÓM BẠN", number="3/BC")
    known = register(document(head + "Giúp dân.", file="x.txt"))
    assert not known.speakers["x.txt"].known


def test_an_old_name_is_explained_by_any_document():
    women = document(WOMEN + "Nhà ở xã An Lĩnh (cũ), nay thuộc xã Làng Ven.", file="women.txt")
    known, speaker = army("Làm đường tại xã An Lĩnh.", women)
    voice = Voice(known, speaker, YEAR)
    assert known.places_known[where_of("tại xã An Lĩnh", (), voice).place].name == "Làng Ven"


def test_who_leads_through_a_body_below_leads_itself():
    known, speaker = army()
    area = known.unit_of(bodies_in("Ban CHPTKV 3")[0], speaker)
    women = known.unit_of(bodies_in("Hội LHPN tỉnh")[0], speaker)
    assert known.reporter_of(area) == speaker.unit
    assert known.reporter_of(women) == women


def test_where_no_head_names_a_province_the_texts_do():
    news = document("Ngày 12/5/2026, Bộ CHQS tỉnh Khê Sơn và Hội LHPN tỉnh trao quà.", file="a.txt")
    known = register(news)
    assert known.places_known[known.province].name == "Khê Sơn"


def test_a_commune_s_bodies_are_known_in_a_text_that_names_no_province():
    text = "Hội LHPN xã Làng Ven cùng Ban CHQS xã giúp dân."
    known = register(document(text, file="a.txt"))
    commune = known.places_known.named("Làng Ven")
    army = next(body for body in bodies_in(text) if body.kind.startswith("army"))
    unit = known.unit_of(army, known.speakers["a.txt"], commune=commune)
    assert known.units_known[unit].place == commune


def test_a_table_s_column_of_communes_makes_them_known():
    rows = [("STT", "Xã", "Quà (suất)"), (1, "Làng Ven", 5), (2, "Cửa Sông", 6)]
    known = register(document(ARMY + "Bảng kê", rows, file="army.txt"))
    assert known.places_known.named("Cửa Sông", province=known.province) is not None


def test_bodies_of_several_communes_are_nobody_s_where_no_province_is_named():
    text = "Tại xã Làng Ven, Đoàn thanh niên các xã lập 19 đội."
    known = register(document(text, file="a.txt"))
    union = next(body for body in bodies_in(text) if body.plural)
    commune = known.places_known.named("Làng Ven")
    assert known.unit_of(union, known.speakers["a.txt"], commune=commune) is None
