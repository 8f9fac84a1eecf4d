"""How the pages of administration are answered."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.domain.registers import ChangedMeanwhile
from chungtay.web.administration import pages


def asked(path):
    return RequestFactory().get(path)


def test_what_is_not_there_is_a_page_of_its_own_and_not_a_line_beside_a_form():
    problem = ChangedMeanwhile()
    assert pages.beside_the_form(problem) is problem
    for own in (NotFound(), NotAllowed(deed="administer")):
        with pytest.raises(type(own)):
            pages.beside_the_form(own)


def test_a_long_list_keeps_what_was_asked_on_its_pages():
    way = pages.pages_of(asked("/x/?q=lan&page=2"), number=2, last=3)
    assert way.previous == "?q=lan&page=1"
    assert way.next == "?q=lan&page=3"
    assert pages.pages_of(asked("/x/"), number=1, last=1).next == ""


@pytest.mark.parametrize(("typed", "number"), [("3", 3), ("", 1), ("-1", 1), ("x" * 9, 1)])
def test_a_page_that_is_no_number_is_the_first(typed, number):
    assert pages.page_number(asked(f"/x/?page={typed}")) == number
