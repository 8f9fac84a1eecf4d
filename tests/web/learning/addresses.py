"""A spelling that chị Lan's report taught, and one of another unit's report."""

from __future__ import annotations

from chungtay.storage import models
from tests.actions.bringings.teaching import teach
from tests.web.cast import World


def _latest() -> tuple[str]:
    return (str(models.LearnedSpelling.objects.order_by("-entry__number", "id")[0].id),)


def _own(world: World) -> tuple[str]:
    teach(world)
    return _latest()


def _foreign(world: World) -> tuple[str]:
    teach(world, means="gifts", name="stranger", unit="front@cua-song")
    return _latest()


OWN = {"learned_switch": _own}
FOREIGN = {"learned_switch": _foreign}
