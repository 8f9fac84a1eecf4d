"""Horizontal bars, one a row: certain is solid, possible is hatched, a target is a mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from chungtay.vocabulary.chart_words import chart_word, filling
from chungtay.web.charts import svg
from chungtay.web.charts.amounts import Amount, number, short, told
from chungtay.web.charts.lettering import broken, width_of

BAR, _LINE, _GAP, _ARROW = 12.0, 16.0, 16.0, 9.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A row; `tone` (1 to 6) is the colour of its kind, which its label names too."""

    label: str
    amount: Amount
    target: Decimal | None = None
    href: str = ""
    tone: int = 1


@dataclass(frozen=True, slots=True)
class Bars:
    """The rows from top to bottom, and what is counted."""

    title: str
    rows: tuple[Bar, ...]
    measure: str = ""

    def __iter__(self) -> Iterator[Bar]:
        return iter(self.rows)


def bar_chart(bars: Bars, *, language: str, prefix: str) -> str:
    """The picture; all rows share one scale, which begins at zero."""
    if not bars.rows:
        return svg.empty(kind="bars", prefix=prefix, title=bars.title, language=language)
    scale = Scale(prefix, _room(bars) / _longest(bars))
    y, drawn, said = 0.0, [], []
    for row in bars.rows:
        text = _told(row, language, bars.measure)
        picture, height = _row(row, scale, y, language)
        drawn.append(svg.entry(picture, told=text, href=row.href))
        said.append(text)
        y += height
    signs, below = svg.legend(_legend(bars, scale, language), y=y)
    patterns = (svg.hatching(scale.hatch(tone), tone) for tone in _hatched_tones(bars))
    return svg.framed(
        (svg.defined(patterns), *drawn, signs),
        kind="bars",
        prefix=prefix,
        title=bars.title,
        summary="; ".join(said),
        height=y + below,
        is_linked=any(row.href for row in bars.rows),
    )


@dataclass(frozen=True, slots=True)
class Scale:
    """How many units of the picture one of what is counted takes."""

    prefix: str
    factor: float

    def hatch(self, tone: int) -> str:
        return f"{self.prefix}-hatch-{tone}"

    def bar(self, amount: Amount, y: float, tone: int = 1, thick: float = BAR) -> str:
        """Solid up to the low end, hatched from there to the high end."""
        if amount.value is None:
            return svg.rule("chart-silent", 0, y + thick / 2, svg.WIDTH, y + thick / 2)
        solid = max(amount.floor, 0.0) * self.factor
        drawn = svg.rule("chart-axis", 0.5, y - 2, 0.5, y + thick + 2)
        if solid:
            drawn += svg.box(f"chart-bar chart-bar--{tone}", 0, y, solid, thick)
        if amount.is_range:
            drawn += self._range(amount, solid, y, tone, thick)
        if amount.is_open:
            drawn += _arrow(max(amount.top, 0.0) * self.factor + 2, y + thick / 2)
        return drawn

    def _range(self, amount: Amount, solid: float, y: float, tone: int, thick: float) -> str:
        width = max(amount.top, 0.0) * self.factor - solid - 0.5
        kind = f"chart-range chart-range--{tone}"
        drawn = svg.hatched(kind, self.hatch(tone), solid, y + 0.5, width, thick - 1)
        best = float(amount.value or 0) * self.factor
        if best <= solid:
            return drawn
        return drawn + svg.line("chart-best", best, y - 2, best, y + thick + 2)


def _row(row: Bar, scale: Scale, y: float, language: str) -> tuple[str, float]:
    """A row's picture from `y` down, and its height."""
    amount = short(row.amount, language)
    room = svg.WIDTH - width_of(amount, svg.LABEL) * 1.06 - 12
    lines = broken(row.label, svg.LABEL, room)
    bar_y = y + _LINE * len(lines) + 4
    parts = [
        svg.words("chart-label", 0, y + 12.5 + _LINE * place, line)
        for place, line in enumerate(lines)
    ]
    kind = "chart-silence" if row.amount.value is None else "chart-value"
    parts.append(svg.words(kind, svg.WIDTH, y + 12.5, amount, "end"))
    parts.append(scale.bar(row.amount, bar_y, row.tone))
    height = bar_y - y + BAR
    if row.target is not None:
        parts.append(_target(row.target, scale, bar_y, language))
        height += 13
    ground = svg.hit(-2, y - 3, svg.WIDTH + 4, height + 7) if row.href else ""
    return ground + "".join(parts), height + _GAP


def _target(target: Decimal, scale: Scale, bar_y: float, language: str) -> str:
    """A line across the bar with its number under it, kept within the picture."""
    x = min(float(target) * scale.factor, svg.WIDTH - 1)
    said = filling("target", language, "target")(number(target, language))
    half = width_of(said, svg.SMALL) / 2
    middle = min(max(x, half), svg.WIDTH - half)
    mark = svg.line("chart-target", x, bar_y - 3, x, bar_y + BAR + 3)
    return mark + svg.words("chart-note", middle, bar_y + BAR + 14, said, "middle")


def _arrow(x: float, y: float) -> str:
    return f'<path class="chart-open" d="M{x:.1f} {y:.1f}h6m-3 -3l3 3l-3 3"/>'


def _told(row: Bar, language: str, measure: str) -> str:
    said = told(row.label, row.amount, language, measure)
    if row.target is None:
        return said
    say = filling("with-target", language, "told", "target")
    return say(said, number(row.target, language))


def _longest(bars: Bars) -> float:
    ends = [row.amount.top for row in bars.rows]
    ends += [float(row.target) for row in bars.rows if row.target is not None]
    return max(ends, default=0.0) or 1.0


def _room(bars: Bars) -> float:
    return svg.WIDTH - (_ARROW if any(row.amount.is_open for row in bars.rows) else 0.0)


def _hatched_tones(bars: Bars) -> list[int]:
    return sorted({row.tone for row in bars.rows if row.amount.is_range})


def _legend(bars: Bars, scale: Scale, language: str) -> list[tuple[str, str]]:
    items = svg.measure_item(bars.measure, language)
    tones = _hatched_tones(bars)
    if tones:
        items.append(svg.range_item(scale.hatch(tones[0]), language))
    if any(row.amount.is_open for row in bars.rows):
        items.append((_arrow(2, 5), chart_word("legend-open", language)))
    return items
