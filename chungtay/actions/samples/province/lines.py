"""The events of the invented province as rows of a table, as somebody would have written them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from chungtay.actions.samples.province.events import Ground
from chungtay.domain.reorganisations import Change, Opening, Reorganisation, Step, What
from chungtay.domain.units import DAY


def lines(event: Reorganisation, land: Ground) -> tuple[Mapping[str, object], ...]:
    """A row for each step; bodies and places stand there by the names they bore until then."""
    places = _places(event, land)
    names = {**_bodies(event, land), **places}
    # A body that begins may bear the name of one that ends: what it lies in tells them apart.
    home = places[land.province.place.id]
    begun = {s.subject for s in event.steps if s.opening and s.opening.organisation}
    told = {**names, **{id: f"{names[id]}, {home}" for id in begun}}
    return tuple(_line(event, step, names, told) for step in event.steps)


def _bodies(event: Reorganisation, land: Ground) -> dict[str, str]:
    return {body.id: body.called(event.day - DAY).name for body in land.bodies.values()}


def _places(event: Reorganisation, land: Ground) -> dict[str, str]:
    names: dict[str, str] = {}
    for region in (land.province, *land.provinces.values(), *land.districts.values()):
        names[region.place.id] = f"{region.place.kind} {region.place.name}"
    for commune in (*land.communes.values(), *land.former.values()):
        called = commune.on(event.day - DAY)
        names[commune.place.id] = called.full
        names.update({id: f"{called.hamlet} {name}" for name, id in commune.villages.items()})
    return {**names, **{new: names[old] for old, new in land.renewed.items()}}


def _line(
    event: Reorganisation, step: Step, names: Mapping[str, str], told: Mapping[str, str]
) -> dict[str, object]:
    cells = {
        "day": event.day.isoformat(),
        "what": step.what.value,
        "change": step.change.value,
        "subject": step.subject if step.opening else told[step.subject],
        "heir": names.get(step.heir, ""),
        "population": "" if step.population is None else str(step.population),
        "basis": event.basis if step is event.steps[0] else "",
        **_attribute(step),
        **(dict(_opening(step.opening, step.what, names)) if step.opening else {}),
        **_above(step, names),
    }
    return {"row": step.row, **{column: text for column, text in cells.items() if text}}


def _attribute(step: Step) -> dict[str, str]:
    return {{Change.RENAME: "name", Change.KIND: "kind"}.get(step.change, "name"): step.text}


def _opening(begun: Opening, what: What, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield "name", begun.name
    if what is What.PLACE:
        yield "kind", begun.kind
        yield "level", begun.level
        return
    yield "organisation", begun.kind
    yield "place", names[begun.place or ""]


def _above(step: Step, names: Mapping[str, Any]) -> dict[str, str]:
    """A row names one parent; who stands under another one on the other line has two rows."""
    for line, parent in step.parents.items():
        if parent:
            return {"parent": names[parent], "line": line.value if line else ""}
    return {}
