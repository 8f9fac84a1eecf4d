"""Entering and renaming places from their pages."""

from __future__ import annotations

import re

import pytest

from chungtay.queries import places as queries
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


def test_a_whole_reorganisation_is_led_to(admin):
    to = "/administration/reorganisations/new/"
    assert to in admin.get("/administration/places/").content.decode()
    assert to in admin.get(f"/administration/places/{VEN}/").content.decode()


@pytest.fixture
def _a_country(monkeypatch):
    """More places than a list holds."""
    monkeypatch.setattr(queries, "MOST_OFFERED", 1)


@pytest.mark.usefixtures("_a_country")
def test_of_many_places_one_is_written_by_its_name(admin):
    told = admin.get(f"{NEW}?parent={VEN}").content.decode()
    assert 'value="xã Làng Ven, tỉnh Ninh Bình"' in told
    assert "<option" not in told.partition("<form")[2]
    assert admin.post(NEW, {**TYPED, "parent": "lang ven, ninh binh"}).status_code == 303
    assert facts.territory()[key("sen")].parent == VEN


@pytest.mark.usefixtures("_a_country")
@pytest.mark.parametrize("parent", ["xã Không Có", "tỉnh Ninh Bình"])
def test_a_name_that_no_fitting_place_bears_is_refused_with_all_still_there(admin, parent):
    answer = admin.post(NEW, {**TYPED, "parent": parent})
    assert answer.status_code == 422
    assert "Không có địa bàn phù hợp" in answer.content.decode()
    assert f'value="{parent}"' in answer.content.decode()


@pytest.mark.usefixtures("_a_country")
def test_a_new_body_stands_in_a_place_that_is_written(admin):
    typed = {
        "key": key("hall"), "name": "Chi hội Đầm Sen", "kind": "women", "place": "xa lang ven",
        "same_level": "", "sector": "", "since": "",
    }  # fmt: skip
    above = key("women@lang-ven")
    told = admin.get(f"/administration/units/new/?above={above}").content.decode()
    assert 'value="xã Làng Ven, tỉnh Ninh Bình"' in told
    assert admin.post("/administration/units/new/", typed).status_code == 303
    assert facts.units()[key("hall")].place == VEN


def test_names_are_suggested_whatever_the_field_is_called(admin):
    for field in ("parent", "place", "step-heir"):
        told = admin.get(f"/administration/places/named/?{field}=lang").content.decode()
        assert '<option value="xã Làng Ven, tỉnh Ninh Bình">' in told
    told = admin.get("/administration/places/named/?level=commune&parent=ninh").content.decode()
    assert '<option value="tỉnh Ninh Bình">' in told
    assert "<option" not in admin.get("/administration/places/named/").content.decode()
