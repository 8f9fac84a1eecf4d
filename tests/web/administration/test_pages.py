"""How the pages of administration are answered."""

from __future__ import annotations

import pytest

from chungtay.domain.permissions import NotFound
from chungtay.domain.registers import ChangedMeanwhile
from chungtay.web.administration import forms, pages


def refused(problem):
    def deed():
        raise problem

    return deed


def test_what_was_sent_is_done_and_leads_on():
    assert pages.tried(None, lambda: "/x/") == ("/x/", None)


def test_a_refusal_says_why_and_what_is_not_there_is_a_page_of_its_own():
    problem = ChangedMeanwhile()
    assert pages.tried(None, refused(problem)) == ("", problem)
    with pytest.raises(NotFound):
        pages.tried(None, refused(NotFound()))


def test_fields_that_do_not_fit_say_so_themselves_and_nothing_is_done():
    unfit = forms.ReasonForm({}, language="vi")
    assert pages.tried(unfit, refused(AssertionError())) == ("", None)


def test_a_table_to_take_along_has_its_name_whatever_stands_in_it():
    answer = pages.csv_file(b"a,b", 'sắp "xếp"\r\nx')
    assert answer.content == b"a,b"
    assert answer["Content-Type"].startswith("text/csv")
    assert answer["Content-Disposition"].startswith("attachment; filename")
    assert "\n" not in answer["Content-Disposition"]
