"""Entering, renaming, moving and ending bodies from their pages."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone

from chungtay.domain.units import Line
from chungtay.storage import facts, models
from tests.actions.cast import key

pytestmark = pytest.mark.django_db
WOMEN, PROVINCE, HALL = key("women@lang-ven"), key("women@ninh-binh"), key("hall")
NEW, PAGE = "/administration/units/new/", f"/administration/units/{WOMEN}/"
TYPED = {
    "key": HALL, "name": "Chi hội Đầm Sen", "kind": "women", "place": key("lang-ven"),
    "same_level": "Ban Chỉ đạo phối hợp Làng Ven", "sector": "phu nu lang ven", "since": "",
}  # fmt: skip


@pytest.fixture
def admin(everybody):
    return everybody.client("administrator")


def posted(client, address, **typed):
    answer = client.post(address, typed)
    return answer.status_code, answer.content.decode()


def hidden(client, name, address=PAGE):
    return re.search(rf'name="{name}" value="([^"]*)"', client.get(address).content.decode())[1]


def today():
    return timezone.localdate().isoformat()


def test_a_body_is_entered_once_though_its_form_was_sent_twice(admin):
    for _ in range(2):
        assert posted(admin, NEW, **TYPED)[0] == 303
    known = facts.units()
    assert known.parent(HALL, Line.SECTOR, timezone.localdate()) == WOMEN
    assert known.parent(HALL, Line.SAME_LEVEL, timezone.localdate()) == key("joint@lang-ven")
    assert models.LedgerEntry.objects.filter(action="open-unit").count() == 1


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"name": "Phụ nữ Làng Ven", "kind": "women"}, None),
        ({"sector": "Hội không có"}, "Không có đơn vị nào tên"),
        ({"kind": "sailors"}, "error"),
        ({"name": " "}, "error"),
        ({"since": "hôm qua"}, "error"),
    ],
    ids=["another kind of that name", "no parent", "no kind", "nameless", "no day"],
)
def test_a_body_that_cannot_be_is_refused_with_all_still_there(admin, change, told):
    status, text = posted(admin, NEW, **{**TYPED, **change})
    assert status == (303 if told is None else 422)
    if told:
        assert told in text
        assert "phu nu lang ven" in text or "Hội không có" in text


def test_a_new_body_below_another_has_its_parent_and_place_filled_in(admin):
    told = admin.get(f"{NEW}?above={WOMEN}").content.decode()
    assert told.count('value="Phụ nữ Làng Ven"') >= 2


def test_a_body_is_renamed_and_found_by_both_names(admin):
    status, _ = posted(
        admin, PAGE, do="rename", text="Hội Phụ nữ xã", speaks="vi", since="2026-03-01",
        seen=hidden(admin, "seen"),
    )  # fmt: skip
    assert status == 303
    for asked in ("hoi phu nu xa", "phu nu lang ven"):
        told = admin.get(f"/administration/units/?q={asked}").content.decode()
        assert "Hội Phụ nữ xã" in told


def test_a_name_without_a_day_is_asked_for_one(admin):
    status, text = posted(admin, PAGE, do="rename", text="Hội Phụ nữ xã", speaks="vi", since="")
    assert status == 422
    assert "ngày tên mới có hiệu lực" in text
    assert "Hội Phụ nữ xã" in text


def test_two_who_rename_see_each_other(admin):
    typed = {"do": "rename", "speaks": "vi", "since": today(), "seen": hidden(admin, "seen")}
    assert posted(admin, PAGE, text="Một", **typed)[0] == 303
    status, text = posted(admin, PAGE, text="Hai", **typed)
    assert status == 422
    assert "Người khác vừa thay đổi" in text


def test_a_body_is_moved_and_a_circle_refused_in_names(admin):
    typed = {"do": "move", "line": "sector", "since": today()}
    status, _ = posted(admin, PAGE, parent="Mặt trận Làng Ven", seen=PROVINCE, **typed)
    assert status == 303
    to = f"/administration/units/{key('front@lang-ven')}/"
    status, text = posted(admin, to, parent="Phụ nữ Làng Ven", seen=key("front@ninh-binh"), **typed)
    assert status == 422
    assert "đứng trên chính mình" in text
    assert WOMEN not in re.findall(r'class="problem"[^<]*<', text)


def test_a_deed_that_there_is_not_is_not_found(admin):
    assert posted(admin, PAGE, do="sing")[0] == 404


def test_an_ending_is_shown_before_it_is_done(admin):
    body = f"/administration/units/{PROVINCE}/"
    asked = {"heir": "Phụ nữ Cửa Sông", "day": "2026-09-01", "carry": "on"}
    told = admin.get(f"{body}close/", asked).content.decode()
    assert "2 đơn vị đứng ngay bên dưới" in told
    assert "Người coordinator" in told
    assert not models.UnitSuccession.objects.exists()
    assert posted(admin, f"{body}close/", **asked)[0] == 303
    assert "Thu hồi việc kết thúc" in admin.get(body).content.decode()
    assert posted(admin, body, do="reopen")[0] == 303


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"carry": ""}, "còn 2 đơn vị bên dưới và 1 người"),
        ({"heir": "Phụ nữ Ninh Bình"}, "không kế thừa được"),
        ({"heir": "Hội không có"}, "Không có đơn vị nào tên"),
        ({"day": "2999-01-01"}, "chưa tới"),
        ({"day": ""}, "error"),
    ],
    ids=["holds others", "itself", "unknown", "a day to come", "no day"],
)
def test_an_ending_that_cannot_be_is_refused_in_a_sentence(admin, change, told):
    asked = {"heir": "Phụ nữ Cửa Sông", "day": "2026-09-01", "carry": "on", **change}
    asked = {name: value for name, value in asked.items() if name != "carry" or value}
    status, text = posted(admin, f"/administration/units/{PROVINCE}/close/", **asked)
    assert status == 422
    assert told in text
    assert not models.UnitSuccession.objects.exists()


def test_bodies_for_whom_nobody_speaks_are_listed(admin):
    told = admin.get("/administration/units/?lacking=person").content.decode()
    assert "Quân sự Làng Ven" in told
    assert "Phụ nữ Làng Ven" not in told


def test_an_unknown_top_of_the_tree_is_not_found(admin):
    assert admin.get("/administration/units/?top=x").status_code == 404
