"""Who and where: the bodies and places that a folder of documents names, each with one id.

Names come from the documents alone. The same name has the same id in every folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from chungtay.domain.documents import DocumentHead, DocumentKind
from chungtay.domain.places import COUNTRY, Inheritance, Place
from chungtay.domain.spelling import fold
from chungtay.domain.units import Parent, Unit
from chungtay.reading.bodies import BodyMention, bodies_in
from chungtay.reading.document import BlockKind, Document
from chungtay.reading.places import PlaceMention, places_in, renamed_in
from chungtay.reading.register.listed import communes_listed
from chungtay.reading.register.placebook import PlaceBook, most_named
from chungtay.reading.register.unitbook import UnitBook

_JOINT_BRANCHES = frozenset(("government", "party"))


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose document it is: the unit, where it sits, and what "tỉnh" and "xã" mean in it."""

    unit: str
    branch: str
    level: str
    province: str = COUNTRY
    commune: str | None = None
    known: bool = True  # False when the head names no body that can be recognised


@dataclass(slots=True)
class Register:
    """Units and places with ids. A body that a claim names for the first time is entered then, so
    read `units` and `parents` after the claims."""

    places_known: PlaceBook = field(default_factory=PlaceBook)
    province: str = COUNTRY
    units_known: UnitBook = field(init=False)
    speakers: dict[str, Speaker] = field(default_factory=dict)  # by file

    def __post_init__(self) -> None:
        self.units_known = UnitBook(self.places_known)

    @property
    def units(self) -> tuple[Unit, ...]:
        return self.units_known.units()

    @property
    def parents(self) -> tuple[Parent, ...]:
        return self.units_known.parents()

    @property
    def places(self) -> tuple[Place, ...]:
        return self.places_known.places()

    @property
    def inheritances(self) -> tuple[Inheritance, ...]:
        return self.places_known.inheritances()

    def place_of(self, mention: PlaceMention, speaker: Speaker) -> str | None:
        """The place of today; None for a hamlet, a district, or an old name nobody explained."""
        return self.places_known.find(mention, province=speaker.province)

    def unit_of(
        self, body: BodyMention, speaker: Speaker, *, commune: str | None = None
    ) -> str | None:
        """The unit a body's name means in this document, near the commune that its sentence
        names. None when nobody can say."""
        return _Meaning(self, speaker, commune).of(body)

    def reporter_of(self, unit: str) -> str:
        """The unit itself if it reports here, else the nearest above it in its branch that does:
        who leads through a body below leads itself."""
        reporting = {speaker.unit for speaker in self.speakers.values()}
        path = self.units_known.sector_path(unit)
        return next((above for above in path if above in reporting), unit)


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What the name of a body means in one sentence of one document."""

    register: Register
    speaker: Speaker
    commune: str | None

    def of(self, body: BodyMention) -> str | None:
        units, province = self.register.units_known, self._province(body)
        if body.kind == "donor":
            return units.free("donor", body.text) if body.name else None
        if body.kind == "army-hospital" and not body.name and self.speaker.branch == "border":
            return self.speaker.unit
        if body.kind in ("army-region", "army-division", "army-regiment"):
            return units.free(body.kind, body.text) if body.name else None
        if province == COUNTRY:
            in_commune = self._level(body) == "commune" and (self._place(body) or self._commune())
            if in_commune and not body.is_people and not body.plural:
                return self._at_its_level(body, province)
            return self._without_province(body)
        if body.kind == "army-area":
            return units.area(body.name, body.text, province)
        if body.kind == "army-hospital":
            return units.below(body.kind, body.text, units.body("army-province", province))
        if body.kind == "border-post":
            return self._post(body, province)
        if body.is_people:
            return self._branch_of_people(body, province)
        return self._at_its_level(body, province)

    def _post(self, body: BodyMention, province: str) -> str | None:
        if not body.name and self.speaker.branch == "border":
            return self.speaker.unit
        units = self.register.units_known
        post = units.post(body.name, province, None if body.name else self.commune)
        return post or units.body("border-province", province)

    def _branch_of_people(self, body: BodyMention, province: str) -> str:
        """ "bộ đội" are the province command's, "dân quân" the commune's own; other people are of
        their branch at the level of whoever speaks."""
        if body.branch == self.speaker.branch:
            return self.speaker.unit
        if body.kind in ("army-province", "border-province"):
            return self.register.units_known.body(body.kind, province)
        place = self._commune() or province
        return self.register.units_known.body(body.kind, place)

    def _at_its_level(self, body: BodyMention, province: str) -> str | None:
        units, level = self.register.units_known, self._level(body)
        if level == "commune":
            place = self._place(body) or self._commune()
            if place is not None and not body.plural:
                return units.body(body.kind, place)
            if body.branch in _JOINT_BRANCHES:
                return None
        if level == "district" and body.branch in _JOINT_BRANCHES:
            return None  # districts ended; their committees are nobody's here
        if body.branch == "union" and body.name and body.level not in ("province", "commune"):
            return units.below("union", body.text, units.body("union", province))
        if body.branch == self.speaker.branch and not body.level:
            return self.speaker.unit
        return units.body(body.kind, province)

    def _level(self, body: BodyMention) -> str:
        if body.level == "village":
            return "commune"
        if body.level:
            return body.level
        if body.name and self._place(body) is not None:
            return "commune"
        return self.speaker.level if self.speaker.branch != "border" else "province"

    def _place(self, body: BodyMention) -> str | None:
        if not body.name:
            return None
        kind = body.place_kind if body.place_kind not in ("", "tỉnh", "thành phố") else ""
        mention = PlaceMention(0, 0, kind, body.name, "commune")
        places = self.register.places_known
        return places.find(mention, province=self.speaker.province) or places.named(
            body.name, province=self.speaker.province
        )

    def _commune(self) -> str | None:
        """The commune that an unnamed "xã" means: the document's own, else the sentence's. A border
        post looks after several."""
        if self.speaker.branch == "border":
            return self.commune or self.speaker.commune
        return self.speaker.commune or self.commune

    def _province(self, body: BodyMention) -> str:
        if body.level == "province" and body.name:
            named = PlaceMention(0, 0, "tỉnh", body.name, "province")
            known = self.register.places_known.find(named, province=COUNTRY)
            if known is not None:
                return known
        return self.speaker.province

    def _without_province(self, body: BodyMention) -> str | None:
        if body.is_people or not body.name:
            return self.speaker.unit if body.branch == self.speaker.branch else None
        return self.register.units_known.free(body.kind, body.text)


def register_of(documents: Sequence[tuple[Document, DocumentHead]]) -> Register:
    """All places and issuers of a folder, and what its old names mean.

    Every document helps to learn names, also those that are not counted.
    """
    ordered = sorted(documents, key=lambda pair: (pair[1].file, pair[1].sha256))
    register = Register()
    _enter_provinces(register, [head for _, head in ordered])
    if register.province == COUNTRY:
        _enter_told_province(register, [document for document, _ in ordered])
    for document, _ in ordered:
        _enter_communes(register, document)
    for _, head in ordered:
        register.speakers[head.file] = _speaker(register, head)
    for document, head in ordered:
        _learn_old_names(register, document, register.speakers[head.file])
    register.places_known.drop_old()
    _enter_bodies(register, ordered)
    return register


def _enter_provinces(register: Register, heads: Iterable[DocumentHead]) -> None:
    """The province of most heads is the folder's; "thành phố" below a province is none."""
    named: list[tuple[str, str]] = []
    for head in heads:
        for text in (head.issuer, head.parent_issuer, head.title):
            named += [(m.name, m.kind) for m in places_in(text) if m.level == "province"]
            named += [(b.name, "tỉnh") for b in bodies_in(text) if b.level == "province" and b.name]
    provinces = [name for name, kind in named if kind == "tỉnh"]
    main = most_named(provinces or [name for name, _ in named])
    if main:
        kinds = [kind for name, kind in named if fold(name) == fold(main)]
        kind = "thành phố" if "thành phố" in kinds else "tỉnh"
        register.province = register.places_known.province(main, kind)
    for name in provinces:
        register.places_known.province(name)


def _enter_told_province(register: Register, documents: Iterable[Document]) -> None:
    """Where no head names a province, the one that the texts speak of most."""
    texts = [text for document in documents for text in _texts(document)]
    named = [m.name for t in texts for m in places_in(t) if m.level == "province"]
    named += [b.name for t in texts for b in bodies_in(t) if b.level == "province" and b.name]
    main = most_named(named)
    if main:
        register.province = register.places_known.province(main)


def _enter_communes(register: Register, document: Document) -> None:
    for text in _texts(document):
        for mention in places_in(text):
            if mention.level == "commune" and not mention.old and mention.kind != "thị trấn":
                register.places_known.commune(
                    mention.name, kind=mention.kind, province=register.province
                )
        for body in bodies_in(text):
            if body.level == "commune" and body.place_kind and body.name and not body.plural:
                register.places_known.commune(
                    body.name, kind=body.place_kind, province=register.province, sure=True
                )
    for name, kind in communes_listed(document):
        register.places_known.commune(name, kind=kind, province=register.province)


def _texts(document: Document) -> Iterable[str]:
    """What stands in a document, each text once: the cells of a list repeat one another."""
    return dict.fromkeys(block.text for block in document.blocks)


def _speaker(register: Register, head: DocumentHead) -> Speaker:
    """Who speaks in a document: the body its head names, else the place."""
    province = _province_of(register, head)
    commune = _commune_of(register, head, province)
    default = Speaker("", "", "commune" if commune else "province", province, commune)
    # An office without a name of its own ("Phòng Chính trị") speaks for the body above it.
    for body in bodies_in(head.issuer) or _office_of(head):
        level = body.level or ("commune" if commune else "province")
        settled = replace(body, level="province" if level in ("area", "central") else body.level)
        if body.kind == "border-post":
            return _post(register, body, head, province)
        setting = replace(default, level=level, commune=commune if level == "commune" else None)
        unit = register.unit_of(body, setting, commune=commune)
        if unit is not None:
            known = register.units_known[unit]
            own = commune if settled.level in ("commune", "village", "") else None
            at = "commune" if own else "province"
            return Speaker(unit, known.organisation, at, province, own)
    return _place_as_speaker(register, head, default)


def _office_of(head: DocumentHead) -> tuple[BodyMention, ...]:
    if any(m.level in ("province", "commune") for m in places_in(head.issuer)):
        return ()
    return bodies_in(head.parent_issuer) if head.kind is not DocumentKind.NEWS else ()


def _place_as_speaker(register: Register, head: DocumentHead, default: Speaker) -> Speaker:
    place = default.commune or (default.province if _names_province(head) else None)
    if place is not None and place in register.places_known:
        unit = register.units_known.joint(place)
        known = register.units_known[unit]
        return replace(default, unit=unit, branch=known.organisation)
    unit = register.units_known.free("other", head.issuer or head.file)
    return replace(default, unit=unit, branch="other", level="province", known=False)


def _names_province(head: DocumentHead) -> bool:
    return any(m.level == "province" for m in places_in(head.issuer))


def _post(register: Register, body: BodyMention, head: DocumentHead, province: str) -> Speaker:
    """A border post: its commune is the one from whose name it writes, or whose name it bears."""
    home = register.places_known.named(head.place, province=province) if head.place else None
    name = body.name or head.place
    unit = register.units_known.post(name, province, home) or ""
    place = register.units_known[unit].place
    commune = place if place is not None and place != province else None
    return Speaker(unit, "border", "commune" if commune else "province", province, commune)


def _province_of(register: Register, head: DocumentHead) -> str:
    for text in (head.issuer, head.parent_issuer):
        for mention in places_in(text):
            known = register.places_known.find(mention, province=COUNTRY)
            if mention.level == "province" and known is not None:
                return known
    return register.province


def _commune_of(register: Register, head: DocumentHead, province: str) -> str | None:
    """The commune whose body issues a document: named by the issuer, by the body above it, or by
    the place from which it is written, when the issuer calls itself a commune's."""
    for text in (head.issuer, head.parent_issuer):
        for mention in places_in(text):
            if mention.level == "commune":
                return register.places_known.commune(
                    mention.name, kind=mention.kind, province=province, sure=True
                )
    level = {body.level for body in bodies_in(head.issuer)}
    if "commune" in level and head.place and "border" not in head.issuer:
        kinds = [b.place_kind for b in bodies_in(head.issuer) if b.place_kind]
        return register.places_known.named(head.place, province=province) or (
            register.places_known.commune(
                head.place, kind=kinds[0] if kinds else "", province=province, sure=True
            )
        )
    return None


def _learn_old_names(register: Register, document: Document, speaker: Speaker) -> None:
    home = None
    if speaker.commune is not None:
        place = register.places_known[speaker.commune]
        home = PlaceMention(0, 0, place.kind, place.name, "commune")
    told = (b.text for b in document.blocks if b.kind is not BlockKind.CELL or len(b.text) > 12)
    for text in dict.fromkeys(told):
        for pair in renamed_in(text, home=home):
            register.places_known.learn(pair, province=speaker.province)


def _enter_bodies(register: Register, documents: Sequence[tuple[Document, DocumentHead]]) -> None:
    """Area commands and posts by their fullest names first, so that short names find them."""
    named = [
        (body, register.speakers[head.file])
        for document, head in documents
        for text in _texts(document)
        for body in bodies_in(text)
        if body.kind in ("army-area", "border-post", "border-province") and not body.is_people
    ]
    for body, speaker in sorted(named, key=lambda pair: (-len(pair[0].name), pair[0].text)):
        register.unit_of(body, speaker)
    for place in {speaker.province for _, speaker in named}:
        register.units_known.command_of_posts(place)
