"""What a form sends is read as it was typed, and nothing in it can do harm."""

from __future__ import annotations

from django.http import QueryDict

from chungtay.web.record import forms


def sent(**fields):
    post = QueryDict(mutable=True)
    for name, value in fields.items():
        post.setlist(name.replace("__", "-"), value if isinstance(value, list) else [value])
    return post


def typed(**fields):
    return forms.typed_in(sent(**fields), language="vi")


def test_the_quick_buttons_carry_the_day_itself():
    told = typed(when="2026-11-25", first="2026-01-01", last="2026-01-02")
    assert (told.first, told.last) == ("2026-11-25", "2026-11-25")
    other = typed(when="other", first="2026-01-01", last="2026-01-02")
    assert (other.first, other.last) == ("2026-01-01", "2026-01-02")


def test_rows_come_in_their_order_with_their_parts():
    told = typed(
        rows="2", figure__0__indicator="rural-road-km", figure__0__amount=" 2,5 ",
        **{"figure-0-part-army": "1,5", "figure-0-part-front": ""}, figure__1__qualifier="vague",
    )  # fmt: skip
    first, second = told.figures
    assert (first.indicator, first.amount, first.parts) == (
        "rural-road-km", "2,5", (("army", "1,5"),),
    )  # fmt: skip
    assert second.qualifier == "vague"


def test_there_are_never_more_rows_than_a_person_types():
    assert len(typed(rows="1000000").figures) == forms.MOST_ROWS
    assert len(typed(rows="x").figures) == len(typed(rows="-3").figures) == 1


def test_bodies_by_name_are_those_kept_and_the_one_written_now():
    told = typed(partner=["a", "b", "a"], partner_name="Đội bóng", other="  Chi đoàn 3 ")
    assert told.partners == ("a", "b")
    assert told.partner_names == ("Đội bóng", "Chi đoàn 3")


def test_signs_that_cannot_be_kept_are_left_out():
    told = typed(title="Đư\0ờng\u0007 \ud800thôn", note="một\r\nhai")
    assert told.title == "Đường thôn"
    assert told.note == "một\nhai"


def test_letters_are_kept_in_one_form():
    assert typed(title="D\u0323u\u031bo\u031b\u0300ng").title == "Ḍường"


def test_what_is_endless_is_cut():
    assert len(typed(note="a" * 100_000).note) == forms.LONGEST


def test_a_lead_that_no_button_has_is_none():
    assert typed(lead="us").lead == "us"
    assert typed(lead="<script>").lead == ""


def test_the_version_is_a_number_whatever_is_sent():
    assert forms.version_in(sent(version="7", page="abc")) == (7, "abc")
    assert forms.version_in(sent(version="x")) == (0, "")


def test_captions_and_consents_come_by_file():
    told = forms.told_of_files(sent(**{"caption-1": "Lễ", "consent-1": "given", "title": "x"}))
    assert told == {"1": ("Lễ", "given")}


def test_names_of_files_that_did_not_arrive_are_told(rf):
    request = rf.post("/")
    assert forms.cut_off(request) == []
    request.too_large = ["a.mp4"]
    assert forms.cut_off(request) == ["a.mp4"]
    assert forms.files_in(request) == []
