"""A correction letter replaces claims, not documents (law 15)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.domain.claims import Standing
from tests.reading.folder import COMMUNE, claims, document

REPORT = document(
    COMMUNE + "Nhân dân thôn Bến hiến 5.400 m2 đất; trao 35 suất học bổng.", file="bao-cao.txt"
)
LETTER = (
    "TỈNH KHÊ SƠN\nỦY BAN NHÂN DÂN XÃ LÀNG VEN\nSố: 9/UBND-VP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Làng Ven, ngày 16 tháng 12 năm 2026\nV/v đính chính số liệu tại Báo cáo số 7/BC-UBND\n"
    "Kính gửi: Ban Tuyên giáo và Dân vận Tỉnh ủy\n"
)


def said(text):
    told, _ = claims(REPORT, document(LETTER + text, file="cong-van.txt"))
    return [claim for claim in told.claims if claim.indicator == "land-donated"]


@pytest.mark.parametrize(
    "text",
    [
        "Diện tích đất hiến: từ 5.400 m2 thành 540 m2.",
        "Diện tích ghi ở mục 1: từ 5.400 m2 thành 540 m2.",
        "Số đất Nhân dân hiến đã ghi 5.400, nay sửa lại là 540 m2 đất hiến.",
    ],
)
def test_the_corrected_figure_counts_in_place_of_the_old_one(text):
    counting = [claim for claim in said(text) if claim.counts]
    (claim,) = counting
    assert claim.figure.value == Decimal(540)
    assert claim.source.document == "cong-van.txt"
    old = next(c for c in said(text) if c.source.document == "bao-cao.txt")
    assert old.standing is Standing.REPLACED
    assert (claim.replaces, claim.place_name, claim.role) == (old.id, old.place_name, old.role)


def test_what_a_letter_does_not_correct_still_counts():
    told, _ = claims(
        REPORT, document(LETTER + "Đất hiến: từ 5.400 m2 thành 540 m2.", file="cong-van.txt")
    )
    assert [c.figure.value for c in told.claims if c.indicator == "scholarships"] == [Decimal(35)]
    assert all(chosen.counted for chosen in told.selected)


def test_a_figure_that_nobody_said_waits_for_a_person():
    corrected = [c for c in said("Đất hiến: từ 9.900 m2 thành 990 m2.") if c.counts]
    assert [claim.figure.value for claim in corrected] == [Decimal(5400)]
