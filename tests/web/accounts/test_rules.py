"""The pages that django-allauth brings have a rule as ours have, and refusals have a status."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.test import RequestFactory

from chungtay.domain.permissions import Deed, NotFound
from chungtay.web.accounts import rules
from chungtay.web.accounts.urls import urlpatterns
from chungtay.web.rules import EVERYONE

pytestmark = pytest.mark.django_db


def test_every_address_of_the_account_has_its_rule():
    assert {pattern.name: pattern.callback.rule for pattern in urlpatterns}.items() >= (
        rules.RULES.items()
    )


def test_a_page_without_a_rule_cannot_be_addressed():
    with pytest.raises(KeyError):
        rules.ruled("account_signup", lambda request: HttpResponse())


def test_what_opens_to_everyone_asks_for_no_signing_in(everybody):
    for name, rule in rules.RULES.items():
        view = rules.ruled(name, lambda request: HttpResponse("theirs"))
        assert getattr(view, "login_required", True) is (rule != EVERYONE)


def test_a_way_of_confirming_that_one_does_not_have_is_not_there():
    def denied(request):
        raise PermissionDenied

    with pytest.raises(NotFound):
        rules._fitted(denied)(RequestFactory().get("/"))


def test_somebody_without_any_post_has_no_account_page(everybody):
    from chungtay.storage.models import Appointment

    Appointment.objects.filter(person_id=everybody.people["newsroom"]).delete()
    page = everybody.client("newsroom").get("/accounts/password/change/")
    assert page.status_code == 403
    assert rules.RULES["account_change_password"] is Deed.LOOK
