"""Entering places and calling them by other names."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions import places
from chungtay.actions.places import NewPlace
from chungtay.actions.units import NewName
from chungtay.domain import registers
from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.storage import facts, models
from tests import cast
from tests.actions.cast import key, later
from tests.web.cast import OPERATOR, peopled

pytestmark = pytest.mark.django_db
VEN = key("lang-ven")


def opened(name="Đầm Sen", id="sen", **more):
    wanted = {"level": "village", "kind": "Thôn", "parent": VEN, **more}
    return places.open_place(NewPlace(key(id), name, **wanted), by=OPERATOR, at=later(1))


def test_a_hamlet_is_entered_once_and_is_as_old_as_its_commune(programme):
    opened(code="01234")
    opened("Lần hai")
    hamlet = facts.territory()[key("sen")]
    assert (hamlet.name, hamlet.kind, hamlet.parent) == ("Đầm Sen", "thôn", VEN)
    assert hamlet.since == cast.MERGER
    assert models.Place.objects.get(pk=key("sen")).code == "01234"


def test_a_commune_and_a_province_are_entered_too(programme):
    opened("Khê Sơn", "khe-son", level="province", kind="tỉnh", parent="")
    opened("Bản Luông", "ban-luong", level="commune", kind="xã", parent=key("khe-son"))
    assert facts.territory().path(key("ban-luong")) == (key("ban-luong"), key("khe-son"), "")


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"name": "ĐẦM SEN"}, registers.NameStands),
        ({"name": " "}, registers.NameUnfit),
        ({"parent": key("ninh-binh")}, registers.PlaceMisplaced),
        ({"level": "planet"}, registers.PlaceMisplaced),
        ({"parent": key("nowhere")}, NotFound),
        ({"name": "Khác", "since": date(2020, 1, 1)}, registers.DayTooEarly),
    ],
    ids=["taken", "nameless", "in a province", "no level", "nowhere", "before the commune"],
)
def test_a_place_that_cannot_be_is_refused(programme, change, problem):
    opened()
    with pytest.raises(problem):
        opened(id="twin", **change)


def test_an_old_name_of_a_place_is_kept(programme):
    name = models.PlaceName.objects.get(place=VEN)
    new = NewName("Làng Vẹn", date(2026, 3, 1), seen=str(name.id))
    places.rename(VEN, new, by=OPERATOR, at=later(2))
    assert facts.territory()[VEN].name == "Làng Vẹn"
    names = models.PlaceName.objects.filter(place=VEN, ended_by__isnull=True).order_by("since")
    assert [name.text for name in names] == ["Làng Ven", "Làng Vẹn"]


def test_only_an_administrator_changes_places(programme):
    lan = peopled().actor("reporter")
    with pytest.raises(NotAllowed):
        places.open_place(NewPlace(key("x"), "X", "village", parent=VEN), by=lan, at=later(1))
    with pytest.raises(NotAllowed):
        places.rename(VEN, NewName("X"), by=lan, at=later(1))
    with pytest.raises(NotFound):
        places.rename(key("nowhere"), NewName("X"), by=OPERATOR, at=later(1))
