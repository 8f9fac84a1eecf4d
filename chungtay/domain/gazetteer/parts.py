"""The parts of a text about a place: each a name with its kind, and the places that bear it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from chungtay.domain.gazetteer.names import Named, Names, spelt
from chungtay.domain.gazetteer.reading import Piece, Reading, What
from chungtay.domain.gazetteer.tokens import SPACED, Token
from chungtay.domain.gazetteer.words import VILLAGE, Kind

OTHER_KIND, OTHER_LEVEL, NO_KIND_KNOWN = 0.02, 0.0004, 0.8
MISTYPED = 0.01
# "An Nhơn Đônd": the words behind a known name make another known one but for a letter.
MISTYPED_LONGER, CUT_SHORT, MOST_TAIL = 0.2, 0.02, 2
NUMBER_ALONE = 0.3  # for the ward of that number, where a code is as likely
UNLIKELY = 0.001  # of the weight of the best
ZEROS_EATEN = 0.5  # for every zero that a code lacks
MOST_MISTYPED = 4  # words

Bearers = list[tuple[Named, float]]


@dataclass
class Part:
    """One name of a text: its kind where written, and who bears it with how much weight.

    `old` and `new` are as the text calls it, `now` says that it follows "nay là". A part that
    `may_be_elsewhere` names perhaps nothing that is known here: a hamlet, a street, words that are
    no place at all. `key` and `longer` are what a typing error may stand in: the name, and the name
    with the unknown words behind it.
    """

    kind: Kind | None
    bearers: Bearers
    key: str = ""
    longer: str = ""
    old: bool = False
    new: bool = False
    now: bool = False
    may_be_elsewhere: bool = False
    is_code: bool = False
    is_guess: bool = False  # unknown words, read as if a letter were wrong

    @cached_property
    def meant(self) -> dict[str, float]:
        """The places that bear the name, with their greatest weights."""
        found: dict[str, float] = {}
        for named, weight in self.bearers:
            if weight > found.get(named.place, 0.0):
                found[named.place] = weight
        return found

    @property
    def is_unread(self) -> bool:
        """Whether it is words that may be a name with a letter wrong."""
        return self.kind is None and bool(self.key) and not self.bearers

    @property
    def is_hamlet(self) -> bool:
        return self.kind is not None and VILLAGE in self.kind.levels


@dataclass
class Parts:
    """All parts of a text in order; `has_now` says that it tells what a place is today."""

    parts: list[Part] = field(default_factory=list)
    has_now: bool = False


def parts_of(words: Sequence[Token], reading: Reading, names: Names) -> Parts:
    """What the pieces of a reading name."""
    found = Parts()
    formerly = -1  # how deep in brackets "trước là" stands, while it holds
    for told in _gathered(words, reading.pieces):
        piece = told.piece
        depth = words[piece.first].depth
        formerly = -1 if depth < formerly else formerly
        if piece.what is What.MARK:
            found.has_now = found.has_now or piece.mark == "now"
            formerly = {"now": -1, "formerly": depth}.get(piece.mark, formerly)
            if found.parts and piece.mark in ("old", "new"):
                setattr(found.parts[-1], piece.mark, True)
            continue
        part = _part(words, told, names, bare=reading.bare)
        part.old, part.now = formerly >= 0, found.has_now
        found.parts.append(part)
    return found


@dataclass(frozen=True, slots=True)
class _Found:
    """A piece with the end of the unknown words that follow it at once, and whether such stand
    right before it."""

    piece: Piece
    tail: int
    has_head: bool


def _gathered(words: Sequence[Token], pieces: Sequence[Piece]) -> Iterator[_Found]:
    """The pieces without fillers; unknown words that follow nothing are a piece of their own."""
    held: _Found | None = None
    for at, piece in enumerate(pieces):
        near = words[piece.first].apart <= SPACED
        before = pieces[at - 1].what is What.SKIPPED if at and near else False
        after = at + 1 < len(pieces) and pieces[at + 1].what is What.SKIPPED
        is_single = piece.what is What.NAME and piece.kind is None and piece.last - piece.first == 1
        if is_single and (before or (after and words[piece.last].apart <= SPACED)):
            piece = Piece(What.SKIPPED, piece.first, piece.first, piece.last)
        if held and piece.what is What.SKIPPED and held.tail == piece.first and near:
            held = replace(held, tail=piece.last)
            continue
        if held:
            yield held
        held = None if piece.what is What.FILLER else _Found(piece, piece.last, before)
    if held:
        yield held


def _part(words: Sequence[Token], told: _Found, names: Names, *, bare: bool) -> Part:
    piece, tail = told.piece, told.tail
    run = words[piece.name : piece.last]
    key, form = spelt(run)
    if piece.what is What.CODE:
        return Part(None, _coded(run[0].word.raw, names), is_code=True)
    if piece.what is What.SKIPPED:
        run = words[piece.name : tail]
        key = spelt(run)[0] if 1 < len(run) <= MOST_MISTYPED else ""
        return Part(None, [], key, may_be_elsewhere=True)
    if piece.what is What.UNKNOWN:
        return Part(piece.kind, [], key)
    bearers = names.bearers(key, form, bare=bare)
    fitting = _likely(
        [(named, weight * _kind_fits(piece.kind, named)) for named, weight in bearers]
    )
    if piece.what is What.HAMLET:
        fitting = [(named, weight) for named, weight in fitting if named.level == VILLAGE]
        return Part(piece.kind, fitting, may_be_elsewhere=True)
    has_tail = 0 < tail - piece.last <= MOST_TAIL
    longer = spelt(words[piece.name : tail])[0] if has_tail else ""
    return Part(piece.kind, fitting, key, longer, may_be_elsewhere=told.has_head and not piece.kind)


def _likely(bearers: Bearers) -> Bearers:
    """Without those whose name, beside another's, is hardly what was written."""
    least = UNLIKELY * max([weight for _, weight in bearers], default=0.0)
    return [(named, weight) for named, weight in bearers if weight >= least]


def mistaken(asked: Parts, names: Names) -> Parts:
    """The same parts as if each had a letter wrong."""
    return Parts([_mistyped(part, names) for part in asked.parts], asked.has_now)


def with_tails(asked: Parts, names: Names) -> Parts:
    """The same parts, those with unknown words behind them read as longer names with a letter
    wrong, where there are such."""
    return Parts([_longer(part, names) for part in asked.parts], asked.has_now)


def _mistyped(part: Part, names: Names) -> Part:
    if not part.key or part.is_hamlet:
        return part
    near = [(n, MISTYPED * _kind_fits(part.kind, n)) for n in names.mistyped(part.key)]
    return replace(part, bearers=part.bearers + near, is_guess=part.is_unread)


def _longer(part: Part, names: Names) -> Part:
    if not part.longer:
        return part
    near = [(n, MISTYPED_LONGER * _kind_fits(part.kind, n)) for n in names.mistyped(part.longer)]
    if not near:
        return part
    short = [(named, weight * CUT_SHORT) for named, weight in part.bearers]
    return replace(part, bearers=near + short)


def _coded(digits: str, names: Names) -> Bearers:
    return [(named, ZEROS_EATEN**eaten) for named, eaten in names.coded(digits)]


def code_parts(digits: str, names: Names, *, is_near: bool = False) -> Parts:
    """A text that is nothing but a code; near a reporter, perhaps the number of a ward."""
    bearers = _coded(digits, names)
    if is_near:
        key = str(int(digits))
        bearers += [(named, NUMBER_ALONE * w) for named, w in names.bearers(key, key, bare=False)]
    return Parts([Part(None, bearers, is_code=True)])


def _kind_fits(kind: Kind | None, named: Named) -> float:
    if kind is None or named.kind == kind.word:
        return 1.0
    if not named.kind:
        return NO_KIND_KNOWN if named.level in kind.levels else OTHER_LEVEL
    return OTHER_KIND if named.level in kind.levels else OTHER_LEVEL
