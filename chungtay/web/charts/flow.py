"""How bodies and places became others: eras from left to right, ribbons that join and part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from chungtay.vocabulary import formats
from chungtay.vocabulary.chart_words import chart_word, filling
from chungtay.web.charts import svg
from chungtay.web.charts.flow_order import Flow, FlowBody, Passing, in_order
from chungtay.web.charts.lettering import broken, shortened

# The same shares come again in one picture.
percent = lru_cache(maxsize=1024)(formats.percent)

LEAST = 660.0  # as wide as a page beside its menu leaves
_BOX, _BETWEEN, _TALL, _GAP, _HEAD = 160.0, 84.0, 54.0, 14.0, 26.0
_WHOLE = Decimal(100)


def flow_chart(flow: Flow, *, language: str, prefix: str) -> str:
    """The picture: a box for each body in every era in which it lives, ribbons as thick as the
    share, broken where the share is not known."""
    if not flow.passings:
        return svg.empty(kind="flow", prefix=prefix, title=flow.title, language=language)
    frame = _Frame(flow, language)
    return svg.framed(
        (*frame.heads(), *frame.stays(), *frame.ribbons(), *frame.boxes()),
        kind="flow flow-long" if flow.eras > 4 else "flow",
        prefix=prefix,
        title=flow.title,
        summary="; ".join(told(flow, language)),
        height=frame.height,
        width=frame.width,
        is_linked=any(body.href for body in flow.bodies),
    )


def told(flow: Flow, language: str) -> Iterator[str]:
    """Every passing in words: "xã X → xã Y: 62%"."""
    names = {body.code: body.name for body in flow.bodies}
    say = filling("share", language, "former", "heir", "share")
    for passing in flow.passings:
        yield say(names[passing.former], names[passing.heir], _share(passing.share, language))


def _share(share: Decimal | None, language: str) -> str:
    return chart_word("share-unknown", language) if share is None else percent(share, language)


class _Frame:
    """Where everything stands."""

    def __init__(self, flow: Flow, language: str) -> None:
        self.flow, self.language = flow, language
        self.eras = in_order(flow)
        usual = flow.eras * _BOX + (flow.eras - 1) * _BETWEEN
        self.width = max(usual, LEAST)
        self.box = _BOX + (self.width - usual) / (2 * flow.eras)
        self.between = (self.width - flow.eras * self.box) / (flow.eras - 1)
        rows = max(map(len, self.eras))
        self.height = _HEAD + rows * (_TALL + _GAP)

    def x(self, era: int) -> float:
        return era * (self.box + self.between)

    def y(self, era: int, code: str) -> float:
        """The middle of a box; an era of few stands in the middle of the height."""
        codes = self.eras[era]
        room = (self.height - _HEAD) / len(codes)
        return _HEAD + room * (codes.index(code) + 0.5)

    def heads(self) -> Iterator[str]:
        """The days between the eras, each over a line from top to bottom."""
        for turn, day in enumerate(self.flow.turns):
            x = self.x(turn + 1) - self.between / 2
            yield svg.line("chart-guide", x, 18, x, self.height)
            yield svg.words("chart-value", x, 13, day, "middle")

    def stays(self) -> Iterator[str]:
        """Who goes on from one era to the next."""
        for body in self.flow.bodies:
            for era in range(body.first, body.last):
                y1, y2 = self.y(era, body.code), self.y(era + 1, body.code)
                yield _band("chart-stays", self._gap(era), (y1, y2), (_TALL, _TALL))

    def _gap(self, era: int) -> tuple[float, float]:
        return self.x(era) + self.box, self.x(era + 1)

    def ribbons(self) -> Iterator[str]:
        """Side by side on every box, so that a merger fills it and a split parts it."""
        bodies, said = self.flow.by_code, list(told(self.flow, self.language))
        outs, ins = _Slots(self.flow, "former", self), _Slots(self.flow, "heir", self)
        drawn = []
        for passing, words in zip(self.flow.passings, said, strict=True):
            era = bodies[passing.former].last
            y1, thick = outs.next(era, passing)
            y2, end = ins.next(era + 1, passing)
            kind = "chart-unknown" if passing.share is None else "chart-passes"
            band = _band(kind, self._gap(era), (y1, y2), (thick, end))
            drawn.append(svg.entry(band, told=words))
            if passing.share != _WHOLE:
                drawn.append(self._figure(era, passing, y1, y2))
        yield from drawn

    def _figure(self, era: int, passing: Passing, y1: float, y2: float) -> str:
        """The share in words, two thirds of the way to the heir, where the ribbons lie apart."""
        left, right = self._gap(era)
        along = 0.66
        y = y1 + (y2 - y1) * (3 * along**2 - 2 * along**3)
        text = "?" if passing.share is None else percent(passing.share, self.language)
        return svg.words("chart-halo", left + (right - left) * along, y + 4, text, "middle")

    def boxes(self) -> Iterator[str]:
        """Named in every era in which it lives; the first of them is the link."""
        for body in self.flow.bodies:
            for era in range(body.first, body.last + 1):
                x, y = self.x(era), self.y(era, body.code)
                drawn = _box(x, y - _TALL / 2, self.box, body.told) + "".join(
                    svg.words(kind, x + self.box / 2, at, text, "middle")
                    for kind, at, text in _lettered(body, y, self.box - 14)
                )
                words = f"{body.name}, {body.when}" if body.when else body.name
                yield svg.entry(drawn, told=words, href=body.href if era == body.first else "")


class _Slots:
    """The stretches of each box from which ribbons go out, or into which they come."""

    def __init__(self, flow: Flow, side: str, frame: _Frame) -> None:
        self._side, self._frame = side, frame
        self._taken: dict[str, float] = {}
        weights: dict[str, float] = {}
        for passing in _from_top(flow, side, frame):
            weights[self._of(passing)] = weights.get(self._of(passing), 0.0) + _weight(passing)
        self._weights = weights
        self._starts: dict[Passing, float] = {}
        for passing in _from_top(flow, side, frame):
            begun = self._taken.get(self._of(passing), 0.0)
            self._starts[passing] = begun
            self._taken[self._of(passing)] = begun + self._thick(passing)

    def _of(self, passing: Passing) -> str:
        return passing.former if self._side == "former" else passing.heir

    def _thick(self, passing: Passing) -> float:
        return _TALL * _weight(passing) / self._weights[self._of(passing)]

    def next(self, era: int, passing: Passing) -> tuple[float, float]:
        """Middle and thickness of a ribbon's end."""
        top = self._frame.y(era, self._of(passing)) - _TALL / 2
        thick = self._thick(passing)
        return top + self._starts[passing] + thick / 2, thick


def _from_top(flow: Flow, side: str, frame: _Frame) -> Iterable[Passing]:
    """In the order of the other ends, so that ribbons on one box do not cross."""
    bodies: Mapping[str, FlowBody] = flow.by_code

    def height(passing: Passing) -> float:
        era = bodies[passing.former].last
        return frame.y(era + 1, passing.heir) if side == "former" else frame.y(era, passing.former)

    return sorted(flow.passings, key=lambda p: (height(p), p.former, p.heir))


def _weight(passing: Passing) -> float:
    """A share that nobody knows takes a little room, so that its ribbon stands free."""
    return 20.0 if passing.share is None else max(float(passing.share), 4.0)


@dataclass(frozen=True, slots=True)
class _Curve:
    """One edge of a ribbon, bent in the middle of its way."""

    x1: float
    y1: float
    x2: float
    y2: float

    def path(self) -> str:
        bend = (self.x1 + self.x2) / 2
        return (
            f"{self.x1:.1f} {self.y1:.1f}C{bend:.1f} {self.y1:.1f} {bend:.1f} {self.y2:.1f}"
            f" {self.x2:.1f} {self.y2:.1f}"
        )


def _band(
    kind: str, gap: tuple[float, float], middles: tuple[float, float], thick: tuple[float, float]
) -> str:
    """A ribbon over a gap: its upper edge there, its lower edge back."""
    (x1, x2), (y1, y2), (t1, t2) = gap, middles, thick
    over = _Curve(x1, y1 - t1 / 2 + 0.5, x2, y2 - t2 / 2 + 0.5).path()
    under = _Curve(x2, y2 + t2 / 2 - 0.5, x1, y1 + t1 / 2 - 0.5).path()
    return f'<path class="{kind}" d="M{over}L{under}Z"/>'


def _box(x: float, y: float, width: float, told: bool) -> str:
    kind = "chart-unit chart-unit--told" if told else "chart-unit"
    return (
        f'<rect class="{kind}" x="{x + 1:.1f}" y="{y:.1f}" width="{width - 2:.1f}"'
        f' height="{_TALL:.1f}" rx="6"/>'
    )


def _lettered(body: FlowBody, middle: float, room: float) -> Iterator[tuple[str, float, str]]:
    """Its name on one line or two, and its life under it."""
    lines = broken(body.name, svg.LABEL, room)
    when = (shortened(body.when, svg.SMALL, room),) if body.when else ()
    top = middle + 4.5 - 7.5 * (len(lines) + len(when) - 1)
    for place, line in enumerate((*lines, *when)):
        yield ("chart-note" if place >= len(lines) else "chart-label"), top + 15 * place, line
