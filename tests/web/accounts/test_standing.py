"""One's own second factor and sessions: seen with one question, ended one by one or all at once."""

from __future__ import annotations

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client, RequestFactory

from chungtay.domain.permissions import Actor, NotFound, PersonRole
from chungtay.queries.visitors import NamedPost, Visitor
from chungtay.web.accounts import standing
from tests.web.accounts.addresses import FOREIGN
from tests.web.accounts.conftest import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def asking(lan):
    request = RequestFactory().get("/accounts/")
    request.user = lan
    return request


def test_a_second_factor_is_told_with_one_question(asking, lan, django_assert_num_queries):
    TOTP.activate(lan, "A" * 32)
    RecoveryCodes.activate(lan)
    with django_assert_num_queries(1):
        told = standing.second_factor_of(asking)
    assert told == standing.SecondFactor(app=True, passkeys=0, codes=10)
    assert told.is_on


@pytest.mark.parametrize("role", PersonRole)
def test_it_is_offered_to_those_who_decide_for_many(role):
    visitor = Visitor(Actor("x"), posts=(NamedPost(role, "", ""),))
    none, app = standing.SecondFactor(False, 0, 0), standing.SecondFactor(True, 0, 10)
    asked = role in (PersonRole.STANDING, PersonRole.ADMINISTRATOR)
    assert standing.is_asked_for(visitor, none) is asked
    assert not standing.is_asked_for(visitor, app)


def sign_in(agent):
    client = Client(headers={"User-Agent": agent})
    client.post("/accounts/login/", {"login": "reporter", "password": PASSWORD})
    return client


@pytest.fixture
def three(lan):
    return [sign_in("Firefox/1 Windows"), sign_in("Chrome/1 Android"), sign_in("curl")]


def test_sessions_are_shown_this_one_first(three):
    page = three[0].get("/accounts/sessions/").content.decode()
    places = [page.index(told) for told in ("Firefox trên Windows", "Thiết bị chưa rõ", "Chrome")]
    assert places == sorted(places)
    assert page.count("Máy này") == 1
    assert page.count("Kết thúc</button>") == 2


def test_one_session_is_ended_and_the_others_go_on(three):
    from allauth.usersessions.models import UserSession

    other = UserSession.objects.get(user_agent="Chrome/1 Android")
    answer = three[0].post(f"/accounts/sessions/{other.pk}/end/", follow=True)
    assert answer.redirect_chain == [("/accounts/sessions/", 303)]
    assert "Đã kết thúc phiên đăng nhập." in answer.content.decode()
    assert three[1].get("/accounts/").status_code == 302
    assert three[2].get("/accounts/").status_code == 200


def test_ending_the_session_one_sits_at_signs_out(three):
    from allauth.usersessions.models import UserSession

    own = UserSession.objects.get(user_agent="Firefox/1 Windows")
    answer = three[0].post(f"/accounts/sessions/{own.pk}/end/")
    assert answer.status_code == 303
    assert three[0].get("/accounts/").status_code == 302


def test_all_others_are_ended_at_once(three):
    page = three[0].post("/accounts/sessions/", follow=True).content.decode()
    assert "Đã kết thúc mọi máy khác." in page
    assert "Bạn chỉ đăng nhập trên máy này." in page
    assert [c.get("/accounts/").status_code for c in three] == [200, 302, 302]


def test_nobody_ends_the_session_of_somebody_else(asking, everybody, three):
    number = FOREIGN["account_session_end"](everybody)["number"]
    with pytest.raises(NotFound):
        standing.end(asking, number)
    assert three[0].post(f"/accounts/sessions/{number}/end/").status_code == 404
