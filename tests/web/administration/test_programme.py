"""The programme's rules, its indicators and its targets, changed from their pages."""

from __future__ import annotations

import re
from html import unescape

import pytest

from chungtay.actions import programmes as actions
from chungtay.domain.programmes import Choices, Deciders
from chungtay.queries import programmes
from chungtay.storage import models
from tests import cast
from tests.actions.cast import PROGRAMME

pytestmark = pytest.mark.django_db
PAGE = "/administration/programme/"
INDICATORS, TARGETS = f"{PAGE}indicators/", f"{PAGE}targets/"
ROADS, HOUSES = cast.ROADS.code, cast.HOUSES.code
CHARTER = {
    "do": "charter", "name_vi": "Chương trình mới", "name_en": "", "place_name": "", "issuer": "",
    "close_day": "14", "close_month": "12", "campaigns": "tet-2026; 15/1/2026; 14/3/2026",
    "propose": "40", "accept": "75", "stock_days": "400",
}  # fmt: skip
CHOICES = {
    "do": "choices", "deciders": "lead", "preticked": "80", "days_village": "1",
    "days_commune": "5", "days_district": "6", "days_province": "8", "days_central": "15",
}  # fmt: skip


@pytest.fixture
def admin(everybody):
    return everybody.client("administrator")


def charter(**change):
    return {**CHARTER, "seen": str(actions.standing(PROGRAMME).id), **change}


def test_a_charter_is_changed_and_the_old_one_kept(admin):
    assert admin.post(PAGE, charter()).status_code == 303
    standing = actions.standing(PROGRAMME)
    assert standing.name_vi == "Chương trình mới"
    assert standing.calendar["campaigns"] == {"tet-2026": ["2026-01-15", "2026-03-14"]}
    assert models.Programme.objects.filter(code=PROGRAMME).count() == 2
    assert "tet-2026; 15/01/2026; 14/03/2026" in admin.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"propose": "90"}, "Mức hỏi (90)"),
        ({"close_month": "2", "close_day": "31"}, "Không có ngày 31 tháng 2"),
        ({"campaigns": "tet; mai"}, "Không hiểu dòng “tet; mai”"),
        ({"name_vi": ""}, "error"),
        ({"accept": "140"}, "error"),
        ({"seen": "x"}, "Người khác vừa thay đổi"),
    ],
    ids=["crossed", "no such day", "campaign", "nameless", "beyond", "changed meanwhile"],
)
def test_a_charter_that_cannot_be_is_refused_with_all_still_there(admin, change, told):
    answer = admin.post(PAGE, charter(**{"issuer": "Ban Chỉ đạo", **change}))
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert 'value="Ban Chỉ đạo"' in answer.content.decode()
    assert models.Programme.objects.filter(code=PROGRAMME).count() == 1


def test_choices_are_kept_for_everybody_who_asks(admin):
    assert admin.post(PAGE, {**CHOICES, "seen": Choices().seen}).status_code == 303
    chosen = programmes.choices(PROGRAMME)
    assert (chosen.deciders, chosen.preticked) == (Deciders.LEAD, 80)
    assert chosen.deadlines["commune"] == 5
    again = admin.post(PAGE, {**CHOICES, "preticked": "70", "seen": Choices().seen})
    assert again.status_code == 422
    assert admin.post(PAGE, {**CHOICES, "preticked": "170"}).status_code == 422


def test_another_programme_is_founded_and_looked_at(admin):
    new = {**CHARTER, "code": "ban-luong"}
    assert admin.post(f"{PAGE}new/", new).status_code == 303
    assert "ban-luong" in admin.get(PAGE).content.decode()
    taken = admin.post(f"{PAGE}new/", new)
    assert taken.status_code == 422
    assert "đã có chương trình khác dùng" in taken.content.decode()


def test_without_a_programme_one_is_founded_first(admin, db):
    models.Target.objects.all().delete()
    models.Programme.objects.all().delete()
    models.LedgerEntry.objects.order_by("-number").first()
    from chungtay.actions import people
    from tests.actions.cast import later
    from tests.web.cast import OPERATOR

    people.enter(people.Entry("an", "An"), by=OPERATOR, at=later(9))
    assert admin.get(PAGE)["Location"] == f"{PAGE}new/"
    assert "Chưa có chương trình nào" in admin.get("/administration/").content.decode()


def test_indicators_are_added_moved_and_removed_without_script(admin):
    assert admin.post(INDICATORS, {"do": "add", "indicator": [ROADS, HOUSES]}).status_code == 303
    assert programmes.asked_indicators(PROGRAMME) == (ROADS, HOUSES)
    for _ in range(2):
        assert admin.post(INDICATORS, {"do": f"down {ROADS} 1"}).status_code == 303
    assert programmes.asked_indicators(PROGRAMME) == (HOUSES, ROADS)
    assert admin.post(INDICATORS, {"do": f"up {ROADS} 2"}).status_code == 303
    assert programmes.asked_indicators(PROGRAMME) == (ROADS, HOUSES)
    assert admin.post(INDICATORS, {"do": f"drop {ROADS}"}).status_code == 303
    assert programmes.asked_indicators(PROGRAMME) == (HOUSES,)


def test_what_the_catalogue_does_not_know_is_refused(admin):
    answer = admin.post(INDICATORS, {"do": "add", "indicator": ["<script>"]})
    assert answer.status_code == 422
    assert admin.post(INDICATORS, {"do": "sing"}).status_code == 404


def target(amount, seen=""):
    return {"period": "2026", ROADS: amount, f"seen {ROADS}": seen}


def steps():
    rows = models.Target.objects.filter(ended_by__isnull=True).order_by("id")
    return list(rows.values_list("steps", flat=True))


def test_targets_are_written_as_the_language_writes_numbers(admin, everybody):
    admin.post(INDICATORS, {"do": "add", "indicator": [ROADS]})
    assert admin.post(TARGETS, target("1.250,5")).status_code == 303
    assert steps() == [1_250_500_000]
    assert 'value="1.250,5"' in admin.get(TARGETS).content.decode()
    english = everybody.client("administrator", language="en")
    assert english.post(TARGETS, target("2.5", "1250.5")).status_code == 303
    assert steps() == [2_500_000]


def test_what_could_be_read_two_ways_is_not_read(admin):
    admin.post(INDICATORS, {"do": "add", "indicator": [ROADS]})
    for typed in ("2.5", "năm", "-3", "1e5"):
        answer = admin.post(TARGETS, target(typed))
        assert answer.status_code == 422, typed
        assert f'value="{typed}"' in answer.content.decode()
    assert steps() == []


def test_two_who_set_one_target_see_each_other(admin):
    admin.post(INDICATORS, {"do": "add", "indicator": [ROADS]})
    assert admin.post(TARGETS, target("5")).status_code == 303
    assert admin.post(TARGETS, target("6")).status_code == 422
    assert admin.post(TARGETS, target("", "5")).status_code == 303
    assert steps() == []


@pytest.mark.parametrize(("language", "name"), [("vi", "Quý II năm 2026"), ("en", "2026")])
def test_the_period_of_targets_is_chosen_by_its_name(everybody, language, name):
    page = everybody.client("administrator", language=language).get(f"{TARGETS}?period=2026-Q2")
    (told,) = re.findall(r'<option value="2026-Q2" selected>([^<]+)<', page.content.decode())
    assert name in told


def test_campaigns_are_explained_by_lines_to_copy(admin):
    page = unescape(admin.get(PAGE).content.decode())
    lines = re.findall(r"Tháng Thanh niên: <code>([^<]+)</code>", page)
    assert lines == ["youth-month-2026; 1/3/2026; 31/3/2026"]


def test_a_period_that_there_is_not_is_said(admin):
    assert admin.get(f"{TARGETS}?period=soon").status_code == 422
    assert admin.get(f"{TARGETS}?period=2026-Q2").status_code == 200
