"""The reader is told who speaks, and the names of the province around them."""

from __future__ import annotations

import pytest

from chungtay.actions.brought.speaking import register_for
from chungtay.domain.documents import DocumentHead
from chungtay.domain.units import Unit
from chungtay.queries.naming import Naming
from chungtay.reading.document import Block, BlockKind, Document
from tests import cast
from tests.actions.brought.cast import ON, naming

WORDS = "tại Cửa Sông"
DOCUMENT = Document("", "", WORDS, (Block(BlockKind.PARAGRAPH, WORDS, 0, len(WORDS), ""),))
HEAD = DocumentHead("a.txt", "")


def speaker(unit):
    register = register_for(cast.UNITS[unit], DOCUMENT, HEAD, naming(unit))
    return register, register.speakers["a.txt"]


@pytest.mark.parametrize(
    ("unit", "level"),
    [("women@lang-ven", "commune"), ("women@ninh-binh", "province"), ("joint@lang-ven", "commune")],
)
def test_the_unit_speaks_from_its_own_level(unit, level):
    register, told = speaker(unit)
    assert told.level == level
    assert register.places_known[told.province].name == "Ninh Bình"
    assert (told.commune is not None) == (level == "commune")


def test_communes_of_the_province_are_known_without_being_called_communes():
    register, _ = speaker("women@ninh-binh")
    assert [register.places_known[p].name for p in register.places_known.communes_in(WORDS)] == [
        "Cửa Sông"
    ]


def test_a_unit_without_a_place_speaks_for_itself():
    unit = Unit("x", "Công ty Hạ Vũ", "donor", "donor")
    alone = Naming(cast.UNITS, cast.TERRITORY, home=None, on=ON)
    register = register_for(unit, DOCUMENT, HEAD, alone)
    told = register.speakers["a.txt"]
    assert (told.commune, register.units_known[told.unit].name) == (None, "Công ty Hạ Vũ")
