"""The consolidated report as a visitor may take it out: of the programme, or of a unit in reach."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from chungtay.domain.claims import Claim, Role
from chungtay.domain.consolidating import Setting, consolidate
from chungtay.domain.consolidation import Consolidation
from chungtay.domain.documents import Selected
from chungtay.domain.permissions import Deed
from chungtay.domain.spelling import fold
from chungtay.domain.units import ROOT
from chungtay.queries.books import organisation_names
from chungtay.queries.consolidations import (
    consolidation,
    documents,
    earlier,
    known_at,
    proposals,
)
from chungtay.queries.home.whole import reaches_whole
from chungtay.queries.results.scope import Scope, scope
from chungtay.queries.results.scope import Wanted as Question
from chungtay.queries.structures import AS_REPORTED, TODAY
from chungtay.queries.visitors import Visitor
from chungtay.vocabulary.furniture import furniture

LONGEST_NAME = 80  # of a file


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which report: a period by its code, a unit by id or name ("" for all that one reaches), as it
    was known at a moment or a ledger number. "" is this year, one's own, and now. `structure` is
    "as-reported", "today" or a day; "" is the last day of the period. `against` is an earlier
    period that stands beside it."""

    period: str = ""
    unit: str = ""
    known: str = ""
    structure: str = ""
    against: str = ""


def asked(visitor: Visitor, wanted: Wanted) -> Scope:
    """The question behind a report. Raises what `results.scope.scope` raises: `NotFound` for a unit
    that is out of reach or does not exist."""
    is_day = wanted.structure not in ("", AS_REPORTED, TODAY)
    question = Question(
        period=wanted.period,
        unit=wanted.unit,
        known=wanted.known,
        structure="" if is_day else wanted.structure,
        on=wanted.structure if is_day else "",
        against=wanted.against,
    )
    return scope(visitor, question, deed=Deed.TAKE_OUT)


def is_whole(found: Scope, wanted: Wanted) -> bool:
    """The programme's own report: nobody was named, and everybody is within reach."""
    return not wanted.unit and reaches_whole(found.visitor, found.ledger, deed=Deed.TAKE_OUT)


def draft(visitor: Visitor, wanted: Wanted, *, language: str) -> Consolidation:
    """The report as it stands, in a language of its own; nothing in it is out of reach."""
    found = asked(visitor, wanted)
    if is_whole(found, wanted) or found.asking.unit == ROOT:
        return consolidation(
            found.ledger.programme.code,
            period_code=found.wanted.period,
            language=language,
            known=found.filters.known,
            on=found.asking.on,
            as_reported=found.asking.as_reported,
            against=found.filters.against,
        )
    return _of_unit(found, language)


def _of_unit(found: Scope, language: str) -> Consolidation:
    """Counted in the whole book, so that every number is the one that the pages show; told with
    what the unit may know of it."""
    ledger = found.ledger
    told = _told(found)
    known = {claim.id for claim in told}
    whole = consolidate(
        ledger.book,
        _setting(found, language),
        documents=_documents(found, told),
        proposals=[p for p in proposals(ledger, language) if known.issuperset(p.claims)],
    )
    homes = {claim: home for claim, home in whole.activity_of.items() if claim in known}
    return replace(whole, claims=told, activity_of=homes)


def _setting(found: Scope, language: str) -> Setting:
    ledger, asking = found.ledger, found.asking
    unit, programme = ledger.book.units[asking.unit], ledger.programme
    territory = ledger.book.territory
    home = unit.place if unit.place and unit.place in territory else ""
    return Setting(
        period_code=found.wanted.period,
        period=asking.period,
        programme=programme.name_vi if language == "vi" else programme.name_en,
        place=territory[home].name if home else programme.place_name,
        issuer=unit.name,
        organisation_names=organisation_names(ledger.book, language),
        unit=asking.unit,
        line=asking.line,
        on=asking.on,
        as_reported=asking.as_reported,
        against=earlier(ledger, found.filters.against),
        known=known_at(ledger),
    )


def file_name(found: Scope, wanted: Wanted, title: str) -> str:
    """ "bao-cao-tong-hop-2026-hoi-lhpn-xa-ban-luong", which every system takes for a name."""
    whose = "" if is_whole(found, wanted) else found.unit_name
    told = f"{title} {found.wanted.period} {whose}"
    return re.sub(r"[^a-z0-9]+", "-", fold(told)).strip("-")[:LONGEST_NAME]


def report_name(visitor: Visitor, wanted: Wanted, *, appendix: bool, language: str) -> str:
    """What the file of a report or of its appendix is called, without its ending."""
    title = furniture(f"outputs-file-{'appendix' if appendix else 'report'}", language)
    return file_name(asked(visitor, wanted), wanted, title)


def bodies(found: Scope) -> frozenset[str]:
    """The unit of a question and everybody below it."""
    if found.asking.unit == ROOT:
        return frozenset(unit.id for unit in found.ledger.book.units)
    return found.asking.bodies


def _told(found: Scope) -> tuple[Claim, ...]:
    """What the bodies said, and what others said of activities that they took part in, also where
    that is only proposed. Sums of others are theirs alone."""
    own, book = bodies(found), found.ledger.book
    shared = {
        claim.id
        for world in book.worlds
        for activity in world.activities
        if not own.isdisjoint(activity.participants)
        for claim in activity.claims
    }
    return tuple(
        claim
        for claim in book.claims
        if (claim.id in shared if claim.role is Role.ACTIVITY else claim.unit in own)
    )


def _documents(found: Scope, told: Iterable[Claim]) -> list[Selected]:
    """Those that the bodies themselves wrote."""
    own = bodies(found)
    files = {claim.source.document for claim in told if claim.unit in own}
    return [chosen for chosen in documents(found.ledger) if chosen.head.file in files]
