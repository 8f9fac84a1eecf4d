"""From documents to claims: who did what, with whom, where, and how each number is meant."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chungtay.domain.claims import Coverage, Kind, Role, Standing
from chungtay.domain.documents import Verdict
from chungtay.domain.indicators import Share
from tests.reading.folder import ARMY, COMMUNE, WOMEN, Said, claims, document, head_of


def test_a_year_s_sum_of_a_province_body_covers_all_below_it():
    said = Said("1. Lực lượng vũ trang tỉnh đã huy động 8.400 ngày công giúp nhân dân.")
    claim = said.of("labour-days")
    assert (claim.role, claim.coverage, claim.partners) == (Role.BARE, Coverage.BELOW, ())


def test_a_commune_s_sum_covers_everybody_in_it():
    said = Said("Toàn xã huy động 2.150 ngày công.", head=COMMUNE)
    claim = said.of("labour-days")
    assert (claim.role, claim.coverage, claim.organisation) == (
        Role.BARE,
        Coverage.PLACE,
        "langven",
    )


def test_a_doing_has_its_place_its_partners_and_its_lead():
    said = Said(
        "Ban CHPTKV 3 - Tân Khê chủ trì, phối hợp với Đoàn Thanh niên và chính quyền xã Làng Ven"
        " làm 2,5 km đường liên thôn Ngõ Trên - Ngõ Dưới, huy động 320 ngày công."
    )
    road, labour = said.of("rural-road-km"), said.of("labour-days")
    assert road.role is Role.ACTIVITY
    assert said.place(road) == "Làng Ven"
    assert said.name(road.lead) == said.name(road.unit)
    assert {"Xã Làng Ven", "Đoàn TNCS Hồ Chí Minh xã Làng Ven"} <= said.partners(road)
    assert road.statement == labour.statement


def test_two_doings_of_one_sentence_have_their_own_places():
    said = Said(
        "Trao 50 suất học bổng cho học sinh nghèo xã Làng Ven; khánh thành 01 sân chơi thiếu nhi"
        " tại thôn Bến Đá, xã Cửa Sông."
    )
    gift, ground = said.of("scholarships"), said.of("community-works")
    assert (said.place(gift), said.place(ground)) == ("Làng Ven", "Cửa Sông")
    assert gift.statement != ground.statement


def test_money_and_labour_of_a_house_go_with_the_house():
    said = Said(
        "Phối hợp với Hội LHPN tỉnh xây dựng, bàn giao 01 nhà tình nghĩa tặng bà Ngô Thị Sen, thôn"
        " Bến Đá, xã Làng Ven; trị giá 120 triệu đồng; bộ đội, dân quân đóng góp 85 ngày công."
    )
    house, money, labour = (
        said.of(code) for code in ("houses-gratitude", "house-support-value", "labour-days")
    )
    assert {c.statement for c in (house, money, labour)} == {house.statement}
    assert {c.person_names for c in (house, money, labour)} == {("Ngô Thị Sen",)}
    assert (money.share, labour.share) == (Share.WHOLE, Share.OWN)
    assert "Sen" not in house.title


def test_what_a_partner_gave_is_the_partner_s_own_part():
    said = Said(
        "Ủy ban MTTQ xã phối hợp với Bộ CHQS tỉnh bàn giao 01 nhà Đại đoàn kết cho bà Ngô Thị Sen ở"
        " thôn Bến Đá, tổng kinh phí 120 triệu đồng, có 85 ngày công giúp của bộ đội, dân quân.",
        head=COMMUNE,
        others=[document(ARMY + "Giúp dân.", file="army.txt")],
    )
    labour = said.of("labour-days")
    assert labour.share is Share.OWN
    assert said.units[labour.of_unit].organisation == "army"


def test_a_part_that_is_a_doing_lies_inside_its_sum():
    said = Said(
        "Các cấp Hội tổ chức 86 buổi tuyên truyền; trong đó phối hợp với Đồn Biên phòng Nậm Sơn tổ"
        " chức 5 buổi tuyên truyền pháp luật tại xã Nậm Sơn.",
        head=WOMEN,
    )
    whole, part = (
        said.of("communication-sessions", Decimal(86)),
        said.of("communication-sessions", Decimal(5)),
    )
    assert (whole.role, part.role, part.within) == (Role.BARE, Role.ACTIVITY, whole.id)
    assert said.partners(part) == {"Đồn Biên phòng Nậm Sơn"}


def test_a_part_without_a_place_or_partner_is_a_part():
    said = Said(
        "Trong năm, các cấp Hội trao 1.150 suất quà, trong đó dịp Tết 400 suất.", head=WOMEN
    )
    whole, part = said.of("gifts", Decimal(1150)), said.of("gifts", Decimal(400))
    assert (part.role, part.within) == (Role.PART, whole.id)
    assert part.days.holds(date(2026, 2, 17))
    assert part.days.days < whole.days.days == 365


def test_this_road_goes_on_with_the_road_of_the_sentence_before():
    said = Said(
        "Đoàn TN giúp xã làm 2,5 km đường liên thôn Ngõ Trên - Ngõ Dưới. 22 hộ hiến 1.450 m2 đất"
        " làm đường này.",
        head=COMMUNE,
    )
    road, land = said.of("rural-road-km"), said.of("land-donated")
    assert (land.role, land.statement) == (Role.ACTIVITY, road.statement)


def test_a_sentence_that_begins_with_here_takes_place_and_partners_from_the_one_before():
    said = Said(
        "Ngày 20/3/2026, tại xã Cửa Sông, Bộ CHQS tỉnh phối hợp với Hội LHPN tỉnh tổ chức chương"
        " trình “Tháng ba biên giới”. Tại đây, đã tặng 100 suất quà."
    )
    gifts = said.of("gifts")
    assert (said.place(gifts), gifts.days.since) == ("Cửa Sông", date(2026, 3, 20))
    assert said.partners(gifts) == {"Hội Liên hiệp Phụ nữ tỉnh Khê Sơn"}


def test_what_was_written_is_kept_beside_the_catalogue_s_measure():
    road = Said("Làm 2.500 m đường liên thôn Ngõ Trên, xã Làng Ven.").of("rural-road-km")
    assert (road.figure.value, road.figure.precision) == (Decimal("2.5"), Decimal("0.001"))
    assert (road.written_value, road.written_measure) == (Decimal(2500), "m")
    assert road.literal.startswith("2.500 m")
    assert road.source.document == "bao-cao.txt"


def test_a_figure_beyond_belief_is_held():
    said = Said("Làm 1.850 km đường liên thôn Ngõ Trên, xã Làng Ven.")
    assert said.of("rural-road-km").standing is Standing.HELD
    assert [remark.code for remark in said.set.remarks] == ["claim-implausible"]


def test_a_target_is_a_claim_that_does_not_count():
    said = Said("IV. PHƯƠNG HƯỚNG NĂM 2027\nPhấn đấu huy động 16.000 ngày công giúp dân.")
    claim = said.of("labour-days")
    assert claim.kind is Kind.TARGET
    assert not claim.counts


def test_a_row_of_another_period_is_not_counted():
    rows = [
        ("TT", "Ngày", "Nội dung", "Địa bàn", "Lực lượng phối hợp", "Quà (suất)"),
        (1, "12/12/2025", "Trao quà hộ nghèo", "xã Làng Ven", "Hội CCB xã", 40),
        (2, "16/12/2025", "Tặng quà gia đình chính sách", "xã Cửa Sông", "Tỉnh đoàn", 60),
    ]
    said = Said("", rows)
    early, inside = said.of("gifts", Decimal(40)), said.of("gifts", Decimal(60))
    assert (early.standing, inside.standing) == (Standing.OUTSIDE_PERIOD, Standing.COUNTED)
    assert said.partners(inside) == {"Tỉnh Đoàn Khê Sơn"}
    assert inside.role is Role.ACTIVITY


def test_claims_of_a_document_left_out_stay_and_do_not_count():
    old = head_of("HỘI LIÊN HIỆP PHỤ NỮ TỈNH KHÊ SƠN").replace("2026", "2025")
    said, _ = claims(document(old + "Các cấp Hội trao 980 suất quà."))
    assert said.selected[0].verdict is Verdict.OTHER_PERIOD
    assert [claim.standing for claim in said.claims] == [Standing.DOCUMENT_LEFT_OUT]
    assert [remark.code for remark in said.remarks] == ["document-other-period"]


def test_ids_are_the_same_in_every_run():
    text = ARMY + "Huy động 8.400 ngày công giúp dân."
    first, second = claims(document(text))[0], claims(document(text))[0]
    assert first == second


def test_a_chat_without_diacritics_is_understood():
    chat = document(
        "[14/12/2026 16:42] Minh VP xa Lang Ven:\n"
        "Xa Lang Ven bc kq phoi hop cong tac dan van nam 2026 nhu sau:\n"
        "- Tet quan dan: BCHQS tinh + MTTQ tinh ve trao 200 suat qua\n",
        file="chat.txt",
    )
    said, register = claims(chat, document(ARMY + "Giúp dân xã Làng Ven.", file="army.txt"))
    claim = next(c for c in said.claims if c.indicator == "gifts")
    names = {register.units_known[unit].organisation for unit in claim.partners}
    assert (claim.organisation, names) == ("langven", {"army", "front"})
    assert claim.title == "Tet quan dan: ve trao suat qua"


def test_what_follows_a_bracket_of_parts_tells_of_the_whole():
    said = Said(
        "Làm đường liên thôn Bến - Đồi dài 2,4 km (qua thôn Bến 1,5 km, qua thôn Đồi 0,9 km), bà"
        " con hiến 310 m2 đất.",
        head=COMMUNE,
    )
    road, land = said.of("rural-road-km", Decimal("2.4")), said.of("land-donated")
    assert (land.statement, land.title) == (road.statement, road.title)
