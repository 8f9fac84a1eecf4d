"""From written rows to the event: each row a step, with every name in it read."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from chungtay.domain.places import COUNTRY
from chungtay.domain.problems import Problem
from chungtay.domain.reorganisations.following import Following
from chungtay.domain.reorganisations.naming import (
    CODE_LENGTHS,
    Begun,
    CodeShort,
    Known,
    Naming,
    check_long_enough,
)
from chungtay.domain.reorganisations.steps import (
    ENDING,
    Change,
    Opening,
    Reorganisation,
    Step,
    StepUnfit,
    What,
)
from chungtay.domain.reorganisations.written import (
    NOBODY,
    OfKind,
    Row,
    basis_of,
    day_of,
    ids_of,
    lines_of,
    numbered,
    share,
)
from chungtay.domain.spelling import fold
from chungtay.domain.units import ROOT, Line

LEVELS = ("", "province", "district", "commune", "village")
# In which levels of places each level may lie; "" is the country.
LIES_IN: Mapping[str, tuple[str, ...]] = {
    "province": ("",),
    "district": ("province",),
    "commune": ("province", "district"),
    "village": ("commune",),
}
LENGTH_OF_CODE = dict(zip(LEVELS[1:4], CODE_LENGTHS, strict=True))
ALWAYS = ("day", "what", "change", "subject", "basis")
# What each change may say besides; what a row says in vain is refused.
SAYS: Mapping[Change, tuple[str, ...]] = {
    Change.OPEN: ("name", "kind", "level", "code", "organisation", "place", "parent", "line"),
    Change.MERGE: ("heir", "bodies"),
    Change.SPLIT: ("heir", "population", "area"),
    Change.TRANSFER: ("heir", "population", "area"),
    Change.RENAME: ("name",),
    Change.KIND: ("kind",),
    Change.CODE: ("code",),
    Change.PARENT: ("parent", "line"),
    Change.CLOSE: (),
}
ATTRIBUTES = {Change.RENAME: "name", Change.KIND: "kind", Change.CODE: "code"}
# Of those, what is said of bodies alone and of places alone.
OF_UNITS, OF_PLACES = ("organisation", "place", "line"), ("kind", "level", "code", "bodies")


class Misplaced(Problem):
    """A place that would lie in one of a level that does not hold it."""

    code = "reorganisation-misplaced"


class CodeTaken(Problem):
    """A code that another living place bears."""

    code = "reorganisation-code-taken"


def event_of(
    rows: Sequence[Row], known: Known, organisations: Mapping[str, OfKind], *, id: str, title: str
) -> Reorganisation:
    """The event that some rows tell of. Raises what is wrong with a row, naming it."""
    day, new_id = day_of(rows), ids_of(id)
    ids = {n: _own_id(row, known) or new_id(f"open:{n}") for n, row in enumerate(rows)}
    read = _Reading(rows, known, organisations, day, ids)
    steps = read.steps()
    following = [row.number for row in rows if row.says("bodies")]
    if following:
        steps += Following(read.naming, steps, new_id).of(following)
    return Reorganisation(id, day, tuple(steps), title, basis_of(rows), tuple(lines_of(rows)))


def _own_id(row: Row, known: Known) -> str:
    """Whoever opens something may bring the id under which it is known elsewhere, as its subject
    beside its name; never one that somebody has."""
    if row.says("change") != Change.OPEN.value or not row.says("name"):
        return ""
    try:
        id = str(uuid.UUID(row.says("subject")))
    except ValueError:
        return ""
    return "" if id in known else id


class _Reading:
    def __init__(
        self,
        rows: Sequence[Row],
        known: Known,
        organisations: Mapping[str, OfKind],
        day: date,
        ids: Mapping[int, str],
    ) -> None:
        self.rows, self.known, self.day, self.ids = rows, known, day, ids
        self.organisations = organisations
        self.levels: dict[str, str] = {}
        for row in rows:
            self._check_says(row)
        self.naming = Naming(known, day, self._begun())

    def _check_says(self, row: Row) -> None:
        change, what = Change(row.says("change")), What(row.says("what"))
        # That the kind of a body cannot change is said as such.
        alike = change in (Change.KIND, Change.CODE)
        others = () if alike else OF_PLACES if what is What.UNIT else OF_UNITS
        for column in row.cells:
            if column in ALWAYS or (column in SAYS[change] and column not in others):
                continue
            raise row.unfit(column, "surplus")

    def _begun(self) -> list[Begun]:
        """What the rows open; what it lies in may be opened by another row, so it is read after."""
        opened = list(numbered(self.rows, Change.OPEN.value))
        first = [self._beginning(n, row) for n, row in opened]
        naming = Naming(self.known, self.day, first)
        begun = [
            replace(one, within=self._within(row, one.what, naming))
            for one, (_, row) in zip(first, opened, strict=True)
        ]
        within = {one.id: one.within for one in begun}
        for one, (_, row) in zip(begun, opened, strict=True):
            if _comes_back(one.id, within):
                raise StepUnfit(row=row.number, why="circle")
        return begun

    def _beginning(self, n: int, row: Row) -> Begun:
        what = What(row.says("what"))
        name = row.says("name") or row.says("subject") or row.needed("name")
        return Begun(self.ids[n], what, name, row.says("kind").lower())

    def _within(self, row: Row, what: What, naming: Naming) -> str:
        column = "place" if what is What.UNIT else "parent"
        text = row.says(column)
        if not text or text == NOBODY:
            return COUNTRY
        return naming.meant(row.number, What.PLACE, text, begins=True)

    # ------------------------------------------------------------------ steps
    def steps(self) -> list[Step]:
        return [self._step(n, row) for n, row in enumerate(self.rows)]

    def _step(self, n: int, row: Row) -> Step:
        change, what = Change(row.says("change")), What(row.says("what"))
        if change is Change.OPEN:
            return self._opens(n, row, what)
        subject = self._who(row, what, "subject", begins=False)
        heir = self._who(row, what, "heir", begins=True) if "heir" in SAYS[change] else ""
        step = Step(
            row.number, what, change, subject, heir, share(row, "population"), share(row, "area")
        )
        if change is Change.PARENT:
            row.needed("parent")
            return self._moves(step, row)
        return self._attribute(step, row) if change in ATTRIBUTES else step

    def _who(self, row: Row, what: What, column: str, *, begins: bool) -> str:
        return self.naming.meant(row.number, what, row.needed(column), begins=begins)

    def _attribute(self, step: Step, row: Row) -> Step:
        text = row.needed(ATTRIBUTES[step.change])
        if step.change is Change.CODE and step.what is What.PLACE:
            self._check_code(row, step.subject, self._level(step.subject))
        return replace(step, text=text.lower() if step.change is Change.KIND else text)

    # ------------------------------------------------------------------ what begins
    def _opens(self, n: int, row: Row, what: What) -> Step:
        begun = self.naming.begun[self.ids[n]]
        if what is What.UNIT:
            kind = self._organisation(row)
            new = Opening(
                begun.name, kind.kind, organisation=kind.branch, place=begun.within or None
            )
            return self._moves(Step(row.number, what, Change.OPEN, begun.id, opening=new), row)
        level = row.says("level") or self._below(begun.within)
        if self._level(begun.within) not in LIES_IN[level]:
            raise Misplaced(row=row.number, name=begun.full, parent=self._told(begun.within))
        self.levels[begun.id] = level
        if row.says("code"):
            self._check_code(row, begun.id, level)
        new = Opening(begun.name, begun.kind, row.says("code"), level)
        parents: Mapping[Line | None, str] = {None: begun.within}
        return Step(row.number, what, Change.OPEN, begun.id, opening=new, parents=parents)

    def _organisation(self, row: Row) -> OfKind:
        kind = self.organisations.get(fold(row.needed("organisation")))
        if kind is None:
            raise row.unfit("organisation", "organisation")
        if not kind.since <= self.day < kind.until:
            raise row.unfit("organisation", "gone", day=self.day)
        return kind

    def _level(self, place: str) -> str:
        if place == COUNTRY:
            return ""
        if place in self.naming.begun:
            if place not in self.levels:
                row = next(row for n, row in numbered(self.rows, "open") if self.ids[n] == place)
                within = self.naming.begun[place].within
                self.levels[place] = row.says("level") or self._below(within)
            return self.levels[place]
        return self.known.structure.territory[place].level

    def _below(self, place: str) -> str:
        """The level of what is opened in a place, where nobody said it: communes in provinces."""
        level = self._level(place)
        return {"": "province", "province": "commune", "district": "commune"}.get(level, "village")

    def _told(self, place: str) -> str:
        return self.naming.label(What.PLACE, place) if place else "–"

    def _check_code(self, row: Row, place: str, level: str) -> None:
        code = row.says("code")
        length = LENGTH_OF_CODE.get(level, 0)
        if code.isdecimal() and len(code) < length:
            check_long_enough(row.number, code, self.known, self.day)
            raise CodeShort(
                row=row.number, code=code, meant=code.zfill(length), name=self._told(place)
            )
        for other in self.known.bearing(code, self.day):
            if other != place and other not in self._leaving_codes:
                raise CodeTaken(row=row.number, code=code, name=self._told(other))

    @cached_property
    def _leaving_codes(self) -> set[str]:
        """The places that end, or change their code."""
        leaving = {change.value for change in (*ENDING, Change.CODE)}
        rows = [r for r in self.rows if r.says("change") in leaving and r.says("what") == "place"]
        return {self._who(row, What.PLACE, "subject", begins=False) for row in rows}

    # ------------------------------------------------------------------ whom it stands under
    def _moves(self, step: Step, row: Row) -> Step:
        text = row.says("parent")
        if not text:
            return step
        line = Line(row.says("line")) if row.says("line") else None
        if text == NOBODY:
            return replace(step, parents={line: ROOT})
        parent = self.naming.meant(row.number, step.what, text, begins=True)
        if step.what is What.PLACE and self._level(parent) not in LIES_IN.get(
            self._level(step.subject), ()
        ):
            name = self._told(step.subject)
            raise Misplaced(row=row.number, name=name, parent=self._told(parent))
        return replace(step, parents={line: parent})


def _comes_back(id: str, within: Mapping[str, str]) -> bool:
    """Whether something that begins would lie in itself."""
    above = within[id]
    for _ in within:
        if above == id:
            return True
        above = within.get(above, COUNTRY)
    return False
