"""A reorganisation as a recorded event: what ends, what begins, who inherits what, on one day.

`effect` works out everything that follows from the steps somebody wrote; `after` is the structure
that comes of it. Neither changes anything: a preview is the same computation as the event itself.
"""

from chungtay.domain.reorganisations.effects import Effect
from chungtay.domain.reorganisations.steps import (
    Change,
    ChangedLater,
    EndsTwice,
    NotAlive,
    Opening,
    Reorganisation,
    SharesUnfit,
    Step,
    StepUnfit,
    What,
)
from chungtay.domain.reorganisations.structure import Structure, after, effect, worked_out

__all__ = [
    "Change",
    "ChangedLater",
    "Effect",
    "EndsTwice",
    "NotAlive",
    "Opening",
    "Reorganisation",
    "SharesUnfit",
    "Step",
    "StepUnfit",
    "Structure",
    "What",
    "after",
    "effect",
    "worked_out",
]
