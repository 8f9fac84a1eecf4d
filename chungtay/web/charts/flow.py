"""How units became others: what ended at the left, the heirs at the right, shares between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from chungtay.vocabulary.chart_words import chart_word
from chungtay.vocabulary.formats import percent
from chungtay.web.charts import svg
from chungtay.web.charts.lettering import broken, shortened

_BOX, _GAP, _TALL, _THICK = 116.0, 8.0, 40.0, 34.0


@dataclass(frozen=True, slots=True)
class FlowUnit:
    """A unit or place with its code, its name and, where it helps, its life span in words."""

    code: str
    name: str
    when: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """What an heir took over of a former unit, in hundredths; None where nobody knows."""

    former: str
    heir: str
    share: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Flow:
    """Former units and heirs from top to bottom, and what passed between them."""

    title: str
    former: tuple[FlowUnit, ...]
    heirs: tuple[FlowUnit, ...]
    shares: tuple[Share, ...]

    def __iter__(self) -> Iterator[Share]:
        return iter(self.shares)


def flow_chart(flow: Flow, *, language: str, prefix: str) -> str:
    """The picture: ribbons as thick as the share, broken where the share is not known."""
    if not flow.shares:
        return svg.empty(kind="flow", prefix=prefix, title=flow.title, language=language)
    height = max(len(flow.former), len(flow.heirs)) * (_TALL + _GAP)
    left, right = _column(flow.former, height), _column(flow.heirs, height)
    names = {unit.code: unit.name for unit in (*flow.former, *flow.heirs)}
    said = [_told(share, names, language) for share in flow.shares]
    ribbons = list(_ribbons(flow, left, right))
    return svg.framed(
        (
            *(svg.entry(r.picture(), told=told) for r, told in zip(ribbons, said, strict=True)),
            *(ribbon.figure(len(right) >= len(left), language) for ribbon in ribbons),
            *(_unit(unit, 0.0, left[unit.code]) for unit in flow.former),
            *(_unit(unit, svg.WIDTH - _BOX, right[unit.code]) for unit in flow.heirs),
        ),
        kind="flow",
        prefix=prefix,
        title=flow.title,
        summary="; ".join(said),
        height=height,
        is_linked=any(unit.href for unit in (*flow.former, *flow.heirs)),
    )


def _column(units: tuple[FlowUnit, ...], height: float) -> dict[str, float]:
    """The middles of the boxes, spread over the height."""
    room = height / max(len(units), 1)
    return {unit.code: room * (n + 0.5) for n, unit in enumerate(units)}


def _unit(unit: FlowUnit, x: float, middle: float) -> str:
    room = _BOX - 12
    name = unit.name
    lines = (shortened(name, svg.LABEL, room),) if unit.when else broken(name, svg.LABEL, room)
    texts = [("chart-label", line) for line in lines]
    if unit.when:
        texts.append(("chart-note", unit.when))
    top = middle + 4.5 - 7.5 * (len(texts) - 1)
    parts = [
        f'<rect class="chart-unit" x="{x + 0.5:.1f}" y="{middle - _TALL / 2:.1f}"'
        f' width="{_BOX - 1:.1f}" height="{_TALL:.1f}" rx="4"/>'
    ]
    parts += [
        svg.words(kind, x + _BOX / 2, top + 15 * n, text, "middle")
        for n, (kind, text) in enumerate(texts)
    ]
    said = f"{unit.name}, {unit.when}" if unit.when else unit.name
    return svg.entry("".join(parts), told=said, href=unit.href)


@dataclass(frozen=True, slots=True)
class _Ribbon:
    """A share as it runs from the left box at height `y1` to the right one at `y2`."""

    share: Decimal | None
    thick: float
    y1: float
    y2: float

    def picture(self) -> str:
        x1, x2, y1, y2 = _BOX, svg.WIDTH - _BOX, self.y1, self.y2
        bend = (x1 + x2) / 2
        path = f"M{x1:.1f} {y1:.1f}C{bend:.1f} {y1:.1f} {bend:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"
        if self.share is None:
            return f'<path class="chart-ribbon-unknown" d="{path}"/>'
        return f'<path class="chart-ribbon" stroke-width="{self.thick:.1f}" d="{path}"/>'

    def figure(self, parts_at_right: bool, language: str) -> str:
        """The share in words, nearer to the side on which the ribbons lie apart."""
        along = 0.68 if parts_at_right else 0.32
        x = _BOX + (svg.WIDTH - 2 * _BOX) * along
        y = self.y1 + (self.y2 - self.y1) * (3 * along**2 - 2 * along**3)
        text = "?" if self.share is None else percent(self.share, language)
        return svg.words("chart-halo", x, y + 4, text, "middle")


def _ribbons(flow: Flow, left: dict[str, float], right: dict[str, float]) -> Iterator[_Ribbon]:
    """The ribbons side by side on every box, scaled so that the fullest box holds its own."""
    gave, took = _sums(flow, "former"), _sums(flow, "heir")
    factor = _THICK / (max(*gave.values(), *took.values()) or 1.0)
    at_left = {code: y - gave.get(code, 0.0) * factor / 2 for code, y in left.items()}
    at_right = {code: y - took.get(code, 0.0) * factor / 2 for code, y in right.items()}
    for share in flow.shares:
        thick = _weight(share) * factor
        y1, y2 = at_left[share.former] + thick / 2, at_right[share.heir] + thick / 2
        at_left[share.former] += thick
        at_right[share.heir] += thick
        yield _Ribbon(share.share, max(thick - 0.5, 1.0), y1, y2)


def _sums(flow: Flow, side: str) -> dict[str, float]:
    sums: dict[str, float] = {}
    for share in flow.shares:
        code = share.former if side == "former" else share.heir
        sums[code] = sums.get(code, 0.0) + _weight(share)
    return sums


def _weight(share: Share) -> float:
    """A share that nobody knows takes a little room, so that its line stands free."""
    return 20.0 if share.share is None else float(share.share)


def _told(share: Share, names: dict[str, str], language: str) -> str:
    known = share.share
    text = chart_word("share-unknown", language) if known is None else percent(known, language)
    return chart_word(
        "share", language, former=names[share.former], heir=names[share.heir], share=text
    )
