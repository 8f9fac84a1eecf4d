"""The tile map of the country: where each province and its islands stand, roughly as on land."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from chungtay.vocabulary.terms import table


@dataclass(frozen=True, slots=True)
class Tile:
    """A square of the map. `province` is the one whose value it shows: its own, or an island's."""

    name: str
    province: str
    row: int
    column: int
    lines: tuple[str, ...]

    @property
    def is_island(self) -> bool:
        return self.name != self.province


@cache
def tiles() -> Mapping[str, Tile]:
    """The provinces' tiles by name, from north to south."""
    return _tiles("provinces")


@cache
def islands() -> Mapping[str, Tile]:
    """The islands that are named beside the province they belong to, by that province."""
    return {tile.province: tile for tile in _tiles("islands").values()}


def _tiles(part: str) -> dict[str, Tile]:
    return {
        name: Tile(
            name,
            entry.get("province", name),
            entry["row"],
            entry["column"],
            tuple(entry["lines"]),
        )
        for name, entry in table("tilemap.toml")[part].items()
    }
