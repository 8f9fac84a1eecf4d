"""How long the national territory takes to be there, and a place to be found in it by its name.

Loading is compared with parsing the same files and nothing else; a look-up of free text with the
least that anybody would do: folding the text and asking a dictionary of names.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date

from chungtay.actions.bench.ratios import Ratio, Stopwatch, compared
from chungtay.domain.gazetteer import Called, Gazetteer
from chungtay.domain.places import Territory
from chungtay.vocabulary.place_words import place_words
from chungtay.vocabulary.territory import National, national
from chungtay.vocabulary.territory.assembling import assemble
from chungtay.vocabulary.territory.files import FILES, rows

ON = date(2025, 6, 1)
LOOKUPS = 3000
STEP = 7  # which of the names are looked up: far apart, so that all provinces are among them


def loading(*, stopwatch: Stopwatch) -> Ratio:
    """Every place with its history, from the files to land that can be compared."""
    return compared("loading", load, parse, amount=len(national().places), stopwatch=stopwatch)


def load() -> Territory:
    known = assemble()
    return Territory(known.places, known.inheritances, known.nestings)


def parse() -> int:
    return sum(len(rows(name)) for name in FILES)


def lookups(many: int = LOOKUPS, *, stopwatch: Stopwatch) -> Ratio:
    """Communes of before, as a report writes them: with their kind, district and province."""
    known = national()
    land = Territory(known.places, known.inheritances, known.nestings)
    gazetteer = Gazetteer(known.called, land, place_words())
    texts = written(known, many)
    names = {_plain(called.name): called.place for called in known.called}
    return compared(
        "lookups",
        lambda: [gazetteer.find(text, on=ON) for text in texts],
        lambda: [names.get(_plain(text)) for text in texts],
        amount=len(texts),
        stopwatch=stopwatch,
    )


def _plain(text: str) -> str:
    """Without diacritics, with nothing remembered."""
    loose = unicodedata.normalize("NFD", text.lower())
    return "".join(sign for sign in loose if not unicodedata.combining(sign))


def written(known: National, many: int) -> Sequence[str]:
    """Half of the places with all that they lie in, half with their kind alone."""
    of = {called.place: called for called in known.called if called.since <= ON < called.until}
    communes = [called for called in of.values() if called.level == "commune"]
    chosen = [communes[number * STEP % len(communes)] for number in range(many)]
    return [_chain(called, of) if n % 2 else _full(called) for n, called in enumerate(chosen)]


def _full(called: Called) -> str:
    return f"{called.kind} {called.name}"


def _chain(called: Called, of: dict[str, Called]) -> str:
    parts = [_full(called)]
    while called.parent in of:
        called = of[called.parent]
        parts.append(_full(called))
    return ", ".join(parts)
