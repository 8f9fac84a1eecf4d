"""Which commune a heading or an introducing line sets for what stands below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from chungtay.reading.claims.places import where_of
from chungtay.reading.claims.takers import doers_in
from chungtay.reading.claims.tellings import Telling, Voice
from chungtay.reading.document import Block, BlockKind, Document
from chungtay.reading.figure import ReadFigure
from chungtay.reading.headings import heading_level

_BULLETS = ("-", "–", "+", "*", "•")


@dataclass(frozen=True, slots=True)
class Spot:
    """From `start` to `end` of the text, doings without a place of their own lie where `telling`
    says: "a) Xã Làng Ven", "Tại xã Cửa Sông:" above a list."""

    start: int
    end: int
    telling: Telling


def spots_of(document: Document, figures: Iterable[ReadFigure], voice: Voice) -> tuple[Spot, ...]:
    """The spots of a document. A heading holds to the next heading at its level or above, an
    introducing line as far as its bullets go."""
    numbers = [figure.start for figure in figures]
    prose = [block for block in document.blocks if block.kind is not BlockKind.CELL]
    return tuple(_spots(prose, numbers, voice))


def _spots(prose: list[Block], numbers: list[int], voice: Voice) -> Iterator[Spot]:
    for index, block in enumerate(prose):
        level = block.level or heading_level(block.text)
        introduces = block.text.rstrip().endswith(":")
        if not (level or introduces) or any(block.start <= n < block.end for n in numbers):
            continue
        where = where_of(block.text, doers_in(block.text), voice)
        if not where.said or where.place == voice.speaker.commune:
            continue
        below = prose[index + 1 :]
        last = _last_below(below, level) if level else _last_bullet(below)
        if last is not None:
            telling = Telling(block.start, block.end, block.text, where=where)
            yield Spot(block.end, last.end, telling)


def _last_below(blocks: list[Block], level: int) -> Block | None:
    last = None
    for block in blocks:
        other = block.level or heading_level(block.text)
        if other and other <= level:
            break
        last = block
    return last


def _last_bullet(blocks: list[Block]) -> Block | None:
    last = None
    for block in blocks:
        if not block.text.lstrip().startswith(_BULLETS):
            break
        last = block
    return last


def telling_at(spots: Iterable[Spot], offset: int) -> Telling | None:
    """What the nearest spot above an offset says."""
    around = [spot for spot in spots if spot.start <= offset < spot.end]
    return max(around, key=lambda spot: spot.start).telling if around else None
