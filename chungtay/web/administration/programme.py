"""The pages of the programme: its charter and choices, its indicators, its targets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from chungtay.actions import programmes as actions
from chungtay.domain.matching import DEFAULT_RUBRIC
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.domain.permissions import Deed, NotFound
from chungtay.domain.problems import Problem
from chungtay.domain.programmes import LEVELS, WHOLE, Choices, Deciders, campaigns_of, moved
from chungtay.queries import programmes as queries
from chungtay.queries.target_periods import target_periods
from chungtay.web.administration import forms
from chungtay.web.administration.pages import by_and_at, done, page, tried
from chungtay.web.refusals import beside_the_form
from chungtay.web.requests import Asked
from chungtay.web.rules import asks

# "1.250,5", never "1.5": whoever means one and a half must not be read as fifteen.
WRITTEN = {
    "vi": re.compile(r"(\d{1,3}(\.\d{3})+|\d{1,15})(,\d{1,6})?", re.ASCII),
    "en": re.compile(r"(\d{1,3}(,\d{3})+|\d{1,15})(\.\d{1,6})?", re.ASCII),
}


@asks(Deed.ADMINISTER)
@require_http_methods(["GET", "POST"])
def programme(request: Asked) -> HttpResponse:
    """The charter, and what was chosen beyond it."""
    visitor = request.visitor
    if not visitor.programme:
        return HttpResponseRedirect(reverse("administration_programme_new"))
    shown = queries.programme_page(visitor)
    language, deed = visitor.language, request.POST.get("do", "")
    typed = {deed: request.POST}
    charter = forms.CharterForm(
        typed.get("charter"), language=language, initial=_charter_of(shown), auto_id="charter-%s"
    )
    chosen = forms.ChoicesForm(
        typed.get("choices"), language=language, initial=_chosen_of(shown.choices),
        auto_id="choices-%s",
    )  # fmt: skip
    refusal = None
    form = {"charter": charter, "choices": chosen}.get(deed)
    if form is not None:
        to, refusal = tried(form, lambda: _changed(request, shown.code, form))
        if to:
            return done(request, to)
    return page(
        request, "programme", shown=shown, charter=charter, chosen=chosen, refusal=refusal,
        invalid=bool(form and form.errors),
    )  # fmt: skip


def _charter_of(shown: queries.ProgrammePage) -> dict[str, object]:
    named = {name: getattr(shown, name) for name in forms.CharterForm.base_fields}
    lines = (f"{c.code}; {c.first:%d/%m/%Y}; {c.last:%d/%m/%Y}" for c in shown.campaigns)
    return {**named, "campaigns": "\n".join(lines)}


def _chosen_of(choices: Choices) -> dict[str, object]:
    days = {f"days_{level}": choices.deadlines[level] for level in LEVELS}
    own = {"deciders": choices.deciders.value, "preticked": choices.preticked}
    return {**own, **days, "seen": choices.seen}


def _changed(request: Asked, code: str, form: forms.Worded) -> str:
    by, at = by_and_at(request)
    typed = form.cleaned_data
    if isinstance(form, forms.CharterForm):
        actions.amend(_charter(code, typed), seen=typed["seen"], by=by, at=at)
    else:
        choices = Choices(
            Deciders(typed["deciders"]),
            typed["preticked"],
            {level: typed[f"days_{level}"] for level in LEVELS},
        )
        actions.choose(code, choices, seen=typed["seen"], by=by, at=at)
    return request.path


def _charter(code: str, typed: Mapping[str, Any]) -> actions.Charter:
    calendar: dict[str, object] = {name: typed[name] for name in ("close_month", "close_day")}
    campaigns = campaigns_of(typed["campaigns"])
    if campaigns:
        days = {c.code: [c.first.isoformat(), c.last.isoformat()] for c in campaigns}
        calendar["campaigns"] = days
    return actions.Charter(
        code,
        typed["name_vi"],
        typed["name_en"],
        typed["place_name"],
        typed["issuer"],
        calendar,
        propose=float(typed["propose"] / WHOLE),
        accept=float(typed["accept"] / WHOLE),
        stock_days=typed["stock_days"],
    )


@asks(Deed.ADMINISTER)
@require_http_methods(["GET", "POST"])
def new(request: Asked) -> HttpResponse:
    """Founds a programme; the usual rules are filled in."""
    usual = {
        "close_month": STATE_CALENDAR.close_month,
        "close_day": STATE_CALENDAR.close_day,
        "propose": Decimal(str(DEFAULT_RUBRIC.propose)) * WHOLE,
        "accept": Decimal(str(DEFAULT_RUBRIC.auto_accept)) * WHOLE,
        "stock_days": actions.STOCK_DAYS,
    }
    language = request.visitor.language
    form = forms.NewProgrammeForm(request.POST or None, language=language, initial=usual)
    to, refusal = tried(form, lambda: _begun(request, form.cleaned_data))
    if to:
        return done(request, to)
    return page(request, "programme_new", form=form, refusal=refusal, invalid=bool(form.errors))


def _begun(request: Asked, typed: Mapping[str, Any]) -> str:
    by, at = by_and_at(request)
    code = typed["code"].strip().lower()
    actions.begin(_charter(code, typed), by=by, at=at)
    request.session["programme"] = code
    return reverse("administration_programme")


@asks(Deed.ADMINISTER)
@require_http_methods(["GET", "POST"])
def indicators(request: Asked) -> HttpResponse:
    """What the programme asks its units for, in which order."""
    visitor = request.visitor
    shown = queries.indicators_page(visitor)
    refusal = None
    if request.method == "POST":
        order = tuple(row.indicator for row in shown.asked)
        to, refusal = tried(None, lambda: _asked(request, order))
        if to:
            return done(request, to)
    return page(request, "indicators", shown=shown, refusal=refusal)


def _asked(request: Asked, order: tuple[str, ...]) -> str:
    by, at = by_and_at(request)
    programme = request.visitor.programme
    actions.ask(programme, _reordered(request, order), seen=order, by=by, at=at)
    return request.path


def _reordered(request: Asked, order: tuple[str, ...]) -> tuple[str, ...]:
    """Each button says its deed, its indicator and where that stood: "up rural-road-km 3". One
    that stands elsewhere by now was moved already, as by a button pressed twice."""
    deed, code, place = (*request.POST.get("do", "").split(" "), "", "")[:3]
    at = order.index(code) + 1 if code in order else 0
    if deed in ("up", "down") and str(at) != place:
        return order
    if deed == "up":
        return moved(order, code, -1)
    if deed == "down":
        return moved(order, code, 1)
    if deed == "drop":
        return tuple(other for other in order if other != code)
    if deed == "add":
        return tuple(dict.fromkeys((*order, *request.POST.getlist("indicator"))))
    raise NotFound()


@asks(Deed.ADMINISTER)
@require_http_methods(["GET", "POST"])
def targets(request: Asked) -> HttpResponse:
    """The targets of a period, all in one table."""
    visitor = request.visitor
    asked = (request.POST or request.GET).get("period", "")[:40]
    refusal, wrong = None, frozenset[str]()
    try:
        shown = queries.targets_page(visitor, period=asked)
    except Problem as problem:
        refusal, shown = beside_the_form(problem), queries.targets_page(visitor)
    if request.method == "POST" and refusal is None:
        aims, wrong = _aims(request, shown)
        if not wrong:
            by, at = by_and_at(request)
            try:
                actions.aim(visitor.programme, aims, by=by, at=at)
                return done(request, f"{request.path}?period={shown.code}")
            except Problem as problem:
                refusal = beside_the_form(problem)
    typed = {row.indicator: request.POST.get(row.indicator) for row in shown.rows}
    return page(
        request, "targets", shown=shown, typed=typed, wrong=wrong, refusal=refusal,
        invalid=bool(wrong), periods=target_periods(visitor, shown),
    )  # fmt: skip


def _aims(request: Asked, shown: queries.TargetsPage) -> tuple[list[actions.Aim], frozenset[str]]:
    """What was typed, and the indicators beside which no number was."""
    aims, wrong = [], set()
    for row in shown.rows:
        text = request.POST.get(row.indicator, "")
        seen = request.POST.get(f"seen {row.indicator}", "")
        try:
            amount = _number(text, request.visitor.language)
            stood = Decimal(seen) if seen else None
        except InvalidOperation:
            wrong.add(row.indicator)
            continue
        if amount != stood:
            aims.append(actions.Aim(row.indicator, shown.period, amount, stood))
    return aims, frozenset(wrong)


def _number(text: str, language: str) -> Decimal | None:
    """ "1.250,5" in Vietnamese, "1,250.5" in English; nothing is no target.

    Raises InvalidOperation."""
    plain = "".join(text.split())
    if not plain:
        return None
    if not WRITTEN[language].fullmatch(plain):
        raise InvalidOperation
    thousand, point = (".", ",") if language == "vi" else (",", ".")
    return Decimal(plain.replace(thousand, "").replace(point, "."))
