"""The examples of the how-to pages are read, applied and undone."""

from __future__ import annotations

import re

import pytest

from chungtay.actions import units
from chungtay.domain.places import Place
from chungtay.domain.reorganisations import Change, What
from chungtay.domain.units import Line, Parent, Unit
from tests.actions.cast import LAN, key, later
from tests.actions.reorganisations.tables import done, read, undone
from tests.house.tree import ROOT

pytestmark = pytest.mark.django_db
PAGES = [ROOT / "docs" / "how-to" / f"reorganise{twin}.md" for twin in ("", ".vi")]


@pytest.fixture(autouse=True)
def _of_the_papers(db):
    """What the examples of the how-to pages speak of."""
    province, ven, song = key("khe-son"), key("ven"), key("song")
    units.enter(
        units.Roll(
            units=[
                Unit(key("w"), "Phụ nữ tỉnh Khê Sơn", "women", "women", province),
                Unit(key("v"), "Phụ nữ xã Làng Ven", "women", "women", ven),
                Unit(key("s"), "Phụ nữ xã Cửa Sông", "women", "women", song),
            ],
            parents=[Parent(key(of), Line.SECTOR, key("w")) for of in ("v", "s")],
            places=[
                Place(province, "Khê Sơn", "province", kind="tỉnh"),
                Place(ven, "Làng Ven", "commune", province, kind="xã"),
                Place(song, "Cửa Sông", "commune", province, kind="xã"),
                Place(key("ben"), "Bến", "village", ven, kind="thôn"),
            ],
        ),
        by=LAN,
        at=later(1),
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.parametrize("number", [0, 1])
def test_the_examples_of_the_papers_are_what_they_say(page, number):
    example = re.findall(r"```csv\n(.+?)```", page.read_text(encoding="utf-8"), re.DOTALL)[number]
    event = read(example)
    undone(done(example))
    changes = [step.change for step in event.of(What.PLACE, *Change)]
    if number == 0:
        assert changes == [Change.OPEN, Change.MERGE, Change.MERGE]
        (women,) = event.of(What.UNIT, Change.OPEN)
        assert women.begins.name == "Phụ nữ xã Ven Sông"
    else:
        assert changes == [Change.OPEN] * 2 + [Change.SPLIT] * 2 + [Change.PARENT]
        assert len(event.of(What.UNIT, Change.SPLIT)) == 2
