"""A reorganisation while it is being typed: rows from a file, from what was pasted or from small
forms stand in one table, which is looked at as a preview before anything happens.

The whole draft travels with the form, so nothing is kept that nobody applied.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from chungtay.actions import reorganisations as actions
from chungtay.actions.step_tables import MOST_BYTES, rows_in
from chungtay.domain.permissions import Deed, NotFound
from chungtay.domain.problems import Problem
from chungtay.domain.registers import ChangedMeanwhile
from chungtay.domain.reorganisations import Reorganisation
from chungtay.domain.reorganisations.cases import CASES, added, without
from chungtay.domain.reorganisations.written import Row, TableUnread
from chungtay.domain.spelling import fold
from chungtay.queries import reorganisation_drafts as known
from chungtay.queries import reorganisations as queries
from chungtay.queries.reorganisations import PreviewState
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.reorganisation_tables import as_file
from chungtay.web.administration import steps
from chungtay.web.administration.pages import by_and_at, csv_file, done, page
from chungtay.web.administration.previews import told
from chungtay.web.administration.steps import Draft, StepForm
from chungtay.web.refusals import beside_the_form
from chungtay.web.requests import Asked
from chungtay.web.rules import asks

_OF_A_ROW = re.compile(r"(drop|edit|put)-(\d{1,6})")


@asks(Deed.ADMINISTER)
@require_http_methods(["GET", "POST"])
def new(request: Asked) -> HttpResponse:
    """Each button of the form is one deed."""
    desk = Desk(request, steps.typed(request.POST))
    if request.method != "POST":
        return desk.shown()
    try:
        desk.draft = steps.read(desk.draft, request.visitor.language)
        return desk.does(request.POST.get("do", ""))
    except Problem as problem:
        return desk.shown(refusal=beside_the_form(problem))


@dataclass
class Desk:
    """One draft, and what somebody asked to do with it."""

    request: Asked
    draft: Draft
    form: StepForm | None = None
    editing: Row | None = None
    pasted: str = ""
    told: dict[str, Any] = field(default_factory=dict)  # whatever else the page shows

    @property
    def language(self) -> str:
        return self.request.visitor.language

    def does(self, deed: str) -> HttpResponse:
        of_a_row = _OF_A_ROW.fullmatch(deed)
        if of_a_row:
            return self._row(of_a_row[1], int(of_a_row[2]))
        deeds = {
            "": self.shown, "text": self.shown, "take": self._take, "case": self._case,
            "add": self._add, "file": self._file, "preview": self._preview,
            "apply": self._apply, "apply-now": self._apply_now,
        }  # fmt: skip
        if deed not in deeds:
            raise NotFound()
        return deeds[deed]()

    # ------------------------------------------------------------------ rows
    def _take(self) -> HttpResponse:
        """Rows from a file or from what was pasted, behind those that are there."""
        self.pasted = self.request.POST.get("pasted", "").replace("\0", "")
        file = self.request.FILES.get("file")
        if getattr(self.request, "too_large", ()):
            raise TableUnread(why="too-large", most=MOST_BYTES // 1_000_000)
        taken = self._rows_of(file)
        self.draft = self.draft.with_rows(
            added(self.draft.whole, (dict(row.cells) for row in taken)), self.language
        )
        if not self.draft.title and file is not None:
            self.draft = replace(self.draft, title=_stem(str(file.name)))
        self.pasted = ""
        return self.shown()

    def _rows_of(self, file: UploadedFile[bytes] | None) -> tuple[Row, ...]:
        if file is not None:
            return rows_in(file.read(MOST_BYTES + 1), name=str(file.name))
        return rows_in(self.pasted.encode(), name="")

    def _row(self, deed: str, number: int) -> HttpResponse:
        row = next((row for row in self.draft.rows if row.number == number), None)
        if row is None:
            raise NotFound()
        if deed == "drop":
            self.draft = self.draft.with_rows(without(self.draft.rows, number), self.language)
        elif deed == "edit":
            self.editing = row
        else:
            cells = steps.edited(row, self.request.POST)
            self.draft = steps.with_row(self.draft, number, cells, self.language)
            self.draft = steps.read(self.draft, self.language)
        return self.shown()

    # ------------------------------------------------------------------ the usual cases
    def _case(self) -> HttpResponse:
        self.form = StepForm(case=self._asked_case(), language=self.language)
        return self.shown()

    def _asked_case(self) -> str:
        case = self.request.POST.get("case", "")
        if case not in CASES:
            raise NotFound()
        return case

    def _add(self) -> HttpResponse:
        case = self.request.POST.get("adding", "")
        if case not in CASES:
            raise NotFound()
        self.form = form = StepForm(self.request.POST, case=case, language=self.language)
        if not form.is_valid():
            return self.shown(invalid=True)
        beside = self._beside(form)
        lacking = [one for one in form.lacking() if not beside.get(one)] if form.opens else []
        for name in lacking:
            form.add_error(name, furniture("administration-steps-lacking", self.language))
        if lacking:
            return self.shown(invalid=True)
        more = added(self.draft.rows, form.rows(beside))
        self.draft, self.form = self.draft.with_rows(more, self.language), None
        return self.shown()

    def _beside(self, form: StepForm) -> dict[str, str]:
        """What begins stands where the first of its forebears did, unless it was said otherwise."""
        if not form.cleaned_data.get("begins"):
            return {}
        on = _day(self.draft.day) or self.request.visitor.on
        return dict(known.beside(self.request.visitor, form.case.what, form.first, on=on))

    # ------------------------------------------------------------------ the event
    def _file(self) -> HttpResponse:
        name = fold(self.draft.title).replace(" ", "-").replace("/", "-") or "reorganisation"
        return csv_file(as_file(self.draft.whole, self.language), name)

    def _event(self) -> Reorganisation:
        title = self.draft.title
        return replace(actions.read(self.draft.content, name=title), title=title)

    def _preview(self, *, asks: bool = False, refusal: Problem | None = None) -> HttpResponse:
        visitor = self.request.visitor
        shown = queries.preview(visitor, self._event())
        if shown.state is PreviewState.APPLIED:
            to = reverse("administration_reorganisation", args=[shown.id])
            return done(self.request, to, "administration-event-stands")
        return page(
            self.request, "reorganisation_preview", draft=self.draft, did=told(shown),
            asks=asks and shown.state is PreviewState.NEW, seen=known.last_number(visitor),
            refusal=refusal,
        )  # fmt: skip

    def _apply(self) -> HttpResponse:
        """Asks once more."""
        return self._preview(asks=True)

    def _apply_now(self) -> HttpResponse:
        """What somebody else changed since the preview was shown is shown before it counts."""
        seen = self.request.POST.get("seen", "")
        event = self._event()
        number = int(seen) if seen.isascii() and seen.isdecimal() and len(seen) < 18 else 0
        visitor = self.request.visitor
        is_old = known.is_changed_since(visitor, number)
        if is_old and not known.is_standing(visitor, event.id):
            return self._preview(refusal=ChangedMeanwhile())
        by, at = by_and_at(self.request)
        applied = actions.apply(event, by=by, at=at)
        to = reverse("administration_reorganisation", args=[applied.id])
        code = "administration-event-applied" if applied.is_new else "administration-event-stands"
        return done(self.request, to, code)

    # ------------------------------------------------------------------ the page
    def shown(self, *, refusal: Problem | None = None, invalid: bool = False) -> HttpResponse:
        visitor = self.request.visitor
        row = refusal.facts.get("row") if refusal else None
        return page(
            self.request,
            "reorganisation_new",
            draft=self.draft,
            table=steps.table(self.draft.rows, self.language),
            form=self.form,
            cases=steps.cases(self.language),
            editing=self.editing,
            cells=steps.cells_to_edit(self.editing, self.language) if self.editing else [],
            pasted=self.pasted,
            wrong=row,
            bodies=known.offered_bodies(visitor),
            organisations=known.offered_organisations(visitor),
            refusal=refusal,
            invalid=invalid,
        )


def _stem(name: str) -> str:
    """A file's name without its folder and its ending."""
    bare = name.replace("\\", "/").rpartition("/")[2]
    return (bare.rpartition(".")[0] or bare)[: steps.MOST_TITLE]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
