"""One fact told again in the same document: in the title, in the lead and once more in the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from chungtay.domain.claims import Kind, Standing
from chungtay.reading.figure import ReadFigure

# A news page tells its fact in the title and the lead; what stands there comes again below.
_LEAD = 400  # characters
_TITLE = 150
_DIGITS_OF_NEWS, _DIGITS_OF_REPORT = 2, 4


def with_repeats(figures: Sequence[ReadFigure], *, news: bool) -> list[ReadFigure]:
    """The figures, those that tell a fact again marked REPEATED.

    Two numbers are one fact when value, measure and indicator agree and the number is unlikely to
    come twice by chance: two significant digits in news or anything from its lead, four in a
    report, whose many small activities do repeat small numbers.
    """
    marked = _announced(figures) if news else list(figures)
    seen: dict[tuple[object, ...], int] = {}
    for place, figure in enumerate(marked):
        key = _fact(figure)
        first = seen.get(key) if key else None
        if first is not None and _is_repeat(marked[first], figure, news=news):
            if news and _is_headline(marked, first, place):
                # The text says where and when; its headline only that it was done.
                marked[first] = replace(marked[first], standing=Standing.REPEATED)
                seen[key] = place
            else:
                marked[place] = replace(figure, standing=Standing.REPEATED)
        elif key:
            seen.setdefault(key, place)
    return marked


def _is_headline(figures: Sequence[ReadFigure], first: int, again: int) -> bool:
    """Whether a fact stands in the first line with any, and again in a line of the text."""
    headline = figures[first]
    return _is_of_headline(figures, headline) and headline.where != figures[again].where


def _announced(figures: Sequence[ReadFigure]) -> list[ReadFigure]:
    """A headline says in the present what the text below says only as something to come; what it
    says beside that is to come as well: "Hội dành 3 tỷ đồng xây 40 nhà"."""
    first = [figure for figure in figures if figure.where == figures[0].where]
    if any(figure.sentence_start != first[0].sentence_start for figure in first):
        return list(figures)  # a paragraph, no headline
    headline = [place for place, figure in enumerate(figures) if _is_of_headline(figures, figure)]
    below = figures[len(headline) :]
    done = _amounts(below, Kind.RESULT)
    planned = _amounts(below, Kind.TARGET) - done
    if not any(_amount(figures[place]) in planned for place in headline):
        return list(figures)
    return [
        replace(figure, kind=Kind.TARGET)
        if place < len(headline)
        and figure.kind is Kind.RESULT
        and figure.figure.value is not None
        and _amount(figure) not in done
        else figure
        for place, figure in enumerate(figures)
    ]


def _is_of_headline(figures: Sequence[ReadFigure], figure: ReadFigure) -> bool:
    """Whether a figure stands in the first line with any."""
    return figure.sentence_start == figures[0].sentence_start and figure.start < _TITLE


def _amount(figure: ReadFigure) -> tuple[Decimal | None, str]:
    return figure.figure.value, figure.measure


def _amounts(figures: Sequence[ReadFigure], kind: Kind) -> set[tuple[Decimal | None, str]]:
    return {_amount(figure) for figure in figures if figure.kind is kind}


def _fact(figure: ReadFigure) -> tuple[object, ...]:
    if figure.kind is not Kind.RESULT or figure.standing is not Standing.COUNTED:
        return ()
    if figure.figure.value is None or not figure.figure.value or figure.part_of is not None:
        return ()
    return (figure.figure.value, figure.figure.value_max, figure.measure, figure.indicator)


def _is_repeat(first: ReadFigure, again: ReadFigure, *, news: bool) -> bool:
    if first.start == again.start or first.sentence_start == again.sentence_start:
        return False
    digits = _significant_digits(again.figure.value or Decimal(0))
    if news:
        return first.start < _LEAD or digits >= _DIGITS_OF_NEWS
    return digits >= _DIGITS_OF_REPORT


def _significant_digits(value: Decimal) -> int:
    return len(str(value).replace(".", "").strip("0"))
