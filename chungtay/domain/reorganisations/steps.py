"""The steps of a reorganisation as somebody wrote them, and what makes one impossible."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from chungtay.domain.places import Place
from chungtay.domain.problems import Problem
from chungtay.domain.units import Line, Unit


class What(Enum):
    """Whether a step is about a body or about a territory."""

    UNIT = "unit"
    PLACE = "place"


class Change(Enum):
    """OPEN begins something; MERGE ends the subject whole into the heir; SPLIT gives a part of it
    to each heir, and the subject ends; TRANSFER gives a part of a place to the heir, and the
    subject goes on with the rest; CLOSE ends it without heir. The others change one attribute."""

    OPEN = "open"
    MERGE = "merge"
    SPLIT = "split"
    TRANSFER = "transfer"
    RENAME = "rename"
    KIND = "kind"
    CODE = "code"
    PARENT = "parent"
    CLOSE = "close"


ENDING = (Change.MERGE, Change.SPLIT, Change.CLOSE)
HANDING = (Change.MERGE, Change.SPLIT, Change.TRANSFER)


@dataclass(frozen=True, slots=True)
class Opening:
    """What begins: `level` is a place's, `organisation` and `place` are a unit's."""

    name: str
    kind: str = ""
    code: str = ""
    level: str = ""
    organisation: str = ""
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One row of the event, with every name resolved to an id. `row` is where it stood in the file.

    `population` and `area` are the shares of the subject that went to the heir, where known.
    `text` is the new name, kind or code. `parents` are the new parents: of a place under `None`, of
    a unit by line; `ROOT` (or `COUNTRY`) is nobody.
    """

    row: int
    what: What
    change: Change
    subject: str
    heir: str = ""
    population: Decimal | None = None
    area: Decimal | None = None
    text: str = ""
    opening: Opening | None = None
    parents: Mapping[Line | None, str] = field(default_factory=dict)

    @property
    def begins(self) -> Opening:
        assert self.opening is not None  # `check` lets no opening step through without it
        return self.opening


@dataclass(frozen=True, slots=True)
class Reorganisation:
    """The steps that happen together on one day. `basis` is the document that says so, `lines` are
    the rows as somebody wrote them."""

    id: str
    day: date
    steps: tuple[Step, ...]
    title: str = ""
    basis: str = ""
    lines: tuple[Mapping[str, object], ...] = ()

    def of(self, what: What, *changes: Change) -> list[Step]:
        """The steps about bodies or about places, of some changes."""
        return [s for s in self.steps if s.what is what and s.change in changes]


Named = TypeVar("Named", Unit, Place)


def named_by(known: Named, said: Mapping[str, str]) -> Named:
    """The same with the name and the kind that an event gave it."""
    return replace(known, name=said.get("name", known.name), kind=said.get("kind", known.kind))


class StepUnfit(Problem):
    """A step that says too little or too much, or hands something to what cannot take it."""

    code = "step-unfit"


class NotAlive(Problem):
    """A subject, an heir or a parent that does not live on the day of the event."""

    code = "step-not-alive"


class EndsTwice(Problem):
    """Something that ends in two ways at once."""

    code = "step-ends-twice"


class SharesUnfit(Problem):
    """Shares of one subject that do not add up to one, or are known of some heirs only."""

    code = "step-shares-unfit"


class ChangedLater(Problem):
    """Something recorded of a later day rests on what the event would end."""

    code = "step-changed-later"
