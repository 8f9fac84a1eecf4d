"""A long list leads on and back, and ends."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from chungtay.web.paging import Pager, page_number


@pytest.mark.parametrize(
    ("number", "last", "previous", "following"),
    [(1, 1, "", ""), (1, 3, "", "p2"), (2, 3, "p1", "p3"), (3, 3, "p2", "")],
)
def test_either_end_leads_nowhere(number, last, previous, following):
    pager = Pager.of(number, last, lambda n: f"p{n}")
    assert (pager.previous, pager.next) == (previous, following)


def test_a_long_list_keeps_what_was_asked_on_its_pages():
    way = Pager.around(QueryDict("q=lan&page=2"), number=2, last=3)
    assert way.previous == "?q=lan&page=1"
    assert way.next == "?q=lan&page=3"
    assert Pager.around(QueryDict(""), number=1, last=1).next == ""


@pytest.mark.parametrize(
    ("typed", "number"),
    [("2", 2), ("3", 3), ("x", 1), ("-1", 1), ("", 1), ("9" * 9, 1), ("x" * 9, 1), ("²", 1)],
)
def test_a_page_that_is_no_number_is_the_first(typed, number):
    assert page_number(QueryDict(f"page={typed}")) == number
    assert page_number(QueryDict("")) == 1
