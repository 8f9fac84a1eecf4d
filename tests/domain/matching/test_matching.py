"""Recognition as a whole: the rules that decide when claims speak of one activity."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chungtay.domain.claims import Kind, Role
from chungtay.domain.matching import Relation, Rubric
from tests.domain.matching.cast import are_joined, recognised, told

HOUSE = {"indicator": "houses-partner-brand"}
KM = {"indicator": "rural-road-km"}


def handed_over(**known):
    return told("Bàn giao mái ấm tình thương cho bà Trần Thị Hoa, thôn Đông", **{**HOUSE, **known})


def test_a_house_under_three_labels_is_one_house():
    women = handed_over(with_="MTTQ xã")
    front = told(
        "Trao kinh phí xây nhà Đại đoàn kết cho hộ b. Hoa (thôn Đông)",
        by="UBMTTQ xã Hòa Lâm", on="2026-01-01/2026-03-31",
        indicator="house-support-value", value="50000000", with_="Hội PN",
    )  # fmt: skip
    army = told(
        "Dan quan giup ngay cong lam nha cho ba Tran Thi Hoa thon Dong",
        by="Ban CHQS xã Hòa Lâm", on="2026-02-01/2026-02-28", indicator="labour-days", value="40",
    )  # fmt: skip
    assert are_joined(women, front, army)


def test_another_family_name_hamlet_or_sex_is_another_house():
    bà = handed_over()
    for title in (
        "Bàn giao mái ấm tình thương cho bà Lê Thị Hoa, thôn Đông",
        "Bàn giao mái ấm tình thương cho bà Trần Thị Hoa, thôn Đoài",
        "Bàn giao mái ấm tình thương cho ông Trần Văn Hoa, thôn Đông",
    ):
        other = told(title, by="UBMTTQ xã Hòa Lâm", with_="Hội LHPN xã", **HOUSE)
        assert not are_joined(bà, other), title


def test_metres_and_kilometres_of_one_road_are_one():
    government = told(
        "Bê tông hóa đường thôn Đông từ Cầu Mới đến Khe Ngang dài 2,5 km",
        by="UBND xã Hòa Lâm", with_="Đoàn xã", value="2.5", on="2026-02-01/2026-04-20", **KM,
    )  # fmt: skip
    youth = told(
        "Lam 2.500 m duong be tong Cau Moi - Khe Ngang",
        by="Đoàn xã Hòa Lâm", with_="UBND xã", value="2.5", on="2026-03-01/2026-03-31", **KM,
    )  # fmt: skip
    assert are_joined(government, youth)


def test_the_same_canal_dredged_next_year_is_another_work():
    last = told("Nạo vét kênh Đồng Sen", indicator="canal-km", value="1.8", on="2025-05-10")
    this = told("Nạo vét kênh Đồng Sen", indicator="canal-km", value="1.8", on="2026-05-12")
    assert not are_joined(last, this)


def test_own_shares_and_other_indicators_of_one_event_are_one_activity():
    whole = told(
        'Ngày hội hiến máu "Giọt ấm Hòa Lâm" thu 286 đơn vị máu',
        by="UBND xã Hòa Lâm", indicator="blood-units", value="286", with_="Đoàn xã; Hội CTĐ",
    )  # fmt: skip
    share = told(
        "ĐVTN hiến 94 đơn vị máu tại ngày hội Giọt ấm Hòa Lâm",
        by="Đoàn xã Hòa Lâm", indicator="blood-units", value="94", on="2026-03-01/2026-03-31",
    )  # fmt: skip
    people = told(
        "Hội CTĐ phục vụ ngày hội Giọt ấm Hòa Lâm",
        by="Hội CTĐ xã Hòa Lâm", indicator="participant-turns", value="20",
    )  # fmt: skip
    assert are_joined(whole, share, people)


@pytest.mark.parametrize(
    "change",
    [
        {"place_name": "xã Thượng Lâm", "place_code": "10002", "by": "Hội LHPN xã Thượng Lâm"},
        {"on": "2027-03-08"},
        {"on": "2026-03-15"},
    ],
    ids=["the neighbouring commune", "next year", "next week"],
)
def test_the_same_words_elsewhere_or_another_time_are_another_event(change):
    here = told("Khám bệnh, cấp thuốc cho người nghèo", with_="Trạm Y tế", value="300")
    there = told("Khám bệnh, cấp thuốc cho người nghèo", with_="Trạm Y tế", value="300", **change)
    assert not are_joined(here, there)


def test_rounds_are_different_events_though_their_months_are_one():
    month = "2026-03-01/2026-03-31"
    first = told("Hiến máu đợt 1", indicator="blood-units", value="100", on=month, with_="Đoàn xã")
    second = told(
        "Hiến máu đợt 2", indicator="blood-units", value="100", on=month,
        by="Đoàn xã Hòa Lâm", with_="Hội LHPN xã",
    )  # fmt: skip
    assert not are_joined(first, second)


def test_a_bare_sum_joins_nothing_even_when_place_period_and_value_are_equal():
    sum_ = told("Trong quý I, các chi hội tặng quà hội viên", on="2026-01-01/2026-03-31", value=150)
    event = told(
        "Phiên chợ 0 đồng trao 150 phần quà", by="Hội CTĐ xã Hòa Lâm", with_="Hội PN xã", value=150
    )
    other = told(
        "Quý I, toàn xã tặng quà", by="UBMTTQ xã Hòa Lâm", on="2026-01-01/2026-03-31", value=150
    )
    found = recognised(sum_, event, other)
    assert found.groups == ()
    assert set(found.bare) == {sum_.id, other.id}


def test_a_role_from_a_document_makes_a_sum_bare_whatever_its_words():
    document = told("Trao 50 suất quà thôn Đông", role=Role.BARE, value=50)
    list_ = told("Trao 50 suất quà thôn Đông", by="Đoàn xã Hòa Lâm", with_="Hội PN xã", value=50)
    assert recognised(document, list_).groups == ()


def test_targets_and_context_recognise_nothing():
    plan = told("Trao 50 suất quà thôn Đông", kind=Kind.TARGET, value=50)
    done = told("Trao 50 suất quà thôn Đông", by="Đoàn xã Hòa Lâm", with_="Hội PN xã", value=50)
    assert recognised(plan, done).proposals == ()


def test_the_launch_is_a_part_of_its_campaign_and_not_the_same():
    campaign = told(
        "Tháng Thanh niên: toàn xã làm đường, trồng cây", by="Đoàn xã Hòa Lâm",
        on="2026-03-01/2026-03-31", indicator="participant-turns", value="640",
    )  # fmt: skip
    launch = told(
        "Lễ ra quân Tháng Thanh niên, trồng 500 cây", by="Đoàn xã Hòa Lâm",
        on="2026-03-01", indicator="trees-planted", value="500",
    )  # fmt: skip
    found = recognised(campaign, launch)
    assert found.groups == ()
    assert found.part_of == ((launch.id, campaign.id),)
    (proposal,) = [p for p in found.proposals if p.relation is Relation.PART_OF]
    assert proposal.claims == (launch.id, campaign.id)


def test_a_piece_is_part_of_its_road_and_two_pieces_add_up():
    road = told(
        "Hoàn thành đường Cầu Mới - Khe Ngang dài 3 km", by="UBND xã Hòa Lâm", value=3, **KM
    )
    pieces = [
        told(f"Làm đoạn {n} đường Cầu Mới - Khe Ngang", by=by, with_="UBND xã", value=1.5, **KM)
        for n, by in ((1, "Đoàn xã Hòa Lâm"), (2, "Hội Nông dân xã Hòa Lâm"))
    ]
    found = recognised(road, *pieces)
    assert found.groups == ()
    assert set(found.part_of) == {(piece.id, road.id) for piece in pieces}


def test_one_house_is_part_of_the_front_s_four():
    four = told(
        "Bàn giao 4 nhà Đại đoàn kết cho hộ nghèo", by="UBMTTQ xã Hòa Lâm",
        on="2026-03-01/2026-03-31", indicator="houses-great-unity", value=4,
    )  # fmt: skip
    one = told(
        "Bàn giao nhà Đại đoàn kết cho bà Trần Thị Hoa thôn Đông", with_="MTTQ xã",
        indicator="houses-great-unity",
    )  # fmt: skip
    found = recognised(four, one)
    assert found.groups == ()
    assert found.part_of == ((one.id, four.id),)


def test_one_sentence_of_two_doings_goes_with_two_partners():
    title = "Dọn bãi biển Mũi Tàu và tặng 10 suất quà cho ngư dân thôn Long Hải"
    youth = {"by": "Đoàn xã Hòa Lâm", "with_": "Đồn BP Cửa Lâm"}
    beach = told(title, indicator="participant-turns", value=80, **youth)
    gifts = told(title, value=10, **youth)
    post = told(
        "Cùng đoàn viên làm sạch bãi biển Mũi Tàu", by="Đồn BP Cửa Lâm", with_="Đoàn xã",
        indicator="participant-turns", value=20,
    )  # fmt: skip
    women = told("Cùng Đoàn xã tặng quà ngư dân thôn Long Hải", with_="Đoàn xã", value=10)
    found = recognised(beach, gifts, post, women)
    assert {frozenset(group) for group in found.groups} == {
        frozenset({beach.id, post.id}),
        frozenset({gifts.id, women.id}),
    }


def test_a_province_s_vague_place_finds_the_event_that_names_its_partners():
    province = told(
        'Chương trình "Mùa xuân nơi biên cương" trao 80 suất quà', by="Hội LHPN tỉnh Khe Sơn",
        place_name="tại xã biên giới", place_code="10", value=80, with_="Đồn BP Cửa Lâm",
    )  # fmt: skip
    host = told(
        "Đón chương trình Mùa xuân nơi biên cương", by="Đồn BP Cửa Lâm", with_="Hội LHPN tỉnh"
    )
    stranger = told(
        "Nhận 80 suất quà của Công ty Sao", by="UBND xã Thượng Lâm", place_name="xã Thượng Lâm",
        place_code="10002", value=80,
    )  # fmt: skip
    assert recognised(province, host, stranger).groups == (tuple(sorted((province.id, host.id))),)


def test_a_month_that_fits_two_events_is_left_to_a_person():
    lone = told("Khám bệnh cho người nghèo", by="Trạm Y tế xã Hòa Lâm", on="2026-03-01/2026-03-31",
                indicator="medical-exam-turns", value=100, with_="Hội LHPN xã")  # fmt: skip
    events = [
        told(
            "Khám bệnh cho người nghèo",
            indicator="medical-exam-turns",
            on=f"2026-03-{day}",
            value=100,
            with_="Trạm Y tế",
        )
        for day in ("05", "25")
    ]
    found = recognised(lone, *events)
    assert found.groups == ()
    doubtful = [p for p in found.proposals if lone.id in p.claims]
    assert len(doubtful) == 2
    assert all(p.reasons[-1].code == "rivals" for p in doubtful)


def test_what_people_said_is_not_the_same_stays_apart():
    one, other = handed_over(with_="MTTQ xã"), handed_over(by="UBMTTQ xã Hòa Lâm")
    assert recognised(one, other).groups
    assert recognised(one, other, apart=[frozenset({one.id, other.id})]).groups == ()


def test_even_two_figures_of_one_sentence_stay_apart_when_people_say_so():
    exams = told("Khám bệnh, cấp thuốc cho 90 người", indicator="medical-exam-turns", value=90)
    pills = told("Khám bệnh, cấp thuốc cho 90 người", indicator="free-medicine-turns", value=90)
    assert recognised(exams, pills).groups == ((exams.id, pills.id),)
    assert recognised(exams, pills, apart=[frozenset({exams.id, pills.id})]).groups == ()


def test_a_stricter_rubric_leaves_more_to_people():
    one, other = handed_over(with_="MTTQ xã"), handed_over(by="UBMTTQ xã Hòa Lâm")
    strict = recognised(one, other, rubric=Rubric(auto_accept=1.0))
    assert strict.groups == ()
    assert strict.proposals[0].score < 1.0


def test_a_proposal_says_why_with_names_as_they_were_written():
    one = handed_over(with_="MTTQ xã")
    other = told(
        "Xay nha cho ba Tran Thi Hoa thon Dong", by="UBMTTQ xã Hòa Lâm", with_="Hội PN", **HOUSE
    )
    (proposal,) = recognised(one, other).proposals
    facts = dict(fact for reason in proposal.reasons for fact in reason.facts)
    assert facts["hamlet"] == "Đông"
    assert {"same-owner", "both-name-each-other"} <= {r.code for r in proposal.reasons}


TITLES = [
    "Khám bệnh, cấp thuốc cho người nghèo",
    "Trao 50 suất quà Tết cho hộ nghèo thôn Đông",
    "Trao 50 suất quà Tết cho hộ nghèo thôn Đoài",
    "Bàn giao nhà Đại đoàn kết cho bà Trần Thị Hoa thôn Đông",
    "Xây nhà cho ba Tran Thi Hoa",
    "Làm đoạn 1 đường Cầu Mới - Khe Ngang",
    "Làm đường Cầu Mới - Khe Ngang",
    "Trong quý I, các chi hội tặng quà",
    "Lễ ra quân Tháng Thanh niên",
    "Tháng Thanh niên: toàn xã làm đường",
    "",
]
BODIES = ["Hội LHPN xã Hòa Lâm", "Đoàn xã Hòa Lâm", "UBMTTQ xã Hòa Lâm", "Hội LHPN tỉnh Khe Sơn"]
claims = st.builds(
    told,
    st.sampled_from(TITLES),
    by=st.sampled_from(BODIES),
    with_=st.sampled_from(["", "Hội PN xã", "Đoàn xã; MTTQ xã", "Hội LHPN tỉnh"]),
    on=st.sampled_from(
        ["2026-03-01", "2026-03-08", "2026-03-01/2026-03-31", "2026-01-01/2026-03-31"]
    ),
    indicator=st.sampled_from(["gifts", "labour-days", "rural-road-km", "houses-great-unity"]),
    value=st.sampled_from([None, 1, 50, 150]),
    place_code=st.sampled_from(["10001", "10", None]),
)


@settings(max_examples=60, deadline=None)
@given(said=st.lists(claims, max_size=9), chance=st.randoms())
def test_the_order_in_which_claims_arrive_never_matters(said, chance):
    shuffled = list(said)
    chance.shuffle(shuffled)
    assert recognised(*said) == recognised(*shuffled)


@settings(max_examples=60, deadline=None)
@given(said=st.lists(claims, min_size=2, max_size=9), data=st.data())
def test_groups_never_hold_what_people_keep_apart(said, data):
    pair = data.draw(st.lists(st.sampled_from(said), min_size=2, max_size=2, unique_by=id))
    apart = frozenset(claim.id for claim in pair)
    found = recognised(*said, apart=[apart])
    assert not any(apart <= set(group) for group in found.groups)


@settings(max_examples=60, deadline=None)
@given(said=st.lists(claims, max_size=9))
def test_groups_are_disjoint_scores_lie_between_0_and_1_and_bare_sums_stay_alone(said):
    found = recognised(*said)
    grouped = [claim for group in found.groups for claim in group]
    assert len(grouped) == len(set(grouped))
    assert all(0 <= proposal.score <= 1 for proposal in found.proposals)
    statement = {c.id: (c.unit, c.title, c.days) for c in said}
    for group in found.groups:
        if set(group) & set(found.bare):
            assert len({statement[claim] for claim in group}) == 1
