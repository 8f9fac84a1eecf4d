"""Which number of a sentence is part of which: "trong đó", brackets, a list after a total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from chungtay.reading.document import ReadingWarning
from chungtay.reading.figure import ReadFigure
from chungtay.reading.prose.categories import categories_of
from chungtay.reading.prose.context import book
from chungtay.reading.prose.passages import Part, Passage


@dataclass(frozen=True, slots=True)
class _Opening:
    """Words or a bracket that open a list of parts: from `start` to `end` in the block."""

    start: int
    end: int
    bracket: bool = False


def with_parts(passage: Passage, figures: Sequence[ReadFigure], *, offset: int) -> list[ReadFigure]:
    """The figures of a block with `part_of` set, as indexes into the same list."""
    found = list(figures)
    if not found:
        return found
    for index, sentence in enumerate(passage.sentences):
        for opening in _openings(passage, sentence):
            _tie(found, opening, sentence, offset, passage, index)
    return found


def _openings(passage: Passage, sentence: Part) -> Iterator[_Opening]:
    text = passage.text
    for found in book("kinds", "inside").longest_in(text, sentence.first, sentence.last):
        start = text.words[found.first].start
        bracket = text.plain.rfind("(", sentence.span.start, start)
        closed = text.plain.find(")", bracket, start) if bracket >= 0 else 0
        end = text.plain.find(")", start, sentence.span.end) if bracket >= 0 and closed < 0 else -1
        yield _Opening(start, end if end > 0 else sentence.span.end)
    place = text.plain.find("(", sentence.span.start, sentence.span.end)
    while place >= 0:
        end = text.plain.find(")", place, sentence.span.end)
        yield _Opening(place, end if end > 0 else sentence.span.end, bracket=True)
        place = text.plain.find("(", place + 1, sentence.span.end)


def _tie(
    figures: list[ReadFigure],
    opening: _Opening,
    sentence: Part,
    offset: int,
    passage: Passage,
    index: int,
) -> None:
    start, end = offset + opening.start, offset + opening.end
    first = sentence.span.start
    if opening.start - first < 3 and index:
        first = passage.sentences[index - 1].span.start
    wholes = [
        i
        for i, f in enumerate(figures)
        if offset + first <= f.start < start
        and not (opening.bracket and _is_bracketed(passage, f.start - offset))
    ]
    inside = [i for i, f in enumerate(figures) if start <= f.start < end]
    if opening.bracket and _is_breakdown(figures, wholes, inside):
        for part in inside:
            _make_part(figures, part, wholes[-1], same=True)
            figures[part] = _recategorised(passage, figures[part], offset)
        return
    for part in (one for one in inside if figures[one].part_of is None):
        whole = _whole_of(figures, wholes, part, bracket=opening.bracket)
        if whole is not None:
            _make_part(figures, part, whole, same=False)


def _is_bracketed(passage: Passage, place: int) -> bool:
    """ "tại X (50 suất) và Y (60 suất)": what stands in one bracket is no whole of the next."""
    plain = passage.text.plain
    return plain.rfind("(", 0, place) > plain.rfind(")", 0, place)


def _is_breakdown(figures: list[ReadFigure], wholes: list[int], inside: list[int]) -> bool:
    """Whether numbers in a bracket add up to the number right before it: "200 suất quà (150 hộ
    nghèo, 50 gia đình chính sách)" breaks down the gifts, whoever is named."""
    if not wholes or len(inside) < 2:
        return False
    total = sum((figures[i].figure.value or Decimal(0) for i in inside), Decimal(0))
    return total == figures[wholes[-1]].figure.value


# A part that is not named itself, and money of no named purpose, are of their whole's kind.
_ANY_HOUSE = "houses-distinct-total"
_TAKES_ANY_NAME = frozenset({"", "funds-mobilised", "houses-distinct-total"})


def _whole_of(
    figures: list[ReadFigure], wholes: list[int], part: int, *, bracket: bool
) -> int | None:
    mine = figures[part]
    for whole in reversed(wholes):
        other = figures[whole]
        if not _are_alike(mine, other) or other.kind is not mine.kind or other.part_of is not None:
            continue
        named_alike = other.indicator == mine.indicator or mine.indicator in _TAKES_ANY_NAME
        if named_alike and _fits_inside(mine, other):
            return whole
        if bracket and mine.quote.replace(".", "").replace(",", "").isdigit():
            return whole
    return None


_PERSONS = frozenset({"person", "person-time"})


def _are_alike(mine: ReadFigure, other: ReadFigure) -> bool:
    return mine.measure == other.measure or {mine.measure, other.measure} == _PERSONS


def _fits_inside(part: ReadFigure, whole: ReadFigure) -> bool:
    """A part larger than its whole is still one, but only where both are said exactly alike."""
    mine, other = part.figure.value, whole.figure.value
    return mine is None or other is None or mine <= other or part.indicator == whole.indicator


def _make_part(figures: list[ReadFigure], part: int, whole: int, *, same: bool) -> None:
    mine, other = figures[part], figures[whole]
    branded = other.indicator == _ANY_HOUSE and mine.indicator.startswith("houses-")
    unnamed = (same and not branded) or mine.indicator in _TAKES_ANY_NAME
    figures[part] = replace(
        mine,
        part_of=whole,
        measure=other.measure if same else mine.measure,
        indicator=other.indicator if unnamed else mine.indicator,
        why=f"{mine.why} · part" if mine.why else "part",
    )


def _recategorised(passage: Passage, part: ReadFigure, offset: int) -> ReadFigure:
    """Whom a part of a breakdown was for: "150 hộ nghèo" of 200 gifts are gifts for the poor."""
    for expression in passage.expressions:
        if expression.start == part.start - offset:
            found = categories_of(passage, expression, part.indicator)
            return replace(part, categories=found)
    return part


def part_warnings(figures: Sequence[ReadFigure]) -> list[ReadingWarning]:
    """Where parts are more than their whole: one part alone, or all parts of one sentence."""
    parts: dict[int, list[ReadFigure]] = {}
    for figure in figures:
        if figure.part_of is not None and figure.figure.value is not None:
            parts.setdefault(figure.part_of, []).append(figure)
    return [
        ReadingWarning(
            "parts-exceed-whole",
            whole.where,
            whole.quote,
            (("parts", f"{total}"), ("whole", f"{whole.figure.value}")),
        )
        for index, found in sorted(parts.items())
        if (whole := figures[index]).figure.value is not None
        and (total := _total(found)) > (whole.figure.value_max or whole.figure.value)
    ]


def _total(parts: Sequence[ReadFigure]) -> Decimal:
    """The sum of a number's parts; overlapping breakdowns are judged by their largest part."""
    values = [part.figure.value or Decimal(0) for part in parts]
    one_list = len({part.sentence_start for part in parts}) == 1
    alike = len({part.categories for part in parts}) <= 2
    return sum(values, Decimal(0)) if one_list and alike else max(values)
