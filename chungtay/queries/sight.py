"""What a visitor sees of a programme: whose activities, which claims, which documents' texts.

An activity is seen by all who reach somebody who takes part in it or was named in it, also while
the machine only proposes that their own claim speaks of it: one cannot decide about what one may
not see. The text of a whole document is for those who reach its author; partners see the sentence
that names them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from chungtay.domain.activities import Activity, World
from chungtay.domain.claims import Claim, Role
from chungtay.domain.permissions import Deed, NotFound, Reach
from chungtay.queries.books import Ledger, open_ledger
from chungtay.queries.visitors import Visitor


@dataclass(frozen=True)
class Sight:
    """A programme's book as one visitor sees it. `weight` is what it takes to remember."""

    ledger: Ledger
    reach: Reach

    @property
    def decided(self) -> World:
        """The world without the machine's uncertain proposals: what is one activity now."""
        return self.ledger.book.worlds[1]

    @cached_property
    def home(self) -> Mapping[str, str]:
        """The activity of every claim that tells of one."""
        return {c.id: a.id for a in self.decided.activities for c in a.claims}

    @cached_property
    def _proposed(self) -> Mapping[str, Activity]:
        """The activity of every claim with all proposals joined."""
        joined = self.ledger.book.worlds[0]
        return {c.id: a for a in joined.activities for c in a.claims}

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """Everything that is seen, the latest first."""
        seen = [a for a in self.decided.activities if self.sees_activity(a)]
        return tuple(sorted(seen, key=lambda a: (-a.counting_day.toordinal(), a.id)))

    def sees_activity(self, activity: Activity) -> bool:
        if self.reach.touches(activity.named):
            return True
        wider = self._proposed.get(activity.id)
        return wider is not None and self.reach.touches(wider.named)

    def sees_claim(self, claim: Claim) -> bool:
        if self.reach.touches(claim.participants):
            return True
        if claim.role is not Role.ACTIVITY:
            return False
        activity = self._proposed.get(claim.id)
        return activity is not None and self.reach.touches(activity.named)

    def activity_of(self, claim: str) -> Activity:
        """The activity that a claim of it, or its own id, names. Raises `NotFound`."""
        activity = self.decided.by_id.get(self.home.get(claim, ""))
        if activity is None or not self.sees_activity(activity):
            raise NotFound()
        return activity

    def claim(self, id: str) -> Claim:
        """Raises `NotFound`."""
        claim = self.ledger.book.by_id.get(id)
        if claim is None or not self.sees_claim(claim):
            raise NotFound()
        return claim

    @cached_property
    def weight(self) -> int:
        return 3 * len(self.ledger.book.claims)


def sight(visitor: Visitor) -> Sight:
    """What the visitor sees now; remembered with the book, for all who reach the same."""
    ledger = open_ledger(visitor.programme)
    reach = visitor.reach(Deed.SEE_RECORDS)
    made: Sight = ledger.answers.made(("sight", reach), lambda: Sight(ledger, reach))
    return made
