"""Learning from what people put right: remembered on submitting, switched off and on."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.utils import timezone

from chungtay.actions.ledger import Recorder, deciding
from chungtay.domain.bringings import Brought
from chungtay.domain.drafts import FigureVerdict
from chungtay.domain.learning import Lesson, learned, lessons_of
from chungtay.domain.permissions import Actor, Deed, check_holds, check_may
from chungtay.domain.problems import Problem
from chungtay.queries.books import open_ledger
from chungtay.queries.learning import first_of, spelling_row, standing_spellings
from chungtay.storage import models


class SpellingTaughtAgain(Problem):
    """A spelling that was taught anew in the meantime stands already."""

    code = "spelling-taught-again"


def learn(recorder: Recorder, programme: str, figures: Sequence[Brought], *, by: str) -> None:
    """Remembers what the figures of a submitted report teach, and how those that were read by what
    was learned before turned out. Their claims are written already."""
    for lesson in lessons_of(figures):
        _learn(recorder, programme, lesson, by)
    _keep_uses(recorder, figures)


def _learn(recorder: Recorder, programme: str, lesson: Lesson, by: str) -> None:
    change = learned(lesson, standing_spellings(programme), by=by)
    recorder.end(models.LearnedSpelling, [uuid.UUID(id) for id in change.ended])
    if change.adds:
        row = models.LearnedSpelling(
            id=recorder.new_id(),
            programme_code=programme,
            words=lesson.words,
            measure=lesson.measure,
            indicator=lesson.indicator,
            was=lesson.was,
            claim_id=uuid.UUID(lesson.claim),
        )
        recorder.add([row])


def _keep_uses(recorder: Recorder, figures: Iterable[Brought]) -> None:
    """Only what was accepted says anything: a figure is dropped for many reasons."""
    used = [f for f in figures if f.taught and f.read and f.verdict is FigureVerdict.ACCEPTED]
    ids = {uuid.UUID(figure.taught) for figure in used}
    known = set(
        models.LearnedSpelling.objects.filter(id__in=ids)
        .order_by("id")
        .values_list("id", flat=True)
    )
    recorder.add(
        [
            models.SpellingUse(
                id=recorder.new_id(),
                spelling_id=uuid.UUID(figure.taught),
                claim_id=uuid.UUID(figure.claim.id),
                agreed=figure.read is not None and figure.claim.indicator == figure.read.indicator,
            )
            for figure in used
            if uuid.UUID(figure.taught) in known
        ]
    )


def switch(programme: str, id: str, *, on: bool, by: Actor, at: datetime) -> None:
    """Stops reading by a spelling, or reads by it again; said twice it is said once. Raises
    `NotAllowed`, `NotFound`, `SpellingTaughtAgain`."""
    check_may(by, Deed.TEACH)
    action = "switch-spelling-on" if on else "switch-spelling-off"
    with deciding(action, by=by.id, at=at, subject=id) as recorder:
        row = _within_reach(programme, id, by, at)
        if row.ended_by is None and not on:
            recorder.end(models.LearnedSpelling, [row.id])
        elif row.ended_by is not None and on:
            _again(recorder, row)


def _within_reach(programme: str, id: str, by: Actor, at: datetime) -> models.LearnedSpelling:
    """The spelling as it was switched last, for whoever reaches the unit that taught it."""
    asked = first_of(spelling_row(programme, id))
    units = open_ledger(programme).book.units
    unit, day = str(asked.claim.unit_id), timezone.localdate(at)
    check_holds(by, Deed.TEACH, unit=unit, units=units, on=day)
    last = models.LearnedSpelling.objects.filter(of=asked).select_related("ended_by", "of")
    return last.order_by("entry__number", "id").last() or asked


def _again(recorder: Recorder, row: models.LearnedSpelling) -> None:
    first = first_of(row)
    same = models.LearnedSpelling.objects.filter(
        programme_code=first.programme_code,
        words=first.words,
        measure=first.measure,
        indicator=first.indicator,
        ended_by__isnull=True,
    )
    if same.exists():
        raise SpellingTaughtAgain(words=first.words)
    again = models.LearnedSpelling(
        id=recorder.new_id(),
        programme_code=first.programme_code,
        words=first.words,
        measure=first.measure,
        indicator=first.indicator,
        was=first.was,
        claim_id=first.claim_id,
        of=first,
    )
    recorder.add([again])
