"""The first administrator comes in by a link; whoever holds the machine may make one anew."""

from __future__ import annotations

import re
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client

from chungtay.storage.models import Appointment, Person

pytestmark = pytest.mark.django_db


def asked(name: str) -> str:
    out = StringIO()
    call_command("administrator", name, address="http://localhost/", stdout=out)
    return re.search(r"http://localhost(/\S+)", out.getvalue())[1]


def test_the_link_opens_and_the_administrator_is_one():
    link = asked("Hoang.Nam")
    assert Client().get(link, follow=True).status_code == 200
    (person,) = Person.objects.all()
    assert person.username == "hoang.nam"
    assert Appointment.objects.get(person=person).role == "administrator"


def test_asked_again_it_is_the_same_person_with_a_new_link():
    first, second = asked("nam"), asked("nam")
    assert Person.objects.count() == Appointment.objects.count() == 1
    assert first.split("-")[0] == second.split("-")[0]
