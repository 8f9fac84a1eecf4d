"""All names and codes that places ever bore, found by how they sound to a reader in a hurry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from chungtay.domain.gazetteer.called import Called
from chungtay.domain.gazetteer.tokens import DASHED, Token, one_letter_off, tokens, toneless
from chungtay.domain.gazetteer.words import VILLAGE, OtherName

SHORTEST_MISTYPED = 5  # signs; among shorter names one letter off is another name
# How much a spelling counts against the exact one.
WITHOUT_MARKS, MARKS_LOST, OTHER_TONE, OTHER_LETTERS = 0.9, 0.3, 0.03, 0.015
FIRST_HALF, SECOND_HALF = 0.7, 0.02  # "Cam Ly", "Đà Lạt" for "Cam Ly - Đà Lạt"


@dataclass(frozen=True, slots=True)
class Named:
    """A name that a place bore in [since, until), in the form by which names compare."""

    place: str
    level: str
    kind: str
    since: date
    until: date
    form: str
    trust: float = 1.0
    is_other: bool = False  # not the name in the register, such as HCM


class Names:
    """Finds names by key: without diacritics, spaces, hyphens and apostrophes."""

    def __init__(self, called: Sequence[Called], other_names: Iterable[OtherName]) -> None:
        self._by_key: dict[str, list[Named]] = {}
        self.parted: set[str] = set()  # keys of names that have a dash or begin with a number
        self._codes: dict[int, list[tuple[str, Named]]] = {}
        self.villages: set[str] = set()  # keys of the hamlets that are known
        keys: dict[str, tuple[str, str, int, int]] = {}
        for one in called:
            spelt = keys.get(one.name)
            if spelt is None:
                keys[one.name] = spelt = self._spelt(one.name)
            self._add(one, *spelt)
        self._learn(other_names)
        self.longest = max((len(key) for key in self._by_key), default=0)

    def _spelt(self, name: str) -> tuple[str, str, int, int]:
        """Key and form of a name, and how long both are up to its first dash."""
        words = tokens(name)
        key = "".join(token.word.key for token in words)
        form = "".join(token.word.form for token in words)
        dash = next((at for at, t in enumerate(words) if at and t.apart == DASHED), 0)
        if dash or (len(words) > 1 and words[0].is_number):
            self.parted.add(key)
        head = words[:dash]
        return key, form, sum(len(t.word.key) for t in head), sum(len(t.word.form) for t in head)

    def _add(self, one: Called, key: str, form: str, key_half: int, form_half: int) -> None:
        named = Named(one.place, one.level, one.kind, one.since, one.until, form)
        self._by_key.setdefault(key, []).append(named)
        if one.level == VILLAGE:
            self.villages.add(key)
        if key_half:
            first = replace(named, form=form[:form_half], trust=FIRST_HALF)
            second = replace(named, form=form[form_half:], trust=SECOND_HALF)
            self._by_key.setdefault(key[:key_half], []).append(first)
            self._by_key.setdefault(key[key_half:], []).append(second)
        if one.code.isdigit():
            self._codes.setdefault(int(one.code), []).append((one.code, named))

    def _learn(self, other_names: Iterable[OtherName]) -> None:
        wanted = [(other, self._spelt(other.of)[:2], tokens(other.text)) for other in other_names]
        for other, (key, form), words in wanted:
            spelt = "".join(token.word.key for token in words)
            bearers = self._by_key.get(key, ())
            for named in [n for n in bearers if n.level == other.level and n.form == form]:
                learnt = _learnt(other, named, "".join(token.word.form for token in words))
                if learnt is not None and learnt.place:
                    self._by_key.setdefault(spelt, []).append(learnt)
                    if len(words) > 1:
                        self.parted.add(spelt)

    def __contains__(self, key: object) -> bool:
        return key in self._by_key

    def bearers(self, key: str, form: str, *, bare: bool) -> Iterator[tuple[Named, float]]:
        """Who bears a name, and how well its spelling fits. `bare` says that the whole text is
        written without diacritics."""
        known = self._by_key.get(key, ())
        plain = toneless(form) if form != key else ""
        for named in known:
            yield named, named.trust * _closeness(named.form, key, form, plain, bare=bare)

    def is_other(self, key: str) -> bool:
        """Whether a key is known as what else people call a place, such as HCM or TT-Huế."""
        return any(named.is_other for named in self._by_key.get(key, ()))

    def mistyped(self, key: str) -> Iterator[Named]:
        """Who bears a name that is one letter off."""
        if len(key) >= SHORTEST_MISTYPED:
            for other in sorted(one_letter_off(key) & self._by_key.keys()):
                yield from self._by_key[other]

    def coded(self, digits: str) -> Iterator[tuple[Named, int]]:
        """Who bears a code, and how many zeros a spreadsheet ate."""
        for code, named in self._codes.get(int(digits), ()):
            if len(digits) <= len(code):
                yield named, len(code) - len(digits)


def _learnt(other: OtherName, named: Named, form: str) -> Named | None:
    """A bearer under another name, in the days of both; None where they never met."""
    since, until = max(other.since, named.since), min(other.until, named.until)
    if since >= until:
        return None
    return Named(
        named.place,
        named.level,
        other.kind or named.kind,
        since,
        until,
        form,
        other.trust,
        True,
    )


def _closeness(known: str, key: str, form: str, plain: str, *, bare: bool) -> float:
    if known == form:
        return 1.0
    if form == key:  # written without any mark
        return WITHOUT_MARKS if bare else MARKS_LOST
    return OTHER_TONE if toneless(known) == plain else OTHER_LETTERS


def spelt(words: Sequence[Token]) -> tuple[str, str]:
    """Key and form of some words of a text."""
    return "".join(t.word.key for t in words), "".join(t.word.form for t in words)
