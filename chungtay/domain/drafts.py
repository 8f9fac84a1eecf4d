"""Work before it is said: states of a report being read, what a person says of a figure found in
it, and the consent that a photograph needs before it is shown; an activity as it is being typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from enum import Enum
from typing import Any

from chungtay.domain.problems import Problem


class BringingState(Enum):
    """Where brought files are on their way to claims."""

    WAITING = "waiting"
    READING = "reading"
    READY = "ready"
    SUBMITTED = "submitted"
    DROPPED = "dropped"


class FigureVerdict(Enum):
    """What a person said of a figure that was found. Only what is ACCEPTED or ADDED becomes a
    claim."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DROPPED = "dropped"


class Consent(Enum):
    """Whether a photograph may be published: the persons in it agreed, nobody can be recognised,
    or nobody was asked (then it is kept as evidence and never published)."""

    GIVEN = "given"
    NO_PERSONS = "no-persons"
    NOT_ASKED = "not-asked"

    @property
    def may_be_published(self) -> bool:
        return self is not Consent.NOT_ASKED


class SavedMeanwhile(Problem):
    """Somebody else saved the same draft since this page was opened; nothing was overwritten."""

    code = "saved-meanwhile"


def check_version(opened: int, standing: int, *, who: str) -> None:
    """Raises `SavedMeanwhile` when the version that was opened is not the one that stands."""
    if opened != standing:
        raise SavedMeanwhile(who=who)


# ------------------------------------------------------------------ an activity being typed
MOST_TITLE = 300  # characters
MOST_NOTE = 4000
MOST_ROWS = 40  # figures of one activity
EARLIEST = date(1945, 1, 1)  # a year below it is a slip of the thumb


class Led(Enum):
    """Who led, as a form asks it."""

    US = "us"
    OTHER = "other"
    UNSAID = ""


@dataclass(frozen=True, slots=True)
class TypedFigure:
    """One row of figures, exactly as typed. `measure` is the code of a way to write it, "" the
    indicator's own; `parts` are whose part and how much; `sure` is the figure that the person
    confirmed although it is beyond what is plausible; `before` is what was said last time, shown
    as a hint and never sent."""

    indicator: str = ""
    amount: str = ""
    amount_max: str = ""
    qualifier: str = "exact"
    measure: str = ""
    group: str = ""
    share: str = "whole"
    parts: tuple[tuple[str, str], ...] = ()
    sure: str = ""
    before: str = ""

    @property
    def is_blank(self) -> bool:
        """Nothing that would be said: an indicator alone is only what was chosen last time."""
        said = (self.amount, self.amount_max, *(part for _, part in self.parts))
        return not any(said) and self.qualifier != "vague"

    @property
    def token(self) -> str:
        """The figure by which a confirmation is known; another amount is asked about again."""
        return f"{self.indicator} {self.amount} {self.amount_max} {self.measure}"


@dataclass(frozen=True, slots=True)
class Typed:
    """An activity as it stands in a form. Numbers are written the way of `language`; days are ISO
    or whatever was typed; places and units are ids, or words beside them."""

    language: str = "vi"
    title: str = ""
    place: str = ""
    place_name: str = ""
    first: str = ""
    last: str = ""
    lead: str = ""
    lead_name: str = ""
    partners: tuple[str, ...] = ()
    partner_names: tuple[str, ...] = ()
    partners_complete: bool = False
    figures: tuple[TypedFigure, ...] = ()
    movement: str = ""
    note: str = ""

    @property
    def said(self) -> tuple[TypedFigure, ...]:
        """The rows in which something was said."""
        return tuple(row for row in self.figures if not row.is_blank)


def kept(typed: Typed) -> dict[str, Any]:  # of JSON
    """As a draft keeps it."""
    return asdict(typed)


def typed_from(content: Mapping[str, Any]) -> Typed:
    """What a draft keeps; what is missing or of another kind is as if nobody had typed it."""
    rows = content.get("figures")
    figures = tuple(
        TypedFigure(**_words(row, TypedFigure), parts=_pairs(row.get("parts")))
        for row in (rows if isinstance(rows, list | tuple) else ())
        if isinstance(row, Mapping)
    )
    return Typed(
        **_words(content, Typed),
        partners=_texts(content.get("partners")),
        partner_names=_texts(content.get("partner_names")),
        partners_complete=content.get("partners_complete") is True,
        figures=figures,
    )


def _words(content: Mapping[str, Any], kind: type) -> dict[str, Any]:
    """The fields of a kind that hold one text each."""
    texts = [field.name for field in fields(kind) if field.type == "str"]
    return {name: content[name] for name in texts if isinstance(content.get(name), str)}


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        return ()
    return tuple(text for text in value if isinstance(text, str))


def _pairs(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, list | tuple):
        return ()
    pairs = (_texts(pair) for pair in value)
    return tuple((pair[0], pair[1]) for pair in pairs if len(pair) == 2)


# What stands side by side when two people typed at once: each part is taken whole.
COMPARED = {
    "title": ("title",),
    "place": ("place", "place_name"),
    "days": ("first", "last"),
    "lead": ("lead", "lead_name"),
    "partners": ("partners", "partner_names", "partners_complete"),
    "figures": ("language", "figures"),
    "movement": ("movement",),
    "note": ("note",),
}


def differing(mine: Typed, theirs: Typed) -> tuple[str, ...]:
    """The parts in which two versions of a draft are not the same."""
    return tuple(
        part
        for part, names in COMPARED.items()
        if any(_compared(mine, name) != _compared(theirs, name) for name in names)
    )


def _compared(typed: Typed, name: str) -> object:
    """Rows that nobody filled and the language of the page are no difference."""
    if name == "language":
        return None
    return (
        tuple(r for r in typed.figures if r.indicator or not r.is_blank)
        if (name == "figures")
        else getattr(typed, name)
    )


def with_theirs(mine: Typed, theirs: Typed, parts: Iterable[str]) -> Typed:
    """My version with some parts of theirs."""
    names = [name for part in parts if part in COMPARED for name in COMPARED[part]]
    return replace(mine, **{name: getattr(theirs, name) for name in names})


@dataclass(frozen=True, slots=True)
class Fault:
    """What keeps an activity from being sent, beside the field it is about. A `question` asks
    whether it is meant so, and does not keep it once the person says yes."""

    field: str
    problem: Problem
    question: bool = False


class NotReady(Problem):
    """An activity that cannot be sent as it is; each fault says where and why."""

    code = "draft-not-ready"

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(n=len(self.faults))


class TextTooLong(Problem):
    """More words than the field holds."""

    code = "draft-text-too-long"


class DayUnreadable(Problem):
    """No day of the calendar."""

    code = "draft-day-unreadable"


class DaysBackward(Problem):
    """The last day lies before the first."""

    code = "draft-days-backward"


class DayToCome(Problem):
    """Only what was done is recorded."""

    code = "draft-day-to-come"


class UnitNotAlive(Problem):
    """The unit was not there yet, or no longer, on the days typed."""

    code = "draft-unit-not-alive"


class FigureMissing(Problem):
    """An activity without a figure is not counted anywhere."""

    code = "draft-figure-missing"


class AmountMissing(Problem):
    """An indicator without its number."""

    code = "draft-amount-missing"


class IndicatorMissing(Problem):
    """A number of nobody knows what."""

    code = "draft-indicator-missing"


class MeasureMissing(Problem):
    """Money without đồng or triệu đồng is never guessed."""

    code = "draft-measure-missing"


class WholeThingsOnly(Problem):
    """Half a house."""

    code = "draft-whole-things-only"


class RangeBackward(Problem):
    """A range runs from the smaller to the larger."""

    code = "draft-range-backward"


class PartsBeyondWhole(Problem):
    """The parts of all together are more than the whole that was typed beside them (law 11)."""

    code = "draft-parts-beyond-whole"


class BeyondPlausible(Problem):
    """More than anybody does in such a place in a year: asked once, then held (law 15)."""

    code = "draft-beyond-plausible"


class PlaceMissing(Problem):
    """Nobody said where."""

    code = "draft-place-missing"


class UnitUnnamed(Problem):
    """A name that no body bears, or that several do."""

    code = "draft-unit-unnamed"


class TwinGone(Problem):
    """The activity is no longer one that this may be."""

    code = "draft-twin-gone"


def check_days(first: date, last: date, *, since: date, until: date, on: date) -> None:
    """Days of something done by a unit that lives in [since, until), as said on a day."""
    if last < first:
        raise DaysBackward(first=first, last=last)
    if last > on:
        raise DayToCome(day=last, today=on)
    if first < EARLIEST:
        raise DayUnreadable(day=first.isoformat())
    if first < since:
        raise UnitNotAlive(day=first)
    if last >= until:
        raise UnitNotAlive(day=last)
