"""The usual cases of a reorganisation, as somebody types them into a form: each becomes rows of the
same table that a file would be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from chungtay.domain.reorganisations.steps import Change, What
from chungtay.domain.reorganisations.written import Row
from chungtay.domain.spelling import fold
from chungtay.domain.units import Line

HEIRS = 4  # of a split, in one form; more are added by typing it again
Cells = dict[str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """What a form asks for; those of `needed` must be typed."""

    what: What
    change: Change
    asks: tuple[str, ...]
    needed: tuple[str, ...]


OF_A_PLACE = ("kind", "code", "parent")  # that begins
OF_A_UNIT = ("organisation", "place", "same_level", "sector")
CASES: Mapping[str, Case] = {
    f"{case.what.value}-{case.change.value}": case
    for case in (
        Case(What.PLACE, Change.MERGE, ("subjects", "heir", "bodies", "begins", *OF_A_PLACE),
             ("subjects", "heir")),
        Case(What.PLACE, Change.SPLIT, ("subject", "heirs", "begins", "kind", "parent"),
             ("subject", "heirs")),
        Case(What.PLACE, Change.TRANSFER, ("subject", "heir", "population", "area"),
             ("subject", "heir")),
        Case(What.PLACE, Change.RENAME, ("subject", "name"), ("subject", "name")),
        Case(What.PLACE, Change.KIND, ("subject", "kind"), ("subject", "kind")),
        Case(What.PLACE, Change.CODE, ("subject", "code"), ("subject", "code")),
        Case(What.PLACE, Change.PARENT, ("subject", "parent"), ("subject", "parent")),
        Case(What.PLACE, Change.OPEN, ("name", "kind", "level", "code", "parent"), ("name",)),
        Case(What.PLACE, Change.CLOSE, ("subject",), ("subject",)),
        Case(What.UNIT, Change.MERGE, ("subjects", "heir", "begins", *OF_A_UNIT),
             ("subjects", "heir")),
        Case(What.UNIT, Change.SPLIT, ("subject", "heirs", "begins", *OF_A_UNIT),
             ("subject", "heirs")),
        Case(What.UNIT, Change.RENAME, ("subject", "name"), ("subject", "name")),
        Case(What.UNIT, Change.PARENT, ("subject", "same_level", "sector"), ("subject",)),
        Case(What.UNIT, Change.OPEN, ("name", *OF_A_UNIT), ("name", "organisation")),
        Case(What.UNIT, Change.CLOSE, ("subject",), ("subject",)),
    )
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Share:
    """An heir of a split, with what it takes where that is known."""

    heir: str
    population: str = ""
    area: str = ""


def rows_of_case(case: Case, typed: Mapping[str, str], heirs: Iterable[Share] = ()) -> list[Cells]:
    """The cells of the rows that a form comes to; `subjects` are one a line. Nothing is read here:
    who is meant by a name, the event says."""
    told = {field: " ".join(typed.get(field, "").split()) for field in case.asks}
    if case.change is Change.MERGE:
        subjects = [" ".join(line.split()) for line in typed.get("subjects", "").splitlines()]
        rows = [_row(case, subject=each, **_heir(told)) for each in subjects if each]
        begun = [*_begun(case, told, told["heir"])]
    elif case.change is Change.SPLIT:
        shares = [share for share in heirs if share.heir.strip()]
        rows = [_row(case, **_share(told, share)) for share in shares]
        begun = [row for share in shares for row in _begun(case, told, share.heir)]
    elif case.change is Change.OPEN:
        return list(_opened(case, told, told["name"]))
    elif case.what is What.UNIT and case.change is Change.PARENT:
        return list(_parents(told["subject"], told))
    else:
        return [_row(case, **told)]
    return [*begun, *rows]


def _row(case: Case, **cells: str) -> Cells:
    said = {"what": case.what.value, "change": case.change.value, **cells}
    return {column: text for column, text in said.items() if text}


def _heir(told: Mapping[str, str]) -> Cells:
    return {"heir": _full(told, told["heir"]), "bodies": "follow" if told.get("bodies") else ""}


def _share(told: Mapping[str, str], share: Share) -> Cells:
    return {
        "subject": told["subject"],
        "heir": _full(told, " ".join(share.heir.split())),
        "population": share.population.strip(),
        "area": share.area.strip(),
    }


def _full(told: Mapping[str, str], heir: str) -> str:
    """An heir that begins is called by its kind and its name, as everything else is."""
    if not told.get("begins") or not told.get("kind"):
        return heir
    return f"{told['kind'].lower()} {_bare(told['kind'], heir)}"


def _bare(kind: str, name: str) -> str:
    """ "xã Tân Tiến" is called Tân Tiến."""
    is_before = fold(name).startswith(f"{fold(kind)} ")
    return " ".join(name.split()[len(kind.split()) :]) if is_before else name


# ------------------------------------------------------------------ what begins
def _begun(case: Case, told: Mapping[str, str], name: str) -> Iterator[Cells]:
    if told.get("begins"):
        yield from _opened(case, told, " ".join(name.split()))


def _opened(case: Case, told: Mapping[str, str], name: str) -> Iterator[Cells]:
    opening = {"what": case.what.value, "change": Change.OPEN.value}
    if case.what is What.PLACE:
        cells = {c: told.get(c, "") for c in ("kind", "level", "code", "parent")}
        name = _bare(told["kind"], name) if told.get("kind") else name
        yield {k: text for k, text in {**opening, "name": name, **cells}.items() if text}
        return
    cells = {c: told.get(c, "") for c in ("organisation", "place")}
    yield {k: text for k, text in {**opening, "name": name, **cells}.items() if text}
    yield from _parents(name, told)


def _parents(unit: str, told: Mapping[str, str]) -> Iterator[Cells]:
    """A row for each line on which a parent is said; one for both where it is the same."""
    said = {line: told.get(line.value.replace("-", "_"), "") for line in Line}
    row = {"what": What.UNIT.value, "change": Change.PARENT.value, "subject": unit}
    if len(set(said.values())) == 1 and said[Line.SECTOR]:
        yield {**row, "parent": said[Line.SECTOR]}
        return
    for line, parent in said.items():
        if parent:
            yield {**row, "parent": parent, "line": line.value}


# ------------------------------------------------------------------ rows one by one
def added(rows: Iterable[Row], more: Iterable[Cells]) -> tuple[Row, ...]:
    """The rows with some more behind them."""
    return numbered_anew([*(row.cells for row in rows), *more])


def without(rows: Iterable[Row], number: int) -> tuple[Row, ...]:
    return numbered_anew(row.cells for row in rows if row.number != number)


def numbered_anew(rows: Iterable[Mapping[str, str]]) -> tuple[Row, ...]:
    """As they stand in a file below its one row of headings."""
    return tuple(Row(number, dict(cells), {}) for number, cells in enumerate(rows, start=2))


# ------------------------------------------------------------------ what all rows share
def lifted(rows: Iterable[Row], column: str) -> tuple[str, tuple[Row, ...]]:
    """What every row that says anything in a column says alike, with the rows without it; where
    they differ, nothing, with the rows as they are."""
    told = list(rows)
    said = {row.says(column) for row in told} - {""}
    if len(said) != 1:
        return "", tuple(told)
    bare = ({c: text for c, text in row.cells.items() if c != column} for row in told)
    return said.pop(), numbered_anew(bare)


def lowered(rows: Iterable[Row], column: str, text: str) -> tuple[Row, ...]:
    """The same the other way: the first row says it for all."""
    told = list(rows)
    if not told or not text or any(row.says(column) for row in told):
        return tuple(told)
    first = Row(told[0].number, {**told[0].cells, column: text}, told[0].headings)
    return (first, *told[1:])
