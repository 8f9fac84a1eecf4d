"""A long list is shown page by page, and every number leads to a page that there is."""

from __future__ import annotations

import pytest

from chungtay.domain.paging import page_of

LISTED = list(range(25))


@pytest.mark.parametrize(
    ("number", "meant", "first", "last"),
    [(1, 1, 0, 9), (3, 3, 20, 24), (0, 1, 0, 9), (99, 3, 20, 24)],
)
def test_a_number_beyond_the_list_means_the_page_nearest_to_it(number, meant, first, last):
    page = page_of(len(LISTED), number, size=10)
    assert (page.number, page.last) == (meant, 3)
    assert (LISTED[page.shown][0], LISTED[page.shown][-1]) == (first, last)


def test_every_entry_stands_on_one_page():
    pages = [LISTED[page_of(len(LISTED), number, size=10).shown] for number in (1, 2, 3)]
    assert [entry for page in pages for entry in page] == LISTED


def test_an_empty_list_has_one_empty_page():
    page = page_of(0, 1, size=10)
    assert (page.number, page.last, [][page.shown]) == (1, 1, [])
