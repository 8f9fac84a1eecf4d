"""People and their posts: one sign-in a name, one post of a kind for a unit."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from chungtay.actions.ledger import recording
from chungtay.storage.models import Appointment, Person

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 1, tzinfo=UTC)


def person(username: str, **more) -> Person:
    return Person.objects.create(username=username, name="Lan", joined_at=AT, **more)


def refused(make) -> bool:
    try:
        with transaction.atomic():
            make()
    except IntegrityError:
        return True
    return False


def test_a_name_and_an_address_belong_to_one_person():
    person("lan", email="lan@xa")
    assert refused(lambda: person("lan"))
    assert refused(lambda: person("hoa", email="lan@xa"))
    person("hoa")
    person("mai")  # without an address there is nothing to share


def test_a_person_is_called_by_their_sign_in_where_code_has_to_name_them():
    assert str(person("lan")) == "lan"


def test_a_post_for_the_whole_programme_is_given_once():
    lan = person("lan")

    def appoint(role="leader"):
        with recording("appoint", by="x", at=AT) as recorder:
            recorder.add([Appointment(id=recorder.new_id(), person=lan, role=role)])

    appoint()
    assert refused(appoint)
    assert refused(lambda: appoint("emperor"))
    appoint("auditor")
