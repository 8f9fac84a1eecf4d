"""Bodies that follow their communes into a merger, without a row for each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chungtay.domain.reorganisations import Change, Structure, What, worked_out
from chungtay.domain.reorganisations.following import HeirUnclear
from chungtay.domain.reorganisations.written import ids_of
from chungtay.domain.units import Line, Parent, Unit, Units
from tests.domain.histories import beginning
from tests.domain.reorganisations.events import AFTER, DAY
from tests.domain.reorganisations.table import known, read

HEAD = (
    "day | what | change | subject | heir | name | kind | parent | organisation | place | bodies\n"
)
FOUNDED = HEAD + (
    "2025-07-01 | place | open | | | Tân Tiến | xã | tỉnh p\n"
    " | place | merge | xã p1 | Tân Tiến | | | | | | follow\n"
    " | place | merge | xã p2 | Tân Tiến | | | | | | follow\n"
)
INTO = HEAD + "2025-07-01 | place | merge | xã p1 | xã p2 | | | | | | follow\n"


def start(*more: Unit, links: tuple[Parent, ...] = ()) -> Structure:
    """Bodies with a kind, called after their place."""
    first = beginning()
    units = [
        replace(u, kind=u.organisation, name=f"Hội {u.organisation} {_kind(u.place)} {u.place}")
        for u in first.units
    ]
    return Structure(Units([*units, *more], [*first.units.parents, *links]), first.territory)


def _kind(place: str) -> str:
    return "tỉnh" if len(place) == 1 else "xã"


def come(text: str, structure: Structure | None = None) -> tuple[Structure, dict[str, str]]:
    """The structure after, and the ids of the bodies that began, by name."""
    structure = structure or start()
    event = read(text, known(structure))
    _, now = worked_out(event, structure, ids_of(event.id))
    opened = [s for s in event.steps if s.change is Change.OPEN and s.what is What.UNIT]
    return now, {s.begins.name: s.subject for s in opened}


def test_where_the_heir_is_new_a_body_of_every_kind_begins_under_its_name():
    now, begun = come(FOUNDED)
    assert set(begun) == {f"Hội {b} xã Tân Tiến" for b in ("front", "women", "army")}
    women = begun["Hội women xã Tân Tiến"]
    for old in ("women@p1", "women@p2"):
        assert now.units.heirs(old, AFTER) == (women,)
    assert now.units[women].kind == "women"
    assert now.territory[now.units[women].place].name == "Tân Tiến"


def test_it_stands_below_what_its_forebears_stood_under():
    now, begun = come(FOUNDED)
    women, front = begun["Hội women xã Tân Tiến"], begun["Hội front xã Tân Tiến"]
    assert now.units.parent(women, Line.SECTOR, AFTER) == "women@p"
    assert now.units.parent(women, Line.SAME_LEVEL, AFTER) == front
    assert now.units.parent(front, Line.SAME_LEVEL, AFTER) == "front@p"


def test_where_the_heir_has_bodies_of_the_kind_they_are_the_heirs():
    now, begun = come(INTO)
    assert begun == {}
    assert now.units.heirs("women@p1", AFTER) == ("women@p2",)
    assert now.units["women@p2"].place == now.territory.standing("p2", AFTER) != "p2"


def test_a_row_of_its_own_comes_first():
    own = (
        FOUNDED + " | unit | close | Hội army xã p1\n | unit | rename | Hội women xã p2 | | Khác\n"
    )
    now, begun = come(own)
    assert "Hội army xã Tân Tiến" in begun  # of p2's
    assert now.units["army@p1"].until == DAY
    assert now.units["women@p2"].lives(AFTER)
    assert now.units["women@p2"].name == "Khác"


def test_a_body_that_a_row_begins_at_the_heir_is_the_heir():
    own = FOUNDED + " | unit | open | | | Phụ nữ liên xã | | | women | Tân Tiến\n"
    now, begun = come(own)
    assert now.units.heirs("women@p1", AFTER) == (begun["Phụ nữ liên xã"],)
    assert "Hội women xã Tân Tiến" not in begun


def test_a_commune_that_goes_to_another_province_has_bodies_below_that_one_s():
    text = HEAD + (
        "2025-07-01 | place | open | | | Tân Tiến | xã | tỉnh q\n"
        " | place | merge | xã p1 | Tân Tiến | | | | | | follow\n"
    )
    now, begun = come(text)
    women = begun["Hội women xã Tân Tiến"]
    assert now.units.parent(women, Line.SECTOR, AFTER) == "women@q"


def test_below_a_body_that_closes_in_the_same_event_it_stands_below_what_is_above():
    now, begun = come(
        FOUNDED + " | unit | close | Hội front xã p1\n | unit | close | Hội front xã p2\n"
    )
    women = begun["Hội women xã Tân Tiến"]
    assert now.units.parent(women, Line.SAME_LEVEL, AFTER) == "front@p"


TWO = (
    Unit("s1", "Tổ 1 xã p1", "other", "other", "p1"),
    Unit("s2", "Tổ 2 xã p1", "other", "other", "p1"),
    Unit("s3", "Tổ 1 xã p2", "other", "other", "p2"),
)


def test_several_of_one_kind_in_one_place_go_by_their_names_as_well():
    now, begun = come(FOUNDED, start(*TWO))
    assert {"Tổ 1 xã Tân Tiến", "Tổ 2 xã Tân Tiến"} <= set(begun)
    assert now.units.heirs("s3", AFTER) == now.units.heirs("s1", AFTER)
    assert now.units.heirs("s2", AFTER) == (begun["Tổ 2 xã Tân Tiến"],)


def test_a_body_without_a_kind_goes_by_its_name():
    nameless = (Unit("n1", "Đội p1", place="p1"), Unit("n2", "Đội p2", place="p2"))
    now, _ = come(INTO, start(*nameless))
    assert now.units.heirs("n1", AFTER) == ("n2",)


def test_several_heirs_of_the_kind_are_refused_by_name():
    twins = (Unit("a", "Tổ A", "other", "other", "p2"), Unit("b", "Tổ B", "other", "other", "p2"),
             Unit("c", "Tổ C", "other", "other", "p1"))  # fmt: skip
    with pytest.raises(HeirUnclear) as refused:
        come(INTO, start(*twins))
    assert refused.value.facts == {"row": 2, "name": "Tổ C", "names": "Tổ A; Tổ B"}


def test_a_name_without_the_place_s_stays_as_it_is():
    odd = Unit("odd", "Câu lạc bộ Hoa Ban", "other", "other", "p1")
    _, begun = come(FOUNDED, start(odd))
    assert "Câu lạc bộ Hoa Ban" in begun


def test_a_capital_at_the_beginning_stays_one():
    first = Unit("first", "Xã p1 đoàn kết", "other", "other", "p1")
    _, begun = come(FOUNDED, start(first))
    assert "Xã Tân Tiến đoàn kết" in begun


def test_rows_without_the_word_leave_bodies_where_the_land_goes():
    now, begun = come(FOUNDED.replace("follow", ""))
    assert begun == {}
    assert now.units["women@p1"].lives(AFTER)
    assert now.territory[now.units["women@p1"].place].name == "Tân Tiến"
