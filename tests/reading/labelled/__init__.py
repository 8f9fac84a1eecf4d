"""Invented reports in which every number was labelled by hand, and how the reader does on them.

Nobody tunes a rule to these texts: they tell how sure the reader may be of texts it never saw, and
that a change made nothing worse (docs/rules/confidence.md).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from chungtay.domain.claims import Kind
from chungtay.domain.figures import Qualifier
from chungtay.reading.document import Document
from chungtay.reading.figure import ReadFigure
from chungtay.reading.figures import read
from chungtay.reading.files import open_document
from chungtay.reading.head import read_head

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Label:
    """A number of a text. `value` is None where it is only mentioned ("hàng nghìn"); `measures` and
    `indicators` are the codes that are right, no indicator where the catalogue has none for it.
    `repeat`: told once before in the same text, which counts for nothing either way."""

    start: int
    end: int
    quote: str
    value: Decimal | None
    kind: Kind
    measures: frozenset[str]
    indicators: frozenset[str]
    repeat: bool = False


@dataclass(frozen=True)
class Labelled:
    """A text with its labels, and what the reader gives for it."""

    name: str
    document: Document
    labels: tuple[Label, ...]
    figures: tuple[ReadFigure, ...]


@cache
def labelled() -> tuple[Labelled, ...]:
    """All texts, as they are read today."""
    labels: dict[str, list[Label]] = {}
    for line in (FOLDER / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        told = json.loads(line, parse_float=Decimal)
        labels.setdefault(told.pop("doc"), []).append(_label(told))
    paths = sorted((FOLDER / "texts").glob("*.txt"))
    return tuple(_read(path, labels.get(path.stem, [])) for path in paths)


def _label(told: Mapping) -> Label:
    return Label(
        start=told["start"],
        end=told["end"],
        quote=told["quote"],
        value=None if told["value"] is None else Decimal(told["value"]),
        kind=Kind(told["kind"]),
        measures=frozenset(told["measures"]),
        indicators=frozenset(told["indicators"]),
        repeat=told.get("repeat", False),
    )


def _read(path: Path, labels: Sequence[Label]) -> Labelled:
    document = open_document(path)
    figures = read(document, head=read_head(document)).figures
    return Labelled(path.stem, document, tuple(labels), figures)


def paired(one: Labelled) -> dict[int, Label]:
    """Which label a figure answers, by the figure's place: the longest overlap first, equal values
    before all others, one to one."""
    options = [
        (_has_value(label, figure), overlap, -i, -j)
        for i, label in enumerate(one.labels)
        for j, figure in enumerate(one.figures)
        if (overlap := min(label.end, figure.end) - max(label.start, figure.start)) > 0
    ]
    answers: dict[int, Label] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(options, reverse=True):
        if -i not in taken and -j not in answers:
            taken.add(-i)
            answers[-j] = one.labels[-i]
    return answers


def _has_value(label: Label, figure: ReadFigure) -> bool:
    if label.value is None:
        return is_vague(figure)
    return figure.figure.value == label.value


def is_vague(figure: ReadFigure) -> bool:
    return figure.figure.value is None or figure.figure.qualifier is Qualifier.VAGUE


def is_right(label: Label | None, figure: ReadFigure) -> bool:
    """Value, measure, indicator and kind as labelled."""
    if label is None or label.kind is not figure.kind or not _has_value(label, figure):
        return False
    named = label.indicators or ({""} if figure.indicator in _named() else {figure.indicator})
    return figure.measure in label.measures and figure.indicator in named


@cache
def _named() -> frozenset[str]:
    """The indicators that some label knows: none of them may be given to what has none."""
    return frozenset(
        code for one in labelled() for label in one.labels for code in label.indicators
    )


@dataclass(frozen=True)
class Score:
    """Of the results: how many were right, were wanted, were given, and were given where nothing
    is counted; of results and targets how many numbers were found and were to be."""

    right: int
    wanted: int
    given: int
    invented: int
    found: int
    to_find: int

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.wanted + self.given)

    @property
    def found_share(self) -> float:
        return self.found / self.to_find


def score() -> Score:
    counts = [_counted(one) for one in labelled()]
    return Score(*(sum(each) for each in zip(*counts, strict=True)))


def _counted(one: Labelled) -> tuple[int, ...]:
    answers = paired(one)
    given = [answers.get(place) for place in _given(one, answers)]
    right = sum(
        is_right(label, one.figures[place])
        for place, label in answers.items()
        if label.kind is Kind.RESULT and label.value is not None and not label.repeat
    )
    wanted = [label for label in one.labels if not label.repeat]
    told = [label for label in wanted if label.kind is not Kind.CONTEXT]
    found = [
        label
        for place, label in answers.items()
        if label in told and _has_value(label, one.figures[place])
    ]
    results = [x for x in told if x.kind is Kind.RESULT and x.value is not None]
    return right, len(results), len(given), given.count(None), len(found), len(told)


def _given(one: Labelled, answers: Mapping[int, Label]) -> Iterator[int]:
    """The figures that the reader gives as results with a number. The second indicator of a shared
    number has no label of its own."""
    shared = {f.start for f in one.figures if f.shared}
    for place, figure in enumerate(one.figures):
        label = answers.get(place)
        if figure.kind is not Kind.RESULT or (label is None and figure.start in shared):
            continue
        if is_vague(figure) or (label is not None and (label.repeat or label.value is None)):
            continue
        yield place
