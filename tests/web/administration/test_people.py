"""Entering people, giving posts, and what is refused with everything still there."""

from __future__ import annotations

import re

import pytest

from chungtay.storage.models import Appointment, LedgerEntry, Person
from tests.actions.cast import key

pytestmark = pytest.mark.django_db
NEW, MANY = "/administration/people/new/", "/administration/people/many/"
TYPED = {"name": "Bùi An", "username": "an", "email": "", "speaks": "vi", "role": "", "unit": ""}


@pytest.fixture
def admin(everybody):
    return everybody.client("administrator")


def page(world, name="reporter"):
    return f"/administration/people/{world.people[name]}/"


def posted(client, address, **typed):
    answer = client.post(address, typed)
    return answer.status_code, answer.content.decode()


def seen_on(client, address):
    """The hidden mark of what a person was called."""
    return re.search(r'name="seen" value="(\w+)"', client.get(address).content.decode())[1]


def test_a_person_is_entered_with_a_first_post(admin):
    answer = admin.post(NEW, {**TYPED, "role": "reporter", "unit": "phu nu lang ven"}, follow=True)
    assert answer.status_code == 200
    assert "Đã ghi thay đổi" in answer.content.decode()
    post = Appointment.objects.get(person__username="an")
    assert str(post.unit_id) == key("women@lang-ven")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"username": "reporter"}, "đã có người dùng"),
        ({"username": "a b"}, "không dùng làm tên đăng nhập"),
        ({"role": "reporter", "unit": "Hội không có"}, "Không có đơn vị nào tên"),
        ({"role": "administrator", "unit": "Phụ nữ Làng Ven"}, "quản trị viên luôn"),
        ({"email": "không phải thư"}, "error"),
    ],
    ids=["taken", "unfit", "no unit", "administrator of one unit", "no address"],
)
def test_a_refused_entry_keeps_what_was_typed(admin, change, told):
    status, text = posted(admin, NEW, **{**TYPED, **change})
    assert status == 422
    assert told in text
    assert "Bùi An" in text
    assert not Person.objects.filter(name="Bùi An").exists()


def test_the_same_form_twice_enters_one_person(admin):
    assert admin.post(NEW, TYPED).status_code == 303
    assert admin.post(NEW, TYPED).status_code == 422
    assert Person.objects.filter(username="an").count() == 1


def test_the_list_finds_without_diacritics_and_says_when_nobody_is(admin):
    assert "Người standing" in admin.get("/administration/people/?q=nguoi stand").content.decode()
    assert "Không tìm thấy ai" in admin.get("/administration/people/?q=xyz").content.decode()
    assert admin.get("/administration/people/?unit=không có").status_code == 422
    assert admin.get("/administration/people/?role=king&lacking=sense").status_code == 200


def test_a_post_is_given_and_ended(admin, everybody):
    to = page(everybody)
    assert posted(admin, to, do="appoint", role="coordinator", unit="Phụ nữ Ninh Bình")[0] == 303
    post = Appointment.objects.get(role="coordinator", person=everybody.people["reporter"])
    assert posted(admin, to, do="dismiss", post=str(post.id))[0] == 303
    post.refresh_from_db()
    assert post.ended_by is not None
    assert "1 vai trò đã thôi" in admin.get(to).content.decode()


def test_a_post_for_a_unit_that_nobody_knows_is_refused_beside_the_form(admin, everybody):
    status, text = posted(admin, page(everybody), do="appoint", role="coordinator", unit="Ở đâu")
    assert status == 422
    assert 'value="Ở đâu"' in text


def test_the_last_administrator_keeps_the_post(admin, everybody):
    post = Appointment.objects.get(role="administrator")
    status, text = posted(admin, page(everybody, "administrator"), do="dismiss", post=str(post.id))
    assert status == 422
    assert "quản trị viên cuối cùng" in text


def test_nobody_deactivates_themselves(admin, everybody):
    to = page(everybody, "administrator")
    assert 'value="deactivate"' not in admin.get(to).content.decode()
    assert posted(admin, to, do="deactivate", reason="Thử")[0] == 422
    assert Person.objects.get(username="administrator").is_active


def test_whoever_is_deactivated_is_out_at_the_next_click(admin, everybody):
    lan = everybody.client("reporter")
    assert lan.get("/accounts/").status_code == 200
    assert posted(admin, page(everybody), do="deactivate", reason="Nghỉ việc")[0] == 303
    assert lan.get("/accounts/").status_code == 302
    assert posted(admin, page(everybody), do="reactivate")[0] == 303
    assert Person.objects.get(username="reporter").is_active


def test_without_a_reason_nobody_is_deactivated(admin, everybody):
    assert posted(admin, page(everybody), do="deactivate", reason=" ")[0] == 422
    assert posted(admin, page(everybody), do="second-factor", reason="")[0] == 422
    assert Person.objects.get(username="reporter").is_active


def test_a_link_is_shown_once_and_sets_a_password(admin, everybody, client):
    to = page(everybody)
    assert posted(admin, to, do="invite")[0] == 303
    shown = admin.get(to).content.decode()
    link = re.search(r"(/accounts/password/reset/key/[^<]+)", shown)[1]
    assert "/password/reset/key/" not in admin.get(to).content.decode()
    opened = client.get(link, follow=True)
    assert opened.status_code == 200
    new = "đủ dài và khó đoán 2026"
    sent = client.post(opened.request["PATH_INFO"], {"password1": new, "password2": new})
    assert sent.status_code == 302
    assert Person.objects.get(username="reporter").check_password(new)


def test_two_administrators_who_change_one_person_see_each_other(admin, everybody):
    to = page(everybody)
    typed = {"do": "change", "email": "", "speaks": "vi", "seen": seen_on(admin, to)}
    assert posted(admin, to, name="Một", **typed)[0] == 303
    status, text = posted(admin, to, name="Hai", **typed)
    assert status == 422
    assert "Người khác vừa thay đổi" in text
    assert 'value="Hai"' in text
    assert Person.objects.get(username="reporter").name == "Một"


def test_a_deed_that_there_is_not_is_not_found(admin, everybody):
    assert posted(admin, page(everybody), do="crown")[0] == 404


def test_many_are_previewed_first_and_then_all_entered(admin):
    lines = "an; Bùi An; ; Người báo cáo; Phụ nữ Làng Ven\nbo; Lê Bộ"
    status, text = posted(admin, MANY, lines=lines)
    assert status == 200
    assert "Ghi 2 người" in text
    assert not Person.objects.filter(username="an").exists()
    assert posted(admin, MANY, lines=lines, enter="1")[0] == 303
    assert Person.objects.filter(username__in=["an", "bo"]).count() == 2
    assert LedgerEntry.objects.filter(action="enter-people").count() == 1


def test_one_wrong_line_is_named_and_nobody_is_entered(admin):
    lines = "an; Bùi An\n\nreporter; Ai đó"
    status, text = posted(admin, MANY, lines=lines, enter="1")
    assert status == 200
    assert "1 dòng cần sửa" in text
    assert "“reporter” đã có người dùng" in text
    assert not Person.objects.filter(username="an").exists()


def test_more_lines_than_anybody_can_look_through_are_refused(admin):
    status, text = posted(admin, MANY, lines="x; X\n" * 1001)
    assert status == 422
    assert "nhiều nhất 1000" in text or "nhiều nhất 1.000" in text
