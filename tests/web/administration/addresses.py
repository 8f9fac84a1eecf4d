"""Records of the register; administrators see all of them, and nobody else any."""

from __future__ import annotations

from chungtay.actions import reorganisations
from tests.actions import country
from tests.actions.cast import key, later
from tests.web.cast import OPERATOR, World

TEXT = "ngày,loại,việc,tên mới,kiểu,trực thuộc\n2026-03-01,địa bàn,lập,Mới,thôn,xã Làng Ven\n"


def _event(_world: World) -> tuple[str]:
    """One that was applied; a repeat is the same one."""
    event = reorganisations.read(TEXT.encode(), name="thôn mới.csv")
    return (reorganisations.apply(event, by=OPERATOR, at=later(1)).id,)


EITHER = {
    "administration_reorganisation": _event,
    "administration_reorganisation_file": _event,
    "administration_reorganisation_undo": _event,
    "administration_doubt": lambda _: (country.key(country.doubt("09013")),),
}
OWN = {
    **EITHER,
    "administration_person": lambda w: (w.people["reporter"],),
    "administration_unit": lambda w: (w.own_unit,),
    "administration_unit_close": lambda w: (w.own_unit,),
    "administration_place": lambda w: (key("lang-ven"),),
}
FOREIGN = {
    **EITHER,
    "administration_person": lambda w: (w.people["stranger"],),
    "administration_unit": lambda w: (w.foreign_unit,),
    "administration_unit_close": lambda w: (w.foreign_unit,),
    "administration_place": lambda w: (key("cua-song"),),
}
