"""The event a text is telling of: a sentence that names its day sets it for what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from chungtay.domain.documents import DocumentHead, DocumentKind
from chungtay.domain.periods import Calendar
from chungtay.reading.bodies import bodies_in
from chungtay.reading.claims.cues import any_of, flat
from chungtay.reading.claims.places import where_of
from chungtay.reading.claims.prose import tell_without_figure
from chungtay.reading.claims.sums import BELOW, sums_in
from chungtay.reading.claims.tellings import Telling, Voice
from chungtay.reading.days import days_in
from chungtay.reading.document import Block, BlockKind, Document
from chungtay.reading.head.lines import Part, part_of
from chungtay.reading.sentences import Span, sentences

ONE_EVENT = 7  # days; a longer stretch may hold several
_FEWEST_WORDS = 6  # a dateline has fewer
_BULLETS = ("-", "–", "+", "*", "•")
_TELLS = frozenset({DocumentKind.NEWS, DocumentKind.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Scene:
    """From `start`, where its own sentence begins, to `end` of the text, sentences that say nothing
    else tell of the event of `telling`; where not `free` only those that say so ("Dịp này")."""

    start: int
    behind: int  # where its own sentence ends
    end: int
    telling: Telling
    free: bool
    is_placed_like_before: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """A document in which scenes are looked for, and what has to be known for it."""

    document: Document
    head: DocumentHead
    numbers: Sequence[int]  # where its figures begin
    voice: Voice
    calendar: Calendar

    @property
    def tells(self) -> bool:
        """News tell one event after another; a report's sentences are of many."""
        return self.head.kind in _TELLS and not self.head.number


def scenes_of(stage: Stage) -> tuple[Scene, ...]:
    """The scenes of a document in text order."""
    prose = [block for block in stage.document.blocks if block.kind is not BlockKind.CELL]
    found: list[Scene] = []
    for place, block in enumerate(prose):
        for scene in _in_block(stage, prose, place, block):
            if stage.tells and found:
                found[-1] = replace(found[-1], end=scene.start)
                scene = _placed_like(scene, found[-1])
            found.append(scene)
    return tuple(found)


def scene_for(scenes: Sequence[Scene], stage: Stage, span: tuple[int, int]) -> Scene | None:
    """The scene that a sentence goes on with; None for one that tells of something else."""
    around = [scene for scene in scenes if scene.behind <= span[0] < scene.end]
    if not around:
        return None
    scene, text = around[-1], stage.document.text[slice(*span)]
    return scene if _goes_on(text, scene, stage) else None


def setting_of(scenes: Sequence[Scene], span: tuple[int, int]) -> Telling | None:
    """Where the sentence that opens a scene takes its place from, if it says none itself."""
    scene = next((one for one in scenes if one.start <= span[0] < one.behind), None)
    if scene is None or not scene.is_placed_like_before:
        return None
    return Telling(scene.start, scene.behind, "", where=scene.telling.where)


def is_one_event(telling: Telling) -> bool:
    return telling.days is not None and telling.days.days <= ONE_EVENT


def _in_block(stage: Stage, prose: Sequence[Block], place: int, block: Block) -> Iterator[Scene]:
    if part_of(block.text) is not Part.OTHER:
        return
    free = stage.tells
    end = prose[-1].end if free else block.end
    if not free and not any(block.start <= number < block.end for number in stage.numbers):
        below = _bullets(prose[place + 1 :])
        free, end = below is not None, below.end if below else block.end
    for span in sentences(block.text):
        own = Span(block.start + span.start, block.start + span.end)
        text = block.text[span.start : span.end]
        days = days_in(text, document=stage.voice.document, calendar=stage.calendar)
        if days is None or days.days > ONE_EVENT or len(text.split()) < _FEWEST_WORDS:
            continue
        if stage.head.number and stage.head.date is not None and days.holds(stage.head.date):
            continue  # the day of writing
        telling = tell_without_figure(stage.document.text, own, stage.voice, stage.calendar)
        yield Scene(own.start, own.end, end, telling, free)


def _bullets(blocks: Sequence[Block]) -> Block | None:
    """The last of the bullets right below a line."""
    last = None
    for block in blocks:
        if not block.text.lstrip().startswith(_BULLETS):
            break
        last = block
    return last


def _placed_like(scene: Scene, before: Scene) -> Scene:
    """An event of another day that names no place was where the one before it was."""
    own = scene.telling.where
    if own.said or own.several or own.hamlets:
        return scene
    telling = replace(scene.telling, where=before.telling.where)
    return replace(scene, telling=telling, is_placed_like_before=True)


def _goes_on(text: str, scene: Scene, stage: Stage) -> bool:
    plain = flat(text)
    if not scene.free and not _event_goes_on().match(plain):
        return False
    if _other_time().search(plain) or BELOW in sums_in(text):
        return False
    days = days_in(text, document=stage.voice.document, calendar=stage.calendar)
    if days is not None and days != scene.telling.days:
        return False
    where = where_of(text, bodies_in(text), stage.voice)
    mine = scene.telling.where
    return not (where.several or (where.said and mine.said and where.place != mine.place))


@cache
def _event_goes_on() -> re.Pattern[str]:
    return re.compile(rf"[\s•+-]*{any_of('cues.going_on', 'event')}\b")


@cache
def _other_time() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('cues.going_on', 'other_time')}\b|nam 20\d\d\b)")
