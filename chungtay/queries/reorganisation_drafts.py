"""What is known while a reorganisation is being typed: what the first of those that merge stands
under and in, so that it need not be said again of the one that begins.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from chungtay.domain.permissions import Deed, NotFound, check_may
from chungtay.domain.places import COUNTRY
from chungtay.domain.problems import Problem
from chungtay.domain.reorganisations.steps import What
from chungtay.domain.reorganisations.written import Row, rows_from
from chungtay.domain.units import ROOT, Line
from chungtay.queries.books import latest_entry
from chungtay.queries.opened import PLACES, UNITS, touched
from chungtay.queries.place_names import place_names
from chungtay.queries.registers import Register, register
from chungtay.queries.reorganisations.structures import standing
from chungtay.queries.units import MOST_OFFERED, kinds_of
from chungtay.queries.visitors import Visitor
from chungtay.storage import models, rows
from chungtay.vocabulary.organisations import organisations


def beside(visitor: Visitor, what: What, named: str, *, on: date) -> Mapping[str, str]:
    """By the field of a form, what is true of a body or a place that is written by its name.
    Nothing where nobody, or several, are called so: the preview says which."""
    check_may(visitor.actor, Deed.ADMINISTER)
    known = register()
    try:
        if what is What.PLACE:
            return _of_place(known, place_names(known).called(named, on=on), on)
        return _of_unit(known, known.unit_called(named, on=on), on)
    except Problem:
        return {}


def _of_place(known: Register, place: str, on: date) -> Mapping[str, str]:
    if place == COUNTRY:
        return {}
    return {"parent": known.place_path(known.territory.parent(place, on))}


def _of_unit(known: Register, unit: str, on: date) -> Mapping[str, str]:
    if unit == ROOT:
        return {}
    body = known.units[unit]
    above = {line: known.units.parent(unit, line, on) for line in Line}
    return {
        "organisation": body.kind if body.kind in organisations() else "",
        "place": known.place_path(body.place),
        "same_level": _written(known, above[Line.SAME_LEVEL]),
        "sector": _written(known, above[Line.SECTOR]),
    }


def _written(known: Register, unit: str) -> str:
    """How a body is written into a row so that it can be nobody else: its name, with its place
    where the name is shared, by its id where that is shared too."""
    if unit == ROOT:
        return ""
    body = known.units[unit]
    if known.labels[unit] == body.name:
        return body.name
    placed = f"{body.name}, {known.place_path(body.place)}"
    is_alone = known.labels[unit] == f"{body.name} · {known.place_path(body.place)}"
    return placed if is_alone and body.place else unit


def offered_bodies(visitor: Visitor) -> tuple[str, ...]:
    """The living bodies as they are written into a row, to suggest while one types; none where
    there are too many for a page."""
    check_may(visitor.actor, Deed.ADMINISTER)
    known = register()
    living = known.living(visitor.on)
    return tuple(_written(known, unit.id) for unit in living) if len(living) <= MOST_OFFERED else ()


def offered_organisations(visitor: Visitor) -> tuple[str, ...]:
    """Names of the kinds of organisation that exist today, to suggest while one types."""
    return tuple(kind.name for kind in kinds_of(visitor))


def last_number(visitor: Visitor) -> int:
    """The number of the ledger's last entry, to remember with a preview."""
    check_may(visitor.actor, Deed.ADMINISTER)
    return latest_entry()[0]


def is_changed_since(visitor: Visitor, number: int) -> bool:
    """Whether any entry after a number spoke of a body, a place or a post: what was looked at then
    is not what would happen now."""
    check_may(visitor.actor, Deed.ADMINISTER)
    told = touched(number, latest_entry()[0])
    return any(table._meta.db_table in told for table in (*UNITS, *PLACES, models.Appointment))


def rows_of_event(visitor: Visitor, id: str) -> tuple[Row, ...]:
    """The rows of an event as they were written. Raises `NotFound`."""
    check_may(visitor.actor, Deed.ADMINISTER)
    kept = models.Reorganisation.objects.filter(pk=rows.uuid_of(id)).order_by("id").first()
    if kept is None:
        raise NotFound()
    return rows_from(kept.lines)


def is_standing(visitor: Visitor, event: str) -> bool:
    """Whether an event was applied and not undone."""
    check_may(visitor.actor, Deed.ADMINISTER)
    return standing(event) is not None
