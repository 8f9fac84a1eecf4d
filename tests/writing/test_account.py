"""The result in words, before it becomes a file."""

from dataclasses import replace
from decimal import Decimal

from chungtay.writing.account import Account, difference, in_sentence, reconciled
from chungtay.writing.speech import NBSP, Speech
from tests.writing import cast

ACCOUNT = Account(cast.consolidation(), Speech("vi"))
ROAD, HOUSE, CLINIC, TREES = cast.ACTIVITIES


def test_a_figure_that_reports_dispute_shows_its_range():
    words = ACCOUNT.figure(CLINIC.figures[0]).replace(NBSP, " ")
    assert words == "420 lượt người (từ 420 đến 450 lượt người)"


def test_a_figure_without_a_number_says_so():
    vague = cast.figure("canal-km", None, "c12")
    assert ACCOUNT.figure(vague) == "chưa có số"


def test_only_an_unconfirmed_join_of_several_claims_bears_the_machines_mark():
    assert [bool(ACCOUNT.mark(activity)) for activity in cast.ACTIVITIES] == [
        False,
        True,
        True,
        False,
    ]
    assert not ACCOUNT.by_machine(replace(TREES, confirmed=False))


def test_recognition_is_told_in_three_ways():
    told = [ACCOUNT.recognition(activity) for activity in (ROAD, HOUSE, TREES)]
    assert told == ["đã xác nhận", "do máy (*)", "một nguồn"]


def test_a_held_figure_is_not_called_unreported():
    totals = (cast.total("clean-road-km", "km", None), cast.total("jobs-created", "person", None))
    account = Account(cast.consolidation(totals=totals), Speech("vi"))
    assert [account.silence(total) for total in totals] == ["held", "not-reported"]


def test_the_way_from_a_sum_to_what_is_counted_once_adds_up():
    lines = dict(reconciled([Decimal(5), Decimal("2.5")], Decimal(5), "row.sum"))
    assert lines == {
        "row.sum": Decimal("7.5"),
        "row.deduction": Decimal("-2.5"),
        "row.once": Decimal(5),
    }


def test_the_difference_is_what_adding_the_reports_counts_too_much():
    known = ACCOUNT.totals
    assert difference(known["rural-road-km"]) == Decimal("2.5")
    assert difference(known["canal-km"]) == 0


def test_a_title_begins_with_a_capital_and_stands_on_one_line():
    assert ACCOUNT.title(replace(ROAD, title="làm\n đường")) == "Làm đường"
    assert ACCOUNT.title(replace(ROAD, title="")) == "Hoạt động chưa có tên"


def test_an_abbreviation_keeps_its_capitals_inside_a_sentence():
    assert in_sentence("Nhà tình nghĩa") == "nhà tình nghĩa"
    assert in_sentence("BHYT đã tặng") == "BHYT đã tặng"


def test_a_document_left_out_names_the_other_one():
    told = [ACCOUNT.verdict(chosen) for chosen in cast.DOCUMENTS]
    assert told[0] == "được tổng hợp"
    assert told[5] == f"bản sao của {cast.WOMEN}"


def test_the_lead_is_not_listed_among_its_partners():
    assert ACCOUNT.partners(replace(ROAD, partners=(ROAD.lead, "A", "A"))) == ["A"]


def test_notes_name_what_makes_a_number_uncertain():
    assert ACCOUNT.notes(ACCOUNT.totals["trees-planted"]) == "nêu chưa có số: 1; có thể cao hơn"
    assert ACCOUNT.notes(ACCOUNT.totals["rural-road-km"]) == ""


def test_two_periods_are_told_of_whom_they_are_with_the_change():
    account = Account(cast.consolidation(against=cast.AGAINST, known=cast.KNOWN), Speech("vi"))
    whole, army, unit = cast.TWO_PERIODS
    assert [account.who(line) for line in cast.TWO_PERIODS] == [
        "Tính một lần", "Bộ CHQS tỉnh An Bình", "Ban CHQS xã",
    ]  # fmt: skip
    assert [account.change(line) for line in (whole, army, unit)] == [Decimal("4.3"), None, None]
    assert account.against == "năm 2025"
    assert "dòng số 42" in account.known()


def test_alone_a_period_says_nothing_of_another():
    account = Account(cast.consolidation(), Speech("vi"))
    assert (account.against, account.known()) == ("", "")
    assert account.structure().startswith("Các bảng theo đơn vị")
