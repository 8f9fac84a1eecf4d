"""Who works with whom, as a stair of cells: a cell for each pair, on each step a name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from chungtay.vocabulary.chart_words import chart_word
from chungtay.web.charts import svg
from chungtay.web.charts.amounts import Amount, number, short
from chungtay.web.charts.lettering import shortened, width_of
from chungtay.web.charts.shades import step_of, steps_over
from chungtay.web.charts.together import Together, own_words

_NAMES, _WIDEST, _LOWEST, _FIGURE, _SEAM = 104.0, 34.0, 22.0, 11.5, 1.5


def together_grid(together: Together, *, language: str, prefix: str) -> str:
    """The picture: right of a name are its bonds with those on lower steps, above it those with
    higher ones."""
    if not together.bodies:
        return svg.empty(kind="grid", prefix=prefix, title=together.title, language=language)
    grid = _Grid(together, language, prefix)
    height = grid.tall * len(together.bodies)
    signs, below = svg.legend(grid.legend(), y=height + 6)
    said = together.told(together.bonds, language)
    return svg.framed(
        (
            svg.defined([svg.hatching(grid.hatch)]),
            _ground(len(together.bodies), grid.wide, grid.tall),
            *grid.cells(said),
            *grid.names(),
            signs,
        ),
        kind="grid",
        prefix=prefix,
        title=together.title,
        summary="; ".join(said) or chart_word("nothing", language),
        height=height + 6 + below,
        is_linked=together.is_linked,
    )


# A layout puts its cells at the same places in every picture of as many organisations.
_cell_box = lru_cache(maxsize=2048)(svg.box)


@lru_cache(maxsize=32)
def _ground(count: int, wide: float, tall: float) -> str:
    """A pale cell for every pair, so that the eye finds its way where nothing was done."""
    size = f"h{wide - _SEAM:.1f}v{tall - _SEAM:.1f}h-{wide - _SEAM:.1f}z"
    cells = [
        f"M{_NAMES + column * wide:.1f} {row * tall:.1f}{size}"
        for row in range(count)
        for column in range(row + 1, count)
    ]
    return f'<path class="chart-tile chart-tile--0" d="{"".join(cells)}"/>' if cells else ""


class _Grid:
    """The measures of one picture. Numbers stand in the cells when all of them fit there; else
    squares in the cells grow with the amounts, so that shade is never alone."""

    def __init__(self, together: Together, language: str, prefix: str) -> None:
        count = len(together.bodies)
        self.together, self.language, self.hatch = together, language, f"{prefix}-hatch"
        self.wide = min((svg.WIDTH - _NAMES) / count, _WIDEST)
        self.tall = max(self.wide, _LOWEST)
        self.place = {body.code: n for n, body in enumerate(together.bodies)}
        self.bounds = steps_over(bond.amount.floor for bond in together.bonds)
        self.most = max((bond.amount.floor for bond in together.bonds), default=0.0) or 1.0
        self.figures = [self._figure(bond.amount) for bond in together.bonds]
        self.has_figures = all(self._fits(figure) for figure in self.figures)

    def _fits(self, text: str) -> bool:
        return width_of(text, _FIGURE) <= self.wide - 2

    def _figure(self, amount: Amount) -> str:
        """Of a range that finds no room the low end; the hatched band says that it may be more."""
        if amount.value is None:
            return ""
        text = short(amount, self.language)
        if self._fits(text):
            return text
        return number(amount.value if amount.low is None else amount.low, self.language)

    def cells(self, said: list[str]) -> Iterator[str]:
        for bond, figure, words in zip(self.together.bonds, self.figures, said, strict=True):
            one, other = self.place[bond.first], self.place[bond.second]
            x, y = _NAMES + max(one, other) * self.wide, min(one, other) * self.tall
            yield svg.entry(self._cell(bond.amount, figure, x, y), told=words, href=bond.href)

    def _cell(self, amount: Amount, figure: str, x: float, y: float) -> str:
        wide, tall = self.wide - _SEAM, self.tall - _SEAM
        if amount.value is None:
            return svg.missing(amount.silence, x + 0.5, y + 0.5, wide - 1, tall - 1)
        step = step_of(amount.floor, self.bounds)
        parts = [self._shade(amount.floor, step, x, y)]
        if amount.is_range:
            parts.append(svg.band(self.hatch, x, y + tall - 5, wide))
        if self.has_figures:
            lift = 2.5 if amount.is_range else 0.0
            kind = f"chart-cell chart-on--{step}"
            middle = y + tall / 2 + 4 - lift
            parts.append(svg.words(kind, x + wide / 2, middle, figure, "middle"))
        return "".join(parts)

    def _shade(self, value: float, step: int, x: float, y: float) -> str:
        """The whole cell, or a square whose area is the amount's share of the greatest."""
        wide, tall = self.wide - _SEAM, self.tall - _SEAM
        kind = f"chart-tile chart-tile--{step}"
        if self.has_figures or not value:
            return _cell_box(kind, x, y, wide, tall)
        side = max(wide * (value / self.most) ** 0.5, 3.0)
        return svg.box(kind, x + (wide - side) / 2, y + (tall - side) / 2, side, side)

    def names(self) -> Iterator[str]:
        """Each name on its step, and beside it all that the organisation took part in."""
        for n, body in enumerate(self.together.bodies):
            x, y = _NAMES + n * self.wide, n * self.tall
            parts = [svg.hit(0, y, x + self.wide, self.tall)] if body.href else []
            name = shortened(body.name, svg.LABEL, x - 5)
            parts.append(svg.words("chart-label", x - 5, y + self.tall / 2 + 4, name, "end"))
            parts.append(
                _cell_box("chart-step", x + 0.5, y + 0.5, self.wide - 2.5, self.tall - 2.5)
            )
            parts.append(self._own(body.own, x, y))
            told = own_words(body, self.together.measure, self.language)
            yield svg.entry("".join(parts), told=told, href=body.href)

    def _own(self, own: Amount | None, x: float, y: float) -> str:
        text = "" if own is None else self._figure(own)
        if not text or not self._fits(text):
            return ""
        x, y = x + (self.wide - _SEAM) / 2, y + (self.tall - _SEAM) / 2 + 4
        return svg.words("chart-cell chart-on--0", x, y, text, "middle")

    def legend(self) -> list[tuple[str, str]]:
        items = svg.measure_item(self.together.measure, self.language)
        amounts = [bond.amount for bond in self.together.bonds]
        if any(self._own(body.own, 0, 0) for body in self.together.bodies):
            sign = svg.box("chart-step", 0.5, 0, 10, 10)
            items.append((sign, chart_word("legend-own", self.language)))
        if any(amount.is_range for amount in amounts):
            items.append(svg.range_item(self.hatch, self.language))
        for silence in dict.fromkeys(a.silence for a in amounts if a.value is None):
            items.append(svg.missing_item(silence, self.language))
        return items
