"""Addresses of brought reports with arguments, within chị Lan's reach and out of it."""

from __future__ import annotations

from itertools import count

from django.core.files.base import ContentFile

from tests.actions.bringings.cast import TEXT, brought, file
from tests.actions.bringings.photographs import picture
from tests.web.cast import World

_blanks = count(1)


def _another() -> ContentFile:
    """The same report in other bytes: what was brought before is not brought again."""
    return file(TEXT + "\n" * next(_blanks))


def _own(world: World) -> tuple[str]:
    return (brought(world, _another()),)


def _foreign(world: World) -> tuple[str]:
    return (brought(world, _another(), name="stranger", unit="front@cua-song"),)


WHOLE = (
    "bringing", "bringing_again", "bringing_throw_away", "bringing_submit", "bringing_sweep",
    "bringing_take_back", "figure_new",
)  # fmt: skip


def _picture(world: World, **whose: str) -> tuple[str, int]:
    blank = ContentFile(picture(next(_blanks)), name="anh.png")
    return brought(world, blank, **whose), 1


ONE = ("figure", "figure_verdict")
OWN = {
    **dict.fromkeys(WHOLE, _own),
    **dict.fromkeys(ONE, lambda world: (*_own(world), "1-0")),
    "bringing_by_hand": _picture,
}
FOREIGN = {
    **dict.fromkeys(WHOLE, _foreign),
    **dict.fromkeys(ONE, lambda world: (*_foreign(world), "1-0")),
    "bringing_by_hand": lambda world: _picture(world, name="stranger", unit="front@cua-song"),
}
