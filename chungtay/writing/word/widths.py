"""How wide a line of bold Times New Roman is, so that rules are as long as the words above them."""

from __future__ import annotations

import unicodedata

MILLIMETRES_PER_POINT = 25.4 / 72

# Thousandths of the size, as in the public metrics of Times Bold. Marks on a letter add nothing.
_CAPITALS = (
    722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
    722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667,
)  # fmt: skip
_SMALL = (
    500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833,
    556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444,
)  # fmt: skip
_WIDTHS = {
    **{chr(ord("A") + at): width for at, width in enumerate(_CAPITALS)},
    **{chr(ord("a") + at): width for at, width in enumerate(_SMALL)},
    **dict.fromkeys(" \u00a0.,", 250),
    **dict.fromkeys("-\u2011():", 333),
    "Đ": 722,
    "đ": 556,
}
_OTHER = 500  # digits and signs


def width_mm(words: str, size: float, *, capitals: bool = False) -> float:
    """The width of one line, in millimetres."""
    shown = words.upper() if capitals else words
    thousandths = sum(_WIDTHS.get(_letter(sign), _OTHER) for sign in shown)
    return thousandths / 1000 * size * MILLIMETRES_PER_POINT


def _letter(sign: str) -> str:
    return unicodedata.normalize("NFD", sign)[0]
