"""The tile map: a square for each of the 34 provinces, shaded by its amount and saying it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from itertools import pairwise

from chungtay.domain.questions import State
from chungtay.vocabulary.chart_words import chart_word
from chungtay.vocabulary.tilemap import islands, tiles
from chungtay.web.charts import svg
from chungtay.web.charts.amounts import NOT_REPORTED, Amount, number, short, told
from chungtay.web.charts.lettering import width_of
from chungtay.web.charts.shades import step_of, steps_over

_PITCH = svg.WIDTH / 6
_SIDE, _ISLAND = _PITCH - 3, 44.0
_FIGURE = 12.5  # size of the letters
_NO_SHADE = "none"
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


@svg.kept
def tile_map(tilemap: TileMap, *, language: str, prefix: str) -> str:
    """The picture. A name that is no province is a defect and raises KeyError."""
    known = {province.name: province for province in tilemap.provinces}
    if strange := known.keys() - tiles().keys():
        raise KeyError(f"not a province since 1 July 2025: {sorted(strange)}")
    bounds = steps_over(province.amount.floor for province in tilemap.provinces)
    sheet = _Sheet(bounds, f"{prefix}-hatch", language)
    drawn, said = [], []
    for name in tiles():
        province = known.get(name) or Province(name, NOT_REPORTED)
        text = told(_title(name, language), province.amount, language, tilemap.measure)
        drawn.append(svg.entry(sheet.tile(name, province.amount), told=text, href=province.href))
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
class _Face:
    """A square and the words on it, as they always stand; a band for a range goes between."""

    ground: str
    words: str
    x: float
    y: float
    side: float

    @classmethod
    def of(cls, lines: tuple[str, ...], shade: str, x: float, y: float, side: float) -> _Face:
        if shade == _NO_SHADE:
            ground = svg.box("chart-missing", x + 0.5, y + 0.5, side - 1, side - 1)
        else:
            ground = svg.box(f"chart-tile chart-tile--{shade}", x, y, side, side)
        # On the smaller square of islands there is no number under the name.
        top = y + (13 if side == _SIDE else 19) + 6.5 * (2 - len(lines))
        kind, middle = f"chart-province chart-on--{shade}", x + side / 2
        names = [
            svg.words(kind, middle, top + 13 * n, line, "middle") for n, line in enumerate(lines)
        ]
        return cls(ground, "".join(names), x, y, side)

    def drawn(self, amount: Amount, hatch: str) -> str:
        if not amount.is_range:
            return self.ground + self.words
        band = svg.band(hatch, self.x, self.y + self.side - 5, self.side)
        return f"{self.ground}{band}{self.words}"


@cache
def _face(name: str, shade: str) -> _Face:
    tile = tiles()[name]
    return _Face.of(tile.lines, shade, tile.column * _PITCH, tile.row * _PITCH, _SIDE)


@cache
def _isle_face(name: str, shade: str) -> _Face:
    isle = islands()[name]
    x, y = isle.column * _PITCH + (_SIDE - _ISLAND), isle.row * _PITCH + (_SIDE - _ISLAND) / 2
    return _Face.of(isle.lines, shade, x, y, _ISLAND)


@cache
def _tie(name: str) -> str:
    """A line over the sea from a province to its islands."""
    tile, isle = tiles()[name], _isle_face(name, _NO_SHADE)
    x, y = isle.x, isle.y + _ISLAND / 2
    side = tile.column * _PITCH + _SIDE
    middle = tile.row * _PITCH + _SIDE / 2
    if abs(middle - y) < 1:
        return svg.line("chart-tie", side + 1, middle, x - 1, y)
    foot = tile.row * _PITCH + _SIDE + 1
    bend = tile.column * _PITCH + _SIDE / 2
    return f'<path class="chart-tie" d="M{bend:.1f} {foot:.1f}V{y:.1f}H{x - 1:.1f}"/>'


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What all tiles of one map share."""

    bounds: tuple[float, ...]
    hatch: str
    language: str

    def tile(self, name: str, amount: Amount) -> str:
        """A province, and its islands shaded as it is."""
        shade = _NO_SHADE if amount.value is None else str(step_of(amount.floor, self.bounds))
        face, kind = _face(name, shade), f"chart-figure chart-on--{shade}"
        figure = svg.words(
            kind, face.x + _SIDE / 2, face.y + 14 * 2 + 13, self._figure(amount), "middle"
        )
        drawn = face.drawn(amount, self.hatch) + figure
        if name not in islands():
            return drawn
        return drawn + _tie(name) + _isle_face(name, shade).drawn(amount, self.hatch)

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
        amounts = [province.amount for province in tilemap.provinces]
        items = svg.measure_item(tilemap.measure, self.language)
        items += _shades(self.bounds, self.language)
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


@lru_cache(maxsize=512)
def _shades(bounds: tuple[float, ...], language: str) -> tuple[tuple[str, str], ...]:
    """The bounds are few: they are round."""
    ends = [number(Decimal(str(bound)).normalize(), language) for bound in bounds]
    texts = [chart_word("legend-up-to", language, top=ends[0])]
    for bottom, top in pairwise(ends):
        texts.append(chart_word("legend-over", language, bottom=bottom, top=top))
    return tuple(
        (svg.box(f"chart-tile chart-tile--{step}", 0, 0, 12, 10), text)
        for step, text in enumerate(texts, 1)
    )


@cache
def _title(name: str, language: str) -> str:
    isle = islands().get(name)
    return chart_word("with-island", language, province=name, island=isle.name) if isle else name
