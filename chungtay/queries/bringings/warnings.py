"""What to look at in a brought file as a whole: each sentence once, with the places in the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chungtay.domain.bringings import Note
from chungtay.queries.bringings.cards import mark_of, note_words
from chungtay.queries.bringings.texts import Span
from chungtay.vocabulary.whereabouts import place_in

MOST_PLACES = 9
_SHORTEST = 6  # characters: fewer stand anywhere


@dataclass(frozen=True, slots=True)
class Warned:
    """A sentence about a file, and where its words stand in the text. `key` is its address."""

    key: str
    words: str
    spans: tuple[Span, ...]
    where: str = ""  # where the words do not say it themselves

    @property
    def marks(self) -> tuple[str, ...]:
        return tuple(span.mark for span in self.spans)


def warned(notes: Iterable[Note], *, text: str, place: int, language: str) -> tuple[Warned, ...]:
    """The notes of the file at a place among the brought ones. Words that are quoted several times
    are sought as often, from the top."""
    told: dict[str, list[tuple[int, int]]] = {}
    wheres: dict[str, str] = {}
    sought: dict[str, int] = {}
    for note in notes:
        words = note_words(note, language)
        wheres.setdefault(words, _where(note, words, language))
        places = told.setdefault(words, [])
        quote = dict(note.facts).get("quote", "")
        found = text.find(quote, sought.get(quote, 0)) if _is_telling(quote) else -1
        if found >= 0:
            sought[quote] = found + len(quote)
            places.append((found, found + len(quote)))
    return tuple(
        Warned(_key(place, number), words, _spans(_key(place, number), places), wheres[words])
        for number, (words, places) in enumerate(told.items())
    )


def _where(note: Note, words: str, language: str) -> str:
    place = place_in(dict(note.facts).get("where", ""), language)
    return "" if place in words else place


def _is_telling(quote: str) -> bool:
    return len(quote) >= _SHORTEST and not quote.replace(".", "").replace(",", "").isdigit()


def _key(place: int, number: int) -> str:
    return f"w{place}-{number}"


def _spans(key: str, places: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """The first has the mark that leads back to the sentence."""
    return tuple(
        Span(start, end, mark_of(key) if not number else f"{mark_of(key)}-{number}")
        for number, (start, end) in enumerate(places[:MOST_PLACES])
    )
