"""A column a period, with ranges hatched and last year's amounts as marks across the columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from chungtay.vocabulary.chart_words import chart_word, filling
from chungtay.web.charts import svg
from chungtay.web.charts.amounts import Amount, full, number, short, ticks, told
from chungtay.web.charts.lettering import shortened, width_of

_PLOT, _ABOVE, _BELOW = 132.0, 18.0, 20.0
_FOOT = _ABOVE + _PLOT


@dataclass(frozen=True, slots=True)
class Column:
    """A period: its label under the axis ("T3", "Quý I"), its name in full where that is longer,
    its amount, and the amount of the same period a year before."""

    label: str
    amount: Amount
    before: Amount | None = None
    href: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """The periods in order; `before_label` says what the marks are ("năm 2025")."""

    title: str
    columns: tuple[Column, ...]
    measure: str = ""
    before_label: str = ""

    def __iter__(self) -> Iterator[Column]:
        return iter(self.columns)


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where things stand: columns of `width` every `pitch` from `left`, heights by `factor`."""

    left: float
    pitch: float
    width: float
    factor: float
    hatch: str

    def y(self, value: float) -> float:
        return _FOOT - value * self.factor if value > 0 else _FOOT

    def middle(self, place: int) -> float:
        return self.left + self.pitch * (place + 0.5)


@svg.kept
def month_chart(columns: Columns, *, language: str, prefix: str) -> str:
    """The picture; the scale begins at zero."""
    if not columns.columns:
        return svg.empty(kind="months", prefix=prefix, title=columns.title, language=language)
    steps = ticks(_highest(columns))
    said = [_told(column, columns, language) for column in columns.columns]
    plot = _plot(columns, steps, language, f"{prefix}-hatch")
    drawn = [
        svg.entry(_column(column, plot, place), told=said[place], href=column.href)
        for place, column in enumerate(columns.columns)
    ]
    signs, below = svg.legend(_legend(columns, plot, language), y=_FOOT + _BELOW + 4)
    has_range = any(c.amount.is_range or c.amount.may_be for c in columns.columns)
    return svg.framed(
        (
            svg.defined([svg.hatching(plot.hatch)] if has_range else []),
            _grid(steps, plot, language),
            *drawn,
            _values(columns, plot, language),
            _labels(columns, plot),
            signs,
        ),
        kind="months",
        prefix=prefix,
        title=columns.title,
        summary="; ".join(said),
        height=_FOOT + _BELOW + 4 + below,
        is_linked=any(column.href for column in columns.columns),
    )


def _plot(columns: Columns, steps: tuple[Decimal, ...], language: str, hatch: str) -> _Plot:
    left = max(width_of(number(step, language), svg.SMALL) for step in steps) + 6
    pitch = (svg.WIDTH - left) / len(columns.columns)
    return _Plot(left, pitch, min(pitch * 0.62, 40.0), _PLOT / float(steps[-1]), hatch)


def _grid(steps: tuple[Decimal, ...], plot: _Plot, language: str) -> str:
    parts = []
    for step in steps:
        y = plot.y(float(step))
        parts.append(svg.rule("chart-grid" if step else "chart-axis", plot.left, y, svg.WIDTH, y))
        parts.append(svg.words("chart-tick", plot.left - 5, y + 4, number(step, language), "end"))
    return "".join(parts)


def _column(column: Column, plot: _Plot, place: int) -> str:
    amount, before, width = column.amount, column.before, plot.width
    middle = plot.middle(place)
    x = middle - width / 2
    if amount.value is None:
        possible = _possible(amount, plot, x, width) if amount.may_be else ""
        drawn = possible + svg.missing(amount.silence, x, _FOOT - 12, width, 12)
    else:
        drawn = _body(amount, plot, x, width)
    if before is not None and before.value is not None:
        y = plot.y(float(before.value))
        drawn += svg.line("chart-before", x - 4, y, x + width + 4, y)
    if not column.href:
        return drawn
    return svg.hit(middle - plot.pitch / 2, 0, plot.pitch, _FOOT + _BELOW) + drawn


def _body(amount: Amount, plot: _Plot, x: float, width: float) -> str:
    low, high = plot.y(amount.floor), plot.y(amount.top)
    bar = svg.box("chart-bar chart-bar--1", x, low, width, _FOOT - low) if low < _FOOT else ""
    if not amount.is_range and not amount.is_open:
        return bar
    parts = [bar]
    if amount.is_range:
        parts.append(_possible(amount, plot, x, width))
        best = plot.y(float(amount.value or 0))
        if best < low:
            parts.append(svg.line("chart-best", x - 2, best, x + width + 2, best))
    if amount.is_open:
        middle = x + width / 2
        parts.append(
            f'<path class="chart-open" d="M{middle:.1f} {high - 2:.1f}v-7m-3 3l3 -3l3 3"/>'
        )
    return "".join(parts)


def _possible(amount: Amount, plot: _Plot, x: float, width: float) -> str:
    low, high = plot.y(amount.floor), plot.y(amount.top)
    return svg.hatched("chart-range", plot.hatch, x + 0.5, high, width - 1, low - high)


def _values(columns: Columns, plot: _Plot, language: str) -> str:
    """The numbers over the columns: the latest and the highest first, then all that find room."""
    known = [place for place, c in enumerate(columns.columns) if c.amount.value is not None]
    if not known:
        return ""
    highest = max(known, key=lambda place: columns.columns[place].amount.top)
    taken: list[tuple[float, float, float]] = []
    parts = []
    for place in dict.fromkeys((known[-1], highest, *known)):
        amount = columns.columns[place].amount
        text = short(amount, language)
        half = width_of(text, svg.SMALL) * 0.53
        x = min(max(plot.middle(place), plot.left + half), svg.WIDTH - half)
        y = _top(amount, plot) - (3 if amount.is_open else 5)
        if _is_free(taken, x, half, y) and not _is_hidden(columns, plot, place, x, half, y):
            taken.append((x, half + 1, y))
            parts.append(svg.words("chart-over", x, y, text, "middle"))
    return "".join(parts)


def _is_free(taken: list[tuple[float, float, float]], x: float, half: float, y: float) -> bool:
    for other, wide, height in taken:
        if abs(x - other) <= half + wide and abs(y - height) <= 12:
            return False
    return True


def _is_hidden(columns: Columns, plot: _Plot, place: int, x: float, half: float, y: float) -> bool:
    """Whether a number would lie across another column that is taller, or across its mark."""
    for other, column in enumerate(columns.columns):
        away = abs(plot.middle(other) - x)
        if other == place or away >= half + plot.width / 2 + 4:
            continue
        if _top(column.amount, plot) < y:
            return True
        mark = column.before.value if column.before else None
        if mark is not None and -12 < plot.y(float(mark)) - y < 3:
            return True
    return False


def _top(amount: Amount, plot: _Plot) -> float:
    """Where a column ends, with the arrow of what may be higher."""
    return plot.y(amount.top) - (9 if amount.is_open else 0)


def _labels(columns: Columns, plot: _Plot) -> str:
    """The periods under the axis; every second one where they would touch."""
    widest = max(width_of(c.label, svg.SMALL) for c in columns.columns)
    every = 1 if widest + 3 <= plot.pitch else 2
    return "".join(
        svg.words(
            "chart-tick",
            plot.middle(place),
            _FOOT + 14,
            shortened(column.label, svg.SMALL, plot.pitch * every),
            "middle",
        )
        for place, column in enumerate(columns.columns)
        if place % every == 0
    )


def _told(column: Column, columns: Columns, language: str) -> str:
    said = told(column.name or column.label, column.amount, language, columns.measure)
    if column.before is None:
        return said
    before = full(column.before, language, columns.measure)
    say = filling("with-before", language, "told", "label", "before")
    return say(said, columns.before_label, before)


def _highest(columns: Columns) -> float:
    ends = [column.amount.top for column in columns.columns]
    ends += [column.before.top for column in columns.columns if column.before is not None]
    return max(ends, default=0.0)


def _legend(columns: Columns, plot: _Plot, language: str) -> list[tuple[str, str]]:
    items = svg.measure_item(columns.measure, language)
    amounts = [column.amount for column in columns.columns]
    if any(amount.is_range or amount.may_be for amount in amounts):
        items.append(svg.range_item(plot.hatch, language))
    if any(column.before for column in columns.columns):
        items.append((svg.line("chart-before", 0, 5, 12, 5), columns.before_label))
    for silence in dict.fromkeys(a.silence for a in amounts if a.value is None):
        items.append(svg.missing_item(silence, language))
    if any(amount.is_open for amount in amounts):
        sign = '<path class="chart-open" d="M6 10v-8m-3 3l3 -3l3 3"/>'
        items.append((sign, chart_word("legend-open", language)))
    return items
