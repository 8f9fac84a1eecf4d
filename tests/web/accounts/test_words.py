"""Words of forms are those of whoever reads them, not of whoever declared them first."""

from __future__ import annotations

from django.utils import translation

from chungtay.web.accounts.words import said, words


def test_a_word_kept_for_later_speaks_the_language_of_the_moment():
    kept = words("account-password")
    with translation.override("vi"):
        assert str(kept) == "Mật khẩu"
    with translation.override("en"):
        assert str(kept) == "Password"


def test_a_language_that_is_not_spoken_is_answered_in_the_usual_one(settings):
    with translation.override("fr"):
        assert said("account-password") == {"vi": "Mật khẩu", "en": "Password"}[settings.LANGUAGE]


def test_gaps_are_filled():
    with translation.override("en"):
        assert said("account-locked", n=1) == "Too many wrong attempts. Try again in 1 minute."
