"""Who works with whom: organisations in a column, arcs as thick as what they did together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from operator import attrgetter

from chungtay.vocabulary.chart_words import chart_word, filling
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

    def told(self, bonds: Iterable[Bond], language: str) -> list[str]:
        """ "Quân sự và Phụ nữ: 12 hoạt động" for each."""
        names = {body.code: body.name for body in self.bodies}
        say = filling("bond", language, "first", "second", "amount")
        return [
            say(names[bond.first], names[bond.second], full(bond.amount, language, self.measure))
            for bond in bonds
        ]


@svg.kept
def together_chart(together: Together, *, language: str, prefix: str) -> str:
    """The picture: strong bonds lie under weak ones, so that none is hidden."""
    if not together.bodies:
        return svg.empty(kind="together", prefix=prefix, title=together.title, language=language)
    bonds = [bond for bond in together.bonds if bond.amount.top > 0]
    bonds.sort(key=attrgetter("first", "second"))
    bonds.sort(key=lambda bond: bond.amount.top, reverse=True)
    arcs, most = _arcs(together.bodies, bonds), bonds[0].amount.top if bonds else 1.0
    said = together.told(bonds, language)
    drawn = [
        svg.entry(arc.picture(bond.amount, most), told=words, href=bond.href)
        for arc, bond, words in zip(arcs, bonds, said, strict=True)
    ]
    height = _PITCH * len(together.bodies)
    signs, below = svg.legend(_legend(together, language), y=height + 2)
    return svg.framed(
        (*drawn, _numbers(arcs, bonds, language), *_names(together, language), signs),
        kind="together",
        prefix=prefix,
        title=together.title,
        summary="; ".join(said) or chart_word("nothing", language),
        height=height + 2 + below,
        is_linked=together.is_linked,
    )


@dataclass(frozen=True, slots=True)
class _Arc:
    """An arc between two places: its path, and where it lies farthest right."""

    path: str
    x: float
    y: float

    @classmethod
    def between(cls, first: int, second: int, count: int) -> _Arc:
        """It reaches far for organisations that stand far apart."""
        x = _STEM + 18 + (_REACH - 18) * sqrt((second - first) / (count - 1))
        pull = _STEM + (x - _STEM) * 4 / 3
        top, foot = _middle(first), _middle(second)
        path = (
            f"M{_STEM:.1f} {top:.1f}C{pull:.1f} {top:.1f}"
            f" {pull:.1f} {foot:.1f} {_STEM:.1f} {foot:.1f}"
        )
        return cls(path, x, (top + foot) / 2)

    def picture(self, amount: Amount, most: float) -> str:
        """Full for the low end of a range, a pale rim around it for the high end."""
        thick = 1.0 + (_THICK - 1.0) * amount.floor / most
        arc = f'<path class="chart-arc" stroke-width="{thick:.1f}" d="{self.path}"/>'
        if not amount.is_range:
            return arc
        wide = 1.0 + (_THICK - 1.0) * amount.top / most
        return f'<path class="chart-arc-range" stroke-width="{wide:.1f}" d="{self.path}"/>{arc}'


def _middle(place: int) -> float:
    return _PITCH * (place + 0.5)


@lru_cache(maxsize=32)
def _stems(count: int) -> dict[tuple[int, int], _Arc]:
    """All arcs between so many organisations: the same in every picture of as many."""
    return {
        (first, second): _Arc.between(first, second, count)
        for first in range(count)
        for second in range(first + 1, count)
    }


def _arcs(bodies: tuple[Body, ...], bonds: list[Bond]) -> list[_Arc]:
    places = {body.code: place for place, body in enumerate(bodies)}
    stems = _stems(len(bodies))
    ends = ((places[bond.first], places[bond.second]) for bond in bonds)
    return [stems[(one, other) if one < other else (other, one)] for one, other in ends]


def _numbers(arcs: list[_Arc], bonds: list[Bond], language: str) -> str:
    """The numbers at the arcs' far ends, the greatest first, as far as they find room.

    Far ends that are not equally high lie more than a line apart."""
    taken: defaultdict[float, list[tuple[float, float]]] = defaultdict(list)
    parts = []
    for arc, bond in zip(arcs, bonds, strict=True):
        text = short(bond.amount, language)
        half = width_of(text, svg.SMALL) / 2 + 2
        x, beside = min(arc.x + half * 0.4, svg.WIDTH - half), taken[arc.y]
        for other, wide in beside:
            if abs(x - other) <= half + wide:
                break
        else:
            beside.append((x, half))
            parts.append(svg.words("chart-halo", x, arc.y + 4, text, "middle"))
    return "".join(parts)


def _names(together: Together, language: str) -> list[str]:
    return [
        _name(body, _middle(place), together.measure, language)
        for place, body in enumerate(together.bodies)
    ]


def _name(body: Body, y: float, measure: str, language: str) -> str:
    lines = broken(body.name, svg.LABEL, _STEM - 12)
    top = y + 4.5 - 7.5 * (len(lines) - 1)
    parts = [svg.hit(0, y - _PITCH / 2 + 1, _STEM + 8, _PITCH - 2)] if body.href else []
    parts += [
        svg.words("chart-label", _STEM - 10, top + 15 * place, line, "end")
        for place, line in enumerate(lines)
    ]
    parts.append(_node(y))
    return svg.entry("".join(parts), told=own_words(body, measure, language), href=body.href)


@lru_cache(maxsize=64)
def _node(y: float) -> str:
    return f'<circle class="chart-node" cx="{_STEM:.1f}" cy="{y:.1f}" r="4.5"/>'


def own_words(body: Body, measure: str, language: str) -> str:
    """ "Quân sự, tất cả: 40 hoạt động", or the name alone."""
    if body.own is None:
        return body.name
    return filling("own", language, "name", "amount")(body.name, full(body.own, language, measure))


def _legend(together: Together, language: str) -> list[tuple[str, str]]:
    items = svg.measure_item(together.measure, language)
    items.append(("", chart_word("legend-together", language)))
    if any(bond.amount.is_range for bond in together.bonds):
        rim = '<path class="chart-arc-range" stroke-width="9" d="M0 5H12"/>'
        arc = '<path class="chart-arc" stroke-width="4" d="M0 5H12"/>'
        items.append((rim + arc, chart_word("legend-range", language)))
    return items
