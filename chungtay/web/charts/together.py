"""Who works with whom: organisations in a column, arcs as thick as what they did together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

from chungtay.vocabulary.chart_words import chart_word
from chungtay.web.charts import svg
from chungtay.web.charts.amounts import Amount, full, short
from chungtay.web.charts.lettering import broken, width_of

_PITCH, _STEM, _REACH, _THICK = 34.0, 136.0, 158.0, 10.0


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation; `own` is all that it took part in, alone or with others."""

    code: str
    name: str
    own: Amount | None = None
    href: str = ""


@dataclass(frozen=True, slots=True)
class Bond:
    """What two organisations, by their codes, did together."""

    first: str
    second: str
    amount: Amount
    href: str = ""


@dataclass(frozen=True, slots=True)
class Together:
    """The organisations in their official order, and the bonds between them, each pair once."""

    title: str
    bodies: tuple[Body, ...]
    bonds: tuple[Bond, ...]
    measure: str = ""

    def __iter__(self) -> Iterator[Bond]:
        return iter(self.bonds)

    @property
    def is_linked(self) -> bool:
        return any(body.href for body in self.bodies) or any(bond.href for bond in self.bonds)

    def bond_words(self, bond: Bond, language: str) -> str:
        """ "Quân sự và Phụ nữ: 12 hoạt động" """
        names = {body.code: body.name for body in self.bodies}
        return chart_word(
            "bond",
            language,
            first=names[bond.first],
            second=names[bond.second],
            amount=full(bond.amount, language, self.measure),
        )


def together_chart(together: Together, *, language: str, prefix: str) -> str:
    """The picture: strong bonds lie under weak ones, so that none is hidden."""
    if not together.bodies:
        return svg.empty(kind="together", prefix=prefix, title=together.title, language=language)
    places = {body.code: _PITCH * (n + 0.5) for n, body in enumerate(together.bodies)}
    bonds = sorted(
        (bond for bond in together.bonds if bond.amount.top > 0),
        key=lambda bond: (-bond.amount.top, bond.first, bond.second),
    )
    arcs = _Arcs(places, max((bond.amount.top for bond in bonds), default=1.0))
    said = [together.bond_words(bond, language) for bond in bonds]
    drawn = [
        svg.entry(arcs.picture(bond), told=words, href=bond.href)
        for bond, words in zip(bonds, said, strict=True)
    ]
    height = _PITCH * len(together.bodies)
    signs, below = svg.legend(_legend(together, language), y=height + 2)
    return svg.framed(
        (*drawn, arcs.numbers(bonds, language), *_names(together, places, language), signs),
        kind="together",
        prefix=prefix,
        title=together.title,
        summary="; ".join(said) or chart_word("nothing", language),
        height=height + 2 + below,
        is_linked=together.is_linked,
    )


@dataclass(frozen=True, slots=True)
class _Arcs:
    """Where each organisation stands, and the amount that is drawn thickest."""

    places: dict[str, float]
    most: float

    def ends(self, bond: Bond) -> tuple[float, float]:
        first, second = sorted((self.places[bond.first], self.places[bond.second]))
        return first, second

    def apex(self, bond: Bond) -> float:
        """How far right an arc reaches: far for organisations that stand far apart."""
        first, second = self.ends(bond)
        longest = max(self.places.values()) - min(self.places.values())
        return _STEM + 18 + (_REACH - 18) * sqrt((second - first) / longest)

    def thickness(self, amount: float) -> float:
        return 1.0 + (_THICK - 1.0) * amount / self.most

    def picture(self, bond: Bond) -> str:
        """Full for the low end of a range, a pale rim around it for the high end."""
        first, second = self.ends(bond)
        pull = _STEM + (self.apex(bond) - _STEM) * 4 / 3
        path = (
            f"M{_STEM:.1f} {first:.1f}C{pull:.1f} {first:.1f}"
            f" {pull:.1f} {second:.1f} {_STEM:.1f} {second:.1f}"
        )
        rim = ""
        if bond.amount.is_range:
            wide = self.thickness(bond.amount.top)
            rim = f'<path class="chart-arc-range" stroke-width="{wide:.1f}" d="{path}"/>'
        wide = self.thickness(bond.amount.floor)
        return f'{rim}<path class="chart-arc" stroke-width="{wide:.1f}" d="{path}"/>'

    def numbers(self, bonds: list[Bond], language: str) -> str:
        """The numbers at the arcs' far ends, the greatest first, as far as they find room."""
        taken: list[tuple[float, float, float]] = []
        parts = []
        for bond in bonds:
            text = short(bond.amount, language)
            half = width_of(text, svg.SMALL) / 2 + 2
            x = min(self.apex(bond) + half * 0.4, svg.WIDTH - half)
            y = sum(self.ends(bond)) / 2
            if all(abs(x - u) > half + wide or abs(y - v) > 13 for u, v, wide in taken):
                taken.append((x, y, half))
                parts.append(svg.words("chart-halo", x, y + 4, text, "middle"))
        return "".join(parts)


def _names(together: Together, places: dict[str, float], language: str) -> list[str]:
    return [_name(body, places[body.code], together.measure, language) for body in together.bodies]


def _name(body: Body, y: float, measure: str, language: str) -> str:
    lines = broken(body.name, svg.LABEL, _STEM - 12)
    top = y + 4.5 - 7.5 * (len(lines) - 1)
    parts = [svg.hit(0, y - _PITCH / 2 + 1, _STEM + 8, _PITCH - 2)] if body.href else []
    parts += [
        svg.words("chart-label", _STEM - 10, top + 15 * place, line, "end")
        for place, line in enumerate(lines)
    ]
    parts.append(f'<circle class="chart-node" cx="{_STEM:.1f}" cy="{y:.1f}" r="4.5"/>')
    return svg.entry("".join(parts), told=own_words(body, measure, language), href=body.href)


def own_words(body: Body, measure: str, language: str) -> str:
    """ "Quân sự, tất cả: 40 hoạt động", or the name alone."""
    if body.own is None:
        return body.name
    return chart_word("own", language, name=body.name, amount=full(body.own, language, measure))


def _legend(together: Together, language: str) -> list[tuple[str, str]]:
    items = svg.measure_item(together.measure, language)
    items.append(("", chart_word("legend-together", language)))
    if any(bond.amount.is_range for bond in together.bonds):
        rim = '<path class="chart-arc-range" stroke-width="9" d="M0 5H12"/>'
        arc = '<path class="chart-arc" stroke-width="4" d="M0 5H12"/>'
        items.append((rim + arc, chart_word("legend-range", language)))
    return items
