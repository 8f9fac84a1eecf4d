"""Names of the people who were helped: hidden in every text that is kept or shown.

They serve recognition, and stand only where they can be erased.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from chungtay.domain.claims import Claim
from chungtay.domain.spelling import has_diacritics, nfc

WITHHELD = "…"

# Words of address, without marks.
_HONORIFICS = "ong|ba|anh|chi|em|chau|co|chu|bac|cu|me|ma|di|cau|thim|mo|o|be|ho|mr|mrs|ms"

# The same with marks, as a sentence writes them: small inside it, capital where it opens. Inside a
# sentence a capital belongs to a place ("xã Bác Ái Đông").
_ADDRESS = "anh hùng|gia đình|ông|bà|anh|chị|em|cháu|cô|chú|bác|cụ|mẹ|hộ"
_OPENED = "|".join(word.capitalize() for word in _ADDRESS.split("|"))
_ADDRESSED = re.compile(
    rf"(?:\b(?:{_ADDRESS}|Anh hùng)|(?:^|[.:;(“\"–-] ?)(?:{_OPENED}))\s+"
    r"(?=(?P<name>\w+(?:\s+\w+){1,3}))"
)
_WORD = re.compile(r"\w+")
_COUNTRY = "Việt Nam"  # "Mẹ Việt Nam Anh hùng" is a title


def hiding(names: Iterable[str], withheld: str) -> Callable[[str], str]:
    """How to replace every beneficiary's name in a text by `withheld`.

    A full name goes wherever it stands, with or without diacritics; a given name alone goes after
    a word of address ("bà Lan"), because the same syllable may be a place or a plain word. What
    looks like a full name after a word of address goes too, whether or not reading knew it.
    """
    said = {nfc(name).strip() for name in names}
    known = _hiding(sorted(filter(None, said), key=lambda name: (-len(name), name)), withheld)

    def hide(words: str) -> str:
        return _without_addressed(known(words), withheld)

    return hide


def discreet(claims: Sequence[Claim]) -> list[Claim]:
    """The same claims with the names that any of them knows hidden in all their words; each keeps
    its own persons in the field that can be erased."""
    hide = hiding((name for claim in claims for name in claim.person_names), WITHHELD)
    return [_discreet(claim, hide) for claim in claims]


def _discreet(claim: Claim, hide: Callable[[str], str]) -> Claim:
    source = replace(
        claim.source, quote=hide(claim.source.quote), sentence=hide(claim.source.sentence)
    )
    return replace(claim, title=hide(claim.title), literal=hide(claim.literal), source=source)


def _hiding(names: list[str], withheld: str) -> Callable[[str], str]:
    if not names:
        return lambda words: words
    # Matching runs over letters without marks; each stands for one character of the text.
    found = re.compile(_pattern([_bare(name).split() for name in names]))

    def hide(words: str) -> str:
        words = nfc(words)
        pieces: list[str] = []
        at = 0
        for match in found.finditer(_bare(words)):
            start, end = match.span("given" if match["given"] else 0)
            if match["given"] and not _is_name(words, start):
                continue
            pieces.extend((words[at:start], withheld))
            at = end
        return "".join((*pieces, words[at:]))

    return hide


def _pattern(names: list[list[str]]) -> str:
    """Full names of two words and more, or a word of address with a given name ("bà Lan")."""
    full = [r"\s+".join(map(re.escape, name)) for name in names if len(name) > 1]
    given = sorted({re.escape(name[-1]) for name in names})
    alone = rf"(?:{_HONORIFICS})\s+(?P<given>{'|'.join(given)})"
    return rf"\b(?:{'|'.join((*full, alone))})\b"


def _is_name(words: str, start: int) -> bool:
    """ "anh Hùng" is a man, "Anh hùng" is not; a chat without marks often has no capitals."""
    return words[start].isupper() or not has_diacritics(words)


def _without_addressed(words: str, withheld: str) -> str:
    """Hides two to four capitalised words after a word of address: "bà Nguyễn Thị Mẫu"."""
    pieces: list[str] = []
    at = 0
    for match in _ADDRESSED.finditer(words):
        start, end = match.start("name"), _end_of_name(words, match)
        if start >= at and end > start:
            pieces.extend((words[at:start], withheld))
            at = end
    return "".join((*pieces, words[at:]))


def _end_of_name(words: str, match: re.Match[str]) -> int:
    """Where the capitalised words end; their beginning when there are not two of them."""
    start, end = match.span("name")
    run = list(takewhile(lambda word: word[0][0].isupper(), _WORD.finditer(words, start, end)))
    is_name = len(run) > 1 and not words.startswith(_COUNTRY, start)
    return run[-1].end() if is_name else start


def _bare(words: str) -> str:
    """Lower case without marks, character for character, so that offsets stay true."""
    return "".join(_bare_letter(letter) for letter in nfc(words))


def _bare_letter(letter: str) -> str:
    low = letter.lower()
    plain = unicodedata.normalize("NFD", low)[:1]
    return "d" if plain == "đ" else plain if len(plain) == 1 else letter
