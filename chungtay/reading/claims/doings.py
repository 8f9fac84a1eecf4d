"""What a document tells as doings, each with its figures, and what only as sums."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from chungtay.domain.claims import Claim, Kind, Role, Standing
from chungtay.domain.periods import Period
from chungtay.reading.register import Register

_TOLD = (Kind.RESULT, Kind.TARGET)
# What is held may be a slip of units; that something was done is told all the same.
_STANDING = (Standing.COUNTED, Standing.HELD, Standing.OUTSIDE_PERIOD, Standing.DOCUMENT_LEFT_OUT)


@dataclass(frozen=True, slots=True)
class Doing:
    """One doing as a document tells it: `claims` are those of its figures, in text order. The rest
    are names as people read them."""

    claims: tuple[str, ...]
    title: str
    unit: str
    place: str
    days: Period
    lead: str
    partners: tuple[str, ...]
    kind: Kind


@dataclass(frozen=True, slots=True)
class BareSum:
    """Numbers that add up several doings which the document does not list, of one body, place and
    time."""

    claims: tuple[str, ...]
    unit: str
    place: str
    days: Period
    coverage: str


def doings_of(claims: Sequence[Claim], register: Register) -> tuple[Doing, ...]:
    """The claims of one document that tell of particular doings, by what is told of one."""
    units = {unit.id: unit.name for unit in register.units}
    return tuple(_doing(told, units) for told in _grouped(claims, Role.ACTIVITY))


def sums_of(claims: Sequence[Claim], register: Register) -> tuple[BareSum, ...]:
    """The bare sums of one document, and the parts of them."""
    units = {unit.id: unit.name for unit in register.units}
    inside = {claim.id for told in _grouped(claims, Role.ACTIVITY) for claim in told}
    sums: dict[tuple[object, ...], list[Claim]] = {}
    for claim in _told(claims):
        if claim.role is not Role.ACTIVITY and claim.id not in inside:
            key = (claim.of_unit or claim.unit, claim.place, claim.days, claim.coverage)
            sums.setdefault(key, []).append(claim)
    return tuple(
        BareSum(
            tuple(claim.id for claim in told),
            units.get(told[0].of_unit or told[0].unit, told[0].unit_name),
            told[0].place_name,
            told[0].days,
            told[0].coverage.value,
        )
        for told in sums.values()
    )


def _told(claims: Iterable[Claim]) -> Iterable[Claim]:
    return (c for c in claims if c.kind in _TOLD and c.standing in _STANDING)


def _grouped(claims: Sequence[Claim], role: Role) -> list[list[Claim]]:
    """The claims of each statement that has one of a doing; parts of its numbers go with them."""
    doings: dict[tuple[str, Kind], list[Claim]] = {}
    holder: dict[str, tuple[str, Kind]] = {}
    for claim in _told(claims):
        if claim.role is role:
            key = (claim.statement or claim.id, claim.kind)
        elif claim.within in holder:
            key = holder[claim.within or ""]
        else:
            continue
        holder[claim.id] = key
        doings.setdefault(key, []).append(claim)
    return list(doings.values())


def _doing(told: Sequence[Claim], units: Mapping[str, str]) -> Doing:
    """What the claims of one doing say together: the most particular day and place, everybody
    named."""
    first = told[0]
    unit = first.of_unit or first.unit
    led = next((claim.lead for claim in told if claim.lead), None)
    named = dict.fromkeys(p for claim in told for p in claim.partners)
    return Doing(
        claims=tuple(claim.id for claim in told),
        title=next((claim.title for claim in told if claim.title), ""),
        unit=units.get(first.unit, first.unit_name),
        place=max((claim.place_name for claim in told), key=len, default=""),
        days=min((claim.days for claim in told), key=lambda days: days.days),
        lead=units.get(led or "", ""),
        partners=tuple(units[p] for p in named if p in units and p not in (unit, led)),
        kind=first.kind,
    )
