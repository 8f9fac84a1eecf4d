"""What cannot be meant is refused, naming the row."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from chungtay.domain.places import LandInACircle
from chungtay.domain.problems import Problem
from chungtay.domain.reorganisations import (
    Change,
    EndsTwice,
    NotAlive,
    SharesUnfit,
    Step,
    StepUnfit,
    What,
)
from tests.domain.reorganisations.events import body, come, founds, land, opens

MERGE, SPLIT, CLOSE = Change.MERGE, Change.SPLIT, Change.CLOSE
REFUSED = {
    "nothing at all": ((), StepUnfit),
    "an heir that is nobody": ((land(MERGE, "p1", "nowhere"),), NotAlive),
    "a merger without heir": ((land(MERGE, "p1"),), StepUnfit),
    "into itself": ((land(MERGE, "p1", "p1"),), StepUnfit),
    "each into the other": ((land(MERGE, "p1", "p2"), land(MERGE, "p2", "p1")), EndsTwice),
    "merged twice": ((land(MERGE, "p1", "p2"), land(MERGE, "p1", "p3")), EndsTwice),
    "merged and closed": ((land(MERGE, "p1", "p2"), land(CLOSE, "p1")), EndsTwice),
    "ended and renamed": ((land(CLOSE, "p1"), land(Change.RENAME, "p1", text="Mới")), EndsTwice),
    "one heir of a split": ((land(SPLIT, "p1", "p2", "1"),), StepUnfit),
    "shares below one": (
        (land(SPLIT, "p1", "p2", "0.5"), land(SPLIT, "p1", "p3", "0.4")),
        SharesUnfit,
    ),
    "a share of one heir only": (
        (land(SPLIT, "p1", "p2", "1"), land(SPLIT, "p1", "p3")),
        SharesUnfit,
    ),
    "more given than there is": ((land(Change.TRANSFER, "p1", "p2", "1.5"),), SharesUnfit),
    "the same heir twice": (
        (land(SPLIT, "p1", "p2", "0.5"), land(SPLIT, "p1", "p2", "0.5")),
        EndsTwice,
    ),
    "a part of a body": ((body(Change.TRANSFER, "women@p1", "women@p2"),), StepUnfit),
    "a name of nothing": ((land(Change.RENAME, "p1"),), StepUnfit),
    "a parent that ends": (
        (land(CLOSE, "p2"), land(Change.PARENT, "p1a", parents={None: "p2"})),
        EndsTwice,
    ),
    "land given in a circle": (
        (land(Change.TRANSFER, "p1", "p2"), land(Change.TRANSFER, "p2", "p1")),
        StepUnfit,
    ),
    "in itself": ((land(Change.PARENT, "p1", parents={None: "p1a"}),), LandInACircle),
}


@pytest.mark.parametrize(("steps", "refusal"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_meant_is_refused(steps: tuple[Step, ...], refusal: type[Problem]) -> None:
    with pytest.raises(refusal):
        come(*steps)


def test_nothing_happens_to_what_ended_or_has_not_begun() -> None:
    first = come(opens("new", "p"), land(MERGE, "p1", "new"))
    for day in (date(2025, 1, 1), date(2026, 1, 1)):
        with pytest.raises(NotAlive) as refused:
            come(land(MERGE, "p1", "p2"), day=day, start=first)
        assert refused.value.facts["id"] == "p1"
    with pytest.raises(NotAlive):
        come(land(Change.RENAME, "new", text="Sớm"), day=date(2025, 1, 1), start=first)


def test_the_row_is_named() -> None:
    wrong = Step(17, What.UNIT, MERGE, "women@p1", "nobody")
    with pytest.raises(NotAlive) as refused:
        come(founds("new", "women@p"), wrong)
    assert refused.value.facts["row"] == 17


def test_shares_in_thirds_that_people_round_are_refused_with_their_sum() -> None:
    with pytest.raises(SharesUnfit) as refused:
        come(land(SPLIT, "p1", "p2", "0.33"), land(SPLIT, "p1", "p3", "0.66"))
    assert refused.value.facts["sum"] == Decimal("0.99")
