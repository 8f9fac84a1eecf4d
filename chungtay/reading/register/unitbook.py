"""The bodies a folder of documents names, each once, with their parents on both lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from chungtay.domain.places import Place
from chungtay.domain.spelling import fold
from chungtay.domain.units import Line, Parent, Unit
from chungtay.reading.register.placebook import PlaceBook, stable_id, unspaced
from chungtay.vocabulary.body_names import body_names
from chungtay.vocabulary.organisations import branch_of, organisations

# The army's kinds by level: a branch's body at a level has the kind that lives there.
_KIND_AT = {
    ("army", "province"): "army-province",
    ("army", "commune"): "army-commune",
    ("border", "province"): "border-province",
    ("border", "commune"): "border-post",
}


@dataclass(slots=True)
class UnitBook:
    """Units by what they are. Asking for one makes it known, with everything above it."""

    places: PlaceBook
    _units: dict[str, Unit] = field(default_factory=dict)
    _parents: dict[tuple[str, Line], Parent] = field(default_factory=dict)
    _areas: dict[str, frozenset[str]] = field(default_factory=dict)  # number and name of each
    _posts: dict[str, str] = field(default_factory=dict)  # folded name → unit

    def units(self) -> tuple[Unit, ...]:
        return tuple(
            sorted(self._units.values(), key=lambda u: (u.organisation, fold(u.name), u.id))
        )

    def parents(self) -> tuple[Parent, ...]:
        links = self._parents.values()
        return tuple(sorted(links, key=lambda link: (link.unit, link.line.value)))

    def __getitem__(self, unit: str) -> Unit:
        return self._units[unit]

    def __contains__(self, unit: object) -> bool:
        return unit in self._units

    def joint(self, place: str) -> str:
        """The body of a place itself: a commune's committee and party body, a province's joint
        body. A commune's is an organisation of its own, by its folded name."""
        here = self.places[place]
        unit = stable_id("unit", "joint", place)
        if unit not in self._units:
            organisation = unspaced(here.name) if here.level == "commune" else ""
            taken = {known.organisation for known in self._units.values()}
            if organisation in taken:
                organisation = unspaced(f"{here.kind} {here.name}")
            kind = "government" if here.level == "commune" else "steering"
            self._units[unit] = Unit(unit, full_name(here), organisation, kind, place)
            if here.parent in self.places:
                self._hang(unit, Line.SAME_LEVEL, self.joint(here.parent))
        return unit

    def body(self, kind: str, place: str) -> str:
        """A branch's body at a province or a commune."""
        here, branch = self.places[place], branch_of(kind)
        if here.level == "commune" and branch in ("government", "party"):
            return self.joint(place)
        kind = _KIND_AT.get((branch, here.level), kind)
        unit = stable_id("unit", kind, place)
        if unit not in self._units:
            self._units[unit] = Unit(unit, _name_of(kind, here), branch, kind, place)
            self._hang(unit, Line.SAME_LEVEL, self.joint(place))
            if here.level == "commune" and here.parent in self.places and kind != "border-post":
                self._hang(unit, Line.SECTOR, self.body(kind, here.parent))
        return unit

    def below(self, kind: str, name: str, parent: str) -> str:
        """A body below another of its branch: an area command, an infirmary, a branch union."""
        above = self._units[parent]
        unit = stable_id("unit", kind, name, parent)
        if unit not in self._units:
            self._units[unit] = Unit(unit, name, above.organisation, kind, above.place)
            self._hang(unit, Line.SECTOR, parent)
            if above.place is not None:
                self._hang(unit, Line.SAME_LEVEL, self.joint(above.place))
        return unit

    def area(self, name: str, text: str, province: str) -> str:
        """An area command, by its number or its name: "3 - Kỳ Anh" is "3" and "Kỳ Anh"."""
        signs = frozenset(part for part in re.split(r"\s*-\s*|(?<=\d)\s+", fold(name)) if part)
        for unit, known in self._areas.items():
            if signs & known or not signs:
                return unit
        unit = self.below("army-area", text, self.body("army-province", province))
        self._areas[unit] = signs
        return unit

    def post(self, name: str, province: str, place: str | None) -> str | None:
        """A border post by its name; without a name the only one there is, or the one in the
        place; None when nobody can say which."""
        if not name:
            near = [unit for unit in self._posts.values() if self._units[unit].place == place]
            known = near if place and near else list(self._posts.values())
            return known[0] if len(set(known)) == 1 else None
        folded = fold(name)
        if folded not in self._posts:
            unit = stable_id("unit", "border-post", name, province)
            home = place or self._place_like(folded, province)
            self._units[unit] = Unit(unit, f"Đồn Biên phòng {name}", "border", "border-post", home)
            if home is not None:
                self._hang(unit, Line.SAME_LEVEL, self.joint(home))
            self._posts[folded] = unit
        return self._posts[folded]

    def free(self, kind: str, name: str) -> str:
        """A body that belongs to no place here: a regiment, a firm, a body of the centre."""
        unit = stable_id("unit", kind, name)
        self._units.setdefault(unit, Unit(unit, name, branch_of(kind), kind))
        return unit

    def sector_path(self, unit: str) -> tuple[str, ...]:
        """The unit and everything above it in its branch, nearest first."""
        path = [unit]
        while (link := self._parents.get((path[-1], Line.SECTOR))) is not None:
            path.append(link.parent)
        return tuple(path)

    def command_of_posts(self, province: str) -> None:
        """Border posts stand under the province's border command, where there is one."""
        command = stable_id("unit", "border-province", province)
        if command in self._units:
            for unit in self._posts.values():
                self._hang(unit, Line.SECTOR, command)

    def _place_like(self, folded: str, province: str) -> str | None:
        """A post is called after its commune: "Sơn Kim" may stand in "Sơn Kim 1"."""
        known = self.places.named(folded, province=province)
        if known is not None:
            return known
        like = [
            place.id
            for place in self.places.places()
            if place.level == "commune" and re.fullmatch(rf"{folded} \d+", fold(place.name))
        ]
        return like[0] if len(like) == 1 else province if province in self.places else None

    def _hang(self, unit: str, line: Line, parent: str) -> None:
        if unit != parent:
            self._parents.setdefault((unit, line), Parent(unit, line, parent))


def full_name(place: Place) -> str:
    """ "Xã Hương Khê", "Tỉnh Hà Tĩnh"."""
    written = f"{place.kind} {place.name}".strip()
    return written[:1].upper() + written[1:]


def _name_of(kind: str, place: Place) -> str:
    """As the vocabulary names bodies of a kind at the level."""
    named = body_names(place.level).get(kind)
    if named is None:
        known = organisations().get(kind)
        return f"{known.vi if known else kind} {place.kind} {place.name}"
    gaps = {"P": place.name, "p_kind": place.kind, "C": place.name, "c_kind": place.kind}
    return named.name(city=place.kind == "thành phố", **gaps)
