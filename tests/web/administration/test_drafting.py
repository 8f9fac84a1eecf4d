"""A reorganisation is typed, brought or pasted, looked at, and only then applied."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from chungtay.actions import units
from chungtay.domain.units import Unit
from chungtay.storage import facts, models
from tests.actions.cast import LAN, key, later
from tests.web.administration.rows import DRAFT, HEAD, NEW, ROWS, applied, does, seen_in, table_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(world):
    return world.client("administrator")


def events():
    return models.Reorganisation.objects.count()


def file(content, name="sap-xep.csv"):
    return SimpleUploadedFile(name, content)


# ------------------------------------------------------------------ the table
@pytest.mark.parametrize(("language", "told"), [("vi", "Sắp xếp mới"), ("en", "New reorg")])
def test_an_empty_form_offers_both_ways(world, language, told):
    answer = world.client("administrator", language=language).get(NEW)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert told in page
    assert 'name="file"' in page
    assert 'value="place-merge"' in page


def test_a_case_is_asked_for_and_becomes_rows_behind_the_others(admin):
    _, page = does(admin, "case", case="place-rename")
    assert 'name="step-name"' in page
    assert table_in(page).splitlines()[:2] == ROWS.splitlines()[:2]
    answer, page = does(
        admin, "add", adding="place-rename",
        **{"step-subject": "tỉnh Ninh Bình", "step-name": "Hoa Lư"},
    )  # fmt: skip
    assert answer.status_code == 200
    assert len(table_in(page).splitlines()) == 5
    assert 'name="step-name"' not in page


def test_a_form_that_lacks_something_says_so_with_all_still_there(admin):
    answer, page = does(admin, "add", adding="place-rename", **{"step-subject": "xã Ma"})
    assert answer.status_code == 422
    assert 'value="xã Ma"' in page
    assert "error" in page
    assert len(table_in(page).splitlines()) == 4


def test_what_begins_lies_where_the_first_of_them_lay(admin):
    typed = {
        "step-subjects": "xã Làng Ven\nxã Cửa Sông", "step-heir": "Tân Tiến", "step-begins": "on",
        "step-kind": "xã",
    }  # fmt: skip
    _, page = does(admin, "add", adding="place-merge", **{**typed, "rows": ""})
    assert "tỉnh Ninh Bình" in table_in(page)
    nobody = {**typed, "step-subjects": "xã Không Có", "rows": ""}
    answer, page = does(admin, "add", adding="place-merge", **nobody)
    assert answer.status_code == 422
    assert "xã Không Có" in page


def test_rows_are_edited_and_removed_one_by_one(admin):
    _, page = does(admin, "edit-3")
    assert 'name="cell-subject" value="xã Làng Ven"' in page
    _, page = does(admin, "put-3", **{"cell-subject": "xã Kia"})
    assert "xã Kia" in table_in(page)
    assert "xã Làng Ven" not in table_in(page)
    _, page = does(admin, "drop-2")
    assert len(table_in(page).splitlines()) == 3
    assert does(admin, "drop-99")[0].status_code == 404


def test_a_cell_that_cannot_be_read_keeps_the_whole_table_as_text(admin):
    answer, page = does(admin, "put-2", **{"cell-level": "hành tinh"})
    assert answer.status_code == 422
    assert "Dòng 2" in page
    assert "hành tinh" in table_in(page)
    assert "xã Cửa Sông" in table_in(page)


@pytest.mark.parametrize(
    "content",
    [ROWS.encode(), ROWS.encode("utf-16"), ROWS.replace(",", ";").encode("utf-8-sig")],
    ids=["utf-8", "utf-16", "semicolons"],
)
def test_a_file_fills_the_table_and_gives_its_name(admin, content):
    answer, page = does(admin, "take", rows="", title="", file=file(content, "Sáp nhập 2026.csv"))
    assert answer.status_code == 200
    assert table_in(page).splitlines() == ROWS.splitlines()
    assert 'value="Sáp nhập 2026"' in page


def test_what_is_pasted_from_a_spreadsheet_stands_behind_what_is_there(admin):
    pasted = "loại\tviệc\tđối tượng\tmã\nđịa bàn\tđổi mã\tthôn Hạ\t00123\n"
    _, page = does(admin, "take", pasted=pasted)
    assert len(table_in(page).splitlines()) == 5
    assert "00123" in table_in(page)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"PK\x03\x04zip", "không phải là bảng CSV"),
        (b"a,b\n1,2\n", "Không thấy dòng tên cột"),
        ("loại,việc\nđịa bàn,hát\n".encode(), "Dòng 2"),
        (b"x" * 5_000_001, "lớn hơn 5 MB"),
    ],
    ids=["a workbook", "another table", "a strange word", "too large"],
)
def test_a_file_that_is_no_table_is_refused_and_the_table_stays(admin, content, told):
    answer, page = does(admin, "take", file=file(content))
    assert answer.status_code == 422
    assert told in page
    assert len(table_in(page).splitlines()) == 4


def test_a_file_of_two_hundred_megabytes_is_stopped_while_it_arrives(admin, settings):
    settings.MOST_UPLOADED = 1000
    answer, page = does(admin, "take", file=file(b"x" * 100_000))
    assert answer.status_code == 422
    assert "lớn hơn 5 MB" in page


def test_the_file_and_the_form_are_one_thing(admin):
    answer, _ = does(admin, "file")
    assert answer["Content-Disposition"].startswith("attachment")
    _, page = does(admin, "take", rows="", day="", basis="", title="", file=file(answer.content))
    assert table_in(page).splitlines() == ROWS.splitlines()
    assert 'value="2026-03-01"' in page
    assert 'value="NQ 12/NQ-HĐND"' in page


def test_a_button_that_there_is_not_is_not_found(admin):
    assert does(admin, "sing")[0].status_code == 404
    assert does(admin, "case", case="sing")[0].status_code == 404
    assert does(admin, "add", adding="sing")[0].status_code == 404


# ------------------------------------------------------------------ the preview
@pytest.mark.parametrize(
    ("language", "told"),
    [("vi", ("Xem trước", "Trước", "giữ nguyên")), ("en", ("Preview", "Before", "stays the same"))],
)
def test_a_preview_shows_before_beside_after_and_changes_nothing(world, language, told):
    answer, page = does(world.client("administrator", language=language), "preview")
    assert answer.status_code == 200
    assert all(words in page for words in told)
    assert "xã Tân Tiến" in page
    assert "2,5 km" in page or "2.5 km" in page
    assert table_in(page).splitlines()[1:] or language == "en"
    assert events() == 0


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (ROWS.replace("xã Làng Ven", "xã Không Có"), "Dòng 3"),
        (ROWS + "địa bàn,giải thể,xã Cửa Sông,,,,\n", "Dòng 5"),
        (ROWS.replace("lập", "hát"), "Dòng 2"),
        ("", "Tệp không có gì"),
    ],
    ids=["no such place", "ends twice", "a strange word", "nothing"],
)
def test_a_refusal_names_the_row_and_keeps_everything(admin, rows, told):
    answer, page = does(admin, "preview", rows=rows)
    assert answer.status_code == 422
    assert told in page
    assert 'value="Sáp nhập hai xã"' in page
    assert table_in(page).splitlines() == rows.splitlines()


def test_the_row_of_a_refusal_is_marked(admin):
    _, page = does(admin, "preview", rows=ROWS.replace("xã Làng Ven", "xã Không Có"))
    assert 'id="wrong-row"' in page


def test_an_event_of_a_day_to_come_is_looked_at_and_not_applied(admin):
    answer, page = does(admin, "preview", day="2999-01-01")
    assert answer.status_code == 200
    assert "chưa tới" in page
    assert 'value="apply"' not in page
    _, page = does(admin, "apply", day="2999-01-01")
    assert 'value="apply-now"' not in page
    answer, page = does(admin, "apply-now", day="2999-01-01", seen="999999")
    assert answer.status_code == 422
    assert events() == 0


# ------------------------------------------------------------------ applying
def test_it_is_asked_once_more_and_ends_on_the_page_of_the_event(admin):
    _, page = does(admin, "apply")
    assert "Áp dụng ngay" in page
    assert events() == 0
    to = applied(admin)
    page = admin.get(to).content.decode()
    assert "Đã áp dụng" in page
    assert "Sáp nhập hai xã" in page
    assert {place.name for place in facts.territory()} >= {"Tân Tiến"}


def test_a_form_sent_twice_applies_once(admin):
    _, page = does(admin, "apply")
    answers = [does(admin, "apply-now", seen=seen_in(page))[0] for _ in range(2)]
    assert {answer.status_code for answer in answers} == {303}
    assert len({answer["Location"] for answer in answers}) == 1
    assert events() == 1
    assert does(admin, "preview")[0].status_code == 303


def test_two_who_reorganise_at_once_see_each_other(admin):
    _, page = does(admin, "apply")
    body = Unit(key("new"), "Chi hội mới", "women", "women", key("lang-ven"))
    units.enter(units.Roll([body]), by=LAN, at=later(5))
    answer, again = does(admin, "apply-now", seen=seen_in(page))
    assert answer.status_code == 422
    assert "Người khác vừa thay đổi" in again
    assert "Chi hội mới" in again or "structure-title" in again
    assert events() == 0
    assert does(admin, "apply-now", seen=seen_in(again))[0].status_code == 303


@pytest.mark.parametrize("seen", ["", "x", "-1", "9" * 30])
def test_who_did_not_look_is_shown_the_preview_first(admin, seen):
    answer, page = does(admin, "apply-now", seen=seen)
    assert answer.status_code == 422
    assert 'id="structure-title"' in page
    assert events() == 0


def test_script_in_every_field_is_shown_and_not_run(admin):
    script = "<script>alert(1)</script>"
    rows = ROWS.replace("Tân Tiến", script).replace("xã xã", "xã")
    for deed in ("text", "preview", "apply", "edit-2"):
        _, page = does(admin, deed, title=script, basis=script, rows=rows, pasted=script)
        assert script not in page
        assert "alert(1)" in page
    to = applied(admin, title=script, basis=script, rows=rows)
    for address in (to, f"{to}undo/", "/administration/reorganisations/", "/administration/log/"):
        assert script not in admin.get(address).content.decode()


def test_only_an_administrator_comes_near(world):
    for who in ("leader", "standing", "stranger"):
        client = world.client(who)
        assert client.get(NEW).status_code == 403
        assert client.post(NEW, {**DRAFT, "do": "apply-now", "seen": "1"}).status_code == 403
    assert events() == 0


def test_the_form_asks_the_database_little(admin, django_assert_max_num_queries):
    admin.get(NEW)
    with django_assert_max_num_queries(10):
        admin.post(NEW, {**HEAD, "rows": ROWS, "do": "text"})


@pytest.mark.parametrize(
    "content",
    [
        bytes(range(256)) * 20,
        b"\xff\xfe\x00\xd8\x00",
        b"\x00" * 5000,
        "loại,việc\n\"địa bàn".encode(),
        ROWS.encode("utf-16-be"),
        ("loại,việc\n" + "địa bàn,lập\n" * 6000).encode(),
        ("x," * 20_000).encode(),
        ROWS.encode("cp1258", errors="ignore"),
    ],
    ids=["all bytes", "half a sign", "zeros", "an open quote", "no mark", "too many rows",
         "too many columns", "an old code table"],
)  # fmt: skip
def test_whatever_the_bytes_are_the_answer_is_a_sentence(admin, content):
    answer, page = does(admin, "take", file=file(content))
    assert answer.status_code in (200, 422)
    assert len(table_in(page).splitlines()) >= 4
    assert answer.status_code == 200 or 'role="alert"' in page
