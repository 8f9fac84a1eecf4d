"""Records of the register; administrators see all of them, and nobody else any."""

from __future__ import annotations

from tests.actions.cast import key

OWN = {
    "administration_person": lambda w: (w.people["reporter"],),
    "administration_unit": lambda w: (w.own_unit,),
    "administration_unit_close": lambda w: (w.own_unit,),
    "administration_place": lambda w: (key("lang-ven"),),
}
FOREIGN = {
    "administration_person": lambda w: (w.people["stranger"],),
    "administration_unit": lambda w: (w.foreign_unit,),
    "administration_unit_close": lambda w: (w.foreign_unit,),
    "administration_place": lambda w: (key("cua-song"),),
}
