"""The programme at a glance, and what of it is open."""

from __future__ import annotations

from decimal import Decimal

from chungtay.actions import programmes
from chungtay.queries.home.overview import open_work, overview
from tests import cast
from tests.actions.cast import LAN, PROGRAMME, later
from tests.queries.cast import seen_by


def glance(world, name="leader"):
    return overview(seen_by(world, name), reporting="2026")


def roads(found):
    (figure,) = [f for f in found.figures if f.line.key == cast.ROADS.code]
    return figure


def test_every_figure_is_counted_once_with_its_range(world):
    line = roads(glance(world)).line
    assert (line.low, line.high) == (Decimal("5.5"), Decimal("8"))


def test_a_target_is_told_with_how_much_of_it_is_reached(world):
    programmes.set_target(
        PROGRAMME, indicator=cast.ROADS.code, period=cast.YEAR, amount=Decimal(16), by=LAN,
        at=later(9),
    )  # fmt: skip
    figure = roads(glance(world))
    assert figure.of_target(figure.line.high) == Decimal("50.0")
    assert figure.share == figure.of_target(figure.line.total)


def test_a_part_of_the_programme_is_not_held_against_the_programmes_target(world):
    programmes.set_target(
        PROGRAMME, indicator=cast.ROADS.code, period=cast.YEAR, amount=Decimal(16), by=LAN,
        at=later(9),
    )  # fmt: skip
    assert roads(glance(world, "coordinator")).share is None


def test_the_widest_range_is_the_least_certain(world):
    (unsure,) = glance(world).unsure
    assert unsure.line.key == cast.ROADS.code
    assert unsure.width == Decimal("2.5") / 8


def test_who_said_nothing_yet_is_listed_by_name(world):
    found = glance(world)
    names = [unit.name for unit in found.silent]
    assert "Mặt trận Làng Ven" in names
    assert "Phụ nữ Làng Ven" not in names
    assert names == sorted(names, key=lambda name: name.replace("ặ", "a").replace("ụ", "u"))


def test_the_standing_agency_answers_for_what_is_open_and_nobody_else(world):
    work = open_work(seen_by(world, "standing"))
    assert (work.proposals, work.disputes, work.contradictions) == (1, 0, 0)
    assert open_work(seen_by(world, "leader")) is None
