"""The same flow from top to bottom, as a phone has room for it: lanes at the left, names beside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chungtay.web.charts import svg
from chungtay.web.charts.flow import percent, told
from chungtay.web.charts.flow_order import Flow, FlowBody, in_order
from chungtay.web.charts.lettering import shortened

_ROW, _TURN, _PITCH, _LANES = 46.0, 34.0, 18.0, 126.0


@dataclass(frozen=True, slots=True)
class _Row:
    """A body where its lane begins."""

    body: FlowBody
    lane: int
    y: float


def flow_down_chart(flow: Flow, *, language: str, prefix: str) -> str:
    """A line for each body from where it begins to where it ends; mergers join lines, splits part
    them."""
    if not flow.passings:
        return svg.empty(kind="flow-down", prefix=prefix, title=flow.title, language=language)
    frame = _Frame(flow, language)
    return svg.framed(
        (*frame.turned(), *frame.lines(), *frame.joints(), *frame.entries()),
        kind="flow-down",
        prefix=prefix,
        title=flow.title,
        summary="; ".join(told(flow, language)),
        height=frame.height,
        is_linked=any(body.href for body in flow.bodies),
    )


class _Frame:
    """Where everything stands."""

    def __init__(self, flow: Flow, language: str) -> None:
        self.flow, self.language = flow, language
        self.rows: dict[str, _Row] = {}
        self.turns: list[float] = []  # the heights of the days between two eras
        self._free: list[int] = []
        self.height = self._placed()
        lanes = max(row.lane for row in self.rows.values()) + 1
        self.pitch = min(_PITCH, _LANES / lanes)
        self.names = 12 + lanes * self.pitch

    def _placed(self) -> float:
        """Gives every body a row and a lane, era by era; how high it all is."""
        y, open_lanes = 4.0, dict[str, int]()
        for era, codes in enumerate(in_order(self.flow)):
            if era:
                self.turns.append(y + _TURN / 2)
                y += _TURN
                open_lanes = {c: lane for c, lane in open_lanes.items() if c in codes}
            for code in codes:
                body = self.flow.by_code[code]
                if body.first == era:
                    lane = self._lane(code, set(open_lanes.values()))
                    open_lanes[code] = lane
                    self.rows[code] = _Row(body, lane, y + _ROW / 2)
                    y += _ROW
        return y + 6

    def _lane(self, code: str, taken: set[int]) -> int:
        """An heir goes on in the lane of one of those it took over from, where that is free."""
        formers = (p.former for p in self.flow.passings if p.heir == code)
        known = sorted(self.rows[f].lane for f in formers if f in self.rows)
        free = (lane for lane in range(len(self.flow.bodies) + 1) if lane not in taken)
        return next((lane for lane in known if lane not in taken), next(free))

    def x(self, row: _Row) -> float:
        return 8 + row.lane * self.pitch

    def _end(self, body: FlowBody) -> float:
        return self.turns[body.last] if body.last < len(self.turns) else self.height - 4

    def turned(self) -> Iterator[str]:
        for y, day in zip(self.turns, self.flow.turns, strict=True):
            yield svg.line("chart-guide", 0, y, svg.WIDTH, y)
            yield svg.words("chart-over", self.names, y - 5, day)

    def lines(self) -> Iterator[str]:
        for row in self.rows.values():
            x, kind = self.x(row), "chart-lane chart-lane--told" if row.body.told else "chart-lane"
            yield svg.line(kind, x, row.y, x, self._end(row.body))

    def joints(self) -> Iterator[str]:
        """From the end of one lane to the beginning of another."""
        for passing, words in zip(self.flow.passings, told(self.flow, self.language), strict=True):
            former, heir = self.rows[passing.former], self.rows[passing.heir]
            x1, y1, x2, y2 = self.x(former), self._end(former.body), self.x(heir), heir.y
            bend = (y1 + y2) / 2
            kind = "chart-lane chart-lane--unknown" if passing.share is None else "chart-lane"
            path = f"M{x1:.1f} {y1:.1f}C{x1:.1f} {bend:.1f} {x2:.1f} {bend:.1f} {x2:.1f} {y2:.1f}"
            yield svg.entry(f'<path class="{kind}" d="{path}"/>', told=words)

    def entries(self) -> Iterator[str]:
        """A dot where it begins, with its name and its life beside."""
        room = svg.WIDTH - self.names - 2
        for row in self.rows.values():
            body, x, y = row.body, self.x(row), row.y
            kind = "chart-node chart-node--told" if body.told else "chart-node"
            parts = [
                svg.hit(self.names - 6, y - _ROW / 2, svg.WIDTH - self.names + 6, _ROW),
                f'<circle class="{kind}" cx="{x:.1f}" cy="{y:.1f}" r="5"/>',
                svg.words(
                    "chart-value" if body.told else "chart-label",
                    self.names,
                    y - 1,
                    shortened(body.name, svg.LABEL, room),
                ),
            ]
            if beside := self._beside(body, room):
                parts.append(svg.words("chart-note", self.names, y + 14, beside))
            words = f"{body.name}, {body.when}" if body.when else body.name
            yield svg.entry("".join(parts), told=words, href=body.href)

    def _beside(self, body: FlowBody, room: float) -> str:
        """Its life, and how much of a divided one it took."""
        shares = [
            percent(p.share, self.language)
            for p in self.flow.passings
            if p.heir == body.code and p.share is not None and p.share != 100
        ]
        return shortened(" · ".join(filter(None, (body.when, *shares))), svg.SMALL, room)
