"""How much of one paragraph is read as prose: what nobody wrote by hand would take for ever."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from chungtay.reading.document import Block, BlockKind, Document, ReadingWarning

# Signs and numbers of a sentence; a list of a hundred communes between semicolons stays whole.
LONGEST_SENTENCE = 3_000
_MOST_OF_SENTENCE = 200
LONGEST_PARAGRAPH = 50_000
_LONGEST_OF_HEAD = 20_000
_MOST_NUMBERS = 2_000
# Of prose in all: two thousand pages, and the numbers of as many.
MOST_READ = 4_000_000
MOST_NUMBERS = 8_000
_FIRST_BLOCKS, _LAST_BLOCKS = 5_000, 50
_ENDS = re.compile(r"[.!?;…]\s|\n")
_NUMBER = re.compile(r"\d+")


def readable(blocks: Iterable[Block]) -> Iterator[Block]:
    """The paragraphs that a person may have written, in pieces where a sentence has no end."""
    for block, numbers in _within_a_book(blocks):
        if len(block.text) <= LONGEST_SENTENCE and len(numbers) <= _MOST_OF_SENTENCE:
            yield block
        else:
            yield from _pieces(block, numbers)


def _within_a_book(blocks: Iterable[Block]) -> Iterator[tuple[Block, list[int]]]:
    """The paragraphs that are read, with their numbers: none that is too long, and no more than
    fill a thick book."""
    book = _Book()
    for block in blocks:
        numbers = _numbers(block)
        if not _is_too_long(block, numbers):
            if not book.takes(block, numbers):
                return
            yield block, numbers


@dataclass(slots=True)
class _Book:
    """How much more is read."""

    signs: int = field(default_factory=lambda: MOST_READ)
    numbers: int = field(default_factory=lambda: MOST_NUMBERS)

    def takes(self, block: Block, numbers: list[int]) -> bool:
        """Cells are no prose and take no room in it."""
        if block.kind is not BlockKind.CELL:
            self.signs -= len(block.text)
            self.numbers -= len(numbers)
        return self.signs >= 0 and self.numbers >= 0


def too_long(blocks: Iterable[Block]) -> Iterator[ReadingWarning]:
    """What is left out for its length, and where it stands."""
    book = _Book()
    for block in blocks:
        if block.kind is BlockKind.CELL and len(block.text) <= LONGEST_SENTENCE:
            continue  # nearly every cell of a sheet of a hundred thousand rows
        numbers = _numbers(block)
        most = LONGEST_SENTENCE if block.kind is BlockKind.CELL else LONGEST_PARAGRAPH
        if _is_too_long(block, numbers) or (numbers and len(block.text) > most):
            facts = (("length", f"{len(block.text)}"), ("most", f"{most}"))
            yield ReadingWarning("paragraph-too-long", block.where, facts=facts)
            continue
        if not book.takes(block, numbers):
            facts = (("most", f"{MOST_READ}"), ("numbers", f"{MOST_NUMBERS}"))
            yield ReadingWarning("text-too-long", block.where, facts=facts)
            return


def within_reach(document: Document) -> Document:
    """The document as its head is sought in it: long paragraphs are cut to their beginning, and of
    a register of thousands of rows the first and the last stand. The digest of what is left out
    stands there too, so that the document is still told from every other."""
    blocks = document.blocks
    if len(blocks) > _FIRST_BLOCKS + _LAST_BLOCKS:
        between = blocks[_FIRST_BLOCKS:-_LAST_BLOCKS]
        left_out = replace(between[0], text=_digest(block.text for block in between))
        blocks = (*blocks[:_FIRST_BLOCKS], left_out, *blocks[-_LAST_BLOCKS:])
    if any(len(block.text) > _LONGEST_OF_HEAD for block in blocks):
        blocks = tuple(map(_beginning, blocks))
    return document if blocks is document.blocks else replace(document, blocks=blocks)


def _beginning(block: Block) -> Block:
    if len(block.text) <= _LONGEST_OF_HEAD:
        return block
    text = f"{block.text[:LONGEST_SENTENCE]} {_digest([block.text])}"
    return replace(block, text=text, end=block.start + len(text))


def _digest(texts: Iterable[str]) -> str:
    told = hashlib.sha256()
    for text in texts:
        told.update(f"{text}\n".encode("utf-8", "surrogatepass"))
    return told.hexdigest()


def _is_too_long(block: Block, numbers: list[int]) -> bool:
    return len(block.text) > LONGEST_PARAGRAPH or len(numbers) > _MOST_NUMBERS


def _numbers(block: Block) -> list[int]:
    """Where numbers begin; those of a paragraph that is too long anyway are not sought."""
    if len(block.text) > LONGEST_PARAGRAPH:
        return []
    return [match.start() for match in _NUMBER.finditer(block.text)]


def _pieces(block: Block, numbers: list[int]) -> Iterator[Block]:
    """Cut only where a stretch without an end is longer than any sentence."""
    ends = [match.end() for match in _ENDS.finditer(block.text)]
    stops = [0, *ends, len(block.text)]
    if all(later <= _reach(one, numbers) for one, later in pairwise(stops)):
        yield block
        return
    start = 0
    for end in _cuts(block.text, ends, numbers):
        text = block.text[start:end].strip()
        first = block.start + block.text.find(text, start)
        if text:
            yield replace(block, text=text, start=first, end=first + len(text))
        start = end


def _reach(start: int, numbers: list[int]) -> int:
    """How far a sentence may go that begins at an offset."""
    after = bisect_right(numbers, start) + _MOST_OF_SENTENCE
    return min(start + LONGEST_SENTENCE, numbers[after] if after < len(numbers) else 10**9)


def _cuts(text: str, ends: list[int], numbers: list[int]) -> Iterator[int]:
    """Offsets at which to cut: the last end of a sentence that is near enough, else a blank."""
    start = 0
    while (most := _reach(start, numbers)) < len(text):
        near = ends[bisect_right(ends, most) - 1] if ends else 0
        blank = text.rfind(" ", start + 1, most)
        start = near if near > start else blank if blank > 0 else most
        yield start
    yield len(text)
