"""Atoms: a whole's remainder and its parts, which simply add."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.activities import world
from chungtay.domain.atoms import Atom, atoms
from chungtay.domain.claims import Claim
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.recognition import PartOf
from tests.cast import LAN, ROADS, TERRITORY, says

ARMY = "army@lang-ven"


def cut(claims: list[Claim], parts: list[tuple[str, str]]) -> dict[str, Atom]:
    links = [PartOf(f"{part}<{whole}", part, whole) for part, whole in parts]
    found = atoms(world(claims, parts=links), indicator=ROADS, territory=TERRITORY)
    return {atom.id: atom for atom in found}


def test_a_campaign_s_remainder_is_what_its_days_do_not_itemise() -> None:
    claims = [says(ARMY, ROADS, "10", id="whole"), says(LAN, ROADS, "4", id="day")]
    found = cut(claims, [("day", "whole")])
    assert (found["whole"].value, found["day"].value) == (6, 4)
    assert found["day"].participants == {ARMY, LAN}
    assert found["whole"].participants == {ARMY}


def test_a_part_that_lies_in_two_wholes_is_taken_out_of_both_and_counted_once() -> None:
    claims = [says(ARMY, ROADS, v, id=i) for i, v in (("one", "10"), ("other", "8"), ("part", "5"))]
    found = cut(claims, [("part", "one"), ("part", "other")])
    assert sum(atom.value for atom in found.values()) == 13


def test_the_doubt_of_a_part_cancels_out_beside_its_whole_and_not_alone() -> None:
    part = replace(
        says(LAN, ROADS, "4", id="part"), figure=Figure(Decimal(4), Qualifier.RANGE, Decimal(6))
    )
    whole = cut([says(ARMY, ROADS, "10", id="whole"), part], [("part", "whole")])["whole"]
    assert (whole.alone.low, whole.alone.high) == (4, 6)
    assert sum(whole.ends({"whole", "part"})) == 6 + 4
    assert whole.ends({"whole"}) == (4, 6)


@given(st.lists(st.integers(0, 50), min_size=2, max_size=6))
def test_atoms_of_a_whole_add_up_to_the_larger_of_whole_and_parts(
    amounts: list[int],
) -> None:
    claims = [says(ARMY, ROADS, str(v), id=str(n)) for n, v in enumerate(amounts)]
    found = cut(claims, [(str(n), "0") for n in range(1, len(amounts))])
    assert sum(a.value for a in found.values()) == max(amounts[0], sum(amounts[1:]))
    assert found["0"].overfull == (sum(amounts[1:]) > amounts[0])
