"""Works on one asset: saying that two activities are, or that they are not; and remembering it."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime

from chungtay.actions.ledger import Recorder, deciding
from chungtay.actions.notices import tell
from chungtay.actions.recognitions import say_apart
from chungtay.domain.activities import Activity
from chungtay.domain.assets import NoAsset, check_other, check_tie, kinds_of
from chungtay.domain.deciding import check_may_decide
from chungtay.domain.notices import Matter, concerned
from chungtay.domain.permissions import Actor
from chungtay.domain.problems import Problem
from chungtay.domain.recognition import Join, Strength
from chungtay.queries.books import open_ledger
from chungtay.queries.cases import Case, case
from chungtay.storage import facts, models


class OneActivity(Problem):
    """The two claims tell of one activity: there is no other work."""

    code = "one-activity"


def same_asset(
    one: str, other: str, *, programme: str, reason: str = "", by: Actor, at: datetime
) -> str:
    """Two activities are works on one asset, each counted for itself; the id of what was said.
    Raises `AssetRefused`, `NoAsset`."""
    with deciding("same-asset", by=by.id, at=at, subject=one) as recorder:
        known = _works(one, other, programme, by, at)
        check_assets(programme, known)
        ties = say_ties(recorder, [one, other], reason=reason)
        say_apart(recorder, [(one, other)], reason=reason)
        _tell(recorder, Matter.SAME_ASSET, ties[0], known, by=by, reason=reason)
        return ties[0]


def other_asset(
    one: str, other: str, *, programme: str, reason: str = "", by: Actor, at: datetime
) -> str:
    """They are works on two assets; the machine does not ask again. Raises `AssetRefused`."""
    with deciding("other-asset", by=by.id, at=at, subject=one) as recorder:
        known = _works(one, other, programme, by, at)
        check_other(one, other, ties=facts.asset_ties(), joins=_joins())
        say_apart(recorder, [(one, other)], reason=reason)
        (made,) = _add(recorder, [(one, other)], same=False, reason=reason)
        _tell(recorder, Matter.OTHER_ASSET, made, known, by=by, reason=reason)
        return made


def say_ties(recorder: Recorder, claims: Sequence[str], *, reason: str) -> list[str]:
    """The ids of ties of the first claim to each of the others. That they tell of different works
    is for the caller to say."""
    first, *others = claims
    for other in others:
        check_tie(first, other, ties=facts.asset_ties(), apart=facts.other_assets(), joins=_joins())
    return _add(recorder, [(first, other) for other in others], same=True, reason=reason)


def _add(
    recorder: Recorder, pairs: Sequence[tuple[str, str]], *, same: bool, reason: str
) -> list[str]:
    made = [
        models.AssetTie(
            id=recorder.new_id(),
            one_id=uuid.UUID(one),
            other_id=uuid.UUID(other),
            same=same,
            reason=reason,
        )
        for one, other in pairs
    ]
    recorder.add(made)
    return [str(row.id) for row in made]


def _joins() -> list[Join]:
    return [join for join in facts.joins() if join.strength is not Strength.PROPOSED]


def _works(one: str, other: str, programme: str, by: Actor, at: datetime) -> Case:
    """The two activities, for whoever may decide about them."""
    known = case([one, other], programme=programme, actor=by, at=at)
    check_may_decide(by, known.powers)
    if len(known.sides) < 2:
        raise OneActivity()
    return known


def check_assets(programme: str, known: Case) -> None:
    """Raises `NoAsset` for an activity in which nothing was built or repaired."""
    catalogue = open_ledger(programme).book.catalogue
    for side in known.sides:
        told = tuple(claim for claim in known.claims if claim.id in side)
        if not kinds_of(Activity("", told), catalogue):
            raise NoAsset()


def _tell(
    recorder: Recorder, matter: Matter, said: str, known: Case, *, by: Actor, reason: str
) -> None:
    units = concerned(known.claims, besides=[post.unit for post in by.posts])
    tell(recorder, units, matter=matter, subject=said, claims=known.told, reason=reason)
