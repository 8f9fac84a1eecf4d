"""How long pages take to be drawn anew, against a page on which nothing is counted.

They are asked for through everything that stands around a page on a server; what was
remembered of an answer is forgotten before each, as after every entry of the ledger.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http import HTTPStatus
from importlib import import_module
from io import BytesIO
from pathlib import Path

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest
from django.db import transaction
from django.http import HttpResponse
from django.urls import reverse

from chungtay.actions import people
from chungtay.actions.bench.corpus import write_reports
from chungtay.actions.bench.ratios import Ratio, Stopwatch, compared
from chungtay.actions.consolidations import consolidate_folder, programme_code
from chungtay.domain.permissions import Actor, PersonRole, Post
from chungtay.queries import unchanged
from chungtay.storage.models import Person

PAGES = ("home", "totals", "joint", "activities", "recognitions")
BARE = "account"
EACH = 3
WORDS = 1  # pages of each invented report
AT = datetime(2026, 12, 15, tzinfo=UTC)
OPERATOR = Actor("bench", (Post(PersonRole.ADMINISTRATOR),))


class PageFailed(RuntimeError):
    """A page that was to be measured did not come: a defect."""


def pages(folder: Path, *, documents: int, stopwatch: Stopwatch) -> Ratio:
    """The pages of a programme of invented reports, seen by somebody who reaches all of it; what
    is stored is taken back."""
    write_reports(folder, documents=documents, pages=WORDS)
    with transaction.atomic(), _in_silence():
        session = _signed_in(folder)
        handler = house()
        measured = compared(
            "pages",
            lambda: _anew(handler, session),
            lambda: _bare(handler, session),
            amount=EACH * len(PAGES),
            stopwatch=stopwatch,
        )
        transaction.set_rollback(True)
    unchanged.forget()
    return measured


def _anew(handler: BaseHandler, session: str) -> None:
    for page in PAGES * EACH:
        unchanged.forget()
        _opened(handler, session, page)


def _bare(handler: BaseHandler, session: str) -> None:
    for _ in PAGES * EACH:
        _opened(handler, session, BARE)


def _signed_in(folder: Path) -> str:
    """The key of a session of somebody who reaches a programme of the reports."""
    consolidate_folder(
        folder, period="2026", language="vi", by="bench", at=AT, progress=lambda *_: None
    )
    id = people.enter(people.Entry(f"bench-{folder.name}", "Bench"), by=OPERATOR, at=AT)
    people.appoint(id, role=PersonRole.STANDING, by=OPERATOR, at=AT)
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = id
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = Person.objects.get(pk=id).get_session_auth_hash()
    session["programme"] = programme_code(folder)
    session.create()
    return str(session.session_key)


def house() -> BaseHandler:
    """All that stands around a page. Nobody tells it when a request ends, so that it leaves the
    database open, in whose transaction this happens."""
    handler = BaseHandler()
    handler.load_middleware()
    return handler


def _opened(handler: BaseHandler, session: str, page: str) -> bytes:
    """The body of a page. Raises `PageFailed`."""
    answer = handler.get_response(WSGIRequest(_environment(session, reverse(page))))
    if answer.status_code != HTTPStatus.OK or not isinstance(answer, HttpResponse):
        raise PageFailed(f"{page}: {answer.status_code}")
    return bytes(answer.content)


def _environment(session: str, path: str) -> dict[str, object]:
    """A request as a server passes it on."""
    named = (host for host in settings.ALLOWED_HOSTS if host[:1] not in ("*", "."))
    return {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": next(named, "localhost"),
        "HTTP_COOKIE": f"{settings.SESSION_COOKIE_NAME}={session}",
        "HTTP_X_FORWARDED_PROTO": "https",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.errors": sys.stderr,
    }


@contextmanager
def _in_silence() -> Iterator[None]:
    """No line in the log for what nobody asked."""
    log = logging.getLogger("chungtay.requests")
    before, log.disabled = log.disabled, True
    try:
        yield
    finally:
        log.disabled = before
