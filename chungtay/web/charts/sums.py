"""Counted once beside adding all reports: two bars, and between them what was done together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chungtay.vocabulary.chart_words import chart_word
from chungtay.web.charts import svg
from chungtay.web.charts.amounts import Amount, short, told
from chungtay.web.charts.bars import Scale

_BAR, _HEAD, _BETWEEN = 18.0, 20.0, 32.0
_SECOND = _HEAD + _BAR + _BETWEEN


@dataclass(frozen=True, slots=True)
class Sums:
    """`joint` is the finished difference: what the ends of two ranges allow, a query knows and a
    picture does not. The hrefs open each of the three numbers."""

    title: str
    adding: Amount
    once: Amount
    joint: Amount
    measure: str = ""
    adding_href: str = ""
    once_href: str = ""
    joint_href: str = ""

    def __iter__(self) -> Iterator[tuple[str, Amount]]:
        """The rows of the table under the picture, by the keys of their words."""
        return iter((("adding", self.adding), ("joint", self.joint), ("once", self.once)))


def sums_chart(sums: Sums, *, language: str, prefix: str) -> str:
    """The picture; the upper bar is what adding would say, the lower one the total."""
    longest = max(sums.adding.top, sums.once.top) or 1.0
    scale = Scale(prefix, svg.WIDTH / longest)
    labels = {key: chart_word(key, language) for key in ("adding", "once")}
    adding = told(labels["adding"], sums.adding, language, sums.measure)
    once = told(labels["once"], sums.once, language, sums.measure)
    joint = _joint_words(sums, language)
    patterns = [svg.dotting(f"{prefix}-dots"), svg.hatching(scale.hatch(1))]
    signs, below = svg.legend(_legend(sums, scale, language), y=_SECOND + _HEAD + _BAR + 8)
    return svg.framed(
        (
            svg.defined(patterns),
            svg.entry(_adding(sums, scale, labels, language), told=adding, href=sums.adding_href),
            svg.entry(_joint(sums, scale, joint), told=joint, href=sums.joint_href),
            svg.entry(_once(sums, scale, labels, language), told=once, href=sums.once_href),
            signs,
        ),
        kind="sums",
        prefix=prefix,
        title=sums.title,
        summary="; ".join((adding, joint, once)),
        height=_SECOND + _HEAD + _BAR + 8 + below,
        is_linked=bool(sums.adding_href or sums.once_href or sums.joint_href),
    )


def _head(label: str, amount: Amount, y: float, language: str) -> str:
    kind = "chart-silence" if amount.value is None else "chart-value"
    name = svg.words("chart-label", 0, y + 13, label)
    return name + svg.words(kind, svg.WIDTH, y + 13, short(amount, language), "end")


def _adding(sums: Sums, scale: Scale, labels: dict[str, str], language: str) -> str:
    """Pale as far as it is surely counted, hatched as far as it may be, dotted beyond."""
    once_low, once_high, end = (
        reached * scale.factor for reached in (sums.once.floor, sums.once.top, sums.adding.floor)
    )
    sure, possible = min(once_low, end), min(once_high, end)
    parts = [_ground(sums.adding_href, 0), _head(labels["adding"], sums.adding, 0, language)]
    if sums.adding.value is None:
        parts.append(svg.line("chart-silent", 0, _HEAD + 9, svg.WIDTH, _HEAD + 9))
        return "".join(parts)
    parts.append(svg.box("chart-pale", 0, _HEAD, sure, _BAR))
    pieces = (
        (sure, possible, "chart-range", scale.hatch(1)),
        (possible, end, "chart-joint", f"{scale.prefix}-dots"),
        (end, sums.adding.top * scale.factor, "chart-range", scale.hatch(1)),
    )
    for start, stop, kind, pattern in pieces:
        if stop > start:
            width = stop - start - 1
            parts.append(svg.hatched(kind, pattern, start + 0.5, _HEAD + 0.5, width, _BAR - 1))
    return "".join(parts)


def _joint(sums: Sums, scale: Scale, said: str) -> str:
    """A bracket under what adding counts more than once, and its number."""
    start = min(sums.once.floor * scale.factor, svg.WIDTH)
    end = min(sums.adding.top * scale.factor, svg.WIDTH)
    y = _HEAD + _BAR + 3
    parts = [svg.hit(0, y, svg.WIDTH, _BETWEEN - 4)] if sums.joint_href else []
    if end - start > 1:
        parts.append(
            f'<path class="chart-bracket" d="M{start + 0.5:.1f} {y:.1f}v4H{end - 0.5:.1f}v-4"/>'
        )
        parts.append(svg.line("chart-guide", start, y + 4, start, _SECOND + _HEAD + _BAR))
    parts.append(svg.words("chart-joint-words", svg.WIDTH, y + 17, said, "end"))
    return "".join(parts)


def _once(sums: Sums, scale: Scale, labels: dict[str, str], language: str) -> str:
    y = _SECOND
    bar = scale.bar(sums.once, y + _HEAD, 1, _BAR)
    return _ground(sums.once_href, y) + _head(labels["once"], sums.once, y, language) + bar


def _ground(href: str, y: float) -> str:
    return svg.hit(-2, y - 1, svg.WIDTH + 4, _HEAD + _BAR + 2) if href else ""


def _joint_words(sums: Sums, language: str) -> str:
    if sums.joint.value is not None and not sums.joint.top:
        return chart_word("joint-none", language)
    return chart_word("joint", language, amount=short(sums.joint, language))


def _legend(sums: Sums, scale: Scale, language: str) -> list[tuple[str, str]]:
    items = svg.measure_item(sums.measure, language)
    if sums.once.is_range or sums.adding.is_range:
        items.append(svg.range_item(scale.hatch(1), language))
    return items
