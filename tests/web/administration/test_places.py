"""Entering and renaming places from their pages."""

from __future__ import annotations

import re

import pytest

from chungtay.storage import facts, models
from tests.actions.cast import key

pytestmark = pytest.mark.django_db
VEN, NEW = key("lang-ven"), "/administration/places/new/"
TYPED = {
    "key": key("sen"), "level": "village", "kind": "thôn", "name": "Đầm Sen", "parent": VEN,
    "code": "", "since": "",
}  # fmt: skip


@pytest.fixture
def admin(everybody):
    return everybody.client("administrator")


def test_a_hamlet_is_entered_once_though_its_form_was_sent_twice(admin):
    for _ in range(2):
        assert admin.post(NEW, TYPED).status_code == 303
    assert facts.territory()[key("sen")].name == "Đầm Sen"
    assert models.LedgerEntry.objects.filter(action="open-place").count() == 1
    assert "thôn Đầm Sen" in admin.get("/administration/places/").content.decode()


def test_a_name_that_stands_is_refused_with_all_still_there(admin):
    admin.post(NEW, TYPED)
    answer = admin.post(NEW, {**TYPED, "key": key("twin"), "name": "đầm sen"})
    assert answer.status_code == 422
    assert "Đã có “thôn Đầm Sen”" in answer.content.decode()
    assert 'value="đầm sen"' in answer.content.decode()


def test_a_hamlet_lies_in_a_commune(admin):
    answer = admin.post(NEW, {**TYPED, "parent": ""})
    assert answer.status_code == 422
    assert "thôn trong xã" in answer.content.decode()
    assert admin.post(NEW, {**TYPED, "parent": key("ninh-binh")}).status_code == 422
    assert admin.get(f"{NEW}?level=planet").status_code == 404


def test_a_renamed_place_is_found_by_its_old_name(admin):
    to = f"/administration/places/{VEN}/"
    seen = re.search(r'name="seen" value="([^"]+)"', admin.get(to).content.decode())[1]
    typed = {"text": "Làng Mới", "speaks": "vi", "since": "2026-03-01", "seen": seen}
    assert admin.post(to, typed).status_code == 303
    told = admin.get("/administration/places/?q=lang ven").content.decode()
    assert "Tên cũ: Làng Ven" in told
    again = admin.post(to, {**typed, "text": "Làng Khác"})
    assert again.status_code == 422
    assert "Làng Khác" in again.content.decode()


def test_a_whole_reorganisation_is_said_to_be_elsewhere(admin):
    assert "Sắp xếp lại địa giới" in admin.get("/administration/places/").content.decode()
