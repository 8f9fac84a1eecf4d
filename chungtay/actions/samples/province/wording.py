"""Sentences with gaps: filled, with where each number's expression begins and ends."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

_MARK = re.compile(r"[\[\]]|\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A finished sentence. `spans` are where the expression of each figure stands in it."""

    text: str
    spans: Mapping[int, tuple[int, int]]


def filled(template: str, gaps: Mapping[str, str]) -> Sentence:
    """ "trao [{0} suất quà]" with the gap 0: "trao 120 suất quà", and the span of "120 suất quà".

    A gap whose name begins with a capital ("On", "With") begins a sentence."""
    pieces: list[str] = []
    spans: dict[int, tuple[int, int]] = {}
    at = opened = 0
    inside = ""
    position = 0
    for mark in _MARK.finditer(template):
        pieces.append(template[position : mark.start()])
        at += len(pieces[-1])
        position = mark.end()
        if mark[0] == "[":
            opened, inside = at, ""
        elif mark[0] == "]":
            spans[int(inside)] = (opened, at)
        else:
            name = mark[1]
            said = gaps[name] if name in gaps else capital(gaps[name.lower()])
            inside = name if name.isdigit() else inside
            pieces.append(said)
            at += len(said)
    pieces.append(template[position:])
    return Sentence("".join(pieces), spans)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def bare(text: str) -> str:
    """Without diacritics, letter for letter, as people type in a chat; offsets stay true."""
    return "".join(_bare_letter(letter) for letter in unicodedata.normalize("NFC", text))


def _bare_letter(letter: str) -> str:
    plain = unicodedata.normalize("NFD", letter)[:1]
    return {"đ": "d", "Đ": "D", "“": '"', "”": '"', "²": "2"}.get(plain, plain)
