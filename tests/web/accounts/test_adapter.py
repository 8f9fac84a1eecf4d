"""Signing in tells nothing about who has an account, and waits for whoever guesses."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client

from chungtay.storage.models import Person
from tests.web.accounts.conftest import PASSWORD, CountingHasher

pytestmark = pytest.mark.django_db
LOGIN = "/accounts/login/"
EVIL = "//evil.example/"


def attempt(login, password, *, language="vi", **more):
    client = Client()
    client.cookies["ct-language"] = language
    return client.post(LOGIN, {"login": login, "password": password, **more})


@pytest.mark.parametrize("login", ["reporter", "REPORTER", "reporter@khe-son.example"])
def test_somebody_signs_in_by_name_or_by_address(lan, login):
    answer = attempt(login, PASSWORD)
    assert (answer.status_code, answer["Location"]) == (302, "/")


def test_from_the_first_page_on_one_is_spoken_to_in_ones_own_language(lan):
    Person.objects.filter(pk=lan.pk).update(language="en")
    answer = attempt("reporter", PASSWORD, language="vi")
    assert answer.cookies["ct-language"].value == "en"


@pytest.mark.parametrize("next_page", [f"https:{EVIL}", EVIL, "javascript:alert(1)", "/\\evil"])
def test_signing_in_leads_to_no_other_site(lan, next_page):
    assert attempt("reporter", PASSWORD, next=next_page)["Location"] == "/"


def test_signing_in_leads_to_the_page_that_was_asked_for(lan):
    assert attempt("reporter", PASSWORD, next="/totals/?period=2026")["Location"] == (
        "/totals/?period=2026"
    )


def test_a_session_that_somebody_planted_is_not_the_one_that_is_signed_in(lan):
    client = Client()
    client.get("/accounts/password/reset/key/0-0/")
    client.session["planted"] = True
    planted = client.session
    planted.save()
    client.cookies["ct-session"] = planted.session_key
    client.post(LOGIN, {"login": "reporter", "password": PASSWORD})
    assert client.session.session_key != planted.session_key
    other = Client()
    other.cookies["ct-session"] = planted.session_key
    assert other.get("/accounts/")["Location"].startswith(LOGIN)


WRONG = {
    "a name that nobody has": ("nobody-at-all", PASSWORD),
    "an address that nobody has": ("nobody@khe-son.example", PASSWORD),
    "a wrong password for a name": ("reporter", "wrong"),
    "a wrong password for an address": ("reporter@khe-son.example", "wrong"),
    "the right password of somebody who was let go": ("stranger", PASSWORD),
    "somebody who never set a password": ("leader", PASSWORD),
}


def let_go(name):
    person = Person.objects.get(username=name)
    person.set_password(PASSWORD)
    person.is_active = False
    person.save()


def without_what_was_typed(answer, login):
    text = answer.content.decode().replace(login, "…")
    begin = text.index("csrfmiddlewaretoken")
    # Keys of forms differ from page to page.
    return [line for line in text[begin:].splitlines() if "csrfmiddlewaretoken" not in line]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_answer_tells_whether_an_account_exists(lan, language):
    let_go("stranger")
    pages, work = {}, {}
    for case, (login, password) in WRONG.items():
        before = CountingHasher.asked
        answer = attempt(login, password, language=language)
        work[case] = CountingHasher.asked - before
        pages[case] = (answer.status_code, without_what_was_typed(answer, login))
    assert {status for status, _ in pages.values()} == {422}
    assert all(page == pages["a name that nobody has"] for page in pages.values())
    assert set(work.values()) == {1}, work


def test_a_refusal_is_in_the_words_of_the_language(lan):
    assert "mật khẩu không đúng" in attempt("reporter", "wrong").content.decode()
    shown = attempt("reporter", "wrong", language="en").content.decode()
    assert "The sign-in name or the password is not right." in shown


def lock(login):
    for _ in range(5):
        attempt(login, "wrong")


@pytest.mark.parametrize("login", ["reporter", "nobody-at-all"])
def test_after_five_wrong_attempts_one_reads_how_long_to_wait(lan, login):
    lock(login)
    answer = attempt(login, PASSWORD, language="en")
    assert answer.status_code == 422
    assert "Try again in 5 minutes." in answer.content.decode()
    assert "sau 5 phút" in attempt(login, PASSWORD).content.decode()


def test_a_lockout_ends_by_itself(lan, monkeypatch):
    lock("reporter")
    import time

    now = time.time()
    monkeypatch.setattr("time.time", lambda: now + 301)
    assert attempt("reporter", PASSWORD).status_code == 302


def test_one_locked_account_locks_nobody_else_of_the_same_office(lan):
    lock("coordinator")
    assert attempt("reporter", PASSWORD).status_code == 302


def test_signing_in_rightly_does_not_use_up_attempts(lan):
    for _ in range(7):
        assert attempt("reporter", PASSWORD).status_code == 302


def test_an_address_that_tries_a_hundred_accounts_is_stopped(lan, settings):
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "login_failed": "3/m/ip"}
    for number in range(3):
        attempt(f"guess-{number}", "wrong")
    assert "Try again in 1 minute." in attempt("guess-4", "x", language="en").content.decode()


def test_too_many_requests_are_answered_with_a_page_of_ours(lan, settings):
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "login": "1/m/ip"}
    attempt("reporter", "wrong")
    answer = attempt("reporter", "wrong", language="en")
    assert answer.status_code == 429
    assert "Too many attempts" in answer.content.decode()


COUNT = """
import django; django.setup()
from django.core.cache import cache
print(cache.get("seen-by-all"))
"""


@pytest.mark.django_db(transaction=True)
def test_what_one_process_counts_the_others_know():
    cache.set("seen-by-all", 5, 60)
    kept = connection.settings_dict
    address = f"sqlite:///{kept['NAME']}"
    if connection.vendor == "postgresql":
        address = f"postgresql://{kept['USER']}@/{kept['NAME']}?host={kept['HOST']}"
    ran = subprocess.run(
        [sys.executable, "-c", COUNT],
        env={
            **os.environ,
            "CHUNGTAY_DATABASE": address,
            "DJANGO_SETTINGS_MODULE": "chungtay.config.settings",
            "PYTHONPATH": str(Path(__file__).parents[3]),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == "5"
    cache.clear()


@pytest.mark.parametrize(
    ("password", "told"),
    [
        ("ngan", "ít nhất 10 ký tự"),
        ("password123", "quá nhiều người dùng"),
        ("58203941758", "chỉ gồm chữ số"),
        ("reporter-1", "quá giống tên"),
    ],
)
def test_an_unfit_password_is_refused_in_our_words(signed_in, password, told):
    answer = signed_in.post(
        "/accounts/password/change/",
        {"oldpassword": PASSWORD, "password1": password, "password2": password},
    )
    assert answer.status_code == 422
    assert told in answer.content.decode()


def test_ways_of_confirming_are_named_in_our_words(signed_in, lan):
    from allauth.mfa.totp.internal.auth import TOTP

    TOTP.activate(lan, "A" * 32)
    page = signed_in.get("/accounts/reauthenticate/").content.decode()
    assert "Dùng mã của ứng dụng" in page
    assert "authenticator" not in page
