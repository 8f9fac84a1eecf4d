"""Places inside a document in people's words: "T2!R3C4" is "bảng 2, hàng 3, cột 4"."""

from __future__ import annotations

import re

from chungtay.vocabulary.report_words import sentence

_PLACES = tuple(
    (f"place.{name}", re.compile(pattern))
    for name, pattern in (
        ("paragraph", r"paragraph (?P<a>\d+)"),
        ("page", r"page (?P<a>\d+)"),
        ("message", r"message (?P<a>\d+)"),
        ("line", r"line (?P<a>\d+)"),
        ("form", r"form"),
        ("table", r"T(?P<a>\d+)!R(?P<b>\d+)C(?P<c>\d+)"),
        ("cell", r"(?P<a>.+)!(?P<b>[A-Z]{1,3}\d+)"),
    )
)


def place_in(where: str, language: str) -> str:
    """How a person finds a place in a document; what has no pattern stays as it is."""
    for key, pattern in _PLACES:
        if match := pattern.fullmatch(where):
            return sentence(key, language).format(**match.groupdict())
    return where
