"""The draft of a reorganisation as a form sends it: what all rows share, the rows as a table of
text, and the small form of one usual case that becomes rows of the same table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.http import QueryDict

from chungtay.actions.step_tables import rows_in
from chungtay.domain.reorganisations.cases import (
    CASES,
    HEIRS,
    Cells,
    Share,
    lifted,
    lowered,
    numbered_anew,
    rows_of_case,
)
from chungtay.domain.reorganisations.rows import LEVELS, SAYS
from chungtay.domain.reorganisations.steps import Change, What
from chungtay.domain.reorganisations.written import NOBODY, Row
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.reorganisation_files import word
from chungtay.vocabulary.reorganisation_tables import (
    as_text,
    cell_words,
    cells_of,
    columns_of,
    heading,
)
from chungtay.web.administration.forms import Choices, Worded, suggesting

MOST_TITLE = 300
MOST_BASIS = 1000


# ------------------------------------------------------------------ the draft
@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed so far. `text` is the table as it was typed; `rows` what it says."""

    title: str = ""
    day: str = ""
    basis: str = ""
    text: str = ""
    rows: tuple[Row, ...] = ()

    def with_rows(self, rows: tuple[Row, ...], language: str) -> Draft:
        """A day or a basis that all rows have alike stands above the table."""
        day, rows = lifted(rows, "day")
        basis, rows = lifted(rows, "basis")
        return replace(
            self,
            rows=rows,
            text=as_text(rows, language) if rows else "",
            day=day or self.day,
            basis=basis or self.basis,
        )

    @property
    def whole(self) -> tuple[Row, ...]:
        """The rows as a file has them, with what they share."""
        return lowered(lowered(self.rows, "basis", self.basis), "day", self.day)

    @property
    def content(self) -> bytes:
        """The file that the form is, as it is read."""
        return as_text(self.whole, "vi").encode() if self.rows else b""


def typed(form: QueryDict) -> Draft:
    """As it was typed; the rows are not read yet."""
    return Draft(
        title=" ".join(form.get("title", "").split())[:MOST_TITLE],
        day=form.get("day", "").strip()[:20],
        basis=" ".join(form.get("basis", "").split())[:MOST_BASIS],
        text=form.get("rows", "").replace("\0", ""),
    )


def read(draft: Draft, language: str) -> Draft:
    """The same with its rows. Raises what the table refuses."""
    if not draft.text.strip():
        return replace(draft, text="", rows=())
    return draft.with_rows(rows_in(draft.text.encode(), name=""), language)


# ------------------------------------------------------------------ one case
def _text(**attributes: str) -> forms.CharField:
    widget = forms.TextInput(attrs={"autocomplete": "off", **attributes})
    return forms.CharField(required=False, max_length=500, widget=widget)


class StepForm(Worded):
    """One usual case; it asks only for what the case needs."""

    words = "steps"
    subjects = forms.CharField(
        required=False, max_length=20_000, widget=forms.Textarea(attrs={"rows": 4})
    )
    subject = _text()
    heir = _text()
    population = _text(inputmode="decimal")
    area = _text(inputmode="decimal")
    name = _text()
    bodies = forms.BooleanField(required=False)
    begins = forms.BooleanField(required=False)
    kind = _text()
    level = forms.ChoiceField(required=False)
    code = _text(inputmode="numeric")
    organisation = _text(list="organisations")
    place = _text()
    parent = _text()
    same_level = _text()
    sector = _text()

    def __init__(self, *args: Any, case: str, **kwargs: Any) -> None:
        super().__init__(*args, prefix="step", **kwargs)
        self.named, self.case = case, CASES[case]
        for field in [name for name in self.fields if name not in self.case.asks]:
            del self.fields[field]
        for field in self.case.needed:
            if field in self.fields:
                self.fields[field].required = True
        self._suggest()
        if "level" in self.fields:
            self.offer("level", levels(self.language), empty="administration-steps-level-follows")

    def _suggest(self) -> None:
        """Names of bodies or places, as the case is about one or the other."""
        for field in ("subject", "heir", "parent", "place", "same_level", "sector"):
            if field not in self.fields:
                continue
            of_place = field in ("parent", "place") or self.case.what is What.PLACE
            self.fields[field].widget.attrs.update(suggesting() if of_place else {"list": "units"})

    @property
    def heirs(self) -> list[Share]:
        """The heirs of a split as they were typed; there are always some empty ones to fill."""
        given = self.data if self.is_bound else {}
        shares = (
            Share(*(str(given.get(f"step-{part}-{n}", "")).strip()[:500]
                    for part in ("heir", "population", "area")))
            for n in range(HEIRS)
        )  # fmt: skip
        return list(shares)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if self.case.change is Change.SPLIT and not any(share.heir for share in self.heirs):
            self.add_error(None, furniture("administration-steps-no-heir", self.language))
        one_parent = "same_level" in self.case.asks and self.case.change is Change.PARENT
        if one_parent and not (cleaned.get("same_level") or cleaned.get("sector")):
            self.add_error(None, furniture("administration-steps-no-parent", self.language))
        return cleaned

    @property
    def opens(self) -> bool:
        """Whether something begins that is not told of completely."""
        return bool(self.cleaned_data.get("begins")) or self.case.change is Change.OPEN

    @property
    def first(self) -> str:
        """Whom the case is about, or the first of them."""
        named = self.cleaned_data.get("subject") or self.cleaned_data.get("subjects") or ""
        return next((line.strip() for line in str(named).splitlines() if line.strip()), "")

    def lacking(self) -> list[str]:
        """What must be known of whatever begins and was not typed."""
        needed = ("parent",) if self.case.what is What.PLACE else ("organisation", "place")
        asked = [field for field in needed if field in self.fields]
        return [field for field in asked if not self.cleaned_data.get(field)]

    def rows(self, known: Mapping[str, str]) -> list[Cells]:
        """The rows that a valid form comes to; `known` is said where nothing was typed."""
        told = {field: _said(value) for field, value in self.cleaned_data.items()}
        told |= {field: text for field, text in known.items() if not told.get(field)}
        for field in ("parent", "same_level", "sector"):
            if _is_nobody(told.get(field, "")):
                told[field] = NOBODY
        return rows_of_case(self.case, told, self.heirs)


def _said(value: object) -> str:
    return ("yes" if value else "") if isinstance(value, bool) else str(value or "")


def _is_nobody(text: str) -> bool:
    nobody = word("parent", NOBODY)
    return text.strip().lower() in (NOBODY, nobody.vi, nobody.en)


def cases(language: str) -> list[tuple[str, Choices]]:
    """The usual cases, those of places and those of bodies."""
    return [
        (
            furniture(f"administration-steps-of-{what.value}", language),
            [
                (code, furniture(f"administration-case-{code}", language))
                for code, case in CASES.items()
                if case.what is what
            ],
        )
        for what in (What.PLACE, What.UNIT)
    ]


def levels(language: str) -> Choices:
    return [(code, word("level", code).text(language)) for code in LEVELS if code]


# ------------------------------------------------------------------ one row
@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the row that is being edited."""

    column: str
    heading: str
    text: str


def cells_to_edit(row: Row, language: str) -> list[Cell]:
    """Every cell that the change of a row may have, in words."""
    asks = ("subject", *(c for c in SAYS[Change(row.says("change"))] if c != "subject"))
    filled = [column for column in row.cells if column not in (*asks, "what", "change")]
    return [
        Cell(column, heading(column, language), cell_words(column, row.says(column), language))
        for column in (*asks, *filled)
    ]


def edited(row: Row, form: QueryDict) -> Mapping[str, str]:
    """The cells of a row as they were typed, still in words."""
    return {**row.cells, **dict(_cells(form))}


def _cells(form: QueryDict) -> Iterator[tuple[str, str]]:
    for name in form:
        if name.startswith("cell-"):
            yield name.removeprefix("cell-"), " ".join(form.get(name, "").split())[:1000]


def with_row(draft: Draft, number: int, cells: Mapping[str, str], language: str) -> Draft:
    """The draft with one row typed anew, not read yet."""
    said = {column: text for column, text in cells.items() if text}
    rows = (said if row.number == number else row.cells for row in draft.rows)
    return replace(draft, text=as_text(numbered_anew(rows), language), rows=())


# ------------------------------------------------------------------ the table
MOST_SHOWN = 200  # rows of a table on a page; all of them stand in its text


@dataclass(frozen=True, slots=True)
class Table:
    """Rows in words below their headings; `more` are not shown."""

    headings: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    more: int


def table(rows: tuple[Row, ...], language: str) -> Table:
    shown = columns_of(rows)
    return Table(
        tuple(heading(column, language) for column in shown),
        tuple((row.number, cells_of(row, shown, language)) for row in rows[:MOST_SHOWN]),
        max(0, len(rows) - MOST_SHOWN),
    )
