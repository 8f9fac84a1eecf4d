"""Whether the steps of a reorganisation can be meant, each refusal naming its row."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from chungtay.domain.places import COUNTRY, Territory
from chungtay.domain.reorganisations.steps import (
    ENDING,
    HANDING,
    Change,
    EndsTwice,
    NotAlive,
    Reorganisation,
    SharesUnfit,
    Step,
    StepUnfit,
    What,
)
from chungtay.domain.units import NEVER, ROOT, Units

ALL = Decimal(1)


def check(event: Reorganisation, units: Units, territory: Territory) -> None:
    """Raises `StepUnfit`, `NotAlive`, `EndsTwice`, `SharesUnfit`."""
    if not event.steps:
        raise StepUnfit(row=0, why="empty")
    tried = _Checking(event, units, territory)
    for step in event.steps:
        tried.says_enough(step)
        tried.names_the_living(step)
    tried.end_once()
    tried.shares_add_up()
    tried.hand_on_without_circle()


class _Checking:
    def __init__(self, event: Reorganisation, units: Units, territory: Territory) -> None:
        self.event, self.day = event, event.day
        self.units, self.territory = units, territory
        self.opened = {s.subject for s in event.steps if s.change is Change.OPEN}
        self.ending = {s.subject for s in event.steps if s.change in ENDING}

    def says_enough(self, step: Step) -> None:
        """Each change has what it needs, and a body has no land of which a part could go."""
        needs_heir = step.change in HANDING
        if needs_heir and (not step.heir or step.heir == step.subject):
            raise StepUnfit(row=step.row, why="heir")
        if step.change in (Change.RENAME, Change.KIND) and not step.text:
            raise StepUnfit(row=step.row, why="text")
        if step.change is Change.PARENT and not step.parents:
            raise StepUnfit(row=step.row, why="parent")
        if step.change is Change.OPEN and (step.opening is None or not step.opening.name):
            raise StepUnfit(row=step.row, why="name")
        if step.what is What.UNIT and step.change in (Change.TRANSFER, Change.CODE, Change.KIND):
            raise StepUnfit(row=step.row, why=f"unit-{step.change.value}")

    def names_the_living(self, step: Step) -> None:
        """Subject, heir and parents live on the day and have no recorded end; what ends in this
        event is nobody's heir and nobody's parent."""
        if step.change is not Change.OPEN:
            self._check_lives(step, step.what, step.subject)
        elif step.opening is not None and step.opening.place:
            self._check_lives(step, What.PLACE, step.opening.place)
        taken = [step.heir, *step.parents.values()]
        for id in (id for id in taken if id not in (ROOT, COUNTRY)):
            if id in self.ending:
                raise EndsTwice(row=step.row, id=id, why="taken-by-the-ending")
            self._check_lives(step, step.what, id)

    def _check_lives(self, step: Step, what: What, id: str) -> None:
        if id in self.opened:
            return
        register = self.units if what is What.UNIT else self.territory
        if id not in register:
            raise NotAlive(row=step.row, id=id, day=self.day, why="unknown")
        known = register[id]
        if self.day < known.since:
            raise NotAlive(row=step.row, id=id, since=known.since, day=self.day, why="not-begun")
        if known.until != NEVER:
            why = "ended" if known.until <= self.day else "ends-later"
            raise NotAlive(row=step.row, id=id, until=known.until, day=self.day, why=why)

    def end_once(self) -> None:
        """A subject merges once, is split, or closes; what ends changes in no other way."""
        ways: dict[str, Step] = {}
        for step in self.event.steps:
            first = ways.setdefault(step.subject, step)
            if first is step or step.subject not in self.ending:
                continue
            split = {first.change, step.change} == {Change.SPLIT}
            if not split:
                raise EndsTwice(row=step.row, id=step.subject, why="in-two-ways")
        for subject, step in ways.items():
            if step.change is Change.OPEN and subject in self.ending:
                raise EndsTwice(row=step.row, id=subject, why="opened-and-ended")

    def shares_add_up(self) -> None:
        """Of people and of area alike: all heirs of a split or none, and together one."""
        handed: dict[str, list[Step]] = {}
        for step in self.event.steps:
            if step.change in (Change.SPLIT, Change.TRANSFER):
                handed.setdefault(step.subject, []).append(step)
        for steps in handed.values():
            heirs = [step.heir for step in steps]
            is_split = steps[0].change is Change.SPLIT
            if len(set(heirs)) < len(heirs):
                raise EndsTwice(row=steps[-1].row, id=steps[-1].heir, why="heir-twice")
            if is_split and len(heirs) < 2:
                raise StepUnfit(row=steps[0].row, why="one-heir")
            for shares in ([s.population for s in steps], [s.area for s in steps]):
                self._check_shares(steps[-1], shares, whole=is_split)

    def _check_shares(self, step: Step, shares: Iterable[Decimal | None], *, whole: bool) -> None:
        told = list(shares)
        known = [share for share in told if share is not None]
        if not known:
            return
        unfit = any(not 0 <= share <= 1 for share in known) or len(known) < len(told)
        together = sum(known, Decimal(0))
        if unfit or (together != ALL if whole else together > ALL):
            raise SharesUnfit(row=step.row, id=step.subject, sum=together)

    def hand_on_without_circle(self) -> None:
        """Nobody inherits from itself over several steps of one event."""
        heirs: dict[str, list[str]] = {}
        for step in self.event.steps:
            if step.change in HANDING:
                heirs.setdefault(step.subject, []).append(step.heir)
        for step in self.event.steps:
            reached, waiting = set[str](), list(heirs.get(step.subject, ()))
            while waiting:
                heir = waiting.pop()
                if heir == step.subject:
                    raise StepUnfit(row=step.row, why="circle")
                if heir not in reached:
                    reached.add(heir)
                    waiting.extend(heirs.get(heir, ()))
