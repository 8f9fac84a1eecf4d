"""Records within chị Lan's reach and beyond it."""

from __future__ import annotations

from chungtay.storage.models import LedgerEntry


def _entry(action):
    return lambda w: (LedgerEntry.objects.filter(action=action).order_by("number").first().number,)


OWN = {
    "story": lambda w: ("unit", w.own_unit),
    "history_of": lambda w: ("claim", w.own_claim.id),
    "entry": _entry("recognise"),
}
FOREIGN = {"history_of": lambda w: ("claim", w.foreign_claim.id), "entry": _entry("enter-units")}
