"""What all charts are made of: the frame with its words, links, hatching and legends."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from html import escape

from chungtay.domain.questions import State
from chungtay.vocabulary.chart_words import chart_word
from chungtay.vocabulary.states import state
from chungtay.web.charts.lettering import shortened, width_of

# As wide as a phone of 360 px leaves: there one unit is one pixel, and 12 units are legible.
WIDTH = 328
LABEL, SMALL = 13.0, 11.0  # sizes of the letters, the same in charts.css

_SWATCH, _LEGEND_LINE = 16.0, 18.0
# Labels, numbers and addresses come again on every page, and a layout puts them at the same places.
_escaped = lru_cache(maxsize=8192)(escape)
_again = lru_cache(maxsize=4096)
# A large picture of the same amounts, asked for by the next person, is the same picture.
kept = lru_cache(maxsize=64)
# Four silences are not one: a field without a number says which it is.
_SILENCES = {State.NOT_APPLICABLE: "×", State.MENTIONED: "?"}


def framed(
    body: Iterable[str],
    *,
    kind: str,
    prefix: str,
    title: str,
    summary: str,
    height: float,
    width: float = WIDTH,
    is_linked: bool = False,
) -> str:
    """The whole picture. With links inside it is a group: an image would hide them from readers
    that do not see."""
    mark = escape(prefix)
    role = "group" if is_linked else "img"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart chart--{kind}" role="{role}"'
        f' viewBox="0 0 {width:g} {height:.0f}" aria-labelledby="{mark}-title"'
        f' aria-describedby="{mark}-desc"><title id="{mark}-title">{escape(title)}</title>'
        f'<desc id="{mark}-desc">{escape(summary)}</desc>{"".join(body)}</svg>'
    )


def empty(*, kind: str, prefix: str, title: str, language: str) -> str:
    """A picture of nothing says so, instead of standing there blank."""
    said = chart_word("nothing", language)
    body = [words("chart-silence", 0, 14, said)]
    return framed(body, kind=kind, prefix=prefix, title=title, summary=said, height=22)


def entry(inner: str, *, told: str, href: str = "") -> str:
    """One thing of a chart with its full words; a link where its number opens."""
    words = _escaped(told)
    if href:
        return (
            f'<a class="chart-link" href="{_escaped(href)}" aria-label="{words}">'
            f"<title>{words}</title>{inner}</a>"
        )
    return f"<g><title>{words}</title>{inner}</g>"


@_again
def hit(x: float, y: float, width: float, height: float) -> str:
    """An unseen ground that makes all of a row answer to the finger and shows the focus."""
    return (
        f'<rect class="chart-hit" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}"'
        f' height="{height:.1f}" rx="3"/>'
    )


def box(kind: str, x: float, y: float, width: float, height: float) -> str:
    return (
        f'<rect class="{kind}" x="{x:.1f}" y="{y:.1f}" width="{max(width, 0):.1f}"'
        f' height="{height:.1f}"/>'
    )


def hatched(kind: str, pattern: str, x: float, y: float, width: float, height: float) -> str:
    """A box filled with a pattern of this picture."""
    return (
        f'<rect class="{kind}" fill="url(#{_escaped(pattern)})" x="{x:.1f}" y="{y:.1f}"'
        f' width="{max(width, 0):.1f}" height="{height:.1f}"/>'
    )


def band(pattern: str, x: float, y: float, width: float) -> str:
    """A hatched strip on its own pale ground, so that it shows on the darkest shade too."""
    return box("chart-strip", x, y, width, 5) + hatched("chart-band", pattern, x, y, width, 5)


def line(kind: str, x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<path class="{kind}" d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}"/>'


# A line that a layout draws at the same places in every picture.
rule = _again(line)


def words(kind: str, x: float, y: float, text: str, anchor: str = "") -> str:
    """Words on a baseline; `anchor` is "middle" or "end", else they begin at x."""
    return f"{_begun(kind, x, y, anchor)}{_escaped(text)}</text>"


@_again
def _begun(kind: str, x: float, y: float, anchor: str) -> str:
    place = f' text-anchor="{anchor}"' if anchor else ""
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}"{place}>'


@_again
def missing(silence: State, x: float, y: float, width: float, height: float) -> str:
    """A field where a number would stand: empty when not reported, with a sign otherwise."""
    sign = _SILENCES.get(silence, "")
    field = box("chart-missing", x, y, width, height)
    if not sign:
        return field
    return field + words("chart-sign", x + width / 2, y + height / 2 + 4, sign, "middle")


def missing_item(silence: State, language: str) -> tuple[str, str]:
    return missing(silence, 0.5, 0, 11, 10), state(silence).text(language)


def hatching(pattern: str, tone: int = 1) -> str:
    """Slanting lines: what is possible, not certain."""
    return (
        f'<pattern id="{_escaped(pattern)}" width="5" height="5" patternUnits="userSpaceOnUse"'
        f' patternTransform="rotate(45)"><path class="chart-hatch chart-hatch--{tone}"'
        ' d="M1 0V5"/></pattern>'
    )


def dotting(pattern: str) -> str:
    """Dots: what several did together."""
    return (
        f'<pattern id="{_escaped(pattern)}" width="5" height="5" patternUnits="userSpaceOnUse">'
        '<circle class="chart-dots" cx="2.5" cy="2.5" r="1.3"/></pattern>'
    )


def defined(patterns: Iterable[str]) -> str:
    return f"<defs>{''.join(patterns)}</defs>"


def legend(
    items: Iterable[tuple[str, str]],
    *,
    y: float,
    x: float = 0.0,
    width: float = WIDTH,
) -> tuple[str, float]:
    """Signs and their words flowing over lines from `y` down; the height that they took.

    A sign is drawn in a field of 12 by 10 whose corner it finds at the origin."""
    return _laid_out(tuple(items), x, y, width)


@_again
def _laid_out(
    items: tuple[tuple[str, str], ...], x: float, y: float, width: float
) -> tuple[str, float]:
    parts: list[str] = []
    at, below = 0.0, 0.0
    for sign, text in items:
        lead = _SWATCH if sign else 0.0
        fitting = shortened(text, SMALL, width - lead)
        needed = lead + width_of(fitting, SMALL)
        if at and at + needed > width:
            at, below = 0.0, below + _LEGEND_LINE
        if sign:
            parts.append(f'<g transform="translate({x + at:.1f} {y + below + 3:.1f})">{sign}</g>')
        parts.append(words("chart-note", x + at + lead, y + below + 12, fitting))
        at += needed + 14
    return "".join(parts), (below + _LEGEND_LINE if parts else 0.0)


def measure_item(measure: str, language: str) -> list[tuple[str, str]]:
    """The legend's word for what is counted; nothing where it goes without saying."""
    return [("", chart_word("legend-measure", language, measure=measure))] if measure else []


def range_item(pattern: str, language: str) -> tuple[str, str]:
    sign = hatched("chart-range", pattern, 0.5, 0.5, 11, 9)
    return sign, chart_word("legend-range", language)
