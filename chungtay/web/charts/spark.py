"""A picture the size of a word, for the cell of a table: how an amount went over the periods."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chungtay.vocabulary.chart_words import chart_word
from chungtay.web.charts import svg
from chungtay.web.charts.amounts import Amount, full, told

_WIDTH, _HEIGHT, _EDGE = 96.0, 24.0, 3.0


@dataclass(frozen=True, slots=True)
class Point:
    """A period and its amount."""

    label: str
    amount: Amount


@dataclass(frozen=True, slots=True)
class Spark:
    """The periods in order."""

    title: str
    points: tuple[Point, ...]
    measure: str = ""

    def __iter__(self) -> Iterator[Point]:
        return iter(self.points)


def spark_line(spark: Spark, *, language: str, prefix: str) -> str:
    """A line that breaks where nothing was reported, a band for ranges, a dot on the latest."""
    across = (_WIDTH - 2 * _EDGE) / max(len(spark.points) - 1, 1)
    factor = _factor(spark)
    parts = []
    for run in _runs(spark):
        at = [(_EDGE + across * n, spark.points[n].amount) for n in run]
        if any(amount.is_range for _, amount in at):
            parts.append(_band(at, factor))
        path = "L".join(f"{x:.1f} {_y(float(a.value or 0), factor):.1f}" for x, a in at)
        parts.append(f'<path class="chart-line" d="M{path}h0.01"/>')
    known = [n for n, point in enumerate(spark.points) if point.amount.value is not None]
    if known:
        value = float(spark.points[known[-1]].amount.value or 0)
        x, y = _EDGE + across * known[-1], _y(value, factor)
        parts.append(f'<circle class="chart-dot" cx="{x:.1f}" cy="{y:.1f}" r="2.6"/>')
    return _framed(spark, parts, language, prefix)


def spark_bars(spark: Spark, *, language: str, prefix: str) -> str:
    """A bar a period, ranges pale on top; a dash on the ground where nothing was reported."""
    pitch = _WIDTH / max(len(spark.points), 1)
    factor, foot = _factor(spark), _HEIGHT - _EDGE
    parts = []
    for n, point in enumerate(spark.points):
        x, wide, amount = n * pitch, pitch * 0.7, point.amount
        if amount.value is None:
            parts.append(svg.line("chart-silent", x, foot, x + wide, foot))
            continue
        low, high = _y(amount.floor, factor), _y(amount.top, factor)
        if amount.is_range:
            parts.append(svg.box("chart-spread", x, high, wide, low - high))
        parts.append(
            svg.box("chart-bar chart-bar--1", x, min(low, foot - 0.8), wide, max(foot - low, 0.8))
        )
    return _framed(spark, parts, language, prefix)


def _framed(spark: Spark, parts: list[str], language: str, prefix: str) -> str:
    said = [told(p.label, p.amount, language, spark.measure) for p in spark.points]
    known = [p.amount for p in spark.points if p.amount.value is not None]
    if known:
        latest = full(known[-1], language, spark.measure)
        said.append(chart_word("latest", language, amount=latest))
    return svg.framed(
        parts,
        kind="spark",
        prefix=prefix,
        title=spark.title,
        summary="; ".join(said) or chart_word("nothing", language),
        width=_WIDTH,
        height=_HEIGHT,
    )


def _factor(spark: Spark) -> float:
    highest = max((point.amount.top for point in spark.points), default=0.0)
    return (_HEIGHT - 2 * _EDGE) / (highest or 1.0)


def _y(value: float, factor: float) -> float:
    return _HEIGHT - _EDGE - max(value, 0.0) * factor


def _runs(spark: Spark) -> Iterator[list[int]]:
    """Places of neighbouring points that have numbers."""
    run: list[int] = []
    for n, point in enumerate(spark.points):
        if point.amount.value is not None:
            run.append(n)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _band(at: list[tuple[float, Amount]], factor: float) -> str:
    """Between the low ends and the high ends; a lone point gets a stroke of its own."""
    upper = [f"{x:.1f} {_y(amount.top, factor):.1f}" for x, amount in at]
    lower = [f"{x:.1f} {_y(amount.floor, factor):.1f}" for x, amount in at]
    return f'<path class="chart-spread" d="M{"L".join((*upper, *reversed(lower)))}Z"/>'
