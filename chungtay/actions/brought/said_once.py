"""What most figures of a file have to be told of is told of the file, once.

A report whose commune goes by a name that nobody entered would ask for a look at every figure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from chungtay.domain.bringings import Brought, Note

# Names that nobody entered; what doubts a number itself stays at the number.
_OF_NAMES = frozenset(("bringing-place-unheld", "bringing-partner-unheld"))
_MANY = 4


def said_once(figures: Sequence[Brought]) -> tuple[list[Brought], list[Note]]:
    """The figures without the notes that most of those carry which ask for a word, and the notes of
    the file in their stead, each with how many figures it concerns."""
    asked = [figure for figure in figures if figure.asks]
    carried = Counter(note for figure in asked for note in _names(figure))
    often = [note for note, n in carried.items() if n >= _MANY and 2 * n > len(asked)]
    gone = frozenset(often)
    return [
        replace(figure, notes=tuple(note for note in figure.notes if note not in gone))
        for figure in figures
    ], [_of_file(note, carried[note]) for note in often]


def _names(figure: Brought) -> frozenset[Note]:
    return frozenset(note for note in figure.notes if note.code in _OF_NAMES)


def _of_file(note: Note, many: int) -> Note:
    return Note(f"{note.code}-often", tuple(sorted((*note.facts, ("many", f"{many}")))))
