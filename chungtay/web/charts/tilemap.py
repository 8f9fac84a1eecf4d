"""The tile map: a square for each of the 34 provinces, shaded by its amount and saying it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from chungtay.domain.questions import State
from chungtay.vocabulary.chart_words import chart_word
from chungtay.vocabulary.tilemap import Tile, islands, tiles
from chungtay.web.charts import svg
from chungtay.web.charts.amounts import NOT_REPORTED, Amount, number, short, told
from chungtay.web.charts.lettering import width_of
from chungtay.web.charts.shades import step_of, steps_over

_PITCH = svg.WIDTH / 6
_SIDE, _ISLAND = _PITCH - 3, 44.0
_NAME, _FIGURE = 11.5, 12.5
# The sea beside the centre is free in columns 0 to 2: there stands the legend.
_LEGEND_TOP, _LEGEND_WIDTH = 6, _PITCH * 2.9


@dataclass(frozen=True, slots=True)
class Province:
    """A province by its name since 1 July 2025, and its amount."""

    name: str
    amount: Amount
    href: str = ""


@dataclass(frozen=True, slots=True)
class TileMap:
    """The provinces that are told of; all others stand on the map as not reported."""

    title: str
    provinces: tuple[Province, ...]
    measure: str = ""

    def __iter__(self) -> Iterator[Province]:
        return iter(self.provinces)


def tile_map(tilemap: TileMap, *, language: str, prefix: str) -> str:
    """The picture. A name that is no province is a defect and raises KeyError."""
    known = {province.name: province for province in tilemap.provinces}
    if strange := known.keys() - tiles().keys():
        raise KeyError(f"not a province since 1 July 2025: {sorted(strange)}")
    bounds = steps_over(province.amount.floor for province in tilemap.provinces)
    sheet = _Sheet(bounds, f"{prefix}-hatch", language)
    drawn, said = [], []
    for tile in tiles().values():
        province = known.get(tile.name, Province(tile.name, NOT_REPORTED))
        text = told(_title(tile, language), province.amount, language, tilemap.measure)
        picture = sheet.tile(tile, province.amount) + sheet.island(tile, province.amount)
        drawn.append(svg.entry(picture, told=text, href=province.href))
        said.append(text)
    return svg.framed(
        (svg.defined([svg.hatching(sheet.hatch)]), sheet.legend(tilemap), *drawn),
        kind="tilemap",
        prefix=prefix,
        title=tilemap.title,
        summary="; ".join(said),
        height=_PITCH * (max(tile.row for tile in tiles().values()) + 1),
        is_linked=any(province.href for province in tilemap.provinces),
    )


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What all tiles of one map share."""

    bounds: tuple[float, ...]
    hatch: str
    language: str

    def tile(self, tile: Tile, amount: Amount) -> str:
        x, y = tile.column * _PITCH, tile.row * _PITCH
        step = step_of(amount.floor, self.bounds)
        return self._ground(amount, step, x, y, _SIDE) + self._words(tile, amount, step, x, y)

    def island(self, tile: Tile, amount: Amount) -> str:
        """The islands of a province, tied to it by a line over the sea and shaded as it is."""
        isle = islands().get(tile.name)
        if isle is None:
            return ""
        x, y = isle.column * _PITCH + (_SIDE - _ISLAND), isle.row * _PITCH + (_SIDE - _ISLAND) / 2
        step = step_of(amount.floor, self.bounds)
        tie = self._tie(tile, x, y + _ISLAND / 2)
        ground = self._ground(amount, step, x, y, _ISLAND)
        return tie + ground + self._name(isle.lines, amount, step, x + _ISLAND / 2, y + 19)

    def _tie(self, tile: Tile, x: float, y: float) -> str:
        side = tile.column * _PITCH + _SIDE
        middle = tile.row * _PITCH + _SIDE / 2
        if abs(middle - y) < 1:
            return svg.line("chart-tie", side + 1, middle, x - 1, y)
        foot = tile.row * _PITCH + _SIDE + 1
        bend = tile.column * _PITCH + _SIDE / 2
        return f'<path class="chart-tie" d="M{bend:.1f} {foot:.1f}V{y:.1f}H{x - 1:.1f}"/>'

    def _ground(self, amount: Amount, step: int, x: float, y: float, side: float) -> str:
        if amount.value is None:
            return svg.box("chart-missing", x + 0.5, y + 0.5, side - 1, side - 1)
        ground = svg.box(f"chart-tile chart-tile--{step}", x, y, side, side)
        if not amount.is_range:
            return ground
        return ground + svg.band(self.hatch, x, y + side - 5, side)

    def _words(self, tile: Tile, amount: Amount, step: int, x: float, y: float) -> str:
        middle = x + _SIDE / 2
        names = self._name(tile.lines, amount, step, middle, y + 13)
        figure = self._figure(amount)
        kind = f"chart-figure {_tint(amount, step)}"
        return names + svg.words(kind, middle, y + 14 * 2 + 13, figure, "middle")

    def _name(
        self, lines: tuple[str, ...], amount: Amount, step: int, middle: float, y: float
    ) -> str:
        kind = f"chart-province {_tint(amount, step)}"
        y += 6.5 * (2 - len(lines))
        return "".join(
            svg.words(kind, middle, y + 13 * n, line, "middle") for n, line in enumerate(lines)
        )

    def _figure(self, amount: Amount) -> str:
        """What finds room on a tile: of a long range the low end, as "≥ 1.240"."""
        if amount.value is None:
            return {State.NOT_APPLICABLE: "×", State.MENTIONED: "?"}.get(amount.silence, "–")
        text = short(amount, self.language)
        if width_of(text, _FIGURE) <= _SIDE - 2:
            return text
        low = amount.value if amount.low is None else amount.low
        return ("≥ " if amount.is_range or amount.is_open else "") + number(low, self.language)

    def legend(self, tilemap: TileMap) -> str:
        """One entry a line in the free sea: shades with their bounds, then what else occurs."""
        amounts = {province.amount for province in tilemap.provinces}
        items = svg.measure_item(tilemap.measure, self.language) + self._shades()
        if any(amount.value == 0 and not amount.top for amount in amounts):
            items.append((svg.box("chart-tile chart-tile--0", 0, 0, 12, 10), "0"))
        if any(amount.is_range for amount in amounts):
            items.append(svg.range_item(self.hatch, self.language))
        silences = {amount.silence for amount in amounts if amount.value is None}
        if len(tilemap.provinces) < len(tiles()):
            silences.add(State.NOT_REPORTED)
        items += [svg.missing_item(s, self.language) for s in State if s in silences]
        y, parts = _LEGEND_TOP * _PITCH, []
        for item in items:
            drawn, height = svg.legend([item], y=y, width=_LEGEND_WIDTH)
            parts.append(drawn)
            y += height
        return "".join(parts)

    def _shades(self) -> list[tuple[str, str]]:
        ends = [number(Decimal(str(bound)).normalize(), self.language) for bound in self.bounds]
        texts = [chart_word("legend-up-to", self.language, top=ends[0])]
        for bottom, top in pairwise(ends):
            texts.append(chart_word("legend-over", self.language, bottom=bottom, top=top))
        return [
            (svg.box(f"chart-tile chart-tile--{step}", 0, 0, 12, 10), text)
            for step, text in enumerate(texts, 1)
        ]


def _tint(amount: Amount, step: int) -> str:
    """Ink that reads on the shade."""
    return "chart-on--none" if amount.value is None else f"chart-on--{step}"


def _title(tile: Tile, language: str) -> str:
    isle = islands().get(tile.name)
    if isle is None:
        return tile.name
    return chart_word("with-island", language, province=tile.name, island=isle.name)
