"""Who stood under whom before anything happened: two provinces, their districts and communes."""

from __future__ import annotations

from collections.abc import Iterator

from chungtay.actions.samples.province import places
from chungtay.actions.samples.province.bodies import Body, of_commune, of_district, of_province
from chungtay.actions.samples.province.events import ARMY, BORDER, STEERING, Ground
from chungtay.actions.samples.province.words import words
from chungtay.actions.units import Roll
from chungtay.domain.units import EVER, Line, Parent

# Who in a commune stands under whom in its district or province, where it is not the branch's own
# body of the province.
ABOVE = {"army-commune": "d.army", "steering": "d.steering", "border-post": BORDER}


def beginning() -> Ground:
    """The land as it was, with the bodies that there were."""
    land = Ground(
        places.province(),
        places.provinces(),
        places.districts(),
        places.communes(),
        places.former(),
        {},
        {},
    )
    land.bodies.update({body.code: body for body in _bodies(land)})
    return land


def roll(land: Ground) -> Roll:
    """All that there was at first, as it is entered: those above before those below."""
    regions = [*land.provinces.values(), *land.districts.values()]
    communes = [c.places[0] for c in (*land.communes.values(), *land.former.values())]
    villages = places.villages(land.communes, land.former)
    begun = [place for place in communes if place.since == EVER]
    return Roll(
        units=[body.unit for body in land.bodies.values()],
        parents=list(_parents(land)),
        places=[*(region.place for region in regions), *begun, *villages],
    )


def _bodies(land: Ground) -> Iterator[Body]:
    told = words("land")["bodies"]
    begun = {step["into"] for e in words("events")["events"] for step in e["steps"]
             if "into" in step}  # fmt: skip
    kinds = {kind: said for kind, said in told["province"].items() if kind not in begun}
    for region in land.provinces.values():
        for kind, said in {**kinds, **told["old-province"]}.items():
            if region.border or not said.get("border"):
                yield of_province(kind, said, region, EVER)
    for district in land.districts.values():
        for kind, said in told["district"].items():
            yield of_district(kind, said, district)
    for commune in (*land.communes.values(), *land.former.values()):
        if commune.lives(EVER):
            yield from of_commune(commune)


def _parents(land: Ground) -> Iterator[Parent]:
    """The same-level line goes by joint bodies, the sector line by branches."""
    for body in land.bodies.values():
        for line, above in zip(Line, _above(land, body), strict=True):
            if above:
                yield Parent(body.id, line, land.bodies[above].id)


def _above(land: Ground, body: Body) -> tuple[str, str]:
    if body.commune:
        return _above_commune(land, body)
    level, _, key = body.code.partition(" ")
    if level.startswith("d."):
        top = f"{STEERING} {land.districts[key].above}"
        army = f"{ARMY} {land.districts[key].above}"
        is_joint = level == "d.steering"
        return (top, top) if is_joint else (f"d.steering {key}", army)
    return ("" if level == STEERING else f"{STEERING} {key}"), ""


def _above_commune(land: Ground, body: Body) -> tuple[str, str]:
    communes = {**land.communes, **land.former}
    district = communes[body.commune].district
    kind, joint = body.unit.kind, f"steering {body.commune}"
    if kind == "steering":
        joint = f"d.steering {district}"
    above = ABOVE.get(kind, f"p.{kind}")
    home = district if above.startswith("d.") else land.districts[district].above
    return joint, f"{above} {home}"
