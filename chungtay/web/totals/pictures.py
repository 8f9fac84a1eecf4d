"""The charts of results: each has its numbers in the table under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from markupsafe import Markup

from chungtay.queries.results import Results
from chungtay.queries.results.lines import ResultLine
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.terms import table
from chungtay.vocabulary.tilemap import tiles
from chungtay.web.charts.amounts import Amount
from chungtay.web.charts.bars import Bar, Bars, bar_chart
from chungtay.web.charts.months import Column, Columns, month_chart
from chungtay.web.charts.sums import Sums, sums_chart
from chungtay.web.charts.tilemap import Province, TileMap, tile_map
from chungtay.web.totals.forms import Links, address, on_of

MOST_BARS = 24
_MILLION = Decimal(10) ** 6


@dataclass(frozen=True, slots=True)
class Scale:
    """Money is drawn in millions; everything else as it is counted."""

    measure: str
    word: str
    divisor: Decimal = Decimal(1)

    @classmethod
    def of(cls, line: ResultLine, language: str) -> Scale:
        if line.measure == "vnd":
            return cls("vnd", table("formats.toml")["money"][language]["million"], _MILLION)
        return cls(line.measure, "%" if line.measure == "percent" else line.unit)

    def amount(self, line: ResultLine) -> Amount:
        low, high = self.down(line.low), self.down(line.high)
        is_open = bool(line.mentions)
        return Amount(self.down(line.total), low, high, is_open=is_open, silence=line.state)

    def down(self, value: Decimal | None) -> Decimal | None:
        return None if value is None else value / self.divisor


def cards(results: Results, links: Links) -> list[tuple[ResultLine, Markup]]:
    """Counted once beside adding all reports, for each headline."""
    drawn = [
        (line, sums(line, results, links, prefix=f"card-{n}"))
        for n, line in enumerate(results.cards)
    ]
    return [(line, picture) for line, picture in drawn if picture]


def sums(line: ResultLine, results: Results, links: Links, *, prefix: str) -> Markup | None:
    if line.shared is None or line.shared < 0:
        return None
    language = results.scope.language
    scale = Scale.of(line, language)
    joint = address("joint", results.wanted, indicator=line.indicator)
    told = Sums(
        title=furniture("totals-chart-sums", language, name=line.name),
        adding=Amount(scale.down(line.adding)),
        once=scale.amount(line),
        joint=Amount(scale.down(line.shared)),
        measure=scale.word,
        adding_href=joint,
        once_href=links.whole(line),
        joint_href=joint,
    )
    return Markup(sums_chart(told, language=language, prefix=prefix))  # escapes what people wrote


def charts(results: Results, links: Links) -> list[tuple[str, Markup]]:
    """Beside the table of one indicator: its sums and months, or its rows; each with a heading."""
    one, language = results.one, results.scope.language
    if one is None or (one.total is None and one.earlier is None):
        return []
    if results.scope.asking.against is not None:
        return _compared(one, results)
    if results.scope.by == "indicator":
        together = sums(one, results, links, prefix="sums")
        drawn = [
            (furniture("totals-chart-once", language), together),
            (furniture("totals-chart-months", language), _months(one, results.months, results)),
        ]
    elif results.scope.by == "period":
        rows = results.groups[0].lines if results.groups else ()
        drawn = [(furniture("totals-chart-months", language), _months(one, rows, results))]
    else:
        drawn = [
            (group.name, _rows(one, group.lines, results, links, number))
            for number, group in enumerate(results.groups)
        ]
    return [(heading, picture) for heading, picture in drawn if picture is not None]


def _compared(one: ResultLine, results: Results) -> list[tuple[str, Markup]]:
    """Two periods month by month; other rows are read in the table."""
    rows = results.months
    if results.scope.by == "period":
        rows = results.groups[0].lines if results.groups else ()
    picture = _months(one, rows, results)
    heading = furniture("totals-chart-months", results.scope.language)
    return [(heading, picture)] if picture is not None else []


def _rows(
    one: ResultLine, rows: Sequence[ResultLine], results: Results, links: Links, number: int
) -> Markup | None:
    if results.scope.by == "place" and rows and _are_provinces(rows):
        return _map(one, rows, results, links)
    return _bars(one, rows, results, links, number)


def _bars(
    one: ResultLine, rows: Sequence[ResultLine], results: Results, links: Links, number: int
) -> Markup | None:
    rows = [row for row in rows if row.total is not None]  # silences stand in the table
    if len(rows) < 2:
        return None
    language = results.scope.language
    scale = Scale.of(one, language)
    drawn = tuple(
        Bar(row.name, scale.amount(row), href=links.opens(row)) for row in rows[:MOST_BARS]
    )
    bars = Bars(_title(results, one), drawn, scale.word)
    return Markup(bar_chart(bars, language=language, prefix=f"rows-{number}"))


def _months(one: ResultLine, rows: Sequence[ResultLine], results: Results) -> Markup | None:
    if len(rows) < 2:
        return None
    language = results.scope.language
    scale, on = Scale.of(one, language), on_of(results.scope)
    asked = replace(results.wanted, indicator=one.indicator, by="", on=on)
    columns = tuple(
        Column(
            label=furniture("totals-month-short", language, month=str(int(row.key[-2:]))),
            amount=scale.amount(row),
            href=address(
                "trace", asked, period=row.key, against=row.earlier.key if row.earlier else ""
            ),
            name=row.name,
            before=scale.amount(row.earlier) if row.earlier else None,
        )
        for row in rows
    )
    before = results.scope.against_name
    told = Columns(_title(results, one, "period"), columns, scale.word, before)
    return Markup(month_chart(told, language=language, prefix="months"))


def _map(
    one: ResultLine, rows: Sequence[ResultLine], results: Results, links: Links
) -> Markup | None:
    language = results.scope.language
    scale = Scale.of(one, language)
    told = tuple(
        Province(_bare(row.name), scale.amount(row), href=links.opens(row)) for row in rows
    )
    picture = TileMap(_title(results, one), told, scale.word)
    return Markup(tile_map(picture, language=language, prefix="map"))


def _are_provinces(rows: Sequence[ResultLine]) -> bool:
    return all(_bare(row.name) in tiles() for row in rows)


def _bare(name: str) -> str:
    """ "tỉnh Lào Cai" as the map calls it."""
    for kind in ("tỉnh ", "thành phố "):
        name = name.removeprefix(kind)
    return name


def _title(results: Results, one: ResultLine, by: str = "") -> str:
    language = results.scope.language
    word = furniture(f"totals-by-{by or results.scope.by}", language).lower()
    return furniture("totals-chart-rows", language, name=one.name, by=word)
