"""Tables of changes in chị Lan's province, applied in few words."""

from __future__ import annotations

from chungtay.actions import reorganisations
from chungtay.domain.reorganisations import Reorganisation
from tests.actions.cast import later
from tests.web.cast import OPERATOR

HEAD = (
    "day,what,change,subject,heir,population,name,kind,level,code,organisation,place,parent,line,"
    "bodies\n"
)
COLUMNS = HEAD.strip().split(",")
# Two communes become one, and their bodies with them.
FOUNDED = "2026-07-01,place,open,,,,Ven Sông,xã,,00777,,,tỉnh Ninh Bình\n"
MERGED = HEAD + FOUNDED + "".join(
    f",place,merge,xã {old},xã Ven Sông,,,,,,,,,,follow\n" for old in ("Làng Ven", "Cửa Sông")
)  # fmt: skip
# One commune is divided in two, its women with it.
DIVIDED = (
    HEAD
    + "".join(f"2026-07-01,place,open,,,,{n},xã,,,,,tỉnh Ninh Bình\n" for n in ("Thượng", "Hạ"))
    + ",place,split,xã Làng Ven,Thượng,70%\n,place,split,xã Làng Ven,Hạ,30%\n"
    + "".join(
        f",unit,open,,,,Phụ nữ {n},,,,women,xã {n},Phụ nữ Ninh Bình,sector\n"
        f",unit,split,Phụ nữ Làng Ven,Phụ nữ {n}\n"
        for n in ("Thượng", "Hạ")
    )
)


def line(**cells: str) -> str:
    """One row: line(what="unit", change="close", subject="…")."""
    return ",".join(cells.get(column, "") for column in COLUMNS) + "\n"


def table(*lines: str, day: str = "2026-07-01") -> str:
    first, *rest = lines
    return HEAD + day + first + "".join(rest)


def read(text: str, name: str = "sap-xep.csv") -> Reorganisation:
    return reorganisations.read(text.encode(), name=name)


def done(text: str, *, minutes: int = 30, by=OPERATOR) -> str:
    """The id of the event, applied."""
    return reorganisations.apply(read(text), by=by, at=later(minutes)).id


def undone(id: str, *, minutes: int = 40, by=OPERATOR) -> None:
    reorganisations.undo(id, by=by, at=later(minutes))
