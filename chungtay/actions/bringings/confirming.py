"""What a person says of figures that were found: right, to be dropped, all of them, taken back."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from chungtay.actions.bringings.holding import changing, name_of
from chungtay.domain.bringings import (
    Brought,
    SayingUnclear,
    Sweep,
    check_as_seen,
    last_said,
    swept,
)
from chungtay.domain.drafts import FigureVerdict
from chungtay.domain.permissions import Actor


def decide(
    bringing: str, key: str, *, verdict: FigureVerdict | None, seen: int, by: Actor, at: datetime
) -> None:
    """Says one thing of one figure; said again it changes nothing. `seen` is the version that the
    person looked at. Raises `SayingUnclear`, `FigureSaidMeanwhile`, `BringingClosed`,
    `BringingUnread` and `NotFound`."""
    with changing(bringing, by=by, at=at) as sheet:
        figure = sheet.figure(key)
        if verdict is None:
            raise SayingUnclear()
        if figure.verdict is verdict:
            return
        check_seen(figure, seen, by=by)
        decided = figure.with_verdict(verdict, by=by.id, version=sheet.version, alone=True)
        sheet.put([decided])


def check_seen(figure: Brought, seen: int, *, by: Actor) -> None:
    """Raises `FigureSaidMeanwhile`."""
    if figure.changed > seen and figure.by != by.id:
        check_as_seen(figure, seen, by=by.id, who=name_of(figure.by))


def decide_all(
    bringing: str,
    sweep: Sweep | None,
    *,
    among: Collection[str] | None = None,
    by: Actor,
    at: datetime,
) -> None:
    """Says one thing of many figures, of those `among` some keys where they are given: nobody
    accepts what their page did not show. Raises `SayingUnclear` where it is none."""
    with changing(bringing, by=by, at=at) as sheet:
        if sweep is None:
            raise SayingUnclear()
        figures = [f for f in sheet.figures if among is None or f.key in among]
        decided = swept(figures, sweep, threshold=sheet.threshold, by=by.id, version=sheet.version)
        sheet.put(decided)


def take_back(bringing: str, *, by: Actor, at: datetime) -> None:
    """Takes back the last thing that the person said, of one figure or of many at once."""
    with changing(bringing, by=by, at=at) as sheet:
        figures = sheet.figures
        last = last_said(figures, by.id)
        sheet.put(
            figure.taken_back(by=by.id, version=sheet.version)
            for figure in figures
            if last and figure.changed == last and figure.by == by.id
        )
