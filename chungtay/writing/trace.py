"""Where each number of the written files leads: the names of bookmarks, and what stands behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from chungtay.domain.claims import Claim, Kind, Role, Standing
from chungtay.domain.consolidation import Consolidation, CountedActivity
from chungtay.domain.indicators import Share

_NOT_SHOWN = (Standing.DOCUMENT_LEFT_OUT,)


def anchor(kind: str, name: object) -> str:
    """A bookmark's name: letters, digits and underscores, not over forty characters."""
    return f"{kind}_{re.sub(r'[^0-9A-Za-z]', '_', str(name))}"[:40]


class Outside(Enum):
    """Claims that belong to no activity: sums over several, or nothing that adds up."""

    BARE = "bare"
    OTHER = "other"


@dataclass(slots=True)
class Trace:
    """Numbers of activities, claims and documents as the files show them, and their links."""

    consolidation: Consolidation
    claims: dict[str, Claim] = field(init=False)
    activities: dict[str, CountedActivity] = field(init=False)
    _numbers: dict[tuple[str, str], int] = field(init=False)

    def __post_init__(self) -> None:
        told = self.consolidation
        self.claims = {claim.id: claim for claim in (*told.claims, *told.mentions)}
        self.activities = {activity.id: activity for activity in told.activities}
        self._numbers = {
            **{("activity", code): n for n, code in enumerate(self.activities, start=1)},
            **{("claim", code): n for n, code in enumerate(self.claims, start=1)},
            **{("document", chosen.head.file): n for n, chosen in enumerate(told.documents, 1)},
        }

    def activity_number(self, activity: str) -> int:
        return self._numbers["activity", activity]

    def indicator(self, code: str) -> str:
        return anchor("chi_tieu", code)

    def activity(self, activity: str) -> str:
        number = self._numbers.get(("activity", activity))
        return anchor("hoat_dong", number) if number else ""

    def claim(self, claim: str) -> str:
        shown = claim in self.claims and is_shown(self.claims[claim])
        return anchor("so_lieu", self._numbers["claim", claim]) if shown else ""

    def document(self, file: str) -> str:
        number = self._numbers.get(("document", file))
        return anchor("tai_lieu", number) if number else ""

    def behind(self, indicator: str) -> Iterator[tuple[CountedActivity | Outside, list[Claim]]]:
        """The activities with their claims on one indicator, then what belongs to no activity."""
        groups: dict[str | Outside, list[Claim]] = {}
        for claim in self.claims.values():
            if claim.indicator == indicator and is_shown(claim):
                groups.setdefault(self.activity_of(claim) or _outside(claim), []).append(claim)
        for code, activity in self.activities.items():
            if code in groups:
                yield activity, groups[code]
        for kind in Outside:
            if kind in groups:
                yield kind, groups[kind]

    def indicators(self) -> list[str]:
        """Those with a total, then those of which only something uncounted was said."""
        told = [total.indicator for total in self.consolidation.totals]
        claimed = (claim.indicator for claim in self.claims.values() if is_shown(claim))
        return list(dict.fromkeys([*told, *claimed]))

    def activity_of(self, claim: Claim) -> str | None:
        code = self.consolidation.activity_of.get(claim.id)
        return code if code in self.activities else None

    def use(self, claim: Claim) -> str:
        """The key of the sentence that says how a claim enters the count."""
        if claim.kind is not Kind.RESULT:
            return f"use.{claim.kind.value}"
        if claim.standing is not Standing.COUNTED:
            return f"use.{claim.standing.value}"
        if claim.is_mention:
            return "use.mention"
        if not claim.figure.value and claim.figure.value_max is None:
            return "use.zero"
        if claim.role is not Role.ACTIVITY:
            return f"use.{claim.role.value}"
        return self._use_in_activity(claim)

    def _use_in_activity(self, claim: Claim) -> str:
        if claim.share is Share.OWN:
            return "use.own"
        activity = self.activities.get(self.activity_of(claim) or "")
        figures = activity.figures if activity else ()
        chosen = {figure.chosen for figure in figures if figure.indicator == claim.indicator}
        if claim.id in chosen:
            return "use.chosen"
        return "use.agrees" if chosen - {None} else "use.activity"


def _outside(claim: Claim) -> Outside:
    adds_up = claim.role is not Role.ACTIVITY and claim.kind is Kind.RESULT and not claim.is_mention
    return Outside.BARE if adds_up else Outside.OTHER


def is_shown(claim: Claim) -> bool:
    """Whether the sources list a claim: results and targets of the documents that count."""
    return (
        bool(claim.indicator)
        and claim.kind is not Kind.CONTEXT
        and claim.standing not in _NOT_SHOWN
    )
