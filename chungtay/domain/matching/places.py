"""Where a claim was done: its commune, its hamlets and the old communes they belonged to.

What one claim says of a name is used to read the others: "thôn 5 Cẩm Lĩnh, xã Cẩm Trung" tells
that Cẩm Lĩnh lies in Cẩm Trung, and "thôn Hạ Vàng" that "(Hạ Vàng)" is a hamlet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from chungtay.domain.claims import Claim
from chungtay.domain.matching.lexicon import PhraseBook, Sections, Wording

Name = tuple[str, ...]

_BETWEEN_ENDS = frozenset({"-", "den", "di"})

# A name stands for a commune when nearly all who use it mean that one.
_AGREED = 0.75


@dataclass(frozen=True, slots=True)
class Hamlet:
    """A hamlet's name or number. Numbers belong to the old commune, told by `area` if at all."""

    name: Name
    area: Name = ()

    @property
    def is_numbered(self) -> bool:
        return len(self.name) == 1 and (
            self.name[0][0].isdigit() or set(self.name[0]) <= set("ivx")
        )


@dataclass(frozen=True, slots=True)
class Site:
    """Where a claim says it was. `commune` is empty where it is not said; `sure` is False where
    it was only understood from a name. `several` marks a plural ("các xã biên giới")."""

    commune: str = ""
    sure: bool = True
    hamlets: tuple[Hamlet, ...] = ()
    areas: frozenset[Name] = frozenset()
    several: bool = False


@dataclass
class Gazette:
    """What the claims at hand tell about names of places."""

    current: dict[Name, Counter[str]] = field(default_factory=dict)
    former: dict[Name, Counter[str]] = field(default_factory=dict)
    hamlets: dict[str, set[Name]] = field(default_factory=dict)
    areas: dict[str, set[Name]] = field(default_factory=dict)
    spots: dict[str, set[tuple[str, str]]] = field(default_factory=dict)

    def commune_of(self, name: Name, *, old: bool = False) -> str:
        """The commune a name means, or nothing where that is not plain."""
        tables = (self.former, self.current) if old else (self.current, self.former)
        for names in tables:
            meant = names.get(name)
            if meant:
                code, often = min(meant.items(), key=lambda item: (-item[1], item[0]))
                return code if often >= _AGREED * meant.total() else ""
        return ""

    @cached_property
    def communes(self) -> frozenset[Name]:
        """Names of communes, once everything is learned."""
        return frozenset(self.current)

    def learned(self) -> Sections:
        """Hamlets and old communes as phrases, for reading all claims once more."""
        return {
            "known_hamlets": {"somewhere": _phrases(self.hamlets)},
            "known_areas": {"somewhere": _phrases(self.areas)},
            "known_communes": _by_meaning(self),
        }


def _phrases(names: Mapping[str, set[Name]]) -> tuple[str, ...]:
    return tuple(sorted({" ".join(name) for known in names.values() for name in known}))


def _by_meaning(gazette: Gazette) -> dict[str, tuple[str, ...]]:
    meant: dict[str, list[str]] = {}
    for name in sorted({*gazette.current, *gazette.former}):
        code = gazette.commune_of(name)
        if code and len(name) > 1:
            meant.setdefault(code, []).append(" ".join(name))
    return {code: tuple(names) for code, names in meant.items()}


def said_commune(claim: Claim, communes: Mapping[str, str]) -> str:
    """The commune a claim states by code or id; a province, or nothing, is "not said".

    A province's code has two digits. `communes` gives the commune of a place's id where the
    caller knows it, "" for what is larger.
    """
    if claim.place is not None and claim.place in communes:
        return communes[claim.place]
    code = claim.place_code or claim.place or ""
    return "" if len(code) <= 2 else code


def learn(claims: Iterable[Claim], book: PhraseBook, communes: Mapping[str, str]) -> Gazette:
    """Reads the place and body of every claim whose commune is stated."""
    gazette = Gazette()
    told = Counter(
        (said_commune(claim, communes), claim.place_name, claim.unit_name or claim.unit)
        for claim in claims
    )
    for (code, place, unit), often in sorted(told.items()):
        if code:
            body = book.read(unit)
            _learn_place(gazette, code, book.read(place), often, seated=bool(_communes_in(body)))
            _learn_current(gazette, code, body, often)
    return gazette


def learn_title(gazette: Gazette, code: str, title: Wording) -> None:
    """Hamlets that a title names, of a claim whose commune is stated."""
    if code:
        for hamlet in hamlets_in(title):
            _learn_hamlet(gazette, code, hamlet)


def _learn_place(
    gazette: Gazette, code: str, wording: Wording, often: int, *, seated: bool
) -> None:
    """A body `seated` in a commune names hamlets and spots without more; others name communes."""
    _learn_current(gazette, code, wording, often)
    hamlets = hamlets_in(wording)
    for hamlet in hamlets:
        _learn_hamlet(gazette, code, hamlet)
    inside = {hamlet.name for hamlet in hamlets}
    named = set(_communes_in(wording))
    runs = [name for name in names_in(wording) if name not in inside and name not in named]
    for name in runs:
        gazette.former.setdefault(name, Counter())[code] += often
        if named:
            _learn_area(gazette, code, name)
        if not seated and len(name) == len(wording.words):
            gazette.current.setdefault(name, Counter())[code] += often
    for name in old_names_in(wording):
        _learn_area(gazette, code, name)


def _learn_current(gazette: Gazette, code: str, wording: Wording, often: int) -> None:
    for name in _communes_in(wording):
        gazette.current.setdefault(name, Counter())[code] += often


def _learn_hamlet(gazette: Gazette, code: str, hamlet: Hamlet) -> None:
    if hamlet.area:
        _learn_area(gazette, code, hamlet.area)
    if not hamlet.is_numbered and len(hamlet.name) > 1:
        gazette.hamlets.setdefault(code, set()).add(hamlet.name)


def _learn_area(gazette: Gazette, code: str, name: Name) -> None:
    if len(name) > 1:
        gazette.areas.setdefault(code, set()).add(name)
        gazette.former.setdefault(name, Counter())[code] += 1


def _communes_in(wording: Wording) -> list[Name]:
    """Names after "xã", "phường" …, unless they are called old."""
    return wording.see(_look_for_communes)


def _look_for_communes(wording: Wording) -> list[Name]:
    old = set(old_names_in(wording))
    named = [
        _run(wording, level.end) for level in wording.of("levels") if level.meaning == "commune"
    ]
    return [name for name in named if name and name not in old]


def names_in(wording: Wording, *, inside: bool = False) -> list[Name]:
    """Every stretch of words that begin with a capital, with a number behind it: Sơn Kim 1.

    `inside` leaves out the first word of the text, which has a capital of its own right.
    """
    return wording.see(_names_inside if inside else _names)


def _names(wording: Wording) -> list[Name]:
    return _look_for_names(wording, inside=False)


def _names_inside(wording: Wording) -> list[Name]:
    return _look_for_names(wording, inside=True)


def _look_for_names(wording: Wording, *, inside: bool) -> list[Name]:
    names: list[Name] = []
    until = 0
    for position, word in enumerate(wording.words):
        if word.shape == "name" and position >= until and (position or not inside):
            name = _run(wording, position)
            until = position + len(name)
            if len(name) > 1:
                names.append(name)
    return names


def _run(wording: Wording, start: int) -> Name:
    words = wording.words
    end = start
    while end < len(words) and words[end].shape == "name":
        end += 1
    if (
        end > start
        and end < len(words)
        and words[end].plain.isdigit()
        and len(words[end].plain) < 3
    ):
        end += 1
    return wording.plain(start, end)


def hamlets_in(wording: Wording) -> tuple[Hamlet, ...]:
    """Every "thôn 3 Phú Gia", "bản Lòi Sim", "thôn Hợp Lý (Hương Minh)"."""
    return wording.see(_look_for_hamlets)


def _look_for_hamlets(wording: Wording) -> tuple[Hamlet, ...]:
    if not wording.of("hamlets"):
        return ()
    found: dict[Hamlet, None] = {}
    inside = wording.inside("programmes", "known_programmes", "famous", "campaign")
    names = _inside_names(wording)
    for mark in wording.of("hamlets"):
        if mark.end >= len(wording.words) or mark.start in inside or mark.end in inside:
            continue
        if mark.meaning == "marks" and mark.start not in names:
            hamlet = _hamlet(wording, mark.end)
            if hamlet is not None:
                found[hamlet] = None
    return tuple(found)


def _inside_names(wording: Wording) -> frozenset[int]:
    """Where "Bản" and "Làng" belong to a name: the commune Bản Lầu, the bridge Láng Cò typed
    without diacritics."""
    known = wording.inside("known_communes", "known_areas")
    after = {level.end for level in wording.of("levels") if level.meaning != "village"}
    bare = all(word.marked == word.plain for word in wording.words)
    return frozenset(
        place
        for place, word in enumerate(wording.words[:-1])
        if word.shape == "name"
        and wording.words[place + 1].shape == "name"
        and (place in known or place in after or (bare and place))
    )


def _hamlet(wording: Wording, start: int) -> Hamlet | None:
    first = wording.words[start]
    is_roman = first.shape in ("short", "name") and set(first.plain) <= set("ivx")
    if first.plain.isdigit() or is_roman:
        return Hamlet((first.plain,), _area(wording, start + 1))
    if first.shape != "name":
        return None
    name = _run(wording, start)
    return Hamlet(name, _area(wording, start + len(name), bracketed=True))


def _area(wording: Wording, start: int, *, bracketed: bool = False) -> Name:
    """The old commune right behind a hamlet; behind a name it stands in brackets or after a
    comma with "cũ"."""
    words = wording.words
    if start < len(words) and words[start].plain in ("(", ","):
        name = _run(wording, start + 1)
        end = start + 1 + len(name)
        old = end < len(words) and any(mark.start == end for mark in wording.of("old"))
        return name if words[start].plain == "(" or old else ()
    name = () if bracketed else _run(wording, start)
    end = start + len(name)
    # "buôn 3 Vàm Tắc - Cồn Dơi" is a road's two ends.
    return () if end < len(words) and words[end].plain in _BETWEEN_ENDS else name


def old_names_in(wording: Wording) -> list[Name]:
    """Names that are called old: "xã Phú Gia cũ", "Kỳ Phong, Kỳ Bắc (cũ)"."""
    return wording.see(_look_for_old_names)


def _look_for_old_names(wording: Wording) -> list[Name]:
    names: list[Name] = []
    for mark in wording.of("old"):
        end = mark.start
        if end and wording.words[end - 1].plain == "(":
            end -= 1
        start = end
        while start and wording.words[start - 1].shape == "name":
            start -= 1
        if start < end:
            names.append(wording.plain(start, end))
    return names


def site_of(
    claim: Claim,
    *,
    place: Wording,
    title: Wording,
    unit: Wording,
    gazette: Gazette,
    communes: Mapping[str, str],
) -> Site:
    """Where a claim was done, as far as its words and the names learned from others tell."""
    commune, sure = _commune(claim, place, title, unit, gazette, communes)
    hamlets = _hamlets(commune, (place, title), gazette) or _hamlets(commune, (unit,), gazette)
    areas = {hamlet.area for hamlet in hamlets if hamlet.area}
    for wording in (place, title):
        areas |= set(old_names_in(wording))
        areas |= _known("known_areas", gazette.areas, commune, wording) - gazette.communes
    several = bool(place.of("plural_places") or (not commune and title.of("plural_places")))
    return Site(commune, sure, hamlets, frozenset(areas), several)


def _hamlets(commune: str, wordings: tuple[Wording, ...], gazette: Gazette) -> tuple[Hamlet, ...]:
    found = {hamlet for wording in wordings for hamlet in hamlets_in(wording)}
    told = {hamlet.name for hamlet in found}
    for wording in wordings:
        known = _known("known_hamlets", gazette.hamlets, commune, wording)
        found |= {Hamlet(name) for name in known if name not in told}
    return tuple(sorted(found, key=lambda hamlet: (hamlet.name, hamlet.area)))


def _known(
    section: str, names: Mapping[str, set[Name]], commune: str, wording: Wording
) -> set[Name]:
    """Names of this commune's own; other communes have names like them."""
    own = names.get(commune) if commune else None
    if not own:
        return set()
    found = (wording.plain(phrase.start, phrase.end) for phrase in wording.of(section))
    return {name for name in found if name in own}


def _commune(
    claim: Claim,
    place: Wording,
    title: Wording,
    unit: Wording,
    gazette: Gazette,
    communes: Mapping[str, str],
) -> tuple[str, bool]:
    """Stated; else the seat of a commune's body; else understood from a name, then not sure."""
    stated = said_commune(claim, communes)
    if stated:
        return stated, True
    seats = _communes_in(unit)
    if seats:
        return gazette.commune_of(seats[0]) or "~" + " ".join(seats[0]), True
    for wording in (place, title):
        if wording.of("plural_places"):
            return "", False
        meant = _understood(wording, gazette)
        if meant:
            return meant, False
    return "", False


def _understood(wording: Wording, gazette: Gazette) -> str:
    old = [gazette.commune_of(name, old=True) for name in old_names_in(wording)]
    meant = {code for code in old if code}
    meant = meant or {phrase.meaning for phrase in wording.of("known_communes")}
    return meant.pop() if len(meant) == 1 else ""
