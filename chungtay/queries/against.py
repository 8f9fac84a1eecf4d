"""Like for like: what a number was in an earlier period on the same structure, and the change."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from chungtay.domain.counting import Counted
from chungtay.domain.questions import State

ONE_PLACE = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Earlier:
    """A row as it was; what only makes rows add up has an amount and was not counted."""

    amount: Decimal | None
    counted: Counted | None = None

    @property
    def state(self) -> State:
        return self.counted.state if self.counted else State.COUNTED


class Beside:
    """What stands beside the same of an earlier period: anything with a `total`, a `measure` and
    its `earlier` self."""

    __slots__ = ()

    total: Decimal | None
    measure: str
    earlier: Any  # the same kind of thing, or None

    @property
    def difference(self) -> Decimal | None:
        """From the earlier period to this one."""
        return difference(self.total, self.earlier.total) if self.earlier else None

    @property
    def per_cent(self) -> Decimal | None:
        """The same in hundredths of what was; of a percentage nothing."""
        if self.earlier is None or self.measure == "percent":
            return None
        return per_cent(self.total, self.earlier.total)


def difference(now: Decimal | None, before: Decimal | None) -> Decimal | None:
    """Nothing where either is a silence: not reported is no zero (law 9)."""
    return None if now is None or before is None else now - before


def per_cent(now: Decimal | None, before: Decimal | None) -> Decimal | None:
    """The change in hundredths of what was, to one decimal; nothing where nothing was."""
    change = difference(now, before)
    return (change * 100 / before).quantize(ONE_PLACE) if change is not None and before else None
