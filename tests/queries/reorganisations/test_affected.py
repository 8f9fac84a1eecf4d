"""What an event ends, begins and changes, by name."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.queries.reorganisations.affected import Affected
from chungtay.queries.reorganisations.structures import worked_out
from tests.actions.reorganisations.tables import DIVIDED, MERGED, line, read, table

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _bodies(programme):
    """Those of the cast."""


def affected(text: str) -> Affected:
    return Affected(worked_out(read(text)))


def short(changes) -> set[tuple[str, str, str, str]]:
    return {(c.of.name, c.attribute, c.was, c.becomes) for c in changes}


def test_a_merger_tells_who_ends_in_whom_and_what_begins_of_whom():
    told = affected(MERGED)
    ends = told.ends()
    assert [(e.of.name, e.heirs[0].heir.name, e.row) for e in ends[:2]] == [
        ("xã Cửa Sông", "xã Ven Sông", 4), ("xã Làng Ven", "xã Ven Sông", 3),
    ]  # fmt: skip
    assert {e.of.name for e in ends[2:]} == {
        f"{body} {at}"
        for body in ("Ban Chỉ đạo phối hợp", "Quân sự", "Phụ nữ", "Mặt trận")
        for at in ("Làng Ven", "Cửa Sông")
    }
    commune, *bodies = told.begins()
    assert (commune.of.name, commune.code, commune.level) == ("xã Ven Sông", "00777", "commune")
    assert commune.parents == (("within", "tỉnh Ninh Bình"),)
    assert {f.name for f in commune.forebears} == {"xã Làng Ven", "xã Cửa Sông"}
    women = next(b for b in bodies if b.of.name == "Phụ nữ Ven Sông")
    assert dict(women.parents) == {
        "same-level": "Ban Chỉ đạo phối hợp Ven Sông", "sector": "Phụ nữ Ninh Bình",
    }  # fmt: skip
    assert women.of.within == "xã Ven Sông"
    assert told.renewals() == ()
    assert told.changes() == ()


def test_a_split_tells_the_shares():
    ven = next(e for e in affected(DIVIDED).ends() if e.of.name == "xã Làng Ven")
    assert [(h.heir.name, h.whole, h.population) for h in ven.heirs] == [
        ("xã Thượng", False, Decimal("0.7")), ("xã Hạ", False, Decimal("0.3")),
    ]  # fmt: skip
    # Whose place was divided, and has no row, stands in the province.
    seats = {c for c in affected(DIVIDED).changes() if c.attribute == "seat"}
    assert {(c.of.name, c.was, c.becomes) for c in seats} == {
        (f"{body} Làng Ven", "xã Làng Ven", "tỉnh Ninh Bình")
        for body in ("Ban Chỉ đạo phối hợp", "Quân sự", "Mặt trận")
    }


def test_a_transfer_tells_who_goes_on_with_other_land_and_with_how_many_people():
    told = affected(table(line(what="place", change="transfer", subject="xã Làng Ven",
                               heir="xã Cửa Sông", population="25%")))  # fmt: skip
    taker, giver = told.renewals()
    assert (giver.of.name, giver.gains, giver.keeps) == ("xã Làng Ven", (), Decimal("0.75"))
    assert [named.name for named in taker.gains] == ["xã Làng Ven"]
    assert told.ends() == ()
    assert told.changes() == ()


def test_a_merger_into_an_old_commune_tells_its_area_and_who_moves_in():
    told = affected(table(
        line(what="place", change="merge", subject="xã Làng Ven", heir="xã Cửa Sông"),
        line(what="unit", change="close", subject="Quân sự Làng Ven"),
    ))  # fmt: skip
    (ven, army) = told.ends()
    assert ven.heirs[0].heir.name == "xã Cửa Sông"
    assert ven.heirs[0].area is None
    assert army.heirs == ()
    moved = {(c.of.name, c.becomes) for c in told.changes() if c.attribute == "seat"}
    assert ("Phụ nữ Làng Ven", "xã Cửa Sông") in moved


def test_every_change_is_told_with_what_was_and_what_is():
    told = affected(table(
        line(what="place", change="rename", subject="xã Làng Ven", name="Ven Mới"),
        line(what="place", change="kind", subject="xã Làng Ven", kind="phường"),
        line(what="place", change="code", subject="xã Làng Ven", code="00321"),
        line(what="unit", change="rename", subject="Phụ nữ Làng Ven", name="Phụ nữ Mới"),
        line(what="unit", change="parent", subject="Quân sự Làng Ven", line="sector",
             parent="none"),
    ))  # fmt: skip
    assert short(told.changes()) == {
        ("xã Làng Ven", "name", "Làng Ven", "Ven Mới"),
        ("xã Làng Ven", "kind", "xã", "phường"),
        ("xã Làng Ven", "code", "", "00321"),
        ("Phụ nữ Làng Ven", "name", "Phụ nữ Làng Ven", "Phụ nữ Mới"),
        ("Quân sự Làng Ven", "sector", "Quân sự Ninh Bình", ""),
    }


def test_a_place_that_comes_to_lie_elsewhere_is_told():
    text = table(
        line(what="place", change="open", name="Sơn Mới", kind="tỉnh", level="province"),
        line(what="place", change="parent", subject="xã Làng Ven", parent="tỉnh Sơn Mới"),
    )
    told = affected(text)
    within = [(c.was, c.becomes) for c in told.changes() if c.attribute == "within"]
    assert ("tỉnh Ninh Bình", "tỉnh Sơn Mới") in within
    assert [renewal.of.name for renewal in told.renewals()] == ["tỉnh Ninh Bình"]
