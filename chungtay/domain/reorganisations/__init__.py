"""A reorganisation as a recorded event: what ends, what begins, who inherits what, on one day.

`effect` works out everything that follows from the steps somebody wrote; `after` is the structure
that comes of it. Neither changes anything: a preview is the same computation as the event itself.
"""

from chungtay.domain.reorganisations.effects import Effect
from chungtay.domain.reorganisations.steps import (
    Change,
    EndsTwice,
    NotAlive,
    Opening,
    Reorganisation,
    SharesUnfit,
    Step,
    StepUnfit,
    What,
)
from chungtay.domain.reorganisations.structure import Structure, after, effect

__all__ = [
    "Change",
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
]
