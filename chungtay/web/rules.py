"""Every view declares who may open it: a deed, or everyone. A view without a rule fails a test.

The rule opens the door only; which rows are there for whoever came in, the query says, and what
may be done with them, the action.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http.response import HttpResponseBase

from chungtay.domain.permissions import Deed, NotAllowed, NotFound
from chungtay.domain.problems import Problem
from chungtay.web.refusals import only_opened, refused
from chungtay.web.requests import Asked

View = Callable[..., HttpResponseBase]
EVERYONE = "everyone"
FORM_ONLY = 405


def asks(deed: Deed) -> Callable[[View], View]:
    """Opens a view to whoever has a role that allows the deed.

    Expected refusals become pages: what is not there or out of reach is 404, a role that does not
    do this 403, anything else one sentence with 422 — unless the view shows it beside its form.
    """

    def declare(view: View) -> View:
        @wraps(view)
        def guarded(request: Asked, *args: Any, **kwargs: Any) -> HttpResponseBase:
            try:
                if deed not in request.visitor.actor.deeds:
                    raise NotAllowed(deed=deed.value)
                answer = view(request, *args, **kwargs)
            except NotFound as problem:
                return refused(request, problem, status=404)
            except NotAllowed as problem:
                return refused(request, problem, status=403)
            except Problem as problem:
                return refused(request, problem, status=422)
            return only_opened(request) if answer.status_code == FORM_ONLY else answer

        guarded.rule = deed  # type: ignore[attr-defined]
        return guarded

    return declare


def for_everyone(view: View) -> View:
    """Opens a view to whoever comes, signed in or not."""
    open_view: Any = login_not_required(view)  # a function that is given one more attribute
    open_view.rule = EVERYONE
    opened: View = open_view
    return opened
