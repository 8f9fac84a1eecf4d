"""The places a folder of documents names, and what its old names mean today."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from chungtay.domain.places import COUNTRY, Inheritance, Place
from chungtay.domain.spelling import fold, tone_normal
from chungtay.reading.phrases import PhraseBook
from chungtay.reading.places import PlaceMention, Renamed
from chungtay.reading.proper_names import words_of

# On this day districts ended and most communes of the country were merged.
REORGANISED = date(2025, 7, 1)
_NAMESPACE = uuid5(NAMESPACE_URL, "chungtay:reading:register")


def stable_id(*parts: str) -> str:
    """The same parts give the same id, in every run and every folder."""
    return str(uuid5(_NAMESPACE, "|".join(fold(part) for part in parts)))


def unspaced(name: str) -> str:
    """ "Hương Khê" → "huongkhe": how a commune's own bodies are known as an organisation."""
    return re.sub(r"[^a-z0-9]", "", fold(name))


@dataclass(slots=True)
class PlaceBook:
    """Places by name. `add` them first, `learn` what the old names mean, then `find`."""

    _places: dict[str, Place] = field(default_factory=dict)
    _by_name: dict[tuple[str, str], list[str]] = field(default_factory=dict)  # level, folded name
    _heirs: dict[str, list[tuple[str, str]]] = field(default_factory=dict)  # → kind, heir's id
    _inherited: dict[tuple[str, str], Inheritance] = field(default_factory=dict)
    _current: set[str] = field(default_factory=set)  # ids that surely are places of today
    _names: PhraseBook[str] = field(default_factory=PhraseBook)

    def places(self) -> tuple[Place, ...]:
        return tuple(sorted(self._places.values(), key=lambda p: (p.level, fold(p.name), p.id)))

    def inheritances(self) -> tuple[Inheritance, ...]:
        return tuple(edge for _, edge in sorted(self._inherited.items()))

    def __contains__(self, place: object) -> bool:
        return place in self._places

    def __getitem__(self, place: str) -> Place:
        return self._places[place]

    def province(self, name: str, kind: str = "tỉnh") -> str:
        """The id of a province or city under the centre, known from now on."""
        known = self._known("province", name)
        if known is not None:
            return known
        return self._enter(Place(stable_id("province", name), name, "province", kind=kind))

    def commune(self, name: str, *, kind: str, province: str, sure: bool = False) -> str:
        """The id of a commune of today, known from now on; `sure` when it issues documents, has
        bodies of its own, or is said to be what an old one became."""
        place = self._known("commune", name, kind=kind, within=province)
        if place is None:
            id = stable_id("commune", kind, name, province)
            if id in self._places:  # "Sơn Hà" and "Sơn Hạ" are one only without diacritics
                id = stable_id("commune", kind, name.encode().hex(), province)
            parent = province or COUNTRY
            place = self._enter(Place(id, name, "commune", parent=parent, kind=kind))
        self._spell(place, name, kind)
        if sure:
            self._current.add(place)
        return place

    def learn(self, pair: Renamed, *, province: str) -> None:
        """Remember what an old name means."""
        today = pair.today
        heir = self.commune(today.name, kind=today.kind, province=province, sure=True)
        known = self._heirs.setdefault(fold(pair.old.name), [])
        if (pair.old.kind, heir) not in known:
            known.append((pair.old.kind, heir))
        before = Place(
            stable_id("commune", "old", pair.old.kind, pair.old.name, heir),
            pair.old.name,
            "commune",
            parent=province or COUNTRY,
            until=REORGANISED,
            kind=pair.old.kind,
        )
        self._places.setdefault(before.id, before)
        self._inherited.setdefault((before.id, heir), Inheritance(before.id, heir))

    def drop_old(self) -> None:
        """Forget as places of today those that only were mentioned and have become another's."""
        for (level, name), ids in list(self._by_name.items()):
            heirs = {heir for _, heir in self._heirs.get(name, ())}
            gone = {i for i in ids if heirs and i not in self._current and i not in heirs}
            if level == "commune" and gone:
                self._by_name[level, name] = [i for i in ids if i not in gone]
                for place in gone:
                    del self._places[place]

    def find(self, mention: PlaceMention, *, province: str) -> str | None:
        """The place of today that a mention means; None when nobody can say."""
        if mention.level == "province":
            return self._known("province", mention.name)
        if mention.level != "commune":
            return None
        today = self._known("commune", mention.name, kind=mention.kind, within=province)
        heir = self._heir(mention)
        if mention.old or mention.kind == "thị trấn":
            return heir or self._known("commune", mention.name, within=province)
        if heir is not None and (today is None or today not in self._current):
            return heir
        return today

    def named(self, name: str, *, province: str = COUNTRY) -> str | None:
        """The commune of today with this name, whatever its kind; None when there are several."""
        return self._known("commune", name, within=province)

    def communes_in(self, text: str) -> tuple[str, ...]:
        """Communes that a text names without saying that they are communes ("tại Kỳ Lạc")."""
        words = words_of(text)
        found = self._names.longest_in(words)
        spans = ((words.words[f.first].start, f.meaning) for f in found)
        named = (place for start, place in spans if text[start].isupper())
        return tuple(dict.fromkeys(place for place in named if place in self._places))

    def _heir(self, mention: PlaceMention) -> str | None:
        heirs = self._heirs.get(fold(mention.name), [])
        same_kind = [heir for kind, heir in heirs if kind == mention.kind]
        chosen = same_kind or [heir for _, heir in heirs]
        return chosen[0] if len(set(chosen)) == 1 else None

    def _known(self, level: str, name: str, *, kind: str = "", within: str = COUNTRY) -> str | None:
        ids = self._by_name.get((level, fold(name)), [])
        ids = [i for i in ids if within == COUNTRY or self._places[i].parent in (within, COUNTRY)]
        exact = [i for i in ids if tone_normal(self._places[i].name) == tone_normal(name)]
        exact = exact or [i for i in ids if _is_bare(name) or _is_bare(self._places[i].name)]
        of_kind = [i for i in exact if not kind or self._places[i].kind in ("", kind)]
        return of_kind[0] if len(of_kind) == 1 or (of_kind and kind) else None

    def _enter(self, place: Place) -> str:
        self._places.setdefault(place.id, place)
        named = self._by_name.setdefault((place.level, fold(place.name)), [])
        if place.id not in named:
            named.append(place.id)
        if place.level == "commune" and len(fold(place.name).split()) > 1:
            self._names.add(place.name, place.id)
        return place.id

    def _spell(self, place: str, name: str, kind: str) -> None:
        """A name with diacritics is better than one without; a kind than none."""
        known = self._places[place]
        bare = _is_bare(known.name) and not _is_bare(name)
        if bare or (kind and not known.kind):
            said = name if bare else known.name
            self._places[place] = replace(known, name=said, kind=known.kind or kind)


def _is_bare(name: str) -> bool:
    """Written without diacritics, or a name that has none."""
    return fold(name) == " ".join(name.lower().split())


def most_named(names: Iterable[str]) -> str:
    """The name that stands most often, the first in the alphabet among equals; "" for none."""
    counted = Counter(names)
    return min(counted, key=lambda name: (-counted[name], fold(name), name), default="")
