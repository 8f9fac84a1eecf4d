"""The administrators' pages as people see them: in both languages, refused to all others."""

from __future__ import annotations

import pytest
from django.urls import reverse

from chungtay.actions import people
from tests.actions.cast import key, later
from tests.web.administration.addresses import OWN
from tests.web.cast import OPERATOR

pytestmark = pytest.mark.django_db
PLAIN = (
    "administration", "administration_organisations", "administration_log",
    "administration_people", "administration_person_new", "administration_people_many",
    "administration_units", "administration_unit_new", "administration_places",
    "administration_place_new", "administration_places_named", "administration_reorganisations",
    "administration_reorganisation_new", "administration_territory", "administration_programme",
    "administration_programme_new", "administration_indicators", "administration_targets",
)  # fmt: skip


def addresses(world):
    pages = {name: to for name, to in OWN.items() if not name.endswith("_file")}
    return [*map(reverse, PLAIN), *(reverse(name, args=to(world)) for name, to in pages.items())]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_opens_for_an_administrator(everybody, language):
    client = everybody.client("administrator", language=language)
    for address in addresses(everybody):
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert f'<html lang="{language}">' in answer.content.decode()


def test_no_page_opens_for_anybody_else(everybody):
    for name in ("reporter", "standing", "auditor"):
        client = everybody.client(name)
        for address in addresses(everybody):
            assert client.get(address).status_code == 403, (name, address)


def test_what_there_is_not_is_not_found(everybody):
    client = everybody.client("administrator")
    for name in OWN:
        assert client.get(reverse(name, args=(key("nobody"),))).status_code == 404, name


def test_the_overview_names_what_needs_attention(everybody):
    people.enter(people.Entry("an", "Bùi An"), by=OPERATOR, at=later(3))
    told = everybody.client("administrator").get("/administration/").content.decode()
    assert "1 người chưa được giao vai trò" in told
    assert "Bùi An" in told


def test_script_in_a_name_is_shown_and_not_run(everybody):
    script = "<script>alert(1)</script>"
    person = people.enter(people.Entry("an", script), by=OPERATOR, at=later(3))
    client = everybody.client("administrator")
    for address in (
        "/administration/", "/administration/people/", f"/administration/people/{person}/",
        "/administration/log/", f"/administration/people/?q={script}",
        f"/administration/units/?q={script}", f"/administration/places/?q={script}",
    ):  # fmt: skip
        told = client.get(address).content.decode()
        assert script not in told, address
        assert "&lt;script&gt;" in told, address


def test_the_log_tells_who_did_what(everybody):
    actor = everybody.actor("administrator")
    people.deactivate(everybody.people["reporter"], reason="Chuyển đi", by=actor, at=later(4))
    told = everybody.client("administrator").get("/administration/log/").content.decode()
    assert "Khóa tài khoản" in told
    assert "Người administrator" in told
    assert "Lý do: Chuyển đi" in told


def test_kinds_stand_with_the_words_of_both_languages(everybody):
    told = everybody.client("administrator").get("/administration/organisations/")
    assert "Women&#39;s Union" in told.content.decode()
    assert "Hội Liên hiệp Phụ nữ" in told.content.decode()


@pytest.mark.parametrize(
    ("address", "most"),
    [("/administration/", 16), ("/administration/people/", 12), ("/administration/units/", 9),
     ("/administration/places/", 9), ("/administration/log/", 18),
     ("/administration/programme/targets/", 14)],
)  # fmt: skip
def test_a_page_asks_the_database_little(everybody, address, most, django_assert_max_num_queries):
    client = everybody.client("administrator")
    client.get(address)
    with django_assert_max_num_queries(most):
        client.get(address)
