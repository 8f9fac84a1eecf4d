"""All pairs together: groups as sure as their weakest link, doubts open, no circle of parts."""

from __future__ import annotations

from chungtay.domain.matching import DEFAULT_RUBRIC, Relation
from chungtay.domain.recognition import check_acyclic
from tests.domain.matching.cast import recognised, told

DOAN = "Đoàn xã Hòa Lâm"


def test_figures_of_one_sentence_are_proposed_as_one():
    title = "Khám bệnh, cấp thuốc cho 90 người"
    claims = [told(title, indicator=i) for i in ("medical-exam-turns", "free-medicine-turns")]
    (proposal,) = recognised(*claims).proposals
    assert proposal.reasons[0].code == "one-statement"
    assert proposal.score >= DEFAULT_RUBRIC.auto_accept


def test_a_group_is_as_sure_as_its_least_sure_member():
    firm = [told("Khám bệnh", with_="Đoàn xã"), told("Khám bệnh", by=DOAN, with_="Hội PN xã")]
    loose = told(
        "Khám bệnh", by="Hội CCB xã Hòa Lâm", on="2026-03-01/2026-03-31", with_="Đoàn xã; Hội PN xã"
    )
    alone = recognised(*firm).proposals[0].score
    together = recognised(*firm, loose).proposals[0]
    assert len(together.claims) == 3
    assert together.score < alone


def test_doubtful_pairs_score_under_the_threshold_and_are_in_no_group():
    found = recognised(
        told("Trao quà", with_="MTTQ xã"), told("Trao quà", by=DOAN, with_="MTTQ xã")
    )
    (proposal,) = found.proposals
    assert DEFAULT_RUBRIC.propose <= proposal.score < DEFAULT_RUBRIC.auto_accept
    assert found.groups == ()


def test_parts_and_wholes_never_close_a_circle():
    month = "2026-03-01/2026-03-31"
    claims = [
        told("Tháng Thanh niên 2026", by=DOAN, on=month),
        told("Lễ ra quân Tháng Thanh niên", by=DOAN, on="2026-03-01"),
        told("Ngày thứ bảy Tháng Thanh niên", by=DOAN, on="2026-03-14"),
    ]
    found = recognised(*claims)
    wholes: dict[str, list[str]] = {}
    for part, whole in found.part_of:
        wholes.setdefault(part, []).append(whole)
    check_acyclic(wholes)
    assert len([p for p in found.proposals if p.relation is Relation.PART_OF]) == 2
