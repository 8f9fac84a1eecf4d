"""A letter with a one-time link goes to whoever has the address, and to nobody else."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from django.contrib.auth.tokens import default_token_generator
from django.core import mail

from chungtay.actions import people
from chungtay.actions.passwords import KEY, PERSON, send_link
from chungtay.domain.permissions import Actor, PersonRole, Post
from chungtay.storage.models import Person

pytestmark = pytest.mark.django_db
ADDRESS = f"http://localhost/accounts/password/reset/key/{PERSON}-{KEY}/"
KEEPER = Actor("keeper", (Post(PersonRole.ADMINISTRATOR),))


@pytest.fixture
def lan():
    at = datetime(2026, 5, 1, tzinfo=UTC)
    entry = people.Entry("lan", "Lò Thị Lan", email="lan@khe-son.example", password="mua-xuan-2026")
    return Person.objects.get(pk=people.enter(entry, by=KEEPER, at=at))


def test_the_letter_names_the_account_and_its_link_holds(lan):
    send_link.call("lan@khe-son.example", ADDRESS)
    (letter,) = mail.outbox
    assert letter.to == ["lan@khe-son.example"]
    assert "“lan”" in letter.body
    person, key = re.search(r"/key/([0-9a-f]{32})-(\S+)/", letter.body).groups()
    assert person == lan.pk.hex
    assert default_token_generator.check_token(lan, key)


def test_the_letter_is_in_the_language_of_the_person(lan):
    Person.objects.update(language="en")
    send_link.call("lan@khe-son.example", ADDRESS)
    assert mail.outbox[0].subject == "Chung Tay: set a new password"


@pytest.mark.parametrize("email", ["nobody@khe-son.example", ""])
def test_nobody_gets_a_letter_where_nobody_has_the_address(lan, email):
    people.enter(people.Entry("hoa", "Hoa"), by=KEEPER, at=datetime(2026, 5, 1, tzinfo=UTC))
    send_link.call(email, ADDRESS)
    assert mail.outbox == []


def test_whoever_was_let_go_gets_no_letter(lan):
    Person.objects.update(is_active=False)
    send_link.call("lan@khe-son.example", ADDRESS)
    assert mail.outbox == []
