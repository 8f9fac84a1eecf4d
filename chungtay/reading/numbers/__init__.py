"""Numbers as Vietnamese writes them, found in a text with their places."""

from __future__ import annotations

from chungtay.reading.numbers.scanning import HALVES, Number, find_numbers
from chungtay.reading.numbers.written import read_digits

__all__ = ["HALVES", "Number", "find_numbers", "read_digits"]
