"""The language of a page: one's own choice, Vietnamese first, on every page at once."""

from __future__ import annotations

import pytest
from django.test import Client

from chungtay.storage.models import Person

pytestmark = pytest.mark.django_db


def test_without_a_choice_vietnamese_is_spoken():
    page = Client().get("/nowhere/", follow=True)
    assert page["Content-Language"] == "vi"
    assert '<html lang="vi">' in page.content.decode()


def test_a_switch_stays_on_the_page_and_is_remembered(world):
    client = world.client("reporter")
    answer = client.post("/language/", {"language": "en", "next": "/nowhere/?x=1"})
    assert (answer.status_code, answer["Location"]) == (303, "/nowhere/?x=1")
    assert '<html lang="en">' in client.get("/nowhere/").content.decode()
    assert Person.objects.get(pk=world.people["reporter"]).language == "en"


def test_a_switch_never_leads_to_another_site(world):
    answer = world.client("").post("/language/", {"language": "en", "next": "//elsewhere/"})
    assert answer["Location"] == "/"


def test_a_language_that_nobody_speaks_changes_nothing(world):
    client = world.client("reporter")
    client.post("/language/", {"language": "xx", "next": "/"})
    assert client.get("/nowhere/")["Content-Language"] == "vi"


def test_the_own_language_counts_where_no_cookie_says_otherwise(world):
    Person.objects.filter(pk=world.people["leader"]).update(language="en")
    client = world.client("leader")
    del client.cookies["ct-language"]
    assert client.get("/nowhere/")["Content-Language"] == "en"
