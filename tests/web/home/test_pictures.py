"""The picture of home compares what has targets, each in its own hundred per cent."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from chungtay.domain.questions import State
from chungtay.queries.home.due import Said
from chungtay.queries.home.overview import KeyFigure, Overview
from chungtay.queries.results.lines import ResultLine
from chungtay.web.home.pictures import shares

ROADS = ResultLine(
    "row", "rural-road-km", "Đường <b>", "rural-road-km", "km", "km", State.COUNTED, Decimal(15),
    low=Decimal(15), high=Decimal(20),
)  # fmt: skip


def glance(*targets):
    figures = tuple(
        KeyFigure(replace(ROADS, key=f"code-{n}"), target) for n, target in enumerate(targets)
    )
    return Overview("2026", "Năm 2026", figures, (), (), Said(0, 0, 0, 0, ()))


def test_each_bar_is_a_share_of_its_own_target_and_opens_its_number():
    picture = shares(glance(Decimal(20), Decimal(40)), "vi")
    assert "75–100" in picture
    assert "37,5–50" in picture
    assert 'href="/totals/open/?indicator=code-1&amp;period=2026"' in picture


def test_names_in_it_are_text():
    assert "Đường <b>" not in shares(glance(Decimal(20), Decimal(40)), "vi")


def test_what_has_no_target_is_in_no_picture():
    assert shares(glance(Decimal(20), None), "vi") == ""
