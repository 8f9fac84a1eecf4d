"""What rows of the registers and of programmes say in words, for the administrators' log."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from chungtay.domain.measures import from_steps
from chungtay.domain.permissions import PersonRole
from chungtay.domain.programmes import LEVELS
from chungtay.domain.units import NEVER, Line
from chungtay.queries.openings.wording import measured
from chungtay.queries.registers import Register, register
from chungtay.storage import models
from chungtay.vocabulary import formats
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.states import state


@dataclass(frozen=True, slots=True)
class Was:
    """What one row says. Rows with the same `what` and `of` speak of one thing; `named` is the
    thing's name or a person's id. `is_past` keeps an old value for its days and is no news."""

    what: str
    of: str
    text: str
    named: str = ""
    is_past: bool = False


Rows = Iterator[tuple[str, Was]]


def words_of_rows(
    ids: Mapping[str, Collection[str]], language: str
) -> Mapping[tuple[str, str], Was]:
    """By table and id; one query a table, however many entries a page shows."""
    teller = Teller(register(), language)
    said: dict[tuple[str, str], Was] = {}
    for table, words in WORDS.items():
        name = table._meta.db_table
        if name in ids:
            rows = table._default_manager.filter(pk__in=sorted(ids[name])).order_by("pk")
            for row in rows:
                for was in words(teller, row):
                    said[name, f"{row.pk}"] = was
    return said


@dataclass(frozen=True)
class Teller:
    """Tells of rows in one language, with the names that bodies and places have now."""

    known: Register
    language: str

    def post(self, row: models.Appointment) -> Iterator[Was]:
        unit = str(row.unit_id or "")
        place = self.known.units[unit].name if unit in self.known.units else ""
        where = place or furniture("whole-programme", self.language)
        text = f"{state(PersonRole(row.role)).text(self.language)}, {where}"
        yield Was("post", f"{row.person_id} {row.role}", text, named=str(row.person_id))

    def unit_name(self, row: models.UnitName) -> Iterator[Was]:
        yield Was("name", f"{row.unit_id}", row.text, row.language, row.until != NEVER)

    def place_name(self, row: models.PlaceName) -> Iterator[Was]:
        yield Was("name", f"{row.place_id}", row.text, row.language, row.until != NEVER)

    def around(self, row: models.PlaceParent) -> Iterator[Was]:
        yield Was(
            "within", f"{row.place_id}", self._place(row.parent_id), self._place(row.place_id)
        )

    def attribute(self, row: models.PlaceAttribute) -> Iterator[Was]:
        of = f"{row.place_id} {row.attribute}"
        yield Was(row.attribute, of, row.text, self._place(row.place_id))

    def place_end(self, row: models.PlaceEnd) -> Iterator[Was]:
        yield Was("end", f"{row.place_id}", formats.short_day(row.day), self._place(row.place_id))

    def unit_end(self, row: models.UnitEnd) -> Iterator[Was]:
        yield Was("end", f"{row.unit_id}", formats.short_day(row.day), self._unit(row.unit_id))

    def seat(self, row: models.UnitPlace) -> Iterator[Was]:
        yield Was("seat", f"{row.unit_id}", self._place(row.place_id), self._unit(row.unit_id))

    def event(self, row: models.Reorganisation) -> Iterator[Was]:
        text = f"{row.title} ({formats.short_day(row.day)})".strip()
        yield Was("event", f"{row.pk}", text, row.basis)

    def _place(self, id: object) -> str:
        return self.known.place_name(str(id)) or "–"

    def parent(self, row: models.UnitParent) -> Iterator[Was]:
        line = state(Line(row.line)).text(self.language)
        unit = self._unit(row.unit_id)
        named = f"{unit} ({line})" if unit else line
        text = self._unit(row.parent_id)
        yield Was("parent", f"{row.unit_id} {row.line}", text, named, row.until != NEVER)

    def succession(self, row: models.UnitSuccession) -> Iterator[Was]:
        text = f"{self._unit(row.heir_id)} ({formats.short_day(row.day)})"
        yield Was("heir", f"{row.unit_id}", text, self._unit(row.unit_id))

    def _unit(self, id: object) -> str:
        return self.known.units[str(id)].name if str(id) in self.known.units else ""

    def programme(self, row: models.Programme) -> Iterator[Was]:
        calendar = row.calendar
        parts = [
            row.name_vi, row.name_en, row.place_name, row.issuer,
            f"{calendar.get('close_day', '')}/{calendar.get('close_month', '')}".strip("/"),
            ", ".join(sorted(calendar.get("campaigns", {}))),
            f"{self.share(row.propose_ppm)} – {self.share(row.accept_ppm)}",
            furniture("administration-days", self.language, n=row.stock_days),
        ]  # fmt: skip
        yield Was("charter", row.code, " · ".join(filter(None, parts)), row.code)

    def share(self, millionths: int) -> str:
        return formats.percent(Decimal(millionths) / 10_000, self.language)

    def target(self, row: models.Target) -> Iterator[Was]:
        if row.indicator in indicators():
            measure = indicators()[row.indicator].indicator.measure
            amount = from_steps(row.steps, measures()[measure].measure)
            text = measured(row.indicator, amount, self.language)
            name = indicators()[row.indicator].text(self.language)
            yield Was("target", f"{row.indicator} {row.since} {row.until}", text, name)

    def asked(self, row: models.AskedIndicator) -> Iterator[Was]:
        if row.indicator in indicators():
            name = indicators()[row.indicator].text(self.language)
            yield Was("asked", row.indicator, str(row.place), name)

    def spelling(self, row: models.LearnedSpelling) -> Iterator[Was]:
        if row.indicator in indicators():
            name = indicators()[row.indicator].text(self.language)
            yield Was("spelling", f"{row.words} {row.measure} {row.indicator}", name, row.words)

    def choice(self, row: models.ProgrammeChoice) -> Iterator[Was]:
        value = row.value
        if row.name == "deciders":
            text = furniture(f"administration-deciders-{value}", self.language)
        elif isinstance(value, Mapping):
            days = (f"{furniture(f'administration-level-{level}', self.language)} {value[level]}"
                    for level in LEVELS if level in value)  # fmt: skip
            text = ", ".join(days)
        else:
            text = f"{value}%"
        yield Was(row.name, row.name, text)


# How the rows of each table are told.
WORDS: Mapping[type[models.Recorded], Callable[..., Iterator[Was]]] = {
    models.Appointment: Teller.post,
    models.UnitName: Teller.unit_name,
    models.PlaceName: Teller.place_name,
    models.PlaceParent: Teller.around,
    models.PlaceAttribute: Teller.attribute,
    models.PlaceEnd: Teller.place_end,
    models.UnitParent: Teller.parent,
    models.UnitPlace: Teller.seat,
    models.UnitEnd: Teller.unit_end,
    models.Reorganisation: Teller.event,
    models.UnitSuccession: Teller.succession,
    models.Programme: Teller.programme,
    models.Target: Teller.target,
    models.AskedIndicator: Teller.asked,
    models.ProgrammeChoice: Teller.choice,
    models.LearnedSpelling: Teller.spelling,
}
