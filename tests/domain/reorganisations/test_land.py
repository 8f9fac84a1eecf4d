"""What a reorganisation does to places."""

from __future__ import annotations

from decimal import Decimal

from chungtay.domain.places import COUNTRY
from chungtay.domain.reorganisations import Change
from tests.domain.reorganisations.events import AFTER, BEFORE, DAY, come, land, opens


def test_communes_that_found_a_new_one_end_and_their_hamlets_lie_in_it() -> None:
    territory = come(
        opens("new", "p"), land(Change.MERGE, "p1", "new"), land(Change.MERGE, "p2", "new")
    ).territory
    assert [c.id for c in territory.children("p", BEFORE)] == ["p1", "p2", "p3"]
    assert {c.id for c in territory.children("p", AFTER)} == {"new", "p3"}
    assert territory.parent("p1a", BEFORE) == "p1"
    assert territory.parent("p1a", AFTER) == "new"
    assert territory.standing("p2", AFTER) == "new"
    assert territory.standing("new", BEFORE) == "p"
    assert territory["p"].until > AFTER


def test_a_commune_that_takes_another_in_goes_on_as_one_of_the_same_name() -> None:
    territory = come(land(Change.MERGE, "p1", "p2")).territory
    heir = territory.standing("p1", AFTER)
    assert heir not in ("p1", "p2")
    assert territory[heir].name == territory["p2"].name
    assert territory.standing("p2", AFTER) == heir
    assert territory.parent("p2a", AFTER) == heir == territory.parent("p1b", AFTER)


def test_a_finer_place_decides_a_split_and_the_rest_is_held_above() -> None:
    territory = come(
        opens("y", "p"),
        opens("z", "p"),
        land(Change.SPLIT, "p1", "y", "0.7"),
        land(Change.SPLIT, "p1", "z", "0.3"),
        land(Change.PARENT, "p1a", parents={None: "y"}),
    ).territory
    assert territory.standing("p1", AFTER) == "p"
    assert territory.standing("p1a", AFTER) == "p1a"
    assert territory.contains("y", "p1a")
    assert territory.parent("p1b", AFTER) == "p"
    assert territory.estimate_on("p1", Decimal(6), AFTER) == {
        "y": Decimal("4.2"),
        "z": Decimal("1.8"),
    }


def test_a_part_that_moves_to_the_next_province_renews_both_provinces() -> None:
    territory = come(land(Change.TRANSFER, "p1", "q1", "0.25")).territory
    giver, taker = territory.path("p1", AFTER)[0], territory.standing("q1", AFTER)
    assert giver == "p1"
    provinces = {p.id for p in territory if p.level == "province" and p.lives(AFTER)}
    assert provinces.isdisjoint({"p", "q"})
    assert territory.standing("q", AFTER) == territory.parent(taker, AFTER)
    assert territory.standing("p", AFTER) == COUNTRY
    shares = territory.estimate_on("p1", Decimal(8), AFTER)
    assert sorted(shares.values()) == [Decimal(2), Decimal(6)]
    assert territory.children(territory.standing("q", AFTER), AFTER)


def test_a_commune_that_changes_its_province_stays_itself() -> None:
    territory = come(land(Change.PARENT, "p1", parents={None: "q"})).territory
    assert territory["p1"].lives(AFTER)
    assert territory.parent("p1", BEFORE) == "p"
    above = territory.parent("p1", AFTER)
    assert above not in ("p", "q")
    assert territory.contains(above, "q")
    assert territory.standing("p", AFTER) == COUNTRY


def test_what_closes_leaves_its_land_and_all_in_it_to_what_it_lay_in() -> None:
    territory = come(land(Change.CLOSE, "p1")).territory
    assert territory.standing("p1", AFTER) == "p"
    assert territory.parent("p1a", AFTER) == "p"
    assert territory["p"].lives(AFTER)


def test_a_new_name_or_kind_leaves_identity_and_land_alone() -> None:
    territory = come(
        land(Change.RENAME, "p1", text="Tân Tiến"), land(Change.KIND, "p1", text="phường")
    ).territory
    assert (territory["p1"].name, territory["p1"].kind) == ("Tân Tiến", "phường")
    assert territory["p1"].lives(AFTER)
    assert territory.land("p1") == frozenset({"p1", "p1a", "p1b"})


def test_a_renewed_place_takes_its_new_name_along() -> None:
    territory = come(
        land(Change.MERGE, "p1", "p2"), land(Change.RENAME, "p2", text="Hợp Nhất"), day=DAY
    ).territory
    assert territory["p2"].name == "Xã p2"
    assert territory[territory.standing("p2", AFTER)].name == "Hợp Nhất"
