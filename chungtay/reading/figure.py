"""A figure as it was read: the number, what it counts, how it is meant, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from chungtay.domain.claims import Kind, Standing
from chungtay.domain.figures import Figure
from chungtay.domain.periods import Period


@dataclass(frozen=True, slots=True)
class ReadFigure:
    """One number expression of a document, understood.

    `figure` is in `measure` as written ("2.500 m" is 2500 with measure m). `start`/`end` are
    offsets in the document's text of the whole expression: qualifier, number, measure and the
    object noun in its shortest form; `quote` is that text. `sentence_start`/`sentence_end` bound
    the sentence, list item, cell or row it stands in. `statement` is the same for figures that one
    sentence or row tells of one doing.

    `indicator` is a catalogue code or "" when none fits. `standing` says why a result would not be
    counted (cumulative, unit price, third party). `part_of` is the index, in the document's list
    of figures, of the number that holds this one ("trong đó"). `parts` is numerator and
    denominator ("31/33"). `shared`: one number, two indicators, both true. `either`: one number
    over two things that is not both of each. `contribution`: the sentence says that the number is
    one body's own part ("Hội hỗ trợ 50 triệu đồng"). `scope` are words of who, where, when.
    `days` is when it was done, where a title of its column or table says so, half-open.
    `why` are the words and the rule that decided, for people. `noun` are the words that name the
    counted thing, `taught` is the id of the learned spelling that decided; `doubts` made the figure
    less sure.
    """

    start: int
    end: int
    quote: str
    figure: Figure
    measure: str
    indicator: str
    where: str
    sentence_start: int
    sentence_end: int
    kind: Kind = Kind.RESULT
    standing: Standing = Standing.COUNTED
    scope: str = ""
    days: Period | None = None
    categories: tuple[tuple[str, str], ...] = ()
    parts: tuple[Decimal, Decimal] | None = None
    part_of: int | None = None
    shared: bool = False
    either: bool = False
    contribution: bool = False
    statement: str = ""
    confidence: float = 1.0
    why: str = ""
    noun: str = ""
    taught: str = ""
    doubts: tuple[str, ...] = ()
