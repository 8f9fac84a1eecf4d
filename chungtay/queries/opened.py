"""Books that stay open between questions, brought up to date by what was written since.

A process remembers the last books it opened, each by the id of the ledger's entry it was read at:
never by its number, which another entry bears after a transaction is rolled back. What was said is
never edited, so an entry's manifest names all that it changed, and the rest is carried over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from threading import RLock
from typing import Any

from chungtay.domain.claims import Claim
from chungtay.domain.counting import Book
from chungtay.domain.measures import Measure
from chungtay.domain.recent import Recent
from chungtay.domain.recognition import Join
from chungtay.storage import facts, models
from chungtay.storage.facts import Gathered
from chungtay.vocabulary.indicators import catalogue
from chungtay.vocabulary.measures import measures

MOST_BOOKS = 6
MOST_ANSWERED = 300_000  # rows, atoms and parts of one book's remembered answers together

UNITS = (
    models.Unit, models.UnitName, models.UnitPlace, models.UnitParent, models.UnitSuccession,
    models.UnitEnd,
)  # fmt: skip
PLACES = (
    models.Place, models.PlaceName, models.PlaceParent, models.PlaceAttribute, models.PlaceEnd,
    models.Inheritance,
)  # fmt: skip


def _weight(answer: Any) -> int:  # of any query; each says its own weight
    return int(answer.weight)


@dataclass(frozen=True)
class Opened:
    """A programme's book as it stood at one entry, and the finished answers given from it."""

    number: int
    gathered: Gathered
    book: Book
    answers: Recent[Any, Any] = field(
        default_factory=lambda: Recent(MOST_ANSWERED, weigh=_weight), compare=False, repr=False
    )


@dataclass(frozen=True, slots=True)
class Touched:
    """The rows of one table that entries wrote and ended."""

    new: frozenset[str] = frozenset()
    ended: frozenset[str] = frozenset()


Key = tuple[tuple[str, ...], str, str]  # database, entry, programme's code or "" for all of them

_programmes: Recent[Key, tuple[models.Programme, ...]] = Recent(MOST_BOOKS)
_opened: Recent[Key, Opened] = Recent(MOST_BOOKS)
_opening = RLock()  # of two that find a book out of date, one reads and the other waits


def standing_programmes(number: int, entry: str) -> tuple[models.Programme, ...]:
    """The programmes that stood at an entry, by code."""

    def read() -> tuple[models.Programme, ...]:
        return tuple(facts.as_known(models.Programme.objects.order_by("code", "id"), number))

    return _programmes.made((facts.database(), entry, ""), read)


def opened(programme: models.Programme, *, number: int, entry: str) -> Opened:
    """The book of a programme as it stood at an entry; read anew only as far as it changed."""
    database, code = facts.database(), programme.code
    with _opening:
        return _opened.made(
            (database, entry, code),
            lambda: _brought_up(programme, number, _nearest(database, code, number)),
        )


def read_anew(programme: models.Programme, *, number: int) -> Opened:
    """The book as its rows say now, whatever was remembered of it."""
    return _brought_up(programme, number, None)


def forget() -> None:
    """Closes every book."""
    for remembered in (_programmes, _opened):
        remembered.clear()


def _nearest(database: tuple[str, ...], code: str, number: int) -> Opened | None:
    """The latest open book of the same programme whose entry is still in the ledger. It is closed:
    whoever asks next asks for what follows it."""
    near = {
        key: book
        for key, book in _opened.items()
        if (key[0], key[2]) == (database, code) and book.number <= number
    }
    standing = facts.standing_entries(entry for _, entry, _ in near) if near else set()
    latest = max(
        (key for key in near if key[1] in standing), key=lambda k: near[k].number, default=None
    )
    if latest is None:
        return None
    _opened.forget(latest)
    return near[latest]


def _brought_up(programme: models.Programme, number: int, before: Opened | None) -> Opened:
    """A book at a number: of an earlier one, what nothing that was written since can change."""
    if before is None:
        pieces = facts.gathered(programme, measures=_measures(), known=number)
        return Opened(number, pieces, pieces.book(catalogue()))
    written = touched(before.number, number)
    pieces = _regathered(before.gathered, programme, written, number)
    if _is_same(pieces, before.gathered):
        return replace(before, number=number, gathered=pieces)
    book = pieces.book(before.book.catalogue)
    book.take_over(before.book)
    return Opened(number, pieces, book)


_PIECES = (
    "claims", "units", "territory", "joins", "parts", "choices", "ties", "other_assets",
)  # fmt: skip


def _is_same(pieces: Gathered, before: Gathered) -> bool:
    return pieces.programme.id == before.programme.id and all(
        getattr(pieces, name) is getattr(before, name) for name in _PIECES
    )


def touched(after: int, until: int) -> Mapping[str, Touched]:
    """By table, what the entries after one number and up to another wrote and ended."""
    entries = models.LedgerEntry.objects.filter(number__gt=after, number__lte=until)
    rows: dict[tuple[str, str], set[str]] = {}
    for manifest in entries.order_by("number").values_list("manifest", flat=True):
        for verb, table, row, _ in manifest:
            rows.setdefault((table, verb), set()).add(row)
    return {
        table: Touched(
            frozenset(rows.get((table, "new"), ())), frozenset(rows.get((table, "end"), ()))
        )
        for table, _ in rows
    }


def _regathered(
    before: Gathered, programme: models.Programme, written: Mapping[str, Touched], number: int
) -> Gathered:
    """The pieces at a later number. What is read is known by that number, so that an entry written
    meanwhile is not half in it."""

    def changed(tables: Iterable[type[models.Recorded]]) -> bool:
        return any(table._meta.db_table in written for table in tables)

    assets = changed([models.AssetTie])
    return Gathered(
        programme=programme,
        claims=_claims(before.claims, programme.code, written),
        units=facts.units(number) if changed(UNITS) else before.units,
        territory=facts.territory(number) if changed(PLACES) else before.territory,
        joins=_joins(before.joins, written),
        parts=tuple(facts.parts(number)) if changed([models.PartOf]) else before.parts,
        choices=facts.choices(number) if changed([models.Decision]) else before.choices,
        ties=tuple(facts.asset_ties(number)) if assets else before.ties,
        other_assets=tuple(facts.other_assets(number)) if assets else before.other_assets,
    )


def _joins(before: tuple[Join, ...], written: Mapping[str, Touched]) -> tuple[Join, ...]:
    """Those that did not end, and those that were made since, in the order of their ids. A join is
    made with all that it links, which never ends apart from it."""
    touched = written.get(models.Join._meta.db_table, Touched())
    if not touched.new and not touched.ended:
        return before
    kept = [join for join in before if join.id not in touched.ended]
    made = facts.joins_of(touched.new - touched.ended)
    return tuple(sorted((*kept, *made), key=lambda join: join.id))


def _claims(
    before: Mapping[str, tuple[int, Claim]], code: str, written: Mapping[str, Touched]
) -> Mapping[str, tuple[int, Claim]]:
    """The selected claims: those that were not let go, and those that came, once each."""
    selections = written.get(models.Selection._meta.db_table, Touched())
    gone = _selected_by(selections.ended, code)
    come = _selected_by(selections.new - selections.ended, code)
    if not gone and not come:
        return before
    kept = {id: told for id, told in before.items() if id not in gone or id in come}
    return {**kept, **facts.claims_of(come - kept.keys(), _measures())}


def _selected_by(selections: Iterable[str], code: str) -> set[str]:
    """The claims of some selections of a programme."""
    asked, found = sorted(selections), set[str]()
    for start in range(0, len(asked), facts.BATCH):
        rows = models.Selection.objects.filter(
            id__in=asked[start : start + facts.BATCH], programme_code=code
        )
        found.update(map(str, rows.order_by("id").values_list("claim_id", flat=True)))
    return found


def _measures() -> dict[str, Measure]:
    return {code: term.measure for code, term in measures().items()}
