"""Tables of a reorganisation in few words, read with words of both languages."""

from __future__ import annotations

from chungtay.domain.gazetteer import Called
from chungtay.domain.reorganisations import Reorganisation, Structure
from chungtay.domain.reorganisations.naming import Known
from chungtay.domain.reorganisations.rows import event_of
from chungtay.domain.reorganisations.written import OfKind, Row, Spelling, event_id, rows_of
from chungtay.domain.units import EVER, UnitCalled
from tests.domain.reorganisations.events import START

WORDS = {
    "what": {"unit": "unit", "place": "place", "don vi": "unit", "dia ban": "place"},
    "change": {
        **{code: code for code in ("open", "merge", "split", "transfer", "rename", "kind", "code",
                                   "parent", "close")},
        "sap nhap": "merge",
    },
    "level": {code: code for code in ("province", "district", "commune", "village")},
    "line": {"same-level": "same-level", "sector": "sector"},
    "bodies": {"follow": "follow"},
    "parent": {"none": "none"},
}  # fmt: skip
COLUMNS = {
    **{code: code for code in ("day", "what", "change", "subject", "heir", "population", "area",
                               "name", "kind", "level", "code", "organisation", "place", "parent",
                               "line", "basis", "bodies")},
    "ngay": "day", "viec": "change",
}  # fmt: skip
SPELLING = Spelling(
    COLUMNS, WORDS, {"women": OfKind("women", "women"), "gone": OfKind("gone", "gone", until=EVER)}
)


def table(text: str) -> list[list[str]]:
    """ "day | what\\n2025-07-01 | place" """
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]


def rows(text: str) -> tuple[Row, ...]:
    return rows_of(table(text), SPELLING)


def known(structure: Structure = START, codes: dict[str, str] | None = None) -> Known:
    """Everything is called as it is last."""
    called = [
        Called(p.id, p.name.partition(" ")[2], p.name.split()[0].lower(), p.level,
               (codes or {}).get(p.id, ""), p.parent, p.since, p.until)
        for p in structure.territory
    ]  # fmt: skip
    return Known(structure, called, [UnitCalled(u.id, u.name) for u in structure.units])


def read(text: str, there: Known | None = None) -> Reorganisation:
    told = rows(text)
    id = event_id(told)
    return event_of(told, there or known(), SPELLING.organisations, id=id, title="")
