"""What administrators did: who, when, and of each thing that changed what it was and is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from chungtay.domain.paging import page_of
from chungtay.domain.permissions import Deed, check_may
from chungtay.queries.audit_words import Was, words_of_rows
from chungtay.queries.people import names_of
from chungtay.queries.registers import Register, register
from chungtay.queries.visitors import Visitor
from chungtay.storage import models
from chungtay.vocabulary.indicators import indicators

# The actions by which people, registers and programmes change.
ACTIONS = (
    "enter-person", "enter-people", "change-person", "appoint", "dismiss", "deactivate",
    "reactivate", "invite", "reset-second-factor", "enter-units", "open-unit", "rename-unit",
    "move-unit", "close-unit", "reopen-unit", "open-place", "rename-place", "found-programme",
    "amend-programme", "choose", "ask-indicators", "set-target", "reorganise",
    "undo-reorganisation", "load-territory", "judge-edge", "switch-spelling-off",
    "switch-spelling-on",
)  # fmt: skip
ON_A_PAGE = 30
MOST_TOLD = 8  # changes of one entry
MOST_READ = 60  # rows of one entry; a whole register entered at once is counted instead
ID = 36  # signs of an id


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed. `what` is a code, or the name of the thing itself in `named`."""

    what: str
    was: str
    now: str
    named: str = ""


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One action. `about` names what it was done to, `many` counts rows by table where there are
    too many to tell, `more` are changes left out."""

    number: int
    at: datetime
    by: str
    action: str
    about: str
    reason: str
    changes: tuple[Change, ...]
    more: int
    many: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class AuditPage:
    """A page of the log, the latest first."""

    lines: tuple[AuditLine, ...]
    number: int
    last: int


def audit_page(visitor: Visitor, *, number: int = 1) -> AuditPage:
    check_may(visitor.actor, Deed.ADMINISTER)
    entries = models.LedgerEntry.objects.filter(action__in=ACTIONS)
    page = page_of(entries.count(), number, size=ON_A_PAGE)
    shown = list(entries.order_by("-number")[page.shown])
    told = [entry for entry in shown if len(entry.manifest) <= MOST_READ]
    rows = words_of_rows(_ids(told), visitor.language)
    posts = (said.named for said in rows.values() if said.what == "post")
    names = {**_events(shown), **names_of((*_people(shown), *posts))}
    known = register()
    lines = tuple(_line(entry, rows, names, known, visitor.language) for entry in shown)
    return AuditPage(lines, page.number, page.last)


def _ids(entries: Iterable[models.LedgerEntry]) -> Mapping[str, set[str]]:
    ids: dict[str, set[str]] = {}
    for entry in entries:
        for _, table, row, _ in entry.manifest:
            ids.setdefault(table, set()).add(row)
    return ids


def _people(entries: Iterable[models.LedgerEntry]) -> Iterable[str]:
    person = models.Person._meta.db_table
    for entry in entries:
        yield entry.by
        yield entry.subject[:ID]
        yield from (row for _, table, row, _ in entry.manifest if table.startswith(person))


def _events(entries: Iterable[models.LedgerEntry]) -> dict[str, str]:
    """What reorganisations are called, by the id that is the subject of their entries."""
    about = [e.subject[:ID] for e in entries if e.action in ("reorganise", "undo-reorganisation")]
    kept = models.Reorganisation.objects.filter(pk__in=about).order_by("pk")
    return {str(id): title for id, title in kept.values_list("pk", "title")}


def _line(
    entry: models.LedgerEntry,
    rows: Mapping[tuple[str, str], Was],
    names: Mapping[str, str],
    known: Register,
    language: str,
) -> AuditLine:
    counted = len(entry.manifest) > MOST_READ
    changes = () if counted else tuple(_changes(entry.manifest, rows, names))
    return AuditLine(
        number=entry.number,
        at=entry.at,
        by=names.get(entry.by, entry.by),
        action=entry.action,
        about=_about(entry.subject, names, known, language),
        reason=entry.subject[ID:].strip() if entry.subject[:ID] in names else "",
        changes=changes[:MOST_TOLD],
        more=max(0, len(changes) - MOST_TOLD),
        many=_counted(entry.manifest) if counted else (),
    )


def _about(subject: str, names: Mapping[str, str], known: Register, language: str) -> str:
    """A person, an event, a body, a place or the indicator of a programme by name; a programme
    by its code."""
    id = subject[:ID]
    if id in names:
        return names[id]
    if id in known.units:
        return known.units[id].name
    indicator = indicators().get(subject.rpartition(" ")[2])
    if indicator is not None:
        return indicator.text(language)
    return known.place_name(id) or ("" if len(id) == ID else subject)


def _counted(manifest: Sequence[Sequence[str]]) -> tuple[tuple[str, int], ...]:
    """How many new rows of each table whose rows are things of their own."""
    things = {
        models.Unit._meta.db_table: "units",
        models.Place._meta.db_table: "places",
        models.Person._meta.db_table: "people",
        models.Appointment._meta.db_table: "posts",
    }
    many = Counter(things[table] for _, table, _, _ in manifest if table in things)
    return tuple((what, many[what]) for what in things.values() if many[what])


def _changes(
    manifest: Sequence[Sequence[str]],
    rows: Mapping[tuple[str, str], Was],
    names: Mapping[str, str],
) -> Iterable[Change]:
    """Rows of one thing belong together: the ended say what was, the new what is."""
    things: dict[tuple[str, str], tuple[list[str], list[str]]] = {}
    named: dict[tuple[str, str], str] = {}
    for verb, table, row, _ in manifest:
        if verb == "set":
            yield Change(table.partition(".")[2] or "person", "", names.get(row, ""))
        elif (table, row) in rows:
            said = rows[table, row]
            key = (said.what, said.of)
            was, now = things.setdefault(key, ([], []))
            named[key] = names.get(said.named, said.named)
            if verb == "end":
                was.append(said.text)
            elif not said.is_past:
                now.append(said.text)
    for (what, of), (was, now) in things.items():
        yield Change(what, "; ".join(was), "; ".join(now), named[what, of])
