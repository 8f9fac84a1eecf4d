"""Layouts of official documents: margins, blocks of the head and foot, sizes, number patterns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from chungtay.vocabulary.terms import Table, Term, optional_term, table, term, terms


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a layout. Sizes are points, least and largest; None leaves it to the body.

    `rule_below` is "full" for a line as long as the words, "third" for a third to a half of them.
    `below` is a mark under the block ("*", "-----"), `prefix` stands before the words, `rank`
    says that a signer's military rank stands before the name.
    """

    code: str
    text: str = ""
    pattern: str = ""
    prefix: str = ""
    below: str = ""
    item: str = ""
    last: str = ""
    cell: str = ""
    size_pt: tuple[int, int] | None = None
    upper: bool = False
    bold: bool = False
    italic: bool = False
    underline: bool = False
    lower_first: bool = False
    rank: bool = False
    align: str = ""
    rule_below: str = ""
    levels: tuple[str, ...] = ()
    gap_lines: int = 0
    note: Term | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Margins:
    """Millimetres of white around the text of an A4 sheet."""

    top: int
    bottom: int
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class LayoutTerm(Term):
    """A layout. `columns_mm` are the widths of the head's two columns, agency and title."""

    code: str
    font: str
    margins: Margins
    columns_mm: tuple[int, int]
    number_pattern: str
    blocks: Mapping[str, Block]
    authority: Mapping[str, Term]
    page_number_size_pt: tuple[int, int]
    based_on: str = ""
    number_examples: tuple[str, ...] = ()
    note: Term | None = None


@cache
def layouts() -> Mapping[str, LayoutTerm]:
    """All layouts by code; one that is based on another takes from it what it does not say."""
    folder = resources.files(__package__).joinpath("layouts")
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml"))
    return {name[:-5]: _layout(name[:-5]) for name in names}


@cache
def document_types() -> Mapping[str, Term]:
    """Types of official document by their abbreviation: BC, KH, CTr …"""
    return terms("document_types.toml")


@cache
def number_patterns() -> Mapping[str, str]:
    """How kinds of organisation number their documents, by kind."""
    patterns: Mapping[str, str] = table("number_patterns.toml")["patterns"]
    return patterns


def _layout(code: str) -> LayoutTerm:
    own = table(f"layouts/{code}.toml")
    entry = _with_base(own)
    columns, number = entry["columns_mm"], entry["page_number"]
    return LayoutTerm(
        vi=own["vi"],
        en=own["en"],
        code=code,
        font=entry["page"]["font"],
        margins=Margins(**entry["margins_mm"]),
        columns_mm=(columns["left"], columns["right"]),
        number_pattern=entry["number_pattern"],
        blocks={name: _block(name, block) for name, block in entry["blocks"].items()},
        authority={short: term(words) for short, words in entry["authority"].items()},
        page_number_size_pt=_two(number["size_pt"]),
        based_on=own.get("based_on", ""),
        number_examples=tuple(own.get("number_examples", ())),
        note=optional_term(own, "note"),
    )


def _with_base(own: Table) -> Table:
    """A layout over the one it is based on, block by block and setting by setting."""
    if "based_on" not in own:
        return own
    base = table(f"layouts/{own['based_on']}.toml")
    blocks = dict(base["blocks"])
    for name, block in own.get("blocks", {}).items():
        blocks[name] = {**blocks.get(name, {}), **block}
    return {**base, **own, "blocks": blocks}


_PLAIN = (
    "text", "pattern", "prefix", "below", "item", "last", "cell", "upper", "bold", "italic",
    "underline", "lower_first", "rank", "align", "rule_below", "gap_lines", "source",
)  # fmt: skip


def _block(code: str, entry: Table) -> Block:
    return Block(
        code=code,
        size_pt=_two(entry["size_pt"]) if "size_pt" in entry else None,
        levels=tuple(entry.get("levels", ())),
        note=optional_term(entry, "note"),
        **{name: entry[name] for name in _PLAIN if name in entry},
    )


def _two(sizes: list[int]) -> tuple[int, int]:
    least, largest = sizes
    return least, largest
