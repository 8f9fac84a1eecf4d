"""The cheapest way to read a text as kinds, names and marks: "xã Phú Gia cũ huyện Hương Khê"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from math import inf

from chungtay.domain.gazetteer.names import Names, spelt
from chungtay.domain.gazetteer.tokens import DASHED, GLUED, SPACED, Token
from chungtay.domain.gazetteer.words import VILLAGE, Kind, Phrases, PlaceWords


class What(Enum):
    """What some words of a text are."""

    NAME = "name"
    HAMLET = "hamlet"
    UNKNOWN = "unknown"  # a kind with a name that nobody bears
    CODE = "code"
    MARK = "mark"
    FILLER = "filler"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Piece:
    """The words from `first` until before `last`; the name begins at `name`."""

    what: What
    first: int
    name: int
    last: int
    kind: Kind | None = None
    mark: str = ""


# What each piece costs. Fewer pieces are better, known names far better than unknown words.
KINDED, NAMED, OTHER_NAMED, CODED, MARKED, FILLED, SKIPPED = 1.0, 1.5, 0.9, 1.5, 0.4, 0.4, 2.5
KIND_ALONE, KIND_BEFORE_OTHER_WORDS = 1.2, 2.0
# What costs more: a name of one word without a kind, fillers where "noi" may be Nội as well as nơi.
ONE_WORD, FILLED_BARE = 0.9, 2.0
OVER_A_DASH, OVER_A_GAP = 0.2, 0.3
UNKNOWN, UNKNOWN_WORD, MOST_UNKNOWN = 2.0, 0.6, 5
HAMLET, HAMLET_NUMBER = 1.3, 0.3
# Names of hamlets have two words as a rule; every further one is dearer.
HAMLET_WORDS = (0.3, 0.5, 1.0, 1.2, 1.2, 1.2, 1.2, 1.2)
MOST_WORDS = 7  # of one name
CODE_DIGITS = range(4, 6)

Edge = tuple[float, Piece]


class Reading:
    """Reads the words of one text; `pieces` is the cheapest way."""

    def __init__(
        self, words: Sequence[Token], names: Names, vocabulary: PlaceWords, *, hamlets: bool = True
    ) -> None:
        self._words = words
        self._names = names
        self._phrases: Phrases = vocabulary.phrases
        self._hamlets_too = hamlets
        self.bare = all(token.word.plain == token.word.exact for token in words)
        self._kinds = [list(self._phrases_at(at)) for at in range(len(words))]
        self.pieces = self._cheapest()

    def _cheapest(self) -> list[Piece]:
        many = len(self._words)
        costs: list[float] = [0.0] + [inf] * many
        ways: list[Piece | None] = [None] * (many + 1)
        for at in range(many):
            for cost, piece in self._edges(at):
                if costs[at] + cost < costs[piece.last]:
                    costs[piece.last], ways[piece.last] = costs[at] + cost, piece
        pieces: list[Piece] = []
        at = many
        while (way := ways[at]) is not None:
            pieces.append(way)
            at = way.first
        return pieces[::-1]

    def _edges(self, at: int) -> Iterator[Edge]:
        yield SKIPPED, Piece(What.SKIPPED, at, at, at + 1)
        for last, cost in self._names_at(at):
            is_single = last - at == 1
            if is_single and self._words[at].is_number:
                continue
            dearer = ONE_WORD if is_single and cost == NAMED else 0.0
            yield cost + dearer, Piece(What.NAME, at, at, last)
        if self._words[at].is_number and len(self._words[at].word.raw) in CODE_DIGITS:
            yield CODED, Piece(What.CODE, at, at, at + 1)
        for last, meaning in self._kinds[at]:
            if isinstance(meaning, Kind):
                yield from self._kinded(at, last, meaning)
            elif meaning == "code" and last < len(self._words) and self._words[last].is_number:
                yield MARKED, Piece(What.CODE, at, last, last + 1)
            elif meaning in ("fillers", "code"):
                yield FILLED_BARE if self.bare else FILLED, Piece(What.FILLER, at, at, last)
            else:
                yield MARKED, Piece(What.MARK, at, at, last, mark=meaning)

    def _kinded(self, at: int, name: int, kind: Kind) -> Iterator[Edge]:
        if not self._goes_on(name):
            yield KIND_ALONE, Piece(What.FILLER, at, at, name)
            return
        yield KIND_BEFORE_OTHER_WORDS, Piece(What.FILLER, at, at, name)
        if VILLAGE in kind.levels:
            if self._hamlets_too:
                yield from self._hamlets(at, name, kind)
            return
        for last, cost in self._names_at(name):
            yield cost - NAMED + KINDED, Piece(What.NAME, at, name, last, kind)
        yield from self._unknown(at, name, kind)

    def _hamlets(self, at: int, name: int, kind: Kind) -> Iterator[Edge]:
        cost = HAMLET
        for last in self._run(name, len(HAMLET_WORDS)):
            cost += HAMLET_WORDS[last - name - 1]
            if last - name > 1 and self._words[name].is_number:
                cost += 1.0  # "thôn 3 Hương Giang": the number is the whole name
            known = spelt(self._words[name:last])[0] in self._names.villages
            yield KINDED if known else cost, Piece(What.HAMLET, at, name, last, kind)

    def _unknown(self, at: int, name: int, kind: Kind) -> Iterator[Edge]:
        for last in self._run(name, MOST_UNKNOWN):
            cost = UNKNOWN + UNKNOWN_WORD * (last - name)
            yield cost, Piece(What.UNKNOWN, at, name, last, kind)

    def _run(self, first: int, most: int) -> Iterator[int]:
        """The ends of all runs of words from one on that neither a sign nor a kind parts."""
        for last in range(first + 1, min(first + most, len(self._words)) + 1):
            yield last
            if not self._goes_on(last) or self._is_kind_above_villages(last):
                return

    def _goes_on(self, at: int) -> bool:
        """Whether a word stands at a place, parted from the one before by no sign."""
        return at < len(self._words) and self._words[at].apart <= SPACED

    def _is_kind_above_villages(self, at: int) -> bool:
        return any(
            VILLAGE not in meaning.levels and self._goes_on(last)
            for last, meaning in self._kinds[at]
            if isinstance(meaning, Kind)
        )

    # -------------------------------------------------------------- names and phrases
    def _names_at(self, first: int) -> Iterator[tuple[int, float]]:
        """The known names that begin at a word: where each ends, and its cost."""
        words, names, key, cost = self._words, self._names, "", NAMED
        for last in range(first + 1, min(first + MOST_WORDS, len(words)) + 1):
            token = words[last - 1]
            if last - first > 1 and token.apart > SPACED:
                cost += OVER_A_DASH if token.apart == DASHED else OVER_A_GAP
            key += token.word.key
            if len(key) > names.longest or cost > NAMED + 2 * OVER_A_GAP:
                return
            if key in names and (cost < NAMED + OVER_A_GAP or key in names.parted):
                yield last, (cost - NAMED + OTHER_NAMED if names.is_other(key) else cost)

    def _phrases_at(self, first: int) -> Iterator[tuple[int, Kind | str]]:
        words = self._words
        most = self._phrases.longest_from(words[first].word.plain)
        for last in range(first + 1, min(first + most, len(words)) + 1):
            run = words[first:last]
            if last - first > 1 and run[-1].apart > SPACED:
                return
            plain = " ".join(token.word.plain for token in run)
            exact = " ".join(token.word.exact for token in run)
            meaning = self._phrases.meaning(plain, exact, bare=self.bare)
            if meaning is not None and not self._is_glued(last):
                yield last, meaning

    def _is_glued(self, at: int) -> bool:
        """ "H'leo" is one name and no district of Leo; "P1" is ward 1."""
        return (
            at < len(self._words)
            and self._words[at].apart == GLUED
            and not self._words[at].is_number
        )
