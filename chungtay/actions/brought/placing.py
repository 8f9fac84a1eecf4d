"""Claims of a brought file in the names of the installation: its units, its places, nobody new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from chungtay.domain.bringings import Note
from chungtay.domain.claims import Claim, Role
from chungtay.domain.indicators import Share
from chungtay.domain.units import Unit
from chungtay.queries.naming import Naming
from chungtay.reading.register import Register, Speaker


@dataclass(frozen=True)
class Placing:
    """What the reader's own ids mean here. Whoever speaks is known; everybody else is whom their
    name means, or only a name."""

    unit: Unit
    naming: Naming
    register: Register
    speaker: Speaker
    _units: dict[str, str | None] = field(default_factory=dict)

    def placed(
        self, claim: Claim, *, id: str, ids: Mapping[str, str]
    ) -> tuple[Claim, tuple[Note, ...]]:
        """The claim as the bringing unit's own, and what its names could not be matched with."""
        place, place_notes = self._place(claim)
        owner, share, owner_notes = self._owner(claim)
        partners, partner_notes = self._partners(claim)
        said = replace(
            claim,
            id=id,
            unit=self.unit.id,
            unit_name=self.unit.name,
            organisation=self.unit.organisation,
            within=ids.get(claim.within or ""),
            place=place,
            of_unit=owner,
            share=share,
            lead=self._unit(claim.lead) if claim.lead else None,
            partners=partners,
            said_on=claim.said_on or self.naming.on,
        )
        return said, (*place_notes, *owner_notes, *partner_notes)

    def _place(self, claim: Claim) -> tuple[str | None, list[Note]]:
        """The place that was named; the unit's own where none was, or where nobody knows it."""
        named = claim.place
        if named is None or named == self._home:
            return self.unit.place, []
        is_known = named in self.register.places_known
        known = self.register.places_known[named] if is_known else None
        found = known and self.naming.place(known.name, level=known.level, kind=known.kind)
        if found:
            return found, []
        words = claim.place_name or (known.name if known else "")
        return self.unit.place, [Note("bringing-place-unheld", (("place", words),))]

    @cached_property
    def _home(self) -> str | None:
        return self.speaker.commune or self.speaker.province or None

    def _owner(self, claim: Claim) -> tuple[str | None, Share, list[Note]]:
        """Whose sum or part it is, where it is another's. A row that speaks for a body below is
        that body's sum."""
        named = claim.of_unit
        if named is None and claim.unit != self.speaker.unit and claim.role is not Role.ACTIVITY:
            named = claim.unit
        if named is None or named == self.speaker.unit:
            return None, claim.share, []
        owner = self._unit(named)
        if owner == self.unit.id:
            return None, claim.share, []
        if owner is not None:
            return owner, claim.share, []
        share = Share.UNSAID if claim.share is Share.OWN else claim.share
        return None, share, [Note("bringing-owner-unheld", (("unit", self._name(named)),))]

    def _partners(self, claim: Claim) -> tuple[tuple[str, ...], list[Note]]:
        named = [partner for partner in claim.partners if partner != self.speaker.unit]
        if claim.unit != self.speaker.unit and claim.role is Role.ACTIVITY:
            named.insert(0, claim.unit)
        found = {reader_s: self._unit(reader_s) for reader_s in named}
        known = dict.fromkeys(f for f in found.values() if f is not None and f != self.unit.id)
        missing = [self._name(reader_s) for reader_s, unit in found.items() if unit is None]
        return tuple(known), [Note("bringing-partner-unheld", (("unit", m),)) for m in missing]

    def _unit(self, reader_s: str) -> str | None:
        if reader_s == self.speaker.unit:
            return self.unit.id
        if reader_s not in self._units:
            known = self.register.units_known[reader_s]
            place = self._place_here(known.place)
            self._units[reader_s] = self.naming.unit(known.name, kind=known.kind, place=place)
        return self._units[reader_s]

    def _place_here(self, reader_s: str | None) -> str | None:
        if reader_s is None or reader_s not in self.register.places_known:
            return None
        if reader_s == self.speaker.commune:
            return self.unit.place
        known = self.register.places_known[reader_s]
        return self.naming.place(known.name, level=known.level, kind=known.kind)

    def _name(self, reader_s: str) -> str:
        return self.register.units_known[reader_s].name
