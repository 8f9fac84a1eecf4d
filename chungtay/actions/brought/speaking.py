"""What the reader is told before it reads a brought file: who speaks, and the names around them.

The reader knows names from documents alone. A page that names the province and its communes as
they were entered lets it recognise them; whose figures they are the person has said already.
"""

from __future__ import annotations

from chungtay.domain.documents import DocumentHead, DocumentKind
from chungtay.domain.places import COUNTRY, Place, Territory
from chungtay.domain.units import Unit
from chungtay.queries.naming import JOINT, Naming
from chungtay.reading.document import Block, BlockKind, Document
from chungtay.reading.places import PlaceMention
from chungtay.reading.register import Register, Speaker, register_of
from chungtay.vocabulary.organisations import branch_of

_ROLL = ""  # the file name of the page of names; no file is called so
# A body of one of these kinds has a name of its own and no place that makes it one.
_OF_ITS_OWN = frozenset(("army-area", "army-division", "army-regiment", "army-region", "donor"))


def register_for(unit: Unit, document: Document, head: DocumentHead, naming: Naming) -> Register:
    """The reader's register of one document in which a unit speaks."""
    roll = _roll(naming)
    register = register_of([*([roll] if roll else []), (document, head)])
    register.speakers[head.file] = _speaker(register, unit, naming.territory)
    return register


def _roll(naming: Naming) -> tuple[Document, DocumentHead] | None:
    if naming.province == COUNTRY:
        return None
    province = naming.territory[naming.province]
    words = f"{province.kind or 'tỉnh'} {province.name}"
    communes = sorted(
        f"{place.kind or 'xã'} {place.name}"
        for place in naming.territory.children(naming.province, naming.on)
        if place.level == "commune"
    )
    head = DocumentHead(_ROLL, "", DocumentKind.LIST, words, words, title=words)
    return _page(communes), head


def _page(lines: list[str]) -> Document:
    blocks, start = [], 0
    for line in lines:
        blocks.append(Block(BlockKind.PARAGRAPH, line, start, start + len(line), ""))
        start += len(line) + 1
    return Document(_ROLL, "", "\n".join(lines), tuple(blocks))


def _speaker(register: Register, unit: Unit, territory: Territory) -> Speaker:
    """The unit as the reader knows bodies: by its kind and its place."""
    path = [territory[p] for p in territory.path(unit.place or COUNTRY) if p in territory]
    province = next((_known(register, p, COUNTRY) for p in path if p.level == "province"), None)
    commune = next((p for p in path if p.level in ("commune", "district")), None)
    here = _known(register, commune, province or COUNTRY) if commune else None
    body = _body(register, unit, here or province)
    branch = register.units_known[body].organisation
    level = "commune" if here else "province"
    return Speaker(body, branch, level, province or register.province, here)


def _known(register: Register, place: Place, province: str) -> str | None:
    mention = PlaceMention(0, 0, place.kind, place.name, place.level)
    found = register.places_known.find(mention, province=province)
    if found is None and place.level == "commune":
        return register.places_known.commune(
            place.name, kind=place.kind, province=province, sure=True
        )
    return found


def _body(register: Register, unit: Unit, place: str | None) -> str:
    kind = unit.kind or unit.organisation or "other"
    if place is None or kind in _OF_ITS_OWN:
        return register.units_known.free(kind, unit.name)
    if kind in JOINT or branch_of(kind) == "joint":
        return register.units_known.joint(place)
    return register.units_known.body(kind, place)
