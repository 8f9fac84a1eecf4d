"""What the sheets hold, before they are cells."""

from decimal import Decimal

import pytest

from chungtay.writing.account import Account
from chungtay.writing.sheets import SHEETS, TWO_PERIODS
from chungtay.writing.speech import Speech
from tests.writing import cast

ACCOUNT = Account(cast.consolidation(), Speech("vi"))
ROWS = {sheet.name: [tuple(row) for row in sheet.rows(ACCOUNT)] for sheet in SHEETS}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_row_fits_its_headings(sheet):
    assert ROWS[sheet.name]
    assert {len(row) for row in ROWS[sheet.name]} == {len(sheet.columns)}


def test_the_ledgers_lead_to_what_is_counted_once():
    road = [row for row in ROWS["organisations"] if row[0].startswith("Đường giao thông")]
    assert [row[3] for row in road] == [
        Decimal("2.5"),
        Decimal("2.5"),
        Decimal("5.0"),
        Decimal("-2.5"),
        Decimal("2.5"),
    ]


def test_an_activity_has_a_row_for_each_figure():
    assert [row[0] for row in ROWS["activities"]] == [1, 1, 2, 2, 3, 4]


def test_a_vague_claim_has_no_number():
    mentions = [row for row in ROWS["claims"] if row[7] == "nêu chưa có số, không tính"]
    assert mentions
    assert all(row[3] is None for row in mentions)


def test_two_periods_fit_their_headings():
    changes = {"against": cast.AGAINST, "two_periods": cast.TWO_PERIODS}
    account = Account(cast.consolidation(**changes), Speech("vi"))
    rows = list(TWO_PERIODS.rows(account))
    assert [len(row) for row in rows] == [len(TWO_PERIODS.columns)] * 3
    assert rows[1][4:8] == (None, "chưa báo cáo", 14600, "có số")
