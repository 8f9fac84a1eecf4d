"""How wide words are on a chart, and how long ones are broken or shortened to fit."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

# In parts of the letters' size, a little more than common system fonts need.
_NARROW, _DIGIT, _USUAL, _CAPITAL, _BROAD = 0.31, 0.585, 0.57, 0.69, 0.93


class _Widths(dict[str, float]):
    """The width of a letter; diacritics stand above or below it and take no room."""

    def __missing__(self, letter: str) -> float:
        base = normalize("NFD", letter)[0]
        if base in "mwMW@%…":
            width = _BROAD
        elif base in " iIjlt.,:;'|!()[]fr-":
            width = _NARROW + (0.09 if base in "frt-" else 0)
        elif base.isdigit():
            width = _DIGIT
        else:
            width = _CAPITAL if base.isupper() else _USUAL
        self[letter] = width
        return width


_WIDTHS = _Widths()


@lru_cache(maxsize=8192)
def width_of(words: str, size: float) -> float:
    """About how much room words take at a size."""
    return sum(map(_WIDTHS.__getitem__, words)) * size


@lru_cache(maxsize=4096)
def shortened(words: str, size: float, room: float) -> str:
    """The words, or as much of them as fits before "…"."""
    if width_of(words, size) <= room:
        return words
    kept = words
    while kept and width_of(kept + "…", size) > room:
        kept = kept[:-1]
    return kept.rstrip() + "…"


@lru_cache(maxsize=4096)
def broken(words: str, size: float, room: float) -> tuple[str, ...]:
    """The words on one line, or over two that are about equally long; the last is shortened."""
    if width_of(words, size) <= room:
        return (words,)
    parts = words.split()
    pairs = [(" ".join(parts[:n]), " ".join(parts[n:])) for n in range(1, len(parts))]
    fitting = [pair for pair in pairs if width_of(pair[0], size) <= room]
    if not fitting:
        return (shortened(words, size, room),)
    best = min(fitting, key=lambda pair: _ragged(pair, size, room))
    return (best[0], shortened(best[1], size, room))


def _ragged(pair: tuple[str, str], size: float, room: float) -> float:
    """How badly words are broken: nothing should be cut, and names begin with a capital."""
    longest = max(width_of(line, size) for line in pair)
    cut = 1000.0 * (longest > room)
    return cut + longest * (1.0 if pair[1][0].isupper() else 1.25)
