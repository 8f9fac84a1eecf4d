"""The pages on which an activity is recorded."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from chungtay.actions import drafts
from chungtay.actions.drafts import DraftSubmitted, Version
from chungtay.actions.evidence import Brought, EvidenceTooLarge
from chungtay.actions.people import speak
from chungtay.domain.drafts import (
    COMPARED,
    BeyondPlausible,
    Consent,
    Fault,
    NotReady,
    SavedMeanwhile,
    TwinGone,
    Typed,
    TypedFigure,
    UnitUnnamed,
    with_theirs,
)
from chungtay.domain.permissions import Deed
from chungtay.domain.problems import Problem
from chungtay.domain.recognition import JoinRefused
from chungtay.queries.drafts import DraftPage, draft_page, faults_by_field
from chungtay.queries.drafts.beginning import record_page, unit_named_by
from chungtay.queries.drafts.comparing import compared
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.messages import problem_sentence
from chungtay.vocabulary.terms import LANGUAGES
from chungtay.web.languages import remember
from chungtay.web.record import forms
from chungtay.web.requests import Asked
from chungtay.web.rules import asks

ONE_DAY = timedelta(days=1)


@asks(Deed.RECORD)
@require_http_methods(["GET", "HEAD", "POST"])
def record(request: Asked) -> HttpResponse:
    """For whom, and what waits; a new draft begins here."""
    if request.method == "POST":
        return _begin(request)
    page = record_page(request.visitor, unit=request.GET.get("unit", ""))
    return render(request, "record/record.jinja", {"page": page, "problem": ""})


def _begin(request: Asked) -> HttpResponse:
    visitor = request.visitor
    known: dict[str, Any] = {  # of several types
        "programme": visitor.programme,
        "language": visitor.language,
        "by": visitor.actor,
        "at": timezone.now(),
        "on": visitor.on,
    }
    if again := request.POST.get("again", ""):
        id = drafts.start_again(again, **known)
        return _see(reverse("draft", args=[id]))
    try:
        unit = request.POST.get("unit") or unit_named_by(visitor, request.POST.get("unit_name", ""))
    except UnitUnnamed as problem:
        told = {
            "page": record_page(visitor),
            "problem": problem_sentence(problem, visitor.language),
        }
        return render(request, "record/record.jinja", told, status=422)
    return _see(reverse("draft", args=[drafts.start(unit, **known)]))


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def draft(request: Asked, draft: UUID) -> HttpResponseBase:
    """One activity being typed. Nothing is shown without signing in; but a form that was opened
    before the session ended still saves its words, by the key that it carries."""
    if request.user.is_authenticated:
        return _signed_in(request, str(draft))
    sign_in = f"{reverse('account_login')}?{urlencode({'next': reverse('draft', args=[draft])})}"
    if request.method == "POST":
        _keep_for_later(request, str(draft))
        if request.headers.get("HX-Request"):
            return render(request, "record/ended.jinja", {"sign_in": sign_in})
    return HttpResponseRedirect(sign_in)


draft.rule = Deed.RECORD  # type: ignore[attr-defined]


def _keep_for_later(request: Asked, draft: str) -> None:
    """Whether it was kept is told after signing in; a stranger learns nothing here."""
    typed = forms.typed_in(request.POST, language=request.language)
    try:
        drafts.save_with_key(
            draft,
            request.POST.get("key", ""),
            typed,
            version=Version(*forms.version_in(request.POST)),
            at=timezone.now(),
            on=timezone.localdate(),
        )
    except Problem:
        return


@asks(Deed.RECORD)
def _signed_in(request: Asked, draft: str) -> HttpResponse:
    if request.method == "POST":
        return _posted(request, draft)
    return _page(request, draft)


def _posted(request: Asked, draft: str) -> HttpResponse:
    """Saves what was typed, then does what the button says. Nothing typed is ever lost: where
    something is refused the page comes back with all of it."""
    visitor = request.visitor
    typed = _with_choices(request, draft)
    act, _, about = request.POST.get("act", "save").partition(":")
    if act == "discard":
        drafts.discard(draft, by=visitor.actor, on=visitor.on)
        messages.info(request, furniture("record-discarded", visitor.language))
        return _see(reverse("record"))
    typed = _with_rows(typed, act, about)
    try:
        problems = _saved(request, draft, typed)
    except SavedMeanwhile as clash:
        return _spoken(request, _beside(request, draft, typed, clash))
    except DraftSubmitted:
        return _see(reverse("draft", args=[draft]))
    if act in ("submit", "join") and not problems:
        return _sent(request, draft, act, about)
    if act == "drop":
        drafts.drop_file(draft, about, by=visitor.actor, on=visitor.on)
    if problems or request.headers.get("HX-Request"):
        return _page(request, draft, files=problems, is_tried=act in ("submit", "join"))
    return _spoken(request, _see(reverse("draft", args=[draft]) + _anchor(act, typed)))


def _with_rows(typed: Typed, act: str, about: str) -> Typed:
    """One row of figures more, or one less."""
    if act == "add":
        return replace(typed, figures=(*typed.figures, TypedFigure()))
    if act == "remove":
        rows = (row for number, row in enumerate(typed.figures) if str(number) != about)
        return replace(typed, figures=tuple(rows))
    return typed


def _anchor(act: str, typed: Typed) -> str:
    anchors = {"add": f"#figure-{len(typed.figures) - 1}", "partner": "#partners", "drop": "#files"}
    return anchors.get(act, "")


def _with_choices(request: Asked, draft: str) -> Typed:
    """What was typed, with those parts of a colleague's version that were preferred to it."""
    visitor = request.visitor
    typed = forms.typed_in(request.POST, language=visitor.language)
    theirs = [part for part in COMPARED if request.POST.get(f"take-{part}") == "theirs"]
    if not theirs:
        return typed
    return with_theirs(typed, draft_page(visitor, draft).standing, theirs)


def _saved(request: Asked, draft: str, typed: Typed) -> list[Problem]:
    visitor = request.visitor
    brought = [Brought(file.name or "", file.read()) for file in forms.files_in(request)]
    problems = drafts.save(
        draft,
        typed,
        version=Version(*forms.version_in(request.POST)),
        files=brought,
        told=forms.told_of_files(request.POST),
        by=visitor.actor,
        at=timezone.now(),
        on=visitor.on,
    )
    most = settings.MOST_UPLOADED // 1024 // 1024
    too_large = [EvidenceTooLarge(file=name, most=most) for name in forms.cut_off(request)]
    return [*too_large, *problems]


def _sent(request: Asked, draft: str, act: str, about: str) -> HttpResponse:
    visitor = request.visitor
    told: dict[str, Any] = {"by": visitor.actor, "at": timezone.now(), "on": visitor.on}
    try:
        if act == "join":
            drafts.join(draft, about, **told)
        else:
            drafts.submit(draft, **told)
    except NotReady as refusal:
        return _page(request, draft, faults=refusal.faults)
    except (TwinGone, JoinRefused) as refusal:
        return _page(request, draft, faults=(Fault("twins", refusal),))
    return _see(reverse("draft", args=[draft]))


def _page(
    request: Asked,
    draft: str,
    *,
    typed: Typed | None = None,
    faults: tuple[Fault, ...] = (),
    files: list[Problem] | None = None,
    clash: SavedMeanwhile | None = None,
    is_tried: bool = False,
) -> HttpResponse:
    """The page with what is saved, or with what was `typed` instead. What is wrong is told once
    somebody tried to send it, and never while they type."""
    visitor = request.visitor
    page = draft_page(visitor, draft, typed=typed)
    faults = page.meant.faults if is_tried else faults
    if page.became is not None:
        return render(request, "record/sent.jinja", {"page": page, "became": page.became})
    if typed is None and page.aside is not None:
        # Typed while the session had ended and a colleague had saved: both are shown.
        clash = SavedMeanwhile(who=page.saved_by)
        page = draft_page(visitor, draft, typed=page.aside)
    refused = bool(faults or files or clash)
    told = _told(request, page, faults, files or [], clash)
    return render(request, "record/draft.jinja", told, status=422 if refused else 200)


def _told(
    request: Asked,
    page: DraftPage,
    faults: tuple[Fault, ...],
    files: list[Problem],
    clash: SavedMeanwhile | None,
) -> dict[str, Any]:
    visitor = request.visitor
    language, today = visitor.language, visitor.on
    says = {
        field: [(_sentence(f.problem, language), f.question) for f in told]
        for field, told in faults_by_field(faults).items()
    }
    return {
        "page": page,
        "faults": says,
        "file_faults": [problem_sentence(problem, language) for problem in files],
        "clash": problem_sentence(clash, language) if clash else "",
        "compared": compared(visitor, page) if clash else (),
        "key": drafts.key(page.id, by=visitor.actor),
        "version": _opened(request, page) if clash else page.version,
        "sign_of_page": secrets.token_urlsafe(9),
        "today": today,
        "yesterday": today - ONE_DAY,
        "consents": list(Consent),
        "most_files": settings.MOST_UPLOADED // 1024 // 1024,
    }


def _beside(request: Asked, draft: str, typed: Typed, clash: SavedMeanwhile) -> HttpResponse:
    return _page(request, draft, typed=typed, clash=clash)


def _opened(request: Asked, page: DraftPage) -> int:
    """From which saving the next one follows. In the background nobody has seen the other version
    yet, so the number stays the one that was opened, and the next press shows both."""
    if request.headers.get("HX-Request"):
        return forms.version_in(request.POST)[0]
    return page.version


def _sentence(problem: Problem, language: str) -> str:
    if isinstance(problem, BeyondPlausible):
        measure = measures()[str(problem.facts["measure"])].text(language)
        problem = BeyondPlausible(**{**problem.facts, "measure": measure})
    return problem_sentence(problem, language)


def _spoken(request: Asked, response: HttpResponse) -> HttpResponse:
    """In another language from now on, where the switch was pressed in the middle of typing."""
    language = request.POST.get("language", "")
    if language in LANGUAGES:
        speak(str(request.user.pk), language=language)
        remember(response, language)
    return response


def _see(address: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(address, status=303)
