"""What the forms of a reorganisation send, and the table it becomes."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from chungtay.domain.reorganisations.cases import CASES, numbered_anew
from chungtay.domain.reorganisations.written import CellUnfit, TableUnread
from chungtay.vocabulary.furniture import codes
from chungtay.web.administration import steps

TEXT = (
    "ngày,loại,việc,đối tượng,nơi nhận,căn cứ\n2026-07-01,địa bàn,sáp nhập,xã A,xã C,NQ 1\n"
    ",địa bàn,sáp nhập,xã B,xã C,\n"
)


def sent(**typed):
    form = QueryDict(mutable=True)
    form.update(typed)
    return form


def draft(**typed):
    return steps.read(steps.typed(sent(**typed)), "vi")


def test_a_day_and_a_basis_that_all_rows_have_alike_stand_above_the_table():
    made = draft(rows=TEXT)
    assert (made.day, made.basis) == ("2026-07-01", "NQ 1")
    assert "ngày" not in made.text
    assert [row.number for row in made.rows] == [2, 3]


def test_the_file_that_a_form_is_says_them_again():
    made = draft(rows=TEXT)
    again = steps.read(steps.Draft(text=made.content.decode()), "vi")
    assert again.rows == made.rows
    assert (again.day, again.basis) == (made.day, made.basis)
    assert steps.Draft(day="2026-07-01").content == b""


def test_what_is_typed_is_cut_to_what_can_be_kept_and_carries_no_zero_signs():
    made = steps.typed(sent(title="x" * 500, day=" 2026-07-01 ", basis="a  b", rows="a\0b"))
    assert (len(made.title), made.day, made.basis, made.text) == (300, "2026-07-01", "a b", "ab")


def test_a_table_that_cannot_be_read_is_refused():
    with pytest.raises(TableUnread):
        draft(rows="a,b\n1,2")
    with pytest.raises(CellUnfit):
        draft(rows="loại,việc\nđịa bàn,hát")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("case", CASES)
def test_every_case_asks_for_what_it_needs_in_words(case, language):
    form = steps.StepForm(case=case, language=language)
    asked = {field for field in CASES[case].asks if field != "heirs"}
    assert set(form.fields) == asked
    assert all(form[field].label for field in form.fields)
    assert {f"administration-case-{case}", f"administration-case-{case}-help"} <= codes()
    assert not steps.StepForm(sent(), case=case, language=language).is_valid()


def of(case, **typed):
    told = {f"step-{field}": text for field, text in typed.items()}
    return steps.StepForm(sent(**told), case=case, language="vi")


def test_a_merger_is_a_row_for_each_that_merges():
    form = of("place-merge", subjects="xã A\nxã B", heir="xã C", bodies="on")
    assert form.is_valid()
    assert form.first == "xã A"
    assert [row["subject"] for row in form.rows({})] == ["xã A", "xã B"]


def test_what_was_not_typed_of_one_that_begins_is_known_from_beside():
    form = of("place-merge", subjects="xã A", heir="C", begins="on", kind="xã")
    assert form.is_valid()
    assert form.opens
    assert form.lacking() == ["parent"]
    opened, _ = form.rows({"parent": "tỉnh P"})
    assert opened["parent"] == "tỉnh P"
    typed = of("place-merge", subjects="xã A", heir="C", begins="on", parent="tỉnh Q")
    assert typed.is_valid()
    assert typed.rows({"parent": "tỉnh P"})[0]["parent"] == "tỉnh Q"


def test_a_split_has_heirs_and_keeps_what_was_typed_of_them():
    form = of("place-split", subject="xã X")
    assert not form.is_valid()
    assert form.non_field_errors()
    form = of("place-split", **{"subject": "xã X", "heir-0": "xã Y", "population-0": "70%"})
    assert form.is_valid()
    assert (form.heirs[0].heir, form.heirs[0].population, form.heirs[1].heir) == (
        "xã Y", "70%", "",
    )  # fmt: skip


def test_a_body_goes_under_somebody_on_one_line_at_least_and_may_go_under_nobody():
    assert not of("unit-parent", subject="Hội X").is_valid()
    form = of("unit-parent", subject="Hội X", sector=" Không ")
    assert form.is_valid()
    assert form.rows({}) == [
        {"what": "unit", "change": "parent", "subject": "Hội X", "parent": "none",
         "line": "sector"}
    ]  # fmt: skip


def test_a_row_is_edited_in_words_with_every_cell_that_its_change_may_have():
    (row,) = numbered_anew(
        [{"what": "unit", "change": "parent", "subject": "Hội X", "parent": "none",
          "line": "sector"}]
    )  # fmt: skip
    cells = {cell.column: cell.text for cell in steps.cells_to_edit(row, "vi")}
    assert cells == {"subject": "Hội X", "parent": "không", "line": "ngành dọc"}
    made = steps.with_row(
        steps.Draft(rows=(row,)), 2, steps.edited(row, sent(**{"cell-line": "cùng cấp"})), "vi"
    )
    (again,) = steps.read(made, "vi").rows
    assert again.says("line") == "same-level"


def test_a_long_table_is_shown_in_part():
    rows = numbered_anew(
        [{"what": "unit", "change": "close", "subject": f"{n}"} for n in range(250)]
    )
    shown = steps.table(rows, "vi")
    assert (len(shown.rows), shown.more) == (steps.MOST_SHOWN, 50)
    assert shown.headings == ("loại", "việc", "đối tượng")
    assert shown.rows[0] == (2, ("đơn vị", "giải thể", "0"))


def test_cases_stand_under_places_and_bodies():
    (places, of_places), (bodies, of_bodies) = steps.cases("vi")
    assert (places, bodies) == ("Địa bàn", "Đơn vị")
    assert {code for code, _ in (*of_places, *of_bodies)} == set(CASES)
    assert ("commune", "xã") in steps.levels("vi")
