"""The small picture of home: how much of each target is reached, with the ranges."""

from __future__ import annotations

from urllib.parse import urlencode

from markupsafe import Markup

from chungtay.queries.home.overview import KeyFigure, Overview
from chungtay.vocabulary.furniture import furniture
from chungtay.web.addresses import address_of
from chungtay.web.charts.amounts import Amount
from chungtay.web.charts.bars import Bar, Bars, bar_chart

FEWEST = 2  # one bar alone compares with nothing


def shares(overview: Overview, language: str) -> Markup:
    """Nothing where targets are few: the numbers say as much."""
    rows = tuple(_bar(figure, overview) for figure in overview.figures if figure.share is not None)
    if len(rows) < FEWEST:
        return Markup("")
    bars = Bars(furniture("home-chart", language), rows, furniture("home-chart-measure", language))
    return Markup(bar_chart(bars, language=language, prefix="home"))  # escaped by the chart


def _bar(figure: KeyFigure, overview: Overview) -> Bar:
    line = figure.line
    amount = Amount(figure.share, figure.of_target(line.low), figure.of_target(line.high))
    asked = urlencode({"indicator": line.key, "period": overview.period})
    return Bar(line.name, amount, href=f"{address_of('trace')}?{asked}")
