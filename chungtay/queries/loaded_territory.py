"""What of the country's territory this installation has, and whether more is on its way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from functools import cache

from django_tasks_db.models import DBTaskResult

from chungtay.domain.permissions import Deed, check_may
from chungtay.domain.places import Place
from chungtay.queries.people import names_of
from chungtay.queries.registers import register
from chungtay.queries.visitors import Visitor
from chungtay.storage import models
from chungtay.vocabulary.territory import CHANGED, REORGANISED, national

LEVELS = ("province", "district", "commune")
DAYS = (REORGANISED - timedelta(days=1), REORGANISED, CHANGED)
TASK = "chungtay.actions.tasks.load_territory"
SLOW = timedelta(minutes=10)  # after which whoever took the work is thought to be gone


class LoadState(Enum):
    """Whether the work of loading waits or is being done, was not finished, or is not there."""

    NONE = "none"
    LOADING = "loading"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class DayCount:
    """By level, how many of the country's places of a day are here, of how many."""

    day: date
    counts: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class LoadedBy:
    """The entry by which places came in first."""

    number: int
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class TerritoryPage:
    """The counts, and what there is to do."""

    days: tuple[DayCount, ...]
    here: int
    whole: int
    state: LoadState
    loaded: LoadedBy | None

    @property
    def is_whole(self) -> bool:
        return self.here == self.whole


def territory_page(visitor: Visitor, *, at: datetime) -> TerritoryPage:
    check_may(visitor.actor, Deed.ADMINISTER)
    land = register().territory
    here = [place for place in national().places if place.id in land]
    return TerritoryPage(
        days=tuple(DayCount(day, tuple(_beside(_counts(here, day), _whole(day)))) for day in DAYS),
        here=len(here),
        whole=len(national().places),
        state=load_state(at),
        loaded=_loaded(),
    )


def _beside(here: Counter[str], whole: Counter[str]) -> Iterable[tuple[str, int, int]]:
    return ((level, here[level], whole[level]) for level in LEVELS)


@cache
def _whole(day: date) -> Counter[str]:
    return _counts(national().places, day)


def _counts(places: Iterable[Place], day: date) -> Counter[str]:
    return Counter(place.level for place in places if place.lives(day))


def load_state(at: datetime) -> LoadState:
    """How the work that was asked for last stands."""
    asked = DBTaskResult.objects.filter(task_path=TASK).order_by("-enqueued_at", "id").first()
    if asked is None or asked.status == "SUCCESSFUL":
        return LoadState.NONE
    is_over = asked.status == "FAILED" or at - asked.enqueued_at > SLOW
    return LoadState.FAILED if is_over else LoadState.LOADING


def _loaded() -> LoadedBy | None:
    entries = models.LedgerEntry.objects.filter(action="load-territory").order_by("number")
    told = entries.values_list("number", "at", "by").first()
    if told is None:
        return None
    number, at, by = told
    return LoadedBy(number, at, names_of([by]).get(by, by))
