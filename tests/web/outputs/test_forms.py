"""What is asked for stands in the address, and back in the links."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.queries.outputs.reports import Wanted
from chungtay.queries.results.scope import DayNotMeant
from chungtay.web.outputs.forms import Links, offered_layouts, order_of, typed_of, wanted_of

ON = date(2026, 11, 26)


def test_a_day_means_its_end():
    assert wanted_of({"known": "2026-11-01"}).known == "2026-11-01T23:59:59+07:00"
    assert wanted_of({"known": "221"}).known == "221"


def test_an_order_without_choices_is_of_today_in_the_language_of_the_page():
    order = order_of({}, language="en", on=ON)
    assert (order.on, order.layout, order.language) == (ON, "", "en")


def test_an_order_keeps_what_was_chosen():
    asked = {"on": "2026-12-20", "layout": "party", "language": "vi"}
    order = order_of(asked, language="en", on=ON)
    assert (order.on, order.layout, order.language) == (date(2026, 12, 20), "party", "vi")


@pytest.mark.parametrize("day", ["20/12/2026", "2026-13-01", "<b>"])
def test_what_is_no_day_is_refused(day):
    with pytest.raises(DayNotMeant):
        order_of({"on": day}, language="vi", on=ON)


def test_the_form_keeps_what_was_typed():
    typed = typed_of({"unit": " Làng Ven ", "known": "hôm qua"}, language="vi", on=ON)
    assert (typed.unit, typed.known, typed.on) == ("Làng Ven", "hôm qua", "2026-11-26")
    assert not typed.is_usual
    assert typed_of({}, language="vi", on=ON).is_usual


def test_the_pages_of_results_know_a_day_by_a_name_of_their_own():
    day = Links(Wanted("2026", structure="2026-06-01"))
    assert day.table("claims", "csv") == "/out/claims.csv?period=2026&structure=2026-06-01"
    assert day.table("totals", "csv") == "/totals/file.csv?period=2026&on=2026-06-01"
    today = Links(Wanted("2026", structure="today"))
    assert today.page("totals") == "/totals/?period=2026&structure=today"
    assert typed_of({"structure": "today"}, language="vi", on=ON).structure == "today"


def test_links_ask_for_what_was_chosen():
    links = Links(Wanted("2026-Q1", "Làng Ven"))
    asked = "?period=2026-Q1&unit=L%C3%A0ng+Ven"
    assert links.table("claims", "csv") == f"/out/claims.csv{asked}"
    assert links.table("totals", "xlsx") == f"/totals/file.xlsx{asked}"
    assert links.page("totals") == f"/totals/{asked}"
    assert Links(Wanted()).table("joint", "csv") == "/out/joint.csv"


def test_every_layout_is_offered_by_name():
    assert ("nd30", dict(offered_layouts("vi"))["nd30"]) in offered_layouts("vi")
    assert len(offered_layouts("en")) == len(offered_layouts("vi")) > 3


def test_the_period_beside_goes_along_to_every_table_and_page():
    links = Links(Wanted("2026", against="2025"))
    assert links.table("ledgers", "csv") == "/out/ledgers.csv?period=2026&against=2025"
    assert links.page("totals") == "/totals/?period=2026&against=2025"
    typed = typed_of({"against": "2025"}, language="vi", on=ON)
    assert typed.against == wanted_of({"against": "2025"}).against == "2025"
    assert not typed.is_usual
