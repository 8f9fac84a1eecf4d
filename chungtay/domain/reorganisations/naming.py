"""Who is meant by what stands in a row: an id, a code, a name with or without its kind.

"xã Tân Tiến, tỉnh Khê Sơn" tells two of one name apart. A name is read as on the day of the event;
what several bear is refused with all of them, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from chungtay.domain.gazetteer import Called
from chungtay.domain.places import COUNTRY
from chungtay.domain.problems import Problem
from chungtay.domain.reorganisations.steps import What
from chungtay.domain.reorganisations.structure import Structure
from chungtay.domain.spelling import fold, tone_normal
from chungtay.domain.units import UnitCalled

CODE_LENGTHS = (2, 3, 5)  # of a province, a district, a commune
MOST_TOLD = 6


class NamedNobody(Problem):
    """A name or code that nobody bears. `why`: unit, place, code."""

    code = "reorganisation-name-unknown"


class NamedSeveral(Problem):
    """A name that several bear on the day."""

    code = "reorganisation-name-shared"


class CodeShort(Problem):
    """A code that lost its leading zeros, with the one that was probably meant."""

    code = "reorganisation-code-short"


@dataclass(frozen=True, slots=True)
class Begun:
    """Something that a row of the same event begins, with what it lies or stands in."""

    id: str
    what: What
    name: str
    kind: str = ""
    within: str = ""

    @property
    def full(self) -> str:
        return f"{self.kind} {self.name}".strip()


@dataclass(frozen=True, slots=True)
class _Bearer:
    """Who bore a name on some days, as it is spelt."""

    id: str
    text: str
    since: date
    until: date

    def holds(self, on: date) -> bool:
        return self.since <= on < self.until


class Known:
    """Everything that has a name: bodies and places of an installation, on every day."""

    def __init__(
        self,
        structure: Structure,
        places: Iterable[Called] = (),
        units: Iterable[UnitCalled] = (),
    ) -> None:
        self.structure = structure
        self.called: dict[str, list[Called]] = {}
        self._codes: dict[str, list[Called]] = {}
        self._names: dict[What, dict[str, list[_Bearer]]] = {what: {} for what in What}
        for one in places:
            self.called.setdefault(one.place, []).append(one)
            if one.code:
                self._codes.setdefault(one.code, []).append(one)
            for text in {one.name, f"{one.kind} {one.name}".strip()}:
                self._learn(What.PLACE, _Bearer(one.place, text, one.since, one.until))
        for body in units:
            self._learn(What.UNIT, _Bearer(body.unit, body.name, body.since, body.until))

    def _learn(self, what: What, bearer: _Bearer) -> None:
        self._names[what].setdefault(fold(bearer.text), []).append(bearer)

    def __contains__(self, id: str) -> bool:
        return id in self.structure.units or id in self.structure.territory

    def lives(self, what: What, id: str, on: date) -> bool:
        if what is What.UNIT:
            return id in self.structure.units and self.structure.units[id].lives(on)
        return id in self.structure.territory and self.structure.territory[id].lives(on)

    # ------------------------------------------------------------------ names and codes
    def place_on(self, place: str, on: date) -> Called | None:
        """What a place was called on a day, or on the nearest of its life."""
        told = sorted(self.called.get(place, ()), key=lambda one: one.since)
        held = (one for one in told if on < one.until)
        return next(held, told[-1] if told else None)

    def label(self, what: What, id: str, on: date) -> str:
        """ "xã Tân Tiến, tỉnh Khê Sơn (00123)" """
        if what is What.UNIT:
            unit = self.structure.units[id]
            within = self._full_path(unit.place, on) if unit.place else ""
            return " · ".join(filter(None, (unit.name, within)))
        called = self.place_on(id, on)
        code = f" ({called.code})" if called and called.code else ""
        return f"{self._full_path(id, on)}{code}"

    def _full_path(self, place: str, on: date) -> str:
        return ", ".join(self.full_name(one, on) for one in self.path(place, on))

    def full_name(self, place: str, on: date) -> str:
        called = self.place_on(place, on)
        return f"{called.kind} {called.name}".strip() if called else ""

    def path(self, place: str, on: date) -> Sequence[str]:
        """A place and all that holds it on a day, without the country."""
        territory = self.structure.territory
        return territory.path(place, on)[:-1] if place in territory else ()

    def bearing(self, code: str, on: date) -> list[str]:
        """The places that bear a code on a day and live on it."""
        held = (c.place for c in self._codes.get(code, ()) if c.holds(on))
        return [id for id in held if self.lives(What.PLACE, id, on)]

    def ever_bearing(self, code: str) -> list[str]:
        return list(dict.fromkeys(one.place for one in self._codes.get(code, ())))

    def named(self, what: What, text: str, on: date) -> list[str]:
        """Who is called so on a day; else who lived then and was ever called so; else who ever
        was. Spelt alike before spelt without diacritics alike."""
        bearers = self._names[what].get(fold(text), ())
        alike = [b for b in bearers if tone_normal(b.text) == tone_normal(text)] or bearers
        living = [b for b in alike if self.lives(what, b.id, on)]
        best = [b for b in living if b.holds(on)] or living or alike
        return list(dict.fromkeys(b.id for b in best))


class Naming:
    """Reads the names of one event: what it begins itself, and what was there on its day."""

    def __init__(self, known: Known, day: date, begun: Iterable[Begun]) -> None:
        self.known, self.day = known, day
        self.begun: Mapping[str, Begun] = {one.id: one for one in begun}

    def meant(self, row: int, what: What, text: str, *, begins: bool) -> str:
        """The id of who is meant; with `begins` what the event begins comes before what was there
        already, as the new commune that takes the name of an old one. Raises `NamedNobody`,
        `NamedSeveral`, `CodeShort`."""
        if text in self.known or text in self.begun:
            return text
        code = text.replace(" ", "")
        if what is What.PLACE and code.isdecimal():
            return self._coded(row, code)
        for new in (begins, not begins):
            found = self._begun(what, text) if new else self._there(what, text)
            if len(found) > 1:
                raise self._several(row, what, text, found)
            if found:
                return found[0]
        raise NamedNobody(row=row, name=text, why=what.value)

    def _coded(self, row: int, code: str) -> str:
        found = self.known.bearing(code, self.day) or self.known.ever_bearing(code)
        if len(found) > 1:
            raise self._several(row, What.PLACE, code, found)
        if found:
            return found[0]
        check_long_enough(row, code, self.known, self.day)
        raise NamedNobody(row=row, name=code, why="code")

    def _several(self, row: int, what: What, text: str, found: Sequence[str]) -> NamedSeveral:
        labels = sorted(self.label(what, id) for id in found)
        told = "; ".join(labels[:MOST_TOLD]) + ("; …" if len(labels) > MOST_TOLD else "")
        return NamedSeveral(row=row, name=text, many=len(found), labels=told)

    def label(self, what: What, id: str) -> str:
        if id in self.begun:
            return self.begun[id].full
        return self.known.label(what, id, self.day)

    # ------------------------------------------------------------------ by name
    def _begun(self, what: What, text: str) -> list[str]:
        for name, within in _readings(text):
            fit = [b for b in self.begun.values() if b.what is what and _is_called(b, name)]
            exact = [b for b in fit if _is_spelt(b, name)] or fit
            inside = [b.id for b in exact if self._lies_in(b.within, within)]
            if inside:
                return inside
        return []

    def _there(self, what: What, text: str) -> list[str]:
        for name, within in _readings(text):
            found = self.known.named(what, name, self.day)
            inside = [id for id in found if self._lies_in(self._home(what, id), within)]
            if inside:
                return self._nearest(what, inside)
        return []

    def _nearest(self, what: What, ids: list[str]) -> list[str]:
        """Of those that do not live on the day the last one: it is told why it cannot be meant."""
        if any(self.known.lives(what, id, self.day) for id in ids):
            return ids
        register = (
            self.known.structure.units if what is What.UNIT else self.known.structure.territory
        )
        return [max(ids, key=lambda id: (register[id].until, id))]

    def _home(self, what: What, id: str) -> str:
        """What a place lies in, or where a body stands."""
        if what is What.UNIT:
            return self.known.structure.units[id].place or COUNTRY
        path = self.known.path(id, self.day)
        return path[1] if len(path) > 1 else COUNTRY

    def _lies_in(self, place: str, within: Sequence[str]) -> bool:
        """Whether each of some names is that of the place or of something around it."""
        around = [fold(name) for one in self.around(place) for name in self._names(one)]
        return all(fold(name) in around for name in within)

    def around(self, place: str) -> list[str]:
        """A place and all that holds it, through what the event begins."""
        found: list[str] = []
        while place in self.begun and place not in found:
            found.append(place)
            place = self.begun[place].within
        return [*found, *self.known.path(place, self.day)]

    def _names(self, place: str) -> tuple[str, ...]:
        if place in self.begun:
            return self.begun[place].name, self.begun[place].full
        called = self.known.place_on(place, self.day)
        return (called.name, self.known.full_name(place, self.day)) if called else ()


def _readings(text: str) -> list[tuple[str, Sequence[str]]]:
    """The whole as a name; then what stands before a comma, within what stands behind it."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    cuts = range(len(parts), 0, -1)
    return [(", ".join(parts[:cut]), parts[cut:]) for cut in cuts]


def _is_called(begun: Begun, name: str) -> bool:
    return fold(name) in (fold(begun.name), fold(begun.full))


def _is_spelt(begun: Begun, name: str) -> bool:
    return tone_normal(name) in (tone_normal(begun.name), tone_normal(begun.full))


def check_long_enough(row: int, code: str, known: Known, day: date) -> None:
    """Raises `CodeShort` where a code with zeros before it is somebody's."""
    longer = (code.zfill(length) for length in CODE_LENGTHS if length > len(code))
    for meant in longer:
        for place in known.bearing(meant, day):
            name = known.label(What.PLACE, place, day)
            raise CodeShort(row=row, code=code, meant=meant, name=name)
